from __future__ import annotations

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add
from archive_app.archive.results.listing import listing
from archive_app.archive.results.timeline import listed, timeline, year_of
from archive_app.domain.entries import Entry
from archive_app.domain.hits import Question


def drawing(archive: Archive, site: Entry, *texts: str) -> str:
    said = [assignment(text) for text in texts]
    return add(archive, kind="drawing", site=site.code, set_=said).id


def test_what_is_found_is_told_by_the_year_it_begins_in(archive: Archive, site: Entry):
    late = drawing(archive, site, "title=总图", "date=1957年")
    early = drawing(archive, site, "title=基础", "date=民国三十年")
    span = drawing(archive, site, "title=改建", "date=1957—1959年")
    found = listing(archive, Question(site=site.id, kind="drawing"))
    told = timeline(archive, found.ids)
    assert dict(told.years) == {1941: [early], 1957: [late, span]}
    assert told.within(range(1950, 1960)) == [late, span]
    assert told.within(range(1950)) == [early]
    rows = listed(archive, told.within(range(1950, 1960)), "").rows(0, 9)
    assert [row.title.text for row in rows] == ["总图", "改建"]


def test_what_nobody_dated_is_kept_apart(archive: Archive, site: Entry):
    plain = drawing(archive, site, "title=总图")
    unknown = drawing(archive, site, "title=基础", "date=不详")
    told = timeline(archive, [plain, unknown, "nobody"])
    assert (dict(told.years), told.undated) == ({}, [plain, unknown, "nobody"])


def test_the_chronicle_of_the_site_is_told_by_years(archive: Archive, site: Entry):
    said = [assignment("title=高炉投产"), assignment("date=1940年3月")]
    add(archive, kind="event", site=site.code, set_=said)
    told = timeline(archive, [], site.id)
    assert [year_of(one) for one in told.moments] == [1940]
    assert [one.date for one in told.told(range(1940, 1950))] == ["1940年3月"]
    assert told.told(range(1950, 1960)) == []
