"""The lists that were published, what stood in each, and writing one to a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QPushButton
from typing_extensions import override

from archive_app.archive.papers.published_papers import SUFFIXES, write_published
from archive_app.archive.programme.published_lists import Published, published_lists
from archive_app.domain.errors import ArchiveError
from archive_app.domain.published_lists import Line as Listed
from archive_app.ui.desk import Desk
from archive_app.ui.folders import file_to_write
from archive_app.ui.issue.outcome import OutcomeLine
from archive_app.ui.parts import Part
from archive_app.ui.widgets.lines import Line
from archive_app.ui.widgets.plain import Plain
from archive_app.ui.widgets.stack import foot_line, halves, stack

HEADS = (
    *(("edition_title", 14), ("edition_number", 6), ("edition_on", 7)),
    *(("edition_document", 9), ("edition_sites", 5)),
)
LINES = (
    *(("edition_code", 5), ("edition_name", 14), ("level_type", 6), ("edition_level", 4)),
    *(("level_status", 9), ("edition_zone", 6), ("edition_division", 9)),
)
WORDS = ("protection_type", "level", "legal_status", "zone", "division")


class EditionsPart(Part):
    """Lists published lists; what stood in them then stays as it stood."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        say = desk.say
        self._lists: Sequence[Published] = ()
        self.table = self.lines("published_editions", HEADS)
        self.sites = self.lines("edition_lines", LINES)
        self.outcome = OutcomeLine(desk)
        self.note = Plain(say("edition_note"), "quiet", wrap=True)
        self.write_button = QPushButton(say("edition_write"))
        self._arrange()
        self.table.moved.connect(lambda _: self._show())
        self.write_button.clicked.connect(self.write)

    @override
    def refresh(self) -> None:
        archive = self._desk.archive
        self._desk.jobs.read("published", lambda: published_lists(archive), self._take)

    def write(self) -> None:
        """Write the chosen list to the XLSX or PDF that a person names, in a job."""
        found = self._current()
        target = self._target(found) if found else None
        if found is None or target is None:
            return
        archive, say = self._desk.archive, self._desk.say
        self._desk.jobs.run(
            say("edition_job", title=found.entry.title),
            lambda job: write_published(archive, job, found.entry.id, target),
            lambda rows: self.outcome.say(say("edition_written", count=rows), "good", target),
            self._unwritten,
        )

    def _target(self, found: Published) -> Path | None:
        name = f"{found.entry.title} {found.number}".strip()
        return file_to_write(self, self._desk.say("edition_target"), name, *SUFFIXES)

    def _unwritten(self, error: ArchiveError) -> None:
        self.outcome.say(self._desk.say.explain(error), "bad")

    def _current(self) -> Published | None:
        key = self.table.key()
        return next((one for one in self._lists if one.entry.id == key), None)

    def _take(self, lists: Sequence[Published]) -> None:
        say = self._desk.say
        self._lists = lists
        lines = [self._line(one) for one in reversed(lists)]
        self.table.show_lines(lines, say("edition_none"))
        self.told.emit(say("edition_count", count=len(lists)) if lists else "")
        self._show()

    def _line(self, one: Published) -> Line:
        told = (one.told("published_on"), one.told("document"))
        return Line(one.entry.id, (one.entry.title, one.number, *told, str(len(one.lines))))

    def _show(self) -> None:
        """Show what stood in the chosen list."""
        found = self._current()
        shown = [one for one in (found.lines if found else ()) if self.within(one.site)]
        empty = self._desk.say("edition_not_in_it") if found else ""
        self.sites.show_lines([_listed(one) for one in shown], empty)
        self.write_button.setEnabled(found is not None)

    def _arrange(self) -> None:
        self.setFocusProxy(self.table)
        under = foot_line(self.note, self.write_button)
        both = halves(self.table, self.sites, (150, 340))
        stack(self, self.outcome, both, under, grows=both)


def _listed(one: Listed) -> Line:
    return Line(one.site, (one.code, one.name, *(one.words.get(word, "") for word in WORDS)))
