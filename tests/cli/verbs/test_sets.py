"""Sets are filled, put in order and emptied from the command line."""

from __future__ import annotations

import pytest


@pytest.fixture
def drawings(typed, works):
    """Give the site three drawings; return the folder."""
    folder, site = works
    for title in ("甲", "乙", "丙"):
        typed("add", folder, "--site", site, "--kind", "drawing", "--set", f"title={title}")
    return folder


def test_a_set_is_filled_put_in_order_and_emptied(typed, drawings):
    made = typed("selection", "make", drawings, "图录", "A-0002", "A-0003", "--json")
    code = made.data["code"]
    assert made.data == {"code": code, "title": "图录", "added": 2, "refused": []}
    assert typed("selection", "add", drawings, code, "A-0003", "A-0004").out == "1 entry added.\n"
    put = typed("selection", "put", drawings, code, "A-0004", "--before", "A-0002", "--json")
    assert [one["title"] for one in put.data["members"]] == ["丙", "甲", "乙"]
    assert "1 entry taken out." in typed("selection", "take", drawings, code, "A-0002").out
    assert typed("selection", "show", drawings, code).out == "A-0004  丙\nA-0003  乙\n"
    assert typed("selection", "list", drawings).out == f"{code}  图录  2\n"


def test_what_a_search_finds_becomes_a_set_and_what_cannot_be_in_one_is_told(typed, drawings):
    search = typed("search", "keep", drawings, "图", "", "--kind", "drawing", "--json").data["code"]
    made = typed("selection", "make", drawings, "图录", search, "--from", search, "--json")
    assert (made.code, made.data["added"]) == (1, 3)
    assert [one["code"] for one in made.data["refused"]] == [search]
    refused = typed("selection", "show", drawings, "A-0001", "--json")
    assert (refused.code, refused.data["error"]["key"]) == (1, "not_a_set")


def test_a_set_and_a_search_are_written_as_tables(typed, drawings, tmp_path):
    made = typed("selection", "make", drawings, "图录", "A-0004", "A-0002", "--json").data["code"]
    search = typed("search", "keep", drawings, "一", "乙", "--json").data["code"]
    target = tmp_path / "图录.csv"
    for code, rows in ((made, 2), (search, 1)):
        told = typed(
            *("table", drawings, "--profile", "entries", "--of", code, "--to", target, "--json")
        )
        assert told.data["rows"] == rows
    below = target.read_text("utf-8-sig").splitlines()[-2:]
    assert [line.strip(',"') for line in below] == ["Searched for: 乙", "1 found"]
