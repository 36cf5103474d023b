"""A person does anything in any order, and the archive's laws hold after each step."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from archive_app.archive.archive import Archive, create, open_archive
from archive_app.archive.catalogue import history
from archive_app.archive.catalogue.moving import move
from archive_app.archive.catalogue.repeating import duplicate
from archive_app.archive.catalogue.restoring import restore
from archive_app.archive.catalogue.uniting import unite
from archive_app.archive.entries import batch, description
from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.entries.description import entry_of
from archive_app.archive.finding import finding
from archive_app.archive.finding.documents import documents
from archive_app.archive.intake import intake
from archive_app.archive.keeping import upkeep
from archive_app.archive.lists.importing import import_list, preview
from archive_app.archive.lists.list_file import ListFile
from archive_app.archive.lists.mappings import remember
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.hits import Question
from archive_app.domain.progress import Quiet
from archive_app.store.triggers import WATCHED

Tables = dict[str, dict[str, dict[str, Any]]]

WORDS = ("高炉", "烟囱", "锅炉", "钢铁", "裕华", "图纸")
PLACES = st.integers(0, 60)
TITLES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map("".join)
ASSIGNMENTS = st.one_of(
    TITLES.map(lambda text: Assignment("title", "=", text)),
    TITLES.map(lambda text: Assignment("description", "=", text)),
    st.sampled_from(("1938年", "约1950年", "")).map(lambda text: Assignment("date", "=", text)),
    TITLES.map(lambda text: Assignment("subjects", "+=", text)),
    st.just(Assignment("subjects", "=", "")),
    st.sampled_from(("poor", "good", "")).map(lambda text: Assignment("condition", "=", text)),
)
RECORDS = ("building", "equipment")
LIST = "名称,地址,备注,页码\n"


class Person(RuleBasedStateMachine):
    """Plays a person; `done` and `undone` hold what the archive was before each step, if known."""

    def __init__(self) -> None:
        super().__init__()
        self.work = tempfile.TemporaryDirectory(prefix="person-")
        self.folder = Path(self.work.name) / "works.archive"
        self.archive = create(self.folder, person="王工")
        self.done: list[Tables | None] = []
        self.undone: list[Tables | None] = []
        self.files = 0
        told = preview(self.archive, self._list([]))  # what it means is no step of a person
        remember(self.archive, self.archive.kinds["site"], told.header, told.mapping)

    @initialize()
    def two_sites_and_a_maker(self) -> None:
        for _ in range(2):
            self._do(lambda: self._add("site", [Assignment("name", "=", "重庆钢铁厂")]))
        self._do(lambda: self._add("agent", [Assignment("name", "=", "裕华纱厂")]))

    @rule(rows=st.lists(st.tuples(TITLES, st.sampled_from(("渝中区", "某地", ""))), max_size=4))
    def import_a_list(self, rows: list[tuple[str, str]]) -> None:
        """Every row is told of; the same list once more adds nothing."""
        file = self._list([f"{name},{place},,7" for name, place in rows])

        def verb() -> None:
            done = import_list(self.archive, Quiet(), file)
            assert done.added + done.same + done.refused_count == len(rows)
            again = import_list(self.archive, Quiet(), file)
            assert (again.added, again.same) == (0, done.added + done.same)

        self._do(verb)

    @rule(name=TITLES)
    def add_a_site(self, name: str) -> None:
        self._do(lambda: self._add("site", [Assignment("name", "=", name)]))

    @rule(kind=st.sampled_from(RECORDS), above=PLACES, said=st.lists(ASSIGNMENTS, max_size=3))
    def add_a_record(self, kind: str, above: int, said: list[Assignment]) -> None:
        self._do(lambda: self._add(kind, said, self._some(above)))

    @rule(which=PLACES, said=st.lists(ASSIGNMENTS, min_size=1, max_size=3))
    def say_what_is_known(self, which: int, said: list[Assignment]) -> None:
        self._do(lambda: description.change(self.archive, self._some(which), said))

    @rule(which=PLACES, other=PLACES)
    def name_the_maker(self, which: int, other: int) -> None:
        said = [Assignment("responsible", "+=", self._some(other))]
        self._do(lambda: description.change(self.archive, self._some(which), said))

    @rule(which=st.lists(PLACES, max_size=6), said=st.lists(ASSIGNMENTS, min_size=1, max_size=2))
    def change_many(self, which: list[int], said: list[Assignment]) -> None:
        ids = [entry_of(self.archive, self._some(one)).id for one in which if self._codes()]
        told: list[batch.BatchPreview] = []

        def verb() -> None:
            told.append(batch.preview(self.archive, ids, said))
            assert batch.apply(self.archive, Quiet(), ids, said).changed == told[0].changing

        self._do(verb)

    @rule(which=PLACES, other=PLACES)
    def move(self, which: int, other: int) -> None:
        self._do(lambda: move(self.archive, self._some(which), self._some(other)))

    @rule(which=PLACES)
    def duplicate(self, which: int) -> None:
        self._do(lambda: duplicate(self.archive, self._some(which)))

    @rule(which=PLACES, other=PLACES)
    def unite(self, which: int, other: int) -> None:
        self._do(lambda: unite(self.archive, self._some(which), [self._some(other)]))

    @rule(which=PLACES, change=PLACES)
    def restore(self, which: int, change: int) -> None:
        def verb() -> None:
            changes = history.history(self.archive, self._some(which))
            told = changes[change % len(changes)] if changes else None
            if told and told.field not in {"removed", "files"}:
                restore(self.archive, self._some(which), told.seq, told.field)

        self._do(verb)

    @rule(which=PLACES)
    def remove(self, which: int) -> None:
        self._do(lambda: description.remove(self.archive, self._some(which)))

    @rule(which=PLACES)
    def put_back(self, which: int) -> None:
        self._do(lambda: description.put_back(self.archive, self._some(which)))

    @rule(site=PLACES, count=st.integers(1, 2))
    def take_in(self, site: int, count: int) -> None:
        paths = [self._file() for _ in range(count)]
        code = self._some(site)
        self._do(lambda: intake.take_in(self.archive, Quiet(), site=code, paths=paths))

    @precondition(lambda self: self.done)
    @rule()
    def undo(self) -> None:
        now, before = self._tables(), self.done.pop()
        told = history.undo(self.archive)
        self.undone.append(now if before is not None else None)
        if before is not None:
            assert told.kept == ()
            assert self._tables() == before

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        now, after = self._tables(), self.undone.pop()
        told = history.redo(self.archive)
        self.done.append(now if after is not None else None)
        if after is not None:
            assert told.kept == ()
            assert self._tables() == after

    @rule(which=PLACES, change=PLACES)
    def undo_any_step(self, which: int, change: int) -> None:
        """What the archive was before is not what it is after, but nothing is lost."""
        try:
            changes = history.history(self.archive, self._some(which))
            history.undo_step(self.archive, changes[change % len(changes)].step)
        except (Refused, ZeroDivisionError):
            return
        self.done = [None] * (len(self.done) - 1)
        self.undone = [*([None] * len(self.undone)), None]

    @rule()
    def close_and_reopen(self) -> None:
        before = self._tables()
        self.archive.close()
        self.archive = open_archive(self.folder, person="王工")
        assert self._tables() == before

    @rule()
    def let_the_index_catch_up(self) -> None:
        finding.catch_up(self.archive)

    @invariant()
    def what_can_be_undone_is_known(self) -> None:
        assert bool(history.undoable(self.archive)) == bool(self.done)
        assert bool(history.redoable(self.archive)) == bool(self.undone)

    @invariant()
    def history_replays_to_the_present(self) -> None:
        assert replayed(self.archive) == self._tables()

    @invariant()
    def a_childs_site_is_its_parents(self) -> None:
        entries = self._tables()["entry"]
        for row in entries.values():
            assert not row["parent"] or row["site"] == entries[row["parent"]]["site"]
            assert not row["site"] or entries[row["site"]]["kind"] == "site"

    @invariant()
    def what_is_searched_is_what_is_there(self) -> None:
        with self.archive.store.reading() as tables:
            held = list(documents(tables, self.archive.kinds, sorted(self._tables()["entry"])))
        for word in WORDS:
            there = {one.id for one in held if _says(word, one.names, one.stretches)}
            answer = finding.ask(self.archive, Question(word))
            assert set(answer.ids) == there
            assert answer.total == len(there)

    def teardown(self) -> None:
        try:
            assert upkeep.check(self.archive, Quiet(), fixity=True) == []
        finally:
            self.archive.close()
            self.work.cleanup()

    def _do(self, verb: Callable[[], object]) -> None:
        """Do something that may be refused; then nothing has changed."""
        before = self._tables()
        at = self._position()
        try:
            verb()
        except Refused:
            assert self._tables() == before
        if self._position() != at:
            self.done.append(before)
            self.undone.clear()

    def _add(self, kind: str, said: list[Assignment], above: str = "") -> Entry:
        return description.add(self.archive, kind=kind, parent=above, set_=said)

    def _some(self, place: int) -> str:
        """Return the code of one of the entries, in the order in which they were added."""
        codes = self._codes()
        return codes[place % len(codes)] if codes else "A-0000"

    def _codes(self) -> list[str]:
        return sorted(row["code"] for row in self._tables()["entry"].values())

    def _file(self) -> Path:
        """Write a text that no other file has."""
        self.files += 1
        path = Path(self.work.name) / f"{self.files}.txt"
        path.write_text(f"{WORDS[self.files % len(WORDS)]}，第{self.files}份。", "utf-8")
        return path

    def _list(self, rows: list[str]) -> ListFile:
        """Write a list of sites."""
        self.files += 1
        path = Path(self.work.name) / f"{self.files}.csv"
        path.write_text(LIST + "".join(f"{row}\n" for row in rows), "utf-8")
        return ListFile(path, "site")

    def _position(self) -> int:
        with self.archive.store.reading() as tables:
            return tables.journal.position()[0]

    def _tables(self) -> Tables:
        """Return every watched row as it is now, by table and id."""
        with self.archive.store.reading() as tables:
            connection = tables.entries._connection
            found: Tables = {}
            for table, (_, json_columns) in WATCHED.items():
                cursor = connection.execute(f"select * from {table}")  # noqa: S608 - a name of ours
                names = [name for name, *_ in cursor.description]
                rows = [dict(zip(names, row, strict=True)) for row in cursor]
                for row in rows:
                    row |= {name: json.loads(row[name]) for name in json_columns}
                found[table] = {row["id"]: row for row in rows}
        return found


def replayed(archive: Archive) -> Tables:
    """Return what the journal alone says is there: every alteration, from nothing."""
    found: Tables = {table: {} for table in WATCHED}
    with archive.store.reading() as tables:
        rows = tables.entries._connection.execute(
            "select table_name, row_id, before, after from alteration order by rowid"
        )
        for table, row_id, *told in rows:
            before, after = (json.loads(one) if one else None for one in told)
            if before is None:
                assert row_id not in found[table]
                found[table][row_id] = after
            elif after is None:
                assert found[table].pop(row_id) == before
            else:
                _alter(found[table][row_id], before, after)
    return found


def _alter(row: dict[str, Any], before: dict[str, Any], after: dict[str, Any]) -> None:
    """Alter a row as the journal says, which must know what it was before."""
    for name, value in after.items():
        if not isinstance(value, dict):
            assert row[name] == before[name]
            row[name] = value
            continue
        assert {key: row[name].get(key) for key in before[name]} == before[name]
        kept = {key: one for key, one in row[name].items() if key not in before[name]}
        row[name] = kept | value


def _says(word: str, names: tuple[str, ...], stretches: tuple[Any, ...]) -> bool:
    return any(word in text for text in [*names, *(one.text for one in stretches)])


TestPerson = Person.TestCase
TestPerson.settings = settings(
    max_examples=10,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
