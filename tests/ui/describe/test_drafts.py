"""What is typed and not saved is kept, and offered again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_app.archive.entries import description
from archive_app.domain.entries import Entry, Value
from archive_app.ui.describe.drafts import EVERY, Drafts
from archive_app.ui.desk import Desk

Settle = Callable[[], None]


@pytest.fixture
def typed() -> dict[str, Value | None]:
    return {"introduction": "一九三八年由汉阳铁厂内迁"}


@pytest.fixture
def drafts(desk: Desk, typed: dict[str, Value | None]) -> Drafts:
    return Drafts(desk, lambda: typed)


def test_a_draft_is_kept_when_one_leaves(
    drafts: Drafts, desk: Desk, works: Entry, typed: dict[str, Value | None], settle: Settle
) -> None:
    drafts.touch(works.id)
    drafts.keep()
    settle()
    assert description.draft_of(desk.archive, works.id) == typed


def test_a_draft_is_kept_by_itself_after_two_seconds(drafts: Drafts, works: Entry) -> None:
    drafts.touch(works.id)
    assert drafts._timer.isActive()
    assert drafts._timer.interval() == EVERY == 2000
    drafts.done()
    assert not drafts._timer.isActive()


def test_nothing_is_kept_where_nobody_typed(
    drafts: Drafts, desk: Desk, works: Entry, settle: Settle
) -> None:
    drafts.keep()
    settle()
    assert description.draft_of(desk.archive, works.id) is None


def test_a_dropped_draft_is_gone(drafts: Drafts, desk: Desk, works: Entry, settle: Settle) -> None:
    drafts.touch(works.id)
    drafts.keep()
    drafts.drop(works.id)
    settle()
    assert description.draft_of(desk.archive, works.id) is None
