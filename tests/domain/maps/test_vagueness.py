"""A place is as sure as its figures, or as its accuracy says."""

from __future__ import annotations

import pytest

from archive_app.domain.maps.vagueness import vague


@pytest.mark.parametrize(
    ("text", "metres"),
    [
        ("29.48271,106.48112 WGS84", 0),
        ("29.48,106.48 WGS84", 556.6),
        ("29.5,106.5 GCJ-02", 5566),
        ("29 106 WGS84", 55_660),
        ("29°28′58.14″ 106°28′52.35″ CGCS2000", 0),
        ("29°28′ 106°28′ CGCS2000", 927.7),
        ("北纬29度 东经106度 WGS84", 55_660),
    ],
)
def test_figures_say_how_sure_a_place_is(text: str, metres: float) -> None:
    assert vague({"text": text}) == pytest.approx(metres, rel=1e-3)


def test_what_is_said_of_its_accuracy_counts_before_its_figures() -> None:
    assert vague({"text": "29.5,106.5 WGS84"}, 3.0) == 0
    assert vague({"text": "29.48271,106.48112 WGS84"}, 200.0) == 200
