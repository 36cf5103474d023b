"""One line of a mapping: where it goes is picked, and only what fits its field is asked."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from archive_app.archive.lists.columns import Line
from archive_app.ui.desk import Desk
from archive_app.ui.importing.strip import LineStrip, field_name, fields_of


@pytest.fixture
def strip(desk: Desk, qtbot: QtBot) -> LineStrip:
    made = LineStrip(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def asked(strip: LineStrip) -> set[str]:
    return {name for name, widget in strip._labelled.items() if not widget.isHidden()}


def test_only_what_fits_the_field_is_asked(strip: LineStrip, desk: Desk) -> None:
    site = desk.archive.kinds["site"]
    strip.show_line(site, Line("{名称}", "name"))
    assert asked(strip) == set()
    strip.show_line(site, Line("{地址}", "division", lookup="opening", within="重庆市"))
    assert asked(strip) == {"split", "lookup", "within"}
    assert strip.lookup.currentText() == "取开头的区划"
    assert strip.written["within"].text() == "重庆市"
    strip.show_line(site, Line("{业主}", "owner"))
    assert asked(strip) == {"split", "lookup"}
    strip.show_line(site, Line("{页码}"))
    assert strip.key.isHidden()


def test_a_field_is_picked_and_keeps_of_the_reading_what_fits_it(
    strip: LineStrip, desk: Desk, qtbot: QtBot
) -> None:
    site = desk.archive.kinds["site"]
    strip.show_line(site, Line("{甲}", "owner", split="、", lookup="create", samples=("甲公司",)))
    with qtbot.waitSignal(strip.changed) as changed:
        strip.field._line.picked.emit("other_names", "曾用名与别名")
    assert changed.args == [Line("{甲}", "other_names", split="、", samples=("甲公司",))]


def test_what_is_half_typed_leads_nowhere_even_if_a_field_ends_so(
    strip: LineStrip, desk: Desk, qtbot: QtBot
) -> None:
    site = desk.archive.kinds["site"]
    strip.show_line(site, Line("{甲}", "owner"))
    strip.take_focus()
    line, label = strip.field._line, strip.field._line.text()
    with qtbot.assertNotEmitted(strip.changed):
        line.setText("名")
        line.textEdited.emit("名")  # the end of the one field 曾用名与别名 and of no other
        line.setText("没有这样的字段")
        line.editingFinished.emit()
    assert line.text() == label


def test_how_a_text_is_read_is_told_when_it_is_typed(
    strip: LineStrip, desk: Desk, qtbot: QtBot
) -> None:
    strip.show_line(desk.archive.kinds["site"], Line("{甲}", "owner"))
    strip.written["split"].setText("、")
    with qtbot.waitSignal(strip.changed) as changed:
        strip.written["split"].editingFinished.emit()
    assert changed.args == [Line("{甲}", "owner", split="、")]
    with qtbot.waitSignal(strip.changed) as changed:
        strip.key.click()
    assert changed.args == [Line("{甲}", "owner", split="、", key=True)]
    with qtbot.assertNotEmitted(strip.changed):
        strip.written["split"].editingFinished.emit()


def test_a_text_without_a_column_is_written(strip: LineStrip, desk: Desk, qtbot: QtBot) -> None:
    strip.show_line(desk.archive.kinds["site"], Line("", "remarks"))
    assert strip.name.isHidden()
    strip.text.setText("2024年名单")
    with qtbot.waitSignal(strip.changed) as changed:
        strip.text.editingFinished.emit()
    assert changed.args == [Line("2024年名单", "remarks")]


def test_fields_are_offered_by_what_is_typed(
    strip: LineStrip, desk: Desk, settle: Callable[[], None]
) -> None:
    drawing = desk.archive.kinds["drawing"]
    assert ("@site", "所属遗产点") in fields_of(desk, drawing)
    assert field_name(desk, drawing, "scale") == "比例"
    assert field_name(desk, drawing, "not_known_here") == "not_known_here"
    strip.show_line(drawing, Line("{甲}"))
    found: list[object] = []
    strip._offer("比例", found.extend)
    assert found == [("scale", "比例")]
    strip.show_line(desk.archive.kinds["site"], Line("{甲}"))
    found.clear()
    strip._offer("简介", found.extend)
    assert found[0] == ("introduction", "简介")  # the very name first, whatever contains it
