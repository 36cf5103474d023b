"""Stretches of a sound: what a transcript says, and what people told of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.archive.entries import attaching, description
from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.entries.details import details_of
from archive_app.archive.entries.references import entry_in
from archive_app.archive.entries.wholes import whole
from archive_app.domain import subtitles
from archive_app.domain.casefile import HeldFile
from archive_app.domain.entries import Entry, Passage, Value
from archive_app.domain.errors import Refused, Unavailable

SEGMENT = "segment"
TITLE = 24  # letters of a line that are its title until a person gives another
FORMATS = {".srt": subtitles.srt, ".vtt": subtitles.vtt}


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch in seconds; `id` is its detail, "" for one that only the transcript has.

    `entry` is what it belongs to.
    """

    id: str
    entry: str
    passage: Passage
    title: str = ""
    synopsis: str = ""
    keywords: tuple[str, ...] = ()
    unclear: bool = False


def takes_segments(archive: Archive, entry: Entry) -> bool:
    """Tell whether stretches of such an entry are described."""
    return SEGMENT in archive.kinds[entry.kind].details


def segments(archive: Archive, entry_id: str, files: Sequence[HeldFile] = ()) -> list[Segment]:
    """Return the stretches that were described and those of the transcripts, the earliest first.

    What was described of a line of a transcript stands in its place.
    """
    with archive.store.reading() as tables:
        found = details_of(tables, archive.kinds, [entry_in(tables, entry_id)])
    told = [_segment(one) for one in found.get(entry_id, ()) if one.kind == SEGMENT]
    spans = {_span(one.passage) for one in told}
    read = subtitles.timed(passage for held in files for passage in held.passages)
    rest = (Segment("", entry_id, one) for one in read if _span(one) not in spans)
    return sorted([*told, *rest], key=_start)


def attach_transcript(archive: Archive, entry_id: str, path: Path) -> int:
    """Make a file with words and their times part of a recording; return how many lines it has.

    Raise `Refused` if it tells no times, or as all reading does.
    """
    count = len(subtitles.timed(archive.engines.workers.read(path, 0).passages))
    if not count:
        raise Refused("transcript_without_times", name=path.name)
    attaching.attach_files(archive, entry_id, [path])
    return count


def describe(
    archive: Archive, entry_id: str, segment: str, values: Mapping[str, Value | None]
) -> Entry:
    """Describe a stretch; without one, a new one of the entry."""
    if segment:
        return description.describe(archive, segment, values)
    return description.add(archive, kind=SEGMENT, parent=entry_id, set_=list(_said(values)))


def of_line(line: Passage, values: Mapping[str, Value]) -> dict[str, Value]:
    """Return a line of a transcript as a stretch that is described, with these values."""
    held: dict[str, Value] = {
        "title": line.text[:TITLE],
        "start": line.start or 0.0,
        "end": line.end or "",
        "speaker": line.speaker,
        "transcript": line.text,
    }
    said = held | {field: value for field, value in values.items() if value != ""}
    return {field: value for field, value in said.items() if value != ""}


def unclear(archive: Archive, site: str = "") -> list[Segment]:
    """Return the stretches with a word that nobody understands yet, of one site or of all."""
    with archive.store.reading() as tables:
        entries = whole(tables, archive.kinds, tables.entries.of_kinds([SEGMENT]))
    found = [_segment(one) for one in entries if not site or one.site == site]
    return sorted((one for one in found if one.unclear), key=lambda one: (one.entry, _start(one)))


def doubts(archive: Archive, site: str = "") -> dict[Segment, str]:
    """Return the unclear stretches of one site or of all, each with the title of its recording."""
    found = unclear(archive, site)
    with archive.store.reading() as tables:
        above = tables.entries.some([one.entry for one in found])
    held = {key: entry for key, entry in above.items() if not entry.removed}
    return {one: held[one.entry].title for one in found if one.entry in held}


def export(found: Sequence[Segment], target: Path) -> int:
    """Write stretches as SRT or WebVTT, by the ending, and return how many they are.

    Raise `Refused` for another ending or if there is nothing to write, `Unavailable` if the file
    cannot be written.
    """
    written = FORMATS.get(target.suffix.lower())
    passages = [passage for passage in map(_shown, found) if passage.text]
    if written is None:
        raise Refused("subtitles_srt_or_vtt", name=target.name)
    if not passages:
        raise Refused("no_segments")
    try:
        target.write_text(written(passages), "utf-8", newline="\n")
    except OSError as error:
        raise Unavailable("cannot_write", file=target.name) from error
    return len(passages)


def _said(values: Mapping[str, Value | None]) -> Iterator[Assignment]:
    """Walk through values as a person says them."""
    for field, value in values.items():
        for one in value if isinstance(value, list) else [value]:
            if one not in (None, "", False):
                yield Assignment(field, "=", "是" if one is True else str(one))


def _shown(segment: Segment) -> Passage:
    """Return what a stretch shows as a subtitle: its words, else its title."""
    return replace(segment.passage, text=segment.passage.text or segment.title)


def _start(segment: Segment) -> float:
    return segment.passage.start or 0.0


def _span(passage: Passage) -> tuple[float | None, float | None]:
    return passage.start, passage.end


def _segment(entry: Entry) -> Segment:
    values = entry.values
    start, end = values.get("start"), values.get("end")
    passage = Passage(
        str(values.get("transcript", "")),
        start=float(start) if isinstance(start, int | float) else 0.0,
        end=float(end) if isinstance(end, int | float) else None,
        speaker=str(values.get("speaker", "")),
    )
    keywords = values.get("keywords")
    return Segment(
        id=entry.id,
        entry=entry.parent,
        passage=passage,
        title=entry.title,
        synopsis=str(values.get("synopsis", "")),
        keywords=tuple(map(str, keywords)) if isinstance(keywords, list) else (),
        unclear=values.get("unclear") is True,
    )
