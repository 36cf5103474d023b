"""A published list against the sites: likely matches, each accepted or left by a person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton
from typing_extensions import override

from archive_app.archive.archive import Archive
from archive_app.archive.programme.designating import designate
from archive_app.archive.programme.listings import list_new, listings
from archive_app.archive.programme.matching_names import Match
from archive_app.archive.programme.name_lists import Named, NameList, match_list, read_name_list
from archive_app.domain.entries import Entry
from archive_app.domain.progress import Progress
from archive_app.ui.designate.source import SourceStrip
from archive_app.ui.desk import Desk
from archive_app.ui.parts import Part
from archive_app.ui.widgets.lines import Line
from archive_app.ui.widgets.plain import Plain
from archive_app.ui.widgets.stack import foot, halves, stack

NAMES = (
    ("matching_name", 18),
    ("matching_number", 6),
    ("matching_likely", 12),
    ("matching_so", 12),
)
LIKELY = (("matching_code", 6), ("matching_site", 18), ("matching_why", 18))
OPEN, LISTED, LEFT = "open", "listed", "left"


@dataclass(frozen=True, slots=True)
class Case:
    """A name of the list, and how a person decided: `listed` as a site, `left`, or still `open`."""

    named: Named
    decided: str = OPEN
    listed_as: str = ""


class MatchingPart(Part):
    """Goes through the names of a list; nothing is listed unless a person says which site it is."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        say = desk.say
        self.cases: Sequence[Case] = ()
        self.source = SourceStrip(desk)
        self.names = self.lines("matching_names", NAMES)
        self.likely = self.lines("matching_likely", LIKELY)
        self.empty = Plain(say("matching_empty"), "label", wrap=True)
        self.note = Plain("", "quiet", wrap=True)
        self.accept_button = QPushButton(say("matching_accept"))
        self.leave_button = QPushButton(say("matching_leave"))
        self.add_button = QPushButton(say("matching_add"))
        self._arrange()
        self._connect()
        self._list()

    @override
    def refresh(self) -> None:
        self._list()

    def read(self, path: Path, sheet: str) -> None:
        """Read a list of names."""
        archive = self._desk.archive
        self._desk.jobs.read(
            "name list",
            lambda: read_name_list(archive, path, sheet),
            self.source.show_list,
            self.refused,
        )

    def match(self, found: NameList, columns: Mapping[str, int]) -> None:
        """Look for the sites that the names may mean, in a job."""
        archive, register = self._desk.archive, self.source.register_id()
        self._desk.jobs.run(
            self._desk.say("matching_job", name=found.path.name),
            lambda job: _cases(archive, job, found, columns, register),
            self._take,
            self.refused,
        )

    def current(self) -> Case | None:
        """Return the name that a person stands on."""
        key = self.names.key()
        return next((one for one in self.cases if str(one.named.row) == key), None)

    def accept(self) -> None:
        """List the chosen site in the register under the published name."""
        case, site = self.current(), self._site()
        if case is None or site is None or case.decided == LISTED or not self._may_accept():
            return
        archive, register, named = self._desk.archive, self.source.register_id(), case.named
        given = self.source.given() | {"name": named.name, "number": named.number}
        state = given.pop("state")

        def done(_: Entry) -> str:
            self._decide(named, LISTED, site.site.title)
            told = {"name": named.name, "title": site.site.title, "code": site.site.code}
            return self._desk.say("matching_accepted", **told)

        self.save(
            lambda: designate(archive, [site.site.id], register, state=state, given=given), done
        )

    def add(self) -> None:
        """Add a site of the current name and list it: none of those that there are is meant."""
        case = self.current()
        if case is None or case.decided == LISTED or not self._may_accept():
            return
        archive, register, named = self._desk.archive, self.source.register_id(), case.named
        given = self.source.given() | {"number": named.number}
        state = given.pop("state")

        def done(site: Entry) -> str:
            self._decide(named, LISTED, site.title)
            return self._desk.say("matching_added", title=site.title, code=site.code)

        self.save(lambda: list_new(archive, named.name, register, state=state, given=given), done)

    def leave(self) -> None:
        """Say that none of the sites is meant; pressed once more, that it is open again."""
        case = self.current()
        if case and case.decided != LISTED:
            self._decide(case.named, OPEN if case.decided == LEFT else LEFT)

    def _decide(self, named: Named, decided: str, listed_as: str = "") -> None:
        """Note the decision, and go on to the next name that is open."""
        self.cases = [
            replace(one, decided=decided, listed_as=listed_as) if one.named is named else one
            for one in self.cases
        ]
        self._list()
        if decided != OPEN:
            rest = [one.named.row for one in self.cases if one.decided == OPEN]
            later = next((row for row in rest if row > named.row), rest[0] if rest else None)
            self.names.choose(str(later if later is not None else named.row))
        self.names.setFocus()

    def _take(self, cases: Sequence[Case]) -> None:
        self.cases = cases
        self._list()
        self.names.setFocus()

    def _list(self) -> None:
        say = self._desk.say
        self.names.show_lines([self._line(one) for one in self.cases], "")
        self._halves.setVisible(bool(self.cases))
        self.empty.setVisible(not self.cases)
        rest = sum(one.decided == OPEN for one in self.cases)
        told = {"count": f"{len(self.cases):,}", "rest": f"{rest:,}"}
        self.told.emit(say("matching_count", **told) if self.cases else "")
        self._show()

    def _line(self, case: Case) -> Line:
        say, named = self._desk.say, case.named
        best = named.likely[0] if named.likely else None
        so = say(f"matching_{case.decided}", title=case.listed_as)
        why = (
            say("matching_offered", title=best.site.title, count=len(named.likely)) if best else ""
        )
        rank = {LISTED: "good", LEFT: "quiet"}.get(case.decided, "" if best else "attention")
        return Line(str(named.row), (named.name, named.number, why, so), rank)

    def _show(self) -> None:
        """Show the sites that the current name may mean."""
        case = self.current()
        likely = case.named.likely if case else ()
        lines = [
            Line(one.site.id, (one.site.code, one.site.title, self._why(one))) for one in likely
        ]
        self.likely.show_lines(
            lines, self._desk.say("matching_nothing" if case else "matching_how")
        )
        is_open = case is not None and case.decided != LISTED
        self.accept_button.setEnabled(is_open and bool(likely) and self._may_accept())
        self.leave_button.setEnabled(is_open)
        self.add_button.setEnabled(is_open and self._may_accept())
        needs = bool(self.cases) and not self.source.register_id()
        self.note.setText(self._desk.say("matching_register" if needs else "matching_keys"))
        self.note.rank("attention" if needs else "quiet")

    def _why(self, one: Match) -> str:
        return self._desk.say(f"matching_{one.why}", through=one.through)

    def _site(self) -> Match | None:
        case, key = self.current(), self.likely.key()
        likely = case.named.likely if case else ()
        return next((one for one in likely if one.site.id == key), None)

    def _may_accept(self) -> bool:
        return self.may_write and bool(self.source.register_id())

    def _connect(self) -> None:
        self.source.chosen.connect(self.read)
        self.source.matched.connect(self.match)
        self.source.changed.connect(self._show)
        self.names.moved.connect(lambda _: self._show())
        self.names.entered.disconnect(self.opened)
        self.names.entered.connect(lambda _: self.likely.setFocus())
        self.likely.entered.disconnect(self.opened)
        self.likely.entered.connect(lambda _: self.accept())
        self.accept_button.clicked.connect(self.accept)
        self.leave_button.clicked.connect(self.leave)
        self.add_button.clicked.connect(self.add)
        for key, does in ((Qt.Key.Key_Delete, self.leave), (Qt.Key.Key_Insert, self.add)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(does)

    def _arrange(self) -> None:
        self.accept_button.setProperty("rank", "main")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setMargin(16)
        self.setFocusProxy(self.source)
        under = foot(self.note, (self.accept_button, self.leave_button, self.add_button))
        self._halves = halves(self.names, self.likely)
        stack(self, self.source, self._halves, self.empty, under, grows=self._halves)


def _cases(
    archive: Archive,
    progress: Progress,
    found: NameList,
    columns: Mapping[str, int],
    register: str,
) -> list[Case]:
    """Return the names with the likely sites; what the register lists by its name is decided."""
    held = {
        one.entry.title: ", ".join(target.title for target in one.targets)
        for one in listings(archive)
        if one.register == register
    }
    return [
        Case(one, LISTED, held[one.name]) if one.name in held else Case(one)
        for one in match_list(archive, progress, found, columns)
    ]
