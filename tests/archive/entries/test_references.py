from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.entries.description import add
from archive_app.archive.entries.references import entry_in, entry_named, read_value, target_kinds
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused


@pytest.mark.parametrize("reference", ["A-0001", "a-1", " A-01 ", "{id}"])
def test_people_may_write_a_code_as_they_like(archive: Archive, site: Entry, reference: str):
    with archive.store.reading() as tables:
        assert entry_in(tables, reference.format(id=site.id)).id == site.id


@pytest.mark.usefixtures("site")
def test_an_unknown_reference_brings_the_nearest_code(archive: Archive):
    with archive.store.reading() as tables, pytest.raises(Refused) as told:
        entry_in(tables, "A-0011")
    assert told.value.nearest == ("A-0001",)


@pytest.mark.usefixtures("site")
def test_a_reference_with_half_a_character_is_unknown_like_any_other(archive: Archive):
    owner = archive.kinds["site"].field("owner")
    with archive.store.reading() as tables:
        for ask in (
            lambda: entry_in(tables, "坏\udce9名"),
            lambda: read_value(archive, tables, owner, "坏\udce9名"),
        ):
            with pytest.raises(Refused) as told:
                ask()
            assert told.value.key == "unknown_entry"


def test_a_value_is_read_by_the_type_of_its_field(archive: Archive, site: Entry):
    kind = archive.kinds["site"]
    agent = add(archive, kind="agent")
    with archive.store.reading() as tables:
        assert read_value(archive, tables, kind.field("condition"), "较差") == (
            "condition/fairly_poor"
        )
        assert read_value(archive, tables, kind.field("owner"), agent.code) == agent.id
        assert read_value(archive, tables, kind.field("address"), "李子林路") == "李子林路"
    assert site.code


def test_an_agent_field_points_at_agents_only(archive: Archive):
    assert target_kinds(archive, archive.kinds["site"].field("owner")) == ["agent"]


def test_what_nobody_has_is_none_where_that_is_no_fault(archive: Archive, site: Entry):
    with archive.store.reading() as tables:
        assert entry_named(tables, f" {site.code.lower()} ") == entry_in(tables, site.code)
        assert entry_named(tables, "IMG_0001") is None
