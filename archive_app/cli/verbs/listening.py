"""Recordings: their stretches written as subtitles, and the words that nobody understood yet."""

from __future__ import annotations

from pathlib import Path

import click

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue import segments
from archive_app.archive.catalogue.segments import Segment
from archive_app.archive.entries.description import entry_of
from archive_app.archive.results.retrieval import sheet
from archive_app.cli.answers import Answer
from archive_app.cli.commands import ARCHIVE, CODE, PATH, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import reading


@command("subtitles")
@ARCHIVE
@CODE
@click.option("--to", "target", metavar="FILE.srt|.vtt", required=True, type=PATH)
@click.pass_obj
def subtitles(manner: Manner, *, folder: Path, code: str, target: Path) -> Answer:
    """Write the stretches of a recording and of its transcripts as subtitles."""
    with reading(folder, manner) as archive:
        entry = entry_of(archive, code).id
        found = segments.segments(archive, entry, sheet(archive, entry).files)
        count = segments.export(found, target)
    told = {"path": str(target), "segments": count}
    return Answer(told, [manner.say("subtitles_written", **told)])


@command("unclear")
@ARCHIVE
@click.option("--site", metavar="CODE", default="")
@click.pass_obj
def unclear(manner: Manner, *, folder: Path, site: str) -> Answer:
    """List the words that nobody understood yet, of a site or of all."""
    with reading(folder, manner) as archive:
        home = entry_of(archive, site).id if site else ""
        rows = [_told(archive, one, title) for one, title in segments.doubts(archive, home).items()]
    lines = [manner.say("unclear_word", **row) for row in rows]
    return Answer({"unclear": rows}, lines or [manner.say("nothing_unclear")])


def _told(archive: Archive, one: Segment, title: str) -> dict[str, object]:
    return {
        "code": entry_of(archive, one.entry).code,
        "recording": title,
        "start": one.passage.start,
        "title": one.title,
    }
