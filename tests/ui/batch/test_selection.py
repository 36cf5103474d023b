"""A selection tells what its entries have in common."""

from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.entries.batch import MIXED
from archive_app.ui.batch.selection import Selection, read_selection


def test_common_values_are_told_in_words_and_others_as_mixed(selection: Selection) -> None:
    assert selection.kinds == {"drawing": 3}
    assert selection.values["title"] is MIXED
    assert selection.values["scale"] == "1:100"
    assert selection.shown["scale"] == "1:100"
    assert selection.states["checking_state"]["checking_state/draft"] == 3
    assert "scale" in {field.id for field in selection.fields}


def test_the_values_of_very_many_are_not_compared(
    archive: Archive, selection: Selection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("archive_app.ui.batch.selection.MOST", 2)
    found = read_selection(archive, selection.ids)
    assert selection.values["scale"] == "1:100"
    assert not found.compared
    assert found.values["scale"] is MIXED


def test_what_is_gone_leaves_nothing_to_change(archive: Archive) -> None:
    assert read_selection(archive, ["no such"]) == Selection(["no such"])
