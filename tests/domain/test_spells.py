from __future__ import annotations

import pytest

from archive_app.domain.spells import spells_between


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2025-11", "2026-02", ["2025-11", "2025-12", "2026-01", "2026-02"]),
        ("2025", "2027", ["2025", "2026", "2027"]),
        ("2025-12", "2025-12", ["2025-12"]),
    ],
)
def test_no_month_and_no_year_is_left_out(first: str, last: str, told: list[str]) -> None:
    assert list(spells_between(first, last)) == told
