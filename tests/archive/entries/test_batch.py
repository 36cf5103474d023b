from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.history import history, undo
from archive_app.archive.entries import batch
from archive_app.archive.entries.assigning import Assignment, assignment
from archive_app.archive.entries.batch import MIXED, common_values, preview
from archive_app.archive.entries.description import add, entry_of
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Cancelled, Refused
from archive_app.domain.progress import Quiet


def says(*texts: str) -> list[Assignment]:
    return [assignment(text) for text in texts]


@pytest.fixture
def machines(archive: Archive, site: Entry) -> list[str]:
    """Give three machines, two of them in a poor state."""
    said = (
        ("title=蒸汽机", "condition=差", "other_names=一号", "other_names=老机器"),
        ("title=轧机", "condition=差", "date=1938年"),
        ("title=吊车", "condition=好", "date=1938年"),
    )
    added = [add(archive, kind="equipment", site=site.code, set_=says(*one)) for one in said]
    return [entry.id for entry in added]


def test_what_entries_have_in_common_is_told_and_what_differs(archive: Archive, machines):
    assert common_values(archive, machines) == {
        "title": MIXED,
        "condition": MIXED,
        "other_names": MIXED,
        "date": MIXED,
    }
    common = common_values(archive, machines[1:])
    assert common["date"] == entry_of(archive, machines[1]).values["date"]
    assert common["condition"] is MIXED
    assert common_values(archive, machines[:1]) == entry_of(archive, machines[0]).values
    assert common_values(archive, []) == {}


def test_a_preview_tells_how_many_change_from_what_to_what(archive: Archive, machines):
    told = preview(archive, machines, says("condition=一般", "date=1938年"))
    assert (told.changing, told.unchanged, told.refused) == (3, 0, ())
    assert [(one.field, one.before, one.after, one.count) for one in told.changes] == [
        ("condition", "差", "一般", 2),
        ("date", "", "1938年", 1),
        ("condition", "好", "一般", 1),
    ]
    assert preview(archive, machines, says("condition=差")).unchanged == 2
    assert entry_of(archive, machines[0]).values["condition"] == "condition/poor"


def test_a_batch_is_one_step_and_undone_as_one(archive: Archive, machines, monkeypatch):
    monkeypatch.setattr(batch, "TOGETHER", 2)
    before = [entry_of(archive, one) for one in machines]
    done = batch.apply(
        archive, Quiet(), machines, says("condition=一般", "other_names+=机器", "responsible=")
    )
    assert (done.changed, done.refused) == (3, ())
    assert [entry_of(archive, one).values["condition"] for one in machines] == [
        "condition/fair"
    ] * 3
    assert entry_of(archive, machines[0]).values["other_names"] == ["一号", "老机器", "机器"]
    changes = [history(archive, one)[0] for one in machines]
    assert {(one.label, one.details["count"]) for one in changes} == {("batch", 3)}
    assert len({one.step for one in changes}) == 1
    assert undo(archive).kept == ()
    assert [entry_of(archive, one) for one in machines] == before


def test_links_to_entries_are_set_in_order_and_kept(archive: Archive, machines):
    makers = [add(archive, kind="agent", set_=says(f"name={name}")).id for name in ("汉阳", "裕华")]
    batch.apply(archive, Quiet(), machines, says("responsible=汉阳", "responsible=裕华"))
    assert entry_of(archive, machines[2]).values["responsible"] == makers
    with archive.store.reading() as tables:
        first = {link.id for link in tables.links.to(makers[1])}
    batch.apply(archive, Quiet(), machines, says("responsible-=汉阳"))
    assert entry_of(archive, machines[2]).values["responsible"] == makers[1:]
    with archive.store.reading() as tables:
        assert {link.id for link in tables.links.to(makers[1])} == first


def test_entries_that_have_no_such_field_are_refused_and_the_others_change(
    archive: Archive, site: Entry, machines
):
    said = says("date=1940年")
    ids = [site.id, *machines, "gone"]
    told = preview(archive, ids, said)
    assert (told.changing, told.unchanged) == (3, 1)
    assert [(one.code, one.why.key) for one in told.refused] == [(site.code, "unknown_field")]
    done = batch.apply(archive, Quiet(), ids, said)
    assert (done.changed, done.refused[0].code) == (3, site.code)
    assert {one.before for one in told.changes if one.field == "date"} == {"", "1938年"}


def test_what_means_nothing_changes_nothing(archive: Archive, machines):
    done = batch.apply(archive, Quiet(), machines, says("condition=紫色"))
    assert done.changed == 0
    assert {one.why.key for one in done.refused} == {"unknown_term"}
    assert all(isinstance(one.why, Refused) for one in done.refused)
    assert history(archive, machines[0])[0].label == "add"


def test_who_stops_a_batch_keeps_what_was_counted(archive: Archive, machines, monkeypatch):
    class Impatient(Quiet):
        def step(self, *_: object) -> None:
            raise Cancelled

    monkeypatch.setattr(batch, "TOGETHER", 2)
    with pytest.raises(Cancelled):
        batch.apply(archive, Impatient(), machines, says("condition=一般"))
    told = [entry_of(archive, one).values["condition"] for one in machines]
    assert told == ["condition/fair", "condition/fair", "condition/good"]
    undo(archive)
    assert entry_of(archive, machines[0]).values["condition"] == "condition/poor"


def test_a_batch_keeps_the_rules_of_each_entry(archive: Archive, machines):
    twice = says("reference_code=K021-001")
    told = preview(archive, machines, twice)
    assert (told.changing, len(told.refused)) == (1, 2)
    done = batch.apply(archive, Quiet(), machines, twice)
    assert [one.why.key for one in done.refused] == ["reference_code_taken"] * 2
    assert entry_of(archive, machines[0]).values["reference_code"] == "K021-001"
