"""What a folder says of itself is believed only if it is all there and of this archive."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.issuing.manifests import MANIFEST, Dossier, Volume, manifest_of
from archive_app.archive.issuing.orders import Order
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused


def _dossier(**told: object) -> Dossier:
    volume = {"file": "厂.pdf", "pages": 1, "size": 2, "sha256": ""} | told
    return Dossier("s", "A-0001", "厂", "", 1, (Volume(**volume),))


def test_what_is_kept_is_read_again(archive: Archive, site: Entry, tmp_path: Path):
    kept = manifest_of(archive, tmp_path, Order())
    kept.dossiers["s"] = _dossier(number="A-0009")
    kept.keep(tmp_path)
    found = manifest_of(archive, tmp_path, Order(reason="另有说明"))
    assert (found.dossiers, found.began, found.history) == (kept.dossiers, kept.began, kept.history)


def test_a_dossier_is_whole_to_the_byte(tmp_path: Path):
    hello = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"
    told = _dossier(size=5, sha256=hello)
    assert not told.is_whole(tmp_path)
    (tmp_path / "厂.pdf").write_bytes(b"hellO")
    assert not told.is_whole(tmp_path)
    (tmp_path / "厂.pdf").write_bytes(b"hello")
    assert told.is_whole(tmp_path)


@pytest.mark.parametrize(
    ("key", "value", "refused"),
    [
        ("history", "0" * 64, "series_of_other_archive"),
        ("scope", "public", "other_series"),
        ("dossiers", [{"site": "s"}], "series_unreadable"),
        ("began", "soon", "series_unreadable"),
    ],
)
def test_what_is_not_ours_is_refused(
    archive: Archive, site: Entry, tmp_path: Path, key: str, value: object, refused: str
):
    manifest_of(archive, tmp_path, Order()).keep(tmp_path)
    path = tmp_path / MANIFEST
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | {key: value}), "utf-8")
    with pytest.raises(Refused) as told:
        manifest_of(archive, tmp_path, Order())
    assert told.value.key == refused


def test_a_series_of_the_first_format_goes_on(archive: Archive, site: Entry, tmp_path: Path):
    manifest_of(archive, tmp_path, Order()).keep(tmp_path)
    path = tmp_path / MANIFEST
    told = json.loads(path.read_text("utf-8"))
    volume = {"file": "厂.pdf", "pages": 3, "size": 2, "sha256": "ab", "number": "A-0009"}
    about = {"site": "s", "code": "A-0001", "name": "厂", "reference": "", "seq": 1, "volumes": 1}
    told = {key: told[key] for key in ("profile", "scope", "final", "began", "history")}
    path.write_text(json.dumps(told | {"format": 1, "dossiers": [about | volume]}), "utf-8")
    found = manifest_of(archive, tmp_path, Order()).dossiers["s"]
    assert found.volumes == (Volume("厂.pdf", 3, 2, "ab", "A-0009"),)
    assert (found.pages, found.size) == (3, 2)


def test_other_parts_or_another_year_are_another_series(
    archive: Archive, site: Entry, tmp_path: Path
):
    manifest_of(archive, tmp_path, Order(without=("fixity", "names"))).keep(tmp_path)
    manifest_of(archive, tmp_path, Order(without=("names", "fixity")))
    for other in (Order(), Order(without=("fixity",)), Order(year=2024), Order(most_pages=50)):
        with pytest.raises(Refused) as told:
            manifest_of(archive, tmp_path, other)
        assert told.value.key == "other_series"
