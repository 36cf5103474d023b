from __future__ import annotations

from archive_app.archive.archive import Archive
from archive_app.archive.entries import description
from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.papers.table_lines import FACTS, Lines
from archive_app.domain.entries import Entry
from archive_app.domain.kinds import Label
from archive_app.dossier.profiles import Scope
from archive_app.exchange.table_profiles import FACTS as DECLARED
from archive_app.exchange.table_profiles import Column, TableProfile


def _lines(archive: Archive, ids: list[str], *sources: str) -> list[tuple[object, ...]]:
    columns = tuple(Column(Label(one, one), tuple(one.split()), 9) for one in sources)
    profile = TableProfile("t", Label("表", "Table"), (), (), "", by_file=False, columns=columns)
    with archive.store.reading() as tables:
        lines = Lines(archive, tables, profile, Scope("internal", "内部"))
        return [line for entry in ids for line in lines.of([entry])]


def test_every_fact_that_may_be_declared_is_told():
    assert {"@number", *FACTS} == set(DECLARED)


def test_lines_are_numbered_on_and_numbers_are_numbers(archive: Archive, site: Entry):
    told = [Assignment("title", "=", "高炉"), Assignment("core_number", "=", "2.5")]
    record = description.add(archive, kind="structure", site=site.code, set_=told)
    lines = _lines(archive, [site.id, record.id], "@number", "core_number", "@kind @title", "none")
    assert lines == [(1, "", "遗产点", ""), (2, 2.5, "构筑物", "")]


def test_what_leads_to_one_element_of_dublin_core_stands_side_by_side(
    archive: Archive, site: Entry
):
    description.change(archive, site.id, [Assignment("address", "=", "大渡口")])
    ((told,),) = _lines(archive, [site.id], "dc:coverage")
    assert "大渡口" in str(told)
