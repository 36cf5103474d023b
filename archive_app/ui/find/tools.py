"""The row above the list: what narrows it, how it is sorted, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QToolButton

from archive_app.domain.hits import Question
from archive_app.ui.desk import Desk
from archive_app.ui.find.asking import Answer, Asking, short_names, usual_order
from archive_app.ui.find.facets import Facets
from archive_app.ui.widgets.icons import icon
from archive_app.ui.widgets.toggle import Toggle

LOW = 41  # pixels of the row with one line of chips, or none
ORDERS = ("code", "date", "-date", "title", "recent")


class Tools(QFrame):
    """The chips between two buttons at the left and at the right.

    `filtering` tells that the facets are to be shown beside the list, or no longer, `shortened` how
    many names there are of which the words are short forms, `grouped` asks for one site after the
    other.
    """

    filtering = Signal(bool)
    shortened = Signal(int)
    grouped = Signal()

    def __init__(self, desk: Desk, asking: Asking) -> None:
        super().__init__()
        self.setProperty("pane", "head")
        self._desk = desk
        self._asking = asking
        self.facets = Facets(desk.archive.kinds, desk.say)
        self.filter = Toggle(desk.say("find_filter"))
        self.sort = QPushButton()
        self.orders = QMenu(self)
        self.more = QToolButton()
        self._arrange()
        self._connect()
        self._paint()

    def show_answer(self, answer: Answer, place: str) -> None:
        """Show what an answer is narrowed to and how it is sorted."""
        wish = answer.wish
        self.facets.show_answer(answer, place)
        self._count_short(answer)
        order = wish.order or usual_order(wish.question)
        self.sort.setText(self._desk.say("sorted_by", order=self._named(order)))
        self.sort.setVisible(not wish.removed)

    def set_menu(self, menu: QMenu) -> None:
        """Give the button at the right its menu: what can be done with what was found."""
        self.more.setMenu(menu)
        self.more.show()

    def _count_short(self, answer: Answer) -> None:
        """Count the names of which the words are short forms, beside the window."""
        archive, question = self._desk.archive, answer.wish.question
        if answer.wish.short:
            self.facets.show_short(len(answer.listing), down=True)
        elif question.text and not answer.wish.removed:
            self._desk.jobs.read(
                "short names", lambda: short_names(archive, question), self._counted_short
            )
        else:
            self._desk.jobs.forget("short names")

    def _counted_short(self, count: int) -> None:
        self.facets.show_short(count)
        self.shortened.emit(count)

    def _offer(self) -> None:
        """List the orders that there are for what is asked now."""
        wish = self._asking.wish
        now = wish.order or usual_order(wish.question)
        self.orders.clear()
        for order in (*_special(wish.question), *ORDERS):
            action = self.orders.addAction(self._named(order))
            action.setCheckable(True)
            action.setChecked(order == now)
            action.triggered.connect(lambda _=False, order=order: self._asking.sort(order))
        self.orders.addSeparator()
        self.orders.addAction(self._desk.say("by_site")).triggered.connect(self.grouped)

    def _named(self, order: str) -> str:
        down, name = order.startswith("-"), order.removeprefix("-")
        said = self._desk.say(f"order_{name}")
        return f"{said} ↓" if down else said

    def _paint(self) -> None:
        self.more.setIcon(icon("star", self._desk.look.quiet, 18))

    def _connect(self) -> None:
        self.filter.clicked.connect(self.filtering)
        self.orders.aboutToShow.connect(self._offer)
        self.facets.chosen.connect(self._asking.choose)
        self.facets.stated.connect(self._asking.choose_state)
        self.facets.unasked.connect(self._asking.widen)
        self.facets.shortened.connect(self._asking.shorten)
        self._desk.look_changed.connect(self._paint)

    def _arrange(self) -> None:
        say = self._desk.say
        self.sort.setProperty("rank", "chip")
        self.sort.setMenu(self.orders)
        self.sort.setText(say("sorted_by", order=self._named("recent")))
        self.more.setToolTip(say("menu_find"))
        self.more.setAccessibleName(say("menu_find"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.hide()
        self.setMinimumHeight(LOW)
        for button in (self.filter, self.sort):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(8)
        top = Qt.AlignmentFlag.AlignVCenter
        row.addWidget(self.filter, 0, top)
        row.addWidget(self.facets, 1)
        row.addStretch(0)  # takes the room where there are no chips
        row.addWidget(self.sort, 0, top)
        row.addWidget(self.more, 0, top)


def _special(question: Question) -> list[str]:
    """Return the orders that there are only for words, and only for a set."""
    found = ["relevance"] if question.text else []
    return [*found, "kept"] if question.selection else found
