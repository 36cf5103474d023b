"""Labels are printed by one command."""

from __future__ import annotations


def test_boxes_have_their_labels(typed, works, tmp_path):
    folder, _ = works
    for number in (1, 2):
        told = ("--set", f"title=第{number}盒", "--set", f"box_number={number}")
        typed("add", folder, "--kind", "box", *told)
    target = tmp_path / "标签.pdf"
    done = typed("labels", folder, "--to", target, "--from", "24", "--json")
    assert (done.code, done.data["labels"], done.data["pages"]) == (0, 2, 2)
    assert target.read_bytes().startswith(b"%PDF-")
    told = typed("labels", folder, "--to", target, "--profile", "box-spine")
    assert "2 labels on 1 page" in told.out
