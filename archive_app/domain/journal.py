"""The journal's own records: an operation, and one row that it altered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from archive_app.domain.entries import Value


@dataclass(frozen=True, slots=True)
class Operation:
    """One transaction of a step. `seq` is its local place; `at` is ISO 8601 with zone."""

    seq: int
    at: str
    person: str | None
    step: str
    label: str
    details: Mapping[str, str | int]
    undoes: str | None


@dataclass(frozen=True, slots=True)
class Alteration:
    """A row before and after an operation, only what changed; None where it did not exist."""

    table: str
    row: str
    before: Mapping[str, Value | None] | None
    after: Mapping[str, Value | None] | None


@dataclass(frozen=True, slots=True)
class Kept:
    """What undoing left as it is, because somebody changed it since."""

    table: str
    row: str
    field: str
