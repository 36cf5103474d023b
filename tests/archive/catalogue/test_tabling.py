from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue import tabling
from archive_app.archive.catalogue.checking import decide
from archive_app.archive.catalogue.history import undo, undoable
from archive_app.archive.catalogue.tabling import Cell, Put, lines, put
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add, entry_of, remove
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Cancelled
from archive_app.domain.progress import Quiet


@pytest.fixture
def drawings(archive: Archive, site: Entry) -> list[str]:
    """Give three drawings of the site."""
    said = (
        ("title=热风炉", "date=1959年"),
        ("title=高炉基础", "subjects=高炉", "subjects=基础"),
        ("title=高炉总装",),
    )
    added = [
        add(archive, kind="drawing", site=site.code, set_=[assignment(text) for text in texts])
        for texts in said
    ]
    return [entry.id for entry in added]


def shown(archive: Archive, entry: str, field: str) -> str:
    [line] = lines(archive, [entry])
    assert line is not None
    return line.shown.get(field, "")


def reasons(done: Put) -> list[tuple[str, str]]:
    return [(one.cell.field, one.why.key) for one in done.refused]


def test_lines_tell_every_value_in_words_in_the_order_asked_for(archive: Archive, drawings):
    found = lines(archive, [drawings[1], "nobody", drawings[0]])
    assert [line and line.shown.get("title") for line in found] == ["高炉基础", None, "热风炉"]
    assert shown(archive, drawings[1], "subjects") == "高炉；基础"


def test_cells_are_put_in_as_one_step_and_undone_as_one(archive: Archive, drawings):
    before = [entry_of(archive, one) for one in drawings]
    done = put(
        archive,
        [Cell(one, "condition", "较差") for one in drawings]
        + [Cell(drawings[2], "date", "民国三十年"), Cell(drawings[0], "date", "")],
    )
    assert done == Put(3, ())
    assert [shown(archive, one, "condition") for one in drawings] == ["较差"] * 3
    assert shown(archive, drawings[2], "date") == "民国三十年"
    assert shown(archive, drawings[0], "date") == ""
    latest = undoable(archive)
    assert latest is not None
    assert (latest.label, dict(latest.details)) == ("paste", {"count": 3})
    undo(archive)
    assert [entry_of(archive, one) for one in drawings] == before


def test_one_bad_cell_never_ends_a_paste(archive: Archive, drawings):
    done = put(
        archive,
        [
            Cell(drawings[0], "date", "某年某月"),
            Cell(drawings[0], "scale", "1:100"),
            Cell(drawings[1], "condition", "天晓得"),
            Cell(drawings[2], "scale", "1:50"),
        ],
    )
    assert reasons(done) == [("date", "bad_date"), ("condition", "unknown_term")]
    assert done.changed == 2
    assert [shown(archive, one, "scale") for one in drawings] == ["1:100", "", "1:50"]
    assert shown(archive, drawings[0], "date") == "1959年"


def test_several_values_are_read_as_they_are_shown(archive: Archive, drawings):
    add(archive, kind="agent", set_=[assignment("name=甲、乙设计院")])
    add(archive, kind="agent", set_=[assignment("name=丙公司")])
    for field, text in (
        ("subjects", "高炉；基础"),
        ("responsible", "甲、乙设计院"),
        ("responsible", "甲、乙设计院；丙公司〔校对，1957年〕"),
    ):
        assert put(archive, [Cell(drawings[2], field, text)]).refused == ()
        assert shown(archive, drawings[2], field) == text.replace("院；", "院、")
    put(archive, [Cell(drawings[2], "subjects", "")])
    assert "subjects" not in entry_of(archive, drawings[2]).values


def test_claims_are_read_as_they_are_shown(archive: Archive, site: Entry):
    told = "1938年〔厂志，1985年〕；1939年〔档案〕"
    put(archive, [Cell(site.id, "founded", told)])
    assert shown(archive, site.id, "founded") == told


def test_a_state_that_only_a_decision_changes_is_refused_at_its_cell(archive: Archive, drawings):
    cells = [Cell(drawings[0], "checking_state", "已核"), Cell(drawings[0], "scale", "1:20")]
    done = put(archive, cells)
    assert reasons(done) == [("checking_state", "only_by_verb")]
    assert shown(archive, drawings[0], "scale") == "1:20"


def test_what_is_checked_waits_for_checking_again(archive: Archive, drawings):
    decide(archive, "submit", [drawings[0]])
    decide(archive, "approve", [drawings[0]])
    put(archive, [Cell(drawings[0], "scale", "1:20")])
    assert shown(archive, drawings[0], "checking_state") == "待审"


def test_what_a_rule_needs_may_stand_in_a_later_cell_beside_a_bad_one(
    archive: Archive, site: Entry
):
    done = put(
        archive,
        [
            Cell(site.id, "survey_state", "不列入"),
            Cell(site.id, "survey_date", "某日"),
            Cell(site.id, "state_reason", "已无遗存"),
        ],
    )
    assert reasons(done) == [("survey_date", "bad_date")]
    assert shown(archive, site.id, "survey_state") == "不列入"
    alone = put(
        archive, [Cell(site.id, "survey_state", "已登记"), Cell(site.id, "address", "江边")]
    )
    assert reasons(alone) == [("survey_state", "not_from_here")]
    assert shown(archive, site.id, "address") == "江边"


def test_no_two_cells_take_the_same_reference_code(archive: Archive, drawings):
    done = put(archive, [Cell(one, "reference_code", "K1-001") for one in drawings[:2]])
    assert reasons(done) == [("reference_code", "reference_code_taken")]
    assert shown(archive, drawings[0], "reference_code") == "K1-001"


def test_what_says_nothing_new_is_no_step(archive: Archive, drawings):
    latest = undoable(archive)
    assert put(archive, [Cell(drawings[0], "date", "1959年")]) == Put(0, ())
    assert undoable(archive) == latest


def test_a_cancelled_fill_leaves_what_it_has_counted(archive: Archive, drawings, monkeypatch):
    class Impatient(Quiet):
        def step(self, done: int = 1, note: str = "") -> None:
            raise Cancelled(done, note)

    monkeypatch.setattr(tabling, "TOGETHER", 2)
    cells = [Cell(one, "scale", "1:5") for one in drawings]
    with pytest.raises(Cancelled):
        put(archive, cells, label="fill", progress=Impatient())
    assert [shown(archive, one, "scale") for one in drawings] == ["1:5", "1:5", ""]


def test_what_went_meanwhile_is_left_alone(archive: Archive, drawings):
    remove(archive, drawings[0])
    assert put(archive, [Cell("nobody", "scale", "1:5")]) == Put(0, ())
    assert put(archive, [Cell(drawings[0], "scale", "1:5")]).changed == 0
