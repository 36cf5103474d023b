"""The card on which a point or a size is measured."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout

from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.field.buttons import HEIGHT, tall
from archive_app.ui.field.point import PointPage
from archive_app.ui.field.size import SizePage
from archive_app.ui.widgets.bar import bar
from archive_app.ui.widgets.segments import Segments


class MeasureCard(QFrame):
    """`saved` gives the entry of a point or a size."""

    saved = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("pane", "field_card")
        self._site = ""
        self._entry: Entry | None = None
        say = desk.say
        self.sort = Segments([("point", say("field_point")), ("size", say("field_size"))])
        self.point = PointPage(desk)
        self.size_page = SizePage(desk)
        self.pages = QStackedWidget()
        self.save_button = tall(say("field_save"), "main")
        self.sort.chosen.connect(self.show_sort)
        self.save_button.clicked.connect(self.save)
        for page in (self.point, self.size_page):
            page.saved.connect(self.saved)
            self.pages.addWidget(page)
        self._arrange()

    def start(self, site: str, entry: Entry | None) -> None:
        """Measure something of a site; sizes belong to an entry that has a field for them."""
        self._site, self._entry = site, entry
        self.show_sort(self.sort.current() or "point")

    def show_sort(self, sort: str) -> None:
        """Show the page of a point or of a size."""
        self.sort.choose(sort)
        if sort == "size":
            self.pages.setCurrentWidget(self.size_page)
            self.size_page.start(self._site, self._entry)
        else:
            self.pages.setCurrentWidget(self.point)
            self.point.start(self._site)

    def save(self) -> None:
        """Save what was measured."""
        (self.size_page if self.sort.current() == "size" else self.point).save()

    def _arrange(self) -> None:
        for button in self.sort.buttons.values():
            button.setMinimumHeight(HEIGHT)
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 16, 0)
        head.addWidget(self.sort)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.pages, 1)
        column.addWidget(bar(None, self.save_button, pane="field_bar"))
