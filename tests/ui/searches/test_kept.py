"""Searches are kept and sets are filled from the list, and all of it is undone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_app.archive.finding import sets
from archive_app.archive.results import searches
from archive_app.domain.entries import Entry
from archive_app.domain.hits import Question
from archive_app.ui.main_window import MainWindow
from archive_app.ui.searches.kept import Kept, kept

Settle = Callable[[], None]
Adds = Callable[..., Entry]


@pytest.fixture
def drawings(works: Entry, add: Adds) -> list[Entry]:
    return [add("drawing", works.id, title=title) for title in ("甲图", "乙图", "丙图")]


@pytest.fixture
def keeping(drawings: list[Entry], window: MainWindow) -> Kept:
    return kept(window)


def chosen(keeping: Kept, label: str) -> None:
    """Press a line of the menu of sets."""
    next(one for one in keeping.menu.actions() if one.text().startswith(label)).trigger()
    keeping.menu.hide()


def fill(keeping: Kept, window: MainWindow, settle: Settle, name: str = "图录") -> str:
    """Put all drawings that the list shows into a new set; return its id."""
    window.finding.asking.choose("kind", "drawing")
    settle()
    window.finding.table.selectAll()
    keeping.add_to_set()
    settle()
    chosen(keeping, "新建选集")
    keeping.strip.name.setText(name)
    keeping.strip.take.click()
    settle()
    return sets.sets(window.desk.archive)[0].id


def test_what_the_list_shows_is_kept_and_opened_again(
    keeping: Kept, window: MainWindow, settle: Settle
) -> None:
    window.finding.asking.choose("kind", "drawing")
    window.finding.asking.sort("-title")
    settle()
    keeping.keep_search()
    assert keeping.strip.name.text() == "图纸"
    keeping.strip.take.click()
    settle()
    [search] = searches.searches(window.desk.archive)
    assert (search.title, search.order) == ("图纸", "-title")
    window.head.search.setText("别的")
    window.sites.choose("search", search.id)
    settle()
    assert window.head.search.text() == ""
    assert window.finding.asking.wish.question == search.question
    assert window.finding.count.text() == "3 条"
    index = window.sites.model.find("search", search.id)
    assert index is not None
    assert window.entry.entry_id == search.id
    window.doing.undo()
    settle()
    assert searches.searches(window.desk.archive) == []


def test_a_search_is_made_to_ask_what_the_list_shows_now(
    keeping: Kept, window: MainWindow, settle: Settle
) -> None:
    archive = window.desk.archive
    made = searches.keep_search(archive, "图", Question(chosen=(("kind", "drawing"),)))
    settle()
    window.sites.choose("search", made.id)
    settle()
    window.finding.asking.choose("kind", "site")
    keeping.change_search()
    settle()
    after = searches.search_of(archive, made.id)
    assert after.title == "图"
    assert after.question.chosen == (("kind", "drawing"), ("kind", "site"))


def test_a_set_is_filled_sorted_by_hand_and_emptied(
    keeping: Kept, window: MainWindow, settle: Settle, drawings: list[Entry]
) -> None:
    first, second, third = (one.id for one in drawings)
    selection = fill(keeping, window, settle)
    archive = window.desk.archive
    assert sorted(sets.members(archive, selection)) == [first, second, third]
    order = sets.members(archive, selection)
    window.sites.choose("set", selection)
    settle()
    assert list(window.finding.model.ids([range(3)])) == order
    window.finding.follow(order[0])
    keeping.move(1)
    settle()
    assert sets.members(archive, selection) == [order[1], order[0], order[2]]
    keeping.move(-1)
    settle()
    keeping.move(-1)
    settle()
    assert sets.members(archive, selection) == order
    keeping.take_from_set()
    settle()
    assert sets.members(archive, selection) == order[1:]
    assert window.finding.count.text() == "2 条"


def test_entries_go_into_a_set_that_there_is(
    keeping: Kept, window: MainWindow, settle: Settle, works: Entry
) -> None:
    selection = fill(keeping, window, settle)
    told: list[str] = []
    window.desk.notice.connect(lambda text, _: told.append(text))
    window.open_entry(works.id)
    window.finding.table.clearSelection()
    keeping.add_to_set()
    settle()
    chosen(keeping, "图录")
    settle()
    assert sets.members(window.desk.archive, selection)[-1] == works.id
    assert told == ["1 条已加入选集“图录”。"]


def test_many_entries_are_a_job(
    keeping: Kept, window: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("archive_app.ui.searches.kept.TOGETHER", 1)
    titles: list[str] = []
    window.desk.jobs.job_started.connect(lambda job: titles.append(job.title))
    selection = fill(keeping, window, settle)
    assert titles == ["放入选集“图录”"]
    assert len(sets.members(window.desk.archive, selection)) == 3


def test_the_last_entry_of_a_set_stays_last(
    keeping: Kept, window: MainWindow, settle: Settle
) -> None:
    selection = fill(keeping, window, settle)
    order = sets.members(window.desk.archive, selection)
    window.sites.choose("set", selection)
    settle()
    window.finding.follow(order[-1])
    keeping.move(1)
    settle()
    assert sets.members(window.desk.archive, selection) == order
