"""What another reader printed of a hundred photographs is what is read here.

The list was printed by exif-py. Each tag of theirs that has a fact of ours is compared in every
photograph; the differences are explained in `docs/manual/formats.md`, one by one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from pathlib import Path

import pytest

from archive_app.domain.errors import Refused
from archive_app.domain.readings import Facts
from archive_app.media.workers import Workers

pytestmark = pytest.mark.real

LINE = re.compile(r"((?:EXIF|GPS|Image) \w+) \([\w ]+\): (.*)")
OF_THE_CAMERA = "a camera writes its own name here: it is no description and no right of anybody"
EXPLAINED = {
    ("kodak-dc240.jpg", "rights"): OF_THE_CAMERA,
    ("olympus-c960.jpg", "description"): OF_THE_CAMERA,
    ("sanyo-vpcg250.jpg", "description"): OF_THE_CAMERA,
    ("sanyo-vpcsx550.jpg", "description"): OF_THE_CAMERA,
    ("Konica_Minolta_DiMAGE_Z3.jpg", "description"): OF_THE_CAMERA,
}
Said = Mapping[str, str]


def printed(path: Path) -> dict[str, dict[str, str]]:
    """Return what the list says of each photograph, by the tag's name."""
    found: dict[str, dict[str, str]] = {}
    said: dict[str, str] = {}
    for text in path.read_text("utf-8", "replace").splitlines():
        if text.startswith("Opening: "):
            said = found.setdefault(text.partition("/")[2], {})
        elif line := LINE.fullmatch(text):
            said[line[1]] = " ".join(line[2].split())
    return found


def number(text: str) -> float:
    return round(float(Fraction(text)), 2)


def degrees(said: Said, tag: str) -> float:
    parts = [Fraction(part) for part in said[tag].strip("[]").split(", ")]
    sign = -1 if said[f"{tag}Ref"] in {"S", "W"} else 1
    return round(float(sign * sum(part / 60**place for place, part in enumerate(parts))), 7)


def camera(said: Said) -> str:
    make, model = said["Image Make"], said["Image Model"]
    return model if model.split()[0].casefold() in make.casefold().split() else f"{make} {model}"


COMPARED: Mapping[str, tuple[str, Callable[[Said], object]]] = {
    "EXIF DateTimeOriginal": (
        "taken",
        lambda said: said["EXIF DateTimeOriginal"].replace(":", "-", 2).replace(" ", "T"),
    ),
    "EXIF OffsetTimeOriginal": ("zone", lambda said: said["EXIF OffsetTimeOriginal"]),
    "GPS GPSLatitude": ("latitude", lambda said: degrees(said, "GPS GPSLatitude")),
    "GPS GPSLongitude": ("longitude", lambda said: degrees(said, "GPS GPSLongitude")),
    "GPS GPSAltitude": ("altitude", lambda said: number(said["GPS GPSAltitude"])),
    "GPS GPSImgDirection": ("direction", lambda said: number(said["GPS GPSImgDirection"])),
    "GPS GPSMapDatum": ("datum", lambda said: said["GPS GPSMapDatum"]),
    "Image Model": ("camera", camera),
    "Image ImageDescription": ("description", lambda said: said["Image ImageDescription"]),
    "Image Artist": ("author", lambda said: said["Image Artist"]),
    "Image Copyright": ("rights", lambda said: said["Image Copyright"]),
}


def compared(said: Said, facts: Facts) -> Iterator[tuple[str, object, object]]:
    """Walk through the facts that both tell: which, ours, theirs."""
    for tag, (fact, meant) in COMPARED.items():
        if said.get(tag):
            here, there = getattr(facts, fact), meant(said)
            if isinstance(here, float) and isinstance(there, float):
                there = pytest.approx(there, abs=1e-6)
            yield fact, here, there


def test_every_tag_agrees_or_its_difference_is_explained(shared: Path):
    folder = shared / "data" / "exif"
    workers = Workers(2)
    count, refused, differing = 0, [], set()
    try:
        for name, said in printed(folder / "dump").items():
            path = folder / name
            if not path.exists():
                continue  # printed, and not in this collection
            try:
                facts = workers.read(path, 0).facts
            except Refused:
                refused.append(path.name)
                continue
            for fact, here, there in compared(said, facts):
                count += 1
                if here != there:
                    differing.add((path.name, fact))
    finally:
        workers.close()
    assert refused == []
    assert differing == set(EXPLAINED)
    assert count >= 150
