"""What a person says of a taking in, and what is left as it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from archive_app.archive.intake.nearby import Nearby
from archive_app.archive.intake.options import Options
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.ui.desk import Desk
from archive_app.ui.intake.options import Onto, OptionsPart


@pytest.fixture
def part(desk: Desk, works: Entry, qtbot: QtBot) -> OptionsPart:
    made = OptionsPart(desk)
    qtbot.addWidget(made)
    made.show()
    made.start(works.id, "重庆钢铁厂旧址", None)
    return made


def test_at_first_files_become_what_they_look_like(part: OptionsPart, works: Entry) -> None:
    assert part.options() == Options(match=True)
    assert (part.site_id(), part.site_name()) == (works.id, "重庆钢铁厂旧址")
    assert part.record.isHidden()


def test_kind_group_and_match_are_chosen(part: OptionsPart, qtbot: QtBot) -> None:
    part.kind.setCurrentIndex(part.kind.findData("drawing"))
    with qtbot.waitSignal(part.changed):
        part.together.click()
    part.match.click()
    assert part.options() == Options("drawing", together=False)


@pytest.mark.parametrize(
    ("onto", "wanted"),
    [
        (Onto("7", "A-0007 照片", part=True), Options(match=True, onto="7")),
        (Onto("7", "A-0007 一号楼", below=True), Options(match=True, under="7")),
        (Onto("7", "A-0007 一号楼"), Options(match=True)),
    ],
)
def test_a_record_may_be_meant(
    part: OptionsPart, works: Entry, onto: Onto, wanted: Options
) -> None:
    part.start(works.id, "重庆钢铁厂旧址", onto)
    assert not part.record.isHidden()
    assert part.options() == wanted


def test_a_correction_that_nobody_can_read_is_said_at_once(part: OptionsPart) -> None:
    part.shift.setText("很久")
    part.shift.editingFinished.emit()
    assert "+00:35" in part.shift_fault.text()
    assert not part.shift_fault.isHidden()
    with pytest.raises(Refused):
        part.options()
    part.shift.setText("-1d02:00")
    part.shift.editingFinished.emit()
    assert part.shift_fault.isHidden()
    assert part.options().shift == -timedelta(days=1, hours=2)


def test_a_track_is_chosen_and_dropped(
    part: OptionsPart, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("/走.gpx", ""))
    with qtbot.waitSignal(part.changed):
        part.track_button.click()
    assert part.options().track == Path("/走.gpx")
    assert part.track_button.text() == "不用 走.gpx"
    part.track_button.click()
    assert part.options().track is None
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    with qtbot.assertNotEmitted(part.changed):
        part.track_button.click()


def test_a_site_near_to_the_photographs_is_offered(part: OptionsPart, works: Entry) -> None:
    here = Nearby(works.id, works.code, "重庆钢铁厂旧址", 5.0)
    near = Nearby("9", "A-0100", "望江厂", 312.4)
    part.start(works.id, "重庆钢铁厂旧址", Onto("7", "A-0007"))
    part.show_sites([(near, 12), (here, 3)])
    [offer] = [part.offered.itemAt(n).widget() for n in range(part.offered.count())]
    assert isinstance(offer, QPushButton)
    assert offer.text() == "望江厂　12"
    assert "望江厂：12 个文件拍摄于此（312 米）" in offer.toolTip()
    assert not part._offered_label.isHidden()
    offer.click()
    assert (part.site_id(), part.site_name()) == ("9", "望江厂")
    assert part.record.isHidden()  # that record is of the other site
    part.show_sites([])
    assert part.offered.count() == 0
    assert part._offered_label.isHidden()


def test_a_site_that_is_only_half_typed_is_none(
    part: OptionsPart, settle: Callable[[], None]
) -> None:
    line = part.site.inputs()[0]
    assert isinstance(line, QLineEdit)
    line.setText("没有")
    line.textEdited.emit("没有")
    settle()
    assert (part.site_id(), part.site_name()) == ("", "")
