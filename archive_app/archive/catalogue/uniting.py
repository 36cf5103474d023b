"""Uniting: two entries that are the same thing become one, and nothing known of either is lost."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from archive_app.archive.archive import Archive
from archive_app.archive.entries.references import entry_in
from archive_app.archive.entries.wholes import Names, whole, write
from archive_app.archive.lists.list_file import KEY
from archive_app.domain.claims import CLOSING, OPENING, claimed
from archive_app.domain.entries import Entry, Link, Value
from archive_app.domain.errors import Refused
from archive_app.domain.identifiers import new_id
from archive_app.domain.kinds import Field, Kind
from archive_app.domain.roles import read_role, target_of, with_role
from archive_app.store.store import Tables

UNITED = "united_into"
OWN = frozenset({UNITED, "checking_state", "checked_by", "checked_on", "opinion"})
"""What an entry says of itself alone, and hands on to nobody."""


def unite(
    archive: Archive, keep: str, others: Sequence[str], *, taking: Collection[str] = ()
) -> Entry:
    """Make entries of one kind one: return the one that is kept; one step, which undo takes back.

    What pointed at the others, stood below them or was their file is now the kept one's; their
    names are its other names; what they say otherwise stands beside what it says, with where it is
    from. Of fields that hold one value, those in `taking` take what the other says, and what the
    kept one said goes where the other's would have. The others go to the trash, and their codes
    lead to the kept one from then on. Raise `Refused`: `united_with_itself`, `not_alike`,
    `in_the_trash`, `one_below_the_other`, `cannot_unite`.
    """
    step = archive.step("unite", count=len(others))
    with archive.operation(step) as tables:
        found = [entry_in(tables, reference) for reference in dict.fromkeys((keep, *others))]
        kept, *gone = whole(tables, archive.kinds, found)
        kind = archive.kinds[kept.kind]
        _refuse(tables, kind, kept, gone)
        names = Names(tables, archive.kinds, [kept, *gone])
        united = _Merging(kind, kept, gone, names, taking).entry()
        for other in gone:  # first: two that are not removed cannot have one reference code
            _follow(tables, kept.id, other.id)
            tables.entries.remove(other.id, step.id)
        write(tables, kind, united, archive.vocabularies)
        return whole(tables, archive.kinds, [entry_in(tables, kept.id)])[0]


def _refuse(tables: Tables, kind: Kind, kept: Entry, gone: Sequence[Entry]) -> None:
    """Raise `Refused` unless the entries can be one."""
    if not any(field.id == UNITED for field in kind.fields):
        raise Refused("cannot_unite", kind=kind.label)
    ids = [entry.id for entry in (kept, *gone)]
    if not gone or len(set(ids)) < len(ids):
        raise Refused("united_with_itself", entry=kept.code)
    for entry in (kept, *gone):
        if entry.removed:
            raise Refused("in_the_trash", entry=entry.code)
        if entry.kind != kept.kind:
            raise Refused("not_alike", entry=kept.code, other=entry.code)
        if entry is not kept and kept.id in tables.entries.below(entry.id):
            raise Refused("one_below_the_other", entry=kept.code, other=entry.code)


def _follow(tables: Tables, keep: str, other: str) -> None:
    """Have all that belonged to another belong to the one that is kept, and note where it went."""
    tables.uniting.links(keep, other)
    tables.uniting.below(keep, other)
    tables.links.point(other, UNITED, [Link(new_id(), other, UNITED, keep)])


class _Merging:
    """Lays what the others say beside what the kept one says."""

    def __init__(
        self,
        kind: Kind,
        kept: Entry,
        gone: Sequence[Entry],
        names: Names,
        taking: Collection[str] = (),
    ) -> None:
        self._kind = kind
        self._kept = kept
        self._gone = gone
        self._names = names
        self._taking = set(taking)
        self._among = {kept.id, *(entry.id for entry in gone)}
        self._values: dict[str, Value] = dict(kept.values)
        self._remarks: list[str] = []

    def entry(self) -> Entry:
        """Return the kept entry with all that is known of any; among them none points at one."""
        for field in self._kind.fields:
            if field.links and field.id in self._values:
                held = {target_of(one): one for one in _listed(self._values[field.id])}
                rest = [one for target, one in held.items() if target not in self._among]
                self._values[field.id] = rest if field.is_list or not rest else rest[0]
        for other in self._gone:
            self._call(other)
            for field in self._kind.fields:
                if field.id in other.values and not field.names and field.id not in OWN:
                    self._lay(field, other)
        rows = [str(one.values[KEY]) for one in (self._kept, *self._gone) if KEY in one.values]
        if rows:  # a row of a list that was any of them is this one from now on
            self._values[KEY] = " ".join(rows)
        if self._remarks:
            told = [str(self._values.get("remarks", "")), *self._remarks]
            self._values["remarks"] = "\n".join(part for part in told if part)
        return replace(self._kept, values=self._values)

    def _call(self, other: Entry) -> None:
        """Keep the other's name among the other names, or in the remarks."""
        title = self._kind.title_field
        held = str(self._values.get(title.id, ""))
        if not other.title or other.title == held:
            return
        spare, its = other.title, other
        if self._takes(title):
            self._values[title.id] = other.title
            spare, its = held, self._kept
        names = self._values.get("other_names", [])
        if not any(field.id == "other_names" for field in self._kind.fields):
            self._remark(title, spare, its)
        elif isinstance(names, list) and spare and spare not in names:
            self._values["other_names"] = [*names, spare]

    def _lay(self, field: Field, other: Entry) -> None:
        """Lay what the other says of a field beside what is known."""
        theirs, mine = other.values[field.id], self._values.get(field.id)
        if field.is_list:
            held = _listed(mine or [])
            self._values[field.id] = [*held, *self._new(field, held, theirs, other)]
        elif mine in (None, []):
            for one in self._new(field, (), theirs, other):
                self._values[field.id] = one
        elif theirs != mine and field.type == "longtext":
            self._values[field.id] = f"{mine}\n\n{theirs}{_from(other)}"
        elif theirs != mine and self._takes(field):
            self._remark(field, self._names.shown(field, mine), self._kept)
            for one in self._new(field, (), theirs, other):
                self._values[field.id] = one
        elif theirs != mine:
            self._remark(field, self._names.shown(field, theirs), other)

    def _takes(self, field: Field) -> bool:
        """Tell whether another's value is taken, the first of the others' alone."""
        if field.id not in self._taking:
            return False
        self._taking.discard(field.id)
        return True

    def _new(
        self, field: Field, held: Collection[Value], theirs: Value, other: Entry
    ) -> Iterator[Value]:
        """Walk through the values that are not known yet: links in their roles, claims sourced."""
        known = {target_of(one) for one in held} | self._among if field.links else self._among
        for one in _listed(theirs):
            if field.links:
                if target_of(one) not in known:
                    yield _in_role(one, other.roles.get((field.id, target_of(one)), ""))
            elif field.claims:
                yield from _claims(held, one, other)
            elif one not in held:
                yield one

    def _remark(self, field: Field, words: str, other: Entry) -> None:
        self._remarks.append(f"{field.label.zh}：{words}{_from(other)}")


def _in_role(value: Value, said: str) -> Value:
    return with_role(target_of(value), read_role(said)) if said else value


def _claims(held: Collection[Value], claim: Value, other: Entry) -> Iterator[Value]:
    """Walk through a claim if it is new; one that names no source is the other's word."""
    if not isinstance(claim, dict) or claim in held:
        return
    if "source" in claim:
        yield claim
    elif claim["value"] not in claimed(list(held)):
        yield {**claim, "source": f"{other.code} {other.title}"} if held else claim


def _listed(value: Value) -> list[Value]:
    return list(value) if isinstance(value, list) else [value]


def _from(other: Entry) -> str:
    return f"{OPENING}{other.code} {other.title}{CLOSING}"
