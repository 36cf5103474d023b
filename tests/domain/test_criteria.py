"""A set of criteria says in which version, from which source, and what weighs how much."""

from __future__ import annotations

from decimal import Decimal

import pytest

from archive_app.datafiles import shipped
from archive_app.domain.criteria import read_criteria, read_sets
from archive_app.domain.errors import Refused

SET = """
id = "ours"
version = "2"
label = {zh = "本地", en = "Ours"}
source = "某办法"
[parts]
own = {label = {zh = "自身", en = "Own"}, full = 60, weight = 0.6}
[criteria]
age = {part = "own", label = {zh = "年代", en = "Age"}, full = 10, weight = 0.0390}
rare = {part = "own", label = {zh = "稀缺", en = "Rarity"}, full = 5}
"""


def shipped_sets():
    paths = sorted((shipped("db") / "criteria").glob("*.toml"))
    return read_sets((path.name, path.read_text("utf-8")) for path in paths)


def test_the_four_values_of_its_own_and_the_four_of_re_use_are_there():
    chongqing = shipped_sets()["chongqing"]
    labels = {
        part.id: [one.label.zh for one in chongqing.of_part(part.id)] for part in chongqing.parts
    }
    assert labels == {
        "own": ["历史价值", "科技价值", "社会价值", "艺术价值"],
        "reuse": ["区位条件", "建筑质量", "功能改造的可行性", "环境改造的难度"],
    }
    assert chongqing.version
    assert "重庆" in chongqing.source


def test_the_points_of_both_parts_of_the_other_set_make_a_hundred():
    other = shipped_sets()["two_hundreds"]
    for part in other.parts:
        assert sum(one.full for one in other.of_part(part.id)) == part.full == 100


def test_weights_are_read_to_the_last_figure_and_are_else_the_full_score():
    ours = read_criteria("ours.toml", SET)
    assert ours.criterion("age").weight == Decimal("0.039")
    assert ours.criterion("稀缺").weight == 5
    assert (ours.parts[0].weight, ours.version, ours.text) == (Decimal("0.6"), "2", SET)


def test_a_criterion_that_is_not_there_is_refused_with_the_nearest():
    with pytest.raises(Refused, match="unknown_criterion") as refused:
        read_criteria("ours.toml", SET).criterion("rar")
    assert refused.value.nearest == ("rare",)


@pytest.mark.parametrize(
    ("said", "instead", "why", "line"),
    [
        ('part = "own", label = {zh = "稀缺"', 'part = "owm", label = {zh = "稀缺"', "unknown", 10),
        ("full = 10", "full = 0", "not_positive", 9),
        ("full = 10", 'full = "ten"', "not_positive", 9),
        ('source = "某办法"\n', "", "missing", 1),
        (
            "[criteria]",
            'empty = {label = {zh = "空", en = "E"}, full = 1}\n[criteria]',
            "part_without_criteria",
            8,
        ),
    ],
)
def test_a_fault_is_named_with_its_line(said, instead, why, line):
    with pytest.raises(Refused, match="faulty_criteria") as refused:
        read_criteria("ours.toml", SET.replace(said, instead))
    assert refused.value.details["why"] == why
    assert refused.value.details["line"] == line
