"""What the tests of monitoring may ask for: a works that is watched, and has been visited."""

from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add
from archive_app.archive.programme.monitoring import Reading, inspect, open_findings
from archive_app.domain.entries import Entry


@pytest.fixture
def item(archive: Archive, works: Entry) -> Entry:
    """The lean of a chimney, which alarms from 2 to 8."""
    said = ("title=烟囱倾斜率", "point=J-01", "unit=‰", "frequency=month", "since=2020-01-01")
    limits = ("blue=2", "yellow=4", "orange=6", "red=8")
    set_ = [assignment(one) for one in (*said, *limits)]
    return add(archive, kind="monitoring_item", parent=works.id, set_=set_)


@pytest.fixture
def finding(archive: Archive, works: Entry, item: Entry) -> Entry:
    """A crack that a visit found, when the chimney leaned by 6.5."""
    readings = [Reading(item.id, "6.5")]
    inspect(
        archive, works.id, [assignment("date=2020-03-02")], readings=readings, findings=["裂缝"]
    )
    return open_findings(archive)[0].finding
