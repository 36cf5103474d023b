"""The page to sign, set from what a copy brought."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pypdfium2
import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.entries.description import Assignment, add
from archive_app.archive.field.field import day
from archive_app.archive.field.receipts import Receipt, write_receipt
from archive_app.domain.entries import Entry

TODAY = datetime.now().astimezone().date()


@pytest.fixture
def receipt(tmp_path: Path) -> Receipt:
    """Give what a copy brought, to a folder far down."""
    return Receipt(
        folder=Path("/media/调查员/外业备份盘/" + "很深的文件夹/" * 30),
        pdf=tmp_path / "收据.pdf",
        copied=180,
        found=6,
        size=123456789012,
        database="d" * 64,
        sums="5" * 64,
        at="2026-11-22T18:02:31+08:00",
        same_drive=True,
    )


def text_of(pdf: Path) -> list[str]:
    """Return the text of each page."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()


def test_the_receipt_is_one_page_whatever_the_day_was(archive: Archive, receipt: Receipt):
    archive.person = "欧阳" * 12
    for number in range(9):
        home = add(archive, kind="site", set_=[Assignment("name", "=", f"{number}厂" * 12)])
        for kind in ("building", "equipment", "photograph"):
            add(archive, kind=kind, site=home.id, set_=[Assignment("title", "=", "很长的名称" * 9)])
    write_receipt(archive, day(archive, TODAY), receipt)
    (page,) = text_of(receipt.pdf)
    assert "其余" in page


def test_the_receipt_says_what_was_verified_and_leaves_room_to_sign(
    archive: Archive, site: Entry, receipt: Receipt
):
    write_receipt(archive, day(archive, TODAY), receipt)
    (page,) = text_of(receipt.pdf)
    for told in ("外业收工清点收据", "王工", "186 个", "123,456,789,012", "接收人", "同一块盘"):
        assert told in page
    assert "重庆钢铁厂·遗产点" in page
    assert site.code not in page
