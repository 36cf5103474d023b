"""Sets of criteria for appraisal, as declared in `db/criteria/*.toml` or by an archive."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from archive_app.domain.declarations import Declaration, Table
from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Label
from archive_app.domain.nearest import nearest

SET_KEYS: dict[str, type] = {
    "id": str,
    "version": str,
    "label": dict,
    "source": str,
    "parts": dict,
    "criteria": dict,
}
PART_KEYS: dict[str, type] = {"label": dict, "full": object, "weight": object}
CRITERION_KEYS: dict[str, type] = {"part": str, "guide": dict, **PART_KEYS}


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a set: its full score, and what it weighs in the total."""

    id: str
    label: Label
    full: Decimal
    weight: Decimal


@dataclass(frozen=True, slots=True)
class Criterion:
    """What is scored: from 0 to `full`, weighing so much within its part."""

    id: str
    part: str
    label: Label
    full: Decimal
    weight: Decimal
    guide: Label | None = None


@dataclass(frozen=True, slots=True)
class Criteria:
    """One version of a set of criteria, with its source; `text` is the very declaration."""

    id: str
    version: str
    label: Label
    source: str
    parts: tuple[Part, ...]
    criteria: tuple[Criterion, ...]
    text: str

    def of_part(self, part: str) -> list[Criterion]:
        """Return the criteria of a part in the order declared."""
        return [one for one in self.criteria if one.part == part]

    def criterion(self, name: str) -> Criterion:
        """Return a criterion by its id or label; raise `Refused("unknown_criterion")`."""
        for one in self.criteria:
            if name in {one.id, one.label.zh, one.label.en}:
                return one
        names = [one.id for one in self.criteria]
        raise Refused(
            "unknown_criterion", criterion=name, criteria=self.id, nearest=nearest(name, names)
        )


def read_criteria(name: str, text: str) -> Criteria:
    """Return the set that a file declares; raise `Refused("faulty_criteria", file, line, why)`."""
    file = Declaration("faulty_criteria", name, text)
    top = file.top(SET_KEYS)
    top.needs("id", "version", "label", "source", "parts", "criteria")
    parts = file.entries("parts", PART_KEYS)
    criteria = file.entries("criteria", CRITERION_KEYS)
    for table in criteria.values():
        table.one_of("part", table.text("part"), parts)
    used = {table.text("part") for table in criteria.values()}
    for part, table in parts.items():
        table.refuse_if(part not in used, "part_without_criteria", "full", part=part)
    return Criteria(
        id=top.text("id"),
        version=top.text("version"),
        label=top.label(),
        source=top.text("source"),
        parts=tuple(_part(part, table) for part, table in parts.items()),
        criteria=tuple(_criterion(one, table) for one, table in criteria.items()),
        text=text,
    )


def read_sets(sources: Iterable[tuple[str, str]]) -> Mapping[str, Criteria]:
    """Return the sets of the sources (file name, TOML text) by id; a later one of an id wins."""
    found = [read_criteria(name, text) for name, text in sources]
    return {one.id: one for one in found}


def _part(name: str, table: Table) -> Part:
    full = _positive(table, "full", "")
    return Part(name, table.label(), full, _positive(table, "weight", "1"))


def _criterion(name: str, table: Table) -> Criterion:
    full = _positive(table, "full", "")
    return Criterion(
        id=name,
        part=table.text("part"),
        label=table.label(),
        full=full,
        weight=_positive(table, "weight", str(full)),
        guide=table.label("guide") if "guide" in table else None,
    )


def _positive(table: Table, key: str, otherwise: str) -> Decimal:
    """Return a number above 0, exactly as it is written."""
    text = table.text(key, otherwise)
    plain = text.replace(".", "", 1)
    table.refuse_if(not plain.isdecimal() or not Decimal(text), "not_positive", key, text=text)
    return Decimal(text)
