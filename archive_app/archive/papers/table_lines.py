"""The lines of a table for others: some entries at once, each cell a text or a number."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from archive_app.archive.archive import Archive
from archive_app.archive.entries.wholes import Names, whole
from archive_app.archive.results.retrieval import files_of
from archive_app.domain.casefile import Casefile, HeldFile, Item
from archive_app.exchange.table_profiles import ELEMENT, Column, TableProfile
from archive_app.exchange.writing import Cell
from archive_app.store.store import Tables

if TYPE_CHECKING:
    from archive_app.dossier.profiles import Scope

Line = tuple[Cell, ...]
BETWEEN = "；"


@dataclass(frozen=True, slots=True)
class _Told:
    """What a line tells of: an entry in its site, or one of its files."""

    site: Item
    item: Item
    kind: str
    file: HeldFile | None


class Lines:
    """Tells entries as lines of one table, as far as a scope lets them out."""

    def __init__(
        self, archive: Archive, tables: Tables, profile: TableProfile, scope: Scope
    ) -> None:
        self._archive = archive
        self._tables = tables
        self._profile = profile
        self._scope = scope
        self._count = 0

    def of(self, ids: Sequence[str]) -> Iterator[Line]:
        """Walk through the lines of some entries; they are numbered on from call to call."""
        for told in self._told(ids):
            self._count += 1
            yield tuple(self._cell(told, column) for column in self._profile.columns)

    def _told(self, ids: Sequence[str]) -> Iterator[_Told]:
        only = self._profile.only
        items = self._items(ids, files=self._profile.asks_files)
        items = {id_: one for id_, one in items.items() if not only or one.entry.values.get(only)}
        allowed = self._let_out(items)
        for site, item in (allowed[entry] for entry in ids if entry in allowed):
            kind = item.kind.label(self._archive.language)
            for file in item.files if self._profile.by_file else (None,):
                yield _Told(site, item, kind, file)

    def _items(self, ids: Sequence[str], *, files: bool) -> dict[str, Item]:
        """Return entries with every value in words, by id."""
        archive, found = self._archive, self._tables.entries.some(ids)
        entries = whole(self._tables, archive.kinds, list(found.values()))
        names = Names(self._tables, archive.kinds, entries)
        held = files_of(archive, self._tables, list(found)) if files else {}
        return {
            one.id: Item(
                one,
                archive.kinds[one.kind],
                names.all_shown(archive.kinds[one.kind], one, archive.language),
                held.get(one.id, ()),
            )
            for one in entries
        }

    def _let_out(self, items: Mapping[str, Item]) -> dict[str, tuple[Item, Item]]:
        """Return what the scope lets out, each with its site; of a site kept back nothing is."""
        from archive_app.dossier.letting_out import let_out  # noqa: PLC0415 - late

        homes = self._items(list({one.entry.site for one in items.values()} - {""}), files=False)
        by_home: dict[str, list[Item]] = {}
        for item in items.values():
            by_home.setdefault(item.entry.site or item.entry.id, []).append(item)
        allowed: dict[str, tuple[Item, Item]] = {}
        for home, some in by_home.items():
            site = items.get(home) or homes[home]
            others = [item for item in some if item.entry.id != home]
            casefile = Casefile(site, (site, *others), "", "", "", 0)
            kept = {one.entry.id: one for one in let_out(casefile, self._scope).records}
            if home in kept:
                allowed |= {entry: (kept[home], one) for entry, one in kept.items()}
        return {entry: told for entry, told in allowed.items() if entry in items}

    def _cell(self, told: _Told, column: Column) -> Cell:
        """Return what the first source that says anything says; "" if none does."""
        for source in column.sources:
            cell = self._said(told, source)
            if cell != "":
                return cell
        return ""

    def _said(self, told: _Told, source: str) -> Cell:
        if source == "@number":
            return self._count
        if source in FACTS:
            return FACTS[source](told)
        if source.startswith(ELEMENT):
            return _element(told.item, source.removeprefix(ELEMENT))
        return _field(told.item, source)


def _field(item: Item, name: str) -> Cell:
    """Return a field's value: a number where it is one and nothing else, else in words."""
    field = next((one for one in item.kind.fields if one.id == name), None)
    value = item.entry.values.get(name)
    if field and field.type == "number" and isinstance(value, int | float):
        return value
    return item.shown.get(name, "").strip()


def _element(item: Item, element: str) -> str:
    """Return all that fields say which lead to an element of Dublin Core."""
    found = [
        item.shown[field.id].strip()
        for field in item.kind.fields
        if field.maps.get("dc") == element and item.shown.get(field.id)
    ]
    return BETWEEN.join(dict.fromkeys(found))


def _of_file(tell: Callable[[HeldFile], Cell]) -> Callable[[_Told], Cell]:
    return lambda told: tell(told.file) if told.file else ""


FACTS: Mapping[str, Callable[[_Told], Cell]] = {
    "@code": lambda told: told.item.entry.code,
    "@title": lambda told: told.item.entry.title,
    "@kind": lambda told: told.kind,
    "@site": lambda told: told.site.entry.title,
    "@site_code": lambda told: told.site.entry.code,
    "@files": lambda told: BETWEEN.join(file.file_name for file in told.item.files),
    "@file": _of_file(lambda file: file.file_name),
    "@size": _of_file(lambda file: file.original.size),
    "@sha256": _of_file(lambda file: file.original.sha256),
    "@media_type": _of_file(lambda file: file.original.media_type),
}
