"""The page of figures: sites counted by one field or two, as a table and as a chart."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QPushButton, QScrollArea, QSplitter, QVBoxLayout
from typing_extensions import override

from archive_app.archive.papers.charts import export_chart
from archive_app.archive.papers.cross_tables import as_text, export_grid
from archive_app.archive.programme.figures.cross import MEASURES, SITES
from archive_app.archive.programme.figures.numbers import SITE, countable
from archive_app.archive.programme.figures.trend import MONTH, UNITS
from archive_app.domain.changes import Changes
from archive_app.domain.errors import ArchiveError
from archive_app.ui.desk import Desk
from archive_app.ui.figures.chart import ChartView
from archive_app.ui.figures.counting import Shown, counted_by, in_time_by
from archive_app.ui.figures.model import NOTHING
from archive_app.ui.figures.table import CrossTable
from archive_app.ui.folders import file_to_write
from archive_app.ui.following import Following
from archive_app.ui.issue.outcome import OutcomeLine
from archive_app.ui.pages import Task
from archive_app.ui.widgets.bar import bar
from archive_app.ui.widgets.choice import Choice
from archive_app.ui.widgets.plain import Elided, Plain
from archive_app.ui.widgets.segments import Segments

BY, TREND = "by", "trend"
FIRST, SECOND = "zone", "level"
OFTEN = (
    *("zone", "level", "protection_type", "division", "group", "register", "period"),
    *("industry", "condition", "survey_state", "legal_status", "completeness"),
)
"""The fields by which people count most; the others follow."""
WIDE = 960
CHARTS, TABLES = (".png", ".pdf"), (".xlsx", ".csv")


class FiguresView(Task):
    """Counts sites; `asked` gives what a list asks for a number, and what it is called."""

    asked = Signal(object, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setProperty("pane", "panel")
        words = desk.say
        self._shown: Shown | None = None
        self.back = QPushButton(words("back_to_list"))
        self.first, self.second = Choice(), Choice()
        self.parts = Segments([(one, words(f"figures_{one}")) for one in (BY, TREND)])
        self.measure = Segments([(one, words(f"figures_{one}")) for one in MEASURES])
        self.unit = Segments([(one, words(f"figures_{one}")) for one in UNITS])
        self.copy = QPushButton(words("figures_copy"))
        self.write = QPushButton(words("figures_write"))
        self.draw = QPushButton(words("figures_draw"))
        self.told = Elided("", "quiet")
        self.outcome = OutcomeLine(desk)
        self.table = CrossTable(words("figures_heading"))
        self.chart = ChartView(desk)
        self.empty = Plain(words("figures_empty"), "quiet", wrap=True)
        self.following = Following(desk.jobs, self.ask)
        self._fill()
        self._arrange()
        self._connect()

    def start(self) -> None:
        """Count as it was counted last, and have the keys."""
        self.ask()
        self.table.setFocus()

    def ask(self) -> None:
        """Count as is chosen; the answer comes beside the window."""
        archive, measure, unit = self._desk.archive, self.measure.current(), self.unit.current()
        chosen = [str(one.currentData()) for one in (self.first, self.second)]
        by = [one for one in dict.fromkeys(chosen) if one]
        in_time = self.parts.current() == TREND
        self.following.asked()
        self._desk.jobs.read(
            "figures",
            lambda: in_time_by(archive, unit) if in_time else counted_by(archive, by, measure),
            self._show,
            self._refuse,
        )

    @override
    def hear(self, changes: Changes) -> None:
        """Count again: sites have changed."""
        if self.isVisible() and (changes.entries or changes.terms or changes.definitions):
            self.following.again()

    def copy_table(self) -> None:
        """Give the table to the clipboard, as spreadsheets take it."""
        QGuiApplication.clipboard().setText(as_text(self.table.cross.told))
        self._desk.notice.emit(self._desk.say("figures_copied"), "info")

    def write_table(self) -> None:
        """Write the table to a file that a person chooses."""
        target, shown = self._target(TABLES), self._shown
        if target and shown:
            told, note = shown.told, shown.chart.source
            self._save(lambda: export_grid(told, target, note=note))

    def draw_chart(self) -> None:
        """Write the chart to a file that a person chooses."""
        target, shown = self._target(CHARTS), self._shown
        if target and shown:
            archive, chart = self._desk.archive, shown.chart
            self._save(lambda: export_chart(archive, chart, target))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        wide = event.size().width() >= WIDE
        self.split.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)
        super().resizeEvent(event)

    def _show(self, shown: Shown) -> None:
        self.following.answered()
        some = bool(shown.found if isinstance(shown.found, tuple) else shown.found.rows)
        here = self.table.currentIndex()
        again = self._shown is not None and self._shown.told.heads == shown.told.heads
        self._shown = shown
        self.table.cross.show(shown.found, shown.told if some else NOTHING)
        self.table.fit()
        if again and here.isValid():
            self.table.setCurrentIndex(self.table.cross.index(here.row(), here.column()))
        self.chart.show_chart(shown.chart if some else None)
        self.split.setVisible(some)
        self.empty.setVisible(not some)
        for button in (self.copy, self.write, self.draw):
            button.setEnabled(some)
        self.told.setText(self._told(shown))

    def _open(self, category: int, series: int) -> None:
        """Open the list behind a bar or a point of the chart."""
        place = self._shown.place(category, series) if self._shown else None
        if place:
            self.table.setCurrentIndex(self.table.cross.index(*place))
            self.table.ask()

    def _told(self, shown: Shown) -> str:
        """Return what there is in all, or what the numbers in time are."""
        if isinstance(shown.found, tuple):
            return self._desk.say("figures_in_time")
        sites, listings, items = (f"{one:,}" for one in shown.found.all)
        return self._desk.say("figures_told", sites=sites, listings=listings, items=items)

    def _refuse(self, error: ArchiveError) -> None:
        self.following.answered()
        self.outcome.say(self._desk.say.explain(error), "bad")

    def _save(self, work: Callable[[], Path]) -> None:
        words = self._desk.say
        self._desk.jobs.run(
            words("figures_job"),
            lambda _: work(),
            lambda path: self.outcome.say(words("figures_saved", path=path), "good", path),
            self._refuse,
        )

    def _target(self, endings: tuple[str, ...]) -> Path | None:
        title = self._shown.chart.title if self._shown else ""
        return file_to_write(self, self._desk.say("issue_target"), title, *endings)

    def _chose(self) -> None:
        """Count by what was chosen; the measures stand beside each other by one field."""
        in_time = self.parts.current() == TREND
        for widget in (self.first, self.times, self.second):
            widget.setVisible(not in_time)
        self.measure.setVisible(not in_time and bool(self.second.currentData()))
        self.unit.setVisible(in_time)
        self.ask()

    def _fill(self) -> None:
        """Offer the fields to count by: those first by which people count most."""
        counted = countable(self._desk.archive.kinds[SITE])
        order = [
            *(one for one in OFTEN if one in counted),
            *(one for one in counted if one not in OFTEN),
        ]
        self.second.addItem(self._desk.say("figures_alone"), "")
        for field in order:
            for box in (self.first, self.second):
                box.addItem(self._desk.say.label(counted[field]), field)
        for box, field in ((self.first, FIRST), (self.second, SECOND)):
            box.setCurrentIndex(box.findData(field))
        self.measure.choose(SITES)
        self.parts.choose(BY)
        self.unit.choose(MONTH)
        self.unit.hide()

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.copy.clicked.connect(self.copy_table)
        self.write.clicked.connect(self.write_table)
        self.draw.clicked.connect(self.draw_chart)
        self.table.copied.connect(self.copy_table)
        self.table.asked.connect(self.asked)
        self.chart.pressed.connect(self._open)
        for segments in (self.measure, self.unit):
            segments.chosen.connect(lambda _: self.ask())
        self.parts.chosen.connect(lambda _: self._chose())
        for box in (self.first, self.second):
            box.currentIndexChanged.connect(lambda _: self._chose())

    def _arrange(self) -> None:
        words = self._desk.say
        for box, name in ((self.first, "figures_down"), (self.second, "figures_across")):
            box.setAccessibleName(words(name))
            box.setToolTip(words(name))
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setContentsMargins(48, 48, 48, 48)
        self.empty.hide()
        scroll = QScrollArea()
        scroll.setWidget(self.chart)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.split = QSplitter()
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.table)
        self.split.addWidget(scroll)
        self.split.setSizes([500, 500])
        heading = Plain(words("figures_heading"), "heading")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar(heading, self.told, None, self.copy, self.write, self.draw, self.back))
        self.times = Plain("×", "quiet")
        chosen = (self.parts, self.first, self.times, self.second, self.measure, self.unit)
        column.addWidget(bar(*chosen, None))
        column.addWidget(self.outcome)
        column.addWidget(self.split, 1)
        column.addWidget(self.empty, 1)
