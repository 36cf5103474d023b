"""A person scores criterion by criterion beside what others said; every score is one step."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue import history
from archive_app.archive.entries.description import entry_of
from archive_app.archive.programme.appraisal import appraisals, standing
from archive_app.domain.entries import Entry
from archive_app.ui.appraise.scoring import ScoringPart
from archive_app.ui.desk import Desk
from archive_app.ui.parts import Stand

Settle = Callable[[], None]


@pytest.fixture
def part(desk: Desk, works: Entry, qtbot: QtBot, settle: Settle) -> ScoringPart:
    made = ScoringPart(desk)
    qtbot.addWidget(made)
    desk.archive_changed.connect(lambda _: made.refresh())
    made.show()
    made.stand = Stand(works.id, works.title)
    made.refresh()
    settle()
    return made


def heads(part: ScoringPart) -> list[str]:
    model = part.table.table.texts
    sides = Qt.Orientation.Horizontal
    return [str(model.headerData(n, sides)) for n in range(model.columnCount())]


def test_a_site_without_an_appraisal_begins_one(
    part: ScoringPart, archive: Archive, works: Entry, settle: Settle
) -> None:
    assert part.table.empty.text().startswith("这里还没有价值评估")
    part.criteria.setCurrentIndex(part.criteria.findData("two_hundreds"))
    part.begin_button.click()
    settle()
    (made,) = appraisals(archive)
    assert (made.site, made.values["criteria"]) == (works.id, "two_hundreds")
    assert part.appraisal.currentData() == made.id
    assert part.strip.isVisible()


def test_a_part_of_a_site_is_appraised_if_it_is_what_is_looked_at(
    part: ScoringPart, archive: Archive, works: Entry, add: Callable[..., Entry], settle: Settle
) -> None:
    hall = add("building", site=works.id, title="烧结车间")
    part.stand, part.where = Stand(works.id, works.title, [hall.id]), "chosen"
    part.refresh()
    settle()
    part.begin_button.click()
    settle()
    (made,) = appraisals(archive)
    assert made.parent == hall.id


def test_each_person_has_a_column_and_the_means_are_told(
    appraisal: Entry, part: ScoringPart
) -> None:
    assert heads(part) == ["指标", "满分", "调查员", "依据材料", "平均", "李老师"]
    assert part.table.table.texts.rows[0].cells == ("历史价值", "10", "6", "", "7.00", "8")
    assert "平均 80.00，截尾平均 —，标准差 —，1 人计入" in part.means.text()


def test_a_score_is_kept_and_the_next_criterion_comes(
    appraisal: Entry, part: ScoringPart, archive: Archive, qtbot: QtBot, settle: Settle
) -> None:
    part.table.choose("scientific")
    part.table.table.entered.emit(1)
    qtbot.keyClicks(part.strip.number, "9")
    qtbot.keyClick(part.strip.number, Qt.Key.Key_Return)
    settle()
    assert part.table.table.texts.rows[1].cells[2] == "9"
    assert part.table.key() == "social"
    history.undo(archive)
    settle()
    assert part.table.table.texts.rows[1].cells[2] == "未评"


def test_a_score_out_of_range_is_said_and_not_kept(
    appraisal: Entry, part: ScoringPart, archive: Archive, desk: Desk, qtbot: QtBot
) -> None:
    part.table.choose("social")
    qtbot.keyClicks(part.strip.number, "11")
    with qtbot.waitSignal(desk.notice) as notice:
        part.strip.keep.click()
    assert notice.args == [
        "“社会价值”（Social value）的得分应在 0 到 10 之间，11 超出了范围。",
        "bad",
    ]
    assert "social" in standing(archive, appraisal.id).summary.totals["调查员"].unscored


def test_no_score_changes_the_level(
    appraisal: Entry, part: ScoringPart, archive: Archive, works: Entry, settle: Settle
) -> None:
    before = entry_of(archive, works.id).values
    part.strip.number.setText("10")
    part.strip.keep.click()
    settle()
    assert entry_of(archive, works.id).values == before


def test_another_person_has_a_sheet_of_their_own(appraisal: Entry, part: ScoringPart) -> None:
    part.scorer.setText("王馆长")
    part.scorer.editingFinished.emit()
    assert heads(part)[2:] == ["王馆长", "依据材料", "平均", "李老师", "调查员"]
    assert part.table.table.texts.rows[0].cells[2] == "未评"
