"""Legal status, level and registers, settled at the end of every operation that touches them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from archive_app.archive.saying import Pointers, Saying
from archive_app.domain import designations
from archive_app.domain.designations import REGISTER, TARGETS
from archive_app.domain.entries import Entry, Link, Value
from archive_app.domain.errors import Refused
from archive_app.domain.identifiers import new_id
from archive_app.domain.kinds import Kinds
from archive_app.domain.protection import (
    LEVEL,
    NONE,
    REGISTERS,
    STATUS,
    TYPE,
    highest,
    is_lower,
    leveled,
    register_of,
    status_of,
)
from archive_app.domain.roles import pointing
from archive_app.domain.vocabularies import Vocabularies
from archive_app.store.listings import Listed, Touched
from archive_app.store.store import Tables


def settle(tables: Tables, kinds: Kinds, vocabularies: Vocabularies) -> None:
    """Have what the operation under way altered agree with the designations that are in force.

    A legal status or a register that was said becomes a designation without a document; then
    status, level and registers of all that is concerned follow from what is in force.
    """
    touched = tables.listings.touched()
    if not touched:
        return
    said = {*touched.said, *touched.added, *touched.taken}
    entries = tables.entries.some([*said, *touched.listings, *touched.entries])
    lists = [one.id for one in entries.values() if one.kind == designations.KIND]
    links = list(tables.links.of(lists))
    told = [one for one in entries.values() if one.id in said and not one.removed]
    replaced = _say(tables, vocabularies, touched, told) if told else set()
    targets = {link.target for link in links if link.field == TARGETS}
    registers = {link.target for link in links if link.field == REGISTER} | replaced
    _Settling(tables, kinds, vocabularies, touched, registers).derive(
        {*entries, *targets} - {*lists}, entries
    )


Held = Mapping[str, Sequence[Listed]]
"""What is listed in force, by the site that it is of."""


def protected(
    tables: Tables,
    entry: Entry,
    before: Mapping[str, Value],
    values: Mapping[str, Value],
    held: Held | None = None,
) -> dict[str, Value]:
    """Return the values of an entry with the level that follows from what is said of it.

    `held` is what is listed, where that is known for many entries. Raise `Refused`:
    `designated_higher` for a legal status below what a document gives, `listed_by_document` for a
    register that a document names and that is said no more, `level_needs_reason` for another level.
    """
    said, were = values.get(REGISTERS), before.get(REGISTERS)
    if values.get(STATUS) != before.get(STATUS) or said != were:
        listed = by_site(tables, [entry.site]) if held is None else held
        if values.get(STATUS) != before.get(STATUS):
            _fits(tables, entry, str(values.get(STATUS) or ""), listed.get(entry.site, ()))
        taken = pointing(were or []).keys() - pointing(said or []).keys()
        _free(tables, entry, taken, listed.get(entry.site, ()))
    return leveled(entry.code, before, values) if entry.id == entry.site else dict(values)


def by_site(tables: Tables, sites: Collection[str]) -> dict[str, list[Listed]]:
    """Return what is listed in force of some sites, by site."""
    found: dict[str, list[Listed]] = {}
    for one in tables.listings.within(sites):
        found.setdefault(one.site, []).append(one)
    return found


def _fits(tables: Tables, entry: Entry, said: str, listed: Sequence[Listed]) -> None:
    """Raise `Refused` for a status below what another listing gives an entry."""
    own = {one.listing for one in _own(listed, entry.id)}
    for one in listed:
        counts = entry.id in {one.item, one.site} and one.listing not in own
        if counts and is_lower(said, status_of(one.register)):
            raise _by_another("designated_higher", tables, entry, one)


def _free(tables: Tables, entry: Entry, taken: AbstractSet[str], listed: Sequence[Listed]) -> None:
    """Raise `Refused` for a register in which more than a word has an entry."""
    for one in listed:
        if one.register in taken and not _is_word(one, entry.id):
            raise _by_another("listed_by_document", tables, entry, one)


def _by_another(key: str, tables: Tables, entry: Entry, one: Listed) -> Refused:
    listing = tables.entries.some([one.listing])[one.listing]
    return Refused(key, code=entry.code, listing=listing.code, title=listing.title)


def _is_word(one: Listed, entry: str) -> bool:
    """Tell whether a listing says no more than a register of one entry: a word replaces it."""
    return one.item == entry and one.alone and not one.documented


def _own(listed: Iterable[Listed], entry: str) -> list[Listed]:
    """Return the listings that say no more than a status of one entry."""
    return [one for one in listed if _is_word(one, entry) and status_of(one.register)]


def _given_otherwise(listed: Iterable[Listed], entry: str, own: Collection[Listed]) -> str:
    """Return the status that an entry has without the listings that a word replaces."""
    rest = (one.register for one in listed if entry in {one.item, one.site} and one not in own)
    return highest(rest) or NONE


def _say(
    tables: Tables, vocabularies: Vocabularies, touched: Touched, told: Sequence[Entry]
) -> AbstractSet[str]:
    """Have listings for what was said of entries, and none for what is said no more.

    Return the registers in which they and their sites were before.
    """
    held = by_site(tables, {one.site for one in told})
    links = tables.links.of([entry.id for entry in told])
    words = {link.source: link.target for link in links if link.field == STATUS}
    saying = Saying(tables, vocabularies, held)
    for entry in told:
        listed = held.get(entry.site, [])
        status = words.get(entry.id, NONE)
        given = {one.register for one in listed} | {register_of(status)}
        if entry.id in touched.said:
            _say_status(saying, entry, status, listed)
        for register in sorted(touched.added.get(entry.id, set()) - given):
            saying.record(entry, register)
        taken = touched.taken.get(entry.id, set())
        saying.drop(one for one in listed if one.register in taken and _is_word(one, entry.id))
    saying.save()
    return {one.register for listed in held.values() for one in listed}


def _say_status(saying: Saying, entry: Entry, status: str, listed: Sequence[Listed]) -> None:
    own = _own(listed, entry.id)
    if status == _given_otherwise(listed, entry.id, own):
        saying.drop(one for one in own if is_lower(status, status_of(one.register)))
    else:
        saying.record(entry, register_of(status), own)


class _Settling:
    """What follows from the designations in force, written where it is another.

    `registers` are those of the designations that were touched.
    """

    def __init__(
        self,
        tables: Tables,
        kinds: Kinds,
        vocabularies: Vocabularies,
        touched: Touched,
        registers: AbstractSet[str],
    ) -> None:
        self._tables, self._touched = tables, touched
        self._fields = {kind.id: {field.id for field in kind.fields} for kind in kinds}
        self._links = Pointers(tables, vocabularies)
        self._moved = touched.registers | registers

    def derive(self, ids: Collection[str], known: Mapping[str, Entry]) -> None:
        """Have entries, and the sites that they are of, say what the listings in force give."""
        found = _all_of(self._tables, ids, known)
        sites = {entry.site for entry in found.values() if entry.site}
        found |= _all_of(self._tables, sites - found.keys(), known)
        listed: dict[str, set[str]] = {}
        for one in self._tables.listings.within(sites):
            listed.setdefault(one.item, set()).add(one.register)
            listed.setdefault(one.site, set()).add(one.register)
        held: dict[str, list[Link]] = {}
        for link in self._tables.links.of(list(found)):
            if link.field in {STATUS, LEVEL, TYPE, REGISTERS}:
                held.setdefault(link.source, []).append(link)
        for entry in found.values():
            if not entry.removed:
                told = held.get(entry.id, ())
                self._protect(entry, told, listed.get(entry.id, set()))
                self._list(entry, told, listed.get(entry.id, set()))
        self._links.save()

    def _protect(self, entry: Entry, held: Iterable[Link], registers: AbstractSet[str]) -> None:
        """Have an entry say the status and the level that follow."""
        known = self._fields[entry.kind]
        if STATUS not in known:
            return
        links = {link.field: link for link in held if link.field != REGISTERS}
        said = {field: link.target for field, link in links.items()}
        values: dict[str, Value] = {**entry.values, **said}
        status = highest(registers) or (NONE if registers or STATUS in said else "")
        after = values | {STATUS: status} if status else values
        after = leveled(entry.code, values, after) if LEVEL in known else after
        for field in (STATUS, LEVEL):
            if after.get(field) != said.get(field):
                word = str(after.get(field, ""))
                self._links.point(entry.id, field, word, links.get(field))

    def _list(self, entry: Entry, held: Iterable[Link], registers: AbstractSet[str]) -> None:
        """Have a site say its registers; what no designation ever gave it is left alone."""
        if REGISTERS not in self._fields[entry.kind]:
            return
        links = {link.target: link for link in held if link.field == REGISTERS}
        last = max((link.position for link in links.values()), default=-1)
        for place, register in enumerate(sorted(registers - links.keys()), last + 1):
            link = Link(new_id(), entry.id, REGISTERS, register, is_term=True, position=place)
            self._links.add(link)
        over = links.keys() - registers
        if over:
            self._links.drop(links[register] for register in over & self._given())

    def _given(self) -> AbstractSet[str]:
        """Return the registers that the listings which were touched gave, or their targets'."""
        targets = sorted(self._touched.entries)
        lists = {link.source for link in self._tables.links.to_all(targets, TARGETS)}
        links = self._tables.links.of(sorted(lists))
        return self._moved | {link.target for link in links if link.field == REGISTER}


def _all_of(tables: Tables, ids: Collection[str], known: Mapping[str, Entry]) -> dict[str, Entry]:
    """Return entries by id; those that are known are not read again."""
    return {one: known[one] for one in ids if one in known} | tables.entries.some(
        [one for one in ids if one not in known]
    )
