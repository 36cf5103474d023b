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
        self._told = ""
        window.finding.shown.connect(lambda _: self._leave())
        window.entry.state_changed.connect(self._leave)

    def go(self, by: int) -> None:
        """Go to the next hit, or to the one before; after the last comes the first."""
        asked = self._now()
        if asked == self._asked:
            self._go(by)
            return
        archive = self._window.desk.archive
        self._window.desk.jobs.read(
            "hits", lambda: hits_in(archive, *asked), lambda found: self._begin(asked, found, by)
        )

    def _now(self) -> tuple[str, str]:
        """Return the open entry and the words that are asked for."""
        return self._window.entry.entry_id, self._window.finding.asking.wish.question.text

    def _leave(self) -> None:
        """Say no longer at which hit one is, once something else is open or asked."""
        notice = self._window.notice
        if self._told and notice.text.text() == self._told and self._now() != self._asked:
            notice.close_notice()

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
        self._told = say("hit_at", at=at, count=count, text=place.snippet.text)
        self._window.desk.notice.emit(self._told, "info")
