"""What the list asks for is kept, changed a part at a time, and answered beside the window."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue import checking
from archive_app.archive.entries import description
from archive_app.archive.results import listing
from archive_app.domain.entries import Entry
from archive_app.domain.hits import Question
from archive_app.ui.desk import Desk
from archive_app.ui.find.asking import Answer, Asking, Wish, short_names, states_in

Settle = Callable[[], None]
Adds = Callable[..., Entry]


@pytest.fixture
def asking(desk: Desk, works: Entry, add: Adds) -> Asking:
    add("drawing", works.id, title="四号高炉总装图")
    add("document", works.id, title="关于高炉大修的请示")
    return Asking(desk)


@pytest.fixture
def answers(asking: Asking) -> list[Answer]:
    heard: list[Answer] = []
    asking.answered.connect(heard.append)
    return heard


def test_a_list_is_narrowed_to_a_state_and_widened_again(
    asking: Asking, desk: Desk, works: Entry, add: Adds
) -> None:
    drawings = [add("drawing", works.id, title=f"图{number}") for number in range(2)]
    checking.decide(desk.archive, "submit", [drawings[0].id])
    asking.stand(Question(site=works.id))
    asking.choose_state("checking_state/submitted")
    assert asking.wish.question.terms == ("checking_state/submitted",)
    told = states_in(desk.archive, asking.wish.question, desk.say)
    assert [(one.name, one.count) for one in told] == [("草稿", 3), ("待审", 1)]
    asking.choose_state("checking_state/submitted")
    assert asking.wish.question == Question(site=works.id)


def test_of_many_changes_only_the_last_is_asked(
    asking: Asking, answers: list[Answer], works: Entry, add: Adds, settle: Settle
) -> None:
    asking.stand(Question(site=works.id))
    for _ in range(20):
        asking.again()
    add("drawing", works.id, title="后来的")
    asking.again()
    settle()
    assert len(answers) == 2
    assert len(answers[-1].listing) == 4


def test_what_fails_is_told_and_can_be_asked_again(
    asking: Asking, answers: list[Answer], desk: Desk, works: Entry, settle: Settle
) -> None:
    told: list[str] = []
    desk.jobs.refused.connect(lambda error: told.append(error.key))
    asking.stand(Question(group=works.id))
    settle()
    assert told == ["not_a_group"]
    asking.stand(Question())
    asking.again()
    settle()
    assert answers


def test_one_state_alone_is_no_choice(desk: Desk, works: Entry) -> None:
    assert states_in(desk.archive, Question(site=works.id), desk.say) == []


def test_all_of_a_site_is_listed_when_no_words_are_asked(
    asking: Asking, answers: list[Answer], works: Entry, settle: Settle
) -> None:
    asking.stand(Question(site=works.id))
    settle()
    assert [row.title.text for row in answers[-1].first] == [
        "重庆钢铁厂旧址",
        "四号高炉总装图",
        "关于高炉大修的请示",
    ]


def test_everything_is_listed_latest_first(
    asking: Asking, answers: list[Answer], settle: Settle
) -> None:
    asking.stand(Question())
    settle()
    assert [row.code for row in answers[-1].first] == ["A-0003", "A-0002", "A-0001"]


def test_words_find_and_one_kind_narrows(
    asking: Asking, answers: list[Answer], settle: Settle
) -> None:
    asking.search("高炉")
    settle()
    assert dict(answers[-1].listing.counts) == {"drawing": 1, "document": 1}
    asking.choose("kind", "drawing")
    settle()
    assert [row.title.text for row in answers[-1].first] == ["四号高炉总装图"]
    assert answers[-1].listing.counts["document"] == 1
    assert answers[-1].names == {("kind", "drawing"): "图纸"}
    asking.choose("kind", "document")
    settle()
    assert len(answers[-1].listing) == 2
    asking.choose("kind", "drawing")
    asking.choose("kind", "document")
    assert asking.wish.question == Question("高炉")


def test_one_looks_within_what_was_found_and_lets_that_go_again(
    asking: Asking, answers: list[Answer], settle: Settle
) -> None:
    asking.look_within()
    assert asking.wish == Wish()
    asking.search("高炉")
    asking.look_within()
    assert asking.wish.question == Question(former=("高炉",))
    asking.search("大修")
    settle()
    assert [row.title.text for row in answers[-1].first] == ["关于高炉大修的请示"]
    asking.widen("高炉")
    assert asking.wish.question == Question("大修")


def test_an_empty_answer_brings_what_asks_for_more(
    asking: Asking, answers: list[Answer], settle: Settle
) -> None:
    asking.search("高炉 没有的")
    settle()
    assert list(answers[-1].others) == ["高炉 或 没有的"]
    asking.search("高炉")
    settle()
    assert list(answers[-1].others) == []


def test_short_forms_are_asked_for_and_left_again(
    asking: Asking, answers: list[Answer], desk: Desk, settle: Settle
) -> None:
    asking.search("重钢")
    settle()
    assert len(answers[-1].listing) == 0
    assert short_names(desk.archive, asking.wish.question) == 1
    asking.shorten()
    settle()
    assert [row.title.text for row in answers[-1].first] == ["重庆钢铁厂旧址"]
    asking.shorten()
    assert asking.wish == Wish(Question("重钢"))
    asking.shorten()
    asking.search("重")
    assert not asking.wish.short


def test_what_a_kept_search_narrows_to_is_let_go_and_its_place_is_not(
    asking: Asking, works: Entry
) -> None:
    kept = Question("总装", site=works.id, chosen=(("kind", "drawing"),), former=("高炉",))
    asking.search("总装")
    asking.stand(kept, order="-date")
    assert (asking.wish.question, asking.wish.order) == (kept, "-date")
    asking.widen()
    assert asking.wish.question == Question("总装", site=works.id)


def test_a_late_answer_to_an_old_text_is_never_shown(
    asking: Asking,
    answers: list[Answer],
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    first, real = threading.Event(), listing.listing

    def slowly(archive: Archive, question: Question, order: str = "code") -> listing.Listing:
        found = real(archive, question, order)
        if question.text == "高":
            assert first.wait(10)
        return found

    monkeypatch.setattr(listing, "listing", slowly)
    asking.search("高")
    asking.search("高炉大修")
    qtbot.waitUntil(lambda: bool(answers), timeout=10_000)
    first.set()
    settle()
    assert [answer.wish.question.text for answer in answers] == ["高炉大修"]


def test_another_order_is_another_list(
    asking: Asking, answers: list[Answer], settle: Settle
) -> None:
    asking.sort("code")
    settle()
    assert [row.code for row in answers[-1].first] == ["A-0001", "A-0002", "A-0003"]


def test_the_same_words_are_not_asked_twice(
    asking: Asking, answers: list[Answer], settle: Settle
) -> None:
    asking.search("高炉")
    asking.search("高炉 ")
    settle()
    assert len(answers) == 1


def test_the_trash_is_a_list_too(
    asking: Asking, answers: list[Answer], works: Entry, desk: Desk, settle: Settle
) -> None:
    asking.again()
    settle()
    gone = answers[-1].first[1]
    desk.jobs.save(lambda: description.remove(desk.archive, gone.id), lambda _: None)
    settle()
    asking.stand(Question(), removed=True)
    settle()
    trash = answers[-1].listing
    assert (len(trash), trash.position(gone.id), trash.position(works.id)) == (1, 0, None)
    assert dict(trash.counts) == {}
