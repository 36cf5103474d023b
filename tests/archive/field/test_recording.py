from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.history import undo
from archive_app.archive.entries.description import (
    Assignment,
    add,
    draft_of,
    entry_of,
    save_draft,
)
from archive_app.archive.field.field import new_key
from archive_app.archive.field.recording import NOTE, SIZES, TEXT, measure, record
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused


def test_what_is_recorded_is_no_draft_any_more(archive: Archive, site: Entry):
    key = new_key("equipment", site.id)
    save_draft(archive, key, {"title": "鼓风机"})
    values = {"title": "鼓风机", "condition": "condition/fairly_poor", "origin": None}
    made = record(archive, kind="equipment", site=site.code, values=values)
    assert made.values == {"title": "鼓风机", "condition": "condition/fairly_poor"}
    assert (made.site, made.kind) == (site.id, "equipment")
    assert draft_of(archive, key) is None


def test_what_is_refused_stays_a_draft(archive: Archive, site: Entry):
    key = new_key("survey_point", site.id)
    save_draft(archive, key, {"title": "测点"})
    with pytest.raises(Refused):
        record(archive, kind="survey_point", site="A-9999", values={"title": "测点"})
    assert draft_of(archive, key) == {"title": "测点"}


def test_a_note_is_called_by_its_first_line(archive: Archive, site: Entry):
    text = "行车可动，但轨道缺了三米，老师傅说一九九八年拆走的。\n下次带卷尺。"
    note = record(archive, kind=NOTE, site=site.id, values={TEXT: text})
    assert note.title == "行车可动，但轨道缺了三米，老师傅说一九九八年拆…"
    assert (note.values[TEXT], note.values["genre"]) == (text, "便笺")
    undo(archive)
    assert not [one for one in archive_titles(archive) if one.startswith("行车")]


def archive_titles(archive: Archive) -> list[str]:
    with archive.store.reading() as tables:
        return [entry.title for entry in tables.entries.all()]


def test_sizes_come_one_after_the_other(archive: Archive, site: Entry):
    said = [Assignment("title", "=", "鼓风机")]
    blower = add(archive, kind="equipment", site=site.id, set_=said)
    measure(archive, blower.id, "高 3.2米")
    measure(archive, blower.id, "长 5米")
    assert entry_of(archive, blower.id).values[SIZES] == "高 3.2米；长 5米"
