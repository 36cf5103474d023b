"""What stands on a label and how large it is, as people write it in `exports/labels/*.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from archive_app.domain.declarations import Declaration, Table
from archive_app.domain.kinds import Label

FACTS = frozenset(
    {
        "@archive",
        "@code",
        "@fonds",
        "@fonds_code",
        "@held",
        "@number",
        "@numbers",
        "@place",
        "@retention",
        "@site",
        "@title",
        "@years",
    }
)
KEYS: Mapping[str, type] = {
    "id": str,
    "label": dict,
    "kinds": list,
    "spine": bool,
    "across": int,
    "down": int,
    "width": object,
    "height": object,
    "left": object,
    "top": object,
    "between": object,
    "below": object,
    "qr": object,
    "ruled": bool,
    "line": list,
}
LINE_KEYS: Mapping[str, type] = {
    "label": str,
    "from": list,
    "size": object,
    "bold": bool,
    "most": int,
    "fills": bool,
}
LEAST, MOST = 10.0, 297.0


@dataclass(frozen=True, slots=True)
class LabelLine:
    """A line: its name, where it is from, its size in points, how many lines it may have.

    On a spine, the one that `fills` takes the room that is left, written downwards.
    """

    label: str
    sources: tuple[str, ...]
    size: float
    bold: bool
    most: int
    fills: bool


@dataclass(frozen=True, slots=True)
class LabelProfile:
    """A sort of label; lengths in millimetres. A `spine` is as wide as its box is thick."""

    id: str
    label: Label
    kinds: tuple[str, ...]
    spine: bool
    across: int
    down: int
    width: float
    height: float
    left: float
    top: float
    between: float
    below: float
    qr: float
    ruled: bool
    lines: tuple[LabelLine, ...]


def load(text: str, name: str = "") -> LabelProfile:
    """Return the sort of label that a TOML text declares.

    Raise `Refused("faulty_profile", file=…, line=…, why=…)` for the first fault.
    """
    file = Declaration("faulty_profile", name, text)
    top = file.top(KEYS)
    top.needs("id", "label", "kinds", "across", "down", "width", "height", "line")
    return LabelProfile(
        id=top.text("id"),
        label=top.label(),
        kinds=tuple(top.texts("kinds")),
        spine=top.flag("spine"),
        across=top.number("across"),
        down=top.number("down"),
        width=_length(top, "width", LEAST),
        height=_length(top, "height", LEAST),
        left=_length(top, "left"),
        top=_length(top, "top"),
        between=_length(top, "between"),
        below=_length(top, "below"),
        qr=_length(top, "qr"),
        ruled=top.flag("ruled"),
        lines=tuple(_line(row) for row in file.rows("line", LINE_KEYS)),
    )


def _line(row: Table) -> LabelLine:
    row.needs("from")
    sources = tuple(row.texts("from"))
    for source in sources:
        if source.startswith("@"):
            row.one_of("from", source, FACTS)
    return LabelLine(
        label=row.text("label"),
        sources=sources,
        size=_length(row, "size", 4.0) if "size" in row else 10.0,
        bold=row.flag("bold"),
        most=max(row.number("most"), 1),
        fills=row.flag("fills"),
    )


def _length(table: Table, key: str, least: float = 0.0) -> float:
    """Return a length as it is written; refuse what is none, or what no sheet of A4 could have."""
    text = table.text(key, "0")
    plain = text.replace(".", "", 1)
    sound = plain.isdecimal() and least <= float(text) <= MOST
    table.refuse_if(not sound, "not_a_length", key, text=text, least=least, most=MOST)
    return float(text)
