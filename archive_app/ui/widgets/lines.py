"""A table of lines that can be put in another order, or a sentence where there are none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget
from typing_extensions import override

from archive_app.ui.widgets.plain import Plain
from archive_app.ui.widgets.texts import Rank, TextRow, TextsTable

USUAL = 6  # characters of a column whose width nobody said
MARGIN = 16  # pixels at the sides of a text
MOST_KEYS = 9  # columns that a key puts in order: Alt+1 to Alt+9


@dataclass(frozen=True, slots=True)
class Line:
    """A line: what it stands for, its texts, their rank; `numbers` order columns by what they are.

    What has no text in a column comes last, whichever way round.
    """

    key: str
    cells: Sequence[str]
    rank: str = ""
    numbers: Mapping[int, Decimal] = field(default_factory=dict)


class Lines(QStackedWidget):
    """Shows lines; a press on the head of a column, or Alt with its number, puts them in order.

    What is selected can be copied. `moved` gives what the current line stands for, `entered` the
    one that was opened.
    """

    moved = Signal(str)
    entered = Signal(str)

    def __init__(
        self, colour: Rank, name: str, heads: Sequence[str], widths: Sequence[int]
    ) -> None:
        super().__init__()
        self._heads, self._widths = heads, widths
        self._lines: Sequence[Line] = ()
        self._order: tuple[int, bool] | None = None
        self.table = TextsTable(colour, name)
        self.empty = Plain("", "label", wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setMargin(32)
        self.addWidget(self.table)
        self.addWidget(self.empty)
        self.setFocusProxy(self.table)
        self._connect()

    def head(self, heads: Sequence[str], widths: Sequence[int]) -> None:
        """Take other heads for the lines that are shown next."""
        if len(heads) != len(self._heads):
            self._order = None
            self.table.horizontalHeader().setSortIndicatorShown(False)
        self._heads, self._widths = heads, widths

    def show_lines(self, lines: Sequence[Line], empty: str) -> None:
        """Show lines in the order that a person chose, or say why there are none."""
        self._lines = lines
        self.empty.setText(empty)
        self.setCurrentWidget(self.table if lines else self.empty)
        self._list()

    def key(self) -> str:
        """Return what the current line stands for, "" if there is none."""
        return self.table.key()

    def keys(self) -> list[str]:
        """Return what the selected lines stand for, in their order."""
        return self.table.keys()

    def choose(self, key: str) -> None:
        """Make the line that stands for this the current one, if it is there."""
        keys = [row.key for row in self.table.texts.rows]
        if key in keys:
            self.table.choose(keys.index(key))

    def copy(self) -> None:
        """Put the selected lines on the clipboard under their heads, as spreadsheets take them."""
        chosen = set(self.keys())
        rows = [row.cells for row in self.table.texts.rows if row.key in chosen]
        told = [
            "\t".join(" ".join(cell.split()) for cell in cells) for cells in (self._heads, *rows)
        ]
        QApplication.clipboard().setText("\n".join(told))

    def sort(self, column: int) -> None:
        """Put the lines in the order of a column; once more, the other way round."""
        downwards = self._order == (column, False)
        self._order = (column, downwards)
        turned = Qt.SortOrder.DescendingOrder if downwards else Qt.SortOrder.AscendingOrder
        self.table.horizontalHeader().setSortIndicator(column, turned)
        self.table.horizontalHeader().setSortIndicatorShown(True)
        self._list()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Give the columns more than they ask for where the table has it, each by its width."""
        wide = self.table.fontMetrics().horizontalAdvance("国")
        unsaid = len(self._heads) - len(self._widths)
        asked = [one * wide + MARGIN for one in (*self._widths, *([USUAL] * unsaid))]
        bar = self.table.verticalScrollBar()
        room = self.width() - (bar.sizeHint().width() if bar.maximum() else 0)
        share = max(room / sum(asked), 1)
        for column, width in enumerate(asked[:-1]):  # the last one has the rest
            self.table.setColumnWidth(column, int(width * share))
        self.table.setColumnWidth(len(asked) - 1, asked[-1])

    def _list(self) -> None:
        held = set(self.keys())
        rows = [TextRow(line.cells, line.key, line.rank) for line in self._ordered()]
        self.table.show_rows(self._heads, rows)
        self._share()
        if len(held) > 1:
            wanted, flags = QItemSelection(), QItemSelectionModel.SelectionFlag
            for place, row in enumerate(rows):
                if row.key in held:
                    index = self.table.texts.index(place, 0)
                    wanted.select(index, index)
            self.table.selectionModel().select(wanted, flags.Select | flags.Rows)
        if not rows:
            self.moved.emit("")

    def _ordered(self) -> Sequence[Line]:
        if self._order is None:
            return self._lines
        column, downwards = self._order
        told = [line for line in self._lines if column < len(line.cells) and line.cells[column]]
        numbered = all(column in line.numbers for line in told)
        told.sort(
            key=lambda line: (line.numbers[column] if numbered else 0, line.cells[column]),
            reverse=downwards,
        )
        shown = {id(line) for line in told}
        return [*told, *(line for line in self._lines if id(line) not in shown)]

    def _connect(self) -> None:
        heads = self.table.horizontalHeader()
        heads.setSectionsClickable(True)
        heads.sectionClicked.connect(self.sort)
        self.table.moved.connect(lambda _: self.moved.emit(self.key()))
        self.table.entered.connect(lambda _: self.entered.emit(self.key()))
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence.StandardKey.Copy, self, self.copy, context=within)
        for column in range(min(len(self._heads), MOST_KEYS)):
            keys = QKeySequence(f"Alt+{column + 1}")
            QShortcut(keys, self, lambda column=column: self.sort(column), context=within)
