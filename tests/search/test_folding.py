"""All ways of writing the same words become one, and nothing can be missed by it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.search.folding import fold, folded

ODD = st.text(st.sampled_from("重慶钢廠Aaé７7七〇.．·• \n\u3000，,\u200b\ufe0fﬁß½㎡가\ud800ｶﾞ-"))


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("七一八廠", "718厂"),
        ("７１８ 厂", "718厂"),
        ("一九三八年", "1938年"),
        ("二〇〇五", "2005"),
        ("十二", "十2"),
        ("重慶鋼鐵", "重庆钢铁"),
        ("重 视 老 工 业", "重视老工业"),
        ("党中央、国务院有关\n\n文件要求", "党中央、国务院有关文件要求"),
        ("2019 年 11 月", "2019年11月"),
        ("Steel   Works\nNo. 2", "steel works no.2"),
        ("约翰·史密斯", "约翰史密斯"),
        ("约翰•史密斯", "约翰史密斯"),
        ("约翰．史密斯", "约翰史密斯"),
        ("３．５米", "3.5米"),
        ("ＤＮ５０阀门", "dn50阀门"),
        ("1937—1945", "1937-1945"),
        ("“生活秀带”", '"生活秀带"'),
        ("soft\u00adhyphen", "softhyphen"),
        ("㎡", "m2"),
        ("\ud800", "\ufffd"),
        (" \t\n", ""),
        ("", ""),
    ],
)
def test_what_is_written_differently_is_folded_to_one_form(written: str, form: str) -> None:
    assert folded(written) == form


def test_one_to_many_characters_are_folded_to_the_simplified_side() -> None:
    assert folded("乾燥後") == folded("干燥后") == "干燥后"


@given(st.text() | ODD, st.data())
def test_a_piece_of_a_text_folds_to_a_piece_of_the_folded_text(text: str, data: st.DataObject):
    start = data.draw(st.integers(0, len(text)))
    stop = data.draw(st.integers(start, len(text)))
    assert folded(text[start:stop]) in folded(text)


@given(st.text() | ODD)
def test_every_folded_character_knows_where_it_stood(text: str) -> None:
    read = fold(text)
    for at, character in enumerate(read.text):
        start, stop = read.place(at, at + 1)
        assert stop == start + 1
        assert (
            character in folded(text[start:stop])
            or text[start:stop].isspace()
            or (text[start:stop] == "．" and character == ".")
        )


@given(st.text() | ODD)
def test_places_run_from_left_to_right(text: str) -> None:
    read = fold(text)
    places = [read.place(at, at + 1) for at in range(len(read.text))]
    assert places == sorted(places)
