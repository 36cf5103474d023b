from __future__ import annotations

import pytest

from archive_app.datafiles import shipped
from archive_app.domain.errors import Refused
from archive_app.exchange.table_profiles import load

GOOD = """id = "stacks"
label = {zh = "烟囱", en = "Stacks"}
kinds = ["structure"]

[[column]]
label = {zh = "高度", en = "Height"}
from = ["height", "@title"]
"""


def test_a_table_is_what_it_declares():
    told = load(GOOD, "table-stacks.toml")
    assert (told.id, told.label.en, told.kinds, told.asks_files) == (
        "stacks",
        "Stacks",
        ("structure",),
        False,
    )
    assert [(one.label.zh, one.sources, one.width) for one in told.columns] == [
        ("高度", ("height", "@title"), 16)
    ]


@pytest.mark.parametrize(
    ("right", "wrong", "line"),
    [
        ('"@title"', '"@titel"', 7),
        ("kinds =", "kindred =", 3),
        ('kinds = ["structure"]', 'families = ["stack"]', 3),
        ('"@title"', '"@sha256"', 1),
        ('label = {zh = "高度", en = "Height"}', "width = 5", 5),
        ("[[column]]", "[[column", 5),
    ],
)
def test_a_fault_is_named_with_its_line(right, wrong, line):
    with pytest.raises(Refused) as refused:
        load(GOOD.replace(right, wrong), "table-stacks.toml")
    assert (refused.value.key, refused.value.details["line"]) == ("faulty_table", line)


def test_all_that_ship_are_good():
    shipped_ones = list((shipped("exports") / "tables").glob("*.toml"))
    assert {load(path.read_text("utf-8"), path.name).id for path in shipped_ones} == {
        path.stem for path in shipped_ones
    }
