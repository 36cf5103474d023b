"""What was read from files: shown passage by passage, recognised on scans, put right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import click

from archive_app.archive.entries.description import entry_of
from archive_app.archive.intake import recognising
from archive_app.archive.results.retrieval import sheet
from archive_app.cli.answers import DONE, REFUSED, Answer
from archive_app.cli.commands import ARCHIVE, CODE, CODES, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import changing, reading
from archive_app.cli.watching import watched
from archive_app.domain.casefile import HeldFile
from archive_app.domain.errors import Refused
from archive_app.wording import explain, say


@command("text")
@ARCHIVE
@CODE
@click.pass_obj
def text(manner: Manner, *, folder: Path, code: str) -> Answer:
    """Show the text that was read from an entry's files."""
    with reading(folder, manner) as archive:
        files = sheet(archive, entry_of(archive, code).id).files
    data = {"files": [_told(file) for file in files]}
    return Answer(data, [line for file in files for line in _lines(file, manner)])


@command("recognise")
@ARCHIVE
@CODES
@click.pass_obj
def recognise(manner: Manner, *, folder: Path, codes: Sequence[str]) -> Answer:
    """Recognise the letters on the scans of entries."""
    with changing(folder, manner) as archive, watched() as progress:
        done = recognising.recognise(archive, progress, codes)
    data: dict[str, object] = {
        "recognised": [
            {"code": one.code, "file": one.file_name, "letters": one.letters}
            for one in done.recognised
        ],
        "refused": [
            {"file": file, "why": explain(why, manner.language)} for file, why in done.refused
        ],
    }
    said = [
        manner.say("recognised", code=one.code, file=one.file_name, letters=one.letters)
        for one in done.recognised
    ]
    said += [
        manner.say("file_refused", file=file, why=explain(why, manner.language))
        for file, why in done.refused
    ]
    whole = not done.refused and not done.cancelled
    return Answer(data, said or [manner.say("no_letters")], DONE if whole else REFUSED)


@command("correct")
@ARCHIVE
@CODE
@click.option("--file", "file_number", metavar="N", type=click.IntRange(min=1), default=1)
@click.option("--passage", metavar="N", type=click.IntRange(min=1), required=True)
@click.argument("better", metavar="TEXT")
@click.pass_obj
def correct(
    manner: Manner, *, folder: Path, code: str, file_number: int, passage: int, better: str
) -> Answer:
    """Put right a passage of the text that was read from a file of an entry."""
    with changing(folder, manner) as archive:
        files = sheet(archive, entry_of(archive, code).id).files
        if file_number > len(files):
            raise Refused("no_such_passage", position=file_number, count=len(files))
        recognising.correct(archive, files[file_number - 1].original.sha256, passage - 1, better)
    return Answer(
        {"file": files[file_number - 1].file_name, "passage": passage}, [manner.say("corrected")]
    )


def _told(file: HeldFile) -> dict[str, object]:
    """Return a file's text as JSON: what a passage does not know is left out."""
    note = {"note": file.facts.note} if file.facts.note else {}
    passages = [
        {"number": number}
        | {name: value for name, value in asdict(passage).items() if value not in (None, "")}
        for number, passage in enumerate(file.passages, start=1)
    ]
    return {"file": file.file_name, **note, "passages": passages}


def _lines(file: HeldFile, manner: Manner) -> Iterator[str]:
    yield file.file_name
    if file.facts.note:
        yield say(f"note.{file.facts.note}", manner.language)
    for number, passage in enumerate(file.passages, start=1):
        start = "" if passage.start is None else f"{passage.start:.1f}s "
        page = "" if passage.page is None else f"{passage.page}· "
        speaker = f"{passage.speaker}：" if passage.speaker else ""
        yield f"[{number}] {page}{start}{speaker}{passage.text}"
