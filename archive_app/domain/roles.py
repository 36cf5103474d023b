"""What is said of a link: in which role, and from when to when: `重钢〔业主，1938—1949年〕`.

A value that says so is `{"target": id, "note": "业主", "since": "1938", "until": "1949年"}`; one
that says nothing of it is the bare id, and leaves what is known as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from typing_extensions import override

from archive_app.domain.claims import CLOSING, COMMA, OPENING
from archive_app.domain.dates import BETWEEN, read_date
from archive_app.domain.entries import Link, Value
from archive_app.domain.errors import Refused


@dataclass(frozen=True, slots=True)
class Role:
    """A role in words, and its first and last date as people write them, "" where it is open."""

    note: str = ""
    since: str = ""
    until: str = ""

    @override
    def __str__(self) -> str:
        """Return the role as people read it; `read_role` takes it back."""
        return COMMA.join(part for part in (self.note, self.years) if part)

    @property
    def years(self) -> str:
        """Return from when to when: 1938—1949年, 1938年—, or one date for a single moment."""
        if self.since == self.until:
            return self.since
        return f"{self.since}—{self.until}"

    def told_with(self, name: str) -> str:
        """Return a name with its role in brackets."""
        told = str(self)
        return f"{name}{OPENING}{told}{CLOSING}" if told else name


Pointing = Mapping[str, Role | None]


def role(note: str = "", since: str = "", until: str = "") -> Role:
    """Return a role; raise `Refused` for dates that cannot be read or that end too early."""
    found = Role(note.strip(), since.strip(), until.strip())
    if found.years:
        read_date(found.years)
    return found


def role_of(link: Link) -> Role:
    """Return what is said of a link."""
    return Role(link.note, link.since, link.until)


def read_role(text: str) -> Role:
    """Return the role that stands in brackets: words, a time, or words and a time behind them."""
    note, _, last = text.replace(",", COMMA).rpartition(COMMA)
    try:
        read_date(last)
    except Refused:
        return Role(text.strip())
    return Role(note.strip(), *_ends(last.strip()))


def target_of(value: Value) -> str:
    """Return the id that a link's value points at, whether it says a role or not."""
    return str(value["target"]) if isinstance(value, Mapping) else str(value)


def pointing(value: Value) -> Pointing:
    """Return what a field's value points at, in order, each with the role that it says, or None."""
    values = value if isinstance(value, list) else [value]
    return {target_of(one): _role_in(one) for one in values}


def in_role(link: Link, said: Role | None) -> Link:
    """Return a link in the role that is said of it; where nothing is said, as it is."""
    if said is None:
        return link
    return replace(link, note=said.note, since=said.since, until=said.until)


def with_role(target: str, said: Role) -> dict[str, Value]:
    """Return the value of a link to a target in a role."""
    return {"target": target, "note": said.note, "since": said.since, "until": said.until}


def _role_in(value: Value) -> Role | None:
    if not isinstance(value, Mapping):
        return None
    return Role(*(str(value.get(part, "")) for part in ("note", "since", "until")))


def _ends(years: str) -> tuple[str, str]:
    """Return the two ends of a time; a moment is both."""
    found = BETWEEN.search(years)
    if not found:
        return years, years
    return years[: found.start()].strip(), years[found.end() :].strip()
