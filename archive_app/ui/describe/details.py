"""The details of one kind of the open entry: a table, and in it the form of the chosen row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from archive_app.archive.catalogue.inheriting import proposals
from archive_app.archive.entries import description
from archive_app.domain.casefile import Item
from archive_app.domain.entries import Entry, Value
from archive_app.domain.errors import ArchiveError
from archive_app.domain.kinds import Kind
from archive_app.ui.describe.drafts import Drafts
from archive_app.ui.describe.form import Form, said
from archive_app.ui.describe.reading import Draft, new_row
from archive_app.ui.describe.unsaved import Unsaved
from archive_app.ui.desk import Desk
from archive_app.ui.widgets.plain import Plain

HEIGHT = 28
MOST_ROWS = 8
NARROWEST, WIDEST = 72, 240


class DetailTable(QWidget):
    """Rows that are added, edited and removed; what is typed in one is saved at leaving a field.

    `opened` gives the table whose form a person asked for, to bring it into sight.
    """

    opened = Signal(object)

    def __init__(self, kind: Kind, desk: Desk) -> None:
        super().__init__()
        self.kind = kind
        self._desk = desk
        self._parent = ""
        self._rows: dict[str, Item] = {}
        self.row = ""  # the id of the row whose form is open; none for a new row
        self._adding = False  # a new row is on its way: what is typed meanwhile belongs to it
        self._columns = sorted(
            (one for one in kind.fields if one.list and not one.retired), key=lambda one: one.list
        )
        self.model = QStandardItemModel(self)
        self.table = QTableView()
        self.heading = Plain(desk.say.label(kind.label), "section")
        self.add_button = self._button("detail_add", self.begin)
        self.remove_button = self._button("detail_remove", self.remove)
        self.close_button = self._button("detail_close", self.close_row)
        self.unsaved = Unsaved(desk.say)
        self._drafts = Drafts(desk, self._typed)
        self._frame = QFrame()
        self._inner = QVBoxLayout(self._frame)
        self._arrange()
        self.unsaved.taken.connect(self._take)
        self.unsaved.dropped.connect(lambda draft: self._drafts.drop(draft.key))
        self.table.clicked.connect(self._chosen)
        self.table.activated.connect(self._entered)
        QApplication.instance().focusChanged.connect(self._focus)  # type: ignore[union-attr]  # there is one

    @cached_property
    def form(self) -> Form:
        """The form of the chosen row, made when the first one is opened."""
        form = Form(self.kind, self._desk)
        form.setEnabled(not self._desk.archive.read_only)
        form.changed.connect(self._touch)
        self._inner.insertWidget(0, form)
        return form

    def show_rows(self, parent: str, rows: Sequence[Item], drafts: Sequence[Draft] = ()) -> None:
        """Show these details of an entry; a row in which somebody is typing stays as it is.

        The drafts of rows are offered again, but for that of the open one.
        """
        if parent != self._parent:
            self.save()
            self._parent = parent
            self._shut()
        self._rows = {one.entry.id: one for one in rows}
        self._list(rows)
        label = self._desk.say.label(self.kind.label)
        self.heading.setText(f"{label} {len(rows)}" if rows else label)
        if self.row and self.row not in self._rows:
            self._shut()
        elif self.row and not self.form.touched():
            self._show(self._rows[self.row])
        self._mark()
        here = self._key() if not self._frame.isHidden() else ""
        self.unsaved.show_drafts([one for one in drafts if one.key != here])

    def holds(self, row: str) -> bool:
        """Tell whether a detail of this id is one of the rows."""
        return row in self._rows

    def open(self, row: str) -> None:
        """Open the form of a row."""
        if row not in self._rows:
            return
        if self.row != row or self._frame.isHidden():
            self.save()
            self._drafts.keep()
            self.row = row
            self._show(self._rows[row])
        self._unfold()

    def begin(self) -> None:
        """Open an empty form; the row is added with the first value that is saved."""
        self.save()
        self._drafts.keep()
        self.row = ""
        self.form.show_values({}, {})
        self._unfold()
        self.form.take_focus()
        archive, kind, parent = self._desk.archive, self.kind, self._parent
        self._desk.jobs.read(
            f"proposals {kind.id}",
            lambda: proposals(archive, kind, parent=parent),
            lambda found: None if self.row or self._adding else self.form.propose(found),
        )

    def save(self) -> None:
        """Save what is typed in the open form and can be read."""
        if self._adding or self._frame.isHidden() or self._desk.archive.read_only:
            return
        values = self.form.changes() if self.form.typed() else {}
        if not values:
            return
        archive, row, parent, kind = self._desk.archive, self.row, self._parent, self.kind.id
        self._drafts.done()
        if row:
            self._desk.jobs.save(
                lambda: description.describe(archive, row, values), lambda _: None, self._refused
            )
        else:
            told, self._adding = said(self.form), True
            self._desk.jobs.save(
                lambda: description.add(archive, kind=kind, parent=parent, set_=told),
                self._added,
                self._refused,
            )
        self.form.settle()

    def remove(self) -> None:
        """Put the open row into the trash."""
        archive, row = self._desk.archive, self.row
        self._shut()
        if row:
            told = self._desk.say("removed", count=1)
            self._desk.jobs.save(
                lambda: description.remove(archive, row),
                lambda _: self._desk.notice.emit(told, "info"),
            )

    def close_row(self) -> None:
        """Save the open form and fold it away."""
        self.save()
        self._shut()
        self._mark()

    def _added(self, entry: Entry) -> None:
        """Take the row that was added for the one whose form is open."""
        self._adding = False
        self._drafts.drop(new_row(self.kind.id, entry.parent))
        if not self.row and entry.parent == self._parent:
            self.row = entry.id
            self.save()

    def _refused(self, error: ArchiveError) -> None:
        self._adding = False
        self._touch()
        if not self.form.refuse(error):
            self._desk.notice.emit(self._desk.say.explain(error), "bad")

    def _key(self) -> str:
        """Return under what the draft of the open row is kept."""
        return self.row or new_row(self.kind.id, self._parent)

    def _touch(self) -> None:
        """Keep soon what somebody typed in the open row."""
        if not self._frame.isHidden() and self.form.typed():
            self._drafts.touch(self._key())

    def _typed(self) -> Mapping[str, Value | None]:
        return self.form.changes()

    def _take(self, draft: Draft) -> None:
        """Open the row of a draft with what was typed in it."""
        if draft.key in self._rows:
            self.open(draft.key)
        else:
            self.begin()
        self.form.put_values(draft.values, draft.shown)

    def _focus(self, old: QWidget | None, new: QWidget | None) -> None:
        """Save when a person leaves a field of the form."""
        if old is not None and old is not new and self._frame.isAncestorOf(old):
            self.save()

    def _chosen(self, index: QModelIndex) -> None:
        self.open(str(self.model.item(index.row(), 0).data(Qt.ItemDataRole.UserRole)))

    def _entered(self, index: QModelIndex) -> None:
        """Open a row by the keyboard or by two clicks, and go to its first field."""
        self._chosen(index)
        self.form.take_focus()

    def _show(self, item: Item) -> None:
        self.form.show_values(item.entry.values, {**item.shown, **item.listed})

    def _unfold(self) -> None:
        self._frame.show()
        self.remove_button.setVisible(bool(self.row))
        self._mark()
        self.opened.emit(self)

    def _shut(self) -> None:
        self.row = ""
        if not self._frame.isHidden():
            self.form.show_values({}, {})
            self._frame.hide()

    def _mark(self) -> None:
        """Show which row is open."""
        place = list(self._rows).index(self.row) if self.row in self._rows else -1
        self.table.setCurrentIndex(self.model.index(place, 0))
        self.remove_button.setVisible(bool(self.row))
        self.add_button.setVisible(not self._desk.archive.read_only)

    def _list(self, rows: Sequence[Item]) -> None:
        self.model.removeRows(0, self.model.rowCount())
        for item in rows:
            self.model.appendRow(self._line(item.entry.id, item.shown))
        for place, column in enumerate(self._columns):  # room for what is known
            self.table.setColumnHidden(place, not any(column.id in one.shown for one in rows))
        self.table.setVisible(bool(rows))
        rest = self.table.horizontalHeader().sizeHint().height() + 14
        self.table.setFixedHeight(rest + HEIGHT * min(len(rows), MOST_ROWS))

    def _line(self, row: str, shown: Mapping[str, str]) -> list[QStandardItem]:
        cells = [QStandardItem(" ".join(shown.get(one.id, "").split())) for one in self._columns]
        cells[0].setData(row, Qt.ItemDataRole.UserRole)
        return cells

    def _button(self, key: str, does: object) -> QPushButton:
        button = QPushButton(self._desk.say(key))
        button.setProperty("rank", "link")
        button.clicked.connect(does)
        return button

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.heading)
        top.addStretch()
        top.addWidget(self.add_button)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 0, 16, 8)
        foot.addWidget(self.remove_button)
        foot.addStretch()
        foot.addWidget(self.close_button)
        self._frame.setProperty("pane", "detail")
        self._inner.setContentsMargins(0, 0, 0, 0)
        self._inner.addLayout(foot)
        self._frame.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 8)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.unsaved)
        column.addWidget(self._laid_out())
        column.addWidget(self._frame)

    def _laid_out(self) -> QTableView:
        """Return the table with a column for each field that is listed, none too narrow."""
        table, say = self.table, self._desk.say
        labels = [say.label(one.label) for one in self._columns]
        self.model.setHorizontalHeaderLabels(labels)
        table.setModel(self.model)
        table.setAccessibleName(say.label(self.kind.label))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setProperty("pane", "detail")
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(HEIGHT)
        heads = table.horizontalHeader()
        heads.setMinimumSectionSize(NARROWEST)
        heads.setMaximumSectionSize(WIDEST)
        heads.setHighlightSections(False)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        heads.setStretchLastSection(True)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return table
