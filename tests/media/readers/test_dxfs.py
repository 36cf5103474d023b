from __future__ import annotations

import io

import ezdxf
import pytest

from archive_app.domain.errors import Refused
from archive_app.media.readers import dxfs

SORT = "image/vnd.dxf"


def written(encoding: str = "utf-8") -> io.BytesIO:
    drawing = ezdxf.new("R2018" if encoding == "utf-8" else "R2000")
    drawing.encoding = encoding
    space = drawing.modelspace()
    space.add_text("一号高炉立面图")
    space.add_mtext("比例\\P1:100")
    space.add_line((0, 0), (100, 50))
    block = drawing.blocks.new("图框")
    block.add_text("审核")
    space.add_blockref("图框", (0, 0))
    space.add_blockref("图框", (9, 0))
    text = io.StringIO()
    drawing.write(text)
    return io.BytesIO(text.getvalue().encode(encoding, "replace"))


@pytest.mark.parametrize("encoding", ["utf-8", "gbk"])
def test_the_words_of_a_drawing_are_read_each_once(encoding):
    facts, passages = dxfs.read(written(encoding), SORT)
    assert [each.text for each in passages] == ["一号高炉立面图", "比例\n1:100", "审核"]
    assert (facts.description or "").startswith("AutoCAD R20")


def test_a_drawing_is_drawn():
    assert (dxfs.preview(written(), SORT, 100) or b"").startswith(b"\x89PNG")


def test_a_broken_drawing_is_damaged():
    with pytest.raises(Refused, match="damaged_file"):
        dxfs.read(io.BytesIO(b"0\nSECTION\n2\nENTITIES\nnonsense"), SORT)
