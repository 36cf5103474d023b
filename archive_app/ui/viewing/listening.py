"""Listening: the waveform, the words beside it, and the stretches that people describe."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QFrame, QPushButton, QSplitter, QVBoxLayout
from typing_extensions import override

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue import segments
from archive_app.archive.catalogue.segments import Segment
from archive_app.archive.results import retrieval
from archive_app.archive.viewing import playing
from archive_app.archive.viewing.playing import Sink
from archive_app.domain.casefile import HeldFile
from archive_app.domain.changes import Changes
from archive_app.domain.entries import Entry, Value
from archive_app.ui.describe.facts import length
from archive_app.ui.desk import Desk
from archive_app.ui.folders import file_to_write
from archive_app.ui.pages import Task
from archive_app.ui.viewing.deck import Deck
from archive_app.ui.viewing.spoken import heard_at, span
from archive_app.ui.viewing.stretch import StretchForm
from archive_app.ui.widgets.bar import bar, wrapped
from archive_app.ui.widgets.plain import Elided
from archive_app.ui.widgets.texts import TextRow, TextsTable
from archive_app.ui.widgets.toggle import Toggle

SHARES = (3000, 2000)  # of a film, and of what is said in it
LEAST = 280  # pixels of the words with what is done to them
CLIP = 4.0  # seconds before a word that was not understood, and two after it
HEADS = ("listening_when", "listening_speaker", "listening_what")


class ListeningView(Task):
    """Plays a sound or a film of an entry; a press on a line plays what it tells."""

    def __init__(self, desk: Desk, sink: Callable[[], Sink] = playing.loudspeaker) -> None:
        super().__init__(desk)
        self.setProperty("pane", "ground")
        say = desk.say
        self.deck = Deck(desk, sink)
        self.title = Elided("", "heading")
        self.only_unclear = Toggle(say("listening_only_unclear"))
        self.table = TextsTable(lambda rank: str(getattr(desk.look, rank)), say("listening_words"))
        self.form = StretchForm(desk)
        self.buttons: dict[str, QPushButton] = {}
        self._entry = ""
        self._segments: Sequence[Segment] = ()
        self._shown: Sequence[Segment] = ()
        self._awaited = ""
        self._sought = 0.0
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
        """Show a sound or a film of an entry, ready to be played from a second on."""
        self._entry, self._may_mark, self._sought = entry, may_mark, at
        self.title.setText(title)
        for name in ("mark", "end", "doubt", "attach"):
            self.buttons[name].setEnabled(may_mark)
        self.deck.load(files[place], at)
        if not self.deck.pictures.isHidden():
            self.parts.setSizes(SHARES)
        self.ask()
        self.table.setFocus()

    def ask(self) -> None:
        """Ask for the stretches anew."""
        archive, entry = self._desk.archive, self._entry
        if entry:
            self._desk.jobs.read("listening to", lambda: _said(archive, entry), self._show)

    @override
    def hear(self, changes: Changes) -> None:
        if changes.entries and self.isVisible():
            self.ask()

    def leave(self) -> None:
        """Be still, and go back."""
        self.deck.close_file()
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
        start, end = max(0.0, here - CLIP), min(here + CLIP / 2, self.deck.player.length)
        self._write(
            "", {"start": round(start, 2), "end": round(end, 2), "title": title, "unclear": True}
        )

    def copy_time(self) -> None:
        """Copy where one is, as `[0:12]`, to be pasted into a transcript."""
        QGuiApplication.clipboard().setText(f"[{length(self.deck.player.position)}]")

    def export(self) -> None:
        """Write the stretches as subtitles, where a person wants them."""
        say, found = self._desk.say, list(self._segments)
        path = file_to_write(self, say("listening_export"), self.title.text(), ".vtt", ".srt")
        if path:
            self._desk.jobs.save(lambda: segments.export(found, path), self._exported)

    def attach(self) -> None:
        """Make a transcript that a person chooses part of the recording: its lines stand here."""
        title = self._desk.say("listening_attach")
        name, _ = QFileDialog.getOpenFileName(self, title, "", "SRT, VTT, CSV (*.srt *.vtt *.csv)")
        archive, entry = self._desk.archive, self._entry
        if name:
            self._desk.jobs.save(
                lambda: segments.attach_transcript(archive, entry, Path(name)), self._attached
            )

    def _attached(self, count: int) -> None:
        self._desk.notice.emit(self._desk.say("listening_attached", count=count), "good")
        self.ask()

    def _exported(self, count: int) -> None:
        self._desk.notice.emit(self._desk.say("listening_exported", count=count), "good")

    def _write(self, segment: str, values: dict[str, Value]) -> None:
        archive, entry = self._desk.archive, self._entry
        if self._may_mark:
            self._desk.jobs.save(
                lambda: segments.describe(archive, entry, segment, values),
                lambda made: self._written(made, new=not segment),
            )

    def _describe(self, segment: Segment, values: dict[str, Value]) -> None:
        """Keep what is said of a stretch; a line of a transcript becomes one that is described."""
        said = values if segment.id else segments.of_line(segment.passage, values)
        self._write(segment.id, said)

    def _written(self, made: Entry, *, new: bool) -> None:
        self._awaited = made.id if new else ""
        self.ask()

    def _show(self, found: Sequence[Segment]) -> None:
        self._segments = found
        unclear = self.only_unclear.isChecked()
        self._shown = [one for one in found if one.unclear or not unclear]
        rows = [self._row(one, str(place)) for place, one in enumerate(self._shown)]
        self.table.show_rows([self._desk.say(head) for head in HEADS], rows, (9, 8))
        self.deck.wave.show_stretches([span(one) for one in found if one.id])
        if self._sought:
            self.table.choose(heard_at(self._shown, self._sought) or 0)
            self._sought = 0.0
        ids = [one.id for one in self._shown]
        if self._awaited and self._awaited in ids:
            self.table.choose(ids.index(self._awaited))
            self._awaited = ""
            is_typing = self._is_typing()
            self._choose()
            if not is_typing:
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
            start, end = span(chosen)
            self.deck.player.play(start, end if chosen.passage.end is not None else None)

    def _moved(self) -> None:
        """Mark the line that is heard."""
        if self.deck.player.is_playing and not self._is_typing():
            row = heard_at(self._shown, self.deck.player.position)
            if row is not None and row != self.table.currentIndex().row():
                self.table.choose(row)

    def _is_typing(self) -> bool:
        lines = self.form.lines.values()
        return self.form.isVisible() and any(line.hasFocus() for line in lines)

    def _here(self) -> float:
        return round(self.deck.player.position, 2)

    def _does(self) -> dict[str, tuple[str, Callable[[], object]]]:
        """Return what can be done here, each with its keys."""
        return {
            "mark": ("M", self.mark),
            "end": ("E", self.end),
            "doubt": ("U", self.doubt),
            "time": ("T", self.copy_time),
            "attach": ("W", self.attach),
            "export": ("Ctrl+E", self.export),
        }

    def _connect(self) -> None:
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        doing = (*self.deck.does().values(), *self._does().values())
        for keys, does in (("Esc", self.leave), *doing):
            QShortcut(QKeySequence(keys), self, does, context=within)
        self.deck.moved.connect(self._moved)
        self.table.clicked.connect(lambda _: self._play_chosen())
        self.table.entered.connect(lambda _: self._play_chosen())
        self.table.moved.connect(lambda _: self._choose())
        self.form.told.connect(self._describe)
        self.only_unclear.clicked.connect(lambda: self._show(self._segments))

    def _arrange(self) -> None:
        back = QPushButton(self._desk.say("viewing_back"))
        back.clicked.connect(self.leave)
        for name, (keys, does) in self._does().items():
            button = QPushButton(self._desk.say(f"listening_{name}"))
            button.setToolTip(keys)
            button.clicked.connect(lambda _=False, does=does: does())
            self.buttons[name] = button
        words = QFrame()
        words.setMinimumHeight(LEAST)
        below = QVBoxLayout(words)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(
            wrapped(*self.buttons.values(), self.deck.outside, self.only_unclear, pane="head")
        )
        below.addWidget(self.table, 1)
        below.addWidget(self.form)
        self.parts = QSplitter(Qt.Orientation.Vertical)
        self.parts.setChildrenCollapsible(False)
        self.parts.addWidget(self.deck)
        self.parts.addWidget(words)
        self.parts.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar(back, self.title, None))
        column.addWidget(self.parts, 1)
        for button in self.findChildren(QPushButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # space is for playing


def _said(archive: Archive, entry: str) -> list[Segment]:
    return segments.segments(archive, entry, retrieval.sheet(archive, entry).files)
