from __future__ import annotations

import io

from archive_app.media.readers import unread
from archive_app.wording import say


def test_nothing_is_read_and_a_sentence_says_so():
    facts, passages = unread.read(io.BytesIO(b"\0\1"), "application/octet-stream")
    assert passages == ()
    assert "原样保存" in say(f"note.{facts.note}", "zh")
    assert unread.preview(io.BytesIO(b"\0\1"), "application/octet-stream", 100) is None
