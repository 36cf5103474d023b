"""A selection of real entries for the parts of its page."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_app.domain.entries import Entry
from archive_app.ui.batch.selection import Selection, read_selection
from archive_app.ui.desk import Desk

Adds = Callable[..., Entry]


@pytest.fixture
def drawings(works: Entry, add: Adds) -> list[Entry]:
    """Three drawings of the works: two of one date, two by one hand."""
    dates = ("1957年", "1957年", "1960年")
    return [
        add("drawing", works.id, title=f"高炉图{number}", date=date, scale="1:100")
        for number, date in enumerate(dates)
    ]


@pytest.fixture
def selection(desk: Desk, drawings: list[Entry]) -> Selection:
    """The three drawings as they are selected."""
    return read_selection(desk.archive, [drawing.id for drawing in drawings])
