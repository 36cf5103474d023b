"""Numbers, measures and sums of money as they are asked for: `>1000`, `1000..5000`, `<6公顷`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from hashlib import blake2s

from archive_app.domain.entries import Value
from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Field
from archive_app.domain.measures import alike
from archive_app.domain.values import MEASURED, read

COUNTED = frozenset({"number", "quantity", "money"})
"""The types of fields that hold amounts."""
WIDTH = 32
FINEST = 10**6  # parts of one that are told apart
ZERO = 10**31  # what is less than nothing comes before it
LOWEST, HIGHEST = "0" * WIDTH, "9" * WIDTH
ANY = ("0" * WIDTH, "f" * WIDTH)
SIGN = re.compile(r"(>=|<=|=|[≥≤><])?\s*(.*)", re.DOTALL)
RANGE = re.compile(r"(.*?)\s*(?:\.{2,}|[~〜—–至到]+|(?<=[^\seE])-(?=\d))\s*(.*)", re.DOTALL)
MEANT = {"≥": ">=", "≤": "<="}

Bounds = tuple[tuple[str, str], tuple[str, str]]
"""Between which keys an amount lies, and between which its unit."""


def amount_key(value: Value) -> str:
    """Return an amount as it is compared, and behind it what it is counted in; "" if it is none."""
    told = value if isinstance(value, Mapping) else {"amount": value}
    amount = told.get("amount")
    if isinstance(amount, bool) or not isinstance(amount, int | float):
        return ""
    number, unit = alike(Decimal(str(amount)), str(told.get("unit", "")))
    return _key(number) + _unit_key(unit)


def signed(text: str) -> tuple[str, str]:
    """Return the sign before an amount, "" for none, and the rest: `≥5` is `>=` and `5`."""
    plain = unicodedata.normalize("NFKC", text.strip())
    sign, rest = SIGN.fullmatch(plain).groups()  # type: ignore[union-attr]  # it matches any text
    return (MEANT.get(sign, sign), rest) if sign else ("", text.strip())


def is_range(text: str) -> bool:
    """Tell whether a text is one amount up to another."""
    return not signed(text)[0] and bool(RANGE.fullmatch(unicodedata.normalize("NFKC", text)))


def meant_amounts(field: Field, text: str) -> Bounds | None:
    """Return which amounts of a field a text means, None if it means none.

    They are read as the form reads them. An amount without a unit is of the field's; where that has
    none it may be of any. In a range the first takes what stands behind the last: 1..5公顷.
    """
    if field.type not in COUNTED:
        return None
    sign, rest = signed(text)
    between = None if sign else RANGE.fullmatch(unicodedata.normalize("NFKC", rest))
    with suppress(Refused):
        if not between:
            number, unit = _read(field, rest)
            return _ends(sign, number), _of_unit(unit)
        first, last = between.groups()
        return _between(field, first, last)
    return None


def _between(field: Field, first: str, last: str) -> Bounds | None:
    """Return the amounts from one to another, either of which may be open."""
    ends = [_read(field, one) for one in (_like(first, last), last) if one]
    if not ends or len({unit for _, unit in ends}) > 1:
        return None
    keys = sorted(_key(number) for number, _ in ends)
    return (keys[0] if first else LOWEST, keys[-1] if last else HIGHEST), _of_unit(ends[0][1])


def _like(first: str, last: str) -> str:
    """Return the first of two amounts with what stands behind the last, if it has nothing there.

    What is counted in thousands is so where that makes it less: 6..8万, but not 800..7万.
    """
    bare, measured = (MEASURED.fullmatch("".join(one.split())) for one in (first, last))
    if not bare or not measured or bare["times"] or bare["unit"]:
        return first
    less, more = (Decimal(one["amount"].replace(",", "")) for one in (bare, measured))
    return bare["amount"] + measured["times"] * (less < more) + measured["unit"]


def _read(field: Field, text: str) -> tuple[Fraction, str]:
    """Return an amount as it is compared, and its unit, "" for any; raise `Refused`."""
    value = read(replace(field, claims=False, many=False), text)
    told = value if isinstance(value, Mapping) else {"amount": value}
    return alike(Decimal(str(told["amount"])), str(told.get("unit", "")))


def _ends(sign: str, number: Fraction) -> tuple[str, str]:
    """Return between which keys lies what is so much, or more, or less."""
    if sign in {"<", "<="}:
        return LOWEST, _key(number, -(sign == "<"))
    if sign in {">", ">="}:
        return _key(number, sign == ">"), HIGHEST
    return _key(number), _key(number)


def _of_unit(unit: str) -> tuple[str, str]:
    return (_unit_key(unit), _unit_key(unit)) if unit else ANY


def _key(number: Fraction, beside: int = 0) -> str:
    """Return a number as a text of one width that is compared as it is, or one beside it."""
    return f"{round(number * FINEST) + ZERO + beside:0{WIDTH}d}"


def _unit_key(unit: str) -> str:
    return blake2s(unit.encode("utf-8", "surrogatepass"), digest_size=WIDTH // 2).hexdigest()
