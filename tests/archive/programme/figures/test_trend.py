from __future__ import annotations

from datetime import datetime

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.history import redo, undo
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add, put_back, remove
from archive_app.archive.programme.designating import designate
from archive_app.archive.programme.figures.trend import there, trend
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused


def now_there(archive: Archive) -> dict[str, int]:
    return dict(trend(archive)[-1].there)


def test_what_there_is_now_is_at_the_end_of_the_trend(archive: Archive, site: Entry) -> None:
    hall = add(archive, kind="building", site=site.id, set_=[assignment("title=厂房")])
    add(archive, kind="site_group", set_=[assignment("name=片区")])
    designate(archive, [site.code], "china_list")
    now = {"sites": 1, "records": 1, "listings": 1, "editions": 0}
    assert now_there(archive) == now
    remove(archive, hall.code)
    assert now_there(archive) == now | {"records": 0}
    put_back(archive, hall.code)
    assert now_there(archive) == now


def test_what_is_undone_never_came(archive: Archive, site: Entry) -> None:
    add(archive, kind="site", set_=[assignment("name=汉阳铁厂")])
    undo(archive)
    assert now_there(archive)["sites"] == 1
    redo(archive)
    assert now_there(archive)["sites"] == 2
    (period,) = trend(archive, "year")
    assert period.period == f"{datetime.now().astimezone():%Y}"
    assert period.came == period.there


def test_a_site_that_goes_to_the_trash_takes_its_records_along(
    archive: Archive, site: Entry
) -> None:
    add(archive, kind="building", site=site.id, set_=[assignment("title=厂房")])
    remove(archive, site.code)
    assert now_there(archive) == {"sites": 0, "records": 0, "listings": 0, "editions": 0}


def test_an_empty_archive_has_no_trend(archive: Archive) -> None:
    assert trend(archive) == []
    with pytest.raises(Refused, match="unknown_unit"):
        trend(archive, "week")


def test_behind_a_number_is_what_was_there_and_what_came(archive: Archive, site: Entry) -> None:
    hall = add(archive, kind="building", site=site.id, set_=[assignment("title=厂房")])
    gone = add(archive, kind="building", site=site.id, set_=[assignment("title=水塔")])
    add(archive, kind="site_group", set_=[assignment("name=片区")])
    remove(archive, gone.code)
    (period,) = trend(archive)
    for name, ids in (("sites", [site.id]), ("records", [hall.id]), ("editions", [])):
        for came in (False, True):
            assert there(archive, dict(period.cell(name, came=came))) == ids
    assert there(archive, {"trend": "sites", "until": "1999"}) == []
    assert there(archive, {"trend": "sites", "until": "2999", "since": "2999"}) == []
    with pytest.raises(Refused, match="not_counted"):
        there(archive, {"trend": "people"})
