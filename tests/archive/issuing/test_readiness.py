"""Readiness names every gap, and only what filing asks for stands in the way."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue import checking
from archive_app.archive.entries import description
from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.intake.intake import take_in
from archive_app.archive.issuing import filing, issuing
from archive_app.archive.issuing.orders import Order
from archive_app.archive.issuing.readiness import ATTENTION, REQUIRED, Gap, Readiness, readiness
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.progress import Quiet


def _found(archive: Archive, site: Entry, scope: str = "internal") -> Readiness:
    return readiness(archive, issuing.planned(archive, site.code, Order("site-dossier", scope)))


def _told(gaps: Sequence[Gap]) -> set[tuple[str, str, str]]:
    return {(gap.rank, gap.key, gap.advice.field if gap.advice else "") for gap in gaps}


def test_a_field_that_filing_asks_for_is_a_gap_until_it_is_filled(archive: Archive, site: Entry):
    before = _found(archive, site)
    assert (REQUIRED, "missing", "introduction") in _told(before.gaps)
    assert not before.is_ready
    description.change(archive, site.code, [Assignment("introduction", "=", "一九三八年迁建。")])
    after = _found(archive, site)
    assert (REQUIRED, "missing", "introduction") not in _told(after.gaps)
    assert (after.passed, after.checks) == (before.passed + 1, before.checks)


def test_a_record_that_nobody_checked_deserves_a_look(archive: Archive, site: Entry):
    record = description.add(archive, kind="history", site=site.code)
    assert (ATTENTION, "not_checked", "") in _told(_of(_found(archive, site), record))
    checking.decide(archive, "submit", [record.code])
    checking.decide(archive, "approve", [record.code])
    assert (ATTENTION, "not_checked", "") not in _told(_of(_found(archive, site), record))


def test_an_original_that_is_gone_or_altered_is_required(
    archive: Archive, site: Entry, files: Path
):
    take_in(archive, Quiet(), site=site.code, paths=[files])
    checks = _found(archive, site).checks
    with archive.store.reading() as tables:
        gone, altered, *_ = [original.sha256 for original in tables.originals.all()]
    archive.vault.path(gone).unlink()
    path = archive.vault.path(altered)
    path.chmod(0o644)
    path.write_bytes(path.read_bytes() + b"more")
    found = _found(archive, site)
    assert {(REQUIRED, "file_missing", ""), (REQUIRED, "file_altered", "")} <= _told(found.gaps)
    assert found.checks == checks


def test_a_source_in_a_text_is_an_entry_or_it_is_told(archive: Archive, site: Entry):
    said = "建于1938年〔A-0001，第 9 页〕，亦有作1940年者〔厂志，1985年〕。"
    description.change(archive, site.code, [Assignment("history", "=", said)])
    gaps = [gap for gap in _found(archive, site).gaps if gap.key == "source_unknown"]
    assert [gap.details["source"] for gap in gaps] == ["厂志"]


def test_characters_without_a_font_deserve_a_look(archive: Archive, site: Entry):
    description.change(archive, site.code, [Assignment("history", "=", "厂徽\ue000")])
    (gap,) = [gap for gap in _found(archive, site).gaps if gap.key == "no_glyph"]
    assert (gap.rank, gap.details) == (ATTENTION, {"characters": "\ue000"})


def test_what_stands_in_the_way_comes_first(archive: Archive, site: Entry):
    description.add(archive, kind="history", site=site.code)
    ranks = [gap.rank for gap in _found(archive, site).gaps]
    assert ranks == sorted(ranks, key=[REQUIRED, ATTENTION].index)


def test_only_what_a_scope_lets_out_is_asked_for(archive: Archive, site: Entry):
    record = description.add(
        archive,
        kind="history",
        site=site.code,
        set_=[Assignment("open_status", "=", "控制")],
    )
    assert _of(_found(archive, site), record)
    assert not _of(_found(archive, site, "public"), record)


def test_with_gaps_a_dossier_is_final_only_for_a_reason(
    archive: Archive, site: Entry, tmp_path: Path
):
    told = issuing.planned(archive, site.code, Order("site-dossier", "internal"))
    for reason in ("", "  "):
        with pytest.raises(Refused, match="not_ready"):
            filing.issue_final(archive, Quiet(), told, target=tmp_path / "定稿.pdf", reason=reason)
    assert not (tmp_path / "定稿.pdf").exists()
    _, edition = filing.issue_final(
        archive, Quiet(), told, target=tmp_path / "定稿.pdf", reason="先行归档 "
    )
    assert edition.values["reason"] == "先行归档"


def _of(found: Readiness, entry: Entry) -> list[Gap]:
    return [gap for gap in found.gaps if gap.entry == entry.id]


def test_of_what_is_left_out_nothing_is_asked(archive: Archive, site: Entry):
    record = description.add(archive, kind="history", site=site.code)
    without = issuing.planned(archive, site.code, Order(without=("texts",)))
    assert _of(_found(archive, site), record)
    assert not _of(readiness(archive, without), record)


def test_what_a_report_leaves_out_for_want_of_a_date_is_told(archive: Archive, site: Entry):
    repair = description.add(archive, kind="repair", site=site.code)
    told = issuing.planned(archive, site.code, Order("annual-report", year=2024))
    (gap,) = [gap for gap in readiness(archive, told).gaps if gap.key == "year_unknown"]
    assert (gap.entry, gap.rank, gap.details) == (repair.id, ATTENTION, {"year": "2024"})
