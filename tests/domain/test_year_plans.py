"""What a plan keeps of a project is read again, whatever was written in it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from archive_app.domain.year_plans import FROZEN, frozen_line, frozen_lines


@given(some.lists(some.fixed_dictionaries({field: some.text() for field in FROZEN}), max_size=3))
def test_lines_come_back_with_their_blanks_made_one(projects):
    text = "\n".join(frozen_line(f"A-{n}", shown) for n, shown in enumerate(projects))
    assert list(frozen_lines(text)) == [
        (f"A-{n}", {field: " ".join(cell.split()) for field, cell in shown.items()})
        for n, shown in enumerate(projects)
    ]
