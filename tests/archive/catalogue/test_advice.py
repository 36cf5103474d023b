"""Advice says what deserves another look; it never stops anybody."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.advice import advice, advice_on_all
from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.entries.description import add, change, entry_of
from archive_app.archive.intake.intake import take_in
from archive_app.domain.advice import DOUBTFUL, MISSING, OFFERED, Advice
from archive_app.domain.entries import Entry
from archive_app.domain.progress import Quiet
from archive_app.wording import advise
from tests.archive.conftest import photograph


def entry(archive: Archive, kind: str, site: str = "", parent: str = "", **texts: str) -> Entry:
    set_ = [Assignment(field, "=", text) for field, text in texts.items()]
    return add(archive, kind=kind, site=site, parent=parent, set_=set_)


def told(archive: Archive, one: Entry, severity: str = DOUBTFUL) -> list[tuple[str, str]]:
    found = [each for each in advice(archive, one.id) if each.severity == severity]
    assert all(said(each) for each in found)
    return [(each.field, each.key) for each in found]


def said(one: Advice) -> bool:
    """Tell whether advice can be told in both languages."""
    return all("{" not in advise(one, language) for language in ("zh", "en"))


def test_what_filing_asks_for_is_named_in_the_order_of_the_form(archive: Archive):
    site = entry(archive, "site", name="重庆钢铁厂", division="500104")
    missing = [field for field, _ in told(archive, site, MISSING)]
    assert {"address", "founded", "introduction"} <= set(missing)
    assert not {"name", "division"} & set(missing)
    fields = [field.id for field in archive.kinds["site"].fields]
    assert missing == sorted(missing, key=fields.index)
    [address] = [one for one in advice(archive, site.code) if one.field == "address"]
    assert advise(address, "zh") == "“地址及位置”还没有填，归档时要有。"


def test_dates_that_cannot_be_in_their_order_are_doubtful(archive: Archive):
    site = entry(archive, "site", name="厂", founded="1958年", closed="1938年")
    assert told(archive, site) == [("closed", "dates_out_of_order")]
    assert told(archive, entry(archive, "site", name="厂", founded="1958年", closed="1958年")) == []
    name = entry(archive, "site_name", site.code, name="旧厂", since="1950年", until="1949年")
    [_, doubtful] = [one for one in advice(archive, site.code) if one.severity == DOUBTFUL]
    assert (doubtful.entry, doubtful.field) == (name.id, "until")


def test_nobody_tells_anything_after_death_or_before_birth(archive: Archive, site: Entry):
    for ended, began, key in (("1990年", "1920年", "ended_before"), ("", "2020年", "began_after")):
        person = entry(archive, "agent", name="王师傅", began=began)
        if ended:
            person = entry(archive, "agent", name="老王", began=began, ended=ended)
        interview = entry(
            archive, "interview", site.code, title="访谈", date="2010年", narrator=person.code
        )
        assert told(archive, interview) == [("narrator", key)]
    alive = entry(archive, "agent", name="老李", began="1930年", ended="2010年")
    assert (
        told(archive, entry(archive, "interview", site.code, date="2010年", narrator=alive.code))
        == []
    )


@pytest.mark.parametrize(
    ("place", "key"),
    [
        ("29.48,106.48 CGCS2000", ""),
        ("80.2,40.1 WGS84", "place_exchanged"),
        ("29.48,-106.48 WGS84", "place_sign"),
        ("48.85,2.35 WGS84", "place_abroad"),
        ("30.81,108.41 北京54", "place_far"),
        ("30.81,108.41 百度", "place_far"),
    ],
)
def test_a_place_that_looks_wrong_is_kept_and_doubted(archive: Archive, place: str, key: str):
    site = entry(archive, "site", name="厂", division="500104", place=place)
    assert told(archive, site) == ([("place", key)] if key else [])


def test_a_place_far_from_its_division_says_how_far_and_what_is_nearer(archive: Archive):
    site = entry(archive, "site", name="厂", division="500104", place="30.81,108.41 WGS84")
    [doubtful] = [one for one in advice(archive, site.code) if one.severity == DOUBTFUL]
    sentence = advise(doubtful, "zh")
    assert "“重庆市大渡口区”约 237 公里，离“重庆市万州区”更近" in sentence
    near = [one.key for one in advice(archive, site.code, far=300_000.0)]
    assert "place_far" not in near


def test_points_and_records_are_measured_by_the_division_of_their_site(archive: Archive):
    site = entry(archive, "site", name="厂", division="500104")
    entry(archive, "survey_point", site.code, title="东门", place="30.81,108.41 CGCS2000")
    assert told(archive, site) == [("place", "place_far")]
    picture = entry(archive, "photograph", site.code, title="门", place="30.81,108.41 WGS84")
    assert told(archive, picture) == [("place", "place_far")]
    nowhere = entry(archive, "site", name="某厂", place="30.81,108.41 WGS84")
    assert told(archive, nowhere) == []


def test_the_period_of_the_founding_year_is_offered(archive: Archive):
    site = entry(archive, "site", name="厂", founded="1938年")
    offered = [one for one in advice(archive, site.code) if one.severity == OFFERED]
    assert [(one.field, one.value) for one in offered] == [
        ("period", "period/formation"),
        ("national_period", "national_period/war"),
    ]
    wrong = entry(archive, "site", name="厂", founded="1985年", period="formation")
    assert told(archive, wrong) == [("period", "period_differs")]
    assert told(archive, entry(archive, "site", name="厂", founded="不详"), OFFERED) == []


def test_today_s_division_is_offered_for_one_that_is_gone(archive: Archive):
    site = entry(archive, "site", name="厂", division_recorded="南通市港闸区")
    [offered] = [one for one in advice(archive, site.code) if one.severity == OFFERED]
    assert (offered.field, offered.value) == ("division", "divisions/320613")
    assert advise(offered, "zh") == "登记时的“南通市港闸区”今属“江苏省南通市崇川区”。"
    zone = entry(archive, "site", name="厂", division_recorded="万盛经开区")
    assert told(archive, zone, OFFERED) == []


def test_advice_on_all_leaves_out_what_needs_none(archive: Archive, site: Entry):
    group = entry(archive, "site_group", name="片区")
    entry(archive, "survey_point", site.code, title="东门", place="48.85,2.35 WGS84")
    found = {one.id: [each.key for each in each_] for one, each_ in advice_on_all(archive)}
    assert found.keys() == {site.id}
    assert "place_abroad" in found[site.id]
    assert list(advice_on_all(archive, [group.code])) == []


def test_who_made_a_file_is_offered_as_long_as_nobody_is_named(
    archive: Archive, site: Entry, tmp_path: Path
):
    path = photograph(tmp_path / "a.jpg", "a", author="Wang Wu")
    [taken] = take_in(archive, Quiet(), site=site.code, paths=[path]).taken_in
    [offered] = [one for one in advice(archive, taken.code) if one.severity == OFFERED]
    assert (offered.field, offered.value, offered.new) == ("responsible", "", "Wang Wu")
    assert said(offered)
    person = entry(archive, "agent", name="Wang Wu")
    [offered] = [one for one in advice(archive, taken.code) if one.severity == OFFERED]
    assert (offered.value, offered.new) == (person.id, "")
    change(archive, taken.code, [Assignment("responsible", "=", person.code)])
    assert told(archive, entry_of(archive, taken.code), OFFERED) == []
