"""Which column of a list is which field: the columns as a table, and the chosen one under edit."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QPushButton, QVBoxLayout, QWidget

from archive_app.archive.lists.columns import Line, lines_of, mapping_of
from archive_app.archive.lists.importing import Preview
from archive_app.archive.lists.mappings import keep_mapping, mapping_in
from archive_app.domain.kinds import Kind
from archive_app.ui.desk import Desk
from archive_app.ui.folders import file_to_write
from archive_app.ui.importing.strip import LineStrip, field_name
from archive_app.ui.widgets.flow import Flow
from archive_app.ui.widgets.texts import TextRow, TextsTable

HEADS = ("import_column", "import_samples", "import_field", "import_reading")
WIDTHS = (9, 14, 9)
TOML = "TOML (*.toml)"
LEAST = 60  # pixels of the table: its head and the current row, where all options are shown below


class ColumnsPart(QFrame):
    """Edits the mapping of a list. `changed` gives it as it is to be."""

    changed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._kind: Kind | None = None
        self._at = 0
        self.lines: list[Line] = []
        say = desk.say
        self.table = TextsTable(lambda rank: getattr(desk.look, rank), say("import_columns"))
        self.strip = LineStrip(desk)
        self.buttons = {
            "import_add_constant": partial(self._add, ""),
            "import_add_joined": self._join,
            "import_load": self._load,
            "import_keep": self._keep,
        }
        self._arrange()
        self.table.moved.connect(self._choose)
        self.table.entered.connect(lambda _: self.strip.take_focus())
        self.strip.changed.connect(self._edited)

    def show_preview(self, kind: Kind, preview: Preview) -> None:
        """Show how the columns of a list are understood."""
        self._kind = kind
        drafts = [one for one in self.lines if not (one.text and one.field) and not one.samples]
        self.lines = lines_of(preview) + [one for one in drafts if not one.column]
        self._list()

    def forget(self) -> None:
        """Forget what was begun for another list."""
        self.lines = []

    def _list(self) -> None:
        heads = [self._desk.say(key) for key in HEADS]
        rows = [self._row(at, line) for at, line in enumerate(self.lines)]
        self.table.show_rows(heads, rows, WIDTHS)
        self.strip.setVisible(bool(rows))
        if rows:
            self._choose(self.table.currentIndex().row())

    def _row(self, at: int, line: Line) -> TextRow:
        kind, say = self._kind, self._desk.say
        between = say("between")
        field = field_name(self._desk, kind, line.field) if kind and line.field else ""
        name = line.column or (say("import_constant") if "{" not in line.text else line.text)
        told = between.join(line.samples) if line.column else line.text
        cells = (name, told, field or say("import_nowhere"), self._reading(line))
        return TextRow(cells, f"{at} {line.text}", "" if line.field else "quiet")

    def _reading(self, line: Line) -> str:
        """Return in words how the texts of a line are read."""
        say = self._desk.say
        told = [
            say("import_is_key") if line.key else "",
            say("import_split_at", marks=line.split) if line.split else "",
            say(f"import_lookup_{line.lookup}") if line.lookup else "",
            say("import_lies_within", place=line.within) if line.within else "",
            say("import_in_unit", unit=line.unit) if line.unit else "",
        ]
        return say("between").join(part for part in told if part)

    def _choose(self, at: int) -> None:
        self._at = at
        if self._kind and 0 <= at < len(self.lines):
            self.strip.show_line(self._kind, self.lines[at])

    def _edited(self, line: Line) -> None:
        self.lines[self._at] = line
        self._tell(self.lines)
        self._list()

    def _add(self, text: str) -> None:
        """Begin a line that is no column."""
        self.lines.append(Line(text))
        self._list()
        self.table.choose(len(self.lines) - 1)
        self.strip.text.setFocus()

    def _join(self) -> None:
        """Begin a text of the chosen column and the next."""
        names = [f"{{{one.column}}}" for one in self.lines[self._at : self._at + 2] if one.column]
        self._add("".join(names))

    def _tell(self, lines: Sequence[Line]) -> None:
        if self._kind:
            self.changed.emit(mapping_of(self._kind.id, lines))

    def _load(self) -> None:
        """Take the mapping in a file that a person chooses."""
        path, _ = QFileDialog.getOpenFileName(self, self._desk.say("import_load"), "", TOML)
        if path:
            self._desk.jobs.read("mapping", lambda: mapping_in(Path(path)), self.changed.emit)

    def _keep(self) -> None:
        """Write the mapping to a file that a person chooses."""
        say = self._desk.say
        path = file_to_write(self, say("import_keep"), say("import_mapping_name"), ".toml")
        if path and self._kind:
            mapping, told = mapping_of(self._kind.id, self.lines), say("import_kept", file=path)
            self._desk.jobs.save(
                lambda: keep_mapping(path, mapping),
                lambda _: self._desk.notice.emit(told, "good"),
            )

    def _arrange(self) -> None:
        foot = Flow()
        foot.setContentsMargins(12, 4, 12, 4)
        for key, does in self.buttons.items():
            button = QPushButton(self._desk.say(key))
            button.setProperty("rank", "link")
            button.clicked.connect(lambda _=False, does=does: does())
            foot.addWidget(button)
        below = QWidget()
        below.setLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.table.setMinimumHeight(LEAST)
        column.addWidget(self.table, 1)
        column.addWidget(self.strip)
        column.addWidget(below)
