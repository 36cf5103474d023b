"""Lists that go with dossiers, ruled and to be signed, in the words of `exports/registers`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from typing import Any

from archive_app.dossier.blocks import (
    Block,
    Closing,
    Form,
    FormSection,
    Heads,
    Labelled,
    Part,
    Plan,
    Row,
    Table,
    Title,
)
from archive_app.dossier.facts import filled

Line = Mapping[str, str | int]
"""What is told of one dossier, by the name that a column `says`."""


def columns_of(text: str) -> list[tuple[str, str]]:
    """Return the columns of a list: each with its name, and what it says of a dossier."""
    return [(row["label"], row["says"]) for row in tomllib.loads(text)["column"]]


def register_plan(
    text: str, told: Mapping[str, str], lines: Sequence[Line], issued_at: str
) -> Plan:
    """Return a list of dossiers: its words are TOML with places for what is `told`."""
    words: Mapping[str, Any] = tomllib.loads(text)
    title = words["title"]
    blocks: list[Block] = [Title(title)]
    if "field" in words:
        blocks.append(Form((FormSection("", _fields(words["field"], told)),)))
    statement = tuple(filled(sentence, told) for sentence in words["statement"])
    signatures = _fields(words["signature"], told)
    blocks += [
        _table(words["column"], lines),
        Closing(words["situation"], statement, signatures, short=True),
    ]
    return Plan(
        title=title,
        name=told["archive"],
        author=told["archive"],
        issued_at=issued_at,
        parts=(Part(title, tuple(blocks)),),
    )


def _table(columns: Sequence[Mapping[str, Any]], lines: Sequence[Line]) -> Table:
    return Table(
        tuple(Heads(one["label"], one["share"], one.get("centred", False)) for one in columns),
        tuple(Row(tuple(_shown(line[one["says"]]) for one in columns)) for line in lines),
    )


def _shown(value: str | int) -> str:
    return f"{value:,}" if isinstance(value, int) else value


def _fields(rows: Sequence[Mapping[str, str]], told: Mapping[str, str]) -> tuple[Labelled, ...]:
    return tuple(Labelled(row["label"], filled(row.get("text", ""), told)) for row in rows)
