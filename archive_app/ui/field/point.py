"""The page on which a point is measured: a position is shown only where one is known."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QWidget

from archive_app.archive.intake import tracking
from archive_app.archive.intake.tracking import Matched
from archive_app.archive.sites import positions
from archive_app.archive.sites.positions import Position
from archive_app.domain.entries import Entry
from archive_app.domain.errors import ArchiveError, Refused
from archive_app.domain.places import SYSTEMS
from archive_app.ui.desk import Desk
from archive_app.ui.field.buttons import HEIGHT, line, tall
from archive_app.ui.widgets.choice import Choice
from archive_app.ui.widgets.plain import Plain


class PointPage(QWidget):
    """`saved` gives the entry of the point; `positioned` gives a position, or None."""

    saved = Signal(object)
    positioned = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._site = ""
        self._position: Position | None = None
        self.name = line(desk.say("field_point_name"))
        self.place = line(desk.say("field_place_hint"))
        self.crs = Choice()
        self.crs.addItems(list(SYSTEMS))
        self.read = Plain("", "quiet", wrap=True)
        self.receiver = tall(desk.say("field_receiver"))
        self.photograph = tall(desk.say("field_photograph_place"))
        self.track = tall(desk.say("field_track"))
        self._connect()
        self._arrange()

    def start(self, site: str) -> None:
        """Measure a point of a site."""
        self._site = site
        self.place.setFocus()

    def take(self, position: Position) -> None:
        """Take a position that somebody or something said."""
        self._position = position
        self.place.setText(position.text)
        self.crs.setCurrentText(position.crs)
        accuracy = "" if position.accuracy is None else f"　±{position.accuracy:g} m"
        hdop = position.remarks.splitlines()[:1]
        said = [one for one in hdop if one.startswith("HDOP")]
        self._tell(f"{position.text}{accuracy}　{''.join(said)}".strip(), "good")
        self.positioned.emit(position)

    def save(self) -> None:
        """Save the point; without a position it is none."""
        archive, site, position = self._desk.archive, self._site, self._position
        name = self.name.text().strip() or self._desk.say("field_point")
        if position is None:
            self._tell(self.read.text() or self._desk.say("field_no_place"), "bad")
            self.place.setFocus()
            return
        self._desk.jobs.save(
            lambda: positions.survey(archive, site, name, position), self._done, self._refused
        )

    def ask_receiver(self) -> None:
        """Ask the receiver where it is; a file that one wrote where none is plugged in."""
        ports = positions.receivers()
        if not ports:
            title = self._desk.say("field_receiver_which")
            path, _ = QFileDialog.getOpenFileName(self, title)
            ports = [Path(path)] if path else []
        if ports:
            self._tell(self._desk.say("field_receiver_waits"), "quiet")
            self._ask(lambda: positions.received(ports[0]))

    def ask_photograph(self) -> None:
        """Ask where the latest photograph of the site was taken."""
        archive, site = self._desk.archive, self._site
        self._ask(lambda: positions.photographed(archive, site))

    def ask_track(self) -> None:
        """Ask for a track, and give the site's photographs their places by it."""
        title = self._desk.say("field_track_which")
        path, _ = QFileDialog.getOpenFileName(self, title, "", "GPX (*.gpx)")
        if path:
            self.place_by_track(Path(path))

    def place_by_track(self, track: Path) -> None:
        """Give the site's photographs that have no place theirs by a track."""
        archive, site = self._desk.archive, self._site
        self._desk.jobs.save(
            lambda: tracking.place_by_track(archive, site, track), self._matched, self._refused
        )

    def _ask(self, work: Callable[[], Position | None]) -> None:
        self._desk.jobs.read("position", work, self._positioned, self._refused)

    def _positioned(self, position: Position | None) -> None:
        if position:
            self.take(position)
        else:
            self._tell(self._desk.say("field_no_photograph_place"), "attention")

    def _matched(self, matched: Matched) -> None:
        told = self._desk.say("field_matched", placed=matched.placed, far=matched.far)
        self._tell(told, "good" if matched.placed else "attention")

    def _edited(self) -> None:
        """Read what is typed: a position that cannot be read is none."""
        known = self._position
        if known and known.text == self.place.text().strip():
            return
        self._position = None
        if not self.place.text().strip():
            self._tell("", "quiet")
        else:
            try:
                self._position = positions.typed(self.place.text(), self.crs.currentText())
                self._tell(self._desk.say("field_read", text=self._position.text), "good")
            except Refused as error:
                self._tell(self._desk.say.explain(error), "bad")
        self.positioned.emit(self._position)

    def _done(self, entry: Entry) -> None:
        for one in (self.name, self.place):
            one.clear()
        self._position = None
        self.positioned.emit(None)
        self._tell("", "quiet")
        self.saved.emit(entry)

    def _refused(self, error: ArchiveError) -> None:
        self._tell(self._desk.say.explain(error), "bad")

    def _tell(self, told: str, rank: str) -> None:
        self.read.rank(rank)
        self.read.setText(told)

    def _connect(self) -> None:
        self.place.textChanged.connect(lambda _: self._edited())
        self.crs.currentIndexChanged.connect(lambda _: self._edited())
        self.receiver.clicked.connect(self.ask_receiver)
        self.photograph.clicked.connect(self.ask_photograph)
        self.track.clicked.connect(self.ask_track)
        for one in (self.name, self.place):
            one.returnPressed.connect(self.save)

    def _arrange(self) -> None:
        self.crs.setMinimumHeight(HEIGHT)
        self.crs.setAccessibleName(self._desk.say("field_crs"))
        asks = QHBoxLayout()
        asks.setSpacing(8)
        for button in (self.receiver, self.photograph, self.track):
            asks.addWidget(button, 1)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 8, 16, 8)
        grid.setSpacing(8)
        grid.addWidget(self.place, 0, 0)
        grid.addWidget(self.crs, 0, 1)
        grid.addLayout(asks, 1, 0, 1, 2)
        grid.addWidget(self.read, 2, 0, 1, 2)
        grid.addWidget(self.name, 3, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(4, 1)
