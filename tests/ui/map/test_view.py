"""The working list on the map: what is chosen there is chosen in the list, and the other way."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.hits import Question
from archive_app.ui.desk import Desk
from archive_app.ui.find.asking import Asking
from archive_app.ui.map.view import MapView

Settle = Callable[[], None]
Adds = Callable[..., Entry]


@pytest.fixture
def asking(desk: Desk) -> Asking:
    return Asking(desk)


@pytest.fixture
def sites(add: Adds) -> list[str]:
    said = ({"place": "29.4827,106.4811 WGS84"}, {"place": "29.5827,106.5811 GCJ-02"}, {})
    return [add("site", name=f"厂{n}", **one).id for n, one in enumerate(said)]


@pytest.fixture
def view(desk: Desk, sites: list[str], asking: Asking, settle: Settle, qtbot: QtBot) -> MapView:
    assert sites
    made = MapView(desk)
    qtbot.addWidget(made)
    made.resize(700, 600)
    made.show()
    asking.answered.connect(made.show_answer)
    asking.stand(Question(kind="site"))
    settle()
    return made


def test_all_points_are_in_sight_and_what_has_none_is_counted(
    view: MapView, sites: list[str]
) -> None:
    west, south, east, north = view.canvas.view.box
    places = [spot.place for spot in view.canvas.mapped.spots.all]
    assert len(places) == 2
    assert all(west < x < east and south < y < north for x, y in places)
    assert (view.told.text(), view.missing.text()) == ("2 个点", "没有坐标 1")
    view.missing.click()
    assert view.ids() == [sites[2]]


def test_what_is_chosen_on_the_map_is_chosen_in_the_list(
    view: MapView, sites: list[str], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(view.selected):
        view.canvas.chose.emit(sites[:2])
    assert (view.ids(), view.current()) == (sites[:2], "")
    assert view.canvas.chosen == set(sites[:2])
    with qtbot.waitSignal(view.entered) as entered:
        view.canvas.entered.emit(sites[0])
    assert entered.args == [sites[0]]


def test_one_stands_on_the_entry_that_is_open(view: MapView, sites: list[str]) -> None:
    view.canvas.look_at(view.canvas.view.moved(5000, 0))
    view.stand_on(sites[1])
    assert view.current() == sites[1]
    spot = next(one for one in view.canvas.mapped.spots.all if one.entry == sites[1])
    assert 0 < view.canvas.view.pixel(spot.place)[0] < view.canvas.width()
    view.stand_on("nobody")
    assert view.current() == sites[1]


def test_where_one_looks_stays_so_when_the_archive_changes(
    view: MapView, asking: Asking, add: Adds, settle: Settle
) -> None:
    near = view.canvas.view.zoomed(4)
    view.canvas.look_at(near)
    add("site", name="新厂", place="29.4,106.4 WGS84")
    asking.again()
    settle()
    assert view.canvas.view == near
    assert view.told.text() == "3 个点"
    asking.stand(Question(kind="building"))
    settle()
    assert view.told.text().startswith("这里没有一条有坐标")
    assert view.missing.isHidden()


def test_the_place_under_the_pointer_is_told_in_degrees(view: MapView) -> None:
    view.canvas.over.emit((29.4827, 106.4811))
    assert view.told.text() == "北纬 29.48270°　东经 106.48110°（WGS 84）"


def test_a_rectangle_becomes_words_of_a_search(
    view: MapView, asking: Asking, settle: Settle, qtbot: QtBot
) -> None:
    asking.search("厂 within:1,2,3,4")
    settle()
    assert view.within.isHidden()
    view.canvas.boxed.emit(((29.4, 106.4), (29.5, 106.5)))
    assert view.within.isVisible()
    with qtbot.waitSignal(view.reworded) as asked:
        view.within.click()
    assert asked.args == ["厂 within:106.40000,29.40000,106.50000,29.50000"]


def test_what_lies_below_is_looked_at_where_there_are_no_points(
    view: MapView, asking: Asking, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    asking.stand(Question(kind="building"))
    settle()
    fitted = list[bool]()
    monkeypatch.setattr(view.canvas, "fit", lambda: fitted.append(True))
    monkeypatch.setattr(type(view.layers), "sheets", [])
    view.layers.changed.emit()
    assert fitted == [True]


def test_why_a_layer_cannot_be_shown_is_said(view: MapView, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.notice) as notice:
        view.layers.refused.emit(Refused("layer_empty", file="a.geojson"))
    assert "没有可画的" in notice.args[0]


def test_the_tools_are_taken_from_the_bar(view: MapView) -> None:
    view.tools.buttons["lasso"].click()
    assert view.canvas.tool == "lasso"
    view.whole.click()
    before = view.canvas.view
    view.canvas.look_at(before.zoomed(9))
    view.whole.click()
    assert view.canvas.view == before
