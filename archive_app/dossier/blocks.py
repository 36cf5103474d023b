"""What stands in a dossier, in words: no measures, no pages, nothing of PDF."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class PagesOf:
    """The pages of an entry, known when everything has its place: `12`, or `12-15`."""

    entry: str
    first_only: bool = False


@dataclass(frozen=True, slots=True)
class PageOfPart:
    """The page on which a part begins."""

    part: int


@dataclass(frozen=True, slots=True)
class PageCount:
    """How many pages the dossier has."""


Text = str | PagesOf | PageOfPart | PageCount


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
    """Running text. A `heading` paragraph is a heading of the text's own."""

    text: str
    entry: str = ""
    heading: bool = False


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
    """Fields that belong together, under a name of their own."""

    name: str
    fields: tuple[Labelled, ...]


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

    If there is none, a ruled empty place says `absent`.
    """

    pictures: tuple[Shown, ...]
    caption: tuple[str, ...]
    absent: str
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


Block = Cover | Title | Heading | Paragraph | Note | Leaders | Form | Table | Plate | Closing


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a dossier; it begins on a page of its own. The cover has no name."""

    name: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """A whole dossier before it has pages. `bookmarks` are the records' titles by entry.

    `mark` stands large and pale on every page of what is not final.
    """

    title: str
    name: str
    author: str
    issued_at: str
    parts: tuple[Part, ...]
    bookmarks: tuple[tuple[str, str], ...] = field(default=())
    mark: str = ""
