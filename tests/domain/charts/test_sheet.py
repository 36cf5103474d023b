"""Text goes from the top down, is broken as Chinese is, and shortened where it must be."""

from __future__ import annotations

from archive_app.domain.charts.chart import BARS, LINES, Series
from archive_app.domain.charts.marks import Area, Stroke, Words
from archive_app.domain.charts.sheet import Sheet


def sheet(width: float = 100.0) -> Sheet:
    return Sheet(width, lambda text, size: len(text) * size)


def said(made: Sheet) -> list[str]:
    return [one.text for one in made.marks if isinstance(one, Words)]


def test_a_long_text_takes_several_lines_and_no_stop_begins_one():
    made = sheet()
    made.write("重庆钢铁厂旧址一共有，五十九处", 10)
    assert said(made) == ["重庆钢铁厂旧址一共", "有，五十九处"]
    assert made.foot == 30


def test_words_are_not_torn():
    made = sheet()
    made.write("iron works in （1938） use", 10)
    assert said(made) == ["iron works", "in （1938）", "use"]


def test_what_has_no_room_is_shortened():
    assert sheet().fitted("一二三四五", 32, 8) == "一二三…"
    assert sheet().fitted("一二三", 32, 8) == "一二三"
    assert sheet().fitted("一二三", 1, 8) == "…"


def test_series_are_explained_in_their_order_as_they_look():
    bars, lines = sheet(), sheet()
    series = [Series(name, ()) for name in ("地段", "建筑", "元素")]
    bars.explain(series, BARS)
    lines.explain(series, LINES)
    assert said(bars) == said(lines) == ["地段", "建筑", "元素"]
    assert bars.foot > 20  # one below the other: there is no room beside
    assert isinstance(bars.marks[0], Area)
    assert isinstance(lines.marks[0], Stroke)
