"""A table of what is no entry has the columns that its profile names."""

from __future__ import annotations

from dataclasses import replace

from archive_app.dossier.parts.told import told_tables
from archive_app.dossier.profiles import Source, TableProfile


def test_a_column_says_the_first_that_is_told(profile):
    columns = (Source("序号", ("@number",)), Source("时间", ("@when", "@what"), 30, centred=True))
    part = replace(profile.parts[0], tables=(TableProfile("", (), columns),))
    lines = [{"@when": "1938年", "@what": "始建"}, {"@when": "", "@what": "停产"}, {}]
    (table,) = told_tables(part, lines)
    assert [row.cells for row in table.rows] == [("1", "1938年"), ("2", "停产"), ("3", "")]
    assert (table.heads[1].share, table.heads[1].centred) == (30, True)
    assert list(told_tables(part, [])) == []
