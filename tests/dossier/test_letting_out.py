"""A scope lets out what it says, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from archive_app.domain.entries import Value
from archive_app.dossier.letting_out import let_out, ordered
from archive_app.dossier.plan import plan
from archive_app.dossier.profiles import Scope

PLACE: dict[str, Value] = {
    "latitude": 29.482712,
    "longitude": 106.481134,
    "crs": "CGCS2000",
    "text": "29.482712,106.481134 CGCS2000",
}


@pytest.fixture
def public(profile) -> Scope:
    return profile.scope("public")


def _with(item, **values: Value):
    """Return an item with values as the archive keeps them."""
    shown = {"place": PLACE["text"]} if "place" in values else {}
    entry = replace(item.entry, values={**item.entry.values, **values})
    return replace(item, entry=entry, shown={**item.shown, **shown})


def _texts(planned) -> str:
    return repr(planned.parts)


def test_inside_everything_is_let_out(casefile, profile, item):
    home = _with(item("site", "某厂", {"remarks": "内部情况"}), place=PLACE)
    records = [_with(item("history", "厂史"), open_status="open_status/controlled")]
    told = casefile(*records, site=home)
    assert let_out(told, profile.scope("internal")) == told


def test_fields_are_left_out_of_every_entry_and_every_detail(casefile, profile, item):
    point = item("survey_point", "正门", {"remarks": "看门人电话"})
    home = replace(
        item("site", "某厂", {"remarks": "内部情况"}), details={"survey_point": (point,)}
    )
    record = item("history", "厂史", {"remarks": "内部情况"})
    told = _texts(plan(ordered(casefile(record, site=home), profile, "public")))
    assert "正门" in told
    assert "内部情况" not in told
    assert "看门人电话" not in told


def test_a_whole_table_of_details_may_be_left_out(casefile, item):
    home = replace(item("site", "某厂"), details={"survey_point": (item("survey_point", "正门"),)})
    scope = Scope("ours", "馆内", leaves_out=("survey_point",))
    assert let_out(casefile(site=home), scope).site.details == {}


def test_an_entry_that_is_not_open_is_kept_back_whole(casefile, profile, item):
    shut = _with(item("history", "秘密的厂史"), open_status="open_status/controlled")
    open_ = _with(item("history", "公开的厂史"), open_status="open_status/open")
    unsaid = item("history", "未写开放的厂史")
    told = _texts(plan(ordered(casefile(shut, open_, unsaid), profile, "public")))
    assert "秘密的厂史" not in told
    assert "公开的厂史" in told
    assert "未写开放的厂史" in told


@pytest.mark.parametrize(
    ("precision", "told"),
    [
        ("place_precision/exact", "29.482712,106.481134 CGCS2000"),
        ("place_precision/metres_50", "29.4825,106.4810 CGCS2000（取至50 米）"),
        ("place_precision/county", ""),
        ("", "29.48,106.48 CGCS2000（取至1 公里）"),
    ],
)
def test_a_place_is_no_finer_than_its_entry_says(
    casefile, public: Scope, item, precision: str, told: str
):
    values: dict[str, Value] = {"place": PLACE}
    if precision:
        values["place_precision"] = precision
    home = _with(item("site", "某厂"), **values)
    assert let_out(casefile(site=home), public).site.shown["place"] == told


def test_records_and_details_are_as_coarse_as_what_they_belong_to(casefile, public: Scope, item):
    point = _with(item("survey_point", "正门"), place=PLACE)
    home = replace(
        _with(item("site", "某厂"), place_precision="place_precision/metres_50"),
        details={"survey_point": (point,)},
    )
    record = _with(item("building", "厂房"), place=PLACE)
    exact = _with(item("building", "门楼"), place=PLACE, place_precision="place_precision/exact")
    told = let_out(casefile(record, exact, site=home), public)
    shown = [one.shown["place"] for one in (*told.records, *told.site.details["survey_point"])]
    assert shown == [
        "29.4825,106.4810 CGCS2000（取至50 米）",
        "29.482712,106.481134 CGCS2000",
        "29.4825,106.4810 CGCS2000（取至50 米）",
    ]
