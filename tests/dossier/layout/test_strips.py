"""Lines of text as strips."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from archive_app.dossier.blocks import PagesOf
from archive_app.dossier.layout.measures import CONTENTS, RECORD_HEADING, TEXT
from archive_app.dossier.layout.sheet import destination
from archive_app.dossier.layout.strips import LeaderStrip, Strip, text_strips


def test_first_and_last_lines_of_a_paragraph_are_never_alone(letters):
    made = text_strips(letters, "厂史" * 70, TEXT, "e")
    assert [strip.keeps for strip in made] == [True, False, False, True, False, False][
        : len(made)
    ] or (made[0].keeps and made[-2].keeps and not made[-1].keeps)
    assert {strip.entry for strip in made} == {"e"}


def test_the_first_line_is_indented(letters):
    first, second, *_ = text_strips(letters, "厂史" * 40, TEXT)
    assert (first.left, second.left) == (2 * TEXT.size, 0)


def test_a_heading_stays_with_what_follows_it(letters):
    made = text_strips(letters, "厂史" * 20, RECORD_HEADING)
    assert all(strip.keeps for strip in made)
    assert made[0].gap > 0 == made[1].gap


def test_a_line_of_the_contents_leads_to_its_page_by_dots(letters, sheet, drawn):
    (line,) = letters.lines("一、厂史", CONTENTS[1], 400)
    sheet.pen.mark(destination(PagesOf("a")), 500)
    strip = LeaderStrip(height=26, line=line, style=CONTENTS[1], left=0, page=PagesOf("a"))
    found = drawn(strip)
    assert found.text == "一、厂史3"
    ((left, _, right, _),) = found.level
    assert found.place("史")[2] < left < right < found.place("3")[0]


def test_only_the_last_line_of_an_entry_has_dots(letters, drawn):
    (line,) = letters.lines("一、厂史", CONTENTS[1], 400)
    assert drawn(LeaderStrip(height=26, line=line, style=CONTENTS[1], left=0)).level == []


def test_a_strip_says_how_it_is_drawn():
    with pytest.raises(NotImplementedError):
        Strip(height=1).draw(None, 0, 0, opens=True, closes=True)


def test_a_source_in_the_text_leads_to_its_record_over_a_lines_end(letters):
    text = "厂史" * 8 + "〔K021·WS·1985，第9页〕" + "厂史" * 20 + "〔K022，1〕"
    made = text_strips(letters, text, TEXT, cites={"K021·WS·1985": "b"})
    stretches = [(start, end) for strip in made for start, end, _ in strip.cites]
    assert sum(end - start for start, end in stretches) == len("〔K021·WS·1985，第9页〕")
    assert len(stretches) == 2
    assert {entry for strip in made for *_, entry in strip.cites} == {"b"}


def test_what_is_drawn_of_a_source_is_a_link_where_its_record_is_shown(letters, sheet, finished):
    sheet.pen.mark(destination(PagesOf("a")), 500)
    for strip in text_strips(
        letters, "见〔A-1〕和〔A-2〕", TEXT, cites={"A-1": "a", "A-2": "gone"}
    ):
        strip.draw(sheet, 100, 500, opens=True, closes=True)
    with pikepdf.open(BytesIO(finished())) as document:
        (link,) = document.pages[0].Annots
        left, foot, right, top = map(float, link.Rect)
    assert left == pytest.approx(100 + 3 * TEXT.size, abs=1)
    assert right - left > 2 * TEXT.size
    assert (foot, top) == pytest.approx((500 - TEXT.leading, 500), abs=0.1)
