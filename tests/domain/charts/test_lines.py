"""A line goes up with its numbers, and stops where nothing is known."""

from __future__ import annotations

from itertools import pairwise

from archive_app.domain.charts.chart import LINES, Chart, Series
from archive_app.domain.charts.lines import draw_lines
from archive_app.domain.charts.marks import Area, Stroke, Words
from archive_app.domain.charts.sheet import Sheet

YEARS = tuple(str(year) for year in range(2001, 2027))


def drawn(*series: Series, years: tuple[str, ...] = YEARS[:4]) -> Sheet:
    made = Sheet(400, lambda text, size: len(text) * size * 0.6)
    draw_lines(made, Chart(LINES, "", years, series, "处"))
    return made


def strokes(made: Sheet, tone: str) -> list[Stroke]:
    return [one for one in made.marks if isinstance(one, Stroke) and one.tone == tone]


def test_a_line_goes_up_with_its_numbers():
    (line,) = strokes(drawn(Series("", (0, 5, 10, 20))), "0")
    heights = [y for _, y in line.points]
    assert heights == sorted(heights, reverse=True)
    first, second, third, fourth = heights
    assert round(fourth - third, 6) == round(2 * (second - first), 6)


def test_where_nothing_is_known_there_is_no_line():
    made = drawn(Series("", (1, 2, None, 4)))
    assert [len(one.points) for one in strokes(made, "0")] == [2, 1]
    assert sum(isinstance(one, Area) for one in made.marks) == 3


def test_a_line_of_nothing_is_not_drawn():
    assert not strokes(drawn(Series("", (None, None, None, None))), "0")


def test_the_last_number_is_written_and_the_years_do_not_run_into_each_other():
    made = drawn(Series("", tuple(range(26))), years=YEARS)
    texts = [one for one in made.marks if isinstance(one, Words)]
    assert {"25", "处"} <= {one.text for one in texts}
    years = [one for one in texts if one.text in YEARS]
    half = 4 * years[0].size * 0.6 / 2
    assert 2 < len(years) < 26
    assert all(one.at[0] + half <= other.at[0] - half for one, other in pairwise(years))


def test_lines_are_told_apart_without_colours():
    made = drawn(Series("甲", (1, 2, 3, 4)), Series("乙", (4, 3, 2, 1)))
    assert strokes(made, "0")[0].dashes != strokes(made, "1")[0].dashes
