"""The program with its windows: the start page, then one window for the open archive."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from archive_app.ui.desk import Desk
from archive_app.ui.jobs import Jobs
from archive_app.ui.main_window import MainWindow
from archive_app.ui.net import Net
from archive_app.ui.preferences import Preferences
from archive_app.ui.theme import dress, theme
from archive_app.ui.widgets.icons import icon
from archive_app.ui.words import Words

if TYPE_CHECKING:  # the frame of the window is seen before any of these is imported
    from archive_app.archive.archive import Archive
    from archive_app.domain.errors import ArchiveError
    from archive_app.ui.actions import Actions
    from archive_app.ui.start import StartPage


def run(folder: Path | None, *, person: str, language: str, asks: bool = False) -> int:
    """Show the window of an archive, or the start page; return the exit code.

    With `asks`, `person` is only a guess: who is working is asked once, and remembered.
    """
    application = QApplication(sys.argv[:1])
    gc.disable()  # from here on it goes on this thread, when `Smoothness` has it collected
    application.setApplicationName("archive-app")
    preferences = Preferences()
    program = Program(person=person, language=language, preferences=preferences, asks=asks)
    program.net.hang()
    if folder:
        program.open(folder)
    else:
        program.begin()
    code = application.exec()
    program.end()
    return code


class Program(QObject):
    """Owns the windows and what they share; one archive is open at a time."""

    def __init__(
        self, *, person: str, language: str, preferences: Preferences, asks: bool = False
    ) -> None:
        super().__init__()
        known, _ = preferences.who
        self._person = known if asks and known else person
        self._asks = asks and not known
        self._words = Words(language)
        self.preferences = preferences
        self._look = theme(preferences.theme)
        self._jobs = Jobs()
        self.net = Net(self._words)
        self._desk: Desk | None = None
        self.start: StartPage | None = None
        self.window: MainWindow | None = None
        self._frame: MainWindow | None = None  # a window whose archive is not open yet
        self.net.catch(self._jobs)
        self._dress()
        _translate_qt(language, self)

    def begin(self) -> None:
        """Show the start page."""
        from archive_app.ui.start import StartPage  # noqa: PLC0415 - not seen by who names an archive

        page = StartPage(self._words, self.preferences.recent)
        page.setWindowTitle(self._words("program_name"))
        page.making.connect(self.make)
        page.opening.connect(self.open)
        page.trying.connect(self.try_out)
        self.net.told.connect(page.tell_bug)
        self.start = page
        self._mark()
        page.show()

    def make(self, name: str, folder: Path) -> None:
        """Make an archive and open its window."""
        self._open("making", lambda: _made(folder, name, self._person))

    def open(self, folder: Path) -> None:
        """Open an archive in its window; what stands against it is said on the start page.

        Without a start page the window is seen first, and filled when the archive is open.
        """
        if self.start:
            self._open("opening", lambda: _opened(folder, self._person))
        else:
            self._desk = self._new_desk()
            self._frame = window = self._window(self._desk, self.preferences.name_of(folder))
            window.head.show_place(folder, self._person)
            window.seen.connect(lambda: self._read(lambda: _opened(folder, self._person)))
            window.show()

    def try_out(self, documents: Path) -> None:
        """Make the example archive in a folder, or open the one that is there."""
        folder = documents / f"{self._words('demo_name')}.archive"
        self._open("making_demo", lambda: _demo(folder, self._person))

    def end(self) -> None:
        """Let everything that still runs come to its end."""
        self._jobs.finish(lambda: None)

    def _open(self, doing: str, work: Callable[[], Archive]) -> None:
        """Have an archive opened or made from the start page."""
        if self.start:
            self.start.busy(self._words(doing))
        self._desk = self._new_desk()
        self._read(work)

    def _new_desk(self) -> Desk:
        return Desk(None, self._jobs, self._words, self._look, self.preferences)

    def _read(self, work: Callable[[], Archive]) -> None:
        """Have an archive opened beside the window, and laid on the desk."""
        desk = self._desk
        if desk:
            self._jobs.read("open", lambda: _laid(desk, work()), self._fill, self._refused)

    def _window(self, desk: Desk, name: str) -> MainWindow:
        window = MainWindow(desk, name)
        self.net.told.connect(window.tell_bug)
        window.other_archive.connect(self._leave)
        window.other_theme.connect(self._switch_theme)
        window.closing.connect(self._close)
        return window

    def _fill(self, opened: tuple[Desk, str]) -> None:
        """Show the archive that has been opened in its window, and close the start page."""
        desk, name = opened
        window, self._frame = self._frame, None
        if window:
            window.completed.connect(lambda: self._complete(window))
            window.show_list(name)
        else:
            window = self._window(desk, name)
            window.show()
            self._complete(window)
        if self.start:
            self.start.close()
            self.start = None

    def _complete(self, window: MainWindow) -> None:
        """Let a window have its commands, now that all its panes are filled."""
        from archive_app.ui.actions import Actions  # noqa: PLC0415 - after the first rows
        from archive_app.ui.smoothness import Smoothness  # noqa: PLC0415 - after the first rows

        self.window = window
        Smoothness(window)
        self._mark()
        self._offer(window, Actions(window))
        self._tell_faults(window.desk)
        self.preferences.remember(window.desk.archive.folder, window.head.name.text())
        if self._asks and not window.desk.archive.read_only:
            self._ask_who()

    def _tell_faults(self, desk: Desk) -> None:
        """Say what is wrong in the archive's own files, whose last good version holds."""
        if desk.archive.faults:
            desk.notice.emit("\n".join(map(self._words.explain, desk.archive.faults)), "bad")

    def _ask_who(self) -> None:
        """Let a person say who is working."""
        from archive_app.ui.who import WhoSheet  # noqa: PLC0415 - asked once

        if self.window:
            name, role = self.preferences.who
            sheet = WhoSheet(self.window, self._words, name or self._person, role)
            sheet.told.connect(self._sign)
            sheet.show()

    def _sign(self, name: str, role: str) -> None:
        """Sign what is done from now on with another name."""
        self.preferences.who = (name, role)
        self._person, self._asks = name, False
        if self._desk and self.window:
            self.window.entry.leave()
            self._desk.archive.person = name
            self.window.head.show_person()

    def _refused(self, error: ArchiveError) -> None:
        if self.start is None:
            self.begin()
        if self.start:
            self.start.refuse(self._words.explain(error))
        if self._frame:
            self._frame.hide()
            self._frame.deleteLater()
        self._frame = self._desk = None

    def _offer(self, window: MainWindow, actions: Actions) -> None:
        """Let the palette and the sheet of shortcuts list the window's own actions."""
        from archive_app.ui.palette import CommandPalette  # noqa: PLC0415 - after the first rows
        from archive_app.ui.shortcuts import ShortcutSheet  # noqa: PLC0415 - after the first rows

        say, rows = self._words, list(actions.actions.values())
        window.who_wanted.connect(self._ask_who)
        window.palette_wanted.connect(
            lambda: CommandPalette(window, rows, say("palette_hint")).show_over(window.head.search)
        )
        window.shortcuts_wanted.connect(
            lambda: ShortcutSheet(window, rows, say("do_shortcuts")).show()
        )

    def _switch_theme(self) -> None:
        """Show everything in the other theme."""
        self.preferences.theme = "light" if self._look.dark else "dark"
        self._look = theme(self.preferences.theme)
        self._dress()
        self._mark()
        if self._desk:
            self._desk.wear(self._look)

    def _leave(self) -> None:
        """Close the archive and show the start page."""
        window, self.window = self.window, None
        self.begin()
        if window:
            window.close()
            window.deleteLater()

    def _close(self) -> None:
        """Close the archive of the window that closes; then other ones can be opened."""
        self._frame = None
        if self._desk:
            self._desk.clear()
            self._desk = None
            self._jobs = Jobs()
            self.net.catch(self._jobs)

    def _dress(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            dress(application, self._look)

    def _mark(self) -> None:
        """Give the windows their icon, in a colour of the theme."""
        QApplication.setWindowIcon(icon("program", self._look.accent, 64))


def _laid(desk: Desk, archive: Archive) -> tuple[Desk, str]:
    desk.lay(archive)
    return desk, archive.name


def _opened(folder: Path, person: str) -> Archive:
    from archive_app.archive.archive import open_archive  # noqa: PLC0415 - after the frame

    return open_archive(folder, person=person)


def _made(folder: Path, name: str, person: str) -> Archive:
    from archive_app.archive.archive import create  # noqa: PLC0415 - as above

    return create(folder, name=name, person=person)


def _demo(folder: Path, person: str) -> Archive:
    from archive_app.archive.demo import make_demo  # noqa: PLC0415 - wanted once in a lifetime
    from archive_app.domain.progress import Quiet  # noqa: PLC0415 - as above

    if folder.is_dir():
        return _opened(folder, person)
    return make_demo(folder, Quiet(), person=person)


def _translate_qt(language: str, owner: QObject) -> None:
    """Let Qt's own windows speak Chinese too."""
    if language == "zh":
        translator = QTranslator(owner)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if translator.load("qtbase_zh_CN", folder):
            QApplication.installTranslator(translator)
