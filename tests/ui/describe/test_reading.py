"""All that the pane shows of an entry comes in one answer, a draft with its words."""

from __future__ import annotations

from collections.abc import Callable

from archive_app.archive.archive import Archive
from archive_app.archive.entries import description
from archive_app.domain.entries import Entry
from archive_app.domain.kinds import Field, Label
from archive_app.ui.describe.reading import opened, shown


def test_an_entry_comes_with_its_history_and_without_a_draft(
    archive: Archive, works: Entry
) -> None:
    found = opened(archive, works.id)
    assert found.sheet.entry.title == "重庆钢铁厂旧址"
    assert found.changes
    assert found.draft == {}


def test_a_draft_comes_with_what_it_had(
    archive: Archive, works: Entry, add: Callable[..., Entry]
) -> None:
    drawing = add("drawing", works.id, title="总装图")
    description.save_draft(archive, drawing.id, {"scale": "1:100", "condition": "condition/poor"})
    found = opened(archive, drawing.id)
    assert found.draft_shown == {"scale": "1:100", "condition": "差"}


def test_every_sort_of_value_has_its_words(
    archive: Archive, works: Entry, add: Callable[..., Entry]
) -> None:
    firm = add("agent", name="黑色冶金设计院")
    fields = [
        Field("by", "agent", Label("责任者", "By"), many=True),
        Field("made", "date", Label("日期", "Date")),
        Field("none", "text", Label("空", "Empty")),
    ]
    values = {"by": [firm.id], "made": {"text": "1957年"}, "none": None, "strange": "x"}
    assert shown(archive, fields, values) == {
        "by": ("黑色冶金设计院",),
        "made": "1957年",
        "none": "",
    }
