"""The whole window of an archive, as a person has it, for a process that measures it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from archive_app.archive.archive import open_archive
from archive_app.ui.desk import Desk
from archive_app.ui.jobs import Jobs
from archive_app.ui.main_window import MainWindow
from archive_app.ui.preferences import Preferences
from archive_app.ui.smoothness import Smoothness
from archive_app.ui.theme import dress, theme
from archive_app.ui.words import Words


@contextmanager
def windowed(folder: Path) -> Iterator[MainWindow]:
    """Show the archive of a folder in its window, and close both at the end."""
    application = QApplication([])
    look = theme("light")
    dress(application, look)
    with open_archive(folder, person="bench") as archive:
        desk = Desk(archive, Jobs(), Words("zh"), look, Preferences(folder / "bench.ini"))
        window = MainWindow(desk, "bench")
        window.resize(1440, 900)
        window.show()
        Smoothness(window)
        yield window
        window.close()
        desk.clear()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
