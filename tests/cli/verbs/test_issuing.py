from __future__ import annotations

import hashlib

import pytest


def test_a_site_becomes_a_pdf(typed, works, tmp_path):
    folder, site = works
    target = tmp_path / "案卷.pdf"
    issued = typed("issue", folder, "--site", site, "--to", target, "--json")
    assert issued.code == 0
    written = target.read_bytes()
    assert written.startswith(b"%PDF-")
    assert issued.data["path"] == str(target)
    assert issued.data["size"] == len(written)
    assert issued.data["sha256"] == hashlib.sha256(written).hexdigest()
    assert issued.data["pages"] > 1


def test_what_there_is_not_is_refused_and_no_file_is_left(typed, works, tmp_path):
    folder, site = works
    target = tmp_path / "案卷.pdf"
    for words in (["--site", "A-0009"], ["--site", site, "--profile", "no-such"]):
        refused = typed("issue", folder, *words, "--to", target, "--json")
        assert (refused.code, refused.data["error"]["sort"]) == (1, "refused")
        assert refused.data["error"]["nearest"]
    assert not target.exists()


def test_characters_that_no_font_has_are_told(typed, works, tmp_path):
    folder, site = works
    typed("set", folder, site, "--set", "remarks=厂徽\ue000")
    issued = typed("issue", folder, "--site", site, "--to", tmp_path / "案卷.pdf", "--json")
    assert (issued.code, issued.data["missing"]) == (0, ["\ue000"])
    assert "〓" in typed("issue", folder, "--site", site, "--to", tmp_path / "案卷.pdf").out


@pytest.mark.parametrize("final", [[], ["--final", "--reason", "先行归档"]])
def test_a_site_becomes_several_volumes(typed, works, tmp_path, final: list[str]):
    folder, site = works
    for number in range(30):
        typed("add", folder, "--kind", "history", "--site", site, "--set", f"title=厂志{number}")
    words = ["--site", site, "--to", tmp_path / "案卷.pdf", "--volumes", "9", *final, "--json"]
    issued = typed("issue", folder, *words)
    assert issued.code == 0
    paths = [one["path"] for one in issued.data["volumes"]]
    assert paths == [str(path) for path in sorted(tmp_path.glob("案卷-*.pdf"))]
    assert len(paths) > 1
    assert all(("number" in one) == bool(final) for one in issued.data["volumes"])
