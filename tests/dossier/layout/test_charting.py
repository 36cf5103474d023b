"""A chart is drawn as lines and letters, and is never cut."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_app.domain.charts.chart import BARS, LINES, STACKED, Chart, Series
from archive_app.dossier.blocks import Plan
from archive_app.dossier.layout.charting import chart_strip
from archive_app.dossier.layout.composition import compose
from archive_app.dossier.layout.measures import HEIGHT, PART_HEADING
from archive_app.dossier.layout.sheet import Letters
from archive_app.dossier.layout.strips import text_strips
from archive_app.dossier.typesetting import Typeset

LEVELS = (Series("一级", (10, 5)), Series("二级", (19, 15)), Series("𠀋级", (30, 61)))


def chart(sort: str) -> Chart:
    return Chart(sort, "分区各级数量", ("中心城区", "主城新区"), LEVELS, "遗产点", "来源：某馆")


def test_what_a_chart_says_can_be_read_and_searched_in_the_dossier(
    dossier: Callable[[Plan], tuple[Typeset, list[str]]], plan_of: Callable[..., Plan]
) -> None:
    written, (page,) = dossier(plan_of([chart(sort) for sort in (BARS, STACKED, LINES)]))
    assert not written.missing
    assert page.count("分区各级数量") == 3
    for text in ("中心城区", "主城新区", "𠀋级", "61", "来源：某馆"):
        assert text in page


def test_a_chart_of_very_many_is_made_small_enough_for_a_page(letters: Letters) -> None:
    names = tuple(f"第{number}区" for number in range(60))
    strip = chart_strip(letters, Chart(BARS, "", names, (Series("", tuple(range(60))),)))
    assert strip.scale < 1
    heading = text_strips(letters, "三、统计图", PART_HEADING)
    (page,) = compose([*heading, strip], HEIGHT)
    assert page.used == pytest.approx(HEIGHT)
