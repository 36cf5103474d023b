"""Placing a scanned sheet: point at it, say where that is, and see how well it fits."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QLineEdit, QPushButton, QSplitter, QVBoxLayout
from typing_extensions import override

from archive_app.archive.archive import Archive
from archive_app.archive.entries import description
from archive_app.archive.results.listing import listing
from archive_app.archive.results.mapping import Mapped, mapped
from archive_app.archive.sites.base_plans import (
    ControlPoint,
    add_control_point,
    control_points,
    sheet_picture,
)
from archive_app.domain.changes import Changes
from archive_app.domain.errors import ArchiveError, Refused
from archive_app.domain.hits import Question
from archive_app.domain.maps.placing import Placed, placed_by
from archive_app.domain.maps.plane import Place, point_at
from archive_app.ui.desk import Desk
from archive_app.ui.map.canvas import POINT, MapCanvas
from archive_app.ui.map.ground import Sheet
from archive_app.ui.map.sheet import SheetCanvas
from archive_app.ui.pages import Task
from archive_app.ui.widgets.bar import bar
from archive_app.ui.widgets.choice import Choice
from archive_app.ui.widgets.plain import Elided, Plain
from archive_app.ui.widgets.texts import TextRow, TextsTable

HEADS = ("placing_point", "placing_place", "placing_left")
TABLE, PLACE, KNOWN, WIDEST = 150, 300, 200, 280


@dataclass(frozen=True, slots=True)
class Drawing:
    """The sheet that is placed: a page of an original of an entry of a site; `label` names it."""

    site: str
    entry: str
    title: str
    sha256: str
    media_type: str
    page: int = 0
    label: str = ""


class PlacingView(Task):
    """Shows a sheet and the map side by side; each pair of points is saved at once."""

    holds_typing = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setProperty("pane", "panel")
        say = desk.say
        self._drawing: Drawing | None = None
        self._image = QImage()
        self._points: list[ControlPoint] = []
        self.back = QPushButton(say("back_to_list"))
        self.heading = Elided("", "heading")
        self.which = Choice()
        self.sheet = SheetCanvas(desk)
        self.map = MapCanvas(desk)
        self.place = QLineEdit()
        self.known = Choice()
        self.add = QPushButton(say("placing_add"))
        self.remove = QPushButton(say("placing_remove"))
        self.told = Plain("", "quiet", wrap=True)
        self.table = TextsTable(lambda rank: str(getattr(desk.look, rank)), say("placing_points"))
        self._arrange()
        self._connect()

    def start(self, *drawings: Drawing) -> None:
        """Show one of some sheets with its control points: the one seen before, or the first."""
        self.which.clear()
        for one in drawings:
            self.which.addItem(one.label, one)
        self.which.setVisible(len(drawings) > 1)
        before = drawings.index(self._drawing) if self._drawing in drawings else 0
        self.which.setCurrentIndex(before)
        self.show_sheet(drawings[before])

    def show_sheet(self, drawing: Drawing) -> None:
        """Show a sheet with the control points that it has."""
        if drawing != self._drawing:
            self._image = QImage()
            self.sheet.show_picture(QPixmap())
        self._drawing = drawing
        self.heading.setText(self._desk.say("placing_heading", title=drawing.title))
        archive = self._desk.archive
        self._desk.jobs.read(
            "placing sheet", lambda: _seen(archive, drawing), self._show_sheet, self._refused
        )
        self._desk.jobs.read("placing map", lambda: _around(archive, drawing), self._show_map)
        self.refresh()
        self.sheet.setFocus()

    def refresh(self) -> None:
        """Ask for the control points as they are now."""
        archive, drawing = self._desk.archive, self._drawing
        if drawing:
            self._desk.jobs.read(
                "placing points",
                lambda: control_points(archive, drawing.entry, drawing.sha256, drawing.page),
                self._show_points,
            )

    @override
    def hear(self, changes: Changes) -> None:
        """Show the control points again: they may have been changed or taken back."""
        if self.isVisible() and changes.entries:
            self.refresh()

    def say_place(self) -> None:
        """Keep that the point that waits lies where is written."""
        at, drawing, said = self.sheet.waiting, self._drawing, self.place.text().strip()
        if not (at and drawing and said):
            self._tell("placing_first")
            return
        archive = self._desk.archive
        self._desk.jobs.save(
            lambda: add_control_point(
                archive, drawing.entry, drawing.sha256, at, said, page=drawing.page
            ),
            lambda _: self._added(),
            self._refused,
        )

    def remove_point(self) -> None:
        """Put the chosen control point into the trash."""
        archive, chosen = self._desk.archive, self.table.key()
        if chosen:
            self._desk.jobs.save(
                lambda: description.remove(archive, chosen), lambda _: self.refresh()
            )

    def _show_sheet(self, image: QImage) -> None:
        self._image = image
        self.sheet.show_picture(QPixmap.fromImage(image))
        if image.isNull():
            self._tell("placing_unseen")
        self._lay()

    def _show_map(self, found: Mapped) -> None:
        self.map.show_mapped(found)
        self.map.fit()
        self.known.clear()
        self.known.addItem(self._desk.say("placing_known"), "")
        for spot in (*found.points, *found.spots.all):
            self.known.addItem(spot.title, _written(spot.place))
        self._lay()

    def _show_points(self, points: list[ControlPoint]) -> None:
        self._points = points
        self.sheet.show_marks([(one.title, one.at) for one in points])
        self._lay()

    def _lay(self) -> None:
        """Lay the sheet on the map if its points are enough, and tell how well they fit."""
        self.map.sheets = ()
        lies: Placed | None = None
        if not self._image.isNull() and self._drawing:
            size = self._image.width(), self._image.height()
            try:
                lies = placed_by([one.pair(*size) for one in self._points])
            except Refused as error:
                self.told.setText(self._desk.say.explain(error))
            else:
                picture = QPixmap.fromImage(self._image)
                drawing = self._drawing
                self.map.sheets = (Sheet(drawing.entry, drawing.title, picture, lies),)
                self._tell("placing_fits", count=len(self._points), metres=f"{lies.error:.2f}")
        self._list(lies)
        self.map.update()

    def _list(self, lies: Placed | None) -> None:
        left = lies.residuals if lies else ()
        rows = [
            TextRow(
                (one.title, one.text, f"{left[number]:.2f}" if number < len(left) else "—"), one.id
            )
            for number, one in enumerate(self._points)
        ]
        self.table.show_rows([self._desk.say(head) for head in HEADS], rows, (14, 24))
        self.remove.setEnabled(bool(rows))

    def _added(self) -> None:
        self.sheet.wait_at(None)
        self.place.clear()
        self.refresh()
        self.sheet.setFocus()

    def _pointed_at_map(self, place: Place) -> None:
        """Say that the point that waits lies where a person pointed on the map."""
        self.place.setText(_written(place))
        self.say_place()

    def _chose_known(self) -> None:
        if self.known.currentData():
            self.place.setText(str(self.known.currentData()))
            self.known.setCurrentIndex(0)
            self.say_place()

    def _waiting(self) -> None:
        self._tell("placing_where")
        self.place.setFocus()

    def _tell(self, key: str, **details: object) -> None:
        self.told.setText(self._desk.say(key, **details))

    def _refused(self, error: ArchiveError) -> None:
        self.told.setText(self._desk.say.explain(error))

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.which.activated.connect(lambda _: self.show_sheet(self.which.currentData()))
        self.sheet.pointed.connect(lambda _: self._waiting())
        self.map.pointed.connect(self._pointed_at_map)
        self.place.returnPressed.connect(self.say_place)
        self.add.clicked.connect(self.say_place)
        self.remove.clicked.connect(self.remove_point)
        self.known.activated.connect(lambda _: self._chose_known())
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.remove_point)

    def _arrange(self) -> None:
        say = self._desk.say
        self.map.take(POINT)
        self.which.setAccessibleName(say("placing_which"))
        self.which.setMaximumWidth(WIDEST)
        self.place.setPlaceholderText(say("placing_hint"))
        for widget in (self.place, self.known):
            widget.setAccessibleName(say("placing_place"))
        self.table.setFixedHeight(TABLE)
        self.place.setMinimumWidth(PLACE)
        self.known.setMinimumWidth(KNOWN)
        split = QSplitter()
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        for side in (self.sheet, self.map):
            split.addWidget(side)
        split.setSizes([500, 500])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar(self.heading, None, self.which, self.back))
        column.addWidget(split, 1)
        column.addWidget(bar(self.place, self.known, self.add, None, self.remove, pane="foot"))
        column.addWidget(bar(self.told, pane="foot"))
        column.addWidget(self.table)


def _seen(archive: Archive, drawing: Drawing) -> QImage:
    """Return the picture of a sheet, decoded on the thread of the pool."""
    seen = sheet_picture(archive, drawing.sha256, drawing.media_type, drawing.page)
    return QImage.fromData(seen) if seen else QImage()


def _around(archive: Archive, drawing: Drawing) -> Mapped:
    """Return what lies on the map of the site that a sheet is of."""
    return mapped(archive, listing(archive, Question(site=drawing.site), "code").ids)


def _written(place: Place) -> str:
    latitude, longitude = point_at(place)
    return f"{latitude:.7f},{longitude:.7f} WGS84"
