from __future__ import annotations

import io
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from archive_app.domain.errors import Refused
from archive_app.media.readers import parts
from archive_app.media.readers.parts import Parts


def zipped(**members: bytes) -> io.BytesIO:
    data = io.BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as file:
        for name, member in members.items():
            file.writestr(name, member)
    return data


def test_parts_are_read_by_name_and_a_missing_one_is_nothing():
    with Parts(zipped(a=b"<r>1</r>")) as opened:
        assert opened.read("a") == b"<r>1</r>"
        assert opened.read("b") == b""
        assert opened.tree("b") is None
        assert opened.names == ["a"]


def test_a_bomb_is_refused_before_it_fills_the_memory(monkeypatch):
    monkeypatch.setattr(parts, "_LARGEST", 1000)
    with Parts(zipped(a=bytes(5000))) as opened, pytest.raises(Refused, match="file_too_large"):
        opened.read("a")
    monkeypatch.setattr(parts, "_MOST_PARTS", 0)
    with pytest.raises(Refused, match="file_too_large"):
        Parts(zipped(a=b""))


def test_what_is_no_zip_is_damaged():
    with pytest.raises(Refused, match="damaged_file"):
        Parts(io.BytesIO(b"PK\x03\x04 and no more"))
