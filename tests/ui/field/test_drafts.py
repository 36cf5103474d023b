from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from archive_app.archive.entries import description
from archive_app.ui.desk import Desk
from archive_app.ui.field.drafts import FieldDrafts


def test_when_a_draft_was_kept_is_told(desk: Desk, settle: Callable[[], None]):
    drafts = FieldDrafts(desk, lambda: {"title": "鼓风机"})
    told: list[str] = []
    drafts.kept.connect(told.append)
    drafts.touch("new/equipment/x")
    drafts.keep()
    settle()
    assert description.draft_of(desk.archive, "new/equipment/x") == {"title": "鼓风机"}
    assert datetime.fromisoformat(told[0]).tzinfo
    drafts.keep()  # nothing was touched since
    settle()
    assert len(told) == 1
