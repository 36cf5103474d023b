from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add, change, remove
from archive_app.archive.sites.chronicle import chronicle
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused


def record(archive: Archive, site: Entry, kind: str, *said: str) -> Entry:
    return add(archive, kind=kind, site=site.code, set_=[assignment(text) for text in said])


def test_events_and_dates_of_all_kinds_make_one_chronicle(archive: Archive, site: Entry):
    change(archive, site.code, [assignment("founded=1938年〔厂志〕"), assignment("closed=2011年")])
    event = record(archive, site, "event", "title=第一炉钢出炉", "date=民国三十一年", "source=厂报")
    record(archive, site, "building", "title=一号高炉", "date=1940年代")
    record(archive, site, "site_name", "name=钢铁厂迁建委员会", "since=1938年3月")
    record(archive, site, "drawing", "title=高炉总图", "date=1939年")
    remove(archive, record(archive, site, "event", "title=误录", "date=1950年").code)
    told = [(one.date, one.what, one.basis) for one in chronicle(archive, site.code)]
    assert told == [
        ("1938年", "始建", "厂志"),
        ("1938年3月", "启用名称“钢铁厂迁建委员会”", ""),
        ("1940年代", "一号高炉建成", ""),
        ("民国三十一年", "第一炉钢出炉", "厂报"),
        ("2011年", "停产", ""),
    ]
    assert chronicle(archive, site.code)[3].entry.id == event.id
    archive.language = "en"
    assert chronicle(archive, site.code)[0].what == "Founded"


def test_only_a_site_has_a_chronicle(archive: Archive, site: Entry):
    with pytest.raises(Refused, match="not_a_site"):
        chronicle(archive, record(archive, site, "event", "title=出钢").code)
