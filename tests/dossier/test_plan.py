"""A plan is the whole dossier in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from archive_app.datafiles import shipped
from archive_app.domain.errors import Refused
from archive_app.dossier.blocks import (
    Cover,
    Form,
    Heading,
    Paragraph,
    Plate,
    PlateRow,
    Table,
    Title,
)
from archive_app.dossier.declared import load
from archive_app.dossier.letting_out import ordered
from archive_app.dossier.plan import plan


def _names(planned) -> list[str]:
    return [part.name for part in planned.parts]


def test_a_site_without_records_has_its_frame_and_its_form(casefile, profile):
    planned = plan(ordered(casefile(), profile, "internal"))
    assert _names(planned) == ["", "目录", "卷内目录", "一、遗产点登记表", "卷内备考表"]
    assert isinstance(planned.parts[0].blocks[0], Cover)
    assert planned.parts[1].blocks[0] == Title("目录")


def test_parts_are_numbered_over_those_that_are_there(casefile, profile, item):
    records = [item("photograph", "东立面"), item("sound", "汽笛")]
    names = _names(plan(ordered(casefile(*records), profile, "internal")))
    assert names[3:] == [
        "一、遗产点登记表",
        "二、统计图",
        "三、录音录像与口述史目录",
        "卷内备考表",
    ]


def test_a_photograph_without_a_file_is_still_in_the_register(casefile, profile, item):
    register = plan(ordered(casefile(item("photograph", "东立面")), profile, "internal")).parts[2]
    assert register.blocks[1].rows[0].cells[3] == "东立面"


def test_a_kind_that_no_part_names_comes_under_other_material(casefile, profile, item):
    planned = plan(ordered(casefile(item("agent", "卢作孚")), profile, "internal"))
    others = planned.parts[-2]
    assert others.name == "二、其他材料"
    assert isinstance(others.blocks[1], Table)


def test_the_sites_own_history_comes_before_the_documents(casefile, profile, item):
    site = item("site", "某厂", {"history": "1938年内迁。"})
    part = plan(ordered(casefile(item("history", "厂史"), site=site), profile, "internal")).parts[4]
    headings = [block.text for block in part.blocks if isinstance(block, Heading)]
    assert headings == ["二、厂史与文献", "历史沿革", "厂史"]
    assert Paragraph("1938年内迁。", "id1 history") in part.blocks


def test_the_sites_own_pictures_follow_its_form(casefile, profile, item, held, jpeg):
    site = item("site", "某厂", {}, [held(jpeg())])
    _, form, plate = plan(ordered(casefile(site=site), profile, "internal")).parts[3].blocks
    assert isinstance(form, Form)
    assert isinstance(plate, Plate)


def test_records_with_a_place_have_bookmarks(casefile, profile, item):
    planned = plan(
        ordered(casefile(item("building", "水塔"), item("history", "厂史")), profile, "internal")
    )
    assert set(planned.bookmarks) >= {("id1", "水塔"), ("id2", "厂史")}


def test_a_record_without_a_title_goes_by_its_code(casefile, profile, item):
    planned = plan(ordered(casefile(item("history", " ")), profile, "internal"))
    assert ("id1", "A-0001") in planned.bookmarks
    assert planned.parts[2].blocks[1].rows[0].cells[3] == "A-0001"


def test_the_same_casefile_gives_the_same_plan(casefile, profile, item):
    case = casefile(item("history", "厂史"))
    told = ordered(case, profile, "internal")
    assert plan(told) == plan(ordered(case, profile, "internal"))


def test_an_unknown_scope_is_refused(casefile, profile):
    with pytest.raises(Refused, match="unknown_scope"):
        plan(ordered(casefile(), profile, "secret"))


@pytest.mark.parametrize(
    "name", sorted(path.stem for path in (shipped("exports") / "dossiers").glob("*.toml"))
)
def test_every_shipped_profile_makes_a_dossier_of_all_kinds(
    name: str, casefile, item, kinds, held, jpeg, dossier
):
    profile = load((shipped("exports") / "dossiers" / f"{name}.toml").read_text("utf-8"))
    records = [
        item(kind.id, f"某{kind.label.zh}", {}, [held(jpeg())])
        for kind in kinds
        if kind.family == "record"
    ]
    planned = plan(ordered(casefile(*records), profile, "submission"))
    written, pages = dossier(planned)
    assert len(pages) == written.pages
    assert not written.missing
    assert name != "field-sheet" or written.pages == 1


def test_parts_of_a_book_are_numbered_among_themselves(casefile, item):
    text = (shipped("exports") / "dossiers" / "record-file.toml").read_text("utf-8")
    records = [item("repair", "屋面抢险"), item("document", "说明")]
    names = _names(plan(ordered(casefile(*records), load(text), "internal")))
    assert names[3:] == [
        "主卷一、文字卷　登记表",
        "主卷二、文物保护工程及防治监测卷",
        "备考卷一、参考资料卷",
        "卷内备考表",
    ]


def test_a_small_dossier_shows_renditions(casefile, item, held, jpeg):
    text = (shipped("exports") / "dossiers" / "reading-copy.toml").read_text("utf-8")
    file = replace(held(jpeg("a.jpg")), rendition=jpeg("small.jpg"))
    planned = plan(
        ordered(casefile(item("photograph", "东立面", {}, [file])), load(text), "internal")
    )
    (row,) = [
        block for part in planned.parts for block in part.blocks if isinstance(block, PlateRow)
    ]
    assert [shown.path.name for shown in row.plates[0].pictures] == ["small.jpg"]
