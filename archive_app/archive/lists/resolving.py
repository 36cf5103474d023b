"""What the cells of a long list mean: each text is looked up once, however often it stands there.

Reading writes nothing. What is to be made because a cell names it is kept in `fresh`, until it is
saved together with the row that named it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from archive_app.archive.archive import Archive
from archive_app.archive.entries.divisions import GROUP, divisions
from archive_app.archive.entries.placing import new_entry
from archive_app.archive.entries.references import read_value, target_kinds
from archive_app.domain.divisions import VOCABULARY as DIVISIONS
from archive_app.domain.entries import Entry, Value
from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Field, Kind
from archive_app.domain.nearest import nearest
from archive_app.domain.values import read
from archive_app.exchange.mapping import Source
from archive_app.exchange.telling import Said
from archive_app.store.store import Tables

MOST_KEPT = 5_000  # texts of a column whose meaning is remembered
MOST_NEAREST = 200  # wrong names for which the nearest right ones are looked for

Meaning = tuple[Value, ...] | Refused


class Resolver:
    """Reads the texts of one list, by the types of the fields of one kind."""

    def __init__(self, archive: Archive, kind: Kind) -> None:
        self._archive = archive
        self._kind = kind
        self._fields: dict[Source, Field] = {}
        self._kept: dict[Source, dict[str, Meaning]] = {}
        self._named: dict[str, dict[str, list[str]]] = {}
        self._recorded: dict[str, str] = {}
        self._missed = 0
        self.fresh: dict[str, Entry] = {}

    def values(self, tables: Tables, said: Said) -> tuple[Value, ...]:
        """Return the values of a text, none where it may say nothing; raise `Refused`."""
        source, text = said
        kept = self._kept.get(source)
        if kept is None or len(kept) >= MOST_KEPT:
            kept = self._kept[source] = {}
            self._fields[source] = self._kind.field(source.field)
        found = kept.get(text)
        if found is None:
            found = kept[text] = self._meaning(tables, source, text)
        if isinstance(found, Refused):
            raise found
        return found

    def _meaning(self, tables: Tables, source: Source, text: str) -> Meaning:
        try:
            return self._read(tables, source, text)
        except Refused as why:
            return why

    def field(self, source: Source) -> Field:
        """Return the field whose values a source gives."""
        return self._fields[source]

    def recorded(self, said: Said) -> str:
        """Return the words in which a text names the division that it was read as."""
        source, text = said
        if source.lookup != "opening":
            return text
        if text not in self._recorded:
            if len(self._recorded) >= MOST_KEPT:
                self._recorded.clear()
            found = divisions(self._archive).opening(text, source.within)
            self._recorded[text] = found.named if found else text
        return self._recorded[text]

    def entry(self, tables: Tables, text: str, lookup: str, target: str) -> Entry:
        """Return the entry that a row belongs to, by its code or its name; raise `Refused`."""
        field = Field(target, "entry", self._kind.label, target=target)
        return tables.entries.some([self._entry(tables, field, lookup, text)]).popitem()[1]

    def _read(self, tables: Tables, source: Source, text: str) -> tuple[Value, ...]:
        field = self._fields[source]
        if field.vocabulary == DIVISIONS:
            return self._divisions(source, text)
        if field.points_at_terms:
            return (read_value(self._archive, tables, field, text),)
        if field.links:
            return (self._entry(tables, field, source.lookup, text),)
        return (read(field, text),)

    def _divisions(self, source: Source, text: str) -> tuple[Value, ...]:
        """Return the divisions of today that a text names, or that it opens with."""
        known = divisions(self._archive)
        if source.lookup == "opening":
            found = known.opening(text, source.within)
            return tuple(term.id for term in found.terms) if found else ()
        above = "" if text.startswith(source.within) else source.within
        return tuple(term.id for term in known.today(above + text).terms)

    def _entry(self, tables: Tables, field: Field, lookup: str, text: str) -> str:
        """Return the id of the entry that a text names, one that is to be made among them."""
        coded = tables.entries.by_code(text) if lookup != "name" else None
        if coded and not coded.removed:
            return coded.id
        same = self._names(tables, field).get(text, []) if lookup != "code" else []
        if len(same) > 1:
            codes = [entry.code for entry in tables.entries.some(same).values()]
            raise Refused("ambiguous_entry", entry=text, nearest=codes)
        if same:
            return same[0]
        if lookup == "create" or field.target == GROUP:
            return self._made(tables, field, text)
        raise Refused("unknown_entry", entry=text, nearest=self._nearest(tables, field, text))

    def _names(self, tables: Tables, field: Field) -> dict[str, list[str]]:
        """Return the entries that a field may point at, by their names."""
        place = f"{field.type} {field.target}"
        if place not in self._named:
            names: dict[str, list[str]] = {}
            for entry in tables.entries.of_kinds(target_kinds(self._archive, field)):
                names.setdefault(entry.title, []).append(entry.id)
            self._named[place] = names
        return self._named[place]

    def _made(self, tables: Tables, field: Field, text: str) -> str:
        kinds = [self._archive.kinds[kind] for kind in target_kinds(self._archive, field)]
        kind = next((one for one in kinds if one.family == "agent" or one.id == GROUP), None)
        if kind is None:
            raise field.refusing("not_made_here", entry=text)
        entry = new_entry(self._archive.kinds, kind, None, None)
        self.fresh[entry.id] = replace(entry, values={kind.title_field.id: text})
        self._names(tables, field)[text] = [entry.id]
        return entry.id

    def _nearest(self, tables: Tables, field: Field, text: str) -> Sequence[str]:
        self._missed += 1
        return nearest(text, self._names(tables, field)) if self._missed <= MOST_NEAREST else ()


def merged(said: Sequence[tuple[Field, tuple[Value, ...]]]) -> Mapping[str, Value]:
    """Return the values of an entry by field; raise `Refused` for several where one may stand."""
    found: dict[str, Value] = {}
    for field, values in said:
        if field.is_list:
            held = found.setdefault(field.id, [])
            if isinstance(held, list):
                held += [value for value in values if value not in held]
        elif len(values) + (field.id in found) > 1:
            raise field.refusing("one_value")
        elif values:
            found[field.id] = values[0]
    return {field: value for field, value in found.items() if value != []}
