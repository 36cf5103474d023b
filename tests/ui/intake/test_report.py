"""The report of an intake names every file, what was refused first and with its reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from archive_app.archive.intake.intake import Held, Intake, RefusedFile, TakenIn
from archive_app.domain.errors import Refused
from archive_app.ui.desk import Desk
from archive_app.ui.intake.report import ENTRY, ReportModel

FOLDER = Path("/field/2024-04")


@pytest.fixture
def model(desk: Desk) -> ReportModel:
    return ReportModel(desk)


@pytest.fixture
def intake() -> Intake:
    taken = TakenIn("A-0007", "7", FOLDER / "DCIM" / "高炉.jpg", "photograph")
    held = Held(FOLDER / "DCIM" / "again.jpg", "A-0003")
    refused = RefusedFile(FOLDER / "notes" / "x.kind", Refused("unknown_kind", kind="x"))
    return Intake((taken,), (held,), (refused,), cancelled=False)


def test_what_was_refused_stands_first_with_its_reason(model: ReportModel, intake: Intake) -> None:
    model.show(intake)
    group = model.item(0)
    assert group.text() == "未能导入 1"
    assert group.child(0).text() == str(Path("notes") / "x.kind")
    assert "没有类型" in group.child(0, 1).text()


def test_a_line_leads_to_its_entry(model: ReportModel, intake: Intake) -> None:
    model.show(intake)
    taken, held = model.item(1).child(0), model.item(2).child(0)
    assert (taken.data(ENTRY), held.data(ENTRY)) == ("7", "A-0003")
    assert model.item(1).child(0, 1).text() == "A-0007　照片"


def test_what_was_kept_unread_says_so(model: ReportModel) -> None:
    file = FOLDER / "总图.dwg"
    taken = TakenIn("A-0008", "8", file, "drawing", "drawing_kept_only")
    model.show(Intake((taken,), (), (), cancelled=False))
    assert model.item(0).child(0, 1).text().startswith("A-0008　图纸　DWG 图纸已原样保存")


def test_files_are_named_from_the_folder_that_they_share(
    model: ReportModel, intake: Intake
) -> None:
    model.show(intake)
    assert model.item(1).child(0).text() == str(Path("DCIM") / "高炉.jpg")
    assert str(FOLDER) in model.item(1).child(0).toolTip()


def test_a_report_of_nothing_is_empty(model: ReportModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(Intake((), (), (), cancelled=False))
    assert tester.model() is model
    assert model.rowCount() == 0


def test_what_was_left_out_stands_before_all_else(model: ReportModel) -> None:
    model.show(Intake((), (), (), cancelled=True, left_out=(FOLDER / "b.jpg",)))
    assert model.item(0).text() == "没有导入 1"
    assert model.item(0).child(0).text() == "b.jpg"
    assert "没有轮到" in model.item(0).child(0, 1).text()


def test_a_file_that_was_there_twice_names_the_other(model: ReportModel) -> None:
    twice = Held(FOLDER / "b.jpg", "", FOLDER / "a.jpg")
    model.show(Intake((), (twice,), (), cancelled=False))
    assert model.item(0).child(0, 1).text() == "与“a.jpg”相同，只导入一次"
