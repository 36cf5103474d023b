"""The columns are what the listed kinds have in common, as far as a person wants to see them."""

from __future__ import annotations

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.tabling import TITLE, lines
from archive_app.archive.results.retrieval import sheet
from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.sheet.columns import CODE, Chosen, Column, columns, told


def ids(found: list[Column]) -> list[str]:
    return [one.id for one in found]


def test_one_kind_has_all_its_short_fields_and_shows_those_of_the_list(desk: Desk) -> None:
    drawing = [desk.archive.kinds["drawing"]]
    all_ = columns(drawing, desk.say)
    assert {"subjects", "north", "volume", "checking_state"} < set(ids(all_))
    assert not {"description", "title", "united_into"} & set(ids(all_))  # long, told, retired
    assert all_[1].label == "图名"
    shown = Chosen(desk.preferences, drawing).of(all_)
    assert ids(shown)[:4] == [CODE, TITLE, "reference_code", "date"]


def test_several_kinds_have_what_they_have_in_common(desk: Desk) -> None:
    kinds = [desk.archive.kinds[kind] for kind in ("site", "drawing")]
    found = ids(columns(kinds, desk.say))
    assert {"reference_code", "condition", "rights"} < set(found)
    assert not {"date", "division"} & set(found)
    assert ids(columns([], desk.say)) == [CODE, TITLE]


def test_what_only_a_decision_changes_says_so(desk: Desk) -> None:
    found = {one.id: one for one in columns([desk.archive.kinds["drawing"]], desk.say)}
    assert {one.why_not for one in found.values()} == {"", "sheet_given", "sheet_by_verb"}
    assert found["checked_by"].why_not == "sheet_by_verb"


def test_the_choice_is_remembered_for_the_kind(desk: Desk) -> None:
    drawing, site = [desk.archive.kinds["drawing"]], [desk.archive.kinds["site"]]
    Chosen(desk.preferences, drawing).keep(["scale"])
    shown = Chosen(desk.preferences, drawing).of(columns(drawing, desk.say))
    assert ids(shown) == [CODE, TITLE, "scale"]
    assert len(Chosen(desk.preferences, site).of(columns(site, desk.say))) > 3
    Chosen(desk.preferences, drawing).keep([])
    assert ids(Chosen(desk.preferences, drawing).of(columns(drawing, desk.say))) == [CODE, TITLE]


def test_a_cell_is_told_in_the_words_of_the_form(
    desk: Desk, archive: Archive, works: Entry
) -> None:
    code, title, *_ = columns([archive.kinds["site"]], desk.say)
    [line] = lines(archive, [works.id])
    assert told(code, line) == works.code
    assert told(title, line) == sheet(archive, works.id).shown["name"]
    assert told(title, None) == ""
    assert told(columns([], desk.say)[1], line) == "重庆钢铁厂旧址"  # as in the trash
    assert told(Column("scale", "比例"), line) == ""
