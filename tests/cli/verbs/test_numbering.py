"""A selection is numbered from the command line, after a preview."""

from __future__ import annotations

import pytest


@pytest.fixture
def photographs(typed, works):
    """Give the archive, its site, and the codes of two photographs and a building."""
    folder, site = works
    codes = []
    for kind, title in (("photograph", "东立面"), ("photograph", "西立面"), ("building", "高炉")):
        said = ("--set", f"title={title}", "--set", "date=2019")
        made = typed("add", folder, "--site", site, "--kind", kind, *said, "--json")
        codes.append(made.data["code"])
    return folder, site, codes


SAID = ("--scheme", "da13", "--set", "fonds=K021", "--set", "retention=Y")


def test_a_preview_saves_nothing(typed, photographs):
    folder, _, codes = photographs
    told = typed("number", folder, *codes[:2], *SAID, "--dry-run", "--json")
    assert [one["reference_code"] for one in told.data["numbered"]] == [
        "K021-ZP·2019·Y-001",
        "K021-ZP·2019·Y-002",
    ]
    assert "reference_code" not in typed("show", folder, codes[0], "--json").data
    assert "Nothing is saved yet" in typed("number", folder, *codes, *SAID, "--dry-run").out


def test_the_records_of_a_site_are_numbered_but_not_the_site(typed, photographs):
    folder, site, codes = photographs
    done = typed("number", folder, "--site", site, *SAID, "--json").data
    assert [one["code"] for one in done["numbered"]] == codes
    again = typed("number", folder, "--site", site, "--kind", "photograph", *SAID)
    assert again.out == "0 reference codes given, 2 were there before.\n"
    assert typed("show", folder, "K021-ZY·2019·Y-001", "--json").data["code"] == codes[2]


def test_another_field_takes_a_second_code(typed, photographs):
    folder, _, codes = photographs
    typed("number", folder, codes[0], *SAID, "--field", "reference_code_2")
    shown = typed("show", folder, codes[0], "--json").data
    assert "reference_code" not in shown
    assert shown["reference_code_2"] == "K021-ZP·2019·Y-001"


def test_who_cannot_be_numbered_is_a_line(typed, photographs):
    folder, _, codes = photographs
    told = typed("number", folder, codes[0], "--scheme", "da13", "--set", "fonds=21", "--json")
    assert told.code == 1
    assert "“21” is not how “Fonds” is written" in told.data["refused"][0]["why"]
    unknown = typed("number", folder, codes[0], "--scheme", "da31", "--json")
    assert unknown.data["error"]["key"] == "unknown_scheme"


def test_the_schemes_are_told_with_their_parts(typed, works):
    folder, _ = works
    known = typed("schemes", folder, "--json").data["schemes"]
    assert {"da13", "da13_volume", "da22", "heritage", "industrial"} == {one["id"] for one in known}
    assert "    fonds  Fonds  (given)" in typed("schemes", folder).out
