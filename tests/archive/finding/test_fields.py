"""A name before a colon is a field's id or label, a vocabulary's, or one of a few words."""

from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.finding.fields import (
    SPECIAL,
    fields_named,
    kinds_meant,
    special,
    terms_meant,
    vocabularies_named,
)


def test_the_few_words_are_known_in_both_languages() -> None:
    assert special("类型") == special("KIND") == special("种类") == "kind"
    assert special("title") == special("名称") == "title"
    assert special("foo") == ""
    assert all(special(one.label.zh) == key for key, one in SPECIAL.items())


def test_a_field_is_known_by_what_one_kind_calls_it(archive: Archive) -> None:
    (taken,) = fields_named(archive, "拍摄时间")
    assert (taken.field.id, set(taken.kinds), taken.everywhere) == ("date", {"photograph"}, False)
    condition = fields_named(archive, "Condition")[0]
    assert condition.everywhere
    assert {"site", "building"} <= condition.kinds
    assert {one.field.id for one in fields_named(archive, "级别")} == {"level"}
    assert fields_named(archive, "foo") == []


def test_a_field_has_one_type_and_one_unit(archive: Archive) -> None:
    weights = {one.field.unit: set(one.kinds) for one in fields_named(archive, "weight")}
    assert weights == {"吨": {"equipment"}, "千克": {"artefact"}}


def test_a_field_behind_its_kind_is_of_this_kind(archive: Archive) -> None:
    (planned,) = fields_named(archive, "funding.planned")
    assert (planned.path, planned.of_detail, planned.belonging) == ("funding.planned", True, False)
    assert fields_named(archive, "分年度资金．计划投资") == [planned]
    (register,) = fields_named(archive, "保护身份.名录")
    assert (register.path, register.belonging) == ("register", True)
    dates = fields_named(archive, "designation.date")
    assert {"designated_on", "struck_off_on"} <= {one.field.id for one in dates}
    assert fields_named(archive, "funding.") == fields_named(archive, "foo.planned") == []


def test_terms_are_meant_by_the_name_of_a_field_or_of_a_vocabulary(archive: Archive) -> None:
    assert vocabularies_named(archive, "division") == ["divisions"]
    assert vocabularies_named(archive, "名录") == ["registers"]
    assert vocabularies_named(archive, "title") == []


def test_a_province_means_all_its_counties_though_its_name_is_cut_short(archive: Archive) -> None:
    municipality = terms_meant(archive, "divisions", "重庆")
    assert {"divisions/500000", "divisions/500104"} <= municipality
    assert municipality == terms_meant(archive, "divisions", "500000")
    assert terms_meant(archive, "condition", "差") == {"condition/poor"}
    assert terms_meant(archive, "condition", "foo") == frozenset()


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("照片", {"photograph"}),
        ("photo", {"photograph"}),
        ("人物", {"agent"}),
        ("p", set()),
        ("foo", set()),
        ("", set()),
    ],
)
def test_a_kind_is_meant_by_its_label_or_by_how_only_its_id_begins(
    archive: Archive, text: str, meant: set[str]
) -> None:
    assert kinds_meant(archive, text) == meant
    assert {"photograph", "drawing"} <= kinds_meant(archive, "record")
