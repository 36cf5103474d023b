"""The list of core items."""

from __future__ import annotations

from dataclasses import replace

from archive_app.domain.entries import Value
from archive_app.dossier.blocks import Table
from archive_app.dossier.facts import Issue
from archive_app.dossier.parts.core_items import core_items


def test_core_items_come_by_their_own_numbers_with_quantities(casefile, profile, item):
    def core(title: str, shown: dict[str, str], **values: Value):
        made = item("equipment", title, shown)
        return replace(made, entry=replace(made.entry, values={"core_item": True, **values}))

    records = [
        core("车床", {"extent": "16台"}),
        core("机车", {"extent": "2台", "core_number": "1"}, core_number=1),
        item("building", "食堂"),
    ]
    issue = Issue(casefile(*records), profile, profile.scope("internal"))
    part = next(part for part in profile.parts if part.sort == "core")
    (table,) = core_items(issue, part)
    assert isinstance(table, Table)
    assert [(row.cells[0], row.cells[1], row.cells[3]) for row in table.rows] == [
        ("1", "机车", "2台"),
        ("2", "车床", "16台"),
    ]


def test_without_core_items_there_is_no_list(casefile, profile, item):
    issue = Issue(casefile(item("building", "食堂")), profile, profile.scope("internal"))
    part = next(part for part in profile.parts if part.sort == "core")
    assert list(core_items(issue, part)) == []
