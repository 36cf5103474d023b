"""What an entry is asked for by beside its words: what it says, when and where, and of what.

What a row in a table of it says is told as its own, under the kind of the row: `funding.planned`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from archive_app.archive.finding.amounts import COUNTED, amount_key
from archive_app.archive.finding.facets import OURS, Facets
from archive_app.archive.finding.fields import path_of
from archive_app.domain.claims import bare, claimed
from archive_app.domain.entries import Entry, Value
from archive_app.domain.kinds import Field, Kinds
from archive_app.domain.places import wgs84
from archive_app.domain.roles import pointing

SAID = "said"
"""The facet of `field=term`, and of `field=yes` or `field=no`."""
FILLED = "filled"
"""The facet of the fields that have a value, with `file` where there is a file."""
OF = "of"
"""The facet of the ids of all that an entry points at, or stands in."""
PERSON = "person"
"""The facet of who entered it."""
DATED = "dated"
"""The facet of the times that it is about: its first and its last day. `dated.x` is of field x."""
PLACED = "placed"
"""The facet of where it lies: how far east of 180° west, and how far north of the south pole."""
MEASURED = "measured"
"""The facet `measured.x` of the amounts in the field x, see `amounts`."""
FILE = "file"
DATES = ("date", "founded", "began")

EARLIEST, LATEST = "0000-00-00", "9999-99-99"
UNKNOWN = LATEST + EARLIEST
"""A time that nobody knows: it begins after any other ends."""


def qualities(
    kinds: Kinds, entry: Entry, details: Sequence[Entry], *, person: str, has_files: bool
) -> Facets:
    """Return the qualities of an entry that is whole, as facets, each with its values."""
    found: dict[str, dict[str, None]] = {}
    for facet, value in _told(kinds, entry, details):
        found.setdefault(facet, {})[value] = None
    if has_files:
        found.setdefault(FILLED, {})[FILE] = None
    if person:
        found[PERSON] = {person: None}
    return tuple((facet, tuple(values)) for facet, values in found.items())


def day_of(entry: Entry) -> str:
    """Return the day by which an entry is sorted, as lists sort it; "" if it has none."""
    date, founded, began = (_first(entry.values.get(one)) for one in DATES)
    days = (
        date.get("earliest"),
        date.get("latest"),
        *(one.get("earliest") for one in (founded, began)),
    )
    return next((str(day) for day in days if day), "")


def span_key(earliest: str, latest: str) -> str:
    """Return a time as it is compared: its first and its last day, or UNKNOWN."""
    return (earliest or EARLIEST) + (latest or LATEST) if earliest or latest else UNKNOWN


def degrees_key(longitude: float, latitude: float) -> tuple[str, str]:
    """Return how far east and how far north a place lies, as texts of one width."""
    return f"{longitude + 180:010.6f}", f"{latitude + 90:010.6f}"


def _told(kinds: Kinds, entry: Entry, details: Sequence[Entry]) -> Iterator[tuple[str, str]]:
    """Yield what is told of an entry, each with its facet."""
    for one in (entry, *details):
        kind = kinds[one.kind]
        if one is not entry:
            yield FILLED, kind.id
        for field in kind.fields:
            value = one.values.get(field.id)
            if value is not None:
                path = path_of(kind, field)
                yield FILLED, path
                yield from _of_field(field, path, value)
                if one is entry:
                    yield from _when_and_where(field, value)
    above = {entry.parent, entry.site} - {"", entry.id}
    yield from ((OF, one) for one in sorted(above))


def _of_field(field: Field, path: str, value: Value) -> Iterator[tuple[str, str]]:
    """Yield what one field tells."""
    if field.links:
        for target in pointing(value):
            yield (SAID, f"{path}={target}") if field.points_at_terms else (OF, target)
        return
    for one in claimed(value):
        if field.type == "yesno":
            yield SAID, f"{path}={'yes' if one else 'no'}"
        elif field.type == "date" and isinstance(one, Mapping):
            yield f"{DATED}.{path}", _span(one)
        elif field.type in COUNTED and (key := amount_key(one)):
            yield f"{MEASURED}.{path}", key


def _when_and_where(field: Field, value: Value) -> Iterator[tuple[str, str]]:
    """Yield of what time and of which place an entry is by one of its fields."""
    for one in claimed(value) if field.type in {"date", "place"} else ():
        if isinstance(one, Mapping):
            point = wgs84(one) if field.type == "place" else None
            if field.type == "date" and field.section not in OURS:
                yield DATED, _span(one)
            elif point:
                latitude, longitude = point
                yield PLACED, "".join(degrees_key(longitude, latitude))


def _span(date: Mapping[str, Value]) -> str:
    return span_key(str(date.get("earliest", "")), str(date.get("latest", "")))


def _first(value: Value | None) -> Mapping[str, Value]:
    """Return the first date of a field, whether it holds one, several or claims."""
    first = value[0] if isinstance(value, list) and value else value
    date = bare(first) if first is not None else None
    return date if isinstance(date, Mapping) else {}
