"""The page on which one records: large buttons, the card of what is being done, and the day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from archive_app.archive.field.field import NEW
from archive_app.archive.field.recording import NOTE
from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.field.buttons import BigButton
from archive_app.ui.field.intake import CAMERA, RECORDER, IntakeCard
from archive_app.ui.field.measure import MeasureCard
from archive_app.ui.field.record import RecordCard
from archive_app.ui.field.recorder import RecorderCard
from archive_app.ui.field.today import TodayCard
from archive_app.ui.widgets.plain import Plain

KINDS = ("equipment", "building")


class WorkPage(QFrame):
    """Six buttons, of which each begins something; `saved` gives what was saved."""

    saved = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("pane", "ground")
        self._desk = desk
        self._site = self._place = ""
        self._last: Entry | None = None
        self.camera = IntakeCard(desk, CAMERA)
        self.recorder = IntakeCard(desk, RECORDER)
        self.microphone = RecorderCard(desk)
        self.record = RecordCard(desk)
        self.measure = MeasureCard(desk)
        self.today = TodayCard(desk)
        self.nothing = self._nothing()
        self.cards = QStackedWidget()
        sounds = (self.recorder, self.microphone)
        for card in (self.nothing, self.record, self.camera, *sounds, self.measure):
            self.cards.addWidget(card)
        self.buttons: dict[str, BigButton] = {}
        self._connect()
        self._arrange()

    def start(self, site: str, place: str) -> None:
        """Record in a site."""
        self.record.leave()
        self._site, self._place, self._last = site, place, None
        self.cards.setCurrentWidget(self.nothing)

    def photograph(self) -> None:
        """Take the newest photographs in."""
        self._show(self.camera)
        self.camera.start(self._site, self._place)

    def sound(self) -> None:
        """Record sound."""
        self._show(self.microphone)
        self.microphone.start(self._site, self._place)

    def sounds(self) -> None:
        """Take the newest sounds of a recorder in."""
        self._show(self.recorder)
        self.recorder.start(self._site, self._place)

    def survey(self) -> None:
        """Measure a point or a size."""
        self._show(self.measure)
        self.measure.start(self._site, self._last)

    def begin(self, kind: str) -> None:
        """Begin a new entry of a kind, or go on with the one that was not saved."""
        self._show(self.record)
        self.record.begin(self._desk.archive.kinds[kind], self._site)

    def go_on(self, key: str) -> None:
        """Go on with an entry, or with a new one that was not saved, by its key."""
        self._show(self.record)
        if key.startswith(f"{NEW}/"):
            _, kind, site = key.split("/", 2)
            self.record.begin(self._desk.archive.kinds[kind], site)
        else:
            self.record.go_on(key)

    def take(self, paths: Sequence[Path]) -> None:
        """Take dropped files in."""
        self._show(self.camera)
        self.camera.take(self._site, self._place, paths)

    def save(self) -> None:
        """Save what is being recorded or measured."""
        card = self.cards.currentWidget()
        if isinstance(card, RecordCard | MeasureCard):
            card.save()

    def _show(self, card: QWidget) -> None:
        self.record.leave()
        self.cards.setCurrentWidget(card)

    def _saved(self, entry: Entry) -> None:
        self._last = entry
        self.saved.emit(entry)

    def _connect(self) -> None:
        self.record.saved.connect(self._saved)
        self.record.left.connect(lambda: self.cards.setCurrentWidget(self.nothing))
        self.measure.saved.connect(self._saved)
        self.microphone.files_wanted.connect(self.sounds)
        self.today.opened.connect(self.go_on)

    def _arrange(self) -> None:
        say = self._desk.say
        row = QHBoxLayout()
        row.setSpacing(14)
        begins: dict[str, Callable[[], None]] = {
            "camera": self.photograph,
            "recorder": self.sound,
            "note": partial(self.begin, NOTE),
            "measure": self.survey,
            **{kind: partial(self.begin, kind) for kind in KINDS},
        }
        for number, (key, does) in enumerate(begins.items(), start=1):
            main = key in {"camera", "recorder"}
            button = BigButton(say(f"field_do_{key}"), say(f"field_do_{key}_note"), main=main)
            button.setShortcut(QKeySequence(f"Alt+{number}"))
            button.setToolTip(say("field_keys", what=button.title.text(), keys=f"Alt+{number}"))
            button.clicked.connect(lambda _=False, does=does: does())
            self.buttons[key] = button
            row.addWidget(button, 1)
        cards = QHBoxLayout()
        cards.setSpacing(16)
        cards.addWidget(self.cards, 5)
        cards.addWidget(self.today, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addLayout(row)
        column.addLayout(cards, 1)

    def _nothing(self) -> QFrame:
        """Return the card that is there before anything is begun."""
        card = QFrame()
        card.setProperty("pane", "field_card")
        told = Plain(self._desk.say("field_begin"), "quiet", wrap=True)
        told.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 14, 16, 14)
        column.addWidget(told, 1)
        return card
