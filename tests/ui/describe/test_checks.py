"""What is missing or looks wrong is counted, and each line leads to its field."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from archive_app.domain.advice import DOUBTFUL, MISSING, Advice
from archive_app.domain.kinds import Label
from archive_app.ui.describe.checks import ChecksView
from archive_app.ui.words import Words

GAP = Advice("summary", "missing", MISSING, "e", {"field": Label("简介", "Summary")})
ABROAD = Advice("place", "place_abroad", DOUBTFUL, "e", {"text": "39.9,11.4"})


@pytest.fixture
def checks(qtbot: QtBot) -> ChecksView:
    made = ChecksView(Words("zh"))
    qtbot.addWidget(made)
    made.show_advice([GAP, ABROAD])
    return made


def test_the_advice_is_counted_in_one_line(checks: ChecksView) -> None:
    assert checks.summary.text() == "▸ 1 处请核对、缺 1 项"
    assert [line.isVisibleTo(checks) for line in checks.lines] == [False, False]


def test_pressing_the_count_shows_each_and_pressing_one_leads_to_it(
    checks: ChecksView, qtbot: QtBot
) -> None:
    checks.summary.pressed.emit()
    assert checks.summary.text().startswith("▾")
    assert [line.isVisibleTo(checks) for line in checks.lines] == [True, True]
    assert "简介" in checks.lines[0].text()
    with qtbot.waitSignal(checks.followed) as followed:
        checks.lines[1].pressed.emit()
    assert followed.args == [ABROAD]


def test_an_entry_without_advice_says_nothing(checks: ChecksView) -> None:
    checks.show_advice([])
    assert checks.isHidden()
