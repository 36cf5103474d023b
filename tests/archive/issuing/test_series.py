"""Many sites are one queue: what fails stops nothing, what is finished is not written again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.entries import description
from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.intake.intake import take_in
from archive_app.archive.issuing import editions
from archive_app.archive.issuing.filing import issue_final
from archive_app.archive.issuing.issuing import planned
from archive_app.archive.issuing.manifests import MANIFEST
from archive_app.archive.issuing.orders import Order
from archive_app.archive.issuing.series import (
    Series,
    issue_series,
    readiness_of,
    sites_named,
    sites_of,
)
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Cancelled, Refused, Unavailable
from archive_app.domain.progress import Quiet

FINAL = Order("site-dossier", "submission", final=True, reason="先行归档")


@pytest.fixture
def sites(archive: Archive) -> list[Entry]:
    """Give three sites."""
    return [
        description.add(archive, kind="site", set_=[Assignment("name", "=", f"第{number}厂")])
        for number in (1, 2, 3)
    ]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "报送"


def _issued(archive: Archive, sites: list[Entry], folder: Path, order: Order) -> Series:
    return issue_series(archive, Quiet(), sites, folder, order)


def _change(archive: Archive, site: Entry) -> None:
    description.change(archive, site.id, [Assignment("remarks", "=", "补记")])


def test_each_site_has_its_file(archive: Archive, sites: list[Entry], folder: Path):
    done = _issued(archive, sites, folder, Order())
    assert [one.volumes[0].file for one in done.issued] == [
        f"{one.code}_{one.title}.pdf" for one in sites
    ]
    assert all(one.is_whole(folder) for one in done.issued)
    assert (done.kept, done.failed, done.cancelled) == ((), (), False)


def test_what_is_finished_is_not_written_again(archive: Archive, sites: list[Entry], folder: Path):
    first = _issued(archive, sites[:2], folder, Order())
    before = [(folder / one.volumes[0].file).stat().st_mtime_ns for one in first.issued]
    again = _issued(archive, sites, folder, Order())
    assert again.kept == first.issued
    assert [one.site for one in again.issued] == [sites[2].id]
    assert [(folder / one.volumes[0].file).stat().st_mtime_ns for one in again.kept] == before


def test_what_has_changed_or_gone_is_written_again(
    archive: Archive, sites: list[Entry], folder: Path
):
    first = _issued(archive, sites, folder, Order())
    _change(archive, sites[0])
    (folder / first.issued[1].volumes[0].file).write_bytes(b"%PDF-")
    again = _issued(archive, sites, folder, Order())
    assert [one.site for one in again.issued] == [sites[0].id, sites[1].id]
    assert [one.site for one in again.kept] == [sites[2].id]


def test_a_site_that_fails_stops_no_other(
    archive: Archive, sites: list[Entry], files: Path, folder: Path
):
    taken = take_in(archive, Quiet(), site=sites[1].code, paths=[files / "IMG_0001.jpg"])
    with archive.store.reading() as tables:
        original = next(iter(tables.originals.of([taken.taken_in[0].id]))).original
    path = archive.vault.path(original.sha256)
    path.chmod(0o644)
    path.write_bytes(path.read_bytes()[:-9] + b"otherwise")
    done = _issued(archive, sites, folder, Order())
    assert [one.site for one in done.issued] == [sites[0].id, sites[2].id]
    assert [(one.site.id, one.why.sort) for one in done.failed] == [(sites[1].id, "damaged")]
    assert str(done.failed[0].why.details["record"]).startswith(taken.taken_in[0].code)
    assert len(list(folder.glob("*.pdf"))) == 2


def test_whoever_stops_it_keeps_what_is_finished(
    archive: Archive, sites: list[Entry], folder: Path
):
    class Stopped(Quiet):
        done = 0

        def step(self, done: int = 1, note: str = "") -> None:  # noqa: ARG002 - as `Progress`
            self.done += done
            if self.done == 2:
                raise Cancelled

    done = issue_series(archive, Stopped(), sites, folder, Order())
    assert (len(done.issued), done.cancelled) == (2, True)
    assert len(_issued(archive, sites, folder, Order()).kept) == 2


def test_final_ones_have_their_numbers_and_gaps_without_a_reason_fail(
    archive: Archive, sites: list[Entry], folder: Path
):
    gaps = _issued(archive, sites, folder, Order("site-dossier", "submission", final=True))
    assert [one.why.key for one in gaps.failed] == ["not_ready"] * 3
    done = _issued(archive, sites, folder, FINAL)
    assert {one.volumes[0].number for one in done.issued} == {
        one.number for one in editions.editions(archive)
    }
    assert len(_issued(archive, sites, folder, FINAL).kept) == 3


def test_an_edition_that_was_entered_before_a_crash_is_no_second_one(
    archive: Archive, sites: list[Entry], folder: Path
):
    _issued(archive, sites[:1], folder, FINAL)
    told = planned(archive, sites[1].id, Order("site-dossier", "submission"))
    lost = folder / "lost.pdf"
    _, edition = issue_final(archive, Quiet(), told, target=lost, reason="先行归档")
    done = _issued(archive, sites, folder, FINAL)
    assert done.issued[0].volumes[0].number == edition.number
    assert (folder / done.issued[0].volumes[0].file).read_bytes() == lost.read_bytes()
    assert len(editions.editions(archive)) == 3


def test_a_folder_is_of_one_series_only(archive: Archive, sites: list[Entry], folder: Path):
    _issued(archive, sites, folder, Order())
    with pytest.raises(Refused) as refused:
        _issued(archive, sites, folder, Order(scope="public"))
    assert refused.value.key == "other_series"


def test_a_folder_that_cannot_be_is_told(archive: Archive, sites: list[Entry], tmp_path: Path):
    (tmp_path / "纸").write_text("")
    with pytest.raises(Unavailable):
        _issued(archive, sites, tmp_path / "纸" / "报送", Order())


def test_what_each_site_lacks_is_told_first(archive: Archive, sites: list[Entry]):
    found = list(readiness_of(archive, Quiet(), sites, Order()))
    assert [one.site.id for one in found] == [site.id for site in sites]
    assert all(one.found and one.lacks == one.found.gaps for one in found)
    wrong = list(readiness_of(archive, Quiet(), sites[:1], Order(profile="none")))
    assert [lack.key for lack in wrong[0].lacks] == ["unknown_profile"]


def test_sites_are_named_by_a_query_or_a_file(archive: Archive, sites: list[Entry], tmp_path: Path):
    assert [one.id for one in sites_named(archive, "")] == [one.id for one in sites]
    assert [one.id for one in sites_named(archive, "第2厂")] == [sites[1].id]
    named = tmp_path / "遗产点.csv"
    named.write_text(f"# 报送\n{sites[2].code},第3厂\n\n{sites[0].code}\n", "utf-8-sig")
    assert [one.id for one in sites_named(archive, str(named))] == [sites[2].id, sites[0].id]


def test_the_sites_of_a_selection_come_each_once(archive: Archive, sites: list[Entry]):
    told = [Assignment("title", "=", "高炉")]
    record = description.add(archive, kind="building", site=sites[1].code, set_=told)
    agent = description.add(archive, kind="agent", set_=[Assignment("name", "=", "王工")])
    found = sites_of(archive, [record.id, agent.id, sites[0].id, sites[1].id])
    assert [one.id for one in found] == [sites[1].id, sites[0].id]


def test_what_names_no_site_is_refused(archive: Archive, sites: list[Entry], tmp_path: Path):
    agent = description.add(archive, kind="agent", set_=[Assignment("name", "=", "王工")])
    named = tmp_path / "名单.txt"
    named.write_text(agent.code, "utf-8")
    pictured = tmp_path / "名单.jpg"
    pictured.write_bytes(b"\xff\xd8\xff")
    for told in (str(named), str(pictured), "没有这样的", str(tmp_path)):
        with pytest.raises(Refused):
            sites_named(archive, told)
    assert not (tmp_path / MANIFEST).exists()


def test_volumes_that_a_crash_left_half_done_go_on_as_one_edition(
    archive: Archive, sites: list[Entry], files: Path, folder: Path
):
    take_in(archive, Quiet(), site=sites[0].code, paths=[files])
    order = replace(FINAL, most_pages=9)

    class Killed(Quiet):
        def step(self, done: int = 1, note: str = "") -> None:  # noqa: ARG002 - as `Progress`
            if len(editions.editions(archive)) == 1:
                raise Cancelled

    assert issue_series(archive, Killed(), sites[:1], folder, order).cancelled
    (first,) = editions.editions(archive)
    done = _issued(archive, sites[:1], folder, order)
    assert done.failed == ()
    (dossier,) = done.issued
    assert dossier.volumes[0].number == first.number
    assert len(dossier.volumes) == len(editions.editions(archive)) > 1
    assert {one.values["edition"] for one in editions.editions(archive)} == {1}
    assert _issued(archive, sites[:1], folder, order).kept == (dossier,)


def test_an_edition_without_some_part_is_not_taken_for_a_whole_one(
    archive: Archive, sites: list[Entry], folder: Path
):
    _issued(archive, sites[:1], folder, FINAL)
    less = planned(archive, sites[1].id, replace(FINAL, without=("fixity",)))
    _, edition = issue_final(archive, Quiet(), less, target=folder / "less.pdf", reason="先行归档")
    (dossier,) = _issued(archive, sites[1:2], folder, FINAL).issued
    assert dossier.volumes[0].number != edition.number
