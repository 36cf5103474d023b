from __future__ import annotations

from datetime import datetime

from archive_app.store.store import Store


def test_a_draft_is_each_persons_own_and_no_part_of_the_history(store: Store):
    with store.unrecorded() as tables:
        tables.drafts.keep("e", "王工", {"title": "半截"})
        tables.drafts.keep("e", "王工", {"title": "高炉", "condition": None})
    with store.reading() as tables:
        assert tables.drafts.of("e", "王工") == {"title": "高炉", "condition": None}
        assert tables.drafts.of("e", "李工") is None
        assert datetime.fromisoformat(tables.drafts.kept("e", "王工")).tzinfo
        assert tables.drafts.kept("e", "李工") == ""
        assert list(tables.drafts.all_of("王工")) == ["e"]
        assert tables.drafts.all_of("李工") == {}
        assert tables.journal.position() == (0, "")
    with store.unrecorded() as tables:
        tables.drafts.drop("e", "王工")
    with store.reading() as tables:
        assert tables.drafts.of("e", "王工") is None
