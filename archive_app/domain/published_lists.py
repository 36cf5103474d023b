"""The lines of a published list, as they are kept, and what differs from one list to another."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from archive_app.domain.conversions import Point

COLUMNS = ("protection_type", "level", "legal_status", "zone", "division", "founded", "industry")
"""What a line says of a site beside its name, by field."""


@dataclass(frozen=True, slots=True)
class Line:
    """A site as it was published: its name, the words of each column, the terms behind them.

    `point` is its place in WGS 84 no finer than it may be told, None where it is not told.
    """

    site: str
    code: str
    name: str
    words: Mapping[str, str]
    terms: Mapping[str, str]
    point: Point | None = None


@dataclass(frozen=True, slots=True)
class Changed:
    """A site in two lists that say different things of it."""

    before: Line
    after: Line


SORTS = ("added", "struck", "leveled", "typed", "renamed")
"""In which ways two lists differ, as a comparison names them."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a later list says otherwise: 新增, 撤销, 改级, 改类, 更名."""

    added: tuple[Line, ...]
    struck: tuple[Line, ...]
    leveled: tuple[Changed, ...]
    typed: tuple[Changed, ...]
    renamed: tuple[Changed, ...]


@dataclass(frozen=True, slots=True)
class Cross:
    """A cross table: how many sites of each row and column there are, in the words of the lines."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]


def as_text(lines: Iterable[Line]) -> str:
    """Return lines as they are kept: JSON, one in each line."""
    return "\n".join(json.dumps(asdict(line), ensure_ascii=False) for line in lines)


def read_lines(text: str) -> list[Line]:
    """Return the lines that were kept."""
    return [_line(json.loads(row)) for row in text.splitlines()]


def _line(told: Mapping[str, Any]) -> Line:
    point = told["point"]
    place = (point[0], point[1]) if point else None
    return Line(told["site"], told["code"], told["name"], told["words"], told["terms"], place)


def compare(
    earlier: Sequence[Line], later: Sequence[Line], united: Mapping[str, str]
) -> Comparison:
    """Return what differs from an earlier list to a later one, by the identity of sites.

    `united` tells into which site one was united: it goes on as that one, unless both stood there.
    """
    now = {line.site: line for line in later}
    then = {line.site: line for line in earlier}
    same = {site: _today(site, united, then, now) for site in then}
    pairs = [Changed(line, now[same[site]]) for site, line in then.items() if same[site] in now]
    known = {pair.after.site for pair in pairs}
    return Comparison(
        added=tuple(line for line in later if line.site not in known),
        struck=tuple(line for site, line in then.items() if same[site] not in now),
        leveled=tuple(_otherwise(pairs, "level")),
        typed=tuple(_otherwise(pairs, "protection_type")),
        renamed=tuple(pair for pair in pairs if pair.before.name != pair.after.name),
    )


def _today(
    site: str, united: Mapping[str, str], then: Mapping[str, Line], now: Mapping[str, Line]
) -> str:
    """Return which site of today one of an earlier list is."""
    if site in now or united.get(site, "") in then:
        return site
    return united.get(site, site)


def _otherwise(pairs: Iterable[Changed], field: str) -> Iterator[Changed]:
    for pair in pairs:
        if pair.before.terms.get(field) != pair.after.terms.get(field):
            yield pair


def cross(lines: Sequence[Line], down: str, across: str, unsaid: str) -> Cross:
    """Return how many lines there are of each value of one field by each of another."""
    rows, columns = _values(lines, down, unsaid), _values(lines, across, unsaid)
    told = [(line.words.get(down) or unsaid, line.words.get(across) or unsaid) for line in lines]
    counts = tuple(tuple(told.count((row, column)) for column in columns) for row in rows)
    return Cross(rows, columns, counts)


def _values(lines: Sequence[Line], field: str, unsaid: str) -> tuple[str, ...]:
    """Return the words of a field in the order of their terms, what is not said last."""
    found = {line.words.get(field) or unsaid: line.terms.get(field, "~") for line in lines}
    return tuple(sorted(found, key=lambda word: (word == unsaid, found[word], word)))
