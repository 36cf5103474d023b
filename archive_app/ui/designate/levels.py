"""The levels of sites: which one follows, what it asks for, and another one with its reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QPushButton
from typing_extensions import override

from archive_app.archive.programme.levels import Leveled, levels, say_level
from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.parts import Part
from archive_app.ui.widgets.lines import Line
from archive_app.ui.widgets.plain import Plain
from archive_app.ui.widgets.segments import Segments
from archive_app.ui.widgets.stack import foot, stack

HEADS = (
    *(("level_code", 6), ("level_site", 16), ("level_type", 6)),
    *(("level_status", 10), ("level_level", 8), ("level_reason", 12)),
)
LEVELS = ("1", "2", "3")
REASON = 320  # pixels of the line for a reason


class LevelsPart(Part):
    """Lists sites with their levels, says how each is to be handled, and gives one another."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        say = desk.say
        self._held: Sequence[Leveled] = ()
        self._shown = ("", "")
        self.table = self.lines("designate_levels", HEADS)
        self.handling = Plain("", "", wrap=True)
        self.level = Segments([(level, say(f"level_{level}")) for level in LEVELS])
        self.reason = QLineEdit()
        self.give = QPushButton(say("level_give"))
        self.follow = QPushButton(say("level_follow"))
        self._arrange()
        self.table.moved.connect(lambda _: self._show())
        self.level.chosen.connect(lambda _: self._enable())
        self.reason.textChanged.connect(lambda _: self._enable())
        self.reason.returnPressed.connect(self.say_level)
        self.give.clicked.connect(self.say_level)
        self.follow.clicked.connect(self.say_none)

    @override
    def refresh(self) -> None:
        archive = self._desk.archive
        self._desk.jobs.read("levels", lambda: levels(archive), self._take)

    def say_level(self) -> None:
        """Give the current site the chosen level."""
        if self.give.isEnabled():
            self._give(self.level.current(), self.reason.text().strip())

    def say_none(self) -> None:
        """Give the current site the level that follows."""
        self._give("", "")

    def _give(self, level: str, reason: str) -> None:
        archive, site = self._desk.archive, self.table.key()
        if site:
            self.save(lambda: say_level(archive, site, level, reason), self._said)

    def _said(self, site: Entry) -> str:
        self.reason.clear()
        return self._desk.say("level_said", code=site.code, title=site.title)

    def _current(self) -> Leveled | None:
        key = self.table.key()
        return next((one for one in self._held if one.site.id == key), None)

    def _take(self, held: Sequence[Leveled]) -> None:
        self._held = held
        shown = [one for one in held if self.within(one.site.id)]
        self.table.show_lines([self._line(one) for one in shown], self._desk.say("level_none"))
        told = {level: f"{sum(one.level == level for one in shown):,}" for level in LEVELS}
        counts = {"one": told["1"], "two": told["2"], "three": told["3"]}
        self.told.emit(self._desk.say("level_count", **counts))
        self._show()

    def _line(self, one: Leveled) -> Line:
        shown, say = one.shown, self._desk.say
        level = say(f"level_{one.level}") if one.level else ""
        if one.is_said and one.derived:
            level = say("level_instead", level=level, derived=say(f"level_{one.derived}"))
        cells = (
            one.site.code,
            one.site.title,
            shown.get("protection_type", ""),
            shown.get("legal_status", ""),
            level,
            shown.get("level_reason", ""),
        )
        return Line(one.site.id, cells, "attention" if one.is_said and one.derived else "")

    def _show(self) -> None:
        one, say = self._current(), self._desk.say
        shown = (one.site.id, one.level) if one else ("", "")
        if shown != self._shown:  # somebody may be choosing
            self._shown = shown
            self.level.choose(shown[1])
        if one is None:
            self.handling.setText("")
        elif one.level:
            self.handling.setText(say.handling(one.level))
        else:
            self.handling.setText(say("level_unknown"))
        self._enable()

    def _enable(self) -> None:
        one, level = self._current(), self.level.current()
        other = one is not None and bool(level) and level != one.derived
        self.give.setEnabled(self.may_write and other and bool(self.reason.text().strip()))
        self.follow.setEnabled(self.may_write and one is not None and one.is_said)
        self.reason.setEnabled(other)

    def _arrange(self) -> None:
        say = self._desk.say
        self.reason.setPlaceholderText(say("level_why"))
        self.reason.setAccessibleName(say("level_reason"))
        self.reason.setMinimumWidth(REASON)
        self.setFocusProxy(self.table)
        under = foot(self.handling, (self.level, self.reason, self.give, self.follow))
        stack(self, self.table, under, grows=self.table)
