"""What others read from real files agrees with what is read here, or the difference is explained.

The texts were written by metadata-extractor. Every field of theirs that has a fact of ours is
compared; of those that have none it is said why. `docs/manual/formats.md` tells the differences.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from archive_app.domain.errors import Refused
from archive_app.domain.readings import Facts
from archive_app.media.workers import Workers

pytestmark = pytest.mark.real

LINE = re.compile(r"\[([^\]]+?) - [^\]]*\] (.+?) = (.*)")
EXPLAINED = {
    ("with-gps.mov", "taken"): "theirs is when the container was made, ours the camera's own clock",
    (
        "with-gps.mov",
        "width",
    ): "theirs is the coded picture, ours as it is looked at (turned by 90°)",
    (
        "with-gps.mov",
        "height",
    ): "theirs is the coded picture, ours as it is looked at (turned by 90°)",
    (
        "ftyp3gp5.mp4",
        "width",
    ): "theirs is the coded picture, ours as it is looked at (turned by 90°)",
    (
        "ftyp3gp5.mp4",
        "height",
    ): "theirs is the coded picture, ours as it is looked at (turned by 90°)",
    (
        "ftyp3gp5.mp4",
        "latitude",
    ): "theirs is 0, which means that the telephone had no fix: ours is none",
    (
        "ftyp3gp5.mp4",
        "longitude",
    ): "theirs is 0, which means that the telephone had no fix: ours is none",
}
NOT_OURS = {
    r"File File (Modified Date|Name|Size)": "of the file system",
    r"File Type .*": "how they tell a format; ours is told by content and compared on its own",
    r".*(Brand|Brands|Minor Version|Next Track ID|Matrix|Preferred .*|Rotation)": "of containers",
    r".*(Modification Time|ModifyDate|MetadataDate|History.*|CreatorTool|Software)": "of editing",
    r".*Video (Compress|Depth|Frame Rate|Graphics|Horizontal|Vertical|Opcolor|Spatial|Temporal|"
    r"Vendor|Color Table|ISO|Creation).*": "of the codec; the size of the picture is compared",
    r".*Sound (Balance|Format|Sample Size|ISO|Creation|Sample Rate|Number).*": (
        "of the sound within a film: ours tells that of recordings only"
    ),
    r"QuickTime (Current|Poster|Preview|Selection) .*": "where a player stood",
    r"MP3 (Bitrate|Copyright|Emphasis|Frame Size|ID|Layer).*": "of the codec",
    r".*Duration in Seconds": "the length once more, in whole seconds",
    r"XMP (dc:format|XMP Value Count|xmpDM:.*|xmpMM:.*|tiff:Orientation)": "of programs",
    r"XMP (xmp:CreateDate|.*xml:lang)": "told by the container too, or of the text beside",
}
"""What has no fact of ours, by the labels of theirs, and why."""
ELSEWHERE = re.compile(
    r"(QuickTime|MP4) (Duration|Media Time Scale)|XMP dc:subject\[\d\]"
    r"|QuickTime Metadata (Creation Date|Make)"
)
"""What is compared below together with something else."""
Seen = tuple[object, object]


def theirs(path: Path) -> dict[str, str]:
    """Return what the text says, by directory and name; the first of each."""
    found: dict[str, str] = {}
    for directory, name, value in LINE.findall(path.read_text("utf-8")):
        short = "XMP" if directory.startswith("XMP") else directory
        found.setdefault(f"{short} {name}", value)
    return found


def clock(text: str) -> str:
    """Return an Australian container's time as Greenwich has it: they print their own zone."""
    plain = re.sub(r"AEDT|\+11:00", "+1100", text).replace("+10:00", "+1000")
    moment = datetime.strptime(plain, "%a %b %d %H:%M:%S %z %Y")
    return moment.astimezone(timezone(timedelta())).strftime("%Y-%m-%dT%H:%M:%S")


def place(text: str, part: int) -> float:
    return float(re.findall(r"[+-]\d+\.\d+", text)[part])


COMPARED: Mapping[str, tuple[str, Callable[[str], object]]] = {
    "QuickTime Creation Time": ("taken", clock),
    "MP4 Creation Time": ("taken", clock),
    "QuickTime Video Width": ("width", lambda text: int(text.split()[0])),
    "QuickTime Video Height": ("height", lambda text: int(text.split()[0])),
    "MP4 Video Width": ("width", lambda text: int(text.split()[0])),
    "MP4 Video Height": ("height", lambda text: int(text.split()[0])),
    "QuickTime Metadata ISO 6709": ("latitude", lambda text: place(text, 0)),
    "MP4 Latitude": ("latitude", float),
    "MP4 Longitude": ("longitude", float),
    "XMP photoshop:Headline": ("title", str),
    "XMP dc:description[1]": ("description", str),
    "QuickTime Metadata Model": ("camera", lambda text: f"Apple {text}"),
    "MP3 Frequency": ("sample_rate", int),
    "MP3 Mode": ("channels", lambda text: 1 if text == "Mono" else 2),
}


def texts(shared: Path) -> list[Path]:
    return sorted((shared / "data" / "images_metadata").glob("*/metadata/java/*.txt"))


def differences(name: str, said: dict[str, str], facts: Facts) -> dict[str, Seen]:
    found: dict[str, Seen] = {}
    for label, (fact, meant) in COMPARED.items():
        if label in said:
            here, there = getattr(facts, fact), meant(said[label])
            if here != there:
                found[fact] = (here, there)
    if "QuickTime Metadata Creation Date" in said:
        written = said["QuickTime Metadata Creation Date"]
        if (facts.taken, facts.zone) != (written[:19], f"{written[19:22]}:{written[22:]}"):
            found["clock"] = (facts.taken, written)
    length = said.get("QuickTime Duration") or said.get("MP4 Duration")
    scale = said.get("QuickTime Media Time Scale") or said.get("MP4 Media Time Scale")
    if length and scale and facts.duration != round(int(length) / int(scale), 3):
        found["duration"] = (facts.duration, length)
    subjects = [value for label, value in said.items() if label.startswith("XMP dc:subject")]
    if subjects and facts.keywords != "；".join(subjects):
        found["keywords"] = (facts.keywords, subjects)
    return {fact: seen for fact, seen in found.items() if (name, fact) not in EXPLAINED}


def test_every_field_agrees_or_its_difference_is_explained(shared: Path):
    workers = Workers(1)
    compared = 0
    try:
        for text in texts(shared):
            said, original = theirs(text), text.parents[2] / text.stem
            if not said:
                continue  # a sound that they could not read at all
            facts = workers.read(original).facts
            compared += len(said.keys() & COMPARED.keys())
            assert differences(original.name, said, facts) == {}, original.name
    finally:
        workers.close()
    assert compared >= 23


def test_every_field_of_theirs_is_compared_or_it_is_said_why_not(shared: Path):
    labels = {label for text in texts(shared) for label in theirs(text)}
    compared_ = {label for label in labels if label in COMPARED or ELSEWHERE.fullmatch(label)}
    told = {label for label in labels if any(re.fullmatch(one, label) for one in NOT_OURS)}
    assert labels - compared_ - told == set()
    unused = [one for one in NOT_OURS if not any(re.fullmatch(one, label) for label in labels)]
    assert unused == []


def test_what_they_could_not_read_is_read_here(shared: Path):
    workers = Workers(1)
    folder = shared / "data" / "images_metadata" / "mp3"
    try:
        assert workers.read(folder / "chirp-5-id3.mp3").facts.duration
    except Refused as refused:
        pytest.fail(refused.key)
    finally:
        workers.close()
