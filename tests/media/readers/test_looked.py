from __future__ import annotations

import io

import pytest
from PIL import Image

from archive_app.media.readers.looked import look


def test_each_question_has_its_reader():
    file = io.BytesIO()
    Image.new("L", (90, 30)).save(file, "PNG")
    assert look(file, "image/png", "raster", [0], "") == ([90, 30, 1], b"")


def test_another_question_is_none():
    with pytest.raises(KeyError):
        look(io.BytesIO(), "image/png", "import_module", [0], "")
