"""An editor that points at several known things, each a chip."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from archive_app.domain.entries import Value
from archive_app.domain.errors import Refused
from archive_app.ui.widgets.editor import Editor, Shown
from archive_app.ui.widgets.flow import Flow
from archive_app.ui.widgets.pick import Offer, PickLine


class PicksEditor(Editor):
    """Any number of things picked from what is known; pressing a chip takes it away."""

    def __init__(self, offer: Offer) -> None:
        super().__init__()
        self._picked: dict[str, str] = {}
        self._chips = Flow(gap=4)
        self._line = PickLine(offer)
        self._line.textEdited.connect(self.changed)
        self._line.offered.connect(self.changed)
        self._line.picked.connect(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._chips)
        column.addWidget(self._line)
        self.setFocusProxy(self._line)

    @override
    def value(self) -> Value | None:
        text = self._line.text().strip()
        known = self._line.match(text) if text else ""
        if text and not known:
            raise Refused("not_picked", text=text)
        return [*self._picked, *([known] if known else [])] or None

    @override
    def show_value(self, value: Value | None, shown: Shown) -> None:
        values = value if isinstance(value, list) else [value] if value else []
        ids = [str(one) for one in values]
        labels = (shown,) if isinstance(shown, str) else shown
        self._picked = dict(zip(ids, labels if len(labels) == len(ids) else ids, strict=True))
        self._line.clear()
        self._draw()

    @override
    def inputs(self) -> list[QWidget]:
        return [self._line]

    def _add(self, known: str, label: str) -> None:
        self._picked[known] = label
        self._line.clear()
        self._draw()
        self.changed.emit()

    def _drop(self, known: str) -> None:
        del self._picked[known]
        self._draw()
        self.changed.emit()

    def _draw(self) -> None:
        self._chips.empty()
        for known, label in self._picked.items():
            chip = QPushButton(f"{label.replace('&', '&&')} ✕")
            chip.setProperty("rank", "chip")
            chip.clicked.connect(lambda _=False, known=known: self._drop(known))
            self._chips.addWidget(chip)
