"""The program with its windows: the start page, then one window for the open archive."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from archive_app.archive.archive import Archive, create, open_archive
from archive_app.domain.errors import ArchiveError
from archive_app.domain.progress import Quiet
from archive_app.ui.actions import Actions
from archive_app.ui.desk import Desk
from archive_app.ui.jobs import Jobs
from archive_app.ui.main_window import MainWindow
from archive_app.ui.net import Net
from archive_app.ui.palette import CommandPalette
from archive_app.ui.preferences import Preferences
from archive_app.ui.shortcuts import ShortcutSheet
from archive_app.ui.start import StartPage
from archive_app.ui.theme import dress, theme
from archive_app.ui.who import WhoSheet
from archive_app.ui.widgets.icons import icon
from archive_app.ui.words import Words


def run(folder: Path | None, *, person: str, language: str, asks: bool = False) -> int:
    """Show the window of an archive, or the start page; return the exit code.

    With `asks`, `person` is only a guess: who is working is asked once, and remembered.
    """
    application = QApplication(sys.argv[:1])
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
        self.net.catch(self._jobs)
        self._dress()
        _translate_qt(language, self)

    def begin(self) -> None:
        """Show the start page."""
        page = StartPage(self._words, self.preferences.recent)
        page.setWindowTitle(self._words("program_name"))
        page.making.connect(self.make)
        page.opening.connect(self.open)
        page.trying.connect(self.try_out)
        self.net.told.connect(page.tell_bug)
        self.start = page
        page.show()

    def make(self, name: str, folder: Path) -> None:
        """Make an archive and open its window."""
        self._open("making", lambda: create(folder, name=name, person=self._person))

    def open(self, folder: Path) -> None:
        """Open an archive in its window; what stands against it is said on the start page."""
        self._open("opening", lambda: open_archive(folder, person=self._person))

    def try_out(self, documents: Path) -> None:
        """Make the example archive in a folder, or open the one that is there."""
        folder = documents / f"{self._words('demo_name')}.archive"
        self._open("making_demo", lambda: _demo(folder, self._person))

    def end(self) -> None:
        """Let everything that still runs come to its end."""
        self._jobs.finish(lambda: None)

    def _open(self, doing: str, work: Callable[[], Archive]) -> None:
        if self.start:
            self.start.busy(self._words(doing))
        self._jobs.read("open", lambda: _named(work()), self._opened, self._refused)

    def _opened(self, opened: tuple[Archive, str]) -> None:
        """Show the window of an archive that has been opened, and close the start page."""
        archive, name = opened
        self.preferences.remember(archive.folder)
        self._desk = Desk(archive, self._jobs, self._words, self._look, self.preferences)
        self.window = window = MainWindow(self._desk, name)
        self.net.told.connect(window.tell_bug)
        window.other_archive.connect(self._leave)
        window.other_theme.connect(self._switch_theme)
        window.closing.connect(self._close)
        self._offer(window, Actions(window))
        window.show()
        if self.start:
            self.start.close()
            self.start = None
        if self._asks and not archive.read_only:
            self._ask_who()

    def _ask_who(self) -> None:
        """Let a person say who is working."""
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

    def _offer(self, window: MainWindow, actions: Actions) -> None:
        """Let the palette and the sheet of shortcuts list the window's own actions."""
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
        if self._desk:
            self._desk.clear()
            self._desk = None
            self._jobs = Jobs()
            self.net.catch(self._jobs)

    def _dress(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            dress(application, self._look)
            application.setWindowIcon(icon("program", self._look.accent, 64))


def _named(archive: Archive) -> tuple[Archive, str]:
    return archive, archive.name


def _demo(folder: Path, person: str) -> Archive:
    from archive_app.archive.demo import make_demo  # noqa: PLC0415 - wanted once in a lifetime

    if folder.is_dir():
        return open_archive(folder, person=person)
    return make_demo(folder, Quiet(), person=person)


def _translate_qt(language: str, owner: QObject) -> None:
    """Let Qt's own windows speak Chinese too."""
    if language == "zh":
        translator = QTranslator(owner)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if translator.load("qtbase_zh_CN", folder):
            QApplication.installTranslator(translator)
