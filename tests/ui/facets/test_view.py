"""The facets beside the list are counted as long as they are seen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from archive_app.domain.entries import Entry
from archive_app.domain.hits import Question
from archive_app.ui.desk import Desk
from archive_app.ui.facets.reading import Value
from archive_app.ui.facets.view import FacetsView
from archive_app.ui.find.asking import Answer, Wish
from tests.ui.find.few import Few

Settle = Callable[[], None]
ANSWER = Answer(Wish(Question()), Few(), [])


@pytest.fixture
def view(desk: Desk, works: Entry, add: Callable[..., Entry], qtbot: QtBot) -> FacetsView:
    add("drawing", works.id, title="总装图")
    made = FacetsView(desk)
    qtbot.addWidget(made)
    made.resize(200, 500)
    return made


def test_what_is_not_seen_is_not_counted(view: FacetsView, settle: Settle) -> None:
    view.show_answer(ANSWER)
    settle()
    assert view.tree.model().rowCount() == 0
    view.show()
    view.show_answer(ANSWER)
    settle()
    assert view.tree.model().index(0, 0).data() == "类型"
    assert view.none.isHidden()


@pytest.mark.parametrize("wish", [Wish(Question(), removed=True), Wish(Question("重"), short=True)])
def test_the_trash_and_short_forms_cannot_be_narrowed(
    view: FacetsView, settle: Settle, wish: Wish
) -> None:
    view.show()
    view.show_answer(Answer(wish, Few(), []))
    settle()
    assert view.none.isVisible()


def test_a_state_is_told_apart_from_a_facet(view: FacetsView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.chosen) as chosen:
        view.tree.chosen.emit(Value("kind", "drawing", "图纸", 1, down=False))
    assert chosen.args == ["kind", "drawing"]
    draft = "checking_state/draft"
    with qtbot.waitSignal(view.stated) as stated:
        view.tree.chosen.emit(Value("checking_state", draft, "草稿", 1, down=False))
    assert stated.args == [draft]
