from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from archive_app.archive.finding.retrieval import Sheet
from archive_app.ui.describe import files
from archive_app.ui.desk import Desk
from archive_app.ui.viewing import film
from archive_app.ui.viewing.film import FilmView, plays_films


def test_without_the_optional_part_one_line_says_so_and_a_copy_opens_outside(
    desk: Desk,
    pages: Sheet,
    qtbot: QtBot,
    settle: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    launched: list[Path] = []
    monkeypatch.setattr(files, "_launch", launched.append)
    monkeypatch.setattr(film, "plays_films", lambda: False)
    view = FilmView(desk)
    qtbot.addWidget(view)
    view.outside.click()
    view.start("A-0002　影片", pages.files[0])
    assert "archive-app[media]" in view.told.text()
    view.outside.click()
    settle()
    assert [path.name for path in launched] == ["厂史.tif"]
    with qtbot.waitSignal(view.left):
        view.leave()


@pytest.mark.skipif(not plays_films(), reason="PySide6-Addons is an optional part")
def test_a_film_is_played_from_its_beginning(desk: Desk, pages: Sheet, qtbot: QtBot) -> None:
    view = FilmView(desk)
    qtbot.addWidget(view)
    view.start("A-0002　影片", pages.files[0])
    assert view.showing is not None
    view.showing.toggle()
    view.showing.skip(-3.0)
    view.leave()
    assert view.showing._film.source().isEmpty()
