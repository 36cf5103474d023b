"""The few fields of a kind that are filled where the thing stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from archive_app.archive.field.recording import NOTE, TEXT
from archive_app.archive.results import retrieval
from archive_app.domain.kinds import Field, Kind, Label
from archive_app.ui.describe.form import Form, Values
from archive_app.ui.desk import Desk
from archive_app.ui.field.buttons import HEIGHT
from archive_app.ui.widgets.editor import Shown
from archive_app.ui.widgets.plain import Plain
from archive_app.ui.widgets.segments import Segments

MAIN = ("extent", "origin", "original_use", "condition", "causes", "description", "text", "place")
NOTED = Label("便笺", "Note")
MOST = 6  # fields that are seen at once on a small screen, with the title
FEW = 6  # terms that stand side by side


def short(kind: Kind, *, new: bool) -> Kind:
    """Return a kind with its title and its main fields only; a new note is only its text."""
    if new and kind.id == NOTE:
        fields = [replace(kind.field(TEXT), label=NOTED)]
    else:
        known = {field.id: field for field in kind.fields if not field.retired}
        main = [known[one] for one in MAIN if one in known][: MOST - 1]
        fields = [kind.title_field, *(one for one in main if one.id != kind.title_field.id)]
    return replace(kind, fields=tuple(replace(field, section="") for field in fields))


class QuickForm(Form):
    """A short form; a choice among few terms is a row of buttons."""

    def __init__(self, kind: Kind, desk: Desk) -> None:
        super().__init__(kind, desk)
        self.buttons: dict[str, Segments] = {}
        for heading in self.findChildren(Plain):
            heading.setVisible(bool(heading.text()) and heading.property("rank") != "section")
        for field, row in self.rows.items():
            row.label.setContentsMargins(0, 0, 0, 0)
            row.label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            for line in row.editor.inputs():
                line.setMinimumHeight(HEIGHT)
            if row.field.type == "choice":
                self._offer(desk, row.field)
            row.editor.changed.connect(lambda field=field: self._follow(field))

    @override
    def show_values(self, values: Values, shown: Mapping[str, Shown]) -> None:
        super().show_values(values, shown)
        self._follow_all()

    @override
    def put_values(self, values: Values, shown: Mapping[str, Shown]) -> None:
        super().put_values(values, shown)
        self._follow_all()

    @override
    def take_focus(self) -> None:
        first: QWidget = next(iter(self.rows.values())).editor
        first.setFocus()

    def _offer(self, desk: Desk, field: Field) -> None:
        """Put a row of buttons in the place of the editor of a choice among few."""
        options = retrieval.options(desk.archive, field)
        if not 0 < len(options) <= FEW:
            return
        labels = {one.id: one.label for one in options}
        buttons = Segments(list(labels.items()), may_be_none=True)
        for button in buttons.buttons.values():
            button.setMinimumHeight(HEIGHT)
        row = self.rows[field.id]
        row.editor.hide()
        column = row.layout()
        if column:
            column.addWidget(buttons)
        row.label.setBuddy(next(iter(buttons.buttons.values())))
        buttons.chosen.connect(lambda term: self._choose(field.id, term, labels.get(term, "")))
        self.buttons[field.id] = buttons

    def _choose(self, field: str, term: str, label: str) -> None:
        self.rows[field].put(term or None, label)
        self.changed.emit()

    def _follow_all(self) -> None:
        for field in self.buttons:
            self._follow(field)

    def _follow(self, field: str) -> None:
        """Put the button down that stands for what the row holds."""
        if field in self.buttons:
            self.buttons[field].choose(str(self.rows[field].value() or ""))
