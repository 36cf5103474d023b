"""A published list on pages: the list, cross tables, and a sketch of each division."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from math import cos, radians
from typing import Any

from archive_app.domain.conversions import Point
from archive_app.domain.published_lists import Cross, Line, cross
from archive_app.dossier.blocks import (
    Block,
    Closing,
    Form,
    FormSection,
    Heading,
    Heads,
    Labelled,
    Mark,
    Note,
    Part,
    Plan,
    Row,
    Sketch,
    Table,
    Title,
)
from archive_app.dossier.facts import filled

METRES = 111_320.0  # of a degree of latitude
WIDE = 185  # parts of a page's width, as the shares of its columns come to
NumberedLine = tuple[int, Line]


class Words:
    """The words of a published list, as TOML has them."""

    def __init__(self, text: str) -> None:
        self._told: Mapping[str, Any] = tomllib.loads(text)
        columns = self._told["column"]
        self.columns: list[tuple[str, str]] = [(one["label"], one["says"]) for one in columns]

    def __getitem__(self, name: str) -> str:
        """Return a sentence or a heading."""
        return str(self._told[name])

    def crosses(self, lines: Sequence[Line]) -> Iterator[tuple[str, Cross]]:
        """Walk through the cross tables of some lines, each with its heading."""
        labels = {says: label for label, says in self.columns}
        for one in self._told["cross"]:
            down, across = one["down"], one["across"]
            told = filled(self["table"], {"down": labels[down], "across": labels[across]})
            yield told, cross(lines, down, across, self["unsaid"])

    def heads(self) -> tuple[Heads, ...]:
        """Return the columns of the list on a page."""
        return tuple(
            Heads(one["label"], one["share"], one.get("centred", False))
            for one in self._told["column"]
        )

    def fields(self, name: str, told: Mapping[str, str]) -> tuple[Labelled, ...]:
        """Return fields, or places to sign, with what is told; those without words are left out."""
        rows = [(row["label"], filled(row.get("text", ""), told)) for row in self._told[name]]
        return tuple(Labelled(label, text) for label, text in rows if text)

    def statement(self, told: Mapping[str, str]) -> tuple[str, ...]:
        """Return the sentences at the end."""
        return tuple(filled(sentence, told) for sentence in self._told["statement"])


def cells_of(words: Words, number: int, line: Line) -> list[str]:
    """Return what stands in the columns of a line; its number comes first."""
    said = {"number": str(number), "name": line.name, **line.words}
    return [said.get(says, "") for _, says in words.columns]


def rows_of(words: Words, found: Cross) -> list[list[str | int]]:
    """Return a cross table row by row: its columns, its rows, and sums at the end of both."""
    total = words["total"]
    sums = [sum(column) for column in zip(*found.counts, strict=True)]
    rows: list[list[str | int]] = [["", *found.columns, total]]
    rows += [
        [row, *counts, sum(counts)] for row, counts in zip(found.rows, found.counts, strict=True)
    ]
    return [*rows, [total, *sums, sum(sums)]]


def published_plan(
    text: str, told: Mapping[str, str], lines: Sequence[Line], issued_at: str
) -> Plan:
    """Return the pages of a published list; its words are TOML with places for what is told."""
    words = Words(text)
    numbered = list(enumerate(lines, start=1))
    title = told["title"]
    rows = tuple(Row(tuple(cells_of(words, *one))) for one in numbered)
    parts = [
        Part(
            words["list"],
            (
                Title(title),
                Form((FormSection("", words.fields("field", told)),)),
                Table(words.heads(), rows),
                Closing(
                    words["situation"],
                    words.statement(told),
                    words.fields("signature", told),
                    short=True,
                ),
            ),
        ),
        Part(words["figures"], tuple(_figures(words, lines))),
        *_distribution(words, numbered),
    ]
    return Plan(title, told["archive"], told["by"], issued_at, tuple(parts))


def _figures(words: Words, lines: Sequence[Line]) -> Iterator[Block]:
    yield Title(words["figures"])
    for head, found in words.crosses(lines):
        yield Heading(head, 2)
        yield _table(words, found)


def _table(words: Words, found: Cross) -> Table:
    first, *rows = rows_of(words, found)
    share = WIDE // (len(first) + 1)
    heads = [Heads("", 2 * share), *(Heads(str(label), share, centred=True) for label in first[1:])]
    return Table(tuple(heads), tuple(Row(tuple(f"{cell}" for cell in row)) for row in rows))


def _distribution(words: Words, lines: Sequence[NumberedLine]) -> Iterator[Part]:
    """Yield where the sites of each division lie to each other; nothing without a place."""
    by_division: dict[str, list[NumberedLine]] = {}
    for number, line in lines:
        division = line.words.get("division", words["elsewhere"]).partition("、")[0]
        if line.point:
            by_division.setdefault(division, []).append((number, line))
    blocks: list[Block] = [Title(words["distribution"]), Note(words["sketch"])]
    missing = [str(number) for number, line in lines if not line.point]
    if missing:
        counted = {"count": str(len(missing)), "numbers": "、".join(missing)}
        blocks.append(Note(filled(words["unplaced"], counted)))
    for division, held in sorted(by_division.items()):
        blocks += [Heading(division, 2), _sketch(words, held), _legend(words, held)]
    if by_division:
        yield Part(words["distribution"], tuple(blocks))


def _sketch(words: Words, held: Sequence[NumberedLine]) -> Sketch:
    """Return the points by their numbers; those that are told in one place stand as one."""
    labels: dict[Point, str] = {}
    for number, line in held:
        if line.point:
            before = labels.get(line.point)
            labels[line.point] = f"{before}、{number}" if before else str(number)
    south, west = next(iter(labels))
    wide = METRES * cos(radians(south))
    marks = (
        Mark(label, round((east - west) * wide, 1), round((north - south) * METRES, 1))
        for (north, east), label in labels.items()
    )
    return Sketch(tuple(marks), words["north"], words["metres"])


def _legend(words: Words, held: Sequence[NumberedLine]) -> Table:
    columns = {says: label for label, says in words.columns}
    heads = (Heads(columns["number"], 16, centred=True), Heads(columns["name"], WIDE - 16))
    return Table(heads, tuple(Row((str(number), line.name)) for number, line in held))
