from __future__ import annotations

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add
from archive_app.archive.entries.wholes import whole
from archive_app.archive.programme.counting import Count, counts
from archive_app.domain.entries import Entry


def made(archive: Archive, kind: str, *texts: str, site: str = "") -> Entry:
    return add(archive, kind=kind, site=site, set_=[assignment(text) for text in texts])


def counted(archive: Archive) -> list[Count]:
    with archive.store.reading() as tables:
        found = whole(tables, archive.kinds, tables.entries.of_kinds(["target"]))
        return counts(archive, tables, found)


def test_what_a_person_chose_counts_alone(archive: Archive, site: Entry) -> None:
    museums = [
        made(archive, "carrier", f"title=馆{n}", "carrier_sort=museum", site=site.id)
        for n in range(3)
    ]
    made(archive, "target", "title=博物馆", "indicator=museum", f"counted={museums[1].code}")
    (one,) = counted(archive)
    assert (one.chosen, [each.id for each in one.counted]) == (True, [museums[1].id])


def test_other_carriers_count_towards_nothing(archive: Archive, site: Entry) -> None:
    made(archive, "carrier", "title=其他", "carrier_sort=other", site=site.id)
    made(archive, "carrier", "title=未填", site=site.id)
    made(archive, "target", "title=其他", "indicator=other")
    assert counted(archive) == [Count()]


def test_a_carrier_that_says_no_state_is_there(archive: Archive, site: Entry) -> None:
    made(archive, "carrier", "title=园", "carrier_sort=park", site=site.id)
    made(archive, "target", "title=公园", "indicator=park")
    (one,) = counted(archive)
    assert ([each.title for each in one.counted], one.coming, one.chosen) == (["园"], (), False)
