"""The table of the working list: its cells, the line that tells of one of them, its columns."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QVBoxLayout
from typing_extensions import override

from archive_app.archive.catalogue.tabling import TITLE, Put
from archive_app.domain.kinds import Kind
from archive_app.ui.desk import Desk
from archive_app.ui.find.asking import Answer
from archive_app.ui.find.selection import selected_rows
from archive_app.ui.find.way import Way
from archive_app.ui.sheet.block import parsed
from archive_app.ui.sheet.columns import CODE, Chosen, Column, columns
from archive_app.ui.sheet.delegate import CellDelegate
from archive_app.ui.sheet.menu import ColumnMenu
from archive_app.ui.sheet.model import FAULT, GIVEN, SheetModel
from archive_app.ui.sheet.putting import Putting
from archive_app.ui.sheet.table import SheetTable
from archive_app.ui.sheet.targets import Area, areas, bounds, filled, pasted
from archive_app.ui.widgets.bar import bar
from archive_app.ui.widgets.notice import Notice
from archive_app.ui.widgets.plain import Elided

WIDTHS = {"date": 120, "choice": 104, "number": 80, "quantity": 96, "yesno": 80}
WIDTH = 136


class SheetView(Way):
    """Shows an answer as cells.

    While a cell is edited the table stays as it is; another answer is shown when that is over.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._answer: Answer | None = None
        self._waiting: Answer | None = None
        self._columns: Sequence[Column] = ()
        self._chosen = Chosen(desk.preferences, ())
        self.model = SheetModel(desk)
        self.delegate = CellDelegate(desk)
        self.table = SheetTable(self.delegate, desk.say)
        self.putting = Putting(desk, self.model)
        self.told = Elided("", "quiet")
        self.notice = Notice()
        self.menu = ColumnMenu(self)
        self.button = QPushButton(desk.say("sheet_columns"))
        self._arrange()
        self._connect()

    @override
    def show_answer(self, answer: Answer) -> None:
        if self.table.editing():
            self._waiting = answer
            return
        self._answer, self._waiting = answer, None
        kinds = _kinds(answer, self._desk)
        self._columns = columns(kinds, self._desk.say)
        self._chosen = Chosen(self._desk.preferences, kinds)
        self._lay_out()

    @override
    def ids(self) -> Sequence[str]:
        return self.model.ids(selected_rows(self.table.selectionModel()))

    @override
    def current(self) -> str:
        now = self.table.currentIndex()
        return self.model.key(now)[0] if now.isValid() else ""

    @override
    def stand_on(self, entry_id: str) -> None:
        column = max(self.table.currentIndex().column(), 1)
        place = self.model.place((entry_id, self.model.columns[column].id))
        if place.isValid() and self.current() != entry_id:
            self.table.setCurrentIndex(place)

    @override
    def take_focus(self) -> None:
        self.table.setFocus()
        if not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 1))

    def copy(self) -> None:
        """Copy what is selected, as spreadsheets do."""
        selected = self._selected()
        if selected:
            self.putting.copy(selected, bounds(selected))

    def cut(self) -> None:
        """Copy what is selected, and empty it."""
        self.copy()
        self.empty()

    def paste(self) -> None:
        """Put what was copied, here or in a spreadsheet, where one stands."""
        text, selected = QGuiApplication.clipboard().text(), self._selected()
        if not text or not selected or not self._may_write():
            return
        size = (self.model.rowCount(), self.model.columnCount())
        places, left = pasted(parsed(text), selected, size)
        self.putting.put(places, "paste")
        if left:
            self._desk.notice.emit(self._desk.say("sheet_no_room", count=left), "attention")

    def fill(self) -> None:
        """Give the cells below the texts of the topmost line; one cell takes that above it."""
        selected = self._selected()
        if not selected or not self._may_write():
            return
        area = bounds(selected)
        if len(area.rows) == 1:
            area = Area(range(max(area.rows.start - 1, 0), area.rows.stop), area.columns)
        self.putting.fill(area, lambda top: self.putting.put(filled(top, area), "fill"))

    def empty(self) -> None:
        """Empty the cells that are selected."""
        if self._may_write():
            places, _ = pasted([[""]], self._selected(), (0, 0))
            given = {n for n, one in enumerate(self.model.columns) if one.why_not}
            self.putting.put((one for one in places if one[1] not in given), "empty_cells")

    def next_fault(self) -> None:
        """Go to the next cell that refused what was put in."""
        now = self.table.currentIndex()
        places = sorted(
            (place.row(), place.column())
            for place in map(self.model.place, self.model.faults())
            if place.isValid()
        )
        after = [place for place in places if place > (now.row(), now.column())]
        if places:
            self.table.setCurrentIndex(self.model.index(*(after or places)[0]))
            self.table.setFocus()

    def give_up(self) -> None:
        """Forget the texts that were refused."""
        self.model.drop_faults()

    def choose(self, ids: Sequence[str]) -> None:
        """Show these columns, and remember them for the kind."""
        self._chosen.keep(ids)
        self._lay_out()

    def _lay_out(self) -> None:
        """Show the chosen columns of the answer; one stays in the cell that one was in."""
        if self._answer is None:
            return
        now = self.table.currentIndex()
        stood = self.model.key(now) if now.isValid() else ("", "")
        wish, shown = self._answer.wish, self._chosen.of(self._columns)
        editable = not wish.removed and not self._desk.archive.read_only
        self.menu.offer(self._columns, shown)
        before = self.model.columns
        self.model.show(self._answer.listing, shown, editable=editable)
        if before != shown:
            for place, one in enumerate(shown):
                self.table.setColumnWidth(place, _width(one))
        if not self.table.currentIndex().isValid() and stood[0]:
            self.table.setCurrentIndex(self.model.place(stood))

    def _selected(self) -> list[Area]:
        ranges = self.table.selectionModel().selection()
        return areas(list(ranges))  # type: ignore[call-overload]  # a list

    def _may_write(self) -> bool:
        """Tell whether the table can be edited; say why if not."""
        archive = self._desk.archive
        removed = self._answer is not None and self._answer.wish.removed
        if archive.read_only or removed:
            self._desk.notice.emit(self._desk.say("sheet_read_only"), "attention")
        return not archive.read_only and not removed

    def _tell_cell(self) -> None:
        """Tell all that the cell says in which one stands, and what is against it."""
        now = self.table.currentIndex()
        fault, given = (now.data(FAULT), now.data(GIVEN)) if now.isValid() else ("", "")
        label = self.model.columns[now.column()].label if now.isValid() else ""
        said = fault or given or now.data() or ""
        self.told.rank("bad" if fault else "quiet")
        self.told.setText(self._desk.say("sheet_cell", label=label, said=said) if label else "")

    def _done(self, put: Put, label: str) -> None:
        """Say what came of many cells."""
        told = self._desk.say(f"sheet_done_{label}", count=f"{put.changed:,}")
        self._desk.notice.emit(told, "info")

    def _tell_marks(self) -> None:
        """Say how many cells are marked, as long as there are any, and how to reach them."""
        say, marked = self._desk.say, len(self.model.faults())
        if marked:
            buttons = [(say("sheet_next"), self.next_fault), (say("sheet_drop"), self.give_up)]
            self.notice.say(say("sheet_refused", count=f"{marked:,}"), "bad", buttons)
        elif not self.notice.isHidden():
            self.notice.close_notice()

    def _edited(self) -> None:
        if self._waiting is not None and not self.table.editing():
            self.show_answer(self._waiting)

    def _drop(self) -> None:
        """Take back what was refused in the cell in which one stands."""
        now = self.table.currentIndex()
        if now.isValid():
            self.model.drop(self.model.key(now))

    def _connect(self) -> None:
        self.table.setModel(self.model)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._tell_cell())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self.selected.emit())
        self.table.left.connect(self._drop)
        self.model.dataChanged.connect(lambda *_: self._tell_cell())
        self.model.marked.connect(self._tell_marks)
        self.delegate.edited.connect(self.putting.take)
        self.delegate.closeEditor.connect(lambda *_: self._edited())
        self.putting.done.connect(self._done)
        self.menu.chosen.connect(self.choose)
        for name, does in {
            "copy": self.copy,
            "cut": self.cut,
            "paste": self.paste,
            "fill": self.fill,
            "empty": self.empty,
        }.items():
            self.table.actions_[name].triggered.connect(does)

    def _arrange(self) -> None:
        self.button.setProperty("rank", "chip")
        self.button.setMenu(self.menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar(self.told, None, self.button))
        column.addWidget(self.notice)
        column.addWidget(self.table, 1)


def _width(column: Column) -> int:
    """Return the pixels that a column begins with, by what is in it."""
    sorts = {field.type for field in column.fields.values()}
    known = {CODE: 96, TITLE: 240}.get(column.id)
    return known or WIDTHS.get(sorts.pop() if len(sorts) == 1 else "", WIDTH)


def _kinds(answer: Answer, desk: Desk) -> list[Kind]:
    """Return the kinds of what was found: the one that it is narrowed to, or all that there are."""
    counts, kind = answer.listing.counts, answer.wish.question.kind
    return [one for one in desk.archive.kinds if (one.id == kind if kind else counts.get(one.id))]
