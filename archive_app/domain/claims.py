"""What several sources say of one thing, side by side: `1938年〔厂志，1985年〕`.

A claim is kept as `{"value": …, "source": "厂志", "dated": {…}}`: a value of the field's type, who
says so and when, each of the last two absent where it is not known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from archive_app.domain.dates import read_date
from archive_app.domain.entries import Value
from archive_app.domain.errors import Refused

OPENING, CLOSING, COMMA = "〔", "〕", "，"
BETWEEN = re.compile(r"\n|；(?![^〔]*〕)")


def parted(text: str) -> tuple[str, str]:
    """Return what is claimed and what stands in the last brackets, "" if there are none."""
    depth = 0
    for place in range(len(text) - 1, -1, -1) if text.endswith(CLOSING) else ():
        depth += (text[place] == CLOSING) - (text[place] == OPENING)
        if depth == 0:
            return text[:place].rstrip(), text[place + 1 : -1].strip()
    return text, ""


def several(text: str) -> list[str]:
    """Return the texts of several claims: one on each line, or with `；` between as they are shown.

    A text without a source is one claim, whatever stands in it.
    """
    parts = BETWEEN.split(text) if CLOSING in text or "\n" in text else [text]
    return [part.strip() for part in parts if part.strip()]


def claim(value: Value, told: str) -> dict[str, Value]:
    """Return the claim of a value with its source as people write it: `厂志，1985年`."""
    source, _, last = told.rpartition(COMMA)
    try:
        dated = read_date(last)
    except Refused:
        return {"value": value, "source": told} if told else {"value": value}
    return {"value": value} | ({"source": source.strip()} if source else {}) | {"dated": dated}


def bare(value: Value) -> Value:
    """Return what is claimed; of a value that was kept without a source that value."""
    return value["value"] if isinstance(value, dict) and "value" in value else value


def claimed(value: Value) -> Iterator[Value]:
    """Walk through the bare values of a field, whether it holds one, several, or claims."""
    for one in value if isinstance(value, list) else [value]:
        yield bare(one)


def with_source(words: str, value: Mapping[str, Value]) -> str:
    """Return a claim as people read it; `words` are those of its value."""
    dated = value.get("dated")
    parts = [value.get("source"), dated.get("text") if isinstance(dated, Mapping) else ""]
    told = COMMA.join(str(part) for part in parts if part)
    return f"{words}{OPENING}{told}{CLOSING}" if told else words
