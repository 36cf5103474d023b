"""One line of the mapping under edit: to which field it goes, and how its texts are read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QWidget,
)

from archive_app.archive.lists.columns import Line, belongings, options_for
from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Kind
from archive_app.ui.desk import Desk
from archive_app.ui.widgets.choice import Choice
from archive_app.ui.widgets.flow import Flow
from archive_app.ui.widgets.pick import Offer, Options, PickEditor, PickLine
from archive_app.ui.widgets.plain import Elided, Plain
from archive_app.ui.widgets.toggle import Toggle

WRITTEN = {"split": 72, "within": 120, "unit": 72}
"""The options that a person writes, with the widths of their boxes."""


class LineStrip(QFrame):
    """Edits a line. `changed` gives the line as it is to be."""

    changed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("pane", "quiet")
        self._desk = desk
        self._line = Line("")
        self._kind: Kind | None = None
        self.name = Elided("", "label")
        self.text = QLineEdit()
        self.field = PickEditor(Offer(ask=self._offer, hint=desk.say("import_nowhere")))
        self.key = Toggle(desk.say("import_key"))
        self.lookup = Choice()
        self.written = {option: QLineEdit() for option in WRITTEN}
        self._labelled: dict[str, QWidget] = {}
        self._arrange()
        for box in self.field.inputs():  # not `changed`: what is half typed may mean another field
            if isinstance(box, PickLine):
                box.picked.connect(self._led)
                box.editingFinished.connect(self._led)
        self.text.editingFinished.connect(self._told)
        self.key.clicked.connect(self._told)
        self.lookup.activated.connect(self._told)
        for box in self.written.values():
            box.editingFinished.connect(self._told)

    def show_line(self, kind: Kind, line: Line) -> None:
        """Show another line of a mapping for entries of a kind; what is typed stays if it is so."""
        self._kind, self._line = kind, line
        is_column = bool(line.column)
        self.name.setText(line.column)
        self.name.setVisible(is_column)
        self.text.setVisible(not is_column)
        self.text.setText(line.text)
        label = field_name(self._desk, kind, line.field)
        if label or not self.field.inputs()[0].hasFocus():
            self.field.show_value(line.field or None, label)
        self.key.setChecked(line.key)
        self.key.setVisible(bool(line.field))
        self._show_options(options_for(kind, line.field))

    def take_focus(self) -> None:
        """Go to where a person says to which field the line goes."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        box = self.field.inputs()[0]
        if isinstance(box, QLineEdit):
            box.selectAll()

    def _show_options(self, options: dict[str, tuple[str, ...]]) -> None:
        for option, widget in self._labelled.items():
            widget.setVisible(option in options)
        for option, box in self.written.items():
            box.setText(getattr(self._line, option))
        self.lookup.clear()
        for choice in options.get("lookup", ()):
            self.lookup.addItem(self._desk.say(f"import_lookup_{choice or 'any'}"), choice)
        self.lookup.setCurrentIndex(max(0, self.lookup.findData(self._line.lookup)))

    def _led(self) -> None:
        """Lead the line to the field that was picked; what is no field is taken back."""
        try:
            field = str(self.field.value() or "")
        except Refused:
            field = self._line.field
            if self._kind:
                self.field.show_value(field, field_name(self._desk, self._kind, field))
        if field != self._line.field and self._kind:
            kept = {name: getattr(self._line, name) for name in options_for(self._kind, field)}
            self._tell(Line(self._line.text, field, **kept, samples=self._line.samples))

    def _told(self) -> None:
        told = {option: box.text().strip() for option, box in self.written.items()}
        line = replace(
            self._line,
            key=self.key.isChecked() and bool(self._line.field),
            lookup=str(self.lookup.currentData() or ""),
            split=told["split"],
            within=told["within"],
            unit=told["unit"],
        )
        if not self._line.column:
            line = replace(line, text=self.text.text().strip())
        if line != self._line:
            self._tell(line)

    def _tell(self, line: Line) -> None:
        self._line = line
        self.changed.emit(line)

    def _offer(self, text: str, show: Callable[[Options], None]) -> None:
        if self._kind:
            wanted = text.casefold()
            known = [
                one for one in fields_of(self._desk, self._kind) if wanted in one[1].casefold()
            ]
            show(sorted(known, key=lambda one: one[1].casefold() != wanted))

    def _arrange(self) -> None:
        say = self._desk.say
        self.text.setPlaceholderText(say("import_text_hint"))
        self.text.setAccessibleName(say("import_text_hint"))
        options = Flow()
        for option, width in WRITTEN.items():
            self.written[option].setFixedWidth(width)
            self.written[option].setAccessibleName(say(f"import_{option}"))
            options.addWidget(self._with_label(option, self.written[option]))
        self.lookup.setAccessibleName(say("import_lookup"))
        options.addWidget(self._with_label("lookup", self.lookup))
        below = QWidget()
        below.setLayout(options)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 8, 16, 8)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(2, 3)
        grid.addWidget(self.name, 0, 0)
        grid.addWidget(self.text, 0, 0)
        grid.addWidget(Plain("→", "label"), 0, 1)
        grid.addWidget(self.field, 0, 2)
        grid.addWidget(self.key, 0, 3)
        grid.addWidget(below, 1, 0, 1, 4)

    def _with_label(self, option: str, widget: QWidget) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 12, 0)
        row.addWidget(Plain(self._desk.say(f"import_{option}"), "label"))
        row.addWidget(widget)
        self._labelled[option] = whole
        return whole


def fields_of(desk: Desk, kind: Kind) -> list[tuple[str, str]]:
    """Return where the texts of a list may go: ids of fields and what people read for them."""
    named = [(one, desk.say(f"import_{one[1:]}")) for one in belongings(kind)]
    shown: Sequence[tuple[str, str]] = [
        (field.id, desk.say.label(field.label)) for field in kind.fields if not field.retired
    ]
    return [*named, *shown]


def field_name(desk: Desk, kind: Kind, field: str) -> str:
    """Return what people read for a field, "" for none."""
    return dict(fields_of(desk, kind)).get(field, field)
