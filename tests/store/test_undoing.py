from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from archive_app.domain.entries import Entry, Link, Term
from archive_app.domain.identifiers import new_id
from archive_app.domain.journal import Kept
from archive_app.domain.steps import Step
from archive_app.store.store import Store
from archive_app.store.triggers import WATCHED, columns, watch
from tests.store.conftest import added, described

Dump = dict[str, list[tuple[object, ...]]]
PERSON = "王工"
FIELDS = st.dictionaries(
    st.sampled_from(["condition", "date", "remarks"]),
    st.one_of(st.integers(), st.booleans(), st.text(max_size=3), st.just({"earliest": "1938"})),
)


def dump(store: Store) -> Dump:
    """Return every row of every watched table."""
    writer = store._writer
    assert writer
    found: Dump = {}
    for table in WATCHED:
        rows = writer.execute(f"select * from {table} order by id")  # noqa: S608 - a watched table
        names = columns(writer, table)
        found[table] = [
            tuple(
                json.loads(value) if name in WATCHED[table][1] else value
                for name, value in zip(names, row, strict=True)
            )
            for row in rows
        ]
    return found


def undo(store: Store, label: str = "undo") -> list[Kept]:
    with store.reading() as tables:
        undoing = tables.undoing
        last = undoing.undoable() if label == "undo" else undoing.redoable()
        assert last
        operations = tables.journal.of_step(last.step)
    step, kept = Step(label, PERSON, undoes=last.step), list[Kept]()
    for operation in reversed(operations):
        with store.operation(step) as tables:
            kept += tables.undoing.take_back(operation.seq)[1]
    return kept


class History(RuleBasedStateMachine):
    """A person works, takes back, makes again; every earlier state can be had again, exactly."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory()
        self.store = Store(Path(self._folder.name) / "archive.db", device="d")
        self.site = added(self.store, kind="site").id
        self.entries = [self.site]
        self.past: list[Dump] = []
        self.future: list[Dump] = []

    def did(self, before: Dump) -> None:
        if dump(self.store) != before:
            self.past.append(before)
            self.future.clear()

    @rule(fields=FIELDS, parts=st.integers(1, 3))
    def add(self, fields: dict[str, object], parts: int) -> None:
        before, step = dump(self.store), Step("add", PERSON)
        for _ in range(parts):  # one step, several operations
            with self.store.operation(step) as tables:
                entry = Entry(
                    new_id(),
                    "photograph",
                    self.site,
                    "",
                    0,
                    self.store.next_code(tables),
                    "照片",
                    fields,  # type: ignore[arg-type]
                )
                tables.entries.add(entry)
                self.entries.append(entry.id)
        self.did(before)

    @rule(data=st.data(), fields=FIELDS, title=st.text(max_size=4))
    def describe(self, data: st.DataObject, fields: dict[str, object], title: str) -> None:
        before, entry = dump(self.store), data.draw(st.sampled_from(self.entries))
        with self.store.operation(Step("describe", PERSON)) as tables:
            tables.entries.describe(entry, title, fields)  # type: ignore[arg-type]
        self.did(before)

    @rule(data=st.data(), words=st.lists(st.sampled_from(["good", "poor", "fair"]), unique=True))
    def choose(self, data: st.DataObject, words: list[str]) -> None:
        before, entry = dump(self.store), data.draw(st.sampled_from(self.entries))
        with self.store.operation(Step("describe", PERSON)) as tables:
            if tables.entries.get(entry):
                tables.links.need(Term(f"c/{word}", "c", word, word) for word in words)
                now = {link.target: link.id for link in tables.links.of([entry])}
                tables.links.point(
                    entry,
                    "condition",
                    [
                        Link(
                            now.get(f"c/{word}", new_id()), entry, "condition", f"c/{word}", True, n
                        )
                        for n, word in enumerate(words)
                    ],
                )
        self.did(before)

    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        before, step = dump(self.store), Step("remove", PERSON)
        with self.store.operation(step) as tables:
            tables.entries.remove(data.draw(st.sampled_from(self.entries)), step.id)
        self.did(before)

    @rule(data=st.data())
    def put_back(self, data: st.DataObject) -> None:
        before = dump(self.store)
        with self.store.operation(Step("put_back", PERSON)) as tables:
            tables.entries.put_back(data.draw(st.sampled_from(self.entries)))
        self.did(before)

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        now = dump(self.store)
        assert undo(self.store) == []
        assert dump(self.store) == self.past[-1]
        self.future.append(now)
        self.past.pop()

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        now = dump(self.store)
        assert undo(self.store, "redo") == []
        assert dump(self.store) == self.future[-1]
        self.past.append(now)
        self.future.pop()

    @invariant()
    def the_chain_holds(self) -> None:
        with self.store.reading() as tables:
            assert list(tables.journal.faults()) == []
            assert list(tables.faults()) == []

    @invariant()
    def there_is_something_to_redo_only_after_an_undo(self) -> None:
        with self.store.reading() as tables:
            assert bool(tables.undoing.redoable()) == bool(self.future)

    def teardown(self) -> None:
        self.store.close()
        self._folder.cleanup()


TestHistory = History.TestCase
TestHistory.settings = settings(max_examples=30, stateful_step_count=20, deadline=None)


def test_what_somebody_changed_since_stays_field_by_field(store: Store, site: Entry):
    first = described(store, site, "重庆钢铁厂", condition="poor", area=1)
    described(store, site, "重庆钢铁厂", condition="poor", area=2)
    with store.reading() as tables:
        [operation] = tables.journal.of_step(first.id)
    with store.operation(Step("undo", PERSON, undoes=first.id)) as tables:
        done, kept = tables.undoing.take_back(operation.seq)
    assert kept == [Kept("entry", site.id, "area")]
    assert done == 0
    with store.reading() as tables:
        now = tables.entries.get(site.id)
    assert now
    assert (now.title, dict(now.values)) == (site.title, {"area": 2})


def test_an_entry_that_others_stand_on_is_not_taken_back(store: Store, site: Entry):
    with store.reading() as tables:
        [operation] = [tables.undoing.undoable()]
    assert operation
    added(store, site=site.id)
    with store.operation(Step("undo", PERSON, undoes=operation.step)) as tables:
        assert tables.undoing.take_back(operation.seq) == (0, [Kept("entry", site.id, "")])


@pytest.mark.usefixtures("site")
def test_a_step_of_the_program_is_never_offered(store: Store):
    with store.operation(Step("definitions", None)) as tables:
        tables.definitions.define("kind", "x.toml", "id = 'x'")
    with store.reading() as tables:
        offered = tables.undoing.undoable()
    assert offered
    assert offered.label == "add"


def test_undoing_after_columns_were_added_writes_those_that_exist(store: Store, site: Entry):
    step = described(store, site, "新名")
    writer = store._writer
    assert writer
    writer.execute("alter table entry add column shelf text")
    watch(writer)
    assert undo(store) == []
    with store.reading() as tables:
        now = tables.entries.get(site.id)
    assert now
    assert now.title == site.title
    assert step.label == "describe"


def test_a_column_that_came_later_keeps_nothing_from_being_taken_back(store: Store):
    step = Step("term_add", "王工")
    with store.operation(step) as tables:
        tables.links.need([Term("c/new", "c", "新", "New")])
    with store.unrecorded() as tables:  # as a program without the column wrote it
        tables._connection.execute(
            "update alteration set after = json_remove(after, '$.united_into')"
        )
    with store.operation(Step("undo", "王工", undoes=step.id)) as tables:
        [operation] = tables.journal.of_step(step.id)
        assert tables.undoing.take_back(operation.seq) == (1, [])
    with store.reading() as tables:
        assert tables.links.terms() == {}
