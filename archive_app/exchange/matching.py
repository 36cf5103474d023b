"""What a list's columns most likely are: a mapping proposed, for people to edit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from archive_app.domain.kinds import Field, Kind
from archive_app.domain.tables import Row
from archive_app.exchange.headers import BRACKETS, Header, plain
from archive_app.exchange.mapping import PARENT, SITE, Mapping, Source

ENOUGH = 0.62  # how much a column's name must look like a field's
SPLITTING = "、；;"
BELONGING = {
    SITE: ("遗产点", "所属遗产点", "site"),
    PARENT: ("上级条目", "所属条目", "parent"),
}
COORDINATES = (("纬度", "北纬", "latitude", "lat"), ("经度", "东经", "longitude", "lng", "lon"))


def known_names(kind: Kind) -> set[str]:
    """Return the plain names of a kind's fields, in both languages, and their ids."""
    return {name for field in kind.fields for name in _names(field)}


def likeliest(kinds: Iterable[Kind], names: Sequence[str]) -> Kind | None:
    """Return the kind that has most of a list's columns by their very names, the first of equals.

    None if no kind has two of them: then a person knows better.
    """
    columns = {plain(name) for name in names if name}
    scored = [(len(columns & known_names(kind)), kind) for kind in kinds]
    most, best = max(scored, key=lambda one: one[0])
    return best if most > 1 else None


def propose(kind: Kind, header: Header, rows: Sequence[Row]) -> Mapping:
    """Return the likeliest mapping of a list's columns to the fields of a kind.

    Each column goes to the field whose label, in whichever language, or id looks most like its
    name; `rows` are some of the list, by which divisions and several values in a cell are seen.
    """
    sources = [
        _fitted(source, kind, [row.cells[at] for row in rows if at < len(row.cells)])
        for source, at in _matched(kind, header)
    ]
    sources += _divisions(kind, sources)
    belonging = _belonging(header) if kind.family not in {"site", "agent"} else []
    place = _coordinates(kind, header)
    return Mapping(kind.id, (*belonging, *sources, *place))


def _matched(kind: Kind, header: Header) -> Iterator[tuple[Source, int]]:
    """Walk through the columns in their order, each with the field that is most like it."""
    scored = sorted(
        (
            (-_likeness(column, field), order, at, field)
            for at, column in enumerate(header.names)
            for order, field in enumerate(kind.fields)
            if column and not field.retired
        ),
        key=lambda one: one[:3],
    )
    found: dict[int, Field] = {}
    for likeness, _, at, field in scored:
        if -likeness >= ENOUGH and at not in found and field not in found.values():
            found[at] = field
    for at, field in sorted(found.items(), key=lambda one: one[0]):
        yield Source(field.id, f"{{{header.names[at]}}}"), at


def _likeness(column: str, field: Field) -> float:
    name = plain(column)
    return max(_alike(name, one) for one in _names(field))


def _alike(one: str, other: str) -> float:
    if one == other:
        return 1.0
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) > 1 and shorter in longer:
        return 0.7 + 0.2 * len(shorter) / len(longer)
    return SequenceMatcher(None, one, other).ratio() * 0.9


def _names(field: Field) -> set[str]:
    return {plain(field.label.zh), plain(field.label.en), plain(field.id.replace("_", " "))}


def _fitted(source: Source, kind: Kind, cells: Sequence[str]) -> Source:
    """Return a source with what its cells and its column's name say of reading them."""
    field = kind.field(source.field)
    if field.type in {"money", "quantity"}:
        told = BRACKETS.search(_half(source.column))
        unit = re.sub(r"^(?:单位)?:?", "", told[1]) if told else ""
        return replace(source, unit=unit if unit != field.unit else "")
    if field.vocabulary == "divisions":
        return replace(source, lookup="opening")
    several = any(mark in cell for cell in cells for mark in SPLITTING)
    return replace(source, split=SPLITTING) if field.is_list and several else source


def _divisions(kind: Kind, sources: Sequence[Source]) -> list[Source]:
    """Return the division that a column of places tells, or the words of one of divisions."""
    found = {source.field: source for source in sources}
    division = next((field.id for field in kind.fields if field.vocabulary == "divisions"), "")
    recorded = {field.id for field in kind.fields} & {f"{division}_recorded"} - found.keys()
    if division in found:
        return [Source(field, found[division].text) for field in recorded]
    places = (field for field in kind.fields if field.section == "place" and field.type == "text")
    told = next((found[field.id].text for field in places if field.id in found), "")
    return [Source(division, told, lookup="opening")] if division and told else []


def _belonging(header: Header) -> list[Source]:
    return [
        Source(field, f"{{{column}}}")
        for field, names in BELONGING.items()
        for column in header.names
        if plain(column) in names
    ][:1]


def _coordinates(kind: Kind, header: Header) -> list[Source]:
    """Return the place in two columns of degrees, latitude first; its system a person must add."""
    columns = [
        next((column for column in header.names if plain(column) in names), "")
        for names in COORDINATES
    ]
    place = next((field.id for field in kind.fields if field.type == "place"), "")
    if not place or not all(columns):
        return []
    return [Source(place, f"{{{columns[0]}}},{{{columns[1]}}}")]


def _half(text: str) -> str:
    """Return a text with half-width brackets and colons."""
    return text.translate(str.maketrans("（）：［］", "():[]"))
