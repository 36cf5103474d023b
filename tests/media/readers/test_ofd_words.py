from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from archive_app.media.readers.ofd_words import boxes_of


def text(x: float, y: float, said: str) -> Element:
    """Return a text of letters of five millimetres."""
    made = Element("TextObject", Boundary=f"{x} {y} 90 6", Size="5")
    SubElement(made, "TextCode", X="0", Y="5").text = said
    return made


TEXTS = [text(10, 0, "一号 Gao"), text(30, 0, "Lu旁"), text(10, 20, "烟囱一号")]


def test_a_word_goes_on_in_the_next_text():
    assert list(boxes_of(TEXTS, ["gao lu"])) == [(25.0, 5.75, 40.0, 0.5)]


def test_a_word_over_two_lines_has_a_box_on_each():
    assert list(boxes_of(TEXTS, ["旁烟"])) == [(40.0, 5.75, 45.0, 0.5), (10.0, 25.75, 15.0, 20.5)]


def test_each_place_of_each_word_is_told_and_an_empty_word_has_none():
    assert len(list(boxes_of(TEXTS, ["一号", "烟囱", " ", "平炉"]))) == 3
    assert list(boxes_of([], ["一号"])) == []
