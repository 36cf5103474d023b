from __future__ import annotations

from pytestqt.qtbot import QtBot

from archive_app.ui.field.buttons import HEIGHT, BigButton, line, tall


def test_no_target_is_smaller_than_a_thumb(qtbot: QtBot):
    for widget in (BigButton("照片", "插卡或拖入", main=True), tall("返回"), line("坐标")):
        qtbot.addWidget(widget)
        assert widget.minimumSizeHint().height() >= HEIGHT or widget.minimumHeight() >= HEIGHT


def test_a_big_button_is_pressed_by_its_words_too_and_says_them(qtbot: QtBot):
    button = BigButton("照片", "插卡或拖入")
    qtbot.addWidget(button)
    button.resize(150, 90)
    button.show()
    assert button.childAt(button.rect().center()) in {None, button.title, button.note}
    assert button.accessibleName() == "照片　插卡或拖入"
    with qtbot.waitSignal(button.clicked):
        button.click()
    button.hide()


def test_files_are_dropped_on_the_view_and_not_into_a_line(qtbot: QtBot):
    made = line("坐标")
    qtbot.addWidget(made)
    assert not made.acceptDrops()
    assert made.accessibleName() == "坐标"
