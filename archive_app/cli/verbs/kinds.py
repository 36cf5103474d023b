"""The kinds of entries and their fields: what `add --kind` and `--set` take."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from archive_app.cli.answers import Answer
from archive_app.cli.commands import PATH, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import reading
from archive_app.datafiles import shipped
from archive_app.domain.grammar import read_kinds
from archive_app.domain.kinds import Field, Kind, Kinds, Label


@command("kinds")
@click.argument("folder", metavar="ARCHIVE", type=PATH, required=False)
@click.pass_obj
def kinds(manner: Manner, *, folder: Path | None) -> Answer:
    """Show the kinds in force: of an archive, or of the program."""
    known = _kinds(folder, manner)
    return Answer({"kinds": [_kind(kind) for kind in known]}, _lines(known, manner))


def _kinds(folder: Path | None, manner: Manner) -> Kinds:
    if folder is None:
        files = sorted((shipped("db") / "kinds").glob("*.toml"))
        return read_kinds((file.name, file.read_text("utf-8")) for file in files)
    with reading(folder, manner) as archive:
        return archive.kinds


def _kind(kind: Kind) -> dict[str, object]:
    return {
        "id": kind.id,
        "family": kind.family,
        "nature": dict(kind.nature),
        "label": _label(kind.label),
        "under": list(kind.under),
        "takes": list(kind.takes),
        "details": list(kind.details),
        "fields": [_field(field) for field in kind.fields if not field.retired],
    }


def _field(field: Field) -> dict[str, object]:
    data: dict[str, object] = {
        "id": field.id,
        "type": field.type,
        "label": _label(field.label),
        "section": field.section,
        "many": field.is_list,
        "claims": field.claims,
        "required": field.required,
    }
    more = {
        "vocabulary": field.vocabulary,
        "target": field.target,
        "unit": field.unit,
        "inherits": field.inherits,
    }
    return data | {name: value for name, value in more.items() if value}


def _label(label: Label) -> dict[str, str]:
    return {"zh": label.zh, "en": label.en}


def _lines(known: Kinds, manner: Manner) -> Iterator[str]:
    for kind in known:
        yield f"{kind.id}  {kind.label(manner.language)}"
        for field in kind.fields:
            if not field.retired:
                yield f"    {field.id}  {field.label(manner.language)}  ({field.type})"
