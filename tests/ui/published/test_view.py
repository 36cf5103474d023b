"""The page of 四有 and of published lists is reached from the menu, with nothing cut."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from archive_app.ui.actions import Actions
from archive_app.ui.main_window import MainWindow
from archive_app.ui.published.view import PublishedView


@pytest.mark.usefixtures("lists")
def test_all_parts_are_shown_whole(
    window: MainWindow,
    settle: Callable[[], None],
    layout_faults: Callable[[QWidget], list[str]],
) -> None:
    Actions(window).actions["published"].trigger()
    settle()
    page = window.middle.page(PublishedView)
    assert page is not None
    assert page.count.text() == "3 处，1 处不全"
    for part in page.parts:
        page.show_part(part)
        settle()
        assert layout_faults(page) == [], part
