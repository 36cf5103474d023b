"""What is measured otherwise is compared all the same."""

from __future__ import annotations

from decimal import Decimal

import pytest

from archive_app.domain.measures import KNOWN, SORTS, alike


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("6", "公顷"), ("60000", "平方米")),
        (("3", "亩"), ("2000", "m2")),
        (("1.5", "平方公里"), ("150", "Hectares")),
        (("2.5", "吨"), ("2500", "千克")),
        (("1", "公里"), ("1000000", "毫米")),
        (("2", "分钟"), ("120", "秒")),
        (("1000", "升"), ("1", "立方米")),
        (("7", "Square Metres"), ("7", "平米")),
    ],
)
def test_the_same_measured_otherwise_is_alike(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert alike(Decimal(one[0]), one[1]) == alike(Decimal(other[0]), other[1])


def test_what_is_counted_is_only_like_itself() -> None:
    assert alike(Decimal(3), "座") == (3, "座")
    assert alike(Decimal(3), "座") != alike(Decimal(3), "台")
    assert alike(Decimal(3), "")[1] == ""


def test_no_name_stands_for_two_measures() -> None:
    told = [name for one in SORTS.values() for names in one for name in names.split()]
    assert len(told) == len(KNOWN)
