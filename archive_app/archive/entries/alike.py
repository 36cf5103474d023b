"""What some entries are alike in: their kinds, and the fields that all of these have."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from archive_app.archive.archive import Archive
from archive_app.archive.entries.rules import courses
from archive_app.domain.kinds import Field
from archive_app.domain.reference_codes import REFERENCE_CODES

MEANING = ("type", "vocabulary", "target", "is_list", "claims")


def kinds_of(archive: Archive, ids: Sequence[str]) -> dict[str, int]:
    """Return how many of some entries are of each kind, in the order of the kinds."""
    with archive.store.reading() as tables:
        counts = tables.tallies.kinds_of(ids)
    return {kind.id: counts[kind.id] for kind in archive.kinds if kind.id in counts}


def common_fields(archive: Archive, kinds: Collection[str]) -> list[Field]:
    """Return the fields that all of some kinds have and that may be changed in many entries.

    Not among them are what only a decision changes, and reference codes, each of which is one
    entry's own.
    """
    own = {field for course in courses().values() for field in course.decided}.union(
        REFERENCE_CODES
    )
    held = [{field.id: field for field in archive.kinds[kind].fields} for kind in kinds]
    return [
        field
        for field in (held[0].values() if held else ())
        if field.id not in own
        and not field.retired
        and all(_is_same(field, others.get(field.id)) for others in held)
    ]


def _is_same(field: Field, other: Field | None) -> bool:
    """Tell whether a value may be meant for both of two fields."""
    return other is not None and all(
        getattr(field, part) == getattr(other, part) for part in MEANING
    )
