"""The timeline of the working list: the years on top, and below what they hold."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout
from typing_extensions import override

from archive_app.archive.results.listing import Listing, Row
from archive_app.archive.results.timeline import Timeline, listed, timeline, year_of
from archive_app.domain.chronicle import Moment
from archive_app.ui.desk import Desk
from archive_app.ui.find.asking import Answer
from archive_app.ui.find.delegate import RowDelegate
from archive_app.ui.find.fetching import PAGE
from archive_app.ui.find.model import ListingModel
from archive_app.ui.find.selection import select_again, selected_rows
from archive_app.ui.find.table import Table, widest
from archive_app.ui.find.thumbnails import Thumbnails
from archive_app.ui.find.way import Way
from archive_app.ui.timeline.axis import YearAxis, span
from archive_app.ui.widgets.bar import bar
from archive_app.ui.widgets.plain import Elided
from archive_app.ui.widgets.segments import Segments
from archive_app.ui.widgets.texts import TextRow, TextsTable

HEADS = ("timeline_when", "timeline_what", "timeline_basis")
EVER = range(-9999, 10_000)


class TimelineView(Way):
    """Shows an answer along the years; those that were chosen stay so when it is asked again."""

    def __init__(self, desk: Desk, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._desk = desk
        self._text = ""
        self._undated = False
        self._timeline = Timeline({}, (), ())
        self.axis = YearAxis(desk)
        self.model = ListingModel(desk.jobs, desk.archive.kinds, desk.say)
        self.table = Table(widest(desk))
        self.moments = TextsTable(
            lambda rank: str(getattr(desk.look, rank)), desk.say("timeline_chronicle")
        )
        self.told = Elided("", "quiet")
        self.undated = QPushButton("")
        parts = [("entries", desk.say("timeline_entries"))]
        parts.append(("chronicle", desk.say("timeline_chronicle")))
        self.parts = Segments(parts)
        self._delegate = RowDelegate(thumbnails, desk)
        self._arrange()
        self._connect(thumbnails)

    @override
    def show_answer(self, answer: Answer) -> None:
        archive, ids, question = self._desk.archive, answer.listing.ids, answer.wish.question
        self._text = question.text
        self._desk.jobs.read(
            "timeline", lambda: timeline(archive, ids, question.site), self._show_timeline
        )

    @override
    def ids(self) -> Sequence[str]:
        return self.model.ids(selected_rows(self.table.selectionModel()))

    @override
    def current(self) -> str:
        now = self.table.currentIndex().row()
        return self.model.ids([range(now, now + 1)])[0] if now >= 0 else ""

    @override
    def stand_on(self, entry_id: str) -> None:
        row = self.model.position(entry_id)
        if row is not None:
            self.table.selectRow(row)

    @override
    def take_focus(self) -> None:
        self.axis.setFocus()

    def _show_timeline(self, found: Timeline) -> None:
        self._timeline = found
        counts = {year: len(ids) for year, ids in found.years.items()}
        marks = {year_of(one) for one in found.moments} - {0}
        self.axis.show_years(counts, marks)
        self.parts.setVisible(bool(found.moments))
        if not found.moments:
            self.parts.choose("entries")
        self.undated.setText(self._desk.say("timeline_undated", count=f"{len(found.undated):,}"))
        self.undated.setVisible(bool(found.undated))
        self._show()

    def _show(self) -> None:
        """Show what the chosen years hold, or what nobody dated."""
        found, years = self._timeline, self.axis.chosen
        self._undated = self._undated and bool(found.undated)
        self.undated.setChecked(self._undated)
        ids = list(found.undated) if self._undated else found.within(years or EVER)
        archive, text = self._desk.archive, self._text
        self._desk.jobs.read(
            "timeline rows",
            lambda: _page(listed(archive, ids, text)),
            lambda read: self._list(*read),
        )
        self._tell_moments(found.told(years or EVER))
        chronicle = self.parts.current() == "chronicle"
        self.pages.setCurrentWidget(self.moments if chronicle else self.table)
        self._tell(len(ids), years)

    def _tell_moments(self, moments: Sequence[Moment]) -> None:
        heads = [self._desk.say(head) for head in HEADS]
        rows = [TextRow((one.date, one.what, one.basis), one.entry.id) for one in moments]
        self.moments.show_rows(heads, rows, (9, 28))

    def _tell(self, count: int, years: range | None) -> None:
        say = self._desk.say
        known = self._timeline.years
        whole = range(min(known), max(known) + 1) if known else None
        if self._undated or (years or whole) is None:
            self.told.setText(say("timeline_no_dates", count=f"{count:,}"))
        else:
            told = span(years or whole or EVER)
            self.told.setText(say("timeline_bar", years=told, count=f"{count:,}"))

    def _chose_years(self) -> None:
        self._undated = False
        self._show()

    def _turn_undated(self, *, wanted: bool) -> None:
        self._undated = wanted
        self._show()

    def _list(self, found: Listing, first: Sequence[Row]) -> None:
        """Show entries; what was selected of them stays so."""
        kept = self.ids()
        self.model.show(found, first)
        select_again(self.table.selectionModel(), self.model, kept)

    def _connect(self, thumbnails: Thumbnails) -> None:
        self.table.setModel(self.model)
        self.table.setItemDelegate(self._delegate)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self.selected.emit())
        self.table.entered.connect(
            lambda row: self.entered.emit(self.model.ids([range(row, row + 1)])[0])
        )
        thumbnails.came.connect(lambda _: self.table.viewport().update())
        for chosen in (self.moments.clicked, self.moments.entered):
            chosen.connect(lambda _: self.opened.emit(self.moments.key()))
        self.axis.chose.connect(lambda _: self._chose_years())
        self.parts.chosen.connect(lambda _: self._show())
        self.undated.clicked.connect(lambda checked: self._turn_undated(wanted=checked))

    def _arrange(self) -> None:
        self.undated.setProperty("rank", "chip")
        self.undated.setCheckable(True)
        self.parts.choose("entries")
        self.pages = QStackedWidget()
        for page in (self.table, self.moments):
            self.pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.axis)
        column.addWidget(bar(self.told, None, self.undated, self.parts))
        column.addWidget(self.pages, 1)


def _page(found: Listing) -> tuple[Listing, Sequence[Row]]:
    """Return a list with its first page."""
    return found, found.rows(0, PAGE)
