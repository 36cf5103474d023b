"""What a person did: one step, in one or more operations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from archive_app.domain.identifiers import new_id


@dataclass(frozen=True, slots=True)
class Step:
    """A step under way. `label` is a key of the wording, `details` its numbers and names.

    `person` is None for what the program does by itself: such a step is never offered for undoing.
    `undoes` is the id of the step that this one takes back. `patient` steps, those of long jobs,
    let a person's save go first.
    """

    label: str
    person: str | None
    details: Mapping[str, str | int] = field(default_factory=dict)
    undoes: str | None = None
    patient: bool = False
    id: str = field(default_factory=new_id)
