"""Beside the dossiers lie their list and what is signed, and first of all what they lack."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdfium2
from python_calamine import load_workbook

from archive_app.archive.archive import Archive
from archive_app.archive.issuing.orders import Order
from archive_app.archive.issuing.registers import write_readiness, write_registers
from archive_app.archive.issuing.series import SiteReadiness, issue_series, readiness_of
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.progress import Quiet

HEADS = ("序号", "编号", "遗产点", "应过项", "已过项")


def _rows(path: Path) -> list[list[object]]:
    return load_workbook(path).get_sheet_by_index(0).to_python()


def test_sites_and_what_they_lack_are_a_table(archive: Archive, site: Entry, tmp_path: Path):
    found = list(readiness_of(archive, Quiet(), [site], Order()))
    failed = SiteReadiness(site, None, Refused("not_a_site"))
    path = write_readiness(tmp_path, [*found, failed], HEADS, lambda lack: lack.key)
    heads, first, second = _rows(path)
    assert heads[:6] == [*HEADS, "missing"]
    assert first[:3] == [1.0, site.code, "重庆钢铁厂"]
    assert first[3] - first[4] == first[5] > 1
    assert second[heads.index("not_a_site")] == 1.0


def test_the_list_has_each_dossier_with_its_hash(archive: Archive, site: Entry, tmp_path: Path):
    done = issue_series(archive, Quiet(), [site], tmp_path, Order())
    book, pages, hand_over = write_registers(archive, tmp_path, [site], done, "internal")
    (written,) = done.issued[0].volumes
    assert _rows(book) == [
        ["序号", "档号", "题名", "册数", "页数", "SHA-256"],
        [1.0, site.code, "重庆钢铁厂", 1.0, float(written.pages), written.sha256],
    ]
    for page, words in ((pages, ["案卷目录", "共 1 卷"]), (hand_over, ["移交清单", "内部使用"])):
        with pypdfium2.PdfDocument(page) as document:
            told = document[0].get_textpage().get_text_bounded()
        assert written.sha256 in told.replace("\r\n", "")
        assert all(word in told for word in [*words, "重庆钢铁厂"])


def test_of_a_series_that_was_stopped_there_is_no_list(
    archive: Archive, site: Entry, tmp_path: Path
):
    done = replace(issue_series(archive, Quiet(), [site], tmp_path, Order()), cancelled=True)
    assert write_registers(archive, tmp_path, [site], done, "internal") == ()
