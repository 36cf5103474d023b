from __future__ import annotations

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.history import history
from archive_app.archive.catalogue.restoring import restore
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add, change, entry_of
from archive_app.domain.entries import Entry


def says(archive: Archive, entry: Entry, *texts: str) -> None:
    change(archive, entry.code, [*map(assignment, texts)])


def seq_of(archive: Archive, entry: Entry, field: str, after: str) -> int:
    """Return the operation that gave a field a value, in words."""
    return next(
        one.seq for one in history(archive, entry.id) if (one.field, one.after) == (field, after)
    )


def test_a_value_comes_back_from_history(archive: Archive, site: Entry):
    says(archive, site, "remarks=一")
    says(archive, site, "remarks=二", "name=重钢")
    says(archive, site, "remarks=")
    seq = seq_of(archive, site, "remarks", "二")
    assert restore(archive, site.code, seq, "remarks").values["remarks"] == "一"
    assert restore(archive, site.code, seq, "name").title == "重庆钢铁厂"
    told = history(archive, site.id)[0]
    assert (told.label, told.field, told.after) == ("describe", "name", "重庆钢铁厂")


def test_before_it_was_said_there_was_nothing(archive: Archive, site: Entry):
    says(archive, site, "remarks=一")
    seq = seq_of(archive, site, "remarks", "一")
    assert "remarks" not in restore(archive, site.code, seq, "remarks").values
    first = seq_of(archive, site, "name", "重庆钢铁厂")
    assert restore(archive, site.code, first, "other_names").values.get("other_names") is None


def test_what_a_field_pointed_at_comes_back_in_order(archive: Archive, site: Entry):
    for name in ("汉阳", "裕华", "民生"):
        add(archive, kind="agent", set_=[assignment(f"name={name}")])
    drawing = add(archive, kind="drawing", site=site.code)
    says(archive, drawing, "responsible=汉阳", "responsible=裕华", "condition=差")
    held = entry_of(archive, drawing.id).values
    says(archive, drawing, "responsible=民生", "condition=")
    seq = seq_of(archive, drawing, "responsible", "民生")
    seq = history(archive, drawing.id)[0].seq
    assert (
        restore(archive, drawing.id, seq, "responsible").values["responsible"]
        == (held["responsible"])
    )
    assert restore(archive, drawing.id, seq, "condition").values["condition"] == "condition/poor"
