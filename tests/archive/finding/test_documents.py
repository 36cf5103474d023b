from __future__ import annotations

from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.archive.entries.description import Assignment, add, change, remove
from archive_app.archive.finding import documents as module
from archive_app.archive.finding.documents import documents
from archive_app.domain.entries import Entry
from archive_app.domain.hits import Document


def read(archive: Archive, *entries: Entry) -> list[Document]:
    with archive.store.reading() as tables:
        return list(documents(tables, archive.kinds, [entry.id for entry in entries]))


def test_a_document_has_every_name_of_an_entry(archive: Archive, site: Entry, files: Path):
    record = add(
        archive,
        kind="photograph",
        site=site.code,
        set_=[
            Assignment("title", "=", "高炉南立面"),
            Assignment("photograph_number", "=", "Z00001"),
            Assignment("reference_code", "=", "K021-ZP·2024·D30-112"),
        ],
        files=[files / "IMG_0001.jpg"],
    )
    [document] = read(archive, record)
    assert document.names[0] == "高炉南立面"
    assert set(document.names[1:]) >= {
        "Z00001",
        "K021-ZP·2024·D30-112",
        "A-0002",
        "IMG_0001.jpg",
    }
    assert (document.kind, document.site) == ("photograph", site.id)
    assert read(archive, site)[0].names[:2] == ("重庆钢铁厂", "重钢")


def test_a_document_has_every_text_with_its_place(archive: Archive, site: Entry, files: Path):
    agent = add(
        archive,
        kind="agent",
        set_=[Assignment("name", "=", "黑色冶金设计院"), Assignment("other_names", "=", "黑冶院")],
    )
    record = add(
        archive,
        kind="history",
        site=site.code,
        set_=[Assignment("responsible", "=", agent.code), Assignment("description", "=", "一册")],
        files=[files / "厂史.txt"],
    )
    [document] = read(archive, record)
    texts = {stretch.field: stretch for stretch in document.stretches}
    assert texts["description"].text == "一册"
    assert texts["responsible"].text == "黑色冶金设计院；黑冶院"
    passages = [one for one in document.stretches if one.field == "passage"]
    assert "汉阳铁厂" in "".join(one.text for one in passages)
    assert len(passages[0].original) == 64


def test_a_field_that_is_not_searched_is_not_read(archive: Archive, site: Entry):
    fields = {field.id for field in archive.kinds["site"].fields if field.search == "no"}
    assert fields
    change(archive, site.code, [Assignment("area", "=", "12平方米")])
    read_fields = {stretch.field for stretch in read(archive, site)[0].stretches}
    assert not read_fields & fields


def test_what_is_removed_has_no_document(archive: Archive, site: Entry):
    record = add(archive, kind="drawing", site=site.code)
    remove(archive, record.code)
    assert [one.id for one in read(archive, record, site)] == [site.id]


def test_many_are_read_in_parts_and_in_order(archive: Archive, site: Entry, monkeypatch):
    monkeypatch.setattr(module, "BATCH", 2)
    records = [add(archive, kind="drawing", site=site.code) for _ in range(5)]
    assert [one.id for one in read(archive, *records)] == [one.id for one in records]
