"""Transcripts: SRT, VTT and lists with times, as passages with start, end and speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import unescape
from typing import BinaryIO

from archive_app.domain.entries import Passage
from archive_app.domain.readings import Facts
from archive_app.media.plain import line
from archive_app.media.readers import separated
from archive_app.media.readers.page import drawn_page
from archive_app.media.readers.texts import passages, whole_text

NAME, VERSION = "transcripts", 1

_TIME = r"(?:(\d+):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?"
_CUE = re.compile(rf"^[ \t]*{_TIME}[ \t]*-->[ \t]*{_TIME}.*$", re.MULTILINE)
_CLOCK = re.compile(_TIME)
_VOICE = re.compile(r"<v(?:\.[^ >]*)?[ \t]+([^>]+)>")
_MARKUP = re.compile(r"</?[a-zA-Z][^>]*>|\{\\[^}]*\}")
_SPEAKER = re.compile(r"^(?:-\s*)?([\w·()（）]{1,12})[：:]\s*(?=\S)")
_COLUMNS = {
    "start": {"start", "begin", "from", "in", "开始", "开始时间", "起", "起始", "起始时间", "时间"},
    "end": {"end", "to", "out", "结束", "结束时间", "止", "终止时间"},
    "text": {"text", "transcript", "content", "文本", "文字", "内容", "转写", "转写文字"},
    "speaker": {"speaker", "who", "name", "说话人", "发言人", "讲述人", "人物"},
}


def read(file: BinaryIO, media_type: str) -> tuple[Facts, tuple[Passage, ...]]:
    """Return the segments with their times, how long they last, and the encoding."""
    if media_type == "text/csv":
        return _list(file)
    text, encoding = whole_text(file)
    cues = _cues(text)
    found = tuple(map(_unescaped, cues) if media_type == "text/vtt" else cues)
    return Facts(encoding=encoding, duration=_last(found)), found or passages(text)


def preview(file: BinaryIO, media_type: str, size: int) -> bytes | None:  # noqa: ARG001
    """Return the beginning as a page."""
    return drawn_page(whole_text(file)[0], size)


def _cues(text: str) -> Iterator[Passage]:
    """Walk through the segments of subtitles; a new speaker is a new one."""
    marks = list(_CUE.finditer(text))
    for number, mark in enumerate(marks):
        after = marks[number + 1].start() if number + 1 < len(marks) else len(text)
        said = text[mark.end() : after].strip("\n").split("\n\n")[0]
        start, end = _seconds(mark.groups()[:4]), _seconds(mark.groups()[4:])
        passage = _spoken(said, start, max(start, end))
        if passage.text:
            yield passage


def _unescaped(cue: Passage) -> Passage:
    """Return a segment with the signs that WebVTT has to write as names."""
    return replace(cue, text=unescape(cue.text), speaker=unescape(cue.speaker))


def _spoken(said: str, start: float, end: float) -> Passage:
    voice = _VOICE.search(said)
    plain = _MARKUP.sub("", said).strip()
    named = None if voice else _SPEAKER.match(plain)
    speaker = voice[1] if voice else named[1] if named else ""
    text = plain[named.end() :] if named else plain
    return Passage(text, start=start, end=end, speaker=line(speaker) or "")


def _seconds(parts: Sequence[str | None]) -> float:
    hours, minutes, seconds, fraction = parts
    whole = int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds or 0)
    return round(whole + float(f"0.{fraction or 0}"), 3)


def _list(file: BinaryIO) -> tuple[Facts, tuple[Passage, ...]]:
    """Return a list's rows: with times if it has columns for these, else as it is."""
    sheet, rows = separated.opened(file)
    head = next(rows, None)
    places = _columns(head.cells if head else ())
    if {"start", "text"} <= places.keys():
        found = tuple(_segments(places, [row.cells for row in rows]))
    else:
        cells = [row.cells for row in (*([head] if head else []), *rows)]
        found = passages("\n".join("\t".join(filter(None, each)) for each in cells))
    return Facts(encoding=sheet.encoding or None, duration=_last(found)), found


def _columns(cells: Sequence[str]) -> dict[str, int]:
    return {
        name: place
        for place, cell in enumerate(cells)
        for name, words in _COLUMNS.items()
        if cell.strip().lower() in words
    }


def _segments(places: dict[str, int], rows: Sequence[Sequence[str]]) -> Iterator[Passage]:
    for cells in rows:
        told = {name: cells[place] for name, place in places.items() if place < len(cells)}
        start = _moment(told.get("start", ""))
        text = told.get("text", "").strip()
        if start is not None and text:
            end = _moment(told.get("end", ""))
            yield Passage(
                text,
                start=start,
                end=max(start, end) if end is not None else None,
                speaker=line(told.get("speaker", "")) or "",
            )


def _moment(text: str) -> float | None:
    """Return seconds from `1:02:03.5`, `02:03` or a plain number."""
    clock = _CLOCK.fullmatch(text.strip())
    if clock:
        return _seconds(clock.groups())
    try:
        return round(float(text), 3) if 0 <= float(text) < 10**7 else None
    except ValueError:
        return None


def _last(found: Sequence[Passage]) -> float | None:
    return max((each.end for each in found if each.end is not None), default=None)
