"""A selection may be named in any of the ways in which an entry is."""

from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.history import undo
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add, entry_of
from archive_app.archive.entries.selecting import each, selected
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Cancelled, Refused
from archive_app.domain.progress import Quiet
from archive_app.store.store import Tables


def test_a_selection_keeps_its_order_and_has_each_entry_once(archive: Archive, site: Entry) -> None:
    numbered = [assignment("reference_code=K021-001")]
    drawing = add(archive, kind="drawing", site=site.code, set_=numbered)
    asked = ["K021-001", site.code, drawing.id, "a-2", site.id]
    with archive.store.reading() as tables:
        entries, refused = selected(tables, asked)
    assert [entry.id for entry in entries] == [drawing.id, site.id]
    assert refused == []


def test_what_names_nothing_is_told_and_the_rest_is_there(archive: Archive, site: Entry) -> None:
    with archive.store.reading() as tables:
        entries, refused = selected(tables, ["A-0099", site.id])
    assert [entry.id for entry in entries] == [site.id]
    assert [(one.code, one.why.key) for one in refused] == [("A-0099", "unknown_entry")]


def renamed(tables: Tables, entry: Entry) -> None:
    """Give an entry another title, unless it is the one that refuses."""
    if entry.title == "不改":
        raise Refused("is_removed", code=entry.code)
    tables.entries.describe(entry.id, "改了", {})


def drawings(archive: Archive, site: Entry, *titles: str) -> list[str]:
    return [
        add(archive, kind="drawing", site=site.code, set_=[assignment(f"title={title}")]).id
        for title in titles
    ]


def test_something_is_done_to_each_in_one_step_and_what_refuses_is_told(
    archive: Archive, site: Entry, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("archive_app.archive.entries.selecting.TOGETHER", 2)
    ids = drawings(archive, site, "一", "不改", "三")
    step = archive.step("change")
    told = each(archive, step, [*ids, ids[2], "A-0099"], Quiet(), renamed)
    assert told.changed == 2
    assert [one.why.key for one in told.refused] == ["is_removed", "unknown_entry"]
    assert [entry_of(archive, one).title for one in ids] == ["改了", "不改", "改了"]
    undo(archive)
    assert [entry_of(archive, one).title for one in ids] == ["一", "不改", "三"]


def test_cancelling_leaves_done_what_was_counted(
    archive: Archive, site: Entry, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Impatient(Quiet):
        def step(self, *_: object) -> None:
            raise Cancelled

    monkeypatch.setattr("archive_app.archive.entries.selecting.TOGETHER", 1)
    ids = drawings(archive, site, "一", "二")
    with pytest.raises(Cancelled):
        each(archive, archive.step("change"), ids, Impatient(), renamed)
    assert [entry_of(archive, one).title for one in ids] == ["改了", "二"]
