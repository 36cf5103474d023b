"""What goes into a dossier, in which order and under which names, as people write it in TOML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from archive_app.domain.declarations import Declaration, Table
from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Label
from archive_app.domain.nearest import nearest

SORTS = frozenset({"contents", "register", "form", "chronicle", "records", "closing"})
FACTS = frozenset(
    {
        "@archive",
        "@basis",
        "@code",
        "@date",
        "@files",
        "@kind",
        "@length",
        "@number",
        "@page",
        "@pages",
        "@person",
        "@scope",
        "@sha256",
        "@title",
        "@what",
        "@when",
    }
)
WORDS = frozenset(
    {
        "none",
        "unseen",
        "unread",
        "situation",
        "statement",
        "basis",
        "draft",
        "edition",
        "number",
        "code",
    }
)
ANY = "*"

FILE_KEYS: Mapping[str, type] = {
    "id": str,
    "label": dict,
    "title": str,
    "seal": str,
    "sections": dict,
    "words": dict,
    "scope": list,
    "cover": list,
    "part": list,
    "table": list,
    "signature": list,
}
SCOPE_KEYS: Mapping[str, type] = {
    "id": str,
    "label": str,
    "leaves_out": list,
    "withholds": list,
    "coarse": bool,
    "bare": bool,
}
SOURCE_KEYS: Mapping[str, type] = {"label": str, "from": list, "share": int, "centred": bool}
PART_KEYS: Mapping[str, type] = {
    "id": str,
    "sort": str,
    "heading": str,
    "kinds": list,
    "leaves_out": list,
    "text": bool,
    "site_text": str,
    "plates": bool,
    "caption": list,
}
TABLE_KEYS: Mapping[str, type] = {"part": str, "heading": str, "kinds": list, "columns": list}


@dataclass(frozen=True, slots=True)
class Source:
    """A named value: the first of these fields or facts that says something.

    `share` and `centred` count where it is the column of a table.
    """

    label: str
    sources: tuple[str, ...]
    share: int = 0
    centred: bool = False


@dataclass(frozen=True, slots=True)
class TableProfile:
    """A table of the entries of some kinds, or of all that its part shows."""

    heading: str
    kinds: tuple[str, ...]
    columns: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class PartProfile:
    """A part of the dossier. `text` sets what was read from files, `plates` shows pictures."""

    sort: str
    heading: str
    kinds: tuple[str, ...]
    leaves_out: tuple[str, ...]
    text: bool
    site_text: str
    plates: bool
    caption: tuple[tuple[Source, ...], ...]
    tables: tuple[TableProfile, ...]


@dataclass(frozen=True, slots=True)
class Scope:
    """For whom a dossier is, and what it then leaves out.

    `leaves_out` are fields and kinds of details, `withholds` the terms that keep a whole entry
    back. `coarse` shows places no finer than each entry says; `bare` takes from photographs what
    their cameras wrote into them.
    """

    id: str
    label: str
    leaves_out: tuple[str, ...] = ()
    withholds: tuple[str, ...] = ()
    coarse: bool = False
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """How one sort of dossier is made up."""

    id: str
    label: Label
    title: str
    seal: str
    sections: Mapping[str, str]
    words: Mapping[str, str]
    scopes: tuple[Scope, ...]
    cover: tuple[Source, ...]
    parts: tuple[PartProfile, ...]
    signatures: tuple[Source, ...]

    def scope(self, scope_id: str) -> Scope:
        """Return a scope by its id; raise `Refused` naming the nearest."""
        known = {scope.id: scope for scope in self.scopes}
        if scope_id not in known:
            raise Refused("unknown_scope", scope=scope_id, nearest=nearest(scope_id, known))
        return known[scope_id]

    def kinds(self) -> frozenset[str]:
        """Return the kinds that some part of the dossier names."""
        tables = [kind for part in self.parts for table in part.tables for kind in table.kinds]
        return frozenset([*tables, *(kind for part in self.parts for kind in part.kinds)]) - {ANY}


def load(text: str, name: str = "") -> Profile:
    """Return the profile that a TOML text declares.

    Raise `Refused("faulty_profile", file=…, line=…, why=…)` for the first fault.
    """
    file = Declaration("faulty_profile", name, text)
    top = file.top(FILE_KEYS)
    top.needs("id", "label", "title", "scope", "part")
    label = top.texts_by_name("label")
    words = top.texts_by_name("words")
    top.refuse_if(WORDS - set(words), "missing", "words")
    return Profile(
        id=top.text("id"),
        label=Label(label.get("zh", top.text("id")), label.get("en", top.text("id"))),
        title=top.text("title"),
        seal=top.text("seal"),
        sections=top.texts_by_name("sections"),
        words=words,
        scopes=tuple(_scope(row) for row in file.rows("scope", SCOPE_KEYS)),
        cover=tuple(_source(row) for row in file.rows("cover", SOURCE_KEYS)),
        parts=tuple(_parts(file)),
        signatures=tuple(_source(row) for row in file.rows("signature", SOURCE_KEYS)),
    )


def _scope(row: Table) -> Scope:
    row.needs("id", "label")
    return Scope(
        id=row.text("id"),
        label=row.text("label"),
        leaves_out=tuple(row.texts("leaves_out")),
        withholds=tuple(row.texts("withholds")),
        coarse=row.flag("coarse"),
        bare=row.flag("bare"),
    )


def _parts(file: Declaration) -> list[PartProfile]:
    tables: dict[str, list[TableProfile]] = {}
    rows = file.rows("part", PART_KEYS)
    ids = [row.text("id") for row in rows]
    for row in file.rows("table", TABLE_KEYS):
        row.needs("part", "columns")
        part = row.one_of("part", row.text("part"), ids)
        tables.setdefault(part, []).append(_table(row))
    return [_part(row, tuple(tables.get(row.text("id"), ()))) for row in rows]


def _part(row: Table, tables: tuple[TableProfile, ...]) -> PartProfile:
    row.needs("id", "sort", "heading")
    return PartProfile(
        sort=row.one_of("sort", row.text("sort"), SORTS),
        heading=row.text("heading"),
        kinds=tuple(row.texts("kinds")),
        leaves_out=tuple(row.texts("leaves_out")),
        text=row.flag("text"),
        site_text=row.text("site_text"),
        plates=row.flag("plates"),
        caption=_caption(row),
        tables=tables,
    )


def _caption(row: Table) -> tuple[tuple[Source, ...], ...]:
    """Return the pieces of a caption, line by line."""
    lines: dict[int, list[Source]] = {}
    for piece in row.inner("caption", {**SOURCE_KEYS, "line": int}):
        lines.setdefault(piece.number("line"), []).append(_source(piece))
    return tuple(tuple(lines[number]) for number in sorted(lines))


def _table(row: Table) -> TableProfile:
    columns = tuple(_source(column) for column in row.inner("columns", SOURCE_KEYS))
    return TableProfile(row.text("heading"), tuple(row.texts("kinds")), columns)


def _source(row: Table) -> Source:
    sources = tuple(row.texts("from"))
    for source in sources:
        if source.startswith("@"):
            row.one_of("from", source, FACTS)
    return Source(row.text("label"), sources, max(row.number("share"), 1), row.flag("centred"))
