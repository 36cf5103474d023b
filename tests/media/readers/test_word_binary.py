from __future__ import annotations

import pytest

from archive_app.domain.errors import Refused
from archive_app.media.readers.word_binary import word_text
from tests.media.compounds import word


def text(streams: dict[str, bytes]) -> str:
    return word_text(streams["WordDocument"], {"0Table": streams["0Table"], "1Table": b""})


def test_pieces_are_joined_in_their_order():
    assert text(word("重庆钢铁厂\r第二段", latin="No. 1: ")) == "No. 1: 重庆钢铁厂\n\n第二段"


def test_a_field_is_what_it_shows():
    assert text(word("见\x13 HYPERLINK \x13 PAGE \x15\x14附件\x15。")) == "见附件。"


def test_what_is_encrypted_or_broken_is_refused():
    with pytest.raises(Refused, match="encrypted_file"):
        text(word("密", flags=0x0100))
    broken = word("厂")
    for streams in ({**broken, "0Table": b"\x02"}, {**broken, "WordDocument": b"\xec\xa5"}):
        with pytest.raises(Refused, match="damaged_file"):
            text(streams)
