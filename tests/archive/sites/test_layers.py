"""A layer is read from a person's disk or from a file that is kept with the site."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.intake.intake import take_in
from archive_app.archive.sites.layers import held_layer, held_layers, layer
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.maps.shapes import LINE
from archive_app.domain.progress import Quiet

TOLD = {"type": "LineString", "coordinates": [[106.4, 29.4], [106.5, 29.5]]}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "铁路.geojson"
    path.write_text(json.dumps(TOLD), "utf-8")
    return path


def test_a_layer_of_the_disk_goes_by_the_name_of_its_file(archive: Archive, file: Path) -> None:
    found = layer(archive, file)
    assert (found.name, [one.sort for one in found.shapes]) == ("铁路", [LINE])


def test_a_file_that_is_kept_with_the_site_is_a_layer_too(
    archive: Archive, site: Entry, file: Path
) -> None:
    assert held_layers(archive, site.id) == []
    take_in(archive, Quiet(), site=site.id, paths=[file])
    (held,) = held_layers(archive, site.id)
    assert held.name == "铁路.geojson"
    assert len(held_layer(archive, held).shapes) == 1


def test_what_is_no_layer_or_an_empty_one_is_refused(archive: Archive, file: Path) -> None:
    file.write_text(json.dumps({"type": "FeatureCollection", "features": []}), "utf-8")
    with pytest.raises(Refused, match="layer_empty"):
        layer(archive, file)
    file.write_text("不是地图", "utf-8")
    with pytest.raises(Refused):
        layer(archive, file)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("厂界.kml", "<kml><Placemark><name>厂界</name>{}</Placemark></kml>"),
        ("航迹.gpx", '<gpx><wpt lat="29.4" lon="106.4"><name>厂界</name></wpt></gpx>'),
    ],
)
def test_what_a_survey_team_brings_is_a_layer_from_the_disk_and_from_the_archive(
    archive: Archive, site: Entry, tmp_path: Path, name: str, text: str
) -> None:
    path = tmp_path / name
    point = "<Point><coordinates>106.4,29.4</coordinates></Point>"
    path.write_text(f'<?xml version="1.0"?>{text.format(point)}', "utf-8")
    assert [one.name for one in layer(archive, path).shapes] == ["厂界"]
    take_in(archive, Quiet(), site=site.id, paths=[path])
    (held,) = held_layers(archive, site.id)
    assert [one.name for one in held_layer(archive, held).shapes] == ["厂界"]


def test_a_file_that_is_no_layer_says_which_are(archive: Archive, files: Path) -> None:
    with pytest.raises(Refused, match="no_layer"):
        layer(archive, files / "IMG_0001.jpg")
