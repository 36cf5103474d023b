from __future__ import annotations

import pytest

from archive_app.domain.changes import Changes
from archive_app.domain.entries import Attachment, Entry, Link, Original
from archive_app.domain.readings import Facts, Reading
from archive_app.domain.steps import Step
from archive_app.store.store import Store
from tests.store.conftest import added, described

SHA = "a" * 64


def faults(store: Store) -> list[tuple[int, str]]:
    with store.reading() as tables:
        return list(tables.journal.faults())


def heard(store: Store) -> list[Changes]:
    told: list[Changes] = []
    store.heard = told.append
    return told


def test_an_operation_says_which_entries_look_different(store: Store, site: Entry):
    told = heard(store)
    described(store, site, "重庆钢铁厂")
    assert [(one.entries, one.listed) for one in told] == [({site.id}, {site.id})]
    described(store, site, "重庆钢铁厂", condition="poor")
    assert (told[-1].entries, told[-1].listed) == ({site.id}, frozenset())


def test_an_operation_that_changed_nothing_never_was(store: Store, site: Entry):
    told = heard(store)
    described(store, site, site.title)
    with store.reading() as tables:
        assert tables.journal.position()[0] == 1
    assert told == []


def test_who_shows_an_agents_name_looks_different_when_it_changes(store: Store, site: Entry):
    agent = added(store, kind="agent", title="黑色冶金设计院")
    with store.operation(Step("describe", "王工")) as tables:
        tables.links.point(site.id, "owner", [Link("l", site.id, "owner", agent.id)])
    told = heard(store)
    described(store, agent, "黑色冶金设计院重庆分院")
    described(store, agent, "黑色冶金设计院重庆分院", other_names=["黑冶院"])
    described(store, agent, "黑色冶金设计院重庆分院", other_names=["黑冶院"], remarks="x")
    assert [one.entries for one in told] == [
        {site.id, agent.id},
        {site.id, agent.id},
        {agent.id},
    ]


def test_who_has_a_file_looks_different_when_it_is_read_again(store: Store, site: Entry):
    original = Original(SHA, 3, "text/plain")
    with store.operation(Step("take_in", "王工")) as tables:
        tables.originals.keep(original)
        tables.originals.attach(Attachment("a", site.id, original, 0, "", "厂史.txt"))
    told = heard(store)
    with store.operation(Step("read", None)) as tables:
        reading = Reading("text/plain", "texts", 1, Facts())
        tables.originals.keep_reading(SHA, reading, "digest")
    assert [one.entries for one in told] == [{site.id}]


def test_the_number_of_a_device_has_no_gap(store: Store, site: Entry):
    for number in range(3):
        described(store, site, f"名 {number}")
    writer = store._writer
    assert writer
    numbers = writer.execute("select number from operation order by seq").fetchall()
    assert numbers == [(1,), (2,), (3,), (4,)]
    assert faults(store) == []


@pytest.mark.parametrize(
    ("edit", "why"),
    [
        ("update operation set person = '别人' where seq = 2", (2, "operation")),
        ('update alteration set after = \'{"title":"改"}\' where operation = 2', (2, "content")),
        ("delete from alteration where operation = 2", (2, "content")),
        ("delete from operation where seq = 2", (3, "gap")),
    ],
)
def test_a_careless_edit_shows(store: Store, site: Entry, edit: str, why: tuple[int, str]):
    described(store, site, "重钢")
    described(store, site, "重庆钢铁厂")
    assert store._writer
    store._writer.execute("pragma foreign_keys = off")
    store._writer.execute(edit)
    assert faults(store) == [why]


def test_the_history_of_an_entry_has_its_links_and_files_too(store: Store, site: Entry):
    agent = added(store, kind="agent")
    with store.operation(Step("describe", "王工")) as tables:
        tables.links.point(site.id, "owner", [Link("l", site.id, "owner", agent.id)])
    with store.reading() as tables:
        told = [(one.label, row.table) for one, row in tables.journal.of_entry(site.id)]
    assert told == [("describe", "link"), ("add", "entry")]


def test_the_hash_does_not_cover_the_local_order(store: Store, site: Entry):
    described(store, site, "重钢")
    assert store._writer
    store._writer.execute("pragma foreign_keys = off")
    store._writer.execute("update operation set seq = 9 where seq = 2")
    store._writer.execute("update alteration set operation = 9 where operation = 2")
    assert faults(store) == []
    with store.reading() as tables:
        assert tables.journal.hash_at(9) == tables.journal.position()[1]
        assert tables.journal.hash_at(2) == ""


def test_the_journal_tells_who_entered_and_who_worked_on_what(store: Store, site: Entry):
    described(store, site, "重庆钢铁厂")
    with store.operation(Step("return", "李工")) as tables:
        tables.entries.describe(site.id, "重钢", {})
    with store.reading() as tables:
        maker = tables.journal.makers([site.id, "none"])
        assert list(maker) == [site.id]
        assert tables.journal.people() == sorted({"李工", maker[site.id]})
        assert tables.journal.worked_on("李工", ()) == {site.id}
        assert tables.journal.worked_on("李工", ("return",)) == frozenset()
        assert tables.journal.worked_on("张工", ()) == frozenset()
        assert site.id in tables.journal.worked_on(maker[site.id], ())
