"""Designations: listing sites and records in registers, and moving a listing on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.advice import advice
from archive_app.archive.entries.description import entry_of
from archive_app.archive.programme import designating
from archive_app.cli.answers import Answer
from archive_app.cli.commands import ARCHIVE, command, missing
from archive_app.cli.manner import Manner
from archive_app.cli.opening import changing
from archive_app.cli.verbs.registers import all_of, due
from archive_app.domain.designations import KIND, STATE, TARGETS
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.protection import LEVEL, STATUS
from archive_app.wording import advise, say


@command("designate")
@ARCHIVE
@click.argument("entries_or_none", metavar="CODE", nargs=-1)
@click.option("--register", metavar="REGISTER", default="")
@click.option("--state", "stage", metavar="STATE", default="")
@click.option("--name", "listed_as", metavar="TEXT", default="")
@click.option("--batch", "listed_batch", metavar="TEXT", default="")
@click.option("--number", "listed_number", metavar="TEXT", default="")
@click.option("--date", "stage_day", metavar="DATE", default="")
@click.option("--document", "stage_document", metavar="TEXT", default="")
@click.option("--by", "stage_by", metavar="NAME", default="")
@click.option("--due", "rechecks_due", is_flag=True)
@click.option("--registers", "all_registers", is_flag=True)
@click.pass_obj
def designate(
    manner: Manner,
    /,
    *,
    folder: Path,
    entries_or_none: Sequence[str],
    register: str,
    stage: str,
    rechecks_due: bool,
    all_registers: bool,
    **told: str,
) -> Answer:
    """List sites or records in a register, or move a listing on; show which are due."""
    codes = entries_or_none
    if rechecks_due:
        return due(folder, manner)
    if all_registers:
        return all_of(folder, manner)
    if not codes:
        raise missing("entries_or_none")
    given = {_GIVEN[name]: text for name, text in told.items()}
    with changing(folder, manner) as archive:
        if entry_of(archive, codes[0]).kind == KIND:
            if register or codes[1:]:
                raise Refused("listed_already", code=codes[0])
            entry = designating.move_on(archive, codes[0], state=stage, given=given)
        else:
            state = {"state": stage} if stage else {}
            entry = designating.designate(archive, codes, register, given=given, **state)
        return _told(archive, entry, manner)


_GIVEN = {
    "listed_as": "name",
    "listed_batch": "batch",
    "listed_number": "number",
    "stage_day": "on",
    "stage_document": "document",
    "stage_by": "by",
}


def _told(archive: Archive, entry: Entry, manner: Manner) -> Answer:
    """Return a listing, what it makes of its targets, and what is to be looked at."""
    ids = entry.values.get(TARGETS, [])
    held = [entry_of(archive, str(one)) for one in (ids if isinstance(ids, list) else [])]
    flags = [advise(one, manner.language) for one in advice(archive, entry.id)]
    targets = [_target(one, manner) for one in held]
    state = _word(entry, STATE)
    data = {"id": entry.id, "code": entry.code, "state": state, "targets": targets}
    label = archive.vocabularies.term(f"{STATE}/{state}") if state else None
    word = (label.en if manner.language == "en" else label.zh) if label else ""
    return Answer(
        {**data, "flags": flags},
        [
            manner.say("designated", code=entry.code, title=entry.title, state=word),
            *(f"    {one['code']}  {one['title']}  {one['handling']}" for one in targets),
            *(f"    ! {flag}" for flag in flags),
        ],
    )


def _target(entry: Entry, manner: Manner) -> dict[str, object]:
    level = _word(entry, LEVEL)
    return {
        "code": entry.code,
        "title": entry.title,
        "legal_status": _word(entry, STATUS),
        "level": int(level) if level.isdecimal() else None,
        "handling": say(f"handling.{level}", manner.language) if level.isdecimal() else "",
    }


def _word(entry: Entry, field: str) -> str:
    return str(entry.values.get(field, "")).partition("/")[2]
