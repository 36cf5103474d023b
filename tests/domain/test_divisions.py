"""What was a division once is found as what it is today; nothing is guessed."""

from __future__ import annotations

import pytest

from archive_app.datafiles import shipped
from archive_app.domain.divisions import Divisions
from archive_app.domain.errors import Refused
from archive_app.domain.vocabularies import read_vocabulary

DB = shipped("db")
KILOMETRES_50 = 50_000.0


@pytest.fixture(scope="module")
def divisions() -> Divisions:
    terms = read_vocabulary(
        "divisions.tsv", (DB / "vocabularies" / "divisions.tsv").read_text("utf-8")
    )
    files = [(DB / "places" / name).read_text("utf-8") for name in ("formerly.tsv", "centres.tsv")]
    return Divisions(terms, *files)


@pytest.mark.parametrize(
    ("text", "today"),
    [
        ("500104", "500104"),
        ("大渡口区", "500104"),
        ("重庆市大渡口区", "500104"),
        ("重庆市 大渡口区", "500104"),
        ("南通市崇川区", "320613"),  # without its province
        ("江苏省南通市崇川区", "320613"),
        ("重庆市江北区", "500105"),  # kept, since most papers still name it
    ],
)
def test_a_division_of_today_is_itself(divisions: Divisions, text: str, today: str) -> None:
    found = divisions.today(text)
    assert [term.id for term in found.terms] == [f"divisions/{today}"]
    assert found.codes == ()


@pytest.mark.parametrize(
    ("text", "today"),
    [
        ("320611", "320613"),  # 港闸区
        ("南通市港闸区", "320613"),
        ("370205", "370203"),  # 四方区
        ("青岛市四方区", "370203"),
        ("四川省江津县", "500116"),
        ("重庆市市中区", "500103"),
        ("万盛区", "500110"),
        ("塘沽区", "120116"),
    ],
)
def test_a_division_that_is_gone_is_what_it_is_today(
    divisions: Divisions, text: str, today: str
) -> None:
    found = divisions.today(text)
    assert [term.id for term in found.terms] == [f"divisions/{today}"]
    assert found.codes


@pytest.mark.parametrize("text", ["朝阳区", "江北区"])
def test_a_name_of_several_asks_which(divisions: Divisions, text: str) -> None:
    with pytest.raises(Refused) as refused:
        divisions.today(text)
    assert refused.value.key == "ambiguous_term"
    assert len(refused.value.nearest) > 1
    assert all(name.endswith(text) for name in refused.value.nearest)


@pytest.mark.parametrize("text", ["万盛经开区", "999999", "大渡口", "四川省南通市港闸区"])
def test_what_has_no_code_is_not_guessed(divisions: Divisions, text: str) -> None:
    with pytest.raises(Refused, match="unknown_term"):
        divisions.today(text)


def test_every_division_that_is_gone_leads_to_one_of_today(divisions: Divisions) -> None:
    for line in (DB / "places" / "formerly.tsv").read_text("utf-8").splitlines():
        code, _, today = line.split("\t")
        found = divisions.today(code)
        assert [term.id for term in found.terms] == [f"divisions/{one}" for one in today.split(",")]


DADUKOU = (29.48, 106.48)


@pytest.mark.parametrize(
    ("stated", "astray"),
    [
        (["500104"], False),
        (["500000", "500101", "500104"], False),  # any of the seats of a whole may be near
        (["500101"], True),  # 万州, 237 km away
        (["500101", "500104"], False),
        (["710000"], False),  # where no seat is known nothing is said
    ],
)
def test_a_point_far_from_its_division_is_astray(
    divisions: Divisions, stated: list[str], astray: bool
) -> None:
    terms = [f"divisions/{code}" for code in stated]
    found = divisions.astray(DADUKOU, terms, KILOMETRES_50)
    assert bool(found) == astray
    if found:
        assert found.nearer.zh == "大渡口区"
        assert found.metres == pytest.approx(237_000, abs=2_000)


def test_a_wide_county_raises_no_false_alarm(divisions: Divisions) -> None:
    lop_nur = (40.2, 90.5)  # 若羌县, 230 km from its seat and nearer to no other
    assert divisions.astray(lop_nur, ["divisions/652824"], KILOMETRES_50) is None


def test_how_far_is_too_far_can_be_said(divisions: Divisions) -> None:
    jiulongpo = ["divisions/500107"]
    assert divisions.astray(DADUKOU, jiulongpo, KILOMETRES_50) is None
    assert divisions.astray(DADUKOU, jiulongpo, 1_000.0) is not None


@pytest.mark.parametrize(
    ("text", "within", "today"),
    [
        ("江津区德感街道", "", ["500116"]),
        ("重庆市 江津区德感街道", "重庆市", ["500116"]),
        ("江北区五里店", "重庆市", ["500105"]),
        ("四川省江津县几江镇", "", ["500116"]),
        ("厂区东侧", "", []),
        ("", "重庆市", []),
    ],
)
def test_a_longer_text_opens_with_a_division(
    divisions: Divisions, text: str, within: str, today: list[str]
) -> None:
    found = divisions.opening(text, within)
    told = [term.id for term in found.terms] if found else []
    assert told == [f"divisions/{code}" for code in today]


def test_a_text_that_opens_with_a_name_of_several_asks_which(divisions: Divisions) -> None:
    with pytest.raises(Refused, match="ambiguous_term"):
        divisions.opening("江北区五里店")
