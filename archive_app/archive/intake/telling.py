"""What a file itself says, as values of a record: each field declares which fact it takes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime, timedelta

from archive_app.domain.entries import Value
from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Field, Kind
from archive_app.domain.readings import Facts
from archive_app.domain.values import read

GREENWICH = "+00:00"
BETWEEN = "；"  # keywords are told so, see `Facts`
AHEAD = timedelta(hours=8)  # China has one zone
WINDS = "北 东北 东 东南 南 西南 西 西北".split()  # noqa: SIM905 - reads like a compass


def told(kind: Kind, facts: Facts) -> dict[str, Value]:
    """Return the values that a file gives to a record of a kind (`maps.facts` of its fields)."""
    found: dict[str, Value] = {}
    said = facts.told()
    for field in kind.fields:
        fact = field.maps.get("facts", "")
        text = _text(field, fact, facts, said) if fact else ""
        if text and not field.links:
            with suppress(Refused):  # a camera's clock at 0000:00:00, a position off the Earth
                found[field.id] = _value(field, text)
    return found


def _value(field: Field, text: str) -> Value:
    """Return what a text of a file means; of a list each part, said once."""
    if not field.many:
        return read(field, text)
    parts = (part.strip() for part in text.split(BETWEEN))
    return [read(field, part) for part in dict.fromkeys(parts) if part]


def _text(field: Field, fact: str, facts: Facts, said: Mapping[str, str | int | float]) -> str:
    special = _SPECIAL.get(fact)
    if special:
        return special(facts)
    value = said.get(fact, "")
    if isinstance(value, float):
        value = f"{value:.6g}"
    return f"{value}{field.unit}" if value and field.type == "quantity" else str(value)


def _taken(facts: Facts) -> str:
    """Return the day; machines that write the hour of Greenwich are read as clocks in China."""
    taken = facts.taken or ""
    if facts.zone == GREENWICH:
        with suppress(ValueError):  # what a file says may be nonsense
            taken = (datetime.fromisoformat(taken) + AHEAD).isoformat()
    return taken[:10]


def _place(facts: Facts) -> str:
    if facts.latitude is None or facts.longitude is None:
        return ""
    datum = (facts.datum or "").replace(" ", "") or "WGS84"
    return f"{facts.latitude:.7f},{facts.longitude:.7f} {datum}"


def _direction(facts: Facts) -> str:
    """Return where the camera looked, as surveyors write it: 由东向西."""
    if facts.direction is None:
        return ""
    to = round(facts.direction / 45) % 8
    return f"由{WINDS[(to + 4) % 8]}向{WINDS[to]}"


def _duration(facts: Facts) -> str:
    """Return a length as people read it: 12:34."""
    if facts.duration is None:
        return ""
    minutes, seconds = divmod(round(facts.duration), 60)
    return f"{minutes}:{seconds:02}"


def _frame(facts: Facts) -> str:
    """Return the size of a picture: 1920×1080."""
    return f"{facts.width}×{facts.height}" if facts.width and facts.height else ""


def _sampling(facts: Facts) -> str:
    """Return how a sound was sampled: 44.1kHz 双声道."""
    if not facts.sample_rate:
        return ""
    channels = {1: " 单声道", 2: " 双声道"}.get(facts.channels or 0, "")
    return f"{facts.sample_rate / 1000:.6g}kHz{channels}"


_SPECIAL: Mapping[str, Callable[[Facts], str]] = {
    "taken": _taken,
    "place": _place,
    "direction": _direction,
    "duration": _duration,
    "frame": _frame,
    "sampling": _sampling,
}
