"""What the tests of published lists may ask for: a works of the first level, two lists of it."""

from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add, change
from archive_app.archive.papers.publishing import publish
from archive_app.archive.programme.designating import designate
from archive_app.domain.entries import Entry


@pytest.fixture
def unit(archive: Archive, works: Entry) -> Entry:
    """The works, as a national unit."""
    designate(archive, [works.id], "national_unit", given={"document": "国发〔2019〕22号"})
    return works


@pytest.fixture
def mill(archive: Archive) -> Entry:
    """A mill that has a type, and no designation."""
    said = [assignment("name=裕华纱厂"), assignment("protection_type=building")]
    return add(archive, kind="site", set_=said)


@pytest.fixture
def lists(archive: Archive, unit: Entry, mill: Entry) -> list[Entry]:
    """Two lists; between them the works was renamed, and a mine came."""
    first = publish(archive, number="第一批", given={"on": "2024-05-01"})
    change(archive, unit.id, [assignment("name=重钢旧址")])
    said = [assignment("level=2"), assignment("level_reason=会商")]
    change(archive, mill.id, said)
    mine = [assignment("name=天府煤矿"), assignment("protection_type=area")]
    add(archive, kind="site", set_=mine)
    second = publish(archive, number="第二批", given={"on": "2026-05-01"})
    return [first.entry, second.entry]
