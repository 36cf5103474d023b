from __future__ import annotations

import io
import struct

import pytest

from archive_app.domain.errors import Refused
from archive_app.media.readers import compounds
from tests.media.compounds import compound, word

SORT = "application/x-ole-storage"


def read(data: bytes):
    return compounds.read(io.BytesIO(data), SORT)


def test_a_doc_is_its_text():
    facts, passages = read(compound(**word("重庆钢铁厂\r一九三八年内迁。")))
    assert [passage.text for passage in passages] == ["重庆钢铁厂", "一九三八年内迁。"]
    assert facts.note is None
    seen = compounds.preview(io.BytesIO(compound(**word("厂史"))), SORT, 200)
    assert (seen or b"").startswith(b"\xff\xd8")


def test_slides_are_their_texts():
    said = "高炉大修".encode("utf-16-le")
    atom = struct.pack("<HHI", 0, 4000, len(said)) + said
    data = struct.pack("<HHI", 0x0F, 1006, len(atom)) + atom
    _, passages = read(compound(**{"PowerPoint Document": data}))
    assert [passage.text for passage in passages] == ["高炉大修"]


def test_what_has_no_text_is_kept_with_a_note():
    facts, passages = read(compound(Contents=b"Works"))
    assert (facts.note, passages) == ("text_out_of_reach", ())
    assert compounds.preview(io.BytesIO(compound(Contents=b"Works")), SORT, 200) is None


def test_what_is_encrypted_or_broken_is_refused():
    with pytest.raises(Refused, match="encrypted_file"):
        read(compound(EncryptedPackage=b"x"))
    with pytest.raises(Refused, match="damaged_file"):
        read(compound(a=b"x")[:600])
