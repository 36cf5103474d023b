"""Tones can be told apart on paper; a box has its four corners."""

from __future__ import annotations

from archive_app.domain.charts.marks import PAPER, PRINTED, SERIES, TEXT, box, tone_of


def _light(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_every_tone_of_a_series_stands_out_from_the_paper():
    for number in range(SERIES):
        assert 1.05 / (_light(PRINTED[tone_of(number)]) + 0.05) >= 3
    assert 1.05 / (_light(PRINTED[TEXT]) + 0.05) >= 7
    assert PRINTED[PAPER] == "#FFFFFF"


def test_after_the_last_tone_comes_the_first():
    assert tone_of(SERIES) == tone_of(0)


def test_a_box_is_an_area_of_four_corners():
    assert box(1, 2, 3, 4, TEXT).corners == ((1, 2), (4, 2), (4, 6), (1, 6))
