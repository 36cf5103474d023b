"""A trial is looked at once, planned as often as is wanted, and taken in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from archive_app.archive.intake.options import Options
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused, Unavailable
from archive_app.ui.desk import Desk
from archive_app.ui.intake.trial import Trial

Settle = Callable[[], None]


@pytest.fixture
def trying(desk: Desk, works: Entry, settle: Settle) -> Trial:
    settle()
    return Trial(desk)


@pytest.fixture
def told(trying: Trial) -> dict[str, list[object]]:
    """All that a trial tells, by the name of its signal."""
    heard: dict[str, list[object]] = {"told": [], "near": [], "taken": [], "failed": []}
    for name, answers in heard.items():
        getattr(trying, name).connect(answers.append)
    return heard


def test_files_are_looked_at_planned_and_taken_in(
    trying: Trial, told: dict[str, list], works: Entry, card: Path, settle: Settle
) -> None:
    trying.begin([card])
    assert trying.looking
    settle()
    assert not trying.looking
    trying.plan(works.id, Options())
    settle()
    [plan] = told["told"]
    assert len(plan.new) == 3
    joined = trying.by_hand.joined([one.file for one in plan.new])
    trying.by_hand = joined
    trying.plan(works.id, Options(kind="drawing"))
    settle()
    again = told["told"][1].new
    assert len({(one.record, one.kind) for one in again}) == 1
    trying.take(works.id, Options(), [])
    settle()
    assert told["taken"][0].taken_in == ()


def test_all_can_be_taken_in_before_the_look_has_ended(
    trying: Trial, told: dict[str, list], works: Entry, card: Path, settle: Settle
) -> None:
    trying.begin([card])
    trying.take_all(works.id, Options())
    assert (trying.looking, trying.taking) == (False, True)
    settle()
    [intake] = told["taken"]
    assert (len(intake.taken_in), len(intake.already_held), len(intake.refused)) == (3, 1, 1)
    assert not trying.taking


def test_more_files_come_to_those_that_are_known(
    trying: Trial, works: Entry, card: Path, photo: Callable[[str], Path], settle: Settle
) -> None:
    trying.begin([card])
    settle()
    first = trying.look.files
    trying.add([photo("又一张.png"), card])
    settle()
    assert trying.look.files[:5] == first
    assert len(trying.look.files) == 6


def test_an_unknown_site_and_a_full_disk_are_told(
    trying: Trial,
    told: dict[str, list],
    works: Entry,
    card: Path,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    trying.begin([card])
    settle()
    trying.plan("A-0099", Options())
    settle()

    def full(*_: object, **__: object) -> None:
        raise Unavailable("disk_full")

    monkeypatch.setattr("archive_app.ui.intake.trial.take_in_chosen", full)
    trying.take(works.id, Options(), [])
    settle()
    assert [error.key for error in told["failed"]] == ["unknown_entry", "disk_full"]
    assert not trying.taking


def test_a_taking_in_that_others_follow_is_told_in_the_notice_line(
    trying: Trial,
    told: dict[str, list],
    desk: Desk,
    works: Entry,
    card: Path,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said: list[str] = []
    desk.notice.connect(lambda text, _: said.append(text))
    trying.begin([card])
    trying.take_all(works.id, Options())
    trying.begin([card / "新.png"])
    settle()
    assert said == ["导入完成：新增 3，已有 1，未能导入 1"]
    assert told["taken"] == []
    refused: list[str] = []
    desk.jobs.refused.connect(lambda error: refused.append(error.key))

    def full(*_: object, **__: object) -> None:
        raise Refused("no_track", file="a.gpx")

    monkeypatch.setattr("archive_app.ui.intake.trial.take_in", full)
    trying.take_all(works.id, Options())
    trying.begin([card / "新.png"])
    settle()
    assert refused == ["no_track"]


def test_the_sites_near_to_files_are_asked_for(
    trying: Trial, told: dict[str, list], add: Callable[..., Entry], tmp_path: Path, settle: Settle
) -> None:
    near = add("site", name="望江厂", place="29.5,106.5 WGS84")
    track = tmp_path / "a.gpx"
    track.write_text('<gpx><wpt lat="29.501" lon="106.5"/></gpx>', "utf-8")
    trying.begin([track])
    settle()
    trying.ask_sites()
    settle()
    [[(one, count)]] = told["near"]
    assert (one.id, count) == (near.id, 1)
