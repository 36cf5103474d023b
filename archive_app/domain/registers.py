"""Registers: at which level each is kept, by whom it is issued, when a listing is re-checked."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from archive_app.domain.designations import STATE
from archive_app.domain.entries import Value
from archive_app.domain.kinds import Label
from archive_app.domain.watching import day_of

NOBODY = Label("", "")
LEVELS = ("world", "national", "provincial", "county")
EVERY = 5  # years, where a register says nothing else
RESTING = (f"{STATE}/designated", f"{STATE}/passed")
"""The states that are left by the next re-check."""
SINCE = ("passed_on", "designated_on")
"""When the years began, the latest first."""


@dataclass(frozen=True, slots=True)
class Register:
    """What is known of a register: its level, "" if nothing is; `rechecked` 0 for never."""

    level: str = ""
    office: Label = NOBODY
    rechecked: int = EVERY


def read_registers(text: str) -> dict[str, Register]:
    """Return what a TOML text tells of registers, by the ids of their terms."""
    return {f"registers/{word}": _register(told) for word, told in tomllib.loads(text).items()}


def _register(told: Mapping[str, object]) -> Register:
    office = told["office"]
    names = office if isinstance(office, dict) else {}
    years = told.get("rechecked", EVERY)
    label = Label(str(names["zh"]), str(names["en"]))
    return Register(str(told["level"]), label, years if isinstance(years, int) else EVERY)


def since(listing: Mapping[str, Value]) -> date | None:
    """Return when a listing was designated or passed its last re-check; None if nobody said."""
    days = [day for field in SINCE if (day := day_of(listing.get(field)))]
    return max(days, default=None)


def due(listing: Mapping[str, Value], register: Register) -> date | None:
    """Return when a listing that rests is to be re-checked; None for never, or nobody knows."""
    began = since(listing)
    if not began or not register.rechecked or listing.get(STATE) not in RESTING:
        return None
    year = began.year + register.rechecked
    leap = (began.month, began.day) == (2, 29)
    return date(year, 2, 28) if leap else began.replace(year=year)
