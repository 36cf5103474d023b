"""What is selected: its kinds, and what its entries have in common; asked beside the window."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue import checking
from archive_app.archive.entries import alike, batch
from archive_app.archive.entries.batch import MIXED, Common
from archive_app.archive.results import retrieval
from archive_app.domain.kinds import Field
from archive_app.ui.widgets.editor import Shown

MOST = 20_000
"""Of more entries than that, the values are not compared: it would take seconds to read them."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Some entries: how many of each kind, the fields of all, and the values that these have.

    `shown` are the common values in words; `states` how many are in each, by the state's field.
    What is not `compared` counts as several values.
    """

    ids: Sequence[str]
    kinds: Mapping[str, int] = field(default_factory=dict)
    fields: Sequence[Field] = ()
    values: Mapping[str, Common] = field(default_factory=dict)
    shown: Mapping[str, Shown] = field(default_factory=dict)
    states: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    @property
    def compared(self) -> bool:
        """Tell whether the values were read."""
        return len(self.ids) <= MOST


def read_selection(archive: Archive, ids: Sequence[str]) -> Selection:
    """Read what some entries have in common."""
    kinds = alike.kinds_of(archive, ids)
    if not kinds:
        return Selection(ids)
    first = retrieval.sheet(archive, ids[0])
    found = Selection(
        ids=ids,
        kinds=kinds,
        fields=alike.common_fields(archive, list(kinds)),
        shown={**first.shown, **first.listed},
        states=checking.states_of(archive, ids),
    )
    mixed: dict[str, Common] = {field.id: MIXED for field in found.fields}
    return replace(found, values=batch.common_values(archive, ids) if found.compared else mixed)
