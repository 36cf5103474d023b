"""What the tests of the windows may ask for: real archives, real pictures, a desk, a window."""

from __future__ import annotations

import gc
import runpy
import struct
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from archive_app.archive.archive import Archive, create
from archive_app.archive.entries import description
from archive_app.archive.entries.assigning import Assignment
from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.find.thumbnails import Thumbnails
from archive_app.ui.jobs import Jobs
from archive_app.ui.main_window import MainWindow
from archive_app.ui.preferences import Preferences
from archive_app.ui.theme import dress, theme
from archive_app.ui.words import Words

Adds = Callable[..., Entry]


@pytest.fixture(scope="module", autouse=True)
def _old_windows_go() -> Iterator[None]:
    """Collect what has outlived its test."""
    yield
    gc.collect()


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """An empty archive; closing it twice is harmless."""
    made = create(tmp_path / "try.archive", name="重庆工业遗产档案", person="调查员")
    yield made
    made.close()


@pytest.fixture
def add(archive: Archive) -> Adds:
    """Adds an entry with these values, as a person would say them."""

    def add(kind: str, site: str = "", **values: str) -> Entry:
        said = [Assignment(field, "=", text) for field, text in values.items()]
        return description.add(archive, kind=kind, site=site, set_=said)

    return add


@pytest.fixture
def works(add: Adds) -> Entry:
    """A works in the archive."""
    return add("site", name="重庆钢铁厂旧址")


@pytest.fixture
def photo(tmp_path: Path) -> Callable[[str], Path]:
    """Draws a small picture without any library, another one for each name."""

    def photo(name: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_png(64, 48, grey=sum(name.encode()) % 256))
        return path

    return photo


@pytest.fixture
def desk(qapp: QApplication, archive: Archive, tmp_path: Path) -> Iterator[Desk]:
    """A desk with the archive open on it, in the light theme and in Chinese."""
    look = theme("light")
    dress(qapp, look)
    made = Desk(archive, Jobs(), Words("zh"), look, Preferences(tmp_path / "window.ini"))
    yield made
    made.clear()


@pytest.fixture
def settle(qtbot: QtBot, desk: Desk) -> Callable[[], None]:
    """Waits until every question, save and job has been answered."""

    def settle() -> None:
        for _ in range(2):  # an answer may ask again
            QApplication.processEvents()
            qtbot.waitUntil(lambda: desk.jobs.idle, timeout=30_000)
        QApplication.processEvents()  # what the last answer laid out

    return settle


@pytest.fixture
def thumbnails(desk: Desk) -> Thumbnails:
    """The small pictures of the archive."""
    return Thumbnails(desk.archive, desk.jobs)


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, settle: Callable[[], None]) -> MainWindow:
    """The main window on the archive, shown and at rest."""
    made = MainWindow(desk, "重庆工业遗产档案")
    qtbot.addWidget(made)
    made.show()
    settle()
    return made


@pytest.fixture
def layout_faults() -> Callable[[QWidget], list[str]]:
    """Tells every text that is cut and every widget that is misplaced in a window."""
    checker = runpy.run_path(str(Path(__file__).with_name("layout_checker.py")))
    return checker["faults"]


def _png(width: int, height: int, *, grey: int) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    rows = b"".join(b"\0" + bytes([grey, row % 256, 40]) * width for row in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = (chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress(rows)), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)
