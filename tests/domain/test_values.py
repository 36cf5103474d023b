"""What is written in a field is read by the field's type, and shown so that it can be read back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.domain.entries import Value
from archive_app.domain.errors import Refused
from archive_app.domain.kinds import FIELD_TYPES, Field, Label
from archive_app.domain.values import read, shown
from archive_app.wording import keys


def field(kind_of_value: str, unit: str = "") -> Field:
    return Field("f", kind_of_value, Label("字段", "Field"), unit=unit)


@pytest.mark.parametrize(
    ("text", "value"),
    [("3", 3), ("-2.5", -2.5), ("1,200", 1200), ("３", 3), ("3.0", 3), ("1e3", 1000)],
)
def test_a_number_is_whole_where_it_can_be(text: str, value: float) -> None:
    got = read(field("number"), text)
    assert (got, type(got)) == (value, type(value))


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("16座", 16, "座"),
        ("约1615口", 1615, "口"),
        ("40000余米", 40000, "米"),
        ("300多台", 300, "台"),
        ("6万平方米", 60000, "平方米"),
        ("3万余平米", 30000, "平米"),
        ("126.48 m²", 126.48, "m2"),
        ("50千克", 50, "千克"),
        ("5千人", 5000, "人"),
        ("5米", 5, "米"),
        ("24台/套", 24, "台/套"),
        ("16", 16, "件"),
    ],
)
def test_a_quantity_keeps_its_own_unit_or_takes_the_fields(
    text: str, amount: float, unit: str
) -> None:
    value = read(field("quantity", "件"), text)
    assert isinstance(value, dict)
    assert (value["amount"], value["unit"]) == (amount, unit)


def test_a_quantity_without_a_unit_is_shown_with_the_fields() -> None:
    count = field("quantity", "件")
    assert shown(count, read(count, "16")) == "16件"
    assert shown(count, {"amount": 3, "unit": "张"}) == "3张"


def test_a_duration_may_be_written_as_a_clock_shows_it() -> None:
    value = read(field("quantity", "秒"), "1:02:03.5")
    assert value == {"amount": 3723.5, "unit": "秒", "text": "1:02:03.5"}


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("110000", 110000, "万元"),
        ("15517.45万元", 15517.45, "万元"),
        ("3.4亿元", 34000, "万元"),
        ("1亿", 10000, "万元"),
        ("5000元", 0.5, "万元"),
        ("5000银元", 5000, "银元"),
        ("2.3亿美元", 230_000_000, "美元"),
    ],
)
def test_yuan_are_counted_in_the_fields_unit_and_other_money_in_its_own(
    text: str, amount: float, unit: str
) -> None:
    value = read(field("money", "万元"), text)
    assert isinstance(value, dict)
    assert (value["amount"], value["unit"]) == (amount, unit)


@pytest.mark.parametrize(
    ("text", "value"), [("是", True), ("No", False), ("√", True), ("无", False)]
)
def test_yes_and_no_have_many_words(text: str, value: object) -> None:
    assert read(field("yesno"), text) is value
    assert shown(field("yesno"), value is True) == ("是" if value else "否")
    assert shown(field("yesno"), value is True, "en") == ("Yes" if value else "No")


def test_a_text_has_one_line_and_a_long_text_its_paragraphs() -> None:
    assert read(field("text"), " 重庆\n钢铁  厂 ") == "重庆 钢铁 厂"
    assert read(field("longtext"), " 一\n\n二 ") == "一\n\n二"


def test_a_list_is_shown_in_one_line() -> None:
    assert shown(field("text"), ["甲", "乙"]) == "甲；乙"
    assert shown(field("text"), ["甲", "乙"], "en") == "甲; 乙"


@pytest.mark.parametrize(
    ("kind_of_value", "text"),
    [
        ("number", "三"),
        ("number", "1e999"),
        ("number", "1e999999999"),
        ("quantity", "若干"),
        ("quantity", "16—18座"),
        ("quantity", "1,5座"),
        ("money", "很多"),
        ("yesno", "也许"),
        ("text", "  "),
        ("date", ""),
    ],
)
def test_what_cannot_be_read_is_refused_with_field_and_text(kind_of_value: str, text: str) -> None:
    with pytest.raises(Refused) as refused:
        read(field(kind_of_value), text)
    assert refused.value.key == "bad_value"
    assert refused.value.details["field_id"] == "f"
    assert "error.bad_value" in keys()


@pytest.mark.parametrize("kind_of_value", ["choice", "agent", "entry"])
def test_what_points_elsewhere_is_kept_as_an_id(kind_of_value: str) -> None:
    assert read(field(kind_of_value), "condition/poor") == "condition/poor"
    assert shown(field(kind_of_value), "condition/poor") == "condition/poor"


amounts = st.one_of(st.integers(0, 10**9), st.decimals(0, 10**6, places=3)).map(str)
written = {
    "text": st.text(min_size=1),
    "longtext": st.text(min_size=1),
    "number": st.one_of(st.integers(-(10**14), 10**14), st.floats(-1e14, 1e14)).map(str),
    "quantity": st.tuples(amounts, st.sampled_from(["", "座", "万平方米", "千克"])).map("".join),
    "money": st.tuples(amounts, st.sampled_from(["", "元", "万元", "亿元", "美元"])).map("".join),
    "yesno": st.sampled_from(["是", "否", "yes", "no", "有", "无"]),
    "date": st.sampled_from(["1938", "约1938年", "1937—1945年", "不详", "民国二十七年"]),
    "place": st.sampled_from(["29.48,106.48 WGS84", "北纬29°28′ 东经106°28′ 百度"]),
}


@given(
    st.sampled_from(sorted(written)).flatmap(lambda kind: st.tuples(st.just(kind), written[kind]))
)
def test_what_is_shown_is_read_back(pair: tuple[str, str]) -> None:
    kind_of_value, text = pair
    known = field(kind_of_value, "万元" if kind_of_value == "money" else "件")
    try:
        value: Value = read(known, text)
    except Refused:
        assert not text.strip()
        return
    assert read(known, shown(known, value)) == value


def test_every_type_of_field_is_read_or_is_a_link() -> None:
    assert set(written) | {"choice", "choices", "agent", "entry"} == FIELD_TYPES
