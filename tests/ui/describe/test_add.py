"""A new entry is added from an empty form."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from archive_app.archive.entries import description
from archive_app.archive.results.retrieval import sheet
from archive_app.domain.entries import Entry
from archive_app.ui.describe.add import AddView
from archive_app.ui.desk import Desk

Settle = Callable[[], None]


@pytest.fixture
def view(desk: Desk, qtbot: QtBot) -> AddView:
    made = AddView(desk)
    qtbot.addWidget(made)
    made.resize(420, 800)
    made.show()
    return made


def test_a_site_is_added_with_all_that_was_said_of_it(
    view: AddView, desk: Desk, qtbot: QtBot
) -> None:
    view.start(desk.archive.kinds.of_family("site"))
    assert view.heading.text() == "新建遗产点"
    _put(view, "name", "重庆钢铁厂旧址")
    _put(view, "other_names", ["一〇一厂", "重钢"])
    _put(view, "division", ["divisions/500104"])
    place = {"latitude": 29.4827, "longitude": 106.4811, "crs": "CGCS2000"}
    _put(view, "place", place | {"text": "29.4827,106.4811 CGCS2000"})
    with qtbot.waitSignal(view.added) as added:
        qtbot.mouseClick(view.add_button, Qt.MouseButton.LeftButton)
    values = _values(desk, added.args[0])
    assert values["name"] == "重庆钢铁厂旧址"
    assert values["other_names"] == ["一〇一厂", "重钢"]
    assert values["division"] == ["divisions/500104"]
    assert isinstance(values["place"], dict)
    assert values["place"]["crs"] == "CGCS2000"


def test_the_kind_is_named_in_full_beside_a_long_name(
    view: AddView, desk: Desk, works: Entry, settle: Settle
) -> None:
    kinds = desk.archive.kinds.of_family("record")
    view.start(kinds, site=works.id, place="重庆钢铁厂旧址及其配套的铁路专用线与江边码头")
    settle()
    assert view.kinds.width() >= view.kinds.sizeHint().width()


def test_the_same_as_last_fills_what_is_still_empty(
    view: AddView, desk: Desk, works: Entry, add: Callable[..., Entry], settle: Settle
) -> None:
    add("drawing", works.id, title="总装图", scale="1:50", condition="差")
    view.start([desk.archive.kinds["drawing"]], site=works.id)
    _put(view, "scale", "1:20")
    view.same_button.click()
    settle()
    assert view.form is not None
    assert view.form.changes() == {"scale": "1:20", "condition": "condition/poor"}


def test_what_the_site_says_is_proposed_and_kept_by_adding(
    view: AddView, desk: Desk, works: Entry, qtbot: QtBot, settle: Settle
) -> None:
    description.describe(desk.archive, works.id, {"ownership": "ownership/state"})
    view.start([desk.archive.kinds["building"]], site=works.id)
    settle()
    assert view.form is not None
    row = view.form.rows["ownership"]
    assert row.is_proposal()
    assert not view.form.typed()
    assert "承自遗产点“重庆钢铁厂旧址”" in [note.text() for note in row.findChildren(QLabel)]
    _put(view, "title", "炼钢车间")
    with qtbot.waitSignal(view.added) as added:
        view.add_button.click()
    assert _values(desk, added.args[0])["ownership"] == "ownership/state"


def test_a_proposal_that_is_taken_out_is_not_kept(
    view: AddView, desk: Desk, works: Entry, qtbot: QtBot, settle: Settle
) -> None:
    description.describe(desk.archive, works.id, {"ownership": "ownership/state"})
    view.start([desk.archive.kinds["building"]], site=works.id)
    settle()
    assert view.form is not None
    line = view.form.rows["ownership"].editor.inputs()[0]
    assert isinstance(line, QLineEdit)
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    assert view.form.changes() == {}


def test_who_has_added_none_is_told_so(
    view: AddView, desk: Desk, works: Entry, qtbot: QtBot
) -> None:
    view.start([desk.archive.kinds["drawing"]], site=works.id)
    with qtbot.waitSignal(desk.notice) as told:
        view.same_button.click()
    assert "还没有" in told.args[0]


def test_a_record_is_of_the_kind_that_was_chosen(
    view: AddView, desk: Desk, works: Entry, qtbot: QtBot
) -> None:
    kinds = desk.archive.kinds.of_family("record")
    view.start(kinds, site=works.id, place="重庆钢铁厂旧址")
    view.kinds.setCurrentIndex(view.kinds.findText("图纸"))
    assert view.form is not None
    assert view.form.kind.id == "drawing"
    _put(view, "title", "四号高炉总装图")
    with qtbot.waitSignal(view.added) as added:
        view.add()
    assert (added.args[0].kind, added.args[0].site) == ("drawing", works.id)


def test_a_machine_comes_below_the_building_that_was_open(
    view: AddView, desk: Desk, works: Entry, add: Callable[..., Entry], qtbot: QtBot
) -> None:
    hall = add("building", works.id, title="炼铁车间")
    kinds = desk.archive.kinds.of_family("record")
    view.start(kinds, site=works.id, place="重庆钢铁厂旧址", above=hall)
    view.kinds.setCurrentIndex(view.kinds.findText("设备"))
    assert view.place.text() == "重庆钢铁厂旧址 › 炼铁车间"
    _put(view, "title", "鼓风机")
    with qtbot.waitSignal(view.added) as added:
        view.add()
    assert added.args[0].parent == hall.id


def test_what_may_not_stand_below_it_comes_below_the_site(
    view: AddView, desk: Desk, works: Entry, add: Callable[..., Entry], qtbot: QtBot
) -> None:
    picture = add("photograph", works.id, title="高炉")
    kinds = desk.archive.kinds.of_family("record")
    view.start(kinds, site=works.id, place="重庆钢铁厂旧址", above=picture)
    view.kinds.setCurrentIndex(view.kinds.findText("设备"))
    assert view.place.text() == "重庆钢铁厂旧址"
    _put(view, "title", "鼓风机")
    with qtbot.waitSignal(view.added) as added:
        view.add()
    assert added.args[0].parent == ""


def test_what_cannot_be_read_is_not_added(
    view: AddView, desk: Desk, settle: Settle, qtbot: QtBot
) -> None:
    view.start(desk.archive.kinds.of_family("site"))
    assert view.form is not None
    line = view.form.rows["place"].editor.inputs()[0]
    assert isinstance(line, QLineEdit)
    qtbot.keyClicks(line, "somewhere")
    with qtbot.assertNotEmitted(view.added):
        view.add()
        settle()


def test_what_the_archive_refuses_is_told(
    view: AddView, desk: Desk, settle: Settle, qtbot: QtBot
) -> None:
    kinds = desk.archive.kinds.of_family("record")
    view.start(kinds, site="00000000-0000-7000-8000-000000000000", place="没有的地方")
    with qtbot.waitSignal(desk.notice) as told:
        view.add()
    assert told.args[1] == "bad"
    assert view.add_button.isEnabled()


def test_one_may_think_better_of_it(view: AddView, desk: Desk, qtbot: QtBot) -> None:
    view.start(desk.archive.kinds.of_family("site"))
    with qtbot.waitSignal(view.left):
        qtbot.mouseClick(view.cancel_button, Qt.MouseButton.LeftButton)


def _values(desk: Desk, entry: Entry) -> dict[str, object]:

    assert description.entry_of(desk.archive, entry.code).id == entry.id
    return dict(sheet(desk.archive, entry.id).entry.values)


def _put(view: AddView, field: str, value: object) -> None:
    assert view.form is not None
    text = value["text"] if isinstance(value, dict) else str(value)
    view.form.rows[field].put(value, text)
