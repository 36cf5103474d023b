"""The day in the field: what was recorded, what is missing, and its second copy."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import click

from archive_app.archive.field import copying, field
from archive_app.archive.field.field import Day, Line, OpenDraft
from archive_app.archive.field.receipts import Receipt
from archive_app.cli.answers import Answer
from archive_app.cli.commands import ARCHIVE, PATH, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import reading
from archive_app.cli.watching import watched


@command("day")
@ARCHIVE
@click.option("--date", "when", metavar="DATE", default="")
@click.option("--copy-to", metavar="DIR", type=PATH)
@click.pass_obj
def day(manner: Manner, *, folder: Path, when: str, copy_to: Path | None) -> Answer:
    """Count what a person recorded on a day, and copy it to a second drive."""
    wanted = field.day_of(when) if when else datetime.now().astimezone().date()
    with reading(folder, manner) as archive, watched() as progress:
        found = field.day(archive, wanted)
        receipt = copying.copy_day(archive, progress, found, copy_to) if copy_to else None
    copied = {"copy": _copied(receipt)} if receipt else {}
    return Answer(_counted(found) | copied, list(_lines(found, receipt, manner)))


def _counted(day: Day) -> dict[str, object]:
    return {
        "date": day.date.isoformat(),
        "person": day.person,
        "entries": [_entry(line) for line in day.lines],
        "files": day.files,
        "size": day.size,
        "incomplete": len(day.incomplete),
        "drafts": [_draft(draft) for draft in day.drafts],
    }


def _entry(line: Line) -> dict[str, object]:
    return {
        "code": line.code,
        "kind": line.kind.id,
        "title": line.title,
        "at": line.at,
        "files": len(line.files),
        "size": line.size,
        "missing": [missing.id for missing in line.missing],
    }


def _draft(draft: OpenDraft) -> dict[str, str]:
    return {"entry": draft.entry, "kind": draft.kind.id, "title": draft.title, "at": draft.at}


def _copied(receipt: Receipt) -> dict[str, object]:
    return {
        "folder": str(receipt.folder),
        "receipt": str(receipt.pdf),
        "files": receipt.files,
        "found": receipt.found,
        "size": receipt.size,
        "database": receipt.database,
        "sums": receipt.sums,
        "same_drive": receipt.same_drive,
    }


def _lines(day: Day, receipt: Receipt | None, manner: Manner) -> Iterator[str]:
    for line in day.lines:
        missing = tuple(field.label for field in line.missing)
        lacks = manner.say("day_lacks", fields=missing) if missing else ""
        yield f"{line.at[11:16]}  {line.code}  {line.title}{lacks}"
    yield manner.say(
        "day_counted",
        date=day.date.isoformat(),
        entries=len(day.lines),
        files=day.files,
        size=f"{day.size:,}",
        incomplete=len(day.incomplete),
        drafts=len(day.drafts),
    )
    if receipt:
        yield manner.say("day_copied", files=receipt.files, folder=receipt.folder)
        yield manner.say("day_receipt", path=receipt.pdf)
    if receipt and receipt.same_drive:
        yield manner.say("day_same_drive")
