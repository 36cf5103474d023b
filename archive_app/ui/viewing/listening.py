"""Listening: the waveform, the words beside it, and the stretches that people describe."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout
from typing_extensions import override

from archive_app.archive.catalogue import segments
from archive_app.archive.catalogue.segments import Segment
from archive_app.archive.viewing import playing
from archive_app.archive.viewing.playing import Sink
from archive_app.domain.casefile import HeldFile
from archive_app.domain.changes import Changes
from archive_app.domain.entries import Entry, Value
from archive_app.domain.errors import ArchiveError
from archive_app.domain.sounds import Wave
from archive_app.ui.describe.facts import length
from archive_app.ui.desk import Desk
from archive_app.ui.pages import Task
from archive_app.ui.viewing.player import Player
from archive_app.ui.viewing.stretch import StretchForm
from archive_app.ui.viewing.waveform import Waveform
from archive_app.ui.widgets.bar import bar
from archive_app.ui.widgets.plain import Elided, Plain
from archive_app.ui.widgets.texts import TextRow, TextsTable
from archive_app.ui.widgets.toggle import Toggle

BACK = 3.0  # seconds
CLIP = 4.0  # seconds before a word that was not understood, and two after it
HEADS = ("listening_when", "listening_speaker", "listening_what")


class ListeningView(Task):
    """Plays a sound of an entry; a press on a line plays what it tells."""

    def __init__(self, desk: Desk, sink: Callable[[], Sink] = playing.loudspeaker) -> None:
        super().__init__(desk)
        self.setProperty("pane", "ground")
        say = desk.say
        self.player = Player(desk, sink)
        self.title = Elided("", "heading")
        self.wave = Waveform(desk)
        self.time = Plain("", "title")
        self.told = Plain("", "bad", wrap=True)
        self.only_unclear = Toggle(say("listening_only_unclear"))
        self.table = TextsTable(lambda rank: str(getattr(desk.look, rank)), say("listening_words"))
        self.form = StretchForm(desk)
        self.buttons: dict[str, QPushButton] = {}
        self._entry = ""
        self._files: Sequence[HeldFile] = ()
        self._segments: Sequence[Segment] = ()
        self._shown: Sequence[Segment] = ()
        self._awaited = ""
        self._may_mark = False
        self._arrange()
        self._connect()

    def start(
        self,
        entry: str,
        title: str,
        files: Sequence[HeldFile],
        place: int,
        at: float = 0.0,
        *,
        may_mark: bool,
    ) -> None:
        """Show a sound of an entry, ready to be played from a second on."""
        self._entry, self._files, self._may_mark = entry, files, may_mark
        self.title.setText(title)
        self.told.hide()
        for name in ("mark", "end", "doubt"):
            self.buttons[name].setEnabled(may_mark)
        archive, sha256 = self._desk.archive, files[place].original.sha256
        self.player.load(sha256, 0.0)
        self.wave.show_wave(Wave(0.0, b""), self._desk.say("viewing_reading"))
        self._desk.jobs.read(
            "listening",
            lambda: playing.wave(archive, sha256),
            lambda found: self._ready(sha256, found, at),
            self._refused,
        )
        self.ask()
        self.table.setFocus()

    def ask(self) -> None:
        """Ask for the stretches anew."""
        archive, entry, files = self._desk.archive, self._entry, self._files
        if entry:
            self._desk.jobs.read(
                "listening to", lambda: segments.segments(archive, entry, files), self._show
            )

    @override
    def hear(self, changes: Changes) -> None:
        if changes.entries and self.isVisible():
            self.ask()

    def leave(self) -> None:
        """Be still, and go back."""
        self.player.stop()
        self.left.emit()

    def mark(self) -> None:
        """Begin a stretch here."""
        number = sum(1 for one in self._segments if one.id) + 1
        title = self._desk.say("listening_stretch", number=number)
        self._write("", {"start": self._here(), "title": title})

    def end(self) -> None:
        """End the chosen stretch here."""
        chosen = self._chosen()
        if chosen and chosen.id and self._here() > (chosen.passage.start or 0.0):
            self._write(chosen.id, {"end": self._here()})

    def doubt(self) -> None:
        """Keep what was just heard as a clip with a word that is not understood."""
        here = self._here()
        title = self._desk.say("listening_doubt_at", time=length(here))
        start, end = max(0.0, here - CLIP), min(here + CLIP / 2, self.player.length)
        self._write(
            "", {"start": round(start, 2), "end": round(end, 2), "title": title, "unclear": True}
        )

    def copy_time(self) -> None:
        """Copy where one is, as `[0:12]`, to be pasted into a transcript."""
        QGuiApplication.clipboard().setText(f"[{length(self.player.position)}]")

    def export(self) -> None:
        """Write the stretches as subtitles, where a person wants them."""
        title = self._desk.say("listening_export")
        name, _ = QFileDialog.getSaveFileName(self, title, "", "WebVTT (*.vtt);;SubRip (*.srt)")
        found = list(self._segments)
        if name:
            self._desk.jobs.save(lambda: segments.export(found, Path(name)), self._exported)

    def _exported(self, count: int) -> None:
        self._desk.notice.emit(self._desk.say("listening_exported", count=count), "good")

    def _ready(self, sha256: str, found: Wave, at: float) -> None:
        self.wave.show_wave(found)
        self.player.load(sha256, found.seconds)
        self.player.seek(at)

    def _refused(self, error: ArchiveError) -> None:
        self.wave.show_wave(Wave(0.0, b""), self._desk.say.explain(error))

    def _fail(self, told: str) -> None:
        self.told.setText(told)
        self.told.show()

    def _write(self, segment: str, values: dict[str, Value]) -> None:
        archive, entry = self._desk.archive, self._entry
        if self._may_mark:
            self._desk.jobs.save(
                lambda: segments.describe(archive, entry, segment, values),
                lambda made: self._written(made, new=not segment),
            )

    def _written(self, made: Entry, *, new: bool) -> None:
        self._awaited = made.id if new else ""
        self.ask()

    def _show(self, found: Sequence[Segment]) -> None:
        self._segments = found
        unclear = self.only_unclear.isChecked()
        self._shown = [one for one in found if one.unclear or not unclear]
        rows = [self._row(one, str(place)) for place, one in enumerate(self._shown)]
        self.table.show_rows([self._desk.say(head) for head in HEADS], rows, (9, 8))
        self.wave.show_stretches([_span(one) for one in found if one.id])
        ids = [one.id for one in self._shown]
        if self._awaited in ids:
            self.table.choose(ids.index(self._awaited))
            self._awaited = ""
            self._choose()
            self.form.take_focus()
        else:
            self._choose()

    def _row(self, one: Segment, key: str) -> TextRow:
        start, end = one.passage.start or 0.0, one.passage.end
        when = f"{length(start)}–{length(end)}" if end is not None else length(start)
        what = "　".join(part for part in (one.title, one.passage.text) if part)
        doubt = f"{self._desk.say('listening_unclear')}　" if one.unclear else ""
        rank = "attention" if one.unclear else ""
        return TextRow((when, one.passage.speaker, doubt + what), key, rank)

    def _chosen(self) -> Segment | None:
        row = self.table.currentIndex().row()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def _choose(self) -> None:
        self.form.save()
        self.form.show_segment(self._chosen(), writable=self._may_mark)

    def _play_chosen(self) -> None:
        chosen = self._chosen()
        if chosen:
            start, end = _span(chosen)
            self.player.play(start, end if chosen.passage.end is not None else None)

    def _moved(self, seconds: float) -> None:
        """Show where one is, and mark the line that is heard."""
        self.wave.show_position(seconds)
        self._tell()
        if self.player.is_playing and not self._is_typing():
            row = _heard(self._shown, seconds)
            if row is not None and row != self.table.currentIndex().row():
                self.table.choose(row)

    def _is_typing(self) -> bool:
        lines = self.form.lines.values()
        return self.form.isVisible() and any(line.hasFocus() for line in lines)

    def _tell(self) -> None:
        player = self.player
        clock = "listening_clock" if player.speed == 1 else "listening_clock_at_speed"
        at, whole = length(player.position), length(player.length)
        self.time.setText(self._desk.say(clock, at=at, whole=whole, speed=f"{player.speed:g}"))
        key = "listening_pause" if player.is_playing else "listening_play"
        self.buttons["play"].setText(self._desk.say(key))

    def _here(self) -> float:
        return round(self.player.position, 2)

    def _does(self) -> dict[str, tuple[str, Callable[[], object]]]:
        """Return what can be done here, each with its keys."""
        return {
            "play": ("Space", self.player.toggle),
            "back": ("Left", lambda: self.player.skip(-BACK)),
            "forward": ("Right", lambda: self.player.skip(BACK)),
            "faster": ("]", lambda: self.player.faster(1)),
            "slower": ("[", lambda: self.player.faster(-1)),
            "mark": ("M", self.mark),
            "end": ("E", self.end),
            "doubt": ("U", self.doubt),
            "time": ("T", self.copy_time),
            "export": ("Ctrl+E", self.export),
        }

    def _connect(self) -> None:
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, does in (("Esc", self.leave), *self._does().values()):
            QShortcut(QKeySequence(keys), self, does, context=within)
        self.player.moved.connect(self._moved)
        self.player.turned.connect(self._tell)
        self.player.failed.connect(self._fail)
        self.wave.sought.connect(self.player.seek)
        self.table.clicked.connect(lambda _: self._play_chosen())
        self.table.entered.connect(lambda _: self._play_chosen())
        self.table.moved.connect(lambda _: self._choose())
        self.form.told.connect(self._write)
        self.only_unclear.clicked.connect(lambda: self._show(self._segments))

    def _arrange(self) -> None:
        back = QPushButton(self._desk.say("viewing_back"))
        back.clicked.connect(self.leave)
        for name, (keys, does) in self._does().items():
            button = QPushButton(self._desk.say(f"listening_{name}"))
            button.setToolTip(keys)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, does=does: does())
            self.buttons[name] = button
        self.buttons["play"].setProperty("rank", "main")
        playing_buttons = [
            self.buttons[name] for name in ("play", "back", "forward", "slower", "faster")
        ]
        marking = [self.buttons[name] for name in ("mark", "end", "doubt", "time")]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar(back, self.title, None, self.buttons["export"]))
        column.addWidget(self.wave)
        column.addWidget(bar(*playing_buttons, None, self.time))
        column.addWidget(self.told)
        column.addWidget(bar(*marking, None, self.only_unclear))
        column.addWidget(self.table, 1)
        column.addWidget(self.form)
        self.told.setContentsMargins(16, 8, 16, 8)
        self.told.hide()


def _span(one: Segment) -> tuple[float, float]:
    start = one.passage.start or 0.0
    return start, start if one.passage.end is None else one.passage.end


def _heard(shown: Sequence[Segment], seconds: float) -> int | None:
    """Return the last line that begins before what is heard and has not ended."""
    found = None
    for row, one in enumerate(shown):
        start, end = _span(one)
        if start <= seconds + 0.05 and (one.passage.end is None or seconds < end):
            found = row
    return found
