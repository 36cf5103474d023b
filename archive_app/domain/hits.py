"""What a search answers."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Stretch:
    """One piece of an entry's text for the index, with the place that a hit in it opens.

    `field` is a field id, or `passage` for text that a machine read from `original`.
    """

    field: str
    text: str
    original: str = ""
    page: int | None = None
    start: float | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """An entry as the index reads it. `names` are its title, other names and codes."""

    id: str
    kind: str
    site: str
    names: tuple[str, ...]
    stretches: tuple[Stretch, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """What a person asks: words in the search box, and what the panes narrow it to."""

    text: str = ""
    kind: str = ""
    site: str = ""


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of shown text with the half-open ranges of its characters that were hit."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()
    field: str = ""
    page: int | None = None
    start: float | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """One entry that was found."""

    id: str
    code: str
    kind: str
    site: str
    title: Snippet
    snippet: Snippet


@dataclass(frozen=True, slots=True)
class Found:
    """The answer: how many there are, exactly, and the hits of one page."""

    total: int
    hits: tuple[Hit, ...]
    facets: dict[str, dict[str, int]] = field(default_factory=dict)
    milliseconds: float = 0.0
