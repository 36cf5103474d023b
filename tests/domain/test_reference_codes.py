"""Reference codes are read, checked and put together as their schemes say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.datafiles import shipped
from archive_app.domain.errors import Refused
from archive_app.domain.reference_codes import normalised, read_scheme, read_schemes
from archive_app.wording import LANGUAGES, explain

SCHEMES = read_schemes(
    (path.name, path.read_text("utf-8")) for path in (shipped("db") / "codes").glob("*.toml")
)
SCHEME = """id = "own"
label = {zh = "本库", en = "Own"}
template = "{fonds}-{item}"
[parts]
fonds = {label = {zh = "全宗", en = "Fonds"}, pattern = "[A-Z]+"}
item = {label = {zh = "件号", en = "Item"}, pattern = "[0-9]{3}", digits = 3}
"""


@pytest.mark.parametrize(
    ("scheme", "code", "parts"),
    [
        ("da13_volume", "K021-ZP·2019·D30-025-005", "K021 ZP 2019 D30 025 005"),
        ("da13", "J019-LY·2019·Y-001", "J019 LY 2019 Y 001"),
        ("da13", "Z109-WS·2011·Y·办公室-0001", "Z109 WS 2011 Y 办公室 0001"),
        ("da13_volume", "J019-ZY·JC·CC·2019·D30-001-001", "J019 ZY JC·CC 2019 D30 001 001"),
        ("da13_volume", "X032-KJ·JJ·02-005-054", "X032 KJ JJ·02 005 054"),
        ("da13", "B168-SW·2015·Y-001", "B168 SW 2015 Y 001"),
        ("da22", "Z109-WS·2011-Y-BGS-0001", "Z109 WS 2011 Y BGS 0001"),
        ("heritage", "500104001-0012", "500104001 0012"),
        ("industrial", "K021-ZY·GY·A0001·2019·Y-0001", "K021 ZY A0001 2019 Y 0001"),
    ],
)
def test_the_examples_of_the_standards_are_read(scheme: str, code: str, parts: str) -> None:
    found = SCHEMES[scheme].parse(code)
    assert found is not None
    assert list(found.values()) == parts.split()
    assert SCHEMES[scheme].written(found) == code


@pytest.mark.parametrize(
    "code", ["", "K021", "k021-ZP·2019·Y-001", "K021-ZP-2019-Y-1", "50010400-0012", "高炉"]
)
def test_what_no_scheme_makes_is_none(code: str) -> None:
    assert not [scheme for scheme in SCHEMES.values() if scheme.parse(code)]


@pytest.mark.parametrize(
    "text",
    [
        "K021-ZP•2019．D30-025-005",
        "Ｋ０２１－ZP・2019‧D30—025－005",
        " K021 - ZP · 2019·D30-025-005 ",
    ],
)
def test_all_dots_and_hyphens_are_one(text: str) -> None:
    assert normalised(text) == "K021-ZP·2019·D30-025-005"


@given(st.text())
def test_normalising_again_changes_nothing(text: str) -> None:
    assert normalised(normalised(text)) == normalised(text)


@given(
    fonds=st.from_regex(r"[A-Z][0-9]{3}", fullmatch=True),
    category=st.from_regex(r"[A-Z]{2}", fullmatch=True),
    year=st.from_regex(r"[0-9]{4}", fullmatch=True),
    retention=st.sampled_from(["Y", "D10", "D30"]),
    office=st.from_regex(r"[A-Z一-龥]+", fullmatch=True),
    number=st.integers(1, 9999),
)
def test_a_code_put_together_is_read_again(number: int, **parts: str) -> None:
    for scheme in (SCHEMES["da13"], SCHEMES["da22"]):
        code = scheme.numbered(scheme.stem(parts), number)
        assert scheme.parse(code) == {**parts, "item": code.rpartition("-")[2]}


def test_what_stands_in_brackets_is_left_out_whole_or_not_at_all() -> None:
    scheme = SCHEMES["da13"]
    assert scheme.stem({"fonds": "K021", "category": "ZP"}) == "K021-ZP-"
    with pytest.raises(Refused) as told:
        scheme.stem({"fonds": "K021", "category": "ZP", "year": "2019"})
    assert told.value.key == "code_part_missing"
    for language, label in (("zh", "“保管期限”"), ("en", "“Retention”")):
        assert label in explain(told.value, language)


def test_a_part_that_is_written_otherwise_is_refused() -> None:
    with pytest.raises(Refused) as told:
        SCHEMES["da13"].stem({"fonds": "21", "category": "ZP"})
    assert told.value.key == "code_part_unfit"
    assert "21" in explain(told.value, "zh")


def test_numbers_come_to_an_end() -> None:
    assert SCHEMES["heritage"].numbered("500104001-", 9999) == "500104001-9999"
    with pytest.raises(Refused) as told:
        SCHEMES["heritage"].numbered("500104001-", 10000)
    assert told.value.key == "code_full"


@pytest.mark.parametrize(
    ("right", "wrong", "why"),
    [
        ('id = "own"', 'id = "other"', "id_is_not_file"),
        ("{fonds}-{item}", "{fonds}-{volume}", "unknown"),
        ("{fonds}-{item}", "{fonds}-{item}x", "running_last"),
        ("{fonds}-{item}", "{fonds}-{fonds}", "running_last"),
        ("{fonds}-{item}", "no parts", "running_last"),
        ("[A-Z]+", "[A-Z", "bad_pattern"),
        ('pattern = "[A-Z]+"', "digits = 1", "missing"),
        ('{zh = "全宗", en = "Fonds"}', '{zh = "全宗"}', "missing"),
        ("template =", 'field = "title"\ntemplate =', "unknown"),
    ],
)
def test_a_faulty_scheme_is_named_and_told(right: str, wrong: str, why: str) -> None:
    assert read_scheme("own.toml", SCHEME).written({"fonds": "A", "item": "001"}) == "A-001"
    with pytest.raises(Refused) as told:
        read_scheme("own.toml", SCHEME.replace(right, wrong))
    assert (told.value.key, told.value.details["why"]) == ("faulty_code", why)
    for language in LANGUAGES:
        assert "own.toml" in explain(told.value, language)
