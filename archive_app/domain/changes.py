"""What an operation changed: read from the journal, so it cannot be wrong."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Changes:
    """The entries that changed up to the operation `seq`.

    `entries` are the ids of all that look different now, removed and deleted ones among them;
    `listed` are those that came, went, moved or got another title, so that lists must be made
    again; `definitions` is true when the archive's own kinds or vocabularies changed, `terms` when
    terms did that it has of its own.
    """

    seq: int
    step: str | None
    entries: frozenset[str] = field(default_factory=frozenset)
    listed: frozenset[str] = field(default_factory=frozenset)
    definitions: bool = False
    terms: bool = False
