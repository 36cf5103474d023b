"""What alarms is told by signs and by a word, so that nobody needs to see its colour."""

from __future__ import annotations

import pytest

from archive_app.domain.watching import ALARMS
from archive_app.ui.monitor.alarms import RANKS, alarmed, endangered, grade
from archive_app.ui.words import Words


@pytest.mark.parametrize("language", ["zh", "en"])
def test_each_alarm_and_each_danger_has_its_signs_and_its_own_word(language: str) -> None:
    say = Words(language)
    assert [alarmed(one, say).count("▲") for one in ALARMS] == [1, 2, 3, 4]
    assert [endangered(one, say).count("▲") for one in range(5)] == [0, 1, 2, 3, 4]
    assert len({endangered(one, say) for one in range(5)}) == len(RANKS)


def test_what_does_not_alarm_says_nothing() -> None:
    assert alarmed("", Words("zh")) == ""
    assert grade("violet") == 0
