from __future__ import annotations

import io

import pytest
from PIL import Image

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


HOSTILE = """<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
 width="40" height="20"><script>while (true) {{}}</script><style>@import url("{0}.css");</style>
<image xlink:href="{0}.png" width="40" height="20"/><use xlink:href="{0}.svg#a"/></svg>"""


def drawn(text: str, size: int = 64) -> Image.Image:
    data = svgs.preview(io.BytesIO(text.encode()), "image/svg+xml", size)
    assert data is not None
    return Image.open(io.BytesIO(data)).convert("RGB")


def test_it_is_drawn_on_white_paper_as_large_as_is_asked():
    square = '<rect width="20" height="20" fill="red"/>'
    picture = drawn(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">{square}</svg>')
    assert picture.size == (64, 32)
    red, paper = picture.getpixel((16, 16)), picture.getpixel((48, 16))
    assert red[0] > 240
    assert red[1] < 20
    assert min(paper) > 250


def test_nothing_but_the_file_itself_is_drawn(tmp_path):
    beside = tmp_path / "beside"
    Image.new("RGB", (40, 20), "red").save(beside.with_suffix(".png"))
    for named in (beside.as_uri(), str(beside), "beside", "http://127.0.0.1:9/beside"):
        extrema = drawn(HOSTILE.format(named)).getextrema()
        assert extrema == ((255, 255),) * 3


def test_what_draws_nothing_has_no_picture():
    nothing = io.BytesIO(b'<svg xmlns="http://www.w3.org/2000/svg"/>')
    assert svgs.preview(nothing, "image/svg+xml", 64) is None


def test_entities_and_what_is_too_large_are_refused(monkeypatch):
    entities = io.BytesIO(b'<!DOCTYPE svg [<!ENTITY a "b">]><svg><text>&a;</text></svg>')
    for reads in (lambda: svgs.read(entities, ""), lambda: svgs.preview(entities, "", 64)):
        entities.seek(0)
        with pytest.raises(Refused, match="entities_declared"):
            reads()
    monkeypatch.setattr(svgs, "_MOST_BYTES", 10)
    with pytest.raises(Refused, match="file_too_large"):
        read(PLAN)
