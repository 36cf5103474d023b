"""Showing what is known of one entry, in the shape in which `set` takes it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from archive_app.archive.archive import Archive
from archive_app.archive.entries.description import entry_of
from archive_app.archive.entries.wholes import Roles
from archive_app.archive.results.retrieval import Sheet, sheet
from archive_app.cli.answers import Answer
from archive_app.cli.commands import ARCHIVE, CODE, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import reading
from archive_app.domain import values
from archive_app.domain.casefile import Item
from archive_app.domain.entries import Value
from archive_app.domain.kinds import Field
from archive_app.domain.roles import read_role
from archive_app.domain.values import BETWEEN


@command("show")
@ARCHIVE
@CODE
@click.pass_obj
def show(manner: Manner, *, folder: Path, code: str) -> Answer:
    """Show what is known of an entry."""
    with reading(folder, manner) as archive:
        told = sheet(archive, entry_of(archive, code).id)
        return Answer(_data(archive, told), list(_lines(told, manner)))


def _data(archive: Archive, told: Sheet) -> dict[str, object]:
    """Return one flat object: every field that has a value, as `set` would take it."""
    entry = told.entry
    data: dict[str, object] = {
        "code": entry.code,
        "kind": entry.kind,
        "site": _code(archive, entry.site),
        "parent": _code(archive, entry.parent),
    }
    for field in told.kind.fields:
        if field.id in entry.values:
            data[field.id] = _plain(archive, field, entry.values[field.id], entry.roles)
    if told.details:
        data["details"] = {
            kind: [_detail(archive, item) for item in items] for kind, items in told.details.items()
        }
    data["files"] = [
        {
            "file": file.file_name,
            "sha256": file.original.sha256,
            "size": file.original.size,
            "media_type": file.original.media_type,
        }
        for file in told.files
    ]
    return data | ({"removed": True} if entry.removed else {})


def _detail(archive: Archive, item: Item) -> dict[str, object]:
    """Return one line of a table in the form, with the code by which it is changed."""
    values, roles = item.entry.values, item.entry.roles
    told = {
        field.id: _plain(archive, field, values[field.id], roles)
        for field in item.kind.fields
        if field.id in values
    }
    return {"code": item.entry.code, **told}


def _plain(archive: Archive, field: Field, value: Value, roles: Roles) -> object:
    """Return a value without nesting: terms as their ids, entries as their codes in their roles."""
    if isinstance(value, list):
        return [_plain(archive, field, one, roles) for one in value]
    if field.links and not field.points_at_terms:
        said = read_role(roles.get((field.id, str(value)), ""))
        return said.told_with(_code(archive, str(value)))
    return values.shown(field, value, "zh") if isinstance(value, dict) else value


def _code(archive: Archive, entry_id: str) -> str:
    return entry_of(archive, entry_id).code if entry_id else ""


def _lines(told: Sheet, manner: Manner) -> Iterator[str]:
    """Walk through the lines for people: each field's label and its value in words."""
    entry = told.entry
    yield f"{entry.code}  {told.kind.label(manner.language)}  {entry.title}"
    if entry.removed:
        yield manner.say("is_removed")
    for field in told.kind.fields:
        if field.id in told.shown:
            yield f"{field.label(manner.language)}: {told.shown[field.id]}"
    for items in told.details.values():
        for item in items:
            label = item.kind.label(manner.language)
            yield f"{label}: {item.entry.code} {BETWEEN[manner.language].join(item.shown.values())}"
    for file in told.files:
        yield f"{manner.say('file')}: {file.file_name} ({file.original.media_type})"
    for relation in told.relations:
        role = f" ({relation.role})" if relation.role else ""
        yield f"{relation.label}: {relation.code} {relation.title}{role}"
