"""Measures of one sort as one, so that they can be compared: 6公顷 is 60000平方米."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

SORTS: Mapping[str, Mapping[str, Fraction]] = {
    "m": {
        "米 公尺 m metre metres meter meters": Fraction(1),
        "毫米 mm millimetre millimetres": Fraction(1, 1000),
        "厘米 公分 cm centimetre centimetres": Fraction(1, 100),
        "千米 公里 km kilometre kilometres": Fraction(1000),
        "里 华里": Fraction(500),
    },
    "m2": {
        "平方米 平米 平方公尺 m2 sqm squaremetre squaremetres": Fraction(1),
        "公顷 ha hectare hectares": Fraction(10_000),
        "亩 市亩 mu": Fraction(2000, 3),
        "平方公里 平方千米 km2 squarekilometre squarekilometres": Fraction(1_000_000),
    },
    "m3": {
        "立方米 方 立方 m3 cubicmetre cubicmetres": Fraction(1),
        "升 公升 l litre litres": Fraction(1, 1000),
    },
    "kg": {
        "千克 公斤 kg kilogram kilograms": Fraction(1),
        "克 g gram grams": Fraction(1, 1000),
        "斤 市斤": Fraction(1, 2),
        "吨 t ton tons tonne tonnes": Fraction(1000),
    },
    "s": {
        "秒 秒钟 s second seconds": Fraction(1),
        "分钟 分 min minute minutes": Fraction(60),
        "小时 时 h hour hours": Fraction(3600),
    },
}
"""The measures of each sort by all their names, without spaces, with how many of the first each is.

What stands in none of them, such as 座 or 万元, is only ever compared with its like.
"""
KNOWN: Mapping[str, tuple[str, Fraction]] = {
    name: (sort, times)
    for sort, measures in SORTS.items()
    for names, times in measures.items()
    for name in names.split()
}


def alike(amount: Decimal, unit: str) -> tuple[Fraction, str]:
    """Return an amount in the measure in which all of its sort are compared, and that measure."""
    name = "".join(unit.split()).casefold()
    sort, times = KNOWN.get(name, (name, Fraction(1)))
    return Fraction(amount) * times, sort
