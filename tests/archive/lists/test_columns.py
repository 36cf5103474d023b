from __future__ import annotations

import csv
from dataclasses import replace

import pytest

from archive_app.archive.lists.columns import Line, belongings, lines_of, mapping_of, options_for
from archive_app.archive.lists.importing import preview
from archive_app.archive.lists.list_file import ListFile
from archive_app.archive.lists.mappings import mapping_text

ROWS = [["名称", "行政区划", "页码"], ["甲厂", "九龙坡区", "1"], ["乙厂", "江北区", "2"]]


@pytest.fixture
def told(archive, tmp_path):
    """Return how a list of sites is understood."""
    with (tmp_path / "清单.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(ROWS)
    return preview(archive, ListFile(tmp_path / "清单.csv", "site"))


def test_each_column_has_a_line_for_each_field_that_it_is_led_to(told):
    lines = lines_of(told)
    assert [(one.column, one.field) for one in lines] == [
        ("名称", "name"),
        ("行政区划", "division"),
        ("行政区划", "division_recorded"),
        ("页码", ""),
    ]
    assert lines[1].samples == ("九龙坡区", "江北区")
    assert lines[1].lookup == "opening"


def test_lines_and_mappings_say_the_same(archive, told):
    lines = lines_of(told)
    assert mapping_text(mapping_of("site", lines)) == mapping_text(told.mapping)
    joined = Line("第{页码}页", "remarks")
    more = [replace(lines[0], key=True), *lines[1:], joined, Line("市级", "note")]
    mapping = mapping_of("site", more)
    assert (mapping.key, len(mapping.sources)) == (("name",), 5)
    again = lines_of(preview(archive, ListFile(told_path(archive), "site", mapping=mapping)))
    assert again == more


def told_path(archive):
    return archive.folder.parent / "清单.csv"


def test_a_line_without_a_field_or_a_text_says_nothing():
    assert mapping_of("site", [Line("{页码}"), Line("", "remarks")]).sources == ()


def test_a_field_is_read_in_the_ways_of_its_type(archive):
    site = archive.kinds["site"]
    assert options_for(site, "name") == {}
    assert list(options_for(site, "division")) == ["split", "lookup", "within"]
    assert options_for(site, "owner")["lookup"] == ("", "code", "name", "create")
    assert options_for(archive.kinds["project"], "investment") == {"unit": ()}
    assert options_for(site, "@site")["lookup"] == ("", "code", "name")
    assert options_for(site, "") == {}


def test_only_what_belongs_somewhere_may_say_so_in_its_rows(archive):
    assert belongings(archive.kinds["site"]) == []
    assert belongings(archive.kinds["drawing"]) == ["@site", "@parent"]
