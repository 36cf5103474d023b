"""What would become of each file, as lines: those of one record stand together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from archive_app.archive.entries.authors import authors_in
from archive_app.archive.entries.files import name_of
from archive_app.archive.intake.intake import Held, RefusedFile
from archive_app.archive.intake.plan import New, Plan, Planned, lies_elsewhere
from archive_app.domain.kinds import Kinds
from archive_app.ui.describe.facts import size
from archive_app.ui.intake.reasons import reason
from archive_app.ui.words import Words

STATES = ("new", "joins", "held", "refused")


@dataclass(frozen=True, slots=True)
class Line:
    """A file: in which state, and its texts.

    `rank` is that of what would become of it. A file taken near to another site is `elsewhere`.
    """

    file: Path
    state: str
    what: str
    taken: str = ""
    size: str = ""
    rank: str = ""
    elsewhere: bool = False

    @property
    def may_come_in(self) -> bool:
        """Tell whether a person can choose it."""
        return self.state in {"new", "joins"}


Group = tuple[Line, ...]
"""The files of one record, the first being what it is made after."""


def groups(plan: Plan, kinds: Kinds, say: Words) -> list[Group]:
    """Return the lines of a plan; what is refused stands first, what is held last."""
    told = _Telling(plan.site, kinds, say)
    found = [tuple(told.line(one) for one in unit) for _, unit in groupby(plan.files, key=_record)]
    order = {"refused": 0, "new": 1, "joins": 1, "held": 2}
    return sorted(found, key=lambda group: order[group[0].state])


def counted(found: Sequence[Group]) -> Counter[str]:
    """Return how many files there are in each state, and of what was taken elsewhere."""
    lines = [line for group in found for line in group]
    states = Counter(line.state for line in lines)
    return states + Counter(elsewhere=sum(line.elsewhere for line in lines))


def having(found: Sequence[Group], state: str) -> list[Group]:
    """Return the groups with a file in a state; all of them for none."""
    if not state:
        return list(found)
    return [group for group in found if any(_is(line, state) for line in group)]


def _is(line: Line, state: str) -> bool:
    return line.elsewhere if state == "elsewhere" else line.state == state


def _record(one: Planned) -> object:
    """Return what files of one record have in common; what does not come in stands alone."""
    return one.record if isinstance(one, New) else one.file


class _Telling:
    """Puts files into words."""

    def __init__(self, site: str, kinds: Kinds, say: Words) -> None:
        self._site = site
        self._kinds = kinds
        self._say = say

    def line(self, one: Planned) -> Line:
        """Return the line of a file."""
        say = self._say
        if isinstance(one, RefusedFile):
            return Line(one.file, "refused", reason(one.why, self._kinds, say), rank="bad")
        if isinstance(one, Held):
            key = "trial_same" if one.same else "trial_held"
            same = name_of(one.same) if one.same else ""
            return Line(one.file, "held", say(key, code=one.code, file=same), rank="quiet")
        elsewhere = lies_elsewhere(one, self._site)
        return Line(
            one.file,
            "joins" if one.joins else "new",
            "　".join(self._becomes(one, elsewhere=elsewhere)),
            (one.facts.taken or "").replace("T", " ")[:16],
            size(one.size),
            "attention" if elsewhere else "",
            elsewhere,
        )

    def _becomes(self, one: New, *, elsewhere: bool) -> Iterator[str]:
        say = self._say
        kind = say.label(self._kinds[one.kind].label)
        yield say("trial_joins", code=one.joins) if one.joins else kind
        if one.offered and one.offered != one.joins:
            yield say("trial_offered", code=one.offered)
        if authors := authors_in(one.facts):
            yield say("trial_author", names=say("between").join(authors))
        if one.placed:
            yield say("trial_placed")
        if elsewhere:
            near = one.sites[0]
            yield say("trial_elsewhere", name=near.title, metres=f"{near.metres:,.0f}")
        if one.facts.note:
            yield say.note(one.facts.note)
