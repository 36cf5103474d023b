"""The survey of sites and the checking of records, many at once, and what waits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue import checking
from archive_app.archive.entries.batch import Batch, RefusedEntry
from archive_app.cli.answers import DONE, REFUSED, Answer
from archive_app.cli.commands import ARCHIVE, CODES, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import changing, reading
from archive_app.cli.watching import watched
from archive_app.wording import explain, say

_OPINION = click.option("--opinion", metavar="TEXT", default="")


@command("submit")
@ARCHIVE
@CODES
@click.pass_obj
def submit(manner: Manner, *, folder: Path, codes: Sequence[str]) -> Answer:
    """Submit records to be checked."""
    return _decide("submit", folder, codes, "", manner)


@command("return")
@ARCHIVE
@CODES
@_OPINION
@click.pass_obj
def send_back(manner: Manner, *, folder: Path, codes: Sequence[str], opinion: str) -> Answer:
    """Return records with an opinion."""
    return _decide("return", folder, codes, opinion, manner)


@command("approve")
@ARCHIVE
@CODES
@_OPINION
@click.pass_obj
def approve(manner: Manner, *, folder: Path, codes: Sequence[str], opinion: str) -> Answer:
    """Approve records; who does it signs."""
    return _decide("approve", folder, codes, opinion, manner)


@command("survey")
@ARCHIVE
@CODES
@click.option("--state", metavar="STATE", required=True)
@click.option("--nature", metavar="NATURE", default="")
@click.option("--surveyor", "surveyors", metavar="NAME", multiple=True)
@click.option("--date", "day", metavar="DATE", default="")
@click.option("--reason", metavar="TEXT", default="")
@click.pass_obj
def survey(
    manner: Manner,
    *,
    folder: Path,
    codes: Sequence[str],
    state: str,
    nature: str,
    surveyors: Sequence[str],
    day: str,
    reason: str,
) -> Answer:
    """Move sites to another state of the survey."""
    told = [
        ("survey_nature", nature),
        *(("surveyor", name) for name in surveyors),
        ("survey_date", day),
        ("state_reason", reason),
    ]
    given = [(field, text) for field, text in told if text]
    with changing(folder, manner) as archive, watched() as progress:
        done = checking.survey(archive, codes, state, given=given, progress=progress)
    return _answer(done, manner)


@command("queues")
@ARCHIVE
@click.pass_obj
def queues(manner: Manner, *, folder: Path) -> Answer:
    """Show how many entries wait in each state."""
    with reading(folder, manner) as archive:
        told = [
            {"key": queue.key, "label": _label(archive, queue.key, manner), "count": queue.count}
            for queue in checking.queues(archive)
        ]
    return Answer({"queues": told}, (f"{one['count']:>7,}  {one['label']}" for one in told))


def refusals(refused: Sequence[RefusedEntry], manner: Manner) -> list[dict[str, str]]:
    """Return what could not be done, as JSON has it."""
    return [{"code": one.code, "why": explain(one.why, manner.language)} for one in refused]


def refused_lines(refused: Sequence[RefusedEntry], manner: Manner) -> Iterator[str]:
    """Walk through what could not be done, a line for each."""
    for one in refusals(refused, manner):
        yield manner.say("entry_refused", **one)


def _decide(verb: str, folder: Path, codes: Sequence[str], opinion: str, manner: Manner) -> Answer:
    with changing(folder, manner) as archive, watched() as progress:
        done = checking.decide(archive, verb, codes, opinion=opinion, progress=progress)
    return _answer(done, manner)


def _answer(done: Batch, manner: Manner) -> Answer:
    return Answer(
        {"changed": done.changed, "refused": refusals(done.refused, manner)},
        [*refused_lines(done.refused, manner), manner.say("state_changed", count=done.changed)],
        REFUSED if done.refused else DONE,
    )


def _label(archive: Archive, key: str, manner: Manner) -> str:
    if "/" not in key:
        return say(f"queue.{key}", manner.language)
    term = archive.vocabularies.term(key)
    return term.en if manner.language == "en" else term.zh
