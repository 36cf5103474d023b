from __future__ import annotations

import pytest


@pytest.fixture
def edition(typed, works, tmp_path):
    folder, site = works
    target = tmp_path / "定稿.pdf"
    words = ["issue", folder, "--site", site, "--to", target, "--final", "--reason", "先行归档"]
    issued = typed(*words, "--json")
    assert issued.code == 0
    return folder, target, issued.data["number"]


def test_an_edition_is_issued_again_and_verified(typed, edition, tmp_path):
    folder, target, number = edition
    again = typed("issue", folder, "--again", number, "--to", tmp_path / "again.pdf")
    assert again.code == 0
    assert (tmp_path / "again.pdf").read_bytes() == target.read_bytes()
    verified = typed("verify", folder, tmp_path / "again.pdf", "--json")
    assert (verified.code, verified.data["verified"]) == (0, True)
    assert verified.data["edition"]["number"] == number
    assert verified.data["changed"] == []


def test_what_changed_since_is_told(typed, works, edition):
    folder, target, _ = edition
    typed("set", folder, works[1], "--set", "remarks=补记")
    told = typed("verify", folder, target)
    assert told.code == 0
    assert "Remarks" in told.out
    assert "备注" in typed("verify", folder, target, "--lang", "zh").out


def test_what_is_no_edition_is_told_with_exit_code_1(typed, edition):
    folder, target, number = edition
    with target.open("ab") as file:
        file.write(b"\n")
    told = typed("verify", folder, target, "--json")
    assert (told.code, told.data["verified"], told.data["edition"]) == (1, False, None)
    assert told.data["claims"].startswith(number)
    assert typed("verify", folder, "--number", number, "--code", "0000-0000").code == 1


def test_paper_needs_both_its_number_and_its_code(typed, edition):
    folder, _, number = edition
    assert "FILE.pdf" in typed("verify", folder).err
    told = typed("verify", folder, "--number", number)
    assert told.code == 2
    assert "--code" in told.err


def test_issuing_needs_a_site_or_a_number(typed, edition, tmp_path):
    told = typed("issue", edition[0], "--to", tmp_path / "x.pdf")
    assert told.code == 2
    assert "--site" in told.err
