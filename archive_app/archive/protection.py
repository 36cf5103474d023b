"""Legal status and level, settled at the end of every operation that a designation hangs on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from archive_app.domain import designations
from archive_app.domain.designations import IN_FORCE, REGISTER, TARGETS
from archive_app.domain.entries import Entry, Link, Value
from archive_app.domain.errors import Refused
from archive_app.domain.identifiers import new_id
from archive_app.domain.kinds import Kinds
from archive_app.domain.protection import (
    LEVEL,
    NONE,
    STATUS,
    TYPE,
    highest,
    is_lower,
    leveled,
    register_of,
    status_of,
)
from archive_app.domain.vocabularies import Vocabularies
from archive_app.store.listings import Listed
from archive_app.store.store import Tables


def settle(tables: Tables, kinds: Kinds, vocabularies: Vocabularies) -> None:
    """Have what the operation under way altered agree with the designations that are in force.

    A legal status that was said becomes a designation without a document; then status and level of
    all that is concerned follow from what is in force.
    """
    touched = tables.listings.touched()
    if not touched:
        return
    entries = tables.entries.some([*touched.said, *touched.listings, *touched.entries])
    lists = {one.id for one in entries.values() if one.kind == designations.KIND}
    targets = {one.target for one in tables.links.of(list(lists)) if one.field == TARGETS}
    said = [one for one in entries.values() if one.id in touched.said and not one.removed]
    sites = {one.site for one in said}
    held = _by_site(tables.listings.within(sites)) if said else {}
    words = _statuses(tables, said)
    saying = _Saying(tables, vocabularies, held)
    for entry in said:
        own, status = _own(held.get(entry.site, ()), entry.id), words.get(entry.id, NONE)
        if status == _given_otherwise(held.get(entry.site, ()), entry.id, own):
            saying.drop(one for one in own if is_lower(status, status_of(one.register)))
        else:
            saying.record(entry, register_of(status), own)
    saying.save()
    _derive(tables, kinds, vocabularies, {*entries, *targets} - lists)


def protected(
    tables: Tables, entry: Entry, before: Mapping[str, Value], values: Mapping[str, Value]
) -> dict[str, Value]:
    """Return the values of an entry with the level that follows from what is said of it.

    Raise `Refused`: `designated_higher` for a legal status below what a document gives,
    `level_needs_reason` for another level.
    """
    said = values.get(STATUS)
    if said != before.get(STATUS):
        _fits(tables, entry, str(said or ""))
    return leveled(entry.code, before, values) if entry.id == entry.site else dict(values)


def _fits(tables: Tables, entry: Entry, said: str) -> None:
    """Raise `Refused` for a status below what another listing gives an entry."""
    listed = tables.listings.within([entry.site])
    own = {one.listing for one in _own(listed, entry.id)}
    for one in listed:
        counts = entry.id in {one.item, one.site} and one.listing not in own
        if counts and is_lower(said, status_of(one.register)):
            listing = tables.entries.some([one.listing])[one.listing]
            raise Refused(
                "designated_higher", code=entry.code, listing=listing.code, title=listing.title
            )


def _own(listed: Iterable[Listed], entry: str) -> list[Listed]:
    """Return the listings that say no more than a status of one entry: a word replaces them."""
    return [
        one
        for one in listed
        if one.item == entry and one.alone and not one.documented and status_of(one.register)
    ]


def _given_otherwise(listed: Iterable[Listed], entry: str, own: Collection[Listed]) -> str:
    """Return the status that an entry has without the listings that a word replaces."""
    rest = (one.register for one in listed if entry in {one.item, one.site} and one not in own)
    return highest(rest) or NONE


def _statuses(tables: Tables, entries: Sequence[Entry]) -> dict[str, str]:
    links = tables.links.of([entry.id for entry in entries])
    return {link.source: link.target for link in links if link.field == STATUS}


class _Saying:
    """Designations without a document, made, changed and dropped for statuses that were said."""

    def __init__(
        self, tables: Tables, vocabularies: Vocabularies, held: Mapping[str, Sequence[Listed]]
    ) -> None:
        self._tables = tables
        self._step, self._device = tables.listings.underway()
        ids = [one.listing for listed in held.values() for one in listed]
        links = tables.links.of(ids)
        self._registers = {link.source: link for link in links if link.field == REGISTER}
        self._links = _Links(tables, vocabularies)
        self._made: list[Entry] = []

    def record(self, entry: Entry, register: str, own: Sequence[Listed]) -> None:
        """Have one listing say a register of an entry, and no other."""
        self.drop(own[1:])
        if not own:
            listing = new_id()
            self._made.append(Entry(listing, designations.KIND, "", "", 0, "", entry.title))
            self._links.add(Link(new_id(), listing, TARGETS, entry.id))
            self._links.point(listing, designations.STATE, IN_FORCE[0], None)
            self._links.point(listing, REGISTER, register, None)
        elif own[0].register != register:
            listing = own[0].listing
            self._links.point(listing, REGISTER, register, self._registers.get(listing))

    def drop(self, listed: Iterable[Listed]) -> None:
        """Put listings into the trash, as part of the step under way."""
        for one in listed:
            self._tables.entries.remove(one.listing, self._step)

    def save(self) -> None:
        """Have all of it in the archive."""
        if self._made:
            codes = self._tables.codes.take_some(self._device, len(self._made))
            rows = zip(self._made, codes, strict=True)
            self._tables.entries.add_all((one, code, one.title, {}) for one, code in rows)
        self._links.save()


class _Links:
    """Links to terms that will be others, changed in a few statements."""

    def __init__(self, tables: Tables, vocabularies: Vocabularies) -> None:
        self._tables, self._vocabularies = tables, vocabularies
        self._gone: list[Link] = []
        self._wanted: list[Link] = []

    def add(self, link: Link) -> None:
        """Have one more link."""
        self._wanted.append(link)

    def point(self, entry: str, field: str, term: str, held: Link | None) -> None:
        """Have a field of an entry point at just one term, or at none, in place of what it held."""
        self._gone += [held] if held else []
        self._wanted += [Link(new_id(), entry, field, term, is_term=True)] if term else []

    def save(self) -> None:
        """Have all of it in the archive."""
        terms = {link.target for link in self._wanted if link.is_term}
        self._tables.links.need(self._vocabularies.term(term) for term in sorted(terms))
        self._tables.links.change(self._gone, self._wanted)


def _by_site(listed: Iterable[Listed]) -> dict[str, list[Listed]]:
    found: dict[str, list[Listed]] = {}
    for one in listed:
        found.setdefault(one.site, []).append(one)
    return found


def _derive(tables: Tables, kinds: Kinds, vocabularies: Vocabularies, ids: Collection[str]) -> None:
    """Have some entries, and the sites that they are of, say what the listings in force give."""
    concerned = tables.entries.some(list(ids)).values()
    sites = {entry.site for entry in concerned if entry.site}
    found = tables.entries.some(list({*ids, *sites}))
    listed: dict[str, set[str]] = {}
    for one in tables.listings.within(sites):
        listed.setdefault(one.item, set()).add(one.register)
        listed.setdefault(one.site, set()).add(one.register)
    said: dict[str, dict[str, Link]] = {}
    for link in tables.links.of(list(found)):
        if link.field in {STATUS, LEVEL, TYPE}:
            said.setdefault(link.source, {})[link.field] = link
    links = _Links(tables, vocabularies)
    for entry in found.values():
        known = {field.id for field in kinds[entry.kind].fields}
        if STATUS in known and not entry.removed:
            held = said.get(entry.id, {})
            before = {field: link.target for field, link in held.items()}
            after = _following(entry, before, listed.get(entry.id, set()), known)
            for field in (STATUS, LEVEL):
                if after.get(field) != before.get(field):
                    links.point(entry.id, field, str(after.get(field, "")), held.get(field))
    links.save()


def _following(
    entry: Entry, said: Mapping[str, str], registers: Collection[str], known: Collection[str]
) -> dict[str, Value]:
    """Return the status and the level that follow for an entry."""
    values: dict[str, Value] = {**entry.values, **said}
    status = highest(registers) or (NONE if registers or STATUS in said else "")
    after = values | {STATUS: status} if status else values
    return leveled(entry.code, values, after) if LEVEL in known else after
