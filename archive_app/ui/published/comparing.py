"""Two published lists compared: added, struck off, of another level or type, called otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QPushButton
from typing_extensions import override

from archive_app.archive.papers.compared_papers import write_comparison
from archive_app.archive.papers.published_papers import SUFFIXES
from archive_app.archive.programme.published_lists import Published, compare_lists, published_lists
from archive_app.domain.published_lists import Comparison
from archive_app.ui.desk import Desk
from archive_app.ui.folders import file_to_write
from archive_app.ui.issue.outcome import OutcomeLine
from archive_app.ui.parts import Part
from archive_app.ui.widgets.asked import Asked
from archive_app.ui.widgets.choice import Choice
from archive_app.ui.widgets.lines import Line
from archive_app.ui.widgets.plain import Plain
from archive_app.ui.widgets.stack import foot_line, stack

HEADS = (
    *(("differs_how", 5), ("edition_code", 5), ("edition_name", 14)),
    *(("differs_before", 10), ("differs_after", 10)),
)
WIDE = 240  # pixels of a choice


class DifferencesPart(Part):
    """Asks which two lists, and shows what the later one says otherwise of which site."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        say = desk.say
        self.earlier, self.later = Choice(), Choice()
        chosen = {"earlier": self.earlier, "later": self.later}
        labelled = {name: (say(f"differs_{name}"), one) for name, one in chosen.items()}
        self.asked = Asked(labelled, WIDE)
        self.table = self.lines("published_comparing", HEADS)
        self.asked.setContentsMargins(16, 8, 16, 8)
        self.outcome = OutcomeLine(desk)
        self.write_button = QPushButton(say("differs_write"))
        self.write_button.setEnabled(False)
        self.write_button.clicked.connect(self.write)
        self.setFocusProxy(self.table)
        under = foot_line(Plain(say("differs_note"), "quiet", wrap=True), self.write_button)
        stack(self, self.outcome, self.asked, self.table, under, grows=self.table)
        for choice in (self.earlier, self.later):
            choice.activated.connect(lambda _: self._ask())

    @override
    def refresh(self) -> None:
        archive = self._desk.archive
        self._desk.jobs.read("published", lambda: published_lists(archive), self._offer)

    def write(self) -> None:
        """Write what differs to the XLSX or PDF that a person names, in a job."""
        archive, say = self._desk.archive, self._desk.say
        then, now = str(self.earlier.currentData()), str(self.later.currentData())
        name = say("differs_name", then=self.earlier.currentText(), now=self.later.currentText())
        target = file_to_write(self, say("differs_target"), name, *SUFFIXES)
        if target is None:
            return
        self._desk.jobs.run(
            name,
            lambda job: write_comparison(archive, job, then, now, target),
            lambda rows: self.outcome.say(say("differs_written", count=rows), "good", target),
            lambda error: self.outcome.say(say.explain(error), "bad"),
        )

    def _offer(self, lists: Sequence[Published]) -> None:
        """Offer all lists, the last two at first."""
        ids = [one.entry.id for one in lists]
        usual = dict(zip(("later", "earlier"), reversed(ids), strict=False))
        for name, choice in (("earlier", self.earlier), ("later", self.later)):
            wanted = choice.currentData()
            choice.clear()
            for one in lists:
                choice.addItem(f"{one.entry.title} {one.number}".strip(), one.entry.id)
            known = wanted if wanted in ids else usual.get(name)
            choice.setCurrentIndex(max(choice.findData(known), 0))
        self.asked.setVisible(len(lists) > 1)
        self.write_button.setEnabled(len(lists) > 1)
        if len(lists) > 1:
            self._ask()
        else:
            self.table.show_lines([], self._desk.say("differs_needs_two"))
            self.told.emit("")

    def _ask(self) -> None:
        archive = self._desk.archive
        then, now = str(self.earlier.currentData()), str(self.later.currentData())
        self._desk.jobs.read(
            "differences", lambda: compare_lists(archive, then, now), self._take, self.refused
        )

    def _take(self, found: Comparison) -> None:
        say = self._desk.say
        lines = [line for line in self._lines(found) if self.within(line.key)]
        self.table.show_lines(lines, say("differs_none"))
        self.told.emit(
            say(
                "differs_count",
                added=len(found.added),
                struck=len(found.struck),
                leveled=len(found.leveled),
                renamed=len(found.renamed),
            )
        )

    def _lines(self, found: Comparison) -> Iterator[Line]:
        """Walk through what differs, one sort after the other."""
        say = self._desk.say
        for one in found.added:
            yield Line(one.site, (say("differs_added"), one.code, one.name), "good")
        for one in found.struck:
            yield Line(one.site, (say("differs_struck"), one.code, one.name), "bad")
        pairs = (("level", found.leveled), ("protection_type", found.typed))
        for field, changed in pairs:
            for pair in changed:
                one = pair.after
                values = (pair.before.words.get(field, ""), one.words.get(field, ""))
                yield Line(one.site, (say(f"differs_{field}"), one.code, one.name, *values))
        for pair in found.renamed:
            names = (pair.before.name, pair.after.name)
            code = pair.after.code
            yield Line(pair.after.site, (say("differs_renamed"), code, pair.after.name, *names))
