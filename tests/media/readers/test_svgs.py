from __future__ import annotations

import io

import pytest

from archive_app.domain.errors import Refused
from archive_app.media.readers import svgs

PLAN = """<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="{}" height="297">
<title>一号高炉 平面图</title><desc>1958年</desc><g><title>图层一</title>
<text x="1" y="2">炉<tspan>体</tspan></text>
<text>热风炉</text><text>热风炉</text><text> </text></g></svg>"""


def read(text: str):
    return svgs.read(io.BytesIO(text.encode()), "image/svg+xml")


@pytest.mark.parametrize(
    ("written", "width"), [("420px", 420), ("419.6", 420), ("100%", None), ("42cm", None)]
)
def test_a_drawing_says_its_title_its_words_and_its_size(written, width):
    facts, passages = read(PLAN.format(written))
    assert (facts.title, facts.description) == ("一号高炉 平面图", "1958年")
    assert (facts.width, facts.height) == (width, 297)
    assert [passage.text for passage in passages] == ["炉体", "热风炉"]


def test_it_is_not_drawn():
    svgs.preview(io.BytesIO(PLAN.encode()), "image/svg+xml", 512)


def test_entities_and_what_is_too_large_are_refused(monkeypatch):
    with pytest.raises(Refused, match="damaged_file"):
        read('<!DOCTYPE svg [<!ENTITY a "b">]><svg><text>&a;</text></svg>')
    monkeypatch.setattr(svgs, "_MOST_BYTES", 10)
    with pytest.raises(Refused, match="file_too_large"):
        read(PLAN)
