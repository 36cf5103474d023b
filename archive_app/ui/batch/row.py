"""One field of all that is selected: its common value, or that there are several."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.entries.batch import MIXED, Common
from archive_app.domain.entries import Value
from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Field
from archive_app.domain.roles import pointing
from archive_app.domain.values import shown as in_words
from archive_app.ui.batch.plan import label
from archive_app.ui.describe.editors import editor_for
from archive_app.ui.desk import Desk
from archive_app.ui.widgets.choice import Choice
from archive_app.ui.widgets.editor import Shown
from archive_app.ui.widgets.plain import Plain

WAYS = {"=": "way_replace", "+=": "way_add", "-=": "way_take"}


class BatchRow(QWidget):
    """The editor of a field; what a person changes in it is marked, and only that is changed.

    A list is replaced, or something is added to each or taken from each.
    """

    changed = Signal()

    def __init__(self, field: Field, name: str, desk: Desk) -> None:
        super().__init__()
        self.field = field
        self._say = desk.say
        self._common: Common | None = None
        self._shown: Shown = ""
        self._emptied = False
        self._value: Value | None = None
        self.fault: Refused | None = None
        self.label = label(name)
        self.editor = editor_for(field, desk)
        self.way = Choice()
        self.turn = QPushButton()
        self.note = Plain("", "quiet", wrap=True)
        self._arrange()
        self.editor.changed.connect(self._edited)
        self.way.currentIndexChanged.connect(lambda _: self._begin())
        self.turn.clicked.connect(self._turn)

    def show_common(self, common: Common | None, shown: Shown) -> None:
        """Show what the entries have in common, unless something is said of it already."""
        if self.is_changed():
            self._common, self._shown = common, shown
            self._tell()
            return
        self._common, self._shown = common, "" if common is MIXED else shown
        self.way.setVisible(self.field.is_list and common is not None)
        self.way.setCurrentIndex(list(WAYS).index("+=" if common is MIXED else "="))
        self._begin()

    def is_changed(self) -> bool:
        """Tell whether a person wants something of this field."""
        return self._emptied or bool(self.fault) or self._value != self._held()

    def settle(self) -> None:
        """Take what is wanted back."""
        self._emptied, self.fault = False, None
        self._begin()

    def assignments(self) -> list[Assignment]:
        """Return what is wanted, as it is said of any entry."""
        if not self.is_changed() or self.fault:
            return []
        if self._value is None:
            return [Assignment(self.field.id, "=", "")]
        values = self._value if isinstance(self._value, list) else [self._value]
        return [Assignment(self.field.id, self._way(), _said(self.field, one)) for one in values]

    def _way(self) -> str:
        return str(self.way.currentData()) if self.field.is_list else "="

    def _held(self) -> Value | None:
        """Return the value with which the editor begins."""
        return None if self._common is MIXED or self._way() != "=" else self._common

    def _begin(self) -> None:
        """Show the common value, or an empty editor where something is added or taken."""
        held = self._held()
        self._emptied = False
        self.editor.show_value(held, self._shown if held is not None else "")
        self._read()

    def _edited(self) -> None:
        self._emptied = False
        self._read()

    def _turn(self) -> None:
        """Take back what is wanted; or, where there are several values, empty them all."""
        if self.is_changed():
            self.settle()
        else:
            self._emptied = True
            self._tell()

    def _read(self) -> None:
        self.fault, self._value = None, None
        try:
            self._value = self.editor.value()
        except Refused as fault:
            self.fault = fault
        self.editor.mark(gap=False, fault=bool(self.fault))
        self._tell()

    def _tell(self) -> None:
        """Mark the row if it is changed, and say what there is or what is wrong."""
        changed, mixed = self.is_changed(), self._common is MIXED
        self.label.rank("mark" if changed else "label")
        self.turn.setText(self._say("row_back" if changed else "row_empty"))
        self.turn.setVisible(changed or mixed)
        hint = self._say("mixed") if mixed else ""
        told = self._say("row_emptied") if self._emptied else ""
        for widget in self.editor.inputs():
            if isinstance(widget, QLineEdit | QPlainTextEdit):
                if widget.property("hint") is None:
                    widget.setProperty("hint", widget.placeholderText())
                widget.setPlaceholderText(told or hint or str(widget.property("hint")))
            else:
                told = told or hint
        self.note.rank("bad" if self.fault else "quiet")
        self.note.setText(self._say.explain(self.fault) if self.fault else told)
        self.note.setVisible(bool(self.note.text()))
        self.changed.emit()

    def _arrange(self) -> None:
        for way, key in WAYS.items():
            self.way.addItem(self._say(key), way)
        self.label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.label.setContentsMargins(0, 6, 0, 0)
        self.turn.setProperty("rank", "link")
        name = self.label.text()
        for widget in self.editor.inputs():
            widget.setAccessibleName(name)
            widget.setAcceptDrops(False)
        self.way.setAccessibleName(self._say("way", field=name))
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.editor, 1)
        for one in (self.way, self.turn):
            row.addWidget(one, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.note)


def _said(field: Field, value: Value) -> str:
    """Return a value as a person says it in an assignment."""
    if field.links:
        ((target, role),) = pointing(value).items()
        return role.told_with(target) if role else target
    return value if isinstance(value, str) else in_words(field, value)
