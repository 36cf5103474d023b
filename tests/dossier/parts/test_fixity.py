"""The list of files with their whole SHA-256."""

from __future__ import annotations

from archive_app.dossier.blocks import Table
from archive_app.dossier.facts import Issue
from archive_app.dossier.parts.fixity import fixity


def test_every_file_has_a_line_with_its_whole_sum(casefile, profile, item, held, jpeg):
    files = [held(jpeg("a.jpg")), held(jpeg("b.jpg"))]
    records = [item("photograph", "东立面", {}, files), item("sound", "汽笛")]
    issue = Issue(casefile(*records), profile, profile.scope("internal"))
    part = next(part for part in profile.parts if part.sort == "fixity")
    (table,) = fixity(issue, part, records)
    assert isinstance(table, Table)
    assert [row.cells[2] for row in table.rows] == ["a.jpg", "b.jpg"]
    sums = [str(row.cells[-1]).replace("\n", "") for row in table.rows]
    assert sums == [file.original.sha256 for file in files]
    assert list(fixity(issue, part, records[1:])) == []
