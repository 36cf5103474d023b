from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from archive_app.archive.archive import Archive, open_archive
from archive_app.archive.intake.intake import take_in
from archive_app.archive.issuing.issuing import issue, profiles
from archive_app.archive.issuing.orders import Order
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.progress import Quiet
from archive_app.store.vault import sha256_of
from tests.archive.conftest import PERSON


def test_a_dossier_is_written_whole(archive: Archive, site: Entry, files: Path, tmp_path: Path):
    take_in(archive, Quiet(), site=site.code, paths=[files])
    target = tmp_path / "案卷.pdf"
    issued = issue(archive, Quiet(), site=site.code, target=target)
    assert (issued.path, issued.size) == (target, target.stat().st_size)
    assert issued.sha256 == sha256_of(target)
    assert issued.missing == ()
    with archive.store.reading() as tables:
        assert issued.seq == tables.journal.position()[0]
    assert (files / "IMG_0001.jpg").read_bytes() in target.read_bytes()


@pytest.mark.parametrize(("scope", "kept"), [("submission", True), ("public", False)])
def test_only_a_public_dossier_takes_from_a_photograph_what_its_camera_wrote(
    archive: Archive, site: Entry, files: Path, tmp_path: Path, scope: str, *, kept: bool
):
    take_in(archive, Quiet(), site=site.code, paths=[files])
    target = tmp_path / "案卷.pdf"
    issue(archive, Quiet(), site=site.code, target=target, order=Order(scope=scope))
    assert (b"Exif\0\0" in target.read_bytes()) == kept


@pytest.mark.parametrize(
    ("wrong", "key", "near"),
    [
        ({"site": "A-0009"}, "unknown_entry", "A-0001"),
        ({"order": Order("site-dosier")}, "unknown_profile", "site-dossier"),
        ({"order": Order(scope="publik")}, "unknown_scope", "public"),
        ({"order": Order(without=("fixities",))}, "unknown_part", "fixity"),
    ],
)
@pytest.mark.usefixtures("site")
def test_what_is_unknown_is_refused_and_nothing_is_written(
    archive: Archive, tmp_path: Path, wrong: dict[str, object], key: str, near: str
):
    asked = {"site": "A-0001"} | wrong
    with pytest.raises(Refused) as told:
        issue(archive, Quiet(), target=tmp_path / "案卷.pdf", **asked)  # type: ignore[arg-type]
    assert told.value.key == key
    assert near in told.value.nearest
    assert not (tmp_path / "案卷.pdf").exists()


def test_a_profile_that_the_archive_adds_is_there(archive: Archive):
    shipped = {profile.id: profile.zh for profile in profiles(archive)}
    assert "site-dossier" in shipped
    source = Path(__file__).parents[3] / "exports" / "dossiers" / "site-dossier.toml"
    text = source.read_text("utf-8").replace('id = "site-dossier"', 'id = "ours"')
    (archive.folder / "profiles" / "ours.toml").write_text(text, "utf-8")
    archive.close()
    with open_archive(archive.folder, person=PERSON) as again:
        assert {profile.id for profile in profiles(again)} == {*shipped, "ours"}


@pytest.mark.real
def test_the_text_of_a_dossier_is_selectable_chinese(
    archive: Archive, site: Entry, shared: Path, tmp_path: Path
):
    take_in(archive, Quiet(), site=site.code, paths=[shared / "seeds"])
    issue(archive, Quiet(), site=site.code, target=tmp_path / "案卷.pdf")
    with pypdfium2.PdfDocument(tmp_path / "案卷.pdf") as document:
        told = "".join("".join(page.get_textpage().get_text_bounded().split()) for page in document)
    for words in ("重庆钢铁厂", "卷内目录", "卷内备考表", "工业遗产是工业文明的见证"):
        assert words in told
