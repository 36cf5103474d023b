from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.history import history, undo
from archive_app.archive.catalogue.linking import link, unlink
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.batch import apply, preview
from archive_app.archive.entries.description import add, change, describe, entry_of
from archive_app.archive.results.retrieval import sheet
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.progress import Quiet
from archive_app.domain.roles import Role, role

OWNER = Role("业主", "1938", "1949年")


@pytest.fixture
def works(archive: Archive) -> Entry:
    """Give an organisation."""
    return add(archive, kind="agent", set_=[assignment("name=重庆钢铁公司")])


def shown(archive: Archive, entry: Entry, field: str = "owner") -> str:
    return sheet(archive, entry.id).shown.get(field, "")


def test_a_link_says_its_role_and_its_years(archive: Archive, site: Entry, works: Entry):
    changed = link(archive, site.code, "owner", works.code, role("业主", "1938", "1949年"))
    assert changed.values["owner"] == [works.id]
    assert shown(archive, site) == "重庆钢铁公司〔业主，1938—1949年〕"


def test_people_write_the_role_behind_the_name(archive: Archive, site: Entry, works: Entry):
    for text in ("重庆钢铁公司〔业主，1938—1949年〕", f"{works.code}〔业主，1938—1949年〕"):
        change(archive, site.code, [assignment(f"owner={text}")])
        assert shown(archive, site) == "重庆钢铁公司〔业主，1938—1949年〕"
        undo(archive)
    change(archive, site.code, [assignment("supervisor=重庆钢铁公司〔1958年—〕")])
    assert shown(archive, site, "supervisor") == "重庆钢铁公司〔1958年—〕"


def test_a_name_with_brackets_of_its_own_is_a_name(archive: Archive, site: Entry):
    add(archive, kind="agent", set_=[assignment("name=重钢〔东厂〕")])
    change(archive, site.code, [assignment("owner=重钢〔东厂〕")])
    assert shown(archive, site) == "重钢〔东厂〕"


def test_what_a_form_saves_leaves_the_roles_as_they_are(
    archive: Archive, site: Entry, works: Entry
):
    link(archive, site.code, "owner", works.code, OWNER)
    other = add(archive, kind="agent", set_=[assignment("name=国营重庆钢厂")])
    describe(archive, site.id, {"owner": [other.id, works.id]})
    assert shown(archive, site) == "国营重庆钢厂、重庆钢铁公司〔业主，1938—1949年〕"
    change(archive, site.code, [assignment(f"owner-={works.code}")])
    assert shown(archive, site) == "国营重庆钢厂"


def test_linked_again_its_role_is_the_new_one(archive: Archive, site: Entry, works: Entry):
    link(archive, site.code, "owner", works.code, OWNER)
    link(archive, site.code, "owner", "重庆钢铁公司", Role("代管"))
    assert shown(archive, site) == "重庆钢铁公司〔代管〕"
    latest, *_ = history(archive, site.code)
    assert (latest.field, latest.before, latest.after) == ("owner", "业主，1938—1949年", "代管")
    undo(archive)
    assert shown(archive, site) == "重庆钢铁公司〔业主，1938—1949年〕"
    change(archive, site.code, [assignment("owner=重庆钢铁公司〔〕")])
    assert shown(archive, site) == "重庆钢铁公司"


def test_a_link_that_ends_is_gone_from_both(archive: Archive, site: Entry, works: Entry):
    link(archive, site.code, "owner", works.code, OWNER)
    unlink(archive, site.code, "owner", works.code)
    assert "owner" not in entry_of(archive, site.code).values
    assert sheet(archive, works.id).relations == ()
    with pytest.raises(Refused, match="not_linked"):
        unlink(archive, site.code, "owner", works.code)


@pytest.mark.parametrize("field", ["condition", "address"])
def test_what_points_at_no_entry_is_no_link(archive: Archive, site: Entry, field: str):
    with pytest.raises(Refused, match="not_a_link"):
        link(archive, site.code, field, site.code, OWNER)


def test_years_that_end_before_they_begin_are_refused(archive: Archive, site: Entry):
    with pytest.raises(Refused, match="date_backwards"):
        link(archive, site.code, "owner", site.code, role("", "1949年", "1938年"))


def test_a_batch_tells_the_role_before_it_is_written(archive: Archive, site: Entry, works: Entry):
    said = [assignment("owner=重庆钢铁公司〔业主〕")]
    [told] = preview(archive, [site.id], said).changes
    assert (told.field, told.before, told.after) == ("owner", "", "重庆钢铁公司〔业主〕")
    apply(archive, Quiet(), [site.id], said)
    assert shown(archive, site) == "重庆钢铁公司〔业主〕"
    assert works.id in entry_of(archive, site.code).values["owner"]
