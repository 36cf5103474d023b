"""A selection may be named in any of the ways in which an entry is."""

from __future__ import annotations

from archive_app.archive.archive import Archive
from archive_app.archive.assigning import assignment
from archive_app.archive.description import add
from archive_app.archive.selecting import selected
from archive_app.domain.entries import Entry


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
