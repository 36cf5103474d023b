"""A selection is told in ranges of rows, and found again in a list made anew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel

from archive_app.archive.results.listing import Row
from archive_app.ui.desk import Desk
from archive_app.ui.find.model import ListingModel
from archive_app.ui.find.selection import select_again, selected_rows

FLAGS = QItemSelectionModel.SelectionFlag


class Letters:
    """A listing of single letters, none of which is ever fetched."""

    counts: Mapping[str, int] = {}

    def __init__(self, ids: str) -> None:
        self.ids = ids

    def __len__(self) -> int:
        return len(self.ids)

    def rows(self, start: int, stop: int) -> Sequence[Row]:
        raise AssertionError((start, stop))

    def position(self, entry_id: str) -> int | None:
        place = self.ids.find(entry_id)
        return None if place < 0 else place


@pytest.fixture
def model(desk: Desk) -> ListingModel:
    made = ListingModel(desk.jobs, desk.archive.kinds, desk.say)
    made.show(Letters("abcdefgh"), [])
    return made


def test_rows_are_told_once_however_they_were_selected(model: ListingModel) -> None:
    selection = QItemSelectionModel(model)
    for top, bottom, columns in ((5, 6, 2), (1, 2, 0), (2, 3, 1)):
        selection.select(
            QItemSelection(model.index(top, 0), model.index(bottom, columns)), FLAGS.Select
        )
    assert selected_rows(selection) == [range(1, 4), range(5, 7)]
    assert model.ids(selected_rows(selection)) == ["b", "c", "d", "f", "g"]


def test_what_is_still_there_is_selected_again(model: ListingModel) -> None:
    selection = QItemSelectionModel(model)
    model.show(Letters("hgfedc"), [])
    select_again(selection, model, ["a", "c", "d", "f", "h"])
    assert model.ids(selected_rows(selection)) == ["h", "f", "d", "c"]
    rows = [row for row in range(6) if selection.isRowSelected(row)]
    assert rows == [0, 2, 4, 5]
    select_again(selection, model, [])
    assert selected_rows(selection) == []
