from __future__ import annotations

from importlib.util import find_spec

from archive_app.media.formats import READERS, UNKNOWN, short_name


def test_every_format_that_can_be_read_has_its_reader():
    for module in set(READERS.values()):
        assert find_spec(f"archive_app.media.readers.{module}"), module


def test_formats_are_called_what_people_call_them():
    assert short_name("image/vnd.dwg") == "DWG"
    assert short_name("image/jpeg") == "JPEG"
    assert short_name(UNKNOWN, ".wps") == "WPS?"
    assert short_name(UNKNOWN) == "?"
