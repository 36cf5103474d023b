"""What a person might look at once more in an entry: said at the field, never in the way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as made

from archive_app.domain.kinds import Label

MISSING, DOUBTFUL, OFFERED = "missing", "doubtful", "offered"
"""What filing asks for and is not there; what looks wrong; what follows from the rest."""


@dataclass(frozen=True, slots=True)
class Advice:
    """Advice on a field. `key` is one of the wording, `advice.<key>`, `details` fill its places.

    `entry` is the id of what it is about: the entry itself, or one of its details. `value` is what
    is offered for the field, if anything is; `new` is the name of a person or firm that nobody has
    entered yet, to be added if the offer is taken.
    """

    field: str
    key: str
    severity: str
    entry: str
    details: Mapping[str, str | Label] = made(default_factory=dict)
    value: str = ""
    new: str = ""
