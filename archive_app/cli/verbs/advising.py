"""Advice: gaps, dates and places that look wrong, and what is offered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from archive_app.archive.catalogue.advice import FAR, advice_on_all
from archive_app.cli.answers import Answer
from archive_app.cli.commands import ARCHIVE, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import reading
from archive_app.domain.advice import Advice
from archive_app.domain.entries import Entry
from archive_app.wording import advise as sentence_of
from archive_app.wording import say


@command("advise")
@ARCHIVE
@click.argument("codes", metavar="CODE", nargs=-1, required=False)
@click.option("--far", metavar="KM", type=click.FloatRange(min=0), default=FAR / 1000)
@click.pass_obj
def advise(manner: Manner, *, folder: Path, codes: Sequence[str], far: float) -> Answer:
    """Advise on some entries, or on all."""
    with reading(folder, manner) as archive:
        found = [
            (entry, one)
            for entry, told in advice_on_all(archive, codes, far=far * 1000)
            for one in told
        ]
    counts = Counter(one.severity for _, one in found)
    return Answer(
        {"advice": [_data(entry, one, manner) for entry, one in found], "counts": counts},
        [
            *(_line(entry, one, manner) for entry, one in found),
            manner.say("advised", count=len(found)),
        ],
    )


def _data(entry: Entry, one: Advice, manner: Manner) -> dict[str, str]:
    told = {
        "code": entry.code,
        "field": one.field,
        "severity": one.severity,
        "key": one.key,
        "message": sentence_of(one, manner.language),
    }
    return told | ({"value": one.value} if one.value else {})


def _line(entry: Entry, one: Advice, manner: Manner) -> str:
    severity = say(f"severity.{one.severity}", manner.language)
    return f"{entry.code}  {entry.title}  [{severity}] {sentence_of(one, manner.language)}"
