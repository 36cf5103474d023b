"""The pages of a proof: one, two, or many small ones, painted as they come."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea
from typing_extensions import override

from archive_app.archive.issuing.proofs import Proof
from archive_app.ui.desk import Desk

GAP = 18
SHAPE = 297 / 210
SMALL = 150  # pixels that a small page is wide
MODES = ("single", "double", "many")
KEPT = 60  # pages that are ready to be painted
AT_ONCE = 3
TURNS = {
    Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_Space: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_Left: -1,
}


class ProofPages(QAbstractScrollArea):
    """Shows a proof; `turned` tells which page is seen, from 1."""

    turned = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._proof: Proof | None = None
        self._mode = MODES[0]
        self._kept: OrderedDict[tuple[int, int], QPixmap] = OrderedDict()
        self._making: set[tuple[int, int]] = set()
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(desk.say("proof_pages"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().valueChanged.connect(lambda _: self.turned.emit(self.page))
        desk.look_changed.connect(self.viewport().update)

    def show_proof(self, proof: Proof | None) -> None:
        """Show another proof at the page where the last one was, or nothing."""
        page = self.page
        self._proof = proof
        self._kept.clear()
        self._making.clear()
        self._measure()
        self.go(page)

    def show_mode(self, mode: str) -> None:
        """Show one page, two side by side, or many small ones."""
        page = self.page
        self._mode = mode
        self._measure()
        self.go(page)

    @property
    def pages(self) -> int:
        """Return how many pages there are."""
        return self._proof.issued.pages if self._proof else 0

    @property
    def page(self) -> int:
        """Return the page that is seen first, from 1; 0 if there is none."""
        row = self.verticalScrollBar().value() + self._high // 2
        return min(self.pages, row // self._high * self._columns + 1)

    def go(self, page: int) -> None:
        """Bring a page into sight, from 1."""
        self.verticalScrollBar().setValue((max(page, 1) - 1) // self._columns * self._high)
        self.turned.emit(self.page)
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in TURNS:
            rows = TURNS[key]
            self.go(self.page + rows * self._columns)
        elif key == Qt.Key.Key_Home:
            self.go(1)
        elif key == Qt.Key.Key_End:
            self.go(self.pages)
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        page = self.page
        self._measure()
        self.go(page)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(self._desk.look.background))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        top = self.verticalScrollBar().value()
        first = top // self._high * self._columns
        last = (top + self.viewport().height()) // self._high * self._columns + self._columns
        for number in range(first, min(last, self.pages)):
            self._paint(painter, number, self._place(number))

    @property
    def _columns(self) -> int:
        """Return how many pages stand side by side."""
        if self._mode == "many":
            return max(1, (self.viewport().width() - GAP) // (SMALL + GAP))
        return 2 if self._mode == "double" else 1

    @property
    def _high(self) -> int:
        """Return how high a row is, with the room between two."""
        return round(self._wide * SHAPE) + GAP

    @property
    def _wide(self) -> int:
        """Return how wide a page is: as wide as it can be and be seen whole."""
        if self._mode == "many":
            return SMALL
        room = (self.viewport().width() - GAP) // self._columns - GAP
        return max(60, min(room, int((self.viewport().height() - 2 * GAP) / SHAPE)))

    def _measure(self) -> None:
        rows = -(-self.pages // self._columns)
        bar = self.verticalScrollBar()
        bar.setPageStep(self._high)
        bar.setSingleStep(self._high // 4)
        bar.setMaximum(max(0, rows * self._high + GAP - self.viewport().height()))
        self.viewport().update()

    def _place(self, number: int) -> QRect:
        """Return where a page lies, counted from 0."""
        row, column = divmod(number, self._columns)
        wide = self._wide
        all_wide = self._columns * (wide + GAP) - GAP
        left = (self.viewport().width() - all_wide) // 2 + column * (wide + GAP)
        top = GAP + row * self._high - self.verticalScrollBar().value()
        return QRect(left, top, wide, self._high - GAP)

    def _paint(self, painter: QPainter, number: int, place: QRect) -> None:
        size = round(place.height() * self.devicePixelRatioF())
        picture = self._kept.get((number, size))
        if picture is None:
            self._want(number, size)
            painter.fillRect(place, Qt.GlobalColor.white)
            return
        self._kept.move_to_end((number, size))
        fitting = picture.size().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
        lying = QRect(place.topLeft(), fitting)
        lying.moveCenter(place.center())
        painter.drawPixmap(lying, picture)

    def _want(self, number: int, size: int) -> None:
        """Have a page made, unless enough are being made."""
        wanted, proof = (number, size), self._proof
        if proof is None or wanted in self._making or len(self._making) >= AT_ONCE:
            return
        self._making.add(wanted)
        self._desk.jobs.picture(
            lambda: QImage.fromData(proof.page(number, size)),
            lambda image: self._take(proof, wanted, image),
            lambda _: self._take(proof, wanted, QImage()),
        )

    def _take(self, proof: Proof, wanted: tuple[int, int], image: QImage) -> None:
        if proof is not self._proof:
            return
        self._making.discard(wanted)
        self._kept[wanted] = QPixmap.fromImage(image)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        self.viewport().update()
