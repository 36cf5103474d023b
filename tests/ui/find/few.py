"""A few rows that are at hand, as a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from archive_app.archive.results.listing import Row


@dataclass(frozen=True, slots=True)
class Few:
    """A listing of these rows."""

    all: Sequence[Row] = ()
    counts: Mapping[str, int] = field(default_factory=dict)

    @property
    def ids(self) -> Sequence[str]:
        return [row.id for row in self.all]

    def __len__(self) -> int:
        return len(self.all)

    def rows(self, start: int, stop: int) -> Sequence[Row]:
        return self.all[start:stop]

    def position(self, entry_id: str) -> int | None:
        return self.ids.index(entry_id) if entry_id in self.ids else None
