"""Which published list is compared: its file, its columns, the register that it is of."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from archive_app.archive.programme.name_lists import NameList
from archive_app.domain.designations import IN_FORCE
from archive_app.ui.desk import Desk
from archive_app.ui.widgets.asked import Asked
from archive_app.ui.widgets.choice import Choice

LISTS = "*.xlsx *.xls *.ods *.csv *.tsv *.txt"
COLUMNS = ("name", "number", "place")
GIVEN = ("batch", "on", "document", "by")


class SourceStrip(QFrame):
    """Asks for a list.

    `chosen` gives its file and a sheet, `matched` the list with its columns when it is to be
    compared; `changed` tells that it is of another register.
    """

    chosen = Signal(Path, str)
    matched = Signal(object, dict)
    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("pane", "quiet")
        self._desk = desk
        say = desk.say
        self._list: NameList | None = None
        self.path = QLineEdit()
        self.browse = QPushButton(say("browse"))
        self.compare = QPushButton(say("matching_compare"))
        self.sheet, self.register = Choice(), Choice()
        self.columns = {name: Choice() for name in COLUMNS}
        boxes = {name: QLineEdit() for name in GIVEN}
        self.file = Asked(
            {"sheet": (say("import_sheet"), self.sheet)}
            | {name: (say(f"matching_column_{name}"), one) for name, one in self.columns.items()}
        )
        self.of = Asked({"register": (say("listing_register"), self.register)})
        self.asked = Asked({name: (say(f"listing_{name}"), one) for name, one in boxes.items()})
        self._arrange()
        self.browse.clicked.connect(self.choose)
        self.path.returnPressed.connect(self._read)
        self.sheet.activated.connect(lambda _: self._read())
        self.register.activated.connect(lambda _: self.changed.emit())
        self.compare.clicked.connect(self._match)

    def choose(self) -> None:
        """Let a person choose a file with the system's own window."""
        title, lists = self._desk.say("import_choose"), self._desk.say("import_lists")
        path, _ = QFileDialog.getOpenFileName(self, title, self.path.text(), f"{lists} ({LISTS})")
        if path:
            self.path.setText(path)
            self.sheet.clear()
            self._read()

    def show_list(self, found: NameList) -> None:
        """Show the sheets and the columns of a list that was read."""
        self._list = found
        self.sheet.clear()
        self.sheet.addItems(list(found.sheets) or [found.path.name])
        self.sheet.setCurrentText(found.sheet)
        none = self._desk.say("matching_no_column")
        for name, choice in self.columns.items():
            choice.clear()
            if name != "name":
                choice.addItem(none, -1)
            for place, head in enumerate(found.heads):
                told = head or next((row[place] for row in found.rows if place < len(row)), "")
                choice.addItem(told, place)
            choice.setCurrentIndex(max(choice.findData(found.columns[name]), 0))
        self._unfold(unfolded=True)
        self.compare.setEnabled(True)
        self.compare.setFocus()

    def register_id(self) -> str:
        """Return the register that the list is of, "" as long as nobody said."""
        return str(self.register.currentData() or "")

    def given(self) -> dict[str, str]:
        """Return what is said of every listing: batch, state, its date, document and who."""
        told = self.asked.texts()
        return {name: told[name] for name in GIVEN} | {"state": IN_FORCE[0]}

    def _read(self) -> None:
        path = Path(self.path.text().strip()).expanduser()
        sheet = self.sheet.currentText() if self._list and self._list.path == path else ""
        sheets = self._list.sheets if self._list else ()
        self.chosen.emit(path, sheet if sheet in sheets else "")

    def _match(self) -> None:
        if self._list:
            columns = {name: int(one.currentData()) for name, one in self.columns.items()}
            self._unfold(unfolded=False)
            self.matched.emit(self._list, columns)

    def _unfold(self, *, unfolded: bool) -> None:
        """Show what is asked before comparing; then the names need the room."""
        self.file.setVisible(unfolded)
        self.asked.setVisible(unfolded)

    def _arrange(self) -> None:
        say, known = self._desk.say, self._desk.archive.vocabularies
        self.path.setPlaceholderText(say("matching_file"))
        self.path.setAccessibleName(say("matching_file"))
        self.register.addItem(say("listing_which"), "")
        self.register.setMaxVisibleItems(24)
        for term in known.of("registers"):
            self.register.addItem(known.full_label(term, say.language), term.id)
        self.setFocusProxy(self.path)
        self._unfold(unfolded=False)
        self.compare.setEnabled(False)
        row = QHBoxLayout()
        for widget in (self.path, self.browse, self.compare):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.addLayout(row)
        column.addWidget(self.file)
        column.addWidget(self.of)
        column.addWidget(self.asked)
