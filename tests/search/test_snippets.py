"""A hit is shown in the words of the text itself."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from archive_app.domain.hits import Snippet, Stretch
from archive_app.search.reading import parse
from archive_app.search.snippets import mark, snippet


def marked(shown: Snippet) -> list[str]:
    return [shown.text[start:stop] for start, stop in shown.marks]


def test_a_snippet_is_the_text_as_written_with_the_hit_marked() -> None:
    text = "前" * 100 + "國營七一八廠建於一九三八年" + "后" * 100
    shown = snippet(parse("718厂"), [Stretch("content", text, page=3)], 30)
    assert marked(shown) == ["七一八廠"]
    assert shown.text.startswith("…前")
    assert shown.text.endswith("后…")
    assert len(shown.text) == 32
    assert (shown.field, shown.page) == ("content", 3)


def test_a_short_text_is_shown_whole() -> None:
    shown = snippet(parse("高炉"), [Stretch("content", "一号高炉")])
    assert shown.text == "一号高炉"
    assert marked(shown) == ["高炉"]


def test_the_stretch_with_most_of_the_words_is_shown() -> None:
    stretches = [
        Stretch("passage", "高炉", start=1.0),
        Stretch("passage", "烟囱和高炉", start=8.5),
        Stretch("passage", "烟囱和高炉，很长", start=20.0),
    ]
    shown = snippet(parse("高炉 烟囱 -没有"), stretches)
    assert shown.start == 8.5
    assert marked(shown) == ["烟囱", "高炉"]


def test_the_place_where_most_words_stand_together_is_shown() -> None:
    text = "高炉" + "很" * 100 + "高炉旁的烟囱" + "远" * 100
    assert marked(snippet(parse("烟囱 高炉"), [Stretch("content", text)], 20)) == ["高炉", "烟囱"]


def test_a_word_over_two_pages_is_shown_whole_with_the_page_where_it_begins() -> None:
    pages = ["第一页没有", "促进城市更", "新改造，" + "很长" * 50, "别的"]
    stretches = [Stretch("passage", text, "a", page) for page, text in enumerate(pages, 1)]
    shown = snippet(parse("更新"), stretches, 20)
    assert shown.page == 2
    assert marked(shown) == ["更新"]
    assert shown.text == "…有促进城市更新改造，很长很长很长很长…"


def test_what_stands_around_a_short_line_is_shown_too() -> None:
    lines = ["加快推进老工业", "城市工业遗产", "保护利用", "工作"]
    shown = snippet(parse("工业遗产"), [Stretch("passage", line, "a") for line in lines])
    assert shown.text == "加快推进老工业城市工业遗产保护利用"
    assert marked(shown) == ["工业遗产"]


def test_line_breaks_inside_chinese_are_not_shown() -> None:
    shown = snippet(
        parse("老工业"), [Stretch("content", "加快推进 老\n\n工\n业 城市 Steel \n Works")]
    )
    assert shown.text == "加快推进老工业城市Steel Works"
    assert marked(shown) == ["老工业"]


def test_a_hit_in_the_names_alone_shows_how_the_text_begins() -> None:
    shown = snippet(parse("重钢"), [Stretch("content", "高炉" * 50), Stretch("note", "")], 10)
    assert shown == Snippet("高炉" * 5 + "…", (), "content")


def test_nothing_to_show_is_an_empty_snippet() -> None:
    assert snippet(parse("重钢"), []) == Snippet("")


def test_a_title_is_shown_whole_with_every_hit_marked() -> None:
    shown = mark(parse("钢 718"), "重慶鋼鐵廠（七一八廠）鋼")
    assert shown.text == "重慶鋼鐵廠（七一八廠）鋼"
    assert marked(shown) == ["鋼", "七一八", "鋼"]


@given(st.integers(0, 4000), st.integers(0, 4000))
def test_a_hit_anywhere_in_a_long_text_is_shown_with_what_stands_around_it(
    before: int, after: int
) -> None:
    text = "前" * before + "高炉旁的烟囱" + "后" * after
    for question, hits in (("烟囱", ["烟囱"]), ("烟囱 高爐 没有", ["高炉", "烟囱"])):
        shown = snippet(parse(question), [Stretch("content", text)], 30)
        assert marked(shown) == hits
        assert "高炉旁的烟囱" in shown.text
        assert before <= 30 or shown.text.startswith("…")
        assert after <= 30 or shown.text.endswith("…")
        assert len(shown.text) >= min(30, len(text))


def test_words_far_apart_in_a_long_text_show_the_first() -> None:
    text = "很" * 3000 + "烟囱" + "长" * 3000 + "高炉"
    shown = snippet(parse("高炉 烟囱"), [Stretch("a", "高炉"), Stretch("content", text)], 20)
    assert (shown.field, marked(shown)) == ("content", ["烟囱"])


def test_hits_that_touch_are_one_mark() -> None:
    assert mark(parse("重庆 钢铁"), "重庆钢铁").marks == ((0, 4),)


@given(
    st.text(st.sampled_from("高爐炉七1 \n，aA·ß㎡"), max_size=80),
    st.text(st.sampled_from("高炉七1aA·ß㎡ "), max_size=6),
    st.integers(1, 30),
)
def test_marks_always_lie_inside_what_is_shown(text: str, question: str, width: int) -> None:
    for shown in (
        snippet(parse(question), [Stretch("content", text)], width),
        mark(parse(question), text),
    ):
        last = 0
        for start, stop in shown.marks:
            assert last <= start < stop <= len(shown.text)
            last = stop
