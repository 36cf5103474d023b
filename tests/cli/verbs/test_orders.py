"""Which dossier is meant is said with the same words to every command that asks."""

from __future__ import annotations


def test_a_part_that_is_left_out_and_a_year_are_understood(typed, works, tmp_path):
    folder, site = works
    target = tmp_path / "案卷.pdf"
    words = ["issue", folder, "--site", site, "--to", target, "--json"]
    whole = typed(*words).data["pages"]
    less = typed(*words, "--without", "contents", "--without", "register").data["pages"]
    assert less == whole - 2
    refused = typed(*words, "--without", "content").data["error"]
    assert (refused["key"], refused["nearest"][0]) == ("unknown_part", "contents")
    assert typed(*words, "--year", "2024").data["error"]["key"] == "not_yearly"
    asked = ["--site", site, "--profile", "annual-report", "--year", "2024", "--json"]
    assert "gaps" in typed("ready", folder, *asked).data


def test_help_explains_every_word_of_them(typed):
    for command in ("issue", "ready"):
        told = typed(command, "--help")
        assert told.code == 0
        assert "leave out this time" in told.out
        assert "--year" in told.out
