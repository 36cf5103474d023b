"""Going from hit to hit in the open entry: to the field, the page, the second, the region."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from archive_app.archive.catalogue.hits import Place, hits_in
from archive_app.domain.advice import Advice
from archive_app.ui.main_window import MainWindow


class Hits(QObject):
    """Keeps where one is among the hits of an entry.

    `wanted` gives a place in a file or a region of the open entry, to look at closely.
    """

    wanted = Signal(object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._asked = ("", "")
        self._places: Sequence[Place] = ()
        self._at = -1

    def go(self, by: int) -> None:
        """Go to the next hit, or to the one before; after the last comes the first."""
        entry = self._window.entry
        asked = (entry.entry_id, self._window.finding.asking.wish.question.text)
        if asked == self._asked:
            self._go(by)
            return
        archive = self._window.desk.archive
        self._window.desk.jobs.read(
            "hits", lambda: hits_in(archive, *asked), lambda found: self._begin(asked, found, by)
        )

    def _begin(self, asked: tuple[str, str], found: Sequence[Place], by: int) -> None:
        self._asked, self._places, self._at = asked, found, -1 if by > 0 else 0
        self._go(by)

    def _go(self, by: int) -> None:
        say = self._window.desk.say
        if not self._places:
            self._window.desk.notice.emit(say("hits_none"), "info")
            return
        self._at = (self._at + by) % len(self._places)
        place = self._places[self._at]
        if place.file is None and not place.region:
            self._window.right.go_home()
            self._window.right.show()
            self._window.entry.seek(Advice(place.field, "", "", place.entry))
        else:
            self.wanted.emit(place)
        at, count = self._at + 1, len(self._places)
        told = say("hit_at", at=at, count=count, text=place.snippet.text)
        self._window.desk.notice.emit(told, "info")
