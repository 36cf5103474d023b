from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.comparing import compare
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused


def agent(archive: Archive, *said: str) -> Entry:
    return add(archive, kind="agent", set_=[assignment(text) for text in said])


def test_each_field_says_what_uniting_makes_of_it(archive: Archive):
    one = agent(archive, "name=重庆钢铁公司", "sort=机构", "other_names=重钢", "began=1938年")
    other = agent(
        archive,
        "name=重钢公司",
        "sort=机构",
        "other_names=一〇一厂",
        "address=大渡口",
        "began=1937年",
    )
    found = compare(archive, one.code, other.code)
    assert {each.field.id: each.how for each in found.fields} == {
        "name": "rival",
        "sort": "same",
        "other_names": "both",
        "began": "rival",
        "address": "one",
    }
    address = next(each for each in found.fields if each.field.id == "address")
    assert (address.left, address.right) == ("", "大渡口")
    assert [entry.id for entry in found.entries] == [one.id, other.id]


def test_it_tells_with_how_much_each_is_linked(archive: Archive):
    one, other = agent(archive, "name=甲"), agent(archive, "name=乙")
    said = [assignment("name=厂"), assignment(f"owner={other.code}")]
    add(archive, kind="site", set_=said)
    found = compare(archive, one.code, other.code)
    assert (found.linked, found.files) == ((0, 1), (0, 0))


def test_only_entries_of_one_kind_are_compared(archive: Archive, site: Entry):
    with pytest.raises(Refused, match="not_alike"):
        compare(archive, agent(archive, "name=甲").code, site.code)
