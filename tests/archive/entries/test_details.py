"""Details belong to an entry: shown in its form, found with it, gone with it, undone like all."""

from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.history import redo, undo
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add, change, put_back, remove
from archive_app.archive.finding.documents import documents
from archive_app.archive.issuing.casefiles import casefile_of
from archive_app.archive.results.listing import listing
from archive_app.archive.results.relations import neighbours
from archive_app.archive.results.retrieval import find, places, sheet
from archive_app.domain.changes import Changes
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.hits import Question
from archive_app.wording import explain


def named(archive: Archive, site: Entry, name: str, **values: str) -> Entry:
    texts = [f"name={name}", *(f"{field}={text}" for field, text in values.items())]
    return add(archive, kind="site_name", site=site.code, set_=list(map(assignment, texts)))


def point(archive: Archive, parent: Entry, text: str) -> Entry:
    texts = [f"title={text}", "place=29.4827,106.4811 CGCS2000", "point_type=中心点"]
    return add(archive, kind="survey_point", parent=parent.code, set_=list(map(assignment, texts)))


def test_a_detail_stands_below_what_it_belongs_to_even_a_site(archive: Archive, site: Entry):
    hall = add(archive, kind="building", site=site.code)
    assert named(archive, site, "钢铁厂迁建委员会").parent == site.id
    assert (point(archive, site, "正门").parent, point(archive, hall, "西角").parent) == (
        site.id,
        hall.id,
    )


@pytest.mark.parametrize(("kind", "parent"), [("site_name", "A-0002"), ("survey_point", "A-0003")])
def test_a_detail_stands_only_where_a_form_has_its_table(
    archive: Archive, site: Entry, kind: str, parent: str
):
    add(archive, kind="building", site=site.code)
    add(archive, kind="drawing", site=site.code)
    with pytest.raises(Refused) as told:
        add(archive, kind=kind, parent=parent)
    assert told.value.key == "wrong_parent"
    assert "可以放在：遗产点" in explain(told.value, "zh")


def test_nothing_stands_below_a_detail(archive: Archive, site: Entry):
    for kind in ("document", "survey_point"):
        with pytest.raises(Refused) as told:
            add(archive, kind=kind, parent=point(archive, site, "正门").code)
        assert told.value.key == "below_a_detail"


def test_a_detail_without_a_place_is_refused(archive: Archive):
    with pytest.raises(Refused) as told:
        add(archive, kind="survey_point")
    assert told.value.key == "site_needed"


def test_a_form_has_its_details_in_words_and_in_its_own_order(archive: Archive, site: Entry):
    named(archive, site, "钢铁厂迁建委员会", since="1938年", how="创办")
    point(archive, site, "正门")
    named(archive, site, "第二十九兵工厂", since="1949年", how="renamed")
    details = sheet(archive, site.id).details
    assert list(details) == ["site_name", "survey_point"]
    assert [item.shown["how"] for item in details["site_name"]] == ["创办", "更名"]
    assert casefile_of(archive, site.code).site.details == details


def test_steps_come_by_their_number_and_names_by_their_date(archive: Archive, site: Entry):
    process = add(archive, kind="process", site=site.code)
    for number, name in ((10, "出钢"), (2, "熔炼"), (1, "装料")):
        says = [assignment(f"name={name}"), assignment(f"step_number={number}")]
        add(archive, kind="process_step", parent=process.code, set_=says)
    steps = sheet(archive, process.id).details["process_step"]
    assert [item.shown["name"] for item in steps] == ["装料", "熔炼", "出钢"]
    for name, since in (
        ("第二十九兵工厂", "1949年"),
        ("不详厂", "不详"),
        ("汉阳铁厂", "光绪十六年"),
    ):
        named(archive, site, name, since=since)
    names = sheet(archive, site.id).details["site_name"]
    assert [item.shown["name"] for item in names] == ["汉阳铁厂", "第二十九兵工厂", "不详厂"]


def test_a_process_is_walked_from_step_to_machine_building_drawing_and_testimony(
    archive: Archive, site: Entry
):
    hall = add(archive, kind="building", site=site.code, set_=[assignment("title=平炉车间")])
    furnace = add(archive, kind="equipment", parent=hall.code, set_=[assignment("title=平炉")])
    texts = (f"shows={furnace.code}", "title=平炉总图")
    drawing = add(archive, kind="drawing", site=site.code, set_=list(map(assignment, texts)))
    told = add(archive, kind="interview", site=site.code, set_=[assignment("title=炉前工")])
    process = add(archive, kind="process", site=site.code)
    texts = ("name=熔炼", f"equipment={furnace.code}", f"testimony={told.code}")
    step = add(archive, kind="process_step", parent=process.code, set_=list(map(assignment, texts)))
    assert _next(archive, process) >= {step.code}
    assert _next(archive, step) == {furnace.code, told.code, process.code}
    assert _next(archive, furnace) == {hall.code, drawing.code, step.code}
    assert _next(archive, told) >= {step.code}


def test_a_detail_is_no_record(archive: Archive, site: Entry):
    drawing = add(archive, kind="drawing", site=site.code)
    point(archive, site, "正门")
    found = listing(archive, Question(site=site.id))
    assert [row.id for row in found.rows(0, 9)] == [site.id, drawing.id]
    assert found.counts == {"site": 1, "drawing": 1}
    assert [place.records for place in places(archive)] == [1]
    assert [item.entry.id for item in casefile_of(archive, site.code).records] == [drawing.id]


def test_what_a_detail_says_finds_what_it_belongs_to(archive: Archive, site: Entry):
    hall = add(archive, kind="building", site=site.code)
    detail = named(archive, site, "钢铁厂迁建委员会", source="档案馆藏全宗")
    point(archive, hall, "围墙外侧")
    assert _found(archive, "钢迁 迁建委员会") == []
    assert _found(archive, "迁建委员会") == _found(archive, "馆藏全宗") == [site.id]
    assert _found(archive, "围墙外侧") == [hall.id]
    with archive.store.reading() as tables:
        [document] = documents(tables, archive.kinds, [detail.id, site.id])
    assert document.names[:3] == ("重庆钢铁厂", "重钢", "钢铁厂迁建委员会")


def test_the_index_follows_every_change_of_a_detail(archive: Archive, site: Entry):
    detail = named(archive, site, "迁建委员会")
    assert _found(archive, "迁建委员会") == [site.id]
    change(archive, detail.code, [assignment("name=第二十九兵工厂")])
    assert (_found(archive, "迁建委员会"), _found(archive, "兵工厂")) == ([], [site.id])
    remove(archive, detail.code)
    assert _found(archive, "兵工厂") == []
    put_back(archive, detail.code)
    assert _found(archive, "兵工厂") == [site.id]
    for _ in range(4):
        undo(archive)
    assert _found(archive, "兵工厂") == _found(archive, "迁建委员会") == []
    redo(archive)
    assert _found(archive, "迁建委员会") == [site.id]


def test_a_changed_detail_changes_how_its_entry_looks(archive: Archive, site: Entry):
    heard: list[Changes] = []
    archive.subscribe(heard.append)
    detail = named(archive, site, "迁建委员会")
    assert heard[-1].entries == {detail.id, site.id}


def test_a_renamed_entry_is_found_anew_through_a_detail(archive: Archive, site: Entry):
    other = add(archive, kind="site", set_=[assignment("name=汉阳铁厂")])
    named(archive, site, "迁建委员会", predecessor=other.code)
    assert set(_found(archive, "汉阳铁厂")) == {other.id, site.id}
    change(archive, other.code, [assignment("name=大冶铁厂")])
    assert set(_found(archive, "大冶铁厂")) == {other.id, site.id}


def test_details_go_and_come_back_with_what_they_belong_to(archive: Archive, site: Entry):
    hall = add(archive, kind="building", site=site.code)
    point(archive, hall, "西角")
    remove(archive, hall.code)
    assert sheet(archive, hall.id).details == {}
    put_back(archive, hall.code)
    assert list(sheet(archive, hall.id).details) == ["survey_point"]


def _next(archive: Archive, entry: Entry) -> set[str]:
    return {one.entry.code for one in neighbours(archive, entry.code)}


def _found(archive: Archive, words: str) -> list[str]:
    return [hit.id for hit in find(archive, Question(words)).hits]
