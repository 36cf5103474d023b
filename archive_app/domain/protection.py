"""Three types, three levels (三类三级): what follows from the designations that are in force."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from archive_app.domain.entries import Value
from archive_app.domain.errors import Refused

STATUS, TYPE, LEVEL, REASON = "legal_status", "protection_type", "level", "level_reason"
NONE = f"{STATUS}/none"
LEVELS = {
    f"{STATUS}/national_unit": f"{LEVEL}/1",
    f"{STATUS}/provincial_unit": f"{LEVEL}/1",
    f"{STATUS}/county_unit": f"{LEVEL}/2",
    f"{STATUS}/listed_point": f"{LEVEL}/2",
    NONE: f"{LEVEL}/3",
}
"""The level of each legal status, the highest status first; a historic building alone has none."""
REGISTERS = "registers"
"""The field of a site with the registers in which it or a part of it is, in force."""
DERIVED = (STATUS, LEVEL, REASON, REGISTERS)
"""What an entry has from its own designations, and hands on to no copy."""

Values = Mapping[str, Value]


def status_of(register: str) -> str:
    """Return the legal status that a register gives, "" if it gives none."""
    status = f"{STATUS}/{register.partition('/')[2]}"
    return status if status in LEVELS and status != NONE else ""


def register_of(status: str) -> str:
    """Return the register that gives a legal status, "" for none."""
    return f"registers/{status.partition('/')[2]}" if status and status != NONE else ""


def highest(registers: Iterable[str]) -> str:
    """Return the highest legal status that some registers give, "" if they give none."""
    given = {status_of(register) for register in registers}
    return next((status for status in LEVELS if status in given), "")


def is_lower(status: str, other: str) -> bool:
    """Tell whether a legal status is lower than another; "" is the lowest."""
    ranks = [*LEVELS, ""]
    return ranks.index(status) > ranks.index(other)


def leveled(code: str, before: Values, after: Values) -> dict[str, Value]:
    """Return the values of a site with the level that follows from its legal status.

    Nothing follows as long as neither its status nor its type is known. Another level stays if a
    reason is given; raise `Refused("level_needs_reason")` where one is said without.
    """
    values = dict(after)
    if not values.get(STATUS) and not values.get(TYPE):
        return values
    derived = LEVELS.get(str(values.get(STATUS, NONE)), LEVELS[NONE])
    said, was = values.get(LEVEL), before.get(LEVEL)
    if said is None:
        values.pop(REASON, None)
    elif said != derived and not values.get(REASON):
        if said != was:
            told = str(derived).partition("/")[2]
            raise Refused("level_needs_reason", code=code, level=told, field_id=REASON)
    else:
        return values
    return values | {LEVEL: derived}
