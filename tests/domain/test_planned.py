"""A planned number keeps the qualifier of its paper."""

from __future__ import annotations

from decimal import Decimal

import pytest

from archive_app.domain.kinds import Field, Label
from archive_app.domain.planned import Planned, exact, plain, planned
from archive_app.domain.values import read

FIELD = Field("planned", "quantity", Label("目标数", "Planned"))


@pytest.mark.parametrize(
    ("text", "number", "unit", "qualifier"),
    [
        ("14座", 14, "座", ""),
        ("60个", 60, "个", ""),
        ("200家左右", 200, "家", "左右"),
        ("100家以上", 100, "家", "以上"),
        ("约80条", 80, "条", "约"),
        ("大约1.5万人", 15000, "人", "大约"),
        ("300余件", 300, "件", "余"),
        ("12", 12, "", ""),
    ],
)
def test_the_words_of_the_paper_are_kept(text, number, unit, qualifier):
    assert planned(read(FIELD, text)) == Planned(Decimal(number), unit, qualifier)


@pytest.mark.parametrize("value", [None, "14", {}, []])
def test_nothing_planned_is_none(value):
    assert planned(value) is None


def test_amounts_are_exact_and_told_plainly():
    assert exact({"amount": 15517.45}) + exact({"amount": 2451.8}) == Decimal("17969.25")
    assert exact(None) == 0
    assert [plain(Decimal("14.0")), plain(Decimal("2451.80"))] == [14, 2451.8]
