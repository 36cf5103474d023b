"""Profiles as people write them in TOML: what is wrong in one is told with its line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from archive_app.domain.charts import chart as charting
from archive_app.domain.declarations import Declaration, Table
from archive_app.domain.kinds import Label
from archive_app.dossier.profiles import (
    ChartProfile,
    PartProfile,
    Profile,
    Scope,
    Source,
    TableProfile,
)

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
        "appraisals",
        "charts",
        "measurements",
        "year_plans",
        "closing",
    }
)
ATTACHABLE = frozenset({"data", "originals", "transcripts"})
PER_PAGE = frozenset({"1", "2", "4", "6"})
FACTS = frozenset(
    {
        "@alarm",
        "@archive",
        "@basis",
        "@bytes",
        "@code",
        "@date",
        "@files",
        "@fixity",
        "@format",
        "@item",
        "@kind",
        "@length",
        "@markings",
        "@number",
        "@page",
        "@pages",
        "@person",
        "@point",
        "@scope",
        "@sha256",
        "@title",
        "@value",
        "@what",
        "@when",
        "@year",
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
    "not_applicable": "不适用",
    "not_scored": "未评",
    "not_frozen": "本计划尚未定稿，所列为目前情况。",
    "blue": "蓝色",
    "yellow": "黄色",
    "orange": "橙色",
    "red": "红色",
}
"""What is said where a profile has no sentence of its own."""

FILE_KEYS: Mapping[str, type] = {
    "id": str,
    "label": dict,
    "title": str,
    "seal": str,
    "small": bool,
    "yearly": bool,
    "attach": list,
    "sections": dict,
    "words": dict,
    "scope": list,
    "cover": list,
    "part": list,
    "table": list,
    "chart": list,
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
    "also": list,
    "blanks": list,
    "room": int,
    "text": bool,
    "site_texts": list,
    "plates": bool,
    "per_page": int,
    "own_size": bool,
    "by_year": list,
    "compared_by": str,
    "caption": list,
}
CHART_KEYS: Mapping[str, type] = {
    "part": str,
    "title": str,
    "sort": str,
    "kinds": list,
    "by": list,
    "values": list,
    "axis": str,
    "only": str,
}
TABLE_KEYS: Mapping[str, type] = {
    "part": str,
    "heading": str,
    "kinds": list,
    "most": int,
    "columns": list,
}


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
        yearly=top.flag("yearly"),
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
    charts: dict[str, list[ChartProfile]] = {}
    rows = file.rows("part", PART_KEYS)
    ids = [row.text("id") for row in rows]
    for row in file.rows("table", TABLE_KEYS):
        row.needs("part", "columns")
        part = row.one_of("part", row.text("part"), ids)
        tables.setdefault(part, []).append(_table(row))
    for row in file.rows("chart", CHART_KEYS):
        row.needs("part", "title", "kinds", "by")
        part = row.one_of("part", row.text("part"), ids)
        charts.setdefault(part, []).append(_chart(row))
    read = ((row.text("id"), _part(row, tuple(tables.get(row.text("id"), ())))) for row in rows)
    return [replace(part, charts=tuple(charts.get(part_id, ()))) for part_id, part in read]


def _chart(row: Table) -> ChartProfile:
    by = tuple(row.texts("by"))
    for source in by:
        if source.startswith("@"):
            row.one_of("by", source, FACTS)
    return ChartProfile(
        title=row.text("title"),
        sort=row.one_of("sort", row.text("sort", charting.BARS), charting.SORTS),
        kinds=tuple(row.texts("kinds")),
        by=Source("", by),
        values=tuple(_source(value) for value in row.inner("values", SOURCE_KEYS)),
        axis=row.text("axis"),
        only=row.text("only"),
    )


def _part(row: Table, tables: tuple[TableProfile, ...]) -> PartProfile:
    row.needs("id", "sort", "heading")
    per_page = str(row.number("per_page")) if "per_page" in row else "2"
    return PartProfile(
        id=row.text("id"),
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
        also=tuple(_source(one) for one in row.inner("also", SOURCE_KEYS)),
        blanks=tuple(row.texts("blanks")),
        room=row.number("room"),
        site_texts=tuple(row.texts("site_texts")),
        per_page=int(row.one_of("per_page", per_page, PER_PAGE)),
        own_size=row.flag("own_size"),
        by_year=tuple(row.texts("by_year")),
        compared_by=row.text("compared_by"),
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
