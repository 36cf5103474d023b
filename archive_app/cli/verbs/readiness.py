"""Saying what a dossier still lacks for its final edition."""

from __future__ import annotations

from pathlib import Path

import click

from archive_app.archive.issuing import issuing
from archive_app.archive.issuing import readiness as checks
from archive_app.archive.issuing.orders import Order
from archive_app.archive.issuing.readiness import ATTENTION, Gap
from archive_app.cli.answers import DONE, REFUSED, Answer
from archive_app.cli.commands import ARCHIVE, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import reading
from archive_app.cli.verbs.orders import ordering
from archive_app.wording import advise, say


@command("ready")
@ARCHIVE
@click.option("--site", metavar="CODE", required=True)
@ordering
@click.pass_obj
def ready(manner: Manner, *, folder: Path, site: str, order: Order) -> Answer:
    """Say what a site's dossier still lacks."""
    with reading(folder, manner) as archive:
        found = checks.readiness(archive, issuing.planned(archive, site, order))
    attention = sum(gap.rank == ATTENTION for gap in found.gaps)
    told = manner.say("ready_said", passed=found.passed, checks=found.checks, attention=attention)
    return Answer(
        {
            "ready": found.is_ready,
            "passed": found.passed,
            "checks": found.checks,
            "gaps": [
                {
                    "code": gap.code,
                    "rank": gap.rank,
                    "key": gap.key,
                    "field": gap.advice.field if gap.advice else "",
                    "message": _message(gap, manner),
                }
                for gap in found.gaps
            ],
        },
        [*(_line(gap, manner) for gap in found.gaps), told],
        DONE if found.is_ready else REFUSED,
    )


def _line(gap: Gap, manner: Manner) -> str:
    rank = say(f"rank.{gap.rank}", manner.language)
    return f"{gap.code}  {gap.title}  [{rank}] {_message(gap, manner)}"


def _message(gap: Gap, manner: Manner) -> str:
    if gap.advice:
        return advise(gap.advice, manner.language)
    return say(f"gap.{gap.key}", manner.language, **gap.details)
