"""Which list is imported: the file, its sheet and header, and what each of its rows is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from archive_app.archive.entries.placing import stands_alone
from archive_app.archive.lists.importing import Preview
from archive_app.archive.lists.list_file import ListFile
from archive_app.domain.errors import Refused
from archive_app.domain.kinds import FAMILIES, Field, Label
from archive_app.ui.describe.editors import editor_for
from archive_app.ui.desk import Desk
from archive_app.ui.theme import font
from archive_app.ui.widgets.choice import Choice
from archive_app.ui.widgets.plain import Plain, restyle

LISTS = "*.xlsx *.xls *.ods *.csv *.tsv *.txt"
SITE = Field("site", "entry", Label("遗产点", "Site"), target="site")
LABELS = ("import_file", "import_header", "import_kind")
DEEPEST = 30  # the last row that may name the columns


class SourcePart(QFrame):
    """Asks for a list. `chosen` gives another file; `changed` tells of another reading of it."""

    chosen = Signal(object)
    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("pane", "panel")
        self._desk = desk
        self.path = QLineEdit()
        self.browse = QPushButton(desk.say("browse"))
        self.sheet = Choice()
        self.header = Choice()
        self.facts = Plain("", "quiet")
        self.kind = Choice()
        self.site = editor_for(SITE, desk)
        self._site_label = Plain(desk.say("import_into"), "label")
        self._sheet_label = Plain(desk.say("import_sheet"), "label")
        self._rest = QWidget()
        self._arrange()
        self.browse.clicked.connect(self.choose)
        self.path.returnPressed.connect(self._typed)
        self.sheet.activated.connect(self.changed)
        self.header.activated.connect(self.changed)
        self.kind.activated.connect(self.changed)
        self.site.changed.connect(self._homed)

    def start(self, site: str, name: str) -> None:
        """Propose a site of this name for what must belong to one."""
        if not self.site_id():
            self.site.show_value(site or None, name)

    def choose(self) -> None:
        """Let a person choose a file with the system's own window."""
        title, lists = self._desk.say("import_choose"), self._desk.say("import_lists")
        folder = str(Path(self.path.text()).parent) if self.path.text() else ""
        path, _ = QFileDialog.getOpenFileName(self, title, folder, f"{lists} ({LISTS})")
        if path:
            self.take(Path(path))

    def take(self, path: Path) -> None:
        """Take another file."""
        self.path.setText(str(path))
        self.chosen.emit(path)

    def site_id(self) -> str:
        """Return the id of the site that the rows go to, "" for none."""
        try:
            return str(self.site.value() or "")
        except Refused:
            return ""

    def list_file(self, *, anew: bool = False) -> ListFile:
        """Return the list as it is to be read, all but the file `anew`."""
        path = Path(self.path.text().strip()).expanduser()
        if anew:
            return ListFile(path, site=self.site_id())
        return ListFile(
            path,
            kind=str(self.kind.currentData() or ""),
            site=self.site_id(),
            sheet=self.sheet.currentText(),
            header=int(self.header.currentData() or 0),
        )

    def show_preview(self, preview: Preview) -> None:
        """Show how a list is read."""
        sheet, say = preview.sheet, self._desk.say
        self.sheet.clear()
        self.sheet.addItems(list(sheet.names))
        self.sheet.setCurrentText(sheet.name)
        self.sheet.setVisible(len(sheet.names) > 1)
        self._sheet_label.setVisible(len(sheet.names) > 1)
        self._list_header(preview.header.row)
        self._list_kinds(preview.mapping.kind)
        needs = self._needs_site(preview.mapping.kind)
        self.site.setVisible(needs)
        self._site_label.setVisible(needs)
        key = "import_text" if sheet.encoding else "import_workbook"
        rows = f"{max(sheet.rows - preview.header.row, 0):,}"
        self.facts.setText(say(key, encoding=sheet.encoding.upper(), rows=rows))
        self._rest.show()

    def show_fault(self, *, fault: bool) -> None:
        """Mark the file as one that cannot be read, or as good."""
        self.path.setProperty("fault", fault)
        restyle(self.path)

    def _list_header(self, row: int) -> None:
        self.header.clear()
        for number in range(1, max(DEEPEST, row) + 1):
            self.header.addItem(self._desk.say("import_header_row", row=number), number)
        self.header.setCurrentIndex(row - 1)

    def _list_kinds(self, chosen: str) -> None:
        kinds = self._desk.archive.kinds
        self.kind.clear()
        for family in FAMILIES:
            for kind in kinds.of_family(family) if family != "collection" else ():
                if not kind.retired:
                    self.kind.addItem(self._desk.say.label(kind.label), kind.id)
        self.kind.setCurrentIndex(self.kind.findData(chosen))

    def _needs_site(self, kind: str) -> bool:
        kinds = self._desk.archive.kinds
        return kind in kinds and not stands_alone(kinds[kind])

    def _typed(self) -> None:
        if self.path.text().strip():
            self.take(Path(self.path.text().strip()).expanduser())

    def _homed(self) -> None:
        try:
            self.site.value()
        except Refused:
            return
        self.changed.emit()

    def _arrange(self) -> None:
        say = self._desk.say
        self.path.setAcceptDrops(False)
        self.path.setPlaceholderText(say("import_path_hint"))
        self.path.setAccessibleName(say("import_file"))
        self.header.setAccessibleName(say("import_header"))
        self.sheet.setAccessibleName(say("import_sheet"))
        self.kind.setAccessibleName(say("import_kind"))
        above = QHBoxLayout()
        above.setSpacing(12)
        above.addWidget(self.path, 1)
        above.addWidget(self.browse)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(12)
        grid.setColumnMinimumWidth(0, self._widest())
        grid.addWidget(Plain(say("import_file"), "label"), 0, 0)
        grid.addLayout(above, 0, 1)
        grid.addWidget(self._rest, 1, 0, 1, 2)
        self._lay_rest()
        self._rest.hide()

    def _lay_rest(self) -> None:
        """Lay out what is asked once there is a file."""
        say = self._desk.say
        grid = QGridLayout(self._rest)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        read, means = QHBoxLayout(), QHBoxLayout()
        self.site.setMinimumWidth(160)
        for row in (read, means):
            row.setSpacing(12)
        for asked in (self._sheet_label, self.sheet, self.header, self.facts):
            read.addWidget(asked)
        for meant in (self.kind, self._site_label, self.site):
            means.addWidget(meant)
        read.addStretch()
        means.addStretch()
        grid.setColumnMinimumWidth(0, self._widest())
        grid.addWidget(Plain(say("import_header"), "label"), 0, 0)
        grid.addLayout(read, 0, 1)
        grid.addWidget(Plain(say("import_kind"), "label"), 1, 0)
        grid.addLayout(means, 1, 1)
        grid.setColumnStretch(1, 1)

    def _widest(self) -> int:
        """Return the width of the widest of the labels at the left."""
        metrics = QFontMetrics(font(13))
        return max(metrics.horizontalAdvance(self._desk.say(label)) for label in LABELS)
