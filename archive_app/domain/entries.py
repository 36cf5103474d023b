"""What an archive holds: entries, their links, their files and what a machine read from these."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Value = str | int | float | bool | list["Value"] | dict[str, "Value"]
"""One field's value as JSON has it; `domain.values` says which shape each field type takes."""


@dataclass(frozen=True, slots=True)
class Link:
    """A typed relation from an entry's field to another entry, or to a term of a vocabulary."""

    id: str
    source: str
    field: str
    target: str
    is_term: bool = False
    position: int = 0
    since: str = ""
    until: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a vocabulary. Its id is `vocabulary/word` and never changes; its labels may.

    One that was united with another is no longer offered: `united_into` is what it means now.
    One that is retired is not offered either, and stays where it is said.
    """

    id: str
    vocabulary: str
    zh: str
    en: str
    parent: str = ""
    united_into: str = ""
    retired: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """Anything catalogued. `values` holds every field that has a value, by field id.

    Values of link fields are ids: of entries, or of terms (`condition/poor`); `roles` tells by
    field and id in which role and when, as `domain.roles` shows it. `site` is the id of the site
    that the entry belongs to; a site's own is its id; entries of no site have "".
    """

    id: str
    kind: str
    site: str
    parent: str
    position: int
    code: str
    title: str
    values: Mapping[str, Value] = field(default_factory=dict)
    removed: bool = False
    roles: Mapping[tuple[str, str], str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Original:
    """A file as it came in, kept unaltered under its SHA-256; `size` in bytes."""

    sha256: str
    size: int
    media_type: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """An original as part of an entry. `file_name` is the name that it came with, for show only."""

    id: str
    entry: str
    original: Original
    position: int
    role: str
    file_name: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text from an original: a page, a paragraph, or a segment in seconds."""

    text: str
    page: int | None = None
    start: float | None = None
    end: float | None = None
    speaker: str = ""
