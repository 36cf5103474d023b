"""One field of a form: its label, its editor, and the line below that says what is wrong."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from archive_app.domain.entries import Value
from archive_app.domain.errors import ArchiveError, Refused
from archive_app.domain.kinds import Field
from archive_app.domain.protection import LEVEL
from archive_app.ui.describe.editors import editor_for
from archive_app.ui.desk import Desk
from archive_app.ui.widgets.editor import Shown
from archive_app.ui.widgets.plain import Plain, tip

LABEL_WIDTH = 88


class FieldRow(QWidget):
    """The editor of a field with the line below it; `label` stands beside it in the form."""

    def __init__(self, field: Field, desk: Desk) -> None:
        super().__init__()
        self.field = field
        self._say = desk.say
        self._before: Value | None = None
        self._value: Value | None = None
        self._advice = ""
        self._proposed: tuple[Value, str] | None = None
        self.fault: ArchiveError | None = None
        self.label = Plain(desk.say.label(field.label), "label", wrap=True)
        self.editor = editor_for(field, desk)
        self._note = Plain("", "attention", wrap=True)
        self._note.hide()
        self._arrange()
        self.editor.changed.connect(self.check)

    def show_value(self, value: Value | None, shown: Shown) -> None:
        """Show a value as it is in the archive."""
        self._before, self._proposed = value, None
        self.editor.show_value(value, shown)
        self.check()

    def put(self, value: Value | None, shown: Shown) -> None:
        """Show a value that is not in the archive yet."""
        self.editor.show_value(value, shown)
        self.check()

    def offer(self, value: str, shown: str) -> None:
        """Take a value that is offered; it is saved with the rest."""
        self.put(*([value], (shown,)) if self.field.is_list else (value, shown))

    def propose(self, value: Value, shown: Shown, told: str) -> None:
        """Show a value that may be kept, and as long as it stands here, where it is from."""
        self._proposed = (value, told)
        self.put(value, shown)

    def is_proposal(self) -> bool:
        """Tell whether what stands here is only proposed."""
        return self._proposed is not None and self._value == self._proposed[0]

    def advise(self, text: str) -> None:
        """Show advice on what the archive has, as long as nothing else is to be said here."""
        self._advice = text
        self.check()

    def settle(self) -> None:
        """Take what stands here as what the archive has."""
        if self.fault is None:
            self._before = self._value

    def changed(self) -> bool:
        """Tell whether what stands here is not what the archive has."""
        return bool(self.fault) or self._value != self._before

    def value(self) -> Value | None:
        """Return what stands here, as it was read last."""
        return self._value

    def check(self) -> None:
        """Read what stands here; say what cannot be read, or what filing will miss."""
        self.fault = None
        self._value = None
        try:
            self._value = self.editor.value()
        except Refused as fault:
            self.fault = fault
        gap = self.fault is None and self._value is None and self.field.required != "never"
        self.editor.mark(gap=gap, fault=bool(self.fault))
        if self.fault:
            self._tell(self._say.explain(self.fault), "bad")
        elif self._proposed and self.is_proposal():
            self._tell(self._proposed[1], "quiet")
        else:
            gone = self._say(f"gap_{self.field.required}") if gap else ""
            told = self._advice or gone
            self._tell(told or self._handling(), "attention" if told else "quiet")

    def refuse(self, error: ArchiveError) -> None:
        """Show what the archive has against this value."""
        self.fault = error
        self.editor.mark(gap=False, fault=True)
        self._tell(self._say.explain(error), "bad")

    def _handling(self) -> str:
        """Return how what has the level that stands here is to be handled; "" for another field."""
        if self.field.vocabulary != LEVEL:
            return ""
        return self._say.handling(str(self._value or "").partition("/")[2])

    def _tell(self, text: str, rank: str) -> None:
        self._note.rank(rank)
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def _arrange(self) -> None:
        self.label.setFixedWidth(LABEL_WIDTH)
        self.label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.label.setContentsMargins(0, 6, 0, 0)
        self.label.setBuddy(self.editor)
        if self.field.help:
            self.label.setToolTip(tip(self._say.label(self.field.help)))
        self.editor.call(f"field {self.field.id}", self._say.label(self.field.label))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.editor)
        column.addWidget(self._note)
