"""Labels for boxes and volumes: what is told on each, and the sheets that are printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from archive_app.archive.archive import Archive
from archive_app.archive.entries.references import entry_in
from archive_app.archive.entries.wholes import Names, whole
from archive_app.archive.issuing.declarations import LABELS, declarations
from archive_app.archive.papers.shelving import PLACE, counted
from archive_app.datafiles import shipped
from archive_app.domain.entries import Entry, Value
from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Label
from archive_app.domain.nearest import nearest
from archive_app.domain.progress import Progress
from archive_app.domain.roles import pointing
from archive_app.store.store import Tables

if TYPE_CHECKING:
    from archive_app.dossier.labels.profiles import LabelProfile

BETWEEN = "、"
THINNEST, THICKEST, CENTIMETRE = 15, 100, 10


@dataclass(frozen=True, slots=True)
class LabelName:
    """A sort of label by its id and its name, and of which kinds it tells."""

    id: str
    label: Label
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Printed:
    """Labels as they were written: how many, on how many pages, and characters without a font."""

    path: Path
    labels: int
    pages: int
    missing: tuple[str, ...]


def labels_of(archive: Archive) -> list[LabelName]:
    """Return the sorts of labels that ship with the program and those that the archive adds."""
    found = [_load(name, text) for name, text in declarations(archive, LABELS).items()]
    return [LabelName(one.id, one.label, one.kinds) for one in found]


def write_labels(
    archive: Archive,
    progress: Progress,
    *,
    profile: str,
    target: Path,
    references: Sequence[str] = (),
    first: int = 1,
) -> Printed:
    """Write labels of some boxes or volumes, or of all, in the order of their numbers.

    `first` is the first free place of the first sheet. Raise `Refused` for an unknown sort of
    label, an entry that has none (`no_label`), and if there is nothing to write (`no_labels`).
    """
    from archive_app.dossier.labels.sheets import Labels, write_sheets  # noqa: PLC0415 - late

    declared = _profile(archive, profile)
    each = declared.across * declared.down
    if not 1 <= first <= each:
        raise Refused("no_such_place", place=first, places=each)
    with archive.store.reading() as tables:
        entries = _chosen(archive, tables, declared, references)
        told = _Facts(archive, tables, entries).told()
    if not told:
        raise Refused("no_labels", labels=declared.label(archive.language))
    labels = Labels(declared, told, archive.name, datetime.now().astimezone(), first)
    written = write_sheets(labels, target, progress, fonts=shipped("resources") / "fonts")
    return Printed(target, len(told), written.pages, written.missing)


def _chosen(
    archive: Archive, tables: Tables, declared: LabelProfile, references: Sequence[str]
) -> list[Entry]:
    if not references:
        found = whole(tables, archive.kinds, tables.entries.of_kinds(declared.kinds))
        return sorted(found, key=lambda one: (counted(_number(one)), one.code))
    chosen = [entry_in(tables, one) for one in references]
    for one in chosen:
        if one.kind not in declared.kinds:
            label = declared.label(archive.language)
            raise Refused("no_label", entry=one.code, labels=label)
    return whole(tables, archive.kinds, chosen)


class _Facts:
    """Tells boxes and volumes as their labels do."""

    def __init__(self, archive: Archive, tables: Tables, entries: Sequence[Entry]) -> None:
        self._archive = archive
        self._tables = tables
        self._entries = entries
        self._held = self._all_held()
        known = [*entries, *(one for held in self._held.values() for one in held)]
        fonds = {one for entry in known for one in pointing(entry.values.get("fonds", []))}
        self._fonds = tables.entries.some(list(fonds))
        names = Names(tables, archive.kinds, known)
        self._shown = {one.id: names.all_shown(archive.kinds[one.kind], one) for one in known}

    def told(self) -> list[dict[str, str]]:
        """Return what is told of each, by fact or field."""
        return [{**self._shown[entry.id], **self._facts(entry)} for entry in self._entries]

    def _facts(self, entry: Entry) -> dict[str, str]:
        held = self._held.get(entry.id, [])
        own = self._shown[entry.id]
        fonds = self._fonds_of([entry, *held])
        numbers = [_number(one) for one in held if _number(one)]
        return {
            "@archive": self._archive.name,
            "@code": entry.code,
            "@fonds": BETWEEN.join(one.title for one in fonds),
            "@fonds_code": BETWEEN.join(str(one.values.get("fonds_code", "")) for one in fonds),
            "@held": str(len(held) or ""),
            "@number": _number(entry),
            "@numbers": _span(numbers),
            "@place": " ".join(filter(None, (own.get(name, "") for name in PLACE))),
            "@retention": self._joined([entry, *held], "retention"),
            "@site": self._joined([entry, *held], "about"),
            "@thickness": _millimetres(entry.values.get("thickness")),
            "@title": entry.title,
            "@years": _years([entry, *held]),
        }

    def _all_held(self) -> dict[str, list[Entry]]:
        """Return what points at each as the box that it lies in, in the order of the numbers."""
        links = self._tables.links.to_all([one.id for one in self._entries], "box")
        sources = self._tables.entries.some([link.source for link in links])
        entries = [one for one in sources.values() if not one.removed]
        held = {one.id: one for one in whole(self._tables, self._archive.kinds, entries)}
        found: dict[str, list[Entry]] = {}
        for link in links:
            if link.source in held:
                found.setdefault(link.target, []).append(held[link.source])
        return {
            box: sorted(some, key=lambda one: counted(_number(one))) for box, some in found.items()
        }

    def _fonds_of(self, entries: Iterable[Entry]) -> list[Entry]:
        ids = [one for entry in entries for one in pointing(entry.values.get("fonds", []))]
        return [self._fonds[one] for one in dict.fromkeys(ids) if one in self._fonds]

    def _joined(self, entries: Iterable[Entry], field: str) -> str:
        told = (self._shown[entry.id].get(field, "") for entry in entries)
        return BETWEEN.join(dict.fromkeys(filter(None, told)))


def _years(entries: Iterable[Entry]) -> str:
    """Return from which year to which the dates of some entries reach."""
    dates = [date for one in entries if isinstance(date := one.values.get("date"), dict)]
    first = min((str(date["earliest"])[:4] for date in dates if date.get("earliest")), default="")
    last = max((str(date["latest"])[:4] for date in dates if date.get("latest")), default="")
    return first if first == last else f"{first}—{last}"


def _millimetres(thickness: Value | None) -> str:
    """Return how thick a box is said to be, if that can be: 20 to 100 mm."""
    if not isinstance(thickness, dict):
        return ""
    amount = thickness.get("amount")
    unit = CENTIMETRE if thickness.get("unit") in {"厘米", "cm"} else 1
    told = amount * unit if isinstance(amount, int | float) else 0
    return f"{told:g}" if THINNEST <= told <= THICKEST else ""


def _span(numbers: Sequence[str]) -> str:
    if len(numbers) < 2:
        return "".join(numbers)
    return f"{numbers[0]}—{numbers[-1]}"


def _number(entry: Entry) -> str:
    named = (entry.values.get(field) for field in ("box_number", "volume_number", "reference_code"))
    return next((str(one) for one in named if one), "")


def _profile(archive: Archive, name: str) -> LabelProfile:
    texts = declarations(archive, LABELS)
    if name not in texts:
        raise Refused("unknown_labels", labels=name, nearest=nearest(name, texts) or sorted(texts))
    return _load(name, texts[name])


def _load(name: str, text: str) -> LabelProfile:
    from archive_app.dossier.labels.profiles import load  # noqa: PLC0415 - late

    return load(text, f"{name}.toml")
