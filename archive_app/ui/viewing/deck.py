"""Where something is played: its waveform or its pictures, the time, and what goes back and on."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from archive_app.archive.viewing import playing
from archive_app.archive.viewing.playing import Sink
from archive_app.domain.casefile import HeldFile
from archive_app.domain.errors import ArchiveError
from archive_app.domain.sounds import Wave
from archive_app.ui.describe.facts import length
from archive_app.ui.describe.files import open_copy
from archive_app.ui.desk import Desk
from archive_app.ui.viewing import film
from archive_app.ui.viewing.film import FilmPlayer, Screen
from archive_app.ui.viewing.player import Player
from archive_app.ui.viewing.transport import Transport
from archive_app.ui.viewing.waveform import HEIGHT, Waveform
from archive_app.ui.widgets.bar import wrapped
from archive_app.ui.widgets.plain import Plain

BACK = 3.0  # seconds
LINE = 28  # pixels of the line of time below a film
NOTHING = Wave(0.0, b"")


class Deck(QFrame):
    """Plays the sound or the film that is loaded; `moved` tells that another second is heard."""

    moved = Signal()

    def __init__(self, desk: Desk, sink: Callable[[], Sink]) -> None:
        super().__init__()
        self.setProperty("pane", "ground")
        self._desk = desk
        self._held: HeldFile | None = None
        self._sound = Player(desk, sink)
        self._film: FilmPlayer | None = None
        self.player: Transport = self._sound
        self.wave = Waveform(desk)
        self.pictures = Screen()
        self.time = Plain("", "title")
        self.told = Plain("", "bad", wrap=True)
        self.outside = QPushButton(desk.say("open_outside"))
        self.buttons: dict[str, QPushButton] = {}
        self._arrange()
        self.outside.clicked.connect(self._open)
        self.wave.sought.connect(self.seek)
        self._follow(self._sound)

    def load(self, held: HeldFile, at: float = 0.0) -> None:
        """Take another file, ready to be played from a second on."""
        self.close_file()
        self._held = held
        sort = held.original.media_type
        self.told.hide()
        shows = sort.startswith("video/") and film.plays_films()
        self.pictures.setVisible(shows)
        self.wave.setFixedHeight(LINE if shows else HEIGHT)
        self.pictures.show_picture(QImage())
        self.wave.show_wave(NOTHING, self._desk.say("viewing_reading"))
        if playing.is_decoded(sort):
            self._load_sound(held, at)
        elif film.plays_films():
            self._load_film(held, at)
        else:
            key = "film_without" if sort.startswith("video/") else "sound_without"
            self._cannot(self._desk.say(key))

    def toggle(self) -> None:
        """Play or pause."""
        self.player.toggle()

    def seek(self, second: float) -> None:
        """Go to a second."""
        self.player.seek(second)

    def close_file(self) -> None:
        """Be still, and let go of the file."""
        self._sound.load("", 0.0)
        if self._film:
            self._film.close()

    def does(self) -> Mapping[str, tuple[str, Callable[[], object]]]:
        """Return what can be done here, each with its keys."""
        return {
            "play": ("Space", self.toggle),
            "back": ("Left", lambda: self.player.skip(-BACK)),
            "forward": ("Right", lambda: self.player.skip(BACK)),
            "slower": ("[", lambda: self.player.faster(-1)),
            "faster": ("]", lambda: self.player.faster(1)),
        }

    def _load_sound(self, held: HeldFile, at: float) -> None:
        self.player, archive, sha256 = self._sound, self._desk.archive, held.original.sha256

        def ready(found: Wave) -> None:
            self.wave.show_wave(found)
            self._sound.load(sha256, found.seconds)
            self._sound.seek(at)

        def refused(error: ArchiveError) -> None:
            self._cannot(self._desk.say.explain(error))

        self._desk.jobs.read("listening", lambda: playing.wave(archive, sha256), ready, refused)

    def _load_film(self, held: HeldFile, at: float) -> None:
        self._desk.jobs.forget("listening")
        if self._film is None:
            self._film = FilmPlayer(self._desk)
            self._film.ready.connect(self._measured)
            self._film.seen.connect(self.pictures.show_picture)
            self._follow(self._film)
        self.player = self._film
        self._film.speed = 1.0
        self._film.load(held.path, at)

    def _measured(self) -> None:
        """Show how long a film is, of which no waveform is made."""
        self.wave.show_wave(Wave(self.player.length, b""))
        self._tell()

    def _cannot(self, told: str) -> None:
        self._desk.jobs.forget("listening")
        self.wave.show_wave(NOTHING, told)
        self._tell()

    def _fail(self, told: str) -> None:
        if self.player.length:
            self.told.setText(told)
            self.told.show()
        else:
            self._cannot(told)

    def _move(self, seconds: float) -> None:
        self.wave.show_position(seconds)
        self._tell()
        self.moved.emit()

    def _tell(self) -> None:
        player = self.player
        clock = "listening_clock" if player.speed == 1 else "listening_clock_at_speed"
        at, whole = length(player.position), length(player.length)
        self.time.setText(self._desk.say(clock, at=at, whole=whole, speed=f"{player.speed:g}"))
        key = "listening_pause" if player.is_playing else "listening_play"
        self.buttons["play"].setText(self._desk.say(key))

    def _open(self) -> None:
        if self._held:
            open_copy(self._desk, self._held)

    def _follow(self, player: Transport) -> None:
        player.moved.connect(self._move)
        player.turned.connect(self._tell)
        player.failed.connect(self._fail)

    def _arrange(self) -> None:
        for name, (keys, does) in self.does().items():
            button = QPushButton(self._desk.say(f"listening_{name}"))
            button.setToolTip(keys)
            button.clicked.connect(lambda _=False, does=does: does())
            self.buttons[name] = button
        self.buttons["play"].setProperty("rank", "main")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pictures, 1)
        column.addWidget(self.wave)
        column.addWidget(wrapped(*self.buttons.values(), self.time, pane="head"))
        column.addWidget(self.told)
        self.told.setContentsMargins(16, 8, 16, 8)
        self.told.hide()
        self.pictures.hide()
