"""Taking in files: each becomes a record, or one line that says why it did not."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from time import monotonic, sleep

import click

from archive_app.archive.archive import Archive
from archive_app.archive.intake import intake
from archive_app.archive.intake import plan as intake_plan
from archive_app.archive.intake.options import Options, read_shift
from archive_app.archive.intake.watching import watch
from archive_app.cli.answers import DONE, REFUSED, Answer
from archive_app.cli.commands import ARCHIVE, PATH, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import changing
from archive_app.cli.verbs.planning import left_out, planned, shown
from archive_app.cli.watching import Watched, watched
from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Kinds
from archive_app.wording import explain, say

SLICE = 0.1  # seconds after which Ctrl+C is heard


@command("take-in")
@ARCHIVE
@click.option("--site", metavar="CODE", required=True)
@click.option("--kind", metavar="KIND", default="")
@click.option("--apart", "one_each", is_flag=True)
@click.option("--match", is_flag=True)
@click.option("--onto", metavar="CODE", default="")
@click.option("--under", metavar="CODE", default="")
@click.option("--authors", is_flag=True)
@click.option("--shift", metavar="±[Nd]HH:MM", default="")
@click.option("--track", metavar="FILE.gpx", type=PATH)
@click.option("--watch", "pause", metavar="SECONDS", type=click.FloatRange(min=0.1))
@click.option("--dry-run", is_flag=True)
@click.argument("paths", metavar="PATH", nargs=-1, required=True, type=PATH)
@click.pass_obj
def take_in(
    manner: Manner,
    *,
    folder: Path,
    site: str,
    kind: str,
    one_each: bool,
    match: bool,
    onto: str,
    under: str,
    authors: bool,
    shift: str,
    track: Path | None,
    pause: float | None,
    dry_run: bool,
    paths: Sequence[Path],
) -> Answer:
    """Take in files and folders for a site, or tell what would become of them."""
    moved = read_shift(shift) if shift else timedelta()
    chosen = Options(kind, not one_each, match, moved, track, onto, under, authors)
    with (
        changing(folder, manner) as archive,
        watched() as progress,
        ThreadPoolExecutor(os.cpu_count()) as pool,
    ):
        if dry_run:
            plan = intake_plan.plan(
                archive, progress, site=site, paths=paths, pool=pool, options=chosen
            )
            return planned(plan, archive.kinds, manner)
        if pause:
            done = _watch(archive, progress, site, paths, chosen, pause)
        else:
            done = intake.take_in(
                archive, progress, site=site, paths=paths, pool=pool, options=chosen
            )
        return _answer(done, archive.kinds, manner)


def _watch(
    archive: Archive,
    progress: Watched,
    site: str,
    paths: Sequence[Path],
    options: Options,
    pause: float,
) -> intake.Intake:
    """Take in what is new in one folder until Ctrl+C is pressed, looking every `pause` seconds."""
    if len(paths) != 1 or not paths[0].is_dir():
        raise Refused("watch_one_folder")

    def wait() -> None:
        until = monotonic() + pause
        while monotonic() < until:
            sleep(SLICE)
            progress.step(0)

    return watch(archive, progress, site=site, folder=paths[0], wait=wait, options=options)


def _answer(done: intake.Intake, kinds: Kinds, manner: Manner) -> Answer:
    data: dict[str, object] = {
        "taken_in": [
            {"code": each.code, "file": str(each.file), "kind": each.kind} for each in done.taken_in
        ],
        "already_held": [{"file": str(each.file), "code": each.code} for each in done.already_held],
        "refused": [
            {"file": str(each.file), "why": explain(each.why, manner.language)}
            for each in done.refused
        ],
    }
    whole = not done.refused and not done.cancelled
    return Answer(
        data | (_left_out(done) if done.cancelled else {}),
        _lines(done, kinds, manner),
        DONE if whole else REFUSED,
    )


def _lines(done: intake.Intake, kinds: Kinds, manner: Manner) -> Iterator[str]:
    """Walk through the lines for people: what came in, what was there, what was refused."""
    for taken in done.taken_in:
        kind = kinds[taken.kind].label(manner.language)
        yield f"{taken.code}  {kind}  {shown(taken.file)}"
        if taken.note:
            yield f"    {say(f'note.{taken.note}', manner.language)}"
    yield from left_out(done.already_held, done.refused, manner)
    yield manner.say(
        "taken_in",
        count=len(done.taken_in),
        held=len(done.already_held),
        refused=len(done.refused),
    )
    if done.cancelled:
        for file in done.left_out:
            yield manner.say("left_out", file=shown(file))
        yield manner.say("stopped")


def _left_out(done: intake.Intake) -> dict[str, object]:
    return {"cancelled": True, "left_out": [str(file) for file in done.left_out]}
