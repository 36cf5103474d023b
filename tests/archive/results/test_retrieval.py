from __future__ import annotations

from pathlib import Path

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.history import history
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import Assignment, add, change, remove
from archive_app.archive.intake.intake import take_in
from archive_app.archive.results.retrieval import find, find_by_site, options, places, sheet
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.hits import ABBREVIATION, SORTS, Question
from archive_app.domain.progress import Quiet


def test_a_hit_shows_what_was_asked_for(archive: Archive, site: Entry, files: Path):
    take_in(archive, Quiet(), site=site.code, paths=[files])
    found = find(archive, Question("汉阳铁厂"))
    [hit] = found.hits
    assert (found.total, hit.kind, hit.site) == (1, "history", site.id)
    assert [hit.snippet.text[slice(*mark)] for mark in hit.snippet.marks] == ["汉阳铁厂"]
    assert hit.snippet.field == "passage"


def test_another_name_finds_the_site(archive: Archive, site: Entry):
    [hit] = find(archive, Question("重钢")).hits
    assert (hit.id, hit.title.text) == (site.id, "重庆钢铁厂")
    assert "重钢" in hit.snippet.text  # the name that was hit is shown, since the title is not it


def test_what_a_word_may_be_short_for_comes_apart_and_on_the_first_page_only(
    archive: Archive, site: Entry
):
    mill = add(archive, kind="site", set_=[Assignment("name", "=", "重庆裕华纱厂")])
    found = find(archive, Question("重纱"))
    assert (found.total, found.hits) == (0, ())
    assert {(hit.id, hit.group) for hit in found.abbreviated} == {(mill.id, ABBREVIATION)}
    assert find(archive, Question("渝纱")).abbreviated[0].id == mill.id
    assert find(archive, Question("重纱"), offset=1).abbreviated == ()
    assert find(archive, Question("重纱", kind="drawing")).abbreviated == ()
    assert find(archive, Question("重钢")).total == 1


@pytest.mark.parametrize("sort", SORTS)
def test_hits_are_grouped_by_site_those_with_most_first(archive: Archive, site: Entry, sort: str):
    mill = add(archive, kind="site", set_=[Assignment("name", "=", "纱厂")])
    for home, count in ((site, 5), (mill, 2)):
        for number in range(count):
            told = [Assignment("title", "=", f"锅炉{number}"), Assignment("condition", "=", "差")]
            add(archive, kind="building", site=home.code, set_=told)
    add(archive, kind="agent", set_=[Assignment("name", "=", "锅炉工")])
    found = find_by_site(archive, Question("锅炉", sort=sort), first=3)
    assert found.total == 8
    assert [(one.site, one.total, len(one.hits)) for one in found.by_site] == [
        (site.id, 5, 3),
        (mill.id, 2, 2),
    ]
    for one in found.by_site:
        alone = find(archive, Question("锅炉", site=one.site, sort=sort), limit=3)
        assert one.hits == alone.hits
    [second] = find_by_site(archive, Question("锅炉 condition:差"), limit=1, offset=1).by_site
    assert second.site == mill.id
    assert find_by_site(archive, Question("锅炉", site=mill.code)).by_site[0].site == mill.id
    assert find_by_site(archive, Question("没有")).by_site == ()


def test_what_is_found_can_be_narrowed_and_paged(archive: Archive, site: Entry):
    other = add(archive, kind="site", set_=[Assignment("name", "=", "高炉公园")])
    for home in (site, other):
        for kind in ("drawing", "photograph", "photograph"):
            texts = [Assignment("title", "=", f"四号高炉 {kind}")]
            add(archive, kind=kind, site=home.code, set_=texts)
    assert find(archive, Question("高炉")).total == 7
    assert find(archive, Question("高炉", kind="photograph")).total == 4
    narrowed = find(archive, Question("高炉", kind="photograph", site=site.code))
    assert narrowed.total == 2
    assert narrowed.facets["kind"] == {"drawing": 1, "photograph": 2}
    pages = [find(archive, Question("高炉"), limit=3, offset=at).hits for at in (0, 3, 6)]
    assert [len(page) for page in pages] == [3, 3, 1]
    assert len({hit.id for page in pages for hit in page}) == 7
    with pytest.raises(Refused):
        find(archive, Question("高炉", site="A-0099"))


def test_the_places_are_the_sites_with_their_records(archive: Archive, site: Entry):
    gone = add(archive, kind="site", set_=[Assignment("name", "=", "拆了的厂")])
    remove(archive, gone.code)
    add(archive, kind="photograph", site=site.code)
    add(
        archive,
        kind="site",
        set_=[
            Assignment("name", "=", "816工程"),
            Assignment("division", "=", "涪陵区"),
            Assignment("division", "+=", "武隆区"),
        ],
    )
    told = {place.name: (place.code, place.division, place.records) for place in places(archive)}
    assert told == {"重庆钢铁厂": (site.code, "", 1), "816工程": ("A-0004", "涪陵区", 0)}


def test_a_sheet_shows_where_an_entry_points_and_who_points_at_it(archive: Archive, site: Entry):
    agent = add(archive, kind="agent", set_=[Assignment("name", "=", "黑色冶金设计院")])
    drawing = add(
        archive,
        kind="drawing",
        site=site.code,
        set_=[Assignment("title", "=", "总装图"), Assignment("responsible", "=", agent.code)],
    )
    [outgoing] = sheet(archive, drawing.code).relations
    assert (outgoing.title, outgoing.outgoing) == ("黑色冶金设计院", True)
    [incoming] = sheet(archive, agent.id).relations
    assert (incoming.code, incoming.title, incoming.outgoing) == (drawing.code, "总装图", False)
    assert sheet(archive, drawing.id).shown["responsible"] == "黑色冶金设计院"


def test_what_may_be_chosen_is_offered(archive: Archive, site: Entry):
    kind = archive.kinds["site"]
    assert [one.label for one in options(archive, kind.field("condition"))] == [
        "好",
        "较好",
        "一般",
        "较差",
        "差",
    ]
    assert [one.id for one in options(archive, kind.field("division"), "大渡口")] == [
        "divisions/500104"
    ]
    add(archive, kind="agent", set_=[Assignment("name", "=", "重庆钢铁公司")])
    assert [one.label for one in options(archive, kind.field("owner"), "钢铁")] == ["重庆钢铁公司"]
    assert site.title not in [one.label for one in options(archive, kind.field("owner"))]


def test_whoever_reads_english_is_told_terms_and_links_in_english(
    archive: Archive, site: Entry
) -> None:
    said = [assignment(one) for one in ("title=总图", "condition=差", "date=1938年")]
    drawing = add(archive, kind="drawing", site=site.code, set_=said)
    archive.language = "en"
    told = sheet(archive, drawing.id)
    assert told.shown["condition"] == "Poor"
    assert told.shown["date"] == "1938年"
    condition = archive.kinds["drawing"].field("condition")
    assert "Poor" in [option.label for option in options(archive, condition)]
    changes = history(archive, drawing.id)
    assert {change.after for change in changes if change.field == "condition"} == {"Poor"}


def test_what_a_field_of_several_points_at_is_told_one_by_one(
    archive: Archive, site: Entry
) -> None:
    for name in ("重钢、渝富联合体", "渝富"):
        add(archive, kind="agent", set_=[assignment(f"name={name}")])
    said = [assignment("owner=重钢、渝富联合体"), assignment("owner=渝富〔业主，1938年〕")]
    change(archive, site.id, said)
    assert sheet(archive, site.id).listed["owner"] == ("重钢、渝富联合体", "渝富〔业主，1938年〕")
