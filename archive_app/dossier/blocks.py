"""What stands in a dossier, in words: no measures, no pages, nothing of PDF."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from archive_app.domain.charts.chart import Chart

Kept = TypeVar("Kept")
LATER = {"later": True}
"""Marks fields that blocks did not always have."""


def later(default: Kept) -> Kept:
    """Give a block one more field; a plan that does not use it is kept as it was before."""
    return field(default=default, metadata=LATER)


@dataclass(frozen=True, slots=True)
class PagesOf:
    """The pages of an entry, known when everything has its place: `12`, or `12-15`."""

    entry: str
    first_only: bool = False


@dataclass(frozen=True, slots=True)
class FirstPages:
    """The first page of each of some entries: `3，12，40`."""

    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageOfPart:
    """The page on which a part begins."""

    part: int


@dataclass(frozen=True, slots=True)
class PageCount:
    """How many pages the dossier has."""


Text = str | PagesOf | FirstPages | PageOfPart | PageCount


@dataclass(frozen=True, slots=True)
class Labelled:
    """A value with its name, as on a form."""

    label: str
    value: Text


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a final edition is known by: its number, the code of its words, and both as told."""

    number: str
    code: str
    told: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page: what it is, of what, ruled fields, and a place for the seal.

    A final edition has a stamp.
    """

    title: str
    name: str
    fields: tuple[Labelled, ...]
    seal: str
    stamp: Stamp | None = None


@dataclass(frozen=True, slots=True)
class Title:
    """The title of a page of its own: 目录, 卷内目录, 卷内备考表."""

    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 opens a part, level 2 a record or a table."""

    text: str
    level: int
    entry: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text. A `heading` paragraph is a heading of the text's own.

    `cites` are the codes that it names as its sources, each with the entry that it leads to.
    """

    text: str
    entry: str = ""
    heading: bool = False
    cites: tuple[tuple[str, str], ...] = later(())


@dataclass(frozen=True, slots=True)
class Note:
    """Small quiet text: what a record is, or why something is not shown."""

    text: str
    entry: str = ""


@dataclass(frozen=True, slots=True)
class Leaders:
    """The lines of a table of contents: text, depth and page."""

    lines: tuple[tuple[str, int, Text], ...]


@dataclass(frozen=True, slots=True)
class FormSection:
    """Fields that belong together, under a name of their own.

    Each has at least `room`, in millimetres, to be written in by hand.
    """

    name: str
    fields: tuple[Labelled, ...]
    room: int = later(0)


@dataclass(frozen=True, slots=True)
class Form:
    """A ruled form."""

    sections: tuple[FormSection, ...]


@dataclass(frozen=True, slots=True)
class Heads:
    """The columns of a table: a name, a share of the width, and whether they are centred."""

    label: str
    share: int
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table; with an `entry`, the place where the dossier shows it."""

    cells: tuple[Text, ...]
    entry: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table."""

    heads: tuple[Heads, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture's file; `sha256` is what it must be, or empty for a picture made for showing.

    A `bare` one is shown without what a camera or a person wrote into it beside the picture.
    """

    path: Path
    sha256: str
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Plate:
    """A picture with its caption: the first of `pictures` that a PDF can hold.

    If there is none, a ruled empty place says `absent`. A page has room for as many as it has
    `rows`; one with a `size`, in millimetres, has a page of its own of that size.
    """

    pictures: tuple[Shown, ...]
    caption: tuple[str, ...]
    absent: str
    entry: str = ""
    rows: int = later(2)
    size: tuple[float, float] | None = later(None)


@dataclass(frozen=True, slots=True)
class PlateRow:
    """Two pictures beside each other, or one with nothing beside it; a page has `rows` of them."""

    plates: tuple[Plate, ...]
    rows: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A point of a sketch, in metres east and north of its first one; `main` ones are larger."""

    label: str
    east: float
    north: float
    main: bool = False


@dataclass(frozen=True, slots=True)
class Sketch:
    """Where points lie to each other, with a scale bar and north at the head; no map."""

    marks: tuple[Mark, ...]
    north: str
    unit: str


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that travels inside the dossier: a text, or an original byte for byte.

    `relation` says what it is to the dossier: Data, Source or Supplement; `entry` whose it is.
    """

    name: str
    media_type: str
    relation: str
    told: str
    text: str = ""
    file: Shown | None = None
    entry: str = ""


@dataclass(frozen=True, slots=True)
class Closing:
    """The closing sheet: what is in this volume, and ruled places to sign.

    A `short` one takes no more room than its words.
    """

    label: str
    statement: tuple[str, ...]
    signatures: tuple[Labelled, ...]
    short: bool = False


Block = (
    Cover
    | Title
    | Heading
    | Paragraph
    | Note
    | Leaders
    | Form
    | Table
    | Plate
    | PlateRow
    | Sketch
    | Chart
    | Closing
)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a dossier; it begins on a page of its own. The cover has no name."""

    name: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """A whole dossier before it has pages. `bookmarks` are the records' titles by entry.

    `mark` stands large and pale on every page of what is not final. `letters` names the face of
    this machine in which running text is set, if it is not one of the program's own.
    """

    title: str
    name: str
    author: str
    issued_at: str
    parts: tuple[Part, ...]
    bookmarks: tuple[tuple[str, str], ...] = field(default=())
    mark: str = ""
    attached: tuple[Attached, ...] = later(())
    letters: str = later("")
