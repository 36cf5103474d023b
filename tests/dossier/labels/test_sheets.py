"""Labels lie where the stickers are."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pypdfium2
import pytest

from archive_app.datafiles import shipped
from archive_app.domain.errors import Cancelled
from archive_app.domain.progress import Quiet
from archive_app.dossier.labels.profiles import load
from archive_app.dossier.labels.sheets import Labels, places, write_sheets

MADE = datetime(2026, 11, 22, tzinfo=UTC)


def _sort(name):
    return load((shipped("exports") / "labels" / f"{name}.toml").read_text("utf-8"))


def _labels(count, **told):
    return [
        {"@code": f"A-{n:04}", "@title": f"第{n}盒", "@number": f"{n:03}", **told}
        for n in range(1, count + 1)
    ]


@pytest.fixture
def pages(tmp_path, fonts):
    """Write labels and give the text of each page."""

    def write(name, labels, first=1):
        target = tmp_path / "标签.pdf"
        meant = Labels(_sort(name), labels, "某馆", MADE, first)
        written = write_sheets(meant, target, Quiet(), fonts=fonts)
        with pypdfium2.PdfDocument(target) as document:
            told = [page.get_textpage().get_text_bounded() for page in document]
        assert (written.pages, written.missing) == (len(told), ())
        return told

    return write


@pytest.mark.parametrize(("first", "wanted"), [(1, [24, 1]), (24, [1, 24])])
def test_a_sheet_is_filled_from_the_first_free_place(pages, first: int, wanted: list[int]):
    told = pages("box-3x8", _labels(25), first=first)
    assert [page.count("盒号：") for page in told] == wanted


def test_stickers_are_where_the_sheet_has_them():
    sort = _sort("volume-2x7")
    (_, one), (_, two), (_, three) = places(Labels(sort, _labels(3), "某馆", MADE))
    millimetre = 72 / 25.4
    assert [round(two[0] - one[0], 2), round(one[1] - three[1], 2)] == [
        round((99.1 + 2.5) * millimetre, 2),
        round(38.1 * millimetre, 2),
    ]


def test_a_spine_is_as_wide_as_its_box_and_no_wider_than_the_sheet():
    labels = _labels(9, **{"@thickness": "40"})
    found = list(places(Labels(_sort("box-spine"), [*labels, *_labels(1)], "某馆", MADE)))
    assert [page for page, _ in found] == [0] * 4 + [1] * 4 + [2] * 2
    assert found[-1][1][2] < found[0][1][2]


def test_a_long_title_is_shortened_on_a_sticker_and_whole_on_a_spine(pages):
    title = "重庆钢铁厂旧址工业遗产记录档案主卷与建筑测绘图纸及历史照片"
    labels = [{**_labels(1)[0], "@title": title}]
    (sticker,) = pages("box-3x8", labels)
    assert "…" in sticker
    (spine,) = pages("box-spine", labels)
    assert title in spine.replace("\r\n", "")


def test_what_is_not_known_has_no_line(pages):
    (told,) = pages("volume-2x7", _labels(1))
    assert "案卷号：001" in told
    assert "年度" not in told


def test_who_stops_it_finds_nothing(tmp_path, fonts):
    class Stopped(Quiet):
        def step(self, done: int = 1, note: str = "") -> None:  # noqa: ARG002 - as `Progress`
            raise Cancelled

    sort = replace(_sort("box-3x8"), qr=0.0)
    target = tmp_path / "标签.pdf"
    with pytest.raises(Cancelled):
        write_sheets(Labels(sort, _labels(1), "某馆", MADE), target, Stopped(), fonts=fonts)
    assert not target.exists()
