"""The working list: its head, its chips, its rows or pictures, and what it says when empty."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from archive_app.domain.changes import Changes
from archive_app.domain.hits import Question
from archive_app.ui.desk import Desk
from archive_app.ui.find.asking import Answer, Asking, Wish, states_in
from archive_app.ui.find.cell import PictureDelegate
from archive_app.ui.find.delegate import RowDelegate
from archive_app.ui.find.empty import Empty, looks_within
from archive_app.ui.find.grid import Grid
from archive_app.ui.find.holding import Holding
from archive_app.ui.find.model import ORDERS, ListingModel
from archive_app.ui.find.selection import select_again, selected_rows
from archive_app.ui.find.table import Table, widest
from archive_app.ui.find.thumbnails import Thumbnails
from archive_app.ui.find.tools import Tools
from archive_app.ui.find.way import Way, Ways
from archive_app.ui.find.why import Why
from archive_app.ui.widgets.bar import bar
from archive_app.ui.widgets.plain import Elided, Plain
from archive_app.ui.widgets.segments import Segments

NO_OTHERS: Ways = {}


class FindView(QFrame):
    """Shows what is asked for.

    `opened` gives the entry that a person stands on, `entered` the one to edit, `widened` asks to
    look everywhere, `reworded` with other words, `selection_changed` gives how many entries are
    selected, `shown` the answer. There are `others` of showing it than rows and pictures.
    """

    opened = Signal(str)
    entered = Signal(str)
    widened = Signal()
    reworded = Signal(str)
    shown = Signal(object)
    selection_changed = Signal(int)

    def __init__(self, desk: Desk, thumbnails: Thumbnails, others: Ways = NO_OTHERS) -> None:
        super().__init__()
        self.setProperty("pane", "panel")
        self._desk = desk
        self._place = ""
        self._open_entry = ""
        self._listing = False
        self._mode = "list"
        self.chosen = 0
        self._shown = Wish()
        self.answer: Answer | None = None
        self._others = others
        self._ways: dict[str, Way] = {}
        self.asking = Asking(desk)
        self.model = ListingModel(desk.jobs, desk.archive.kinds, desk.say)
        self.table = Table(widest(desk))
        self.grid = Grid()
        self._holding = Holding(self.table, self.grid)
        self.heading = Elided("", "heading")
        self.count = Plain("", "quiet")
        self.tools = Tools(desk, self.asking)
        self.empty = Empty(desk, self.asking)
        self._why = Why(desk, self.asking, self.table)
        more = [(mode, label) for mode, (label, _) in others.items() if label]
        usual = [("list", desk.say("as_list")), ("grid", desk.say("as_pictures"))]
        self.modes = Segments([*usual, *more])
        self._delegates = (
            RowDelegate(thumbnails, desk),
            PictureDelegate(thumbnails, desk),
        )
        self._arrange()
        self._connect(thumbnails)

    def stand(self, place: Question, name: str, *, removed: bool = False, order: str = "") -> None:
        """List what a question finds that is called so: a site, a group, a set; or the trash."""
        self._place = name
        self.asking.stand(place, removed=removed, order=order)

    def put(self, strip: QWidget) -> None:
        """Put a strip between the tools and the list."""
        self._column.insertWidget(2, strip)

    def hear(self, changes: Changes) -> None:
        """Ask again: what is listed may have changed."""
        if changes.entries:
            self.asking.again()

    def selected(self) -> Sequence[str]:
        """Return the ids of all entries that are selected, in the order of the list."""
        return self.model.ids(selected_rows(self.table.selectionModel()))

    def follow(self, entry_id: str) -> None:
        """Stand on the entry that is open, or nowhere if it is not in the list."""
        self._follow(entry_id)
        way = self.way()
        if way is not None and way.current() != entry_id:
            way.stand_on(entry_id)

    def _follow(self, entry_id: str) -> None:
        self._open_entry = entry_id
        row = self.model.position(entry_id) if entry_id else None
        if row is None:
            self.table.selectionModel().clear()
        else:
            self._stand_on(row)

    def show_mode(self, mode: str) -> None:
        """Show rows (`list`), pictures (`grid`), or one of the other ways."""
        self._mode = mode
        self.modes.choose(mode)
        self._show_pages()

    def take_focus(self) -> None:
        """Go to the list, to its first row if it stands on none."""
        way = self.way()
        if way is not None:
            way.take_focus()
            return
        view = self.grid if self._mode == "grid" else self.table
        view.setFocus()
        if not view.currentIndex().isValid() and self.model.rowCount():
            self._stand_on(0)

    def way(self) -> Way | None:
        """Return the other way in which the list is shown now, made when it is first wanted."""
        mode = self._mode
        if mode in self._others and mode not in self._ways:
            way = self._ways[mode] = self._others[mode][1]()
            way.selected.connect(lambda: self._mirror(way))
            way.opened.connect(self.opened)
            way.entered.connect(self.entered)
            way.chosen.connect(self._choose)
            way.reworded.connect(self.reworded)
            self.pages.addWidget(way)
        return self._ways.get(mode)

    def _choose(self, facet: str, value: str) -> None:
        """List all that has a value."""
        self.show_mode("list")
        self.asking.choose(facet, value)

    def _arrange(self) -> None:
        self.modes.choose("list")
        self.pages = QStackedWidget()
        self.body = QHBoxLayout()
        for page in (self.table, self.grid, self.empty):
            self.pages.addWidget(page)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar(self.heading, self.count, None, self.modes))
        column.addWidget(self.tools)
        self.body.setSpacing(0)
        self.body.addWidget(self.pages, 1)
        column.addLayout(self.body, 1)

    def _connect(self, thumbnails: Thumbnails) -> None:
        for view, delegate in zip((self.table, self.grid), self._delegates, strict=True):
            view.setModel(self.model)
            view.setItemDelegate(delegate)
            view.entered.connect(self._enter)
        thumbnails.came.connect(self.table.show_picture)
        thumbnails.came.connect(self.grid.show_picture)
        self.grid.setSelectionModel(self.table.selectionModel())
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._stood(moved=True))
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._tell_selected())
        self._holding.let_go.connect(self._tell_selected, Qt.ConnectionType.QueuedConnection)
        self.table.sorted_by.connect(self._sort)
        self.asking.answered.connect(self._show)
        self.tools.facets.widened.connect(self.widened)
        self.empty.widened.connect(self.widened)
        self.tools.shortened.connect(self.empty.show_short)
        self.empty.reworded.connect(self.reworded)
        self.modes.chosen.connect(self.show_mode)
        self.tools.grouped.connect(lambda: self.show_mode("sites"))

    def _show(self, answer: Answer) -> None:
        say, question = self._desk.say, answer.wish.question
        self.answer = answer
        total = len(answer.listing)
        key = "short_of" if answer.wish.short else "words_of"
        self.heading.setText(say(key, text=question.text) if question.text else self._place)
        counted = "count_of_nothing" if answer.asks_nothing else "count"
        self.count.setText(say(counted, count=f"{total:,}"))
        place = self._place if looks_within(self.asking.place) else ""
        self.tools.show_answer(answer, place)
        self._ask_states(answer)
        self._list(answer)
        self.empty.show_answer(answer, place)
        self.shown.emit(answer)
        self._show_pages()

    def _ask_states(self, answer: Answer) -> None:
        """Ask for the states of what was found, unless one stands in a state or in the trash."""
        archive, question, say = self._desk.archive, answer.wish.question, self._desk.say
        if self.asking.place.terms or answer.wish.removed:
            return
        if question == self._shown.question and self._desk.jobs.working:
            return  # the job changes it again and again: what is so at its end is asked then
        self._desk.jobs.read(
            "states", lambda: states_in(archive, question, say), self.tools.facets.show_states
        )

    def _list(self, answer: Answer) -> None:
        """Show the rows; what was selected stays so where the same was asked once more."""
        wish, before = answer.wish, self._shown
        same = (wish.question, wish.removed) == (before.question, before.removed)
        kept = self.selected() if same else []
        self._shown = wish
        self._listing = True  # what is selected meanwhile is nobody's choice
        self.model.show(answer.listing, answer.first, wish.order, within=bool(wish.question.site))
        self._follow(self._open_entry)
        if not same:  # what was found is read from its beginning
            self.table.scrollToTop()
            self.grid.scrollToTop()
        if len(kept) > 1:
            select_again(self.table.selectionModel(), self.model, kept)
        self._listing = False
        self._tell_selected()

    def _tell_selected(self) -> None:
        if self._listing:
            return
        rows = selected_rows(self.table.selectionModel())
        self.chosen = sum(len(some) for some in rows)
        self.selection_changed.emit(self.chosen)
        self._stood(moved=False)

    def _show_pages(self) -> None:
        way, page = self.way(), self.grid if self._mode == "grid" else self.table
        if way is not None and self.answer is not None:
            begins = self.pages.currentWidget() is not way
            way.show_answer(self.answer)
            if begins:
                way.stand_on(self._open_entry)
        self.pages.setCurrentWidget((way or page) if self.model.rowCount() else self.empty)

    def _mirror(self, way: Way) -> None:
        """Select in the list what is selected in another way of showing it."""
        if way is self.way() and not self._listing:
            selection = self.table.selectionModel()
            select_again(selection, self.model, way.ids())
            row = self.model.position(way.current())
            only = QItemSelectionModel.SelectionFlag.NoUpdate
            selection.setCurrentIndex(self.model.index(-1 if row is None else row, 0), only)

    def _stand_on(self, row: int) -> None:
        flags = QItemSelectionModel.SelectionFlag
        index = self.model.index(row, 0)
        self.table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.table.scrollTo(index)

    def _stood(self, *, moved: bool) -> None:
        """Tell which entry a person stands on, unless several are selected.

        One that only gets the focus has been `moved` to before it is selected.
        """
        if self._holding.is_down:
            return
        rows, current = selected_rows(self.table.selectionModel()), self.table.currentIndex().row()
        alone = rows == [range(current, current + 1)] or (moved and not rows)
        row = self.model.row_at(current) if alone and current >= 0 else None
        if row and row.id != self._open_entry:
            self._open_entry = row.id
            self.opened.emit(row.id)

    def _enter(self, row: int) -> None:
        found = self.model.row_at(row)
        if found:
            self.entered.emit(found.id)

    def _sort(self, column: str) -> None:
        """Ask for the column's next order."""
        orders, now = ORDERS[column], self.asking.wish.order
        following = orders.index(now) + 1 if now in orders else 0
        self.asking.sort(orders[following % len(orders)])
