"""What goes into a dossier, in which order and under which names, as people write it in TOML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from archive_app.domain.declarations import Declaration, Table
from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Label
from archive_app.domain.nearest import nearest

SORTS = frozenset(
    {
        "contents",
        "register",
        "form",
        "chronicle",
        "records",
        "core",
        "sketch",
        "names",
        "fixity",
        "closing",
    }
)
ATTACHABLE = frozenset({"data", "originals", "transcripts"})
PER_PAGE = frozenset({"1", "2", "4", "6"})
FACTS = frozenset(
    {
        "@archive",
        "@basis",
        "@bytes",
        "@code",
        "@date",
        "@files",
        "@fixity",
        "@format",
        "@kind",
        "@length",
        "@markings",
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
USUAL = {
    "volume": "第 {volume} 册，共 {volumes} 册",
    "sketch": "示意，不作测量依据",
    "north": "北",
    "metres": "米",
}
"""What is said where a profile has no sentence of its own."""

ANY = "*"

FILE_KEYS: Mapping[str, type] = {
    "id": str,
    "label": dict,
    "title": str,
    "seal": str,
    "small": bool,
    "attach": list,
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
SOURCE_KEYS: Mapping[str, type] = {
    "label": str,
    "from": list,
    "share": int,
    "centred": bool,
    "optional": bool,
}
PART_KEYS: Mapping[str, type] = {
    "id": str,
    "sort": str,
    "heading": str,
    "kinds": list,
    "book": str,
    "titled": bool,
    "terms": list,
    "fields": list,
    "leaves_out": list,
    "blanks": list,
    "room": int,
    "text": bool,
    "site_texts": list,
    "plates": bool,
    "per_page": int,
    "own_size": bool,
    "caption": list,
}
TABLE_KEYS: Mapping[str, type] = {
    "part": str,
    "heading": str,
    "kinds": list,
    "most": int,
    "columns": list,
}


@dataclass(frozen=True, slots=True)
class Source:
    """A named value: the first of these fields or facts that says something.

    `share` and `centred` count where it is the column of a table, `optional` on a cover: there it
    is left out where nothing is said.
    """

    label: str
    sources: tuple[str, ...]
    share: int = 0
    centred: bool = False
    optional: bool = False


@dataclass(frozen=True, slots=True)
class TableProfile:
    """A table of the entries of some kinds, or of all that its part shows.

    It has at most so many lines, if it says so.
    """

    heading: str
    kinds: tuple[str, ...]
    columns: tuple[Source, ...]
    most: int = 0


@dataclass(frozen=True, slots=True)
class PartProfile:
    """A part of the dossier. `text` sets what was read from files, `plates` shows pictures.

    Parts of one `book` are numbered among themselves; a `titled` one has no number. Of its kinds,
    it shows what has one of its `terms`, or what no other part's terms claim. A form shows its
    `fields`, or all but those that it `leaves_out`, and then its `blanks`, each with `room`.
    """

    sort: str
    heading: str
    kinds: tuple[str, ...]
    leaves_out: tuple[str, ...]
    text: bool
    plates: bool
    caption: tuple[tuple[Source, ...], ...]
    tables: tuple[TableProfile, ...]
    book: str = ""
    titled: bool = False
    terms: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    blanks: tuple[str, ...] = ()
    room: int = 0
    site_texts: tuple[str, ...] = ()
    per_page: int = 2
    own_size: bool = False


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
    """How one sort of dossier is made up.

    A `small` one shows pictures by their renditions; `attach` names what travels inside it.
    """

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
    small: bool = False
    attach: tuple[str, ...] = ()

    def scope(self, scope_id: str) -> Scope:
        """Return a scope by its id; raise `Refused` naming the nearest."""
        known = {scope.id: scope for scope in self.scopes}
        if scope_id not in known:
            raise Refused("unknown_scope", scope=scope_id, nearest=nearest(scope_id, known))
        return known[scope_id]

    def claimed(self) -> frozenset[str]:
        """Return the terms by which some part of the dossier takes entries from the others."""
        return frozenset(term for part in self.parts for term in part.terms)


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
        words=USUAL | words,
        scopes=tuple(_scope(row) for row in file.rows("scope", SCOPE_KEYS)),
        cover=tuple(_source(row) for row in file.rows("cover", SOURCE_KEYS)),
        parts=tuple(_parts(file)),
        signatures=tuple(_source(row) for row in file.rows("signature", SOURCE_KEYS)),
        small=top.flag("small"),
        attach=tuple(top.one_of("attach", one, ATTACHABLE) for one in top.texts("attach")),
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
    per_page = str(row.number("per_page")) if "per_page" in row else "2"
    return PartProfile(
        sort=row.one_of("sort", row.text("sort"), SORTS),
        heading=row.text("heading"),
        kinds=tuple(row.texts("kinds")),
        leaves_out=tuple(row.texts("leaves_out")),
        text=row.flag("text"),
        plates=row.flag("plates"),
        caption=_caption(row),
        tables=tables,
        book=row.text("book"),
        titled=row.flag("titled"),
        terms=tuple(row.texts("terms")),
        fields=tuple(row.texts("fields")),
        blanks=tuple(row.texts("blanks")),
        room=row.number("room"),
        site_texts=tuple(row.texts("site_texts")),
        per_page=int(row.one_of("per_page", per_page, PER_PAGE)),
        own_size=row.flag("own_size"),
    )


def _caption(row: Table) -> tuple[tuple[Source, ...], ...]:
    """Return the pieces of a caption, line by line."""
    lines: dict[int, list[Source]] = {}
    for piece in row.inner("caption", {**SOURCE_KEYS, "line": int}):
        lines.setdefault(piece.number("line"), []).append(_source(piece))
    return tuple(tuple(lines[number]) for number in sorted(lines))


def _table(row: Table) -> TableProfile:
    columns = tuple(_source(column) for column in row.inner("columns", SOURCE_KEYS))
    kinds = tuple(row.texts("kinds"))
    return TableProfile(row.text("heading"), kinds, columns, row.number("most"))


def _source(row: Table) -> Source:
    sources = tuple(row.texts("from"))
    for source in sources:
        if source.startswith("@"):
            row.one_of("from", source, FACTS)
    return Source(
        row.text("label"),
        sources,
        max(row.number("share"), 1),
        row.flag("centred"),
        row.flag("optional"),
    )
