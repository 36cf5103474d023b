"""What was spoken, with who said it and when: a table of time code, speaker and words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive_app.domain.entries import Passage
from archive_app.dossier.blocks import Heads, Row, Table

HEADS = (Heads("时间码", 22, centred=True), Heads("说话人", 24, centred=True), Heads("内容", 112))
SAID = re.compile(
    r"[\[［（(]?(?P<time>(?:\d{1,2}:)?\d{1,2}:\d{2})?(?:[.,]\d+)?[\]］）)]?\s*"
    r"(?:(?P<speaker>[^\s：:，。、；！？]{1,10})[：:])?(?P<words>.*)"
)
LEAST_LINES = 2


@dataclass(slots=True)
class Turn:
    """What one person said in one go."""

    time: str
    speaker: str
    words: str


def spoken(passages: Sequence[Passage], entry: str) -> tuple[Table, ...]:
    """Return a reading as a table of turns; nothing where it is not told who speaks, or when."""
    turns = list(_turns(passages))
    told = sum(bool(turn.time or turn.speaker) for turn in turns)
    if told < LEAST_LINES or 2 * told < len(turns):
        return ()
    rows = (Row((turn.time, turn.speaker, turn.words), entry) for turn in _joined(turns))
    return (Table(HEADS, tuple(rows)),)


def _turns(passages: Sequence[Passage]) -> Iterator[Turn]:
    for passage in passages:
        if passage.start is not None or passage.speaker:
            yield Turn(_time(passage.start), passage.speaker, passage.text.strip())
            continue
        for line in passage.text.splitlines():
            found = SAID.fullmatch(line.strip())
            if found and found["words"].strip():
                yield Turn(found["time"] or "", found["speaker"] or "", found["words"].strip())


def _joined(turns: Sequence[Turn]) -> list[Turn]:
    """Join a line of which nothing is told to the turn that it goes on with."""
    found: list[Turn] = []
    for turn in turns:
        if found and not turn.time and not turn.speaker:
            found[-1].words += f"\n{turn.words}"
        else:
            found.append(turn)
    return found


def _time(seconds: float | None) -> str:
    """Return a moment of a recording as `h:mm:ss`."""
    if seconds is None:
        return ""
    minutes, whole = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{whole:02}"
