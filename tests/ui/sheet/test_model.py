"""The cells show what the archive has, and over it what is on its way or was refused."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from archive_app.archive.catalogue.tabling import TITLE, Cell
from archive_app.archive.entries import description
from archive_app.ui.desk import Desk
from archive_app.ui.sheet.columns import CODE
from archive_app.ui.sheet.model import FAULT, GIVEN, WAITS, SheetModel
from archive_app.ui.sheet.view import SheetView

Settle = Callable[[], None]


def test_the_tester_of_qt_is_content(view: SheetView, settle: Settle) -> None:
    model = view.model
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    view.choose(["scale", "date"])
    settle()
    assert tester.model() is model
    heads = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    assert heads == ["编号", "图名", "日期", "比例"]
    assert model.headerData(2, Qt.Orientation.Vertical) == "3"


def test_cells_show_the_words_of_the_form(view: SheetView, drawings: list[str]) -> None:
    model = view.model
    assert model.place((drawings[0], "date")).data() == "1959年"
    assert model.place((drawings[0], TITLE)).data() == "热风炉"
    assert str(model.place((drawings[0], CODE)).data()).startswith("A-")
    assert not model.place(("nobody", "date")).isValid()


def test_nobody_types_in_what_is_given_or_decided(view: SheetView, settle: Settle) -> None:
    view.choose(["checking_state", "date"])
    settle()
    editable = [
        bool(view.model.index(0, n).flags() & Qt.ItemFlag.ItemIsEditable)
        for n in range(view.model.columnCount())
    ]
    assert editable == [False, True, True, False]
    assert "提交" in str(view.model.index(0, 3).data(GIVEN))


def test_what_is_refused_stays_and_says_why_until_it_is_taken_back(
    view: SheetView, drawings: list[str]
) -> None:
    model, cell = view.model, Cell(drawings[1], "date", "某年")
    field = view._desk.archive.kinds["drawing"].field("date")
    model.refuse([(cell, field.refusing("bad_value", text="某年"))])
    index = model.place((drawings[1], "date"))
    assert index.data() == "某年"
    assert "日期" in str(index.data(FAULT))
    assert "某年" in str(index.data(Qt.ItemDataRole.ToolTipRole))
    model.settle([cell])
    assert model.faults() == [(drawings[1], "date")]
    assert model.drop((drawings[1], "date"))
    assert not model.drop((drawings[1], "date"))
    assert index.data() == ""


def test_what_is_on_its_way_is_shown_until_the_archive_has_it(
    view: SheetView, drawings: list[str], settle: Settle
) -> None:
    model, cell = view.model, Cell(drawings[1], "date", "1960")
    index = model.place((drawings[1], "date"))
    model.draft([cell])
    assert (index.data(), index.data(WAITS)) == ("1960", True)
    model.settle([cell])
    view.grab()
    settle()
    assert (index.data(), index.data(WAITS)) == ("", False)


def test_rows_that_others_change_are_shown_anew_and_keep_their_place(
    view: SheetView, drawings: list[str], desk: Desk, settle: Settle
) -> None:
    archive, resets = desk.archive, list[SheetModel]()
    view.model.modelReset.connect(lambda: resets.append(view.model))
    desk.jobs.save(
        lambda: description.describe(archive, drawings[2], {"scale": "1:200"}), lambda _: None
    )
    settle()
    view.grab()
    settle()
    assert view.model.place((drawings[2], "scale")).data() == "1:200"
    assert resets == []
