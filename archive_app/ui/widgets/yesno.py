"""An editor for yes, no, or not known yet."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from archive_app.domain.entries import Value
from archive_app.ui.widgets.editor import Editor, Shown
from archive_app.ui.widgets.segments import Segments


class YesNoEditor(Editor):
    """Two buttons of which none, or one, is down; pressing it again lifts it."""

    def __init__(self, yes: str, no: str) -> None:
        super().__init__()
        self._segments = Segments([("yes", yes), ("no", no)], may_be_none=True)
        self._segments.chosen.connect(lambda _: self.changed.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._segments)
        row.addStretch()

    @override
    def value(self) -> Value | None:
        return {"yes": True, "no": False}.get(self._segments.current())

    @override
    def show_value(self, value: Value | None, shown: Shown) -> None:
        self._segments.choose("" if value is None else "yes" if value else "no")

    @override
    def inputs(self) -> list[QWidget]:
        return list(self._segments.buttons.values())
