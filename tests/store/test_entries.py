from __future__ import annotations

from dataclasses import replace

import pytest

from archive_app.domain.entries import Entry
from archive_app.domain.identifiers import new_id
from archive_app.domain.steps import Step
from archive_app.store.orders import ORDERS
from archive_app.store.store import Store
from tests.store.conftest import added


def below(store: Store, parent: Entry, title: str = "轧机") -> Entry:
    entry = Entry(new_id(), "equipment", parent.site, parent.id, 0, "", title)
    with store.operation(Step("add", "王工")) as tables:
        entry = replace(entry, code=store.next_code(tables))
        tables.entries.add(entry)
    return entry


def removed(store: Store, entry: Entry) -> None:
    step = Step("remove", "王工")
    with store.operation(step) as tables:
        tables.entries.remove(entry.id, step.id)


def live(store: Store) -> set[str]:
    with store.reading() as tables:
        return {entry.id for entry in tables.entries.all()}


def test_an_entry_comes_back_as_it_was_added(store: Store):
    entry = added(store, kind="site", title="𨱇厂", remarks="“引号”\n第二行", area=16.5)
    with store.reading() as tables:
        assert tables.entries.get(entry.id) == entry
        assert tables.entries.by_code(entry.code) == entry
        assert tables.entries.get("nobody") is None


def test_it_is_told_which_of_some_are_there_and_not_removed(store: Store):
    kept, gone = added(store), added(store)
    removed(store, gone)
    with store.reading() as tables:
        assert tables.entries.present([kept.id, gone.id, "nobody"]) == {kept.id}


def test_an_archival_number_finds_its_entries(store: Store):
    entry = added(store, reference_code="K021-ZP·2019·D30-025-005")
    with store.reading() as tables:
        assert tables.entries.by_reference_code("K021-ZP·2019·D30-025-005") == [entry]
        assert tables.entries.by_reference_code("K021") == []


def test_an_archival_number_of_either_scheme_finds_its_entry(store: Store):
    entry = added(store, reference_code="K021-ZP-001", reference_code_2="500104001-0012")
    with store.reading() as tables:
        assert tables.entries.by_reference_code("500104001-0012") == [entry]
        assert tables.entries.by_reference_code("K021-ZP-001") == [entry]


def test_numbers_go_on_after_the_highest_even_of_what_was_removed(store: Store):
    added(store, reference_code="K021-ZP-009")
    added(store, reference_code="K021-ZP·2019-777")
    added(store, reference_code="K021-ZP-011-900")
    removed(store, added(store, reference_code_2="K021-ZP-010"))
    with store.reading() as tables:
        assert tables.entries.last_number("K021-ZP-") == 10
        assert tables.entries.last_number("K021-LY-") == 0


def test_removing_takes_all_that_stands_below(store: Store, site: Entry):
    hall = below(store, site)
    machine = below(store, hall)
    other = added(store, kind="site")
    removed(store, hall)
    assert live(store) == {site.id, other.id}
    with store.operation(Step("put_back", "王工")) as tables:
        tables.entries.put_back(hall.id)
    assert live(store) == {site.id, other.id, hall.id, machine.id}


def test_a_removed_site_takes_its_records_with_it(store: Store, site: Entry):
    below(store, site)
    added(store, site=site.id)
    removed(store, site)
    assert live(store) == set()


def test_what_was_removed_before_stays_in_the_trash(store: Store, site: Entry):
    first, second = below(store, site), below(store, site)
    removed(store, first)
    removed(store, site)
    with store.operation(Step("put_back", "王工")) as tables:
        tables.entries.put_back(site.id)
    assert live(store) == {site.id, second.id}


def test_the_trash_names_only_the_topmost_of_each_removal(store: Store, site: Entry):
    hall = below(store, site)
    below(store, hall)
    removed(store, hall)
    with store.reading() as tables:
        assert tables.entries.trash() == [hall.id]


def test_codes_run_on_and_are_never_used_twice(store: Store, site: Entry):
    entry = added(store, site=site.id)
    with store.operation(Step("undo", "王工")) as tables:
        assert tables.undoing.take_back(2) == (1, [])
    assert added(store, site=site.id).code == "A-0003"
    assert (site.code, entry.code) == ("A-0001", "A-0002")


@pytest.mark.parametrize(
    ("order", "titles"),
    [
        ("code", ["炼钢", "炼铁", "轧钢"]),
        ("-code", ["轧钢", "炼铁", "炼钢"]),
        ("title", ["炼钢", "炼铁", "轧钢"]),
        ("date", ["轧钢", "炼钢", "炼铁"]),
        ("-date", ["炼钢", "轧钢", "炼铁"]),
        ("recent", ["轧钢", "炼铁", "炼钢"]),
    ],
)
def test_a_list_has_an_order(store: Store, order: str, titles: list[str]):
    named = {
        added(store, kind="site", title="炼钢", date={"earliest": "1957"}).id: "炼钢",
        added(store, kind="site", title="炼铁").id: "炼铁",
        added(store, kind="site", title="轧钢", date={"earliest": "1938"}).id: "轧钢",
    }
    with store.reading() as tables:
        assert [named[entry] for entry in tables.entries.ids(order=order)] == titles


def test_counts_leave_out_what_was_removed(store: Store, site: Entry):
    gone = added(store, site=site.id)
    added(store, site=site.id)
    removed(store, gone)
    with store.reading() as tables:
        assert tables.entries.counts() == {"site": 1, "photograph": 1}
        assert tables.entries.counts(site=site.id) == {"site": 1, "photograph": 1}
        assert tables.entries.counts_by_site() == {site.id: 1}


def test_some_entries_are_found_by_their_ids(store: Store, site: Entry):
    with store.reading() as tables:
        assert tables.entries.some([site.id, "nobody"]) == {site.id: site}
        assert tables.entries.of_kinds(["site"]) == [site]
        assert tables.entries.codes() == [site.code]


@pytest.mark.parametrize("order", sorted(ORDERS.keys() - {"recent"}))
def test_a_list_is_read_from_an_index_alone(store: Store, order: str):
    with store.reading() as tables:
        connection = tables.entries._connection
        asked = f"select id from entry where removed is null order by {ORDERS[order]}"  # noqa: S608
        [plan] = connection.execute(f"explain query plan {asked}")
    assert plan[3].startswith("SCAN entry USING COVERING INDEX")


def test_what_is_dated_comes_in_the_order_of_its_dates_and_the_rest_last(store: Store):
    unknown = {"earliest": "", "latest": "", "text": "不详"}
    dates = [
        added(store, date=unknown),
        added(store, date={"earliest": "1957-01-01", "latest": "1957-12-31", "text": "1957年"}),
        added(store, kind="site", founded=[{"value": {"earliest": "1938-01-01"}}]),
        added(store, date={"earliest": "", "latest": "1940-12-31", "text": "1940年以前"}),
        added(store, kind="agent", began={"earliest": "1890-01-01"}),
    ]
    with store.reading() as tables:
        told = tables.entries.ids(order="date")
        turned = tables.entries.ids(order="-date")
        of_kind = tables.entries.ids(kind="site", order="-date")
    assert told == [dates[place].id for place in (4, 2, 3, 1, 0)]
    assert turned == [dates[place].id for place in (1, 3, 2, 4, 0)]
    assert of_kind == [dates[2].id]


def test_newest_comes_first_where_that_is_asked_for(store: Store):
    entries = [added(store) for _ in range(3)]
    with store.reading() as tables:
        told = tables.entries.ids(kind="photograph", site=entries[1].site, order="recent")
        assert told == [entries[1].id]
        assert tables.entries.ids(order="recent") == sorted(
            (one.id for one in entries), reverse=True
        )


def test_what_may_have_been_meant_is_looked_for_nearby(store: Store):
    entries = [added(store, kind="agent", title=f"张{number:02}") for number in range(30)]
    added(store, kind="agent", title="")
    gone = added(store, kind="agent", title="张99")
    removed(store, gone)
    with store.reading() as tables:
        assert entries[4].code in tables.entries.codes_near(entries[5].code + "0")
        assert tables.entries.titled(["agent"], "张05") == [entries[5]]
        assert tables.entries.titled(["drawing"], "张05") == []
        assert tables.entries.titled(["agent"], "张99") == []
        near = tables.entries.titles_near(["agent"], "李05")
        assert sorted(near) == [entry.title for entry in entries]
        offered = tables.entries.containing(["agent"], "1", 3)
        assert offered == [(entries[one].id, f"张{one:02}") for one in (1, 10, 11)]


def test_titles_are_looked_for_in_capitals_and_small_letters(store: Store):
    entry = added(store, kind="agent", title="Krupp AG")
    with store.reading() as tables:
        assert tables.entries.containing(["agent"], "krupp", 5) == [(entry.id, "Krupp AG")]


def test_the_values_of_a_field_are_walked_through_but_those_of_what_was_removed(store: Store):
    added(store, remarks="一号")
    removed(store, added(store, remarks="二号"))
    added(store)
    with store.reading() as tables:
        kind = next(iter(tables.entries.all())).kind
        assert list(tables.entries.values_of(kind, "remarks")) == ["一号"]
        assert list(tables.entries.values_of("site_group", "remarks")) == []
