"""What is said at which second: of a recording, and of the transcripts beside it."""

from __future__ import annotations

from collections.abc import Sequence

from archive_app.archive.catalogue.segments import Segment
from archive_app.domain import subtitles
from archive_app.domain.casefile import HeldFile

BEFORE = 0.05  # seconds by which a line may begin later than what is heard


def span(one: Segment) -> tuple[float, float]:
    """Return from which second to which a stretch goes; one without an end is a moment."""
    start = one.passage.start or 0.0
    return start, start if one.passage.end is None else one.passage.end


def heard_at(shown: Sequence[Segment], seconds: float) -> int | None:
    """Return the last line that begins before what is heard and has not ended."""
    found = None
    for row, one in enumerate(shown):
        start, end = span(one)
        if start <= seconds + BEFORE and (one.passage.end is None or seconds < end):
            found = row
    return found


def first_heard(files: Sequence[HeldFile], words: Sequence[str]) -> float:
    """Return the second at which one of the words is said first in a transcript; 0.0 if never."""
    wanted = [word.casefold() for word in words]
    for line in subtitles.timed(passage for held in files for passage in held.passages):
        if any(word in line.text.casefold() for word in wanted):
            return line.start or 0.0
    return 0.0
