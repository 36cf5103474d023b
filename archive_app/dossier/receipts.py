"""The page that is signed for a second copy, in the words of `exports/receipts/*.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from typing import Any

from archive_app.dossier.blocks import (
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

Figures = Sequence[tuple[str, int, int, int]]
"""Of what there is how much: what, how many entries, files and bytes; the most first."""

MOST = 5  # lines of figures that the page has room for
SHARES = {"what": 8, "entries": 2, "files": 2, "size": 4}


def receipt_plan(
    text: str, told: Mapping[str, str], figures: Figures, issued_at: str, *, same_drive: bool
) -> Plan:
    """Return the one page of a receipt: its words are TOML with places for what is `told`."""
    words: Mapping[str, Any] = tomllib.loads(text)
    statement = [*words["statement"], *([words["same_drive"]] if same_drive else [])]
    blocks = (
        Title(words["title"]),
        Form((FormSection("", _fields(words["field"], told)),)),
        _table(words, figures),
        Closing(
            words["situation"], tuple(statement), _fields(words["signature"], told), short=True
        ),
    )
    return Plan(
        title=words["title"],
        name=told["archive"],
        author=told["archive"],
        issued_at=issued_at,
        parts=(Part(words["title"], blocks),),
    )


def _table(words: Mapping[str, Any], figures: Figures) -> Table:
    """Return the figures as a table, those that have no room in one line together."""
    lines, rest = list(figures[:MOST]), figures[MOST:]
    if rest:
        _, entries, files, sizes = zip(*rest, strict=True)
        lines.append((words["rest"], sum(entries), sum(files), sum(sizes)))
    heads = words["figures"]
    return Table(
        tuple(Heads(heads[key], share, key != "what") for key, share in SHARES.items()),
        tuple(Row((line[0], *(f"{number:,}" for number in line[1:]))) for line in lines),
    )


def _fields(rows: Sequence[Mapping[str, str]], told: Mapping[str, str]) -> tuple[Labelled, ...]:
    return tuple(Labelled(row["label"], _filled(row.get("text", ""), told)) for row in rows)


def _filled(sentence: str, told: Mapping[str, str]) -> str:
    """Fill the places of a sentence, and leave other braces as they are."""
    for name, text in told.items():
        sentence = sentence.replace(f"{{{name}}}", text)
    return sentence
