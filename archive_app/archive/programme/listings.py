"""The listings in registers, each with what it names, and several of them made or moved at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import Assignment, assigned, read_assignments
from archive_app.archive.entries.batch import Batch, apply
from archive_app.archive.entries.description import entry_of
from archive_app.archive.entries.placing import new_entry
from archive_app.archive.entries.rules import courses
from archive_app.archive.entries.selecting import each
from archive_app.archive.entries.wholes import Names, whole, write
from archive_app.domain.designations import (
    IN_FORCE,
    KIND,
    REGISTER,
    STATE,
    STEPS,
    TARGETS,
    step_field,
)
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Kind
from archive_app.domain.progress import QUIET, Progress
from archive_app.store.store import Tables

NAME, SITE = "name", "site"


@dataclass(frozen=True, slots=True)
class Listing:
    """A listing with its values in words, what it names, its state, and the states that may follow.

    `sites` are the ids of the sites that it names or that what it names is of.
    """

    entry: Entry
    shown: Mapping[str, str]
    register: str
    state: str
    next: tuple[str, ...]
    targets: tuple[Entry, ...]

    @property
    def sites(self) -> set[str]:
        """Return the ids of the sites concerned."""
        return {one.site for one in self.targets}


def listings(archive: Archive, site: str = "") -> list[Listing]:
    """Return the listings that are not removed, by register and name.

    `site` asks for those of one site, by its id, and of what is in it.
    """
    with archive.store.reading() as tables:
        found = whole(tables, archive.kinds, _of_site(tables, site) if site else _all(tables))
        names = Names(tables, archive.kinds, found)
        ids = {one for listing in found for one in _targets(listing)}
        held = tables.entries.some(list(ids))
        told = [_listing(archive, names, one, held) for one in found]
    order = {term.id: place for place, term in enumerate(archive.vocabularies.of("registers"))}
    last = len(order)
    return sorted(told, key=lambda one: (order.get(one.register, last), one.entry.title))


def move_all(
    archive: Archive,
    references: Sequence[str],
    state: str,
    given: Mapping[str, str],
    progress: Progress = QUIET,
) -> Batch:
    """Move listings on to another state in one step; those that it cannot follow are told.

    `given` tells of the state its `on`, `document` and `by`.
    """
    return apply(archive, progress, references, [*_of_state(state, given)])


def list_each(
    archive: Archive,
    references: Sequence[str],
    register: str,
    *,
    state: str = IN_FORCE[0],
    given: Mapping[str, str] = {},
    progress: Progress = QUIET,
) -> Batch:
    """List each of some sites or records by itself, under its own name, in one step.

    `given` tells `batch` and of the state its `on`, `document` and `by`. Raise `Refused` for what
    can be read for none of them.
    """
    kind, said = archive.kinds[KIND], _said(register, state, given)
    with archive.store.reading() as tables:
        read_assignments(archive, tables, kind, said)

    def add(tables: Tables, target: Entry) -> None:
        _add(archive, tables, kind, _naming(target.title, target.id) + said)

    step = archive.step("list_each", count=len(references))
    return each(archive, step, references, progress, add)


def list_new(
    archive: Archive,
    name: str,
    register: str,
    *,
    state: str = IN_FORCE[0],
    given: Mapping[str, str] = {},
) -> Entry:
    """Add a site of a name that a register has and the archive does not, and list it, in one step.

    `given` is what `list_each` takes, and the `number` in the register. Return the site.
    """
    said, site_kind = _said(register, state, given), archive.kinds[SITE]
    with archive.operation(archive.step("list_new", name=name)) as tables:
        named = [Assignment(site_kind.title_field.id, "=", name)]
        site = _add(archive, tables, site_kind, named)
        _add(archive, tables, archive.kinds[KIND], _naming(name, site.id) + said)
    return entry_of(archive, site.id)


def _said(register: str, state: str, given: Mapping[str, str]) -> list[Assignment]:
    """Return what is said of a new listing beside its name and what it names."""
    if not register:
        raise Refused("register_needed")
    own = [Assignment(one, "=", given[one]) for one in ("batch", "number") if given.get(one)]
    return [Assignment(REGISTER, "=", register), *own, *_of_state(state, given)]


def _naming(name: str, target: str) -> list[Assignment]:
    return [Assignment(NAME, "=", name), Assignment(TARGETS, "=", target)]


def _add(archive: Archive, tables: Tables, kind: Kind, said: Sequence[Assignment]) -> Entry:
    """Write a new entry of a kind that stands by itself, as it is said; return it."""
    entry = new_entry(archive.kinds, kind, None, None, archive.store.next_code(tables))
    values = assigned({}, read_assignments(archive, tables, kind, said))
    write(tables, kind, replace(entry, values=values), archive.vocabularies)
    return entry


def _all(tables: Tables) -> list[Entry]:
    return tables.entries.of_kinds([KIND])


def _of_site(tables: Tables, site: str) -> list[Entry]:
    """Return the listings of a site and of what is in it."""
    ids = [one.id for one in tables.entries.of_site(site)]
    named = tables.entries.some([link.source for link in tables.links.to_all(ids, TARGETS)])
    return [one for one in named.values() if one.kind == KIND and not one.removed]


def _listing(archive: Archive, names: Names, entry: Entry, held: Mapping[str, Entry]) -> Listing:
    course = courses()[KIND]
    state = course.state(entry.values)
    return Listing(
        entry=entry,
        shown=names.all_shown(archive.kinds[KIND], entry, archive.language),
        register=str(entry.values.get(REGISTER, "")),
        state=state.term,
        next=state.next,
        targets=tuple(held[one] for one in _targets(entry) if one in held),
    )


def _targets(listing: Entry) -> list[str]:
    held = listing.values.get(TARGETS, [])
    return [str(one) for one in held] if isinstance(held, list) else [str(held)]


def _of_state(state: str, given: Mapping[str, str]) -> Iterable[Assignment]:
    """Walk through what is said of a state: that it is so, when, in which document, by whom."""
    yield Assignment(STATE, "=", state)
    for told in STEPS:
        if given.get(told):
            yield Assignment(step_field(state, told), "=", given[told])
