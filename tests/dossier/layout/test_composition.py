"""Strips find their pages."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as some

from archive_app.dossier.layout.composition import LEAST, Page, compose
from archive_app.dossier.layout.measures import HEIGHT, LINES
from archive_app.dossier.layout.strips import Strip

LINE = HEIGHT / LINES


def _heights(pages: list[Page]) -> list[list[float]]:
    return [[placed.strip.height for placed in page.placed] for page in pages]


def test_a_page_is_filled_and_then_the_next():
    assert _heights(compose([Strip(height=4)] * 5, 10)) == [[4, 4], [4, 4], [4]]


def test_a_part_has_a_page_even_if_it_has_nothing():
    assert _heights(compose([], 10)) == [[]]


def test_a_heading_goes_with_what_follows_it():
    strips = [Strip(height=7), Strip(height=2, keeps=True), Strip(height=3)]
    assert _heights(compose(strips, 10)) == [[7], [2, 3]]


def test_what_is_kept_together_but_too_tall_goes_on_over_pages():
    strips = [Strip(height=6, keeps=True), Strip(height=6, keeps=True), Strip(height=6)]
    assert _heights(compose(strips, 10)) == [[6], [6], [6]]


def test_a_heading_with_nothing_after_it_is_still_set():
    assert _heights(compose([Strip(height=2, keeps=True)], 10)) == [[2]]


def test_a_table_has_its_head_on_every_page():
    head = Strip(height=1, keeps=True, group=1)
    rows = [Strip(height=3, group=1, head=(head,)) for _ in range(5)]
    assert _heights(compose([head, *rows], 10)) == [[1, 3, 3, 3], [1, 3, 3]]


def test_what_leans_stays_with_what_stands_before_it():
    strips = [Strip(height=6), Strip(height=2), Strip(height=3, leans=True)]
    assert _heights(compose(strips, 10)) == [[6], [2, 3]]


def test_a_line_never_stands_alone_on_a_last_page():
    lines = [Strip(height=LINE) for _ in range(LINES + 1)]
    assert [len(page.placed) for page in compose(lines, HEIGHT)] == [LINES - 1, 2]


def test_a_line_brings_along_all_that_stays_with_the_one_before():
    lines = [Strip(height=LINE) for _ in range(LINES - 2)]
    heading = [Strip(height=LINE, keeps=True), Strip(height=LINE)]
    pages = compose([*lines, *heading, Strip(height=LINE)], HEIGHT)
    assert [len(page.placed) for page in pages] == [LINES - 2, 3]


def test_a_line_before_a_whole_page_does_not_stand_alone_either():
    lines = [Strip(height=LINE) for _ in range(LINES + 1)]
    pages = compose([*lines, Strip(height=HEIGHT)], HEIGHT)
    assert [len(page.placed) for page in pages] == [LINES - 1, 2, 1]


def test_a_last_row_takes_the_one_before_along_under_the_repeated_head():
    head = Strip(height=LINE, keeps=True, group=1)
    rows = [Strip(height=LINE, group=1, head=(head,)) for _ in range(LINES)]
    first, second = compose([head, *rows], HEIGHT)
    assert len(first.placed) == LINES - 1
    assert [placed.strip for placed in second.placed] == [head, *rows[-2:]]


def test_a_page_gives_nothing_away_that_would_leave_it_bare_itself():
    whole, line = Strip(height=HEIGHT), Strip(height=LINE)
    assert _heights(compose([whole, line], HEIGHT)) == [[HEIGHT], [LINE]]
    tall = Strip(height=HEIGHT - LINE)
    assert _heights(compose([line, tall, line], HEIGHT)) == [[LINE, HEIGHT - LINE], [LINE]]


def test_space_above_is_left_only_below_something():
    page = compose([Strip(height=2, gap=3), Strip(height=2, gap=3)], 10)[0]
    assert [placed.below for placed in page.placed] == [0, 5]


def test_a_group_opens_and_closes_on_every_page():
    rows = [Strip(height=4, group=1) for _ in range(3)]
    first, second = compose([*rows, Strip(height=4, group=2)], 10)
    assert [(opens, closes) for *_, opens, closes in first.drawn()] == [
        (True, False),
        (False, True),
    ]
    assert [(opens, closes) for *_, opens, closes in second.drawn()] == [(True, True), (True, True)]


def test_a_page_knows_whose_it_is():
    page = compose([Strip(height=1, entry="a"), Strip(height=1), Strip(height=1, entry="b")], 10)[0]
    assert page.entries == {"a", "b"}


STRIPS = some.lists(
    some.builds(
        Strip,
        height=some.floats(0.1, 9),
        gap=some.floats(0, 2),
        keeps=some.booleans(),
        leans=some.booleans(),
    )
)


@given(STRIPS)
def test_nothing_is_lost_and_no_page_runs_over(strips: list[Strip]):
    pages = compose(strips, 10)
    assert [placed.strip for page in pages for placed in page.placed] == strips
    assert all(page.used <= 10 + 1e-6 for page in pages)


@given(STRIPS)
def test_a_page_with_no_more_than_a_line_has_nothing_to_take_along(strips: list[Strip]):
    pages = compose(strips, 10)
    for before, page in pairwise(pages):
        if sum(strip.height for unit in page.units for strip in unit) < 10 * LEAST - 1e-6:
            *kept, moved = before.units
            left = sum(strip.height for unit in kept for strip in unit)
            taken = sum(strip.gap + strip.height for strip in moved)
            assert left < 10 * LEAST or page.used + taken + page.placed[0].strip.gap > 10 - 1e-3
