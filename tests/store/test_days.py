from __future__ import annotations

from datetime import date

import pytest

from archive_app.domain.entries import Entry
from archive_app.domain.steps import Step
from archive_app.store.store import Store


def test_a_day_is_that_of_the_wall_on_which_it_was_written(
    store: Store, monkeypatch: pytest.MonkeyPatch
):
    for number, at in enumerate(("2026-11-21T23:59:59+08:00", "2026-11-22T00:00:00+08:00")):
        monkeypatch.setattr("archive_app.store.journal._now", lambda at=at: at)
        with store.operation(Step("add", "王工")) as tables:
            entry = f"0193-{number}"
            tables.entries.add(Entry(entry, "site", entry, "", 0, f"A-{number}", "厂"))
    with store.operation(Step("import_list", "王工")) as tables:
        tables.entries.add(Entry("0193-2", "site", "0193-2", "", 0, "A-2", "厂"))
    with store.reading() as tables:
        assert tables.days.worked_on("王工", date(2026, 11, 22)) == {
            "0193-1": "2026-11-22T00:00:00+08:00"
        }
        assert tables.days.worked_on("李工", date(2026, 11, 22)) == {}
        assert tables.days.attached("王工", date(2026, 11, 22)) == set()
