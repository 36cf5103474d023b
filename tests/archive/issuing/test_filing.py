"""What is filed has a number of its own, and is known to the archive before it is there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.entries import description
from archive_app.archive.issuing import editions, filing, issuing
from archive_app.archive.issuing.editions import Edition
from archive_app.archive.issuing.orders import Order
from archive_app.datafiles import shipped
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Damaged, Refused, Unavailable
from archive_app.domain.progress import Quiet
from archive_app.store.vault import sha256_of

Final = Callable[[Entry, Path], Edition]


def test_an_edition_is_known_by_what_it_was(
    archive: Archive, final: Final, filled: Entry, tmp_path: Path
):
    target = tmp_path / "定稿.pdf"
    edition = final(filled, target)
    values = edition.values
    assert edition.sha256 == sha256_of(target)
    assert values["size"] == target.stat().st_size
    assert (values["edition"], values["profile"]) == (1, "site-dossier")
    assert (values["scope"], values["reason"]) == ("dossier_scope/submission", "尚缺权利说明")
    assert edition.site == filled.id
    with pypdfium2.PdfDocument(target) as document:
        cover = document[0].get_textpage().get_text_bounded()
        assert values["pages"] == len(document)
    assert edition.number in cover
    assert str(values["check_code"]) in cover
    assert "草稿" not in cover


def test_editions_of_a_site_count_on_and_stand_in_no_dossier(
    archive: Archive, final: Final, filled: Entry, tmp_path: Path
):
    first = final(filled, tmp_path / "1.pdf")
    second = final(filled, tmp_path / "2.pdf")
    assert [one.number for one in editions.editions(archive, filled.code)] == [
        second.number,
        first.number,
    ]
    assert second.values["edition"] == 2
    casefile = issuing.planned(
        archive, filled.code, Order("site-dossier", "internal")
    ).issue.casefile
    assert "edition" not in {item.kind.id for item in casefile.records}


def test_one_in_the_trash_leaves_its_count(
    archive: Archive, final: Final, filled: Entry, tmp_path: Path
):
    description.remove(archive, final(filled, tmp_path / "1.pdf").number)
    assert final(filled, tmp_path / "2.pdf").values["edition"] == 2


def test_where_nothing_can_be_written_nothing_is_entered(
    archive: Archive, final: Final, filled: Entry, tmp_path: Path
):
    with pytest.raises(Unavailable, match="cannot_write"):
        final(filled, tmp_path / "no such folder" / "定稿.pdf")
    assert editions.editions(archive) == []


def test_an_edition_says_in_what_letters_of_the_machine_it_was_set(
    archive: Archive, final: Final, filled: Entry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    fonts = tmp_path / "machine" / "Fonts"
    fonts.mkdir(parents=True)
    ours = shipped("resources") / "fonts" / "NotoSansSC-Regular.ttf"
    (fonts / "simfang.ttf").write_bytes(ours.read_bytes())
    monkeypatch.setenv("WINDIR", str(fonts.parent))
    edition = final(filled, tmp_path / "定稿.pdf")
    assert str(edition.values["letters"]).startswith("simfang.ttf ")
    again = tmp_path / "再版.pdf"
    editions.issue_again(archive, Quiet(), number=edition.number, target=again)
    monkeypatch.setenv("WINDIR", str(tmp_path))
    with pytest.raises(Damaged, match="edition_differs"):
        editions.issue_again(archive, Quiet(), number=edition.number, target=again)


def test_a_sheet_without_a_cover_is_for_use_not_for_filing(
    archive: Archive, filled: Entry, tmp_path: Path
):
    told = issuing.planned(archive, filled.code, Order("field-sheet", "internal"))
    with pytest.raises(Refused, match="not_for_filing"):
        filing.issue_final(
            archive, Quiet(), told, target=tmp_path / "定稿.pdf", reason="尚缺权利说明"
        )
    assert editions.editions(archive) == []


def test_what_was_left_out_and_the_year_are_known_of_it(
    archive: Archive, filled: Entry, tmp_path: Path
):
    without = Order("site-dossier", without=("fixity", "names"))
    told = issuing.planned(archive, filled.code, without)
    _, edition = filing.issue_final(
        archive, Quiet(), told, target=tmp_path / "定稿.pdf", reason="不附清单"
    )
    assert edition.values["left_out"] == "人名与单位名索引、电子文件固化清单"
    report = issuing.planned(archive, filled.code, Order("annual-report", year=2024))
    _, edition = filing.issue_final(
        archive, Quiet(), report, target=tmp_path / "年报.pdf", reason="先报"
    )
    assert edition.values["year"] == 2024
    assert edition.values["title"] == "2024年度保护利用报告（参照）（第 2 版）"
