"""What the tests of projects may ask for: three projects of the paper, to the last figure."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add
from archive_app.domain.entries import Entry

Says = Callable[..., Entry]


@pytest.fixture
def put(archive: Archive) -> Says:
    """Adds an entry below another or alone, as a person would say it."""

    def put(kind: str, *said: str, parent: str = "", site: str = "") -> Entry:
        set_ = [assignment(one) for one in said]
        return add(archive, kind=kind, parent=parent, site=site, set_=set_)

    return put


@pytest.fixture
def projects(put: Says, works: Entry) -> list[Entry]:
    """Three projects; the last ends before it starts."""
    rows = (
        ("博览园二期", "15517.45万元", "2024", "2027", "building"),
        ("厂房修缮", "2451.8万元", "2023", "2025", "finished"),
        ("矿山公园", "3387890.25万元", "2026", "2025", "proposed"),
    )
    return [
        put(
            "project",
            *(f"order_number={number}", f"title={title}", f"investment={money}"),
            *(f"started={begun}", f"finished={ended}", f"project_state={state}"),
            site=works.id,
        )
        for number, (title, money, begun, ended, state) in enumerate(rows, 9)
    ]
