from __future__ import annotations

import io

from archive_app.media.readers import rtfs

DATA = (
    rb"{\rtf1\ansi\ansicpg936{\fonttbl{\f0 SimSun;}}{\*\generator Word;}{\info{\title x}}"
    rb"\f0\fs24 \'d6\'d8\'b8\'d6\par "
    rb"\u38050?\u38081?\tab 1938\line \{a\}\\ {\pict 0102030405}end}"
)


def test_the_text_is_read_in_its_code_page_and_in_unicode():
    _, passages = rtfs.read(io.BytesIO(DATA), "application/rtf")
    assert [passage.text for passage in passages] == ["重钢", "钢铁\t1938\n{a}\\ end"]
    assert (rtfs.preview(io.BytesIO(DATA), "application/rtf", 200) or b"")[:2] == b"\xff\xd8"
