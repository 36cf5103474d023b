"""The facets come beside the list and go again, and a press on a value narrows the list."""

from __future__ import annotations

from collections.abc import Callable

from archive_app.domain.entries import Entry
from archive_app.ui.facets.beside import turn_facets
from archive_app.ui.facets.reading import Value
from archive_app.ui.facets.view import FacetsView
from archive_app.ui.main_window import MainWindow

Settle = Callable[[], None]


def test_the_facets_follow_the_list_and_narrow_it(
    works: Entry, add: Callable[..., Entry], window: MainWindow, settle: Settle
) -> None:
    add("drawing", works.id, title="总装图")
    settle()
    turn_facets(window.finding, window.desk)
    settle()
    [view] = window.finding.findChildren(FacetsView)
    assert view.isVisible()
    assert window.finding.tools.filter.isChecked()
    assert view.tree.hasFocus()
    view.tree.chosen.emit(Value("kind", "drawing", "图纸", 1, down=False))
    settle()
    assert window.finding.count.text() == "1 条"
    assert view.tree.model().index(0, 0).data() == "类型"
    turn_facets(window.finding, window.desk)
    assert view.isHidden()
    assert window.finding.tools.filter.hasFocus()
    assert not window.finding.tools.filter.isChecked()
    assert window.finding.findChildren(FacetsView) == [view]
