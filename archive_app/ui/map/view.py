"""The map of the working list: every point can be pointed at, drawn around, and opened."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout
from typing_extensions import override

from archive_app.archive.results.mapping import Mapped, mapped
from archive_app.domain.conversions import Point
from archive_app.domain.errors import ArchiveError
from archive_app.domain.hits import Question
from archive_app.ui.desk import Desk
from archive_app.ui.find.asking import Answer
from archive_app.ui.find.way import Way
from archive_app.ui.map.canvas import BOX, LASSO, MOVE, MapCanvas
from archive_app.ui.map.layers import Layers
from archive_app.ui.widgets.flow import Flow
from archive_app.ui.widgets.plain import Elided
from archive_app.ui.widgets.segments import Segments

WITHIN = re.compile(r"\s*(?:within|范围)[:：]\S+")


class MapView(Way):
    """Shows an answer where it lies; where one looks stays so when the same is asked again."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        say = desk.say
        self._question: Question | None = None
        self._standing = ""
        self._chosen: Sequence[str] = ()
        self._box: tuple[Point, Point] | None = None
        self.canvas = MapCanvas(desk)
        self.tools = Segments([(one, say(f"map_{one}")) for one in (MOVE, BOX, LASSO)])
        self.whole = QPushButton(say("map_whole"))
        self.ground = QPushButton(say("map_ground"))
        self.missing = QPushButton("")
        self.within = QPushButton(say("map_within"))
        self.told = Elided("", "quiet")
        self.layers = Layers(desk, self.ground)
        self._arrange()
        self._connect()

    @override
    def show_answer(self, answer: Answer) -> None:
        archive, ids, question = self._desk.archive, answer.listing.ids, answer.wish.question
        if self._question != question:
            self.told.setText(self._desk.say("map_reading"))
        self._desk.jobs.read(
            "map", lambda: mapped(archive, ids), lambda found: self._show(found, question)
        )
        self.layers.stand(question.site)

    @override
    def ids(self) -> Sequence[str]:
        return self._chosen

    @override
    def current(self) -> str:
        return self._chosen[0] if len(self._chosen) == 1 else ""

    @override
    def stand_on(self, entry_id: str) -> None:
        self._standing = entry_id
        spot = next((one for one in self.canvas.mapped.spots.all if one.entry == entry_id), None)
        if spot:
            self._chosen = [entry_id]
            self.canvas.choose(self._chosen)
            self.canvas.go(spot.place)

    @override
    def take_focus(self) -> None:
        self.canvas.setFocus()

    def _show(self, found: Mapped, question: Question) -> None:
        """Show other points; look at all of them, unless the same was asked once more."""
        again = question == self._question
        self._question = question
        self.canvas.show_mapped(found)
        self.missing.setVisible(bool(found.missing))
        self.missing.setText(self._desk.say("map_missing", count=f"{len(found.missing):,}"))
        self.tell(None)
        if not again:
            self._box = None
            self.within.hide()
            self.canvas.fit()
            if self._standing:
                self.stand_on(self._standing)

    def tell(self, point: Point | None) -> None:
        """Say which place is under the pointer, or how many points there are."""
        say = self._desk.say
        count = len(self.canvas.mapped.spots)
        if point is not None:
            self.told.setText(
                say("map_at", latitude=f"{point[0]:.5f}", longitude=f"{point[1]:.5f}")
            )
        elif count:
            self.told.setText(say("map_points", count=f"{count:,}"))
        else:
            self.told.setText(say("map_empty"))

    def choose(self, ids: Sequence[str]) -> None:
        """Select entries here and in the list."""
        self._chosen = list(ids)
        self.canvas.choose(ids)
        self.selected.emit()

    def _drew(self, box: tuple[Point, Point]) -> None:
        """Offer to look within a rectangle that was drawn."""
        self._box = box
        self.within.show()

    def _look_within(self) -> None:
        """Ask for what lies in the rectangle, in words that can be kept and changed."""
        if self._box and self._question:
            (south, west), (north, east) = self._box
            words = WITHIN.sub("", self._question.text)
            asked = f"{words} within:{west:.5f},{south:.5f},{east:.5f},{north:.5f}"
            self.reworded.emit(asked.strip())

    def _lay(self) -> None:
        """Show what lies below; where there were no points, look at it."""
        empty = (
            not self.canvas.sheets and not self.canvas.layers and not len(self.canvas.mapped.spots)
        )
        self.canvas.sheets, self.canvas.layers = self.layers.sheets, self.layers.layers
        if empty:
            self.canvas.fit()
        self.canvas.update()

    def _refused(self, error: ArchiveError) -> None:
        self._desk.notice.emit(self._desk.say.explain(error), "attention")

    def _connect(self) -> None:
        canvas = self.canvas
        canvas.chose.connect(self.choose)
        canvas.entered.connect(self.entered)
        canvas.over.connect(self.tell)
        canvas.boxed.connect(self._drew)
        self.tools.chosen.connect(canvas.take)
        self.whole.clicked.connect(canvas.fit)
        self.missing.clicked.connect(lambda: self.choose(canvas.mapped.missing))
        self.within.clicked.connect(self._look_within)
        self.layers.changed.connect(self._lay)
        self.layers.refused.connect(self._refused)

    def _arrange(self) -> None:
        self.tools.choose(MOVE)
        self.canvas.take(MOVE)
        self.missing.setProperty("rank", "chip")
        self.missing.setToolTip(self._desk.say("map_missing_tip"))
        self.within.setProperty("rank", "chip")
        self.within.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        tools = QFrame()
        tools.setProperty("pane", "head")
        head, row = QVBoxLayout(tools), Flow()
        head.setContentsMargins(16, 7, 16, 7)
        head.setSpacing(6)
        head.addLayout(row)
        for part in (self.tools, self.whole, self.ground):
            row.addWidget(part)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.told, 1)
        below.addWidget(self.within)
        below.addWidget(self.missing)
        head.addLayout(below)
        column.addWidget(tools)
        column.addWidget(self.canvas, 1)
