"""A label tells of a box what its volumes tell."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from archive_app.archive.archive import Archive, open_archive
from archive_app.archive.entries.description import Assignment, add, remove
from archive_app.archive.issuing.issuing import profiles
from archive_app.archive.papers.labels import labels_of, write_labels
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.progress import Quiet
from tests.archive.conftest import PERSON


def _add(archive: Archive, kind: str, **told: str) -> Entry:
    return add(archive, kind=kind, set_=[Assignment(*one) for one in _said(told)])


def _said(told: dict[str, str]) -> list[tuple[str, str, str]]:
    return [(field, "=", text) for field, text in told.items()]


@pytest.fixture
def box(archive: Archive, site: Entry) -> Entry:
    """Give a box with two volumes, and one that was removed."""
    fonds = _add(archive, "fonds", name="重庆钢铁厂", fonds_code="K021").code
    made = _add(archive, "box", title="厂史资料", box_number="7", thickness="4厘米")
    common = {"box": made.code, "fonds": fonds, "about": site.code}
    _add(
        archive, "volume", title="下", volume_number="10", date="1950年", retention="永久", **common
    )
    _add(
        archive, "volume", title="上", volume_number="9", date="1938年", retention="永久", **common
    )
    gone = _add(archive, "volume", title="废", volume_number="11", date="1990年", box=made.code)
    remove(archive, gone.code)
    return made


def _told(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def test_a_box_tells_of_what_lies_in_it(archive: Archive, box: Entry, tmp_path: Path):
    target = tmp_path / "标签.pdf"
    done = write_labels(archive, Quiet(), profile="box-3x8", target=target)
    assert (done.labels, done.pages, done.missing) == (1, 1, ())
    (told,) = _told(target)
    for words in ("厂史资料", "全宗号：K021", "案卷号：9—10", "年度：1938—1950", "保管期限：永久"):
        assert words in told


def test_all_come_in_the_order_of_their_numbers(archive: Archive, box: Entry, tmp_path: Path):
    _add(archive, "box", title="图纸", box_number="10")
    _add(archive, "box", title="照片", box_number="2")
    write_labels(archive, Quiet(), profile="box-3x8", target=tmp_path / "标签.pdf")
    (told,) = _told(tmp_path / "标签.pdf")
    assert told.index("盒号：2") < told.index("盒号：7") < told.index("盒号：10")


@pytest.mark.parametrize("name", ["box-3x8", "box-spine", "box-front"])
def test_every_sort_prints_the_boxes_that_are_meant(
    archive: Archive, box: Entry, tmp_path: Path, name: str
):
    _add(archive, "box", title="图纸", box_number="10")
    target = tmp_path / "标签.pdf"
    done = write_labels(archive, Quiet(), profile=name, target=target, references=[box.code])
    assert done.labels == 1
    assert "1938" in _told(target)[0]


@pytest.mark.parametrize(
    ("how", "key"),
    [
        ({"profile": "box-3x9"}, "unknown_labels"),
        ({"profile": "box-3x8", "first": 25}, "no_such_place"),
        ({"profile": "box-3x8", "first": 0}, "no_such_place"),
        ({"profile": "box-3x8", "references": ["A-0001"]}, "no_label"),
        ({"profile": "box-3x8", "references": ["A-0999"]}, "unknown_entry"),
        ({"profile": "box-3x8"}, "no_labels"),
    ],
)
@pytest.mark.usefixtures("site")
def test_what_cannot_be_is_refused_and_nothing_is_written(
    archive: Archive, tmp_path: Path, how: dict[str, object], key: str
):
    with pytest.raises(Refused) as told:
        write_labels(archive, Quiet(), target=tmp_path / "标签.pdf", **how)  # type: ignore[arg-type]
    assert told.value.key == key
    assert not (tmp_path / "标签.pdf").exists()


def test_an_archive_adds_its_own_and_they_are_no_dossiers(archive: Archive):
    usual = {one.id for one in labels_of(archive)}
    assert usual == {"box-3x8", "box-front", "box-spine", "volume-2x7"}
    folder = archive.folder / "profiles"
    text = (
        'id = "ours"\nlabel = {zh = "本馆", en = "Ours"}\nkinds = ["box"]\nacross = 1\ndown = 1\n'
        'width = 50\nheight = 20\n[[line]]\nfrom = ["@title"]\n'
    )
    dossiers = {one.id for one in profiles(archive)}
    archive.close()
    (folder / "label-ours.toml").write_text(text, "utf-8")
    with open_archive(archive.folder, person=PERSON) as again:
        assert {one.id for one in labels_of(again)} == {*usual, "ours"}
        assert {one.id for one in profiles(again)} == dossiers
