from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.entries.description import Assignment, add
from archive_app.archive.results.ranking import Reason, reason
from archive_app.domain.entries import Entry


@pytest.fixture
def drawing(archive: Archive, site: Entry) -> Entry:
    """Give a drawing of a furnace."""
    said = {"title": "四号高炉总装图", "description": "一九三八年，由重庆的工人绘制。"}
    set_ = [Assignment(field, "=", text) for field, text in said.items()]
    return add(archive, kind="drawing", site=site.code, set_=set_)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("高炉", (True, True, None)),
        ("高炉 四号", (True, True, False)),
        ("四号 高炉", (True, True, True)),
        ("工人", (False, True, None)),
        ("1938", (False, False, None)),
        ("高炉 类型:图纸 -类型:照片", (True, True, None)),
    ],
)
def test_it_is_told_what_counts_for_a_hit(
    archive: Archive, drawing: Entry, text: str, told: tuple[bool, bool, bool | None]
):
    found = reason(archive, drawing.id, text)
    assert found is not None
    assert (found.in_names, found.as_typed, found.together) == told
    assert found.length > 0


def test_what_is_not_found_has_no_reason(archive: Archive, drawing: Entry):
    assert reason(archive, drawing.id, "焦炉") is None
    assert reason(archive, "nobody", "高炉") is None
    assert isinstance(reason(archive, drawing.id, "高炉"), Reason)
