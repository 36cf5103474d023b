"""A database in a temporary folder, and a shorter way to write in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from archive_app.domain.entries import Entry, Value
from archive_app.domain.identifiers import new_id
from archive_app.domain.steps import Step
from archive_app.store.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Give a new database that one device writes."""
    opened = Store(tmp_path / "archive.db", device="device-1")
    yield opened
    opened.close()


@pytest.fixture
def site(store: Store) -> Entry:
    """Give a site that the database holds."""
    return added(store, kind="site")


def added(store: Store, *, kind: str = "photograph", site: str = "", **values: Value) -> Entry:
    """Add an entry as one step of a person; give it back as it was added."""
    with store.operation(Step("add", "王工")) as tables:
        entry_id = new_id()
        title = str(values.pop("title", "四号高炉"))
        code = store.next_code(tables)
        entry = Entry(entry_id, kind, site or entry_id, "", 0, code, title, values)
        tables.entries.add(entry)
    return entry


def described(store: Store, entry: Entry, title: str, **values: Value) -> Step:
    """Describe an entry as one step of a person."""
    step = Step("describe", "王工")
    with store.operation(step) as tables:
        tables.entries.describe(entry.id, title, values)
    return step
