from __future__ import annotations

import pytest

from archive_app.archive.declared import _shipped
from archive_app.domain.entries import Passage
from archive_app.domain.errors import Refused
from archive_app.domain.grammar import read_kinds
from archive_app.domain.guessing import kind_for, takes
from archive_app.domain.kinds import Kinds
from archive_app.domain.readings import Facts

KINDS = read_kinds(_shipped("kinds").items())


@pytest.mark.parametrize(
    ("media_type", "facts", "text", "name", "kind"),
    [
        ("image/jpeg", Facts(camera="Nikon D70"), "", "DSC_0001.JPG", "photograph"),
        ("image/jpeg", Facts(), "", "1958年出铁.jpg", "photograph"),
        ("image/tiff", Facts(colours="bilevel"), "", "00016a.tif", "drawing"),
        ("image/jpeg", Facts(), "", "二层平面图.jpg", "drawing"),
        ("image/jpeg", Facts(camera="Nikon D70"), "", "高炉平面图前.jpg", "photograph"),
        ("image/jpeg", Facts(camera="Nikon D70"), "", "蓝图翻拍.jpg", "drawing"),
        ("audio/mpeg", Facts(), "", "访谈.mp3", "sound"),
        ("video/mp4", Facts(width=640), "", "出铁.mp4", "film"),
        ("image/vnd.dwg", Facts(), "", "a.dwg", "drawing"),
        ("application/octet-stream", Facts(), "", "模型.step", "document"),
        ("text/plain", Facts(), "重庆钢铁厂厂史", "a.txt", "history"),
        ("text/plain", Facts(), "会议纪要", "矿志.txt", "history"),
        ("text/plain", Facts(), "会议纪要", "a.txt", "document"),
        ("application/pdf", Facts(page_width=841, page_height=594), "", "a.pdf", "drawing"),
        ("application/pdf", Facts(page_width=210, page_height=297), "", "a.pdf", "document"),
        ("application/pdf", Facts(page_width=841, page_height=594), "批复", "a.pdf", "document"),
    ],
)
def test_a_file_is_most_likely_of_a_kind(
    media_type: str, facts: Facts, text: str, name: str, kind: str
):
    assert kind_for(KINDS, media_type, facts, [Passage(text)], name).id == kind


def test_what_no_kind_takes_is_refused():
    papers_alone = Kinds(kind for kind in KINDS if kind.id == "artefact")
    with pytest.raises(Refused) as told:
        kind_for(papers_alone, "application/zip", Facts(), [], "a.zip")
    assert told.value.key == "no_kind_takes"


def test_a_kind_takes_what_it_declares():
    assert takes(KINDS["photograph"], "image/heic")
    assert not takes(KINDS["photograph"], "audio/wav")
