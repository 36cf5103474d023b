"""What entries of several kinds have in common can be changed in all of them."""

from __future__ import annotations

from archive_app.archive.archive import Archive
from archive_app.archive.entries.alike import common_fields, kinds_of
from archive_app.archive.entries.description import add
from archive_app.domain.entries import Entry


def test_the_kinds_of_a_selection_are_counted(archive: Archive, site: Entry) -> None:
    kinds = ("photograph", "drawing", "photograph")
    ids = [add(archive, kind=kind, site=site.code).id for kind in kinds]
    counted = kinds_of(archive, ids)
    assert counted == {"drawing": 1, "photograph": 2}
    assert kinds_of(archive, []) == {}


def test_a_field_that_one_kind_has_not_is_not_common(archive: Archive) -> None:
    drawing = {field.id for field in common_fields(archive, ["drawing"])}
    both = {field.id for field in common_fields(archive, ["drawing", "photograph"])}
    assert "scale" in drawing
    assert "scale" not in both
    assert {"title", "date", "open_status"} <= both < drawing


def test_what_is_one_entry_s_own_or_only_decided_is_not_changed_in_many(archive: Archive) -> None:
    fields = {field.id for field in common_fields(archive, ["drawing"])}
    assert not fields & {"reference_code", "reference_code_2", "checking_state", "checked_by"}
    assert common_fields(archive, []) == []


def test_fields_of_one_name_and_another_meaning_are_not_common(archive: Archive) -> None:
    common = {field.id: field for field in common_fields(archive, [k.id for k in archive.kinds])}
    for field in common.values():
        assert {(kind.field(field.id).type) for kind in archive.kinds} == {field.type}
