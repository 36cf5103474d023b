"""Two published lists compared, on pages: what was added, struck off, of another level, renamed."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

from archive_app.domain.published_lists import Changed, Comparison, Line
from archive_app.dossier.blocks import (
    Block,
    Closing,
    Form,
    FormSection,
    Heads,
    Labelled,
    Note,
    Part,
    Plan,
    Row,
    Table,
    Title,
)
from archive_app.dossier.facts import filled


class ComparisonWords:
    """The words of a comparison, as TOML has them."""

    def __init__(self, text: str) -> None:
        self._told: Mapping[str, Any] = tomllib.loads(text)
        self.labels: list[tuple[str, str]] = [
            (one["label"], one["says"]) for one in self._told["column"]
        ]
        self.sorts: list[Mapping[str, str]] = self._told["sort"]

    def __getitem__(self, name: str) -> str:
        """Return a sentence or a heading."""
        return str(self._told[name])

    def heads(self) -> tuple[Heads, ...]:
        """Return the columns of the table on a page."""
        return tuple(
            Heads(one["label"], one["share"], one.get("centred", False))
            for one in self._told["column"]
        )

    def fields(self, name: str, told: Mapping[str, str]) -> tuple[Labelled, ...]:
        """Return fields, or places to sign, with what is told."""
        return tuple(
            Labelled(one["label"], filled(one["text"], told).strip()) for one in self._told[name]
        )

    def statement(self, told: Mapping[str, str]) -> tuple[str, ...]:
        """Return the sentences at the end."""
        return tuple(filled(sentence, told) for sentence in self._told["statement"])


def rows_of(words: ComparisonWords, found: Comparison) -> list[list[str]]:
    """Return what differs row by row, one sort after the other, in the order of the columns."""
    told = [cells for sort in words.sorts for cells in _of_sort(sort, found)]
    return [
        [{"number": str(number), **cells}.get(says, "") for _, says in words.labels]
        for number, cells in enumerate(told, start=1)
    ]


def compared_plan(text: str, told: Mapping[str, str], found: Comparison, issued_at: str) -> Plan:
    """Return the pages of a comparison; its words are TOML with places for what is told."""
    words = ComparisonWords(text)
    rows = tuple(Row(tuple(cells)) for cells in rows_of(words, found))
    blocks: list[Block] = [
        Title(words["title"]),
        Form((FormSection("", words.fields("field", told)),)),
        Table(words.heads(), rows) if rows else Note(words["none"]),
        Closing(
            words["situation"],
            words.statement(told),
            words.fields("signature", told),
            short=True,
        ),
    ]
    part = Part(words["list"], tuple(blocks))
    return Plan(words["title"], told["archive"], told["person"], issued_at, (part,))


def _of_sort(sort: Mapping[str, str], found: Comparison) -> Iterator[dict[str, str]]:
    """Walk through what differs in one way; what differs is told as it was and as it is."""
    field = sort.get("field", "")
    for one in getattr(found, sort["says"]):
        line: Line = one.after if isinstance(one, Changed) else one
        told = {**line.words, "sort": sort["label"], "name": line.name}
        if isinstance(one, Changed):
            told |= {"before": _says(one.before, field), "after": _says(one.after, field)}
        yield told


def _says(line: Line, field: str) -> str:
    return line.name if field == "name" else line.words.get(field, "")
