"""A planned number in the words of its paper: 14座, 约80条, 200家左右, 100家以上."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from archive_app.domain.entries import Value

BEFORE = re.compile(r"\s*(大?约|近)")
AFTER = re.compile(r"(左右|以上|以下|以内|上下)\s*$")
MORE = re.compile(r"\d\s*[千万亿]?([余多])")


@dataclass(frozen=True, slots=True)
class Planned:
    """How many, of what, and the qualifier as the paper has it: 约, 左右, 以上; "" if exact."""

    number: Decimal
    unit: str
    qualifier: str


def planned(quantity: Value | None) -> Planned | None:
    """Return what a quantity plans, None if there is none."""
    if not isinstance(quantity, dict) or "amount" not in quantity:
        return None
    text = str(quantity.get("text", ""))
    found = BEFORE.match(text) or AFTER.search(text) or MORE.search(text)
    unit = AFTER.sub("", str(quantity.get("unit", "")))
    return Planned(exact(quantity), unit, found[1] if found else "")


def exact(quantity: Value | None) -> Decimal:
    """Return the amount of a quantity or of money to the last figure, 0 if there is none."""
    amount = quantity.get("amount", 0) if isinstance(quantity, dict) else 0
    return Decimal(str(amount))


def plain(number: Decimal) -> int | float:
    """Return a number as JSON has it, whole if it is."""
    return int(number) if number == number.to_integral_value() else float(number)
