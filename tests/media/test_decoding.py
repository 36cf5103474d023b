from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.media.decoding import decode, mended, wide

SIMPLIFIED = "重庆钢铁厂始建于一八九〇年，一九三八年迁至大渡口，现存型钢车间与烟囱各一座。"
TRADITIONAL = "重慶鋼鐵廠始建於一八九〇年，一九三八年遷至大渡口，現存型鋼車間與煙囪各一座。"
HAN = st.text(st.sampled_from(SIMPLIFIED), min_size=1)


@pytest.mark.parametrize("text", [SIMPLIFIED, TRADITIONAL, "Chongqing Steel", "1938年"])
def test_utf_8_is_read_with_and_without_its_mark(text):
    assert decode(text.encode("utf-8")) == (text, "utf-8")
    assert decode(text.encode("utf-8-sig")) == (text, "utf-8")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_read_by_its_mark(encoding):
    assert decode(("\ufeff" + SIMPLIFIED).encode(encoding)) == (SIMPLIFIED, "utf-16")


def test_what_a_chinese_windows_wrote_is_read():
    assert decode(SIMPLIFIED.encode("gbk", "ignore")) is not None
    assert decode(SIMPLIFIED.encode("gb18030")) == (SIMPLIFIED, "gb18030")


def test_traditional_text_from_hong_kong_and_taiwan_is_read():
    text = TRADITIONAL.replace("〇", "零")
    assert decode(text.encode("cp950")) == (text, "big5")


@pytest.mark.parametrize("text", ["第十五條 各級各類檔案", "2020年12月", "了 0.75 倍"])
def test_a_few_traditional_words_are_enough(text):
    assert decode(text.encode("cp950")) == (text, "big5")


def test_traditional_text_typed_on_the_mainland_is_read():
    assert decode(TRADITIONAL.encode("gb18030")) == (TRADITIONAL, "gb18030")


@given(HAN)
def test_any_text_of_common_characters_comes_back_from_gb18030(text):
    assert decode(text.encode("gb18030")) in {(text, "gb18030"), (text, "utf-8")}


@given(HAN)
def test_a_text_may_be_cut_in_the_middle_of_a_character(text):
    found = decode(text.encode("utf-8")[:-1], whole=False)
    assert found == (text[:-1], "utf-8")


@given(st.binary(min_size=1))
def test_whatever_the_bytes_are_there_is_an_answer(data):
    found = decode(data)
    assert found is None or "\0" not in found[0]


def test_a_word_in_gb18030_is_no_word_in_rare_letters():
    assert decode("始迁".encode("gb18030")) == ("始迁", "gb18030")
    assert decode("nǐ hǎo, café".encode()) == ("nǐ hǎo, café", "utf-8")


def test_control_characters_are_no_text():
    assert decode(b"abc\0def") is None
    assert decode(bytes(range(256))) is None


def test_chinese_that_was_taken_for_latin_is_mended():
    assert mended("重钢".encode("gbk").decode("latin-1")) == "重钢"
    assert mended("重钢".encode().decode("latin-1")) == "重钢"


@pytest.mark.parametrize("text", ["型钢车间", "Steel", "1938年", ""])
def test_utf_16_without_a_mark_is_read_in_either_order(text):
    assert wide(text.encode("utf-16-le")) == wide(text.encode("utf-16-be")) == text


@pytest.mark.parametrize("name", ["Crémieux", "Müller", "Ångström", "plain", "重钢"])
def test_names_of_the_west_stay_as_they_are(name):
    assert mended(name) == name
