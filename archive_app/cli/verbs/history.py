"""Who changed an entry and when; taking the last step back, and making it again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import datetime
from functools import partial
from pathlib import Path

import click

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue import history as steps
from archive_app.archive.entries.description import entry_of
from archive_app.cli.answers import DONE, REFUSED, Answer
from archive_app.cli.commands import ARCHIVE, CODE, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import changing, reading
from archive_app.domain.kinds import Kind
from archive_app.wording import say

_TOLD = ("seq", "at", "who", "step", "label", "field", "before", "after")


@command("history")
@ARCHIVE
@CODE
@click.pass_obj
def history(manner: Manner, *, folder: Path, code: str) -> Answer:
    """Show every change of an entry."""
    with reading(folder, manner) as archive:
        changes = steps.history(archive, code)
        kind = archive.kinds[entry_of(archive, code).kind]
    return Answer(
        {"changes": [{name: getattr(each, name) for name in _TOLD} for each in changes]},
        (_line(each, kind, manner) for each in changes),
    )


def _line(change: steps.Change, kind: Kind, manner: Manner) -> str:
    """Return a change as people read it; its number is what `revert` takes."""
    at = datetime.fromisoformat(change.at).astimezone()
    step = _step(change.label, change.details, manner)
    field = steps.field_label(kind, change.field)(manner.language)
    said = f"{field}: {change.before} → {change.after}"
    return f"{change.seq:>5}  {at:%Y-%m-%d %H:%M}  {change.who}  {step}  {said}"


@command("undo")
@ARCHIVE
@click.option("--step", metavar="STEP", default="")
@click.pass_obj
def undo(manner: Manner, *, folder: Path, step: str) -> Answer:
    """Take the latest step back, or any older one."""
    verb = partial(steps.undo_step, step=step) if step else steps.undo
    return _take_back(verb, "undone", folder, manner)


@command("redo")
@ARCHIVE
@click.pass_obj
def redo(manner: Manner, *, folder: Path) -> Answer:
    """Make the step again that was undone last."""
    return _take_back(steps.redo, "redone", folder, manner)


def _take_back(
    verb: Callable[[Archive], steps.Undone], done: str, folder: Path, manner: Manner
) -> Answer:
    with changing(folder, manner) as archive:
        undone = verb(archive)
    step = _step(undone.label, undone.details, manner)
    lines = [manner.say(done, step=step, count=undone.put_back)]
    if undone.kept:
        lines.append(manner.say("kept", count=len(undone.kept)))
    return Answer(
        {
            "undone": {"step": undone.step, "label": undone.label},
            "kept": [asdict(kept) for kept in undone.kept],
        },
        lines,
        REFUSED if undone.kept else DONE,
    )


def _step(label: str, details: Mapping[str, object], manner: Manner) -> str:
    return say(f"step.{label}", manner.language, **details)
