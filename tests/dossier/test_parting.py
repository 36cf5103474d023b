"""Every record has its part."""

from __future__ import annotations

from dataclasses import replace

import pytest

from archive_app.datafiles import shipped
from archive_app.dossier.declared import load
from archive_app.dossier.facts import Issue
from archive_app.dossier.parting import parted, shown

SHIPPED = sorted((shipped("exports") / "dossiers").glob("*.toml"))


@pytest.fixture
def contract(item):
    made = item("document", "责任书")
    values = {"document_sort": ["document_sort/contract"]}
    return replace(made, entry=replace(made.entry, values=values))


def _parted(casefile, path, *records) -> dict[str, list[str]]:
    profile = load(path.read_text("utf-8"))
    issue = Issue(casefile(*records), profile, profile.scope("internal"))
    found = {}
    for part, items in parted(issue):
        found.setdefault(part.heading, []).extend(item.entry.title for item in items)
    return found


def test_a_term_brings_a_document_into_its_own_part_and_no_other(casefile, item, contract):
    path = next(path for path in SHIPPED if path.stem == "record-file")
    found = _parted(casefile, path, contract, item("document", "图纸说明"), item("agent", "某人"))
    assert found["法律文书卷"] == ["责任书"]
    assert found["参考资料卷"] == ["图纸说明"]
    assert found["续补卷"] == ["某人"]


@pytest.mark.parametrize("name", ["site-dossier", "record-file", "reading-copy"])
def test_no_record_is_lost_whatever_its_kind(casefile, item, kinds, contract, name: str):
    records = [item(kind.id, kind.id) for kind in kinds if kind.family == "record"]
    path = next(path for path in SHIPPED if path.stem == name)
    found = _parted(casefile, path, contract, *records)
    placed = {title for titles in found.values() for title in titles}
    assert placed == {item.entry.title for item in (contract, *records)}


def test_what_a_part_that_is_left_out_shows_no_other_shows(casefile, item, profile):
    records = (item("photograph", "东立面"), item("agent", "某人"))
    issue = Issue(
        casefile(*records), profile, profile.scope("internal"), frozenset(["photographs"])
    )
    found = {part.id: [one.entry.title for one in items] for part, items in parted(issue)}
    assert "photographs" not in found
    assert found["others"] == ["某人"]


def test_what_is_beside_records_is_in_the_parts_that_name_it_alone(casefile, item, profile):
    listed = item("designation", "国家工业遗产")
    told = replace(casefile(), beside=(listed, item("year_plan", "计划")))
    issue = Issue(told, profile, profile.scope("internal"))
    found = {part.id: [one.entry.title for one in items] for part, items in parted(issue)}
    assert found["designations"] == ["国家工业遗产"]
    assert found["others"] == []


def test_core_items_are_shown_though_no_part_names_their_kind(casefile, item):
    core, other = item("building", "高炉"), item("building", "门房")
    core = replace(core, entry=replace(core.entry, values={"core_item": True}))
    path = next(path for path in SHIPPED if path.stem == "annual-report")
    profile = load(path.read_text("utf-8"))
    issue = Issue(casefile(core, other), profile, profile.scope("internal"))
    assert [one.entry.title for one in shown(issue)] == ["重庆钢铁厂旧址", "高炉"]
    without = replace(issue, without=frozenset(["core"]))
    assert [one.entry.title for one in shown(without)] == ["重庆钢铁厂旧址"]
