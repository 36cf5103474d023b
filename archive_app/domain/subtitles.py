"""Stretches of a sound with their words, as SRT and WebVTT write them."""

from __future__ import annotations

from collections.abc import Iterable

from archive_app.domain.entries import Passage


def srt(passages: Iterable[Passage]) -> str:
    """Return the stretches that have a time as a file of SubRip."""
    parts = []
    for number, passage in enumerate(timed(passages), start=1):
        start, end = (_clock(seconds, ",") for seconds in _span(passage))
        said = f"{passage.speaker}：" if passage.speaker else ""
        parts.append(f"{number}\n{start} --> {end}\n{said}{_lines(passage.text)}\n")
    return "\n".join(parts)


def vtt(passages: Iterable[Passage]) -> str:
    """Return the stretches that have a time as a file of WebVTT."""
    parts = ["WEBVTT\n"]
    for passage in timed(passages):
        start, end = (_clock(seconds, ".") for seconds in _span(passage))
        voice = f"<v {_escaped(passage.speaker)}>" if passage.speaker else ""
        parts.append(f"{start} --> {end}\n{voice}{_escaped(_lines(passage.text))}\n")
    return "\n".join(parts)


def timed(passages: Iterable[Passage]) -> list[Passage]:
    """Return those that have a time, the earliest first."""
    known = [passage for passage in passages if passage.start is not None]
    return sorted(known, key=lambda passage: passage.start or 0.0)


def _span(passage: Passage) -> tuple[float, float]:
    start = passage.start or 0.0
    return start, start + 1.0 if passage.end is None else passage.end


def _clock(seconds: float, point: str) -> str:
    whole, thousandths = divmod(round(seconds * 1000), 1000)
    minutes, rest = divmod(whole, 60)
    return f"{minutes // 60:02}:{minutes % 60:02}:{rest:02}{point}{thousandths:03}"


def _lines(text: str) -> str:
    """Return a text without empty lines: one ends a stretch in both formats."""
    return "\n".join(line for line in text.splitlines() if line.strip())


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
