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
    said = [entries[one] for one in touched.said if not entries[one].removed]
    sites = {one.site for one in said}
    held = tables.listings.within(sites) if said else []
    words = _statuses(tables, said)
    for entry in said:
        own, status = _own(held, entry.id), words.get(entry.id, NONE)
        if status == _given_otherwise(held, entry.id, own):
            _drop(tables, (one for one in own if is_lower(status, status_of(one.register))))
        else:
            _record(tables, vocabularies, entry, register_of(status), own)
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


def _record(
    tables: Tables,
    vocabularies: Vocabularies,
    entry: Entry,
    register: str,
    own: Sequence[Listed],
) -> None:
    """Have a listing without a document say the status that a person said, and no other."""
    _drop(tables, own[1:])
    if own and own[0].register == register:
        return
    if own:
        listing = own[0].listing
    else:
        listing, (_, device) = new_id(), tables.listings.underway()
        made = Entry(listing, designations.KIND, "", "", 0, tables.codes.take(device), entry.title)
        tables.entries.add(made)
        _point(tables, vocabularies, listing, designations.STATE, IN_FORCE[0])
        tables.links.point(listing, TARGETS, [Link(new_id(), listing, TARGETS, entry.id)])
    _point(tables, vocabularies, listing, REGISTER, register)


def _drop(tables: Tables, listed: Iterable[Listed]) -> None:
    """Put listings into the trash, as part of the step under way."""
    for one in listed:
        tables.entries.remove(one.listing, tables.listings.underway()[0])


def _derive(tables: Tables, kinds: Kinds, vocabularies: Vocabularies, ids: Collection[str]) -> None:
    """Have some entries, and the sites that they are of, say what the listings in force give."""
    concerned = tables.entries.some(list(ids)).values()
    sites = {entry.site for entry in concerned if entry.site}
    found = tables.entries.some(list({*ids, *sites}))
    listed: dict[str, set[str]] = {}
    for one in tables.listings.within(sites):
        listed.setdefault(one.item, set()).add(one.register)
        listed.setdefault(one.site, set()).add(one.register)
    said: dict[str, dict[str, str]] = {}
    for link in tables.links.of(list(found)):
        if link.field in {STATUS, LEVEL, TYPE}:
            said.setdefault(link.source, {})[link.field] = link.target
    for entry in found.values():
        known = {field.id for field in kinds[entry.kind].fields}
        if STATUS in known and not entry.removed:
            before = said.get(entry.id, {})
            after = _following(entry, before, listed.get(entry.id, set()), known)
            for field in (STATUS, LEVEL):
                if after.get(field) != before.get(field):
                    _point(tables, vocabularies, entry.id, field, str(after.get(field, "")))


def _following(
    entry: Entry, said: Mapping[str, str], registers: Collection[str], known: Collection[str]
) -> dict[str, Value]:
    """Return the status and the level that follow for an entry."""
    values: dict[str, Value] = {**entry.values, **said}
    status = highest(registers) or (NONE if registers or STATUS in said else "")
    after = values | {STATUS: status} if status else values
    return leveled(entry.code, values, after) if LEVEL in known else after


def _point(tables: Tables, vocabularies: Vocabularies, entry: str, field: str, term: str) -> None:
    """Have a field of an entry point at just one term, or at none."""
    tables.links.need([vocabularies.term(term)] if term else [])
    tables.links.point(entry, field, [Link(new_id(), entry, field, term, True)] if term else [])  # noqa: FBT003 - a link to a term
