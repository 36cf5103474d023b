from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.domain.published_lists import (
    Line,
    as_text,
    compare,
    cross,
    read_lines,
)


def line(site: str, name: str = "厂", level: str = "3", sort: str = "area") -> Line:
    words = {"level": f"{level}级", "protection_type": {"area": "地段", "building": "建筑"}[sort]}
    terms = {"level": f"level/{level}", "protection_type": f"protection_type/{sort}"}
    return Line(site, f"A-{site}", name, words, terms)


def test_lines_are_kept_word_for_word():
    lines = [
        replace(line("1", "某厂\t“旧址”\n二期"), point=(29.48, 106.48)),
        line("2", '{"quoted": "名"}'),
    ]
    assert read_lines(as_text(lines)) == lines
    assert len(as_text(lines).splitlines()) == 2


def test_two_lists_differ_by_their_sites_and_not_by_names():
    then = [line("1", "甲"), line("2", "乙", "2"), line("3", "丙")]
    now = [line("1", "甲厂"), line("2", "乙", "1", "building"), line("4", "丙")]
    found = compare(then, now, {})
    assert [one.site for one in found.added] == ["4"]
    assert [one.site for one in found.struck] == ["3"]
    assert [(one.before.name, one.after.name) for one in found.renamed] == [("甲", "甲厂")]
    assert [one.after.site for one in found.leveled] == ["2"]
    assert [one.after.site for one in found.typed] == ["2"]


def test_a_site_that_was_united_goes_on_as_the_other():
    found = compare([line("1", "旧名")], [line("2", "新名")], {"1": "2"})
    assert (found.added, found.struck) == ((), ())
    assert [one.before.name for one in found.renamed] == ["旧名"]


def test_of_two_sites_that_were_united_one_is_struck():
    found = compare([line("1"), line("2")], [line("2")], {"1": "2"})
    assert [one.site for one in found.struck] == ["1"]
    assert found.added == ()


@given(st.sets(st.integers(0, 30)), st.sets(st.integers(0, 30)))
def test_what_was_there_less_what_is_struck_and_with_what_is_added_is_what_is_there(then, now):
    earlier, later = ([line(str(one)) for one in sorted(sites)] for sites in (then, now))
    found = compare(earlier, later, {})
    added, struck = ({int(one.site) for one in each} for each in (found.added, found.struck))
    assert (then - struck) | added == now
    assert added.isdisjoint(then)


@pytest.mark.parametrize(
    "lines", [[], [line("1"), line("2", level="1"), line("3", sort="building")]]
)
def test_a_cross_table_counts_each_line_once(lines):
    found = cross(lines, "protection_type", "level", "未填")
    assert sum(map(sum, found.counts)) == len(lines)


def test_a_cross_table_is_in_the_order_of_the_terms_with_what_is_not_said_last():
    lines = [replace(line("1"), words={}, terms={}), line("2", level="3"), line("3", level="1")]
    found = cross(lines, "protection_type", "level", "未填")
    assert (found.rows, found.columns) == (("地段", "未填"), ("1级", "3级", "未填"))
    assert found.counts == ((1, 1, 0), (0, 0, 1))
