from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.entries.authors import agents_for, author_field, authors_in, known_agent
from archive_app.archive.entries.description import add, entry_of
from archive_app.domain.entries import Entry
from archive_app.domain.readings import Facts


def agent(archive: Archive, name: str) -> Entry:
    return add(archive, kind="agent", set_=[Assignment("name", "=", name)])


@pytest.mark.parametrize(
    ("author", "camera", "names"),
    [
        ("张三；李四", None, ["张三", "李四"]),
        ("Administrator", None, []),
        ("OLYMPUS", "OLYMPUS C960Z", []),
        (None, None, []),
    ],
)
def test_people_are_told_from_cameras_and_accounts(author, camera, names):
    assert authors_in(Facts(author=author, camera=camera)) == names


def test_the_field_of_who_is_responsible_takes_them(archive: Archive):
    field = author_field(archive.kinds["photograph"])
    assert field is not None
    assert field.id == "responsible"
    assert author_field(archive.kinds["site"]) is None


def test_who_is_known_is_taken_and_who_is_not_is_added_once(archive: Archive):
    known = agent(archive, "张三")
    for _ in range(2):
        with archive.operation(archive.step("add", kind="agent")) as tables:
            found = agents_for(archive, tables, ["张三", "李四"])
        assert found[0] == known.id
        assert entry_of(archive, found[1]).title == "李四"
    with archive.store.reading() as tables:
        assert known_agent(tables, "李四") == found[1]


def test_a_name_of_several_is_left_to_a_person(archive: Archive):
    agent(archive, "王伟")
    agent(archive, "王伟")
    with archive.operation(archive.step("add", kind="agent")) as tables:
        assert known_agent(tables, "王伟") == ""
        assert agents_for(archive, tables, ["王伟"]) == []
