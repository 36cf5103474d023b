from __future__ import annotations

import pytest

from archive_app.domain.entries import Entry
from archive_app.domain.identifiers import new_id
from archive_app.domain.journal import Kept
from archive_app.domain.steps import Step
from archive_app.store.store import Store
from tests.store.conftest import described

PERSON = "王工"


@pytest.fixture
def three(store: Store, site: Entry) -> list[Entry]:
    """A building of the site, a machine in it and a drawing of the machine, added at once."""
    with store.operation(Step("add", PERSON)) as tables:
        made, parent = list[Entry](), ""
        for number in range(3):
            code = store.next_code(tables)
            entry = Entry(new_id(), "building", site.id, parent, number, code, f"第{number}号")
            tables.entries.add(entry)
            made.append(entry)
            parent = entry.id
    return made


def put_back(store: Store, label: str = "add") -> tuple[int, list[Kept]]:
    """Take the latest operation of a label back."""
    with store.reading() as tables:
        (seq,) = tables._connection.execute(
            "select max(seq) from operation where label = ?", [label]
        ).fetchone()
    with store.operation(Step("undo", PERSON)) as tables:
        return tables.undoing.take_back(seq)


def held(store: Store, entries: list[Entry]) -> list[bool]:
    with store.reading() as tables:
        return [tables.entries.get(entry.id) is not None for entry in entries]


def test_what_points_at_one_another_goes_together(store: Store, three: list[Entry]):
    assert put_back(store) == (3, [])
    assert held(store, three) == [False] * 3


def test_what_was_changed_since_stays_with_all_that_it_stands_on(store: Store, three: list[Entry]):
    described(store, three[1], "改名", condition="poor")
    kept = [Kept("entry", three[1].id, ""), Kept("entry", three[0].id, "")]
    assert put_back(store) == (1, kept)
    assert held(store, three) == [True, True, False]


def test_what_is_gone_already_needs_no_taking_back(store: Store, three: list[Entry]):
    assert put_back(store) == (3, [])
    assert put_back(store) == (3, [])


def test_a_row_is_not_put_back_over_another_one(store: Store, three: list[Entry]):
    put_back(store)
    assert put_back(store, "undo") == (3, [])
    assert held(store, three) == [True] * 3
    kept = [Kept("entry", entry.id, "") for entry in reversed(three)]
    with store.reading() as tables:
        (deleted,) = tables._connection.execute(
            "select min(seq) from operation where label = 'undo'"
        ).fetchone()
    with store.operation(Step("undo", PERSON)) as tables:
        count, left = tables.undoing.take_back(deleted)
    assert (count, sorted(left, key=str)) == (0, sorted(kept, key=str))


def test_a_row_changed_twice_in_one_operation_is_as_it_was_before_both(
    store: Store, three: list[Entry]
):
    with store.operation(Step("describe", PERSON)) as tables:
        tables.entries.describe(three[0].id, "一", {"area": 1})
        tables.entries.describe(three[0].id, "二", {"area": 2, "floors": 3})
    assert put_back(store, "describe") == (2, [])
    with store.reading() as tables:
        now = tables.entries.get(three[0].id)
    assert now
    assert (now.title, now.values) == ("第0号", {})


def test_what_was_changed_in_a_row_that_is_gone_is_kept_as_gone(store: Store, three: list[Entry]):
    described(store, three[2], "改名")
    with store.operation(Step("away", PERSON)) as tables:
        tables._connection.execute("delete from entry where id = ?", [three[2].id])
    assert put_back(store, "describe") == (0, [Kept("entry", three[2].id, "")])
