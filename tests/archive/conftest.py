"""An archive in a temporary folder, and files such as a surveyor brings home."""

from __future__ import annotations

import wave
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from archive_app.archive.archive import Archive, create
from archive_app.archive.entries.description import Assignment, add
from archive_app.domain.entries import Entry

PERSON = "王工"


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Give a new archive."""
    with create(tmp_path / "重庆.archive", name="重庆工业遗产", person=PERSON) as opened:
        yield opened


@pytest.fixture
def site(archive: Archive) -> Entry:
    """Give a site of the archive."""
    return add(
        archive,
        kind="site",
        set_=[Assignment("name", "=", "重庆钢铁厂"), Assignment("other_names", "=", "重钢")],
    )


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """Give a folder with a photograph, a drawing, a sound and a text."""
    folder = tmp_path / "外业"
    folder.mkdir()
    photograph(folder / "IMG_0001.jpg", "一号高炉")
    drawing = Image.new("1", (600, 400), 1)
    ImageDraw.Draw(drawing).rectangle((50, 50, 550, 350), outline=0)
    drawing.save(folder / "总装图.tif", compression="group4")
    sound(folder / "访谈.wav")
    (folder / "厂史.txt").write_text("重庆钢铁厂厂史。\n一九三八年，汉阳铁厂内迁。", "utf-8")
    return folder


def photograph(path: Path, text: str = "", **exif: str) -> Path:
    """Draw a small photograph; no two texts give the same bytes."""
    picture = Image.new("RGB", (64, 48), "#A94F2A")
    ImageDraw.Draw(picture).point(
        [(n % 64, n // 64) for n, byte in enumerate(text.encode()) for _ in range(byte % 2)],
        fill="white",
    )
    tags = Image.Exif()
    tags[0x010E] = text.encode("ascii", "replace").decode() + str(path.name.encode())
    tags[0x013B] = exif.get("author", "")
    tags.get_ifd(0x8769)[0x9003] = exif.get("taken", "2024:04:05 10:11:12")
    data = BytesIO()
    picture.save(data, "JPEG", exif=tags)
    path.write_bytes(data.getvalue())
    return path


def sound(path: Path, seconds: int = 2) -> Path:
    """Write silence."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(b"\0\0" * 8000 * seconds)
    return path
