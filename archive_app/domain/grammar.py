"""Reading the declarations of kinds: TOML in, `Kinds` out, faults named with their line."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from archive_app.domain.declarations import Declaration, Table
from archive_app.domain.kinds import FAMILIES, FIELD_TYPES, LINK_TYPES, Field, Kind, Kinds

REQUIRED = ("never", "draft", "filed")
SEARCH = ("name", "text", "no")
NATURES = ("tangible", "intangible")
LAST = 1000

KIND_KEYS: Mapping[str, type] = {
    "id": str,
    "family": str,
    "order": int,
    "label": dict,
    "icon": str,
    "nature": dict,
    "includes": list,
    "under": list,
    "takes": list,
    "details": list,
    "retired": bool,
    "field": list,
}
FIELD_KEYS: Mapping[str, type] = {
    "id": str,
    "type": str,
    "label": dict,
    "section": str,
    "many": bool,
    "claims": bool,
    "names": bool,
    "required": str,
    "search": str,
    "list": int,
    "vocabulary": str,
    "target": str,
    "unit": str,
    "inverse": dict,
    "chronicle": dict,
    "inherits": str,
    "retired": bool,
    "help": dict,
    "maps": dict,
}


@dataclass(frozen=True)
class Groups:
    """Fields that several kinds share, by group, and the order of the sections of a form."""

    sections: tuple[str, ...]
    fields: Mapping[str, list[Table]]


def read_kinds(
    sources: Iterable[tuple[str, str]], vocabularies: Collection[str] | None = None
) -> Kinds:
    """Return the kinds that the sources (file name, TOML text) declare, in their own order.

    A later source takes the place of an earlier one of the same name, so that an archive's own
    file wins over the shipped one; names that open with `_` hold groups of fields. Raise
    `Refused("faulty_kind", file, line, why)`; the vocabularies of choices are checked if given.
    """
    files = [Declaration("faulty_kind", name, text) for name, text in dict(sources).items()]
    groups = _groups([file for file in files if _is_group(file.name)])
    kinds = [file for file in files if not _is_group(file.name)]
    kinds.sort(key=lambda file: (file.tables.get("order", LAST), file.name))
    known = {PurePath(file.name).stem: file.tables for file in kinds}
    return Kinds(_kind(file, groups, known, vocabularies) for file in kinds)


def _is_group(name: str) -> bool:
    return PurePath(name).name.startswith("_")


def _groups(files: list[Declaration]) -> Groups:
    """Gather the groups of all files; each is an array of tables, one a field."""
    sections: list[str] = []
    found: dict[str, list[Table]] = {}
    for file in files:
        sections += file.texts("sections")
        for name in file.tables:
            if name != "sections":
                file.refuse_if(name in found, "group_twice", name, group=name)
                found[name] = file.rows(name, FIELD_KEYS)
    return Groups(tuple(dict.fromkeys(sections)), found)


def _kind(
    file: Declaration,
    groups: Groups,
    known: Mapping[str, Mapping[str, object]],
    vocabularies: Collection[str] | None,
) -> Kind:
    top = file.top(KIND_KEYS)
    top.needs("id", "family", "label")
    kind_id = top.text("id")
    top.refuse_if(kind_id != PurePath(file.name).stem, "id_is_not_file", "id", id=kind_id)
    for parent in top.texts("under"):
        top.one_of("under", parent, known)
    targets = {*known, *FAMILIES}
    tables = _tables(top, file, groups)
    _check_inherited(tables, groups, known)
    fields = [_field(table, groups, targets, vocabularies) for table in tables]
    titles = [field.id for field in fields if field.names]
    top.refuse_if(len(titles) != 1, "one_title", "id", titles=", ".join(titles) or "-")
    nature = top.texts_by_name("nature")
    for value in nature.values():
        top.one_of("nature", value, NATURES)
    fields.sort(key=lambda field: groups.sections.index(field.section))
    return Kind(
        id=kind_id,
        family=top.one_of("family", top.text("family"), FAMILIES),
        label=top.label(),
        fields=tuple(fields),
        nature=nature,
        under=tuple(top.texts("under")),
        takes=tuple(top.texts("takes")),
        details=_details(top, known),
        icon=top.text("icon"),
        retired=top.flag("retired"),
    )


def _details(top: Table, known: Mapping[str, Mapping[str, object]]) -> tuple[str, ...]:
    """Return the details that a kind names, then those that say themselves that they stand there.

    So an archive's own detail needs no change in the kind that it belongs to.
    """
    details = {kind for kind, tables in known.items() if tables.get("family") == "detail"}
    named = [top.one_of("details", kind, details) for kind in top.texts("details")]
    top.refuse_if(named and top.text("id") in details, "detail_of_detail", "details")
    placed = [kind for kind in details if top.text("id") in _listed(known[kind].get("under"))]
    return tuple(dict.fromkeys([*named, *sorted(placed)]))


def _listed(value: object) -> Collection[object]:
    return value if isinstance(value, list) else []


def _tables(top: Table, file: Declaration, groups: Groups) -> list[Table]:
    """Return the fields of the included groups, then the kind's own.

    A field of the kind's own with the id of an included one says only what differs there.
    """
    found: dict[str, Table] = {}
    for name in top.texts("includes"):
        for table in groups.fields[top.one_of("includes", name, groups.fields)]:
            field_id = table.text("id")
            top.refuse_if(field_id in found, "field_twice", "includes", id=field_id)
            found[field_id] = table
    own: set[str] = set()
    for table in file.rows("field", FIELD_KEYS):
        table.needs("id")
        field_id = table.text("id")
        table.refuse_if(field_id in own, "field_twice", "id", id=field_id)
        own.add(field_id)
        found[field_id] = table.over(found[field_id]) if field_id in found else table
    return list(found.values())


def _check_inherited(
    tables: Iterable[Table], groups: Groups, known: Mapping[str, Mapping[str, object]]
) -> None:
    """Refuse a field that inherits one that no kind has."""
    inheriting = [table for table in tables if "inherits" in table]
    if inheriting:
        rows = [row for kind in known.values() for row in _listed(kind.get("field"))]
        ids = {str(row.get("id")) for row in rows if isinstance(row, dict)}
        ids |= {one.text("id") for group in groups.fields.values() for one in group}
        for table in inheriting:
            table.one_of("inherits", table.text("inherits"), ids)


def _field(
    table: Table, groups: Groups, targets: Collection[str], vocabularies: Collection[str] | None
) -> Field:
    kind_of_value = _type(table, vocabularies)
    return Field(
        id=table.text("id"),
        type=kind_of_value,
        label=table.label(),
        section=table.one_of("section", table.text("section", "description"), groups.sections),
        many=table.flag("many"),
        claims=table.flag("claims"),
        names=table.flag("names"),
        required=table.one_of("required", table.text("required", "never"), REQUIRED),
        search=table.one_of("search", table.text("search", "no"), SEARCH),
        list=table.number("list"),
        vocabulary=table.text("vocabulary"),
        target=table.one_of("target", table.text("target"), targets) if "target" in table else "",
        unit=table.text("unit"),
        inverse=table.label("inverse") if "inverse" in table else None,
        chronicle=table.label("chronicle") if "chronicle" in table else None,
        inherits=table.text("inherits"),
        retired=table.flag("retired"),
        help=table.label("help") if "help" in table else None,
        maps=table.texts_by_name("maps"),
    )


def _type(table: Table, vocabularies: Collection[str] | None) -> str:
    """Return the type of a field, whose other keys must go with it."""
    table.needs("id", "type", "label")
    found = table.one_of("type", table.text("type"), FIELD_TYPES)
    if found in {"choice", "choices"}:
        table.needs("vocabulary")
    if "vocabulary" in table and vocabularies is not None:
        table.one_of("vocabulary", table.text("vocabulary"), vocabularies)
    claimed = table.flag("claims")
    table.refuse_if(claimed and found in LINK_TYPES, "claims_of_links", "claims")
    told = "chronicle" in table
    table.refuse_if(told and found != "date", "chronicle_of_dates", "chronicle")
    return found
