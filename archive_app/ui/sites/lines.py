"""The lines of the places on the left: sites by division, groups, searches, and what waits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from archive_app.archive.finding.sets import Selection
from archive_app.archive.results.retrieval import Place
from archive_app.archive.results.searches import Search
from archive_app.archive.sites.groups import Group
from archive_app.domain.hits import Question
from archive_app.ui.words import Words

FOLDING = frozenset({"heading", "division", "course"})
"""The sorts of lines that one does not stand on, but folds."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One line; `sort` is heading, all, division, site, group, search, set, course, state or trash.

    `question` finds what is listed where one stands on it, in this `order` or in the usual one; but
    for the words, unless it is a search.
    """

    sort: str
    name: str
    id: str = ""
    count: int | None = None
    question: Question = field(default_factory=Question)
    order: str = ""

    @property
    def opens(self) -> bool:
        """Tell whether who stands on it sees its entry at once."""
        return self.sort in {"site", "group", "search", "set"}


@dataclass(slots=True, eq=False)
class Line:
    """A spot in its place in the tree."""

    spot: Spot
    above: Line | None = None
    row: int = 0
    below: list[Line] = field(default_factory=list)

    def add(self, spot: Spot) -> Line:
        """Add a line below this one, and return it."""
        made = Line(spot, self, len(self.below))
        self.below.append(made)
        return made

    def all(self) -> Iterator[Line]:
        """Walk through all lines below this one, each before its own."""
        for line in self.below:
            yield line
            yield from line.all()


@dataclass(frozen=True, slots=True)
class State:
    """A state in which entries wait: its key, its name, and what finds them."""

    key: str
    name: str
    question: Question


@dataclass(frozen=True, slots=True)
class Held:
    """What the archive has for the lines; `states` by the name of their course."""

    places: Sequence[Place] = ()
    groups: Sequence[Group] = ()
    states: Mapping[str, Sequence[State]] = field(default_factory=dict)
    searches: Sequence[Search] = ()
    sets: Sequence[Selection] = ()

    @property
    def sites(self) -> list[Place]:
        """Return the places that are no groups."""
        return [place for place in self.places if place.kind != "site_group"]


def lines(held: Held, say: Words) -> Line:
    """Return a line that is not shown, with all lines below it."""
    root = Line(Spot("root", ""))
    sites = root.add(Spot("heading", say("places"), "places"))
    sites.add(Spot("all", say("all_records")))
    for division, places in _by_division(held.sites).items():
        name = division or say("no_division")
        line = sites.add(Spot("division", name, name, len(places)))
        for one in places:
            found = Question(site=one.id)
            line.add(Spot("site", one.name or one.code, one.id, one.records, found))
    if held.groups:
        _add_groups(root.add(Spot("heading", say("groups"), "groups")), held.groups)
    if held.searches or held.sets:
        _add_kept(root.add(Spot("heading", say("kept_searches"), "searches")), held)
    work = root.add(Spot("heading", say("work"), "work"))
    for course, states in held.states.items():
        line = work.add(Spot("course", course, course))
        for state in states:
            line.add(Spot("state", state.name, state.key, None, state.question))
    work.add(Spot("trash", say("trash")))
    return root


def _add_groups(above: Line, groups: Iterable[Group]) -> None:
    for group in groups:
        found = Question(group=group.id)
        name = group.name or group.code
        line = above.add(Spot("group", name, group.id, len(group.all_sites()), found))
        _add_groups(line, group.groups)


def _add_kept(above: Line, held: Held) -> None:
    for one in held.searches:
        above.add(Spot("search", one.title, one.id, None, one.question, one.order))
    for each in held.sets:
        found = Question(selection=each.id)
        above.add(Spot("set", each.title, each.id, each.count, found))


def _by_division(places: Sequence[Place]) -> dict[str, list[Place]]:
    """Return the sites by division, those of none last, each group by name."""
    found: dict[str, list[Place]] = {}
    for place in sorted(places, key=lambda place: (not place.division, place.division, place.name)):
        found.setdefault(place.division, []).append(place)
    return found
