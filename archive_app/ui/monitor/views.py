"""Photographs from the same viewpoint, taken one after the other, looked at side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton
from typing_extensions import override

from archive_app.archive.archive import Archive
from archive_app.archive.programme import monitoring
from archive_app.archive.results.retrieval import sheet
from archive_app.domain.casefile import HeldFile
from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.parts import Part
from archive_app.ui.widgets.lines import Line
from archive_app.ui.widgets.plain import Plain
from archive_app.ui.widgets.stack import foot_line, halves, stack

VIEWS = (("views_code", 8), ("views_count", 5), ("views_first", 8), ("views_last", 8))
TAKEN = (("views_date", 8), ("views_title", 20), ("views_photo", 7))


@dataclass(frozen=True, slots=True)
class Series:
    """The files of photographs from one viewpoint, each named by its day and title."""

    view: str
    files: Sequence[HeldFile]


class ViewsPart(Part):
    """Lists viewpoints and their photographs; `compared` gives the files of one to look at."""

    compared = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        say = desk.say
        self._views: Mapping[str, Sequence[Entry]] = {}
        self.table = self.lines("monitor_views", VIEWS)
        self.taken = self.lines("views_taken", TAKEN)
        self.note = Plain(say("views_note"), "quiet", wrap=True)
        self.button = QPushButton(say("views_compare"))
        self._arrange()
        self.table.moved.connect(lambda _: self._show())
        self.table.entered.disconnect(self.opened)
        self.table.entered.connect(lambda _: self.compare())
        self.button.clicked.connect(self.compare)

    @override
    def refresh(self) -> None:
        archive, site = self._desk.archive, self.stand.site
        if site:
            self._desk.jobs.read("views", lambda: monitoring.same_view(archive, site), self._take)
        else:
            self._take({})

    def compare(self) -> None:
        """Ask for the files of the chosen viewpoint, to look at them side by side."""
        archive, view = self._desk.archive, self.table.key()
        if view:
            taken = self._views[view]
            self._desk.jobs.read(
                "series", lambda: _series(archive, view, taken), self.compared.emit, self.refused
            )

    def _take(self, views: Mapping[str, Sequence[Entry]]) -> None:
        say = self._desk.say
        self._views = views
        lines = [
            Line(view, (view, str(len(taken)), _day(taken[0]), _day(taken[-1])))
            for view, taken in views.items()
        ]
        self.table.show_lines(lines, say("views_none" if self.stand.site else "views_no_site"))
        self.told.emit(say("views_told", count=len(lines)) if lines else "")
        self._show()

    def _show(self) -> None:
        taken = self._views.get(self.table.key(), ())
        lines = [Line(one.id, (_day(one), one.title, one.code)) for one in taken]
        self.taken.show_lines(lines, "")
        self.button.setEnabled(len(taken) > 1)

    def _arrange(self) -> None:
        self.button.setProperty("rank", "main")
        self.setFocusProxy(self.table)
        under = foot_line(self.note, self.button)
        both = halves(self.table, self.taken)
        stack(self, both, under, grows=both)


def _series(archive: Archive, view: str, taken: Sequence[Entry]) -> Series:
    """Return the first file of each photograph, by what it shows."""
    found = [(one, sheet(archive, one.id).files) for one in taken]
    named = [replace(it[0], file_name=f"{_day(one)} {one.title}") for one, it in found if it]
    return Series(view, named)


def _day(photograph: Entry) -> str:
    date = photograph.values.get("date")
    return str(date.get("text", "")) if isinstance(date, dict) else ""
