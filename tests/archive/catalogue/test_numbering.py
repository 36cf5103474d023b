"""A selection is numbered in one step; numbers go on, and none is given twice."""

from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive, open_archive
from archive_app.archive.catalogue import history
from archive_app.archive.catalogue.checking import decide
from archive_app.archive.catalogue.numbering import Numbering, number, preview, template
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add, change, entry_of, remove
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused

FILED = ("date=2019", "retention=永久")


def made(archive: Archive, site: Entry, kind: str, *said: str) -> str:
    texts = ("title=高炉", *said)
    return add(archive, kind=kind, site=site.code, set_=[assignment(one) for one in texts]).code


def codes(done: Numbering) -> list[str]:
    return [one.reference_code for one in done.given]


@pytest.fixture
def photographs(archive: Archive, site: Entry) -> list[str]:
    """Give the codes of three photographs of 2019, to be kept for ever."""
    return [made(archive, site, "photograph", *FILED) for _ in range(3)]


def test_a_selection_is_numbered_by_what_its_entries_say(
    archive: Archive, site: Entry, photographs: list[str]
) -> None:
    sound = made(archive, site, "sound", "date=1985", "retention=定期30年")
    wanted = template(archive, "da13", {"fonds": "K021"})
    done = number(archive, [*photographs, sound], wanted)
    assert codes(done) == [
        "K021-ZP·2019·Y-001",
        "K021-ZP·2019·Y-002",
        "K021-ZP·2019·Y-003",
        "K021-LY·1985·D30-001",
    ]
    assert entry_of(archive, "K021-LY·1985·D30-001").code == sound


def test_a_preview_is_what_numbering_then_gives_and_changes_nothing(
    archive: Archive, photographs: list[str]
) -> None:
    wanted = template(archive, "da13", {"fonds": "K021"})
    shown = preview(archive, photographs, wanted)
    assert "reference_code" not in entry_of(archive, photographs[0]).values
    assert number(archive, photographs, wanted) == shown


def test_numbering_is_one_step_to_undo(archive: Archive, photographs: list[str]) -> None:
    number(archive, photographs, template(archive, "da13", {"fonds": "K021"}))
    assert history.undo(archive).label == "number"
    assert not [one for one in photographs if "reference_code" in entry_of(archive, one).values]


def test_numbers_go_on_and_are_never_given_twice(archive: Archive, photographs: list[str]) -> None:
    wanted = template(archive, "da13", {"fonds": "K021"})
    number(archive, photographs[:2], wanted)
    remove(archive, photographs[1])
    again = number(archive, [photographs[0], photographs[2]], wanted)
    assert codes(again) == ["K021-ZP·2019·Y-003"]
    assert [one.reference_code for one in again.kept] == ["K021-ZP·2019·Y-001"]


def test_a_running_number_may_begin_where_a_person_says(
    archive: Archive, photographs: list[str]
) -> None:
    said = {"fonds": "K021", "volume": "025", "item": "101"}
    done = number(archive, photographs, template(archive, "da13_volume", said))
    assert codes(done)[::2] == ["K021-ZP·2019·Y-025-101", "K021-ZP·2019·Y-025-103"]
    wrong = preview(archive, photographs[:1], template(archive, "heritage", {"volume": "x"}))
    assert wrong.refused[0].why.key == "not_a_number"


def test_a_part_may_be_left_out(archive: Archive, site: Entry) -> None:
    drawing = made(archive, site, "drawing", "date=1957")
    said = {"fonds": "X032", "classes": "JJ·02", "volume": "005", "year": ""}
    done = number(archive, [drawing], template(archive, "da13_volume", said))
    assert codes(done) == ["X032-KJ·JJ·02-005-001"]


def test_who_cannot_be_numbered_is_told_and_the_others_are(
    archive: Archive, site: Entry, photographs: list[str]
) -> None:
    unfiled = made(archive, site, "photograph", "date=2019")
    remove(archive, photographs[0])
    asked = [*photographs, unfiled, "A-0099"]
    done = number(archive, asked, template(archive, "da13", {"fonds": "K021"}))
    assert len(done.given) == 2
    assert [(one.code, one.why.key) for one in done.refused] == [
        ("A-0099", "unknown_entry"),
        (photographs[0], "is_removed"),
        (unfiled, "code_part_missing"),
    ]


def test_one_entry_has_a_number_in_each_of_two_schemes(
    archive: Archive, site: Entry, photographs: list[str]
) -> None:
    number(archive, photographs, template(archive, "industrial", {"fonds": "K021"}))
    number(archive, photographs, template(archive, "heritage", {"fonds": "500104001"}))
    values = entry_of(archive, photographs[2]).values
    own = f"K021-ZP·GY·{site.code.replace('-', '')}·2019·Y-0003"
    assert (values["reference_code"], values["reference_code_2"]) == (own, "500104001-0003")
    assert entry_of(archive, "500104001-0003") == entry_of(archive, own)


def test_a_number_leaves_a_checked_record_checked(archive: Archive, photographs: list[str]) -> None:
    decide(archive, "submit", photographs)
    decide(archive, "approve", photographs)
    number(archive, photographs, template(archive, "da13", {"fonds": "K021"}))
    assert entry_of(archive, photographs[0]).values["checking_state"] == "checking_state/checked"


def test_an_unknown_scheme_or_part_is_refused_with_the_right_ones(archive: Archive) -> None:
    with pytest.raises(Refused) as told:
        template(archive, "da31", {})
    assert (told.value.key, "da13" in told.value.nearest) == ("unknown_scheme", True)
    with pytest.raises(Refused) as told:
        template(archive, "da13", {"fond": "K021"})
    assert (told.value.key, told.value.nearest) == ("unknown_code_part", ("fonds",))


def test_an_archive_may_declare_a_scheme_of_its_own(
    archive: Archive, site: Entry, photographs: list[str]
) -> None:
    folder = archive.folder / "codes"
    folder.mkdir(exist_ok=True)
    own = """id = "own"
label = {zh = "本馆", en = "Ours"}
template = "CQ-{shelf}-{item}"
[parts]
shelf = {label = {zh = "架号", en = "Shelf"}, pattern = "[A-Z]", from = "paper_place"}
item = {label = {zh = "件号", en = "Item"}, pattern = "[0-9]+", digits = 2}
"""
    (folder / "own.toml").write_text(own, "utf-8")
    (folder / "bad.toml").write_text("id = 1", "utf-8")
    change(archive, photographs[0], [assignment("paper_place=B")])
    archive.close()
    with open_archive(archive.folder, person="王工") as again:
        assert [fault.key for fault in again.faults] == ["faulty_code"]
        assert codes(number(again, photographs[:1], template(again, "own", {}))) == ["CQ-B-01"]
