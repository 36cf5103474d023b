"""What is said of the chosen stretch of a sound."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy

from archive_app.archive.catalogue.segments import Segment
from archive_app.domain.entries import Value
from archive_app.ui.desk import Desk
from archive_app.ui.viewing.notes import hinted
from archive_app.ui.widgets.toggle import Toggle

FIELDS = ("title", "speaker", "synopsis", "keywords", "transcript")


class StretchForm(QFrame):
    """Lines to type in; `told` gives the stretch and what was changed in it."""

    told = Signal(object, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("pane", "foot")
        self._segment: Segment | None = None
        self.lines = {field: hinted(desk.say(f"listening_{field}")) for field in FIELDS}
        self.unclear = Toggle(desk.say("listening_unclear"))
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 8, 16, 8)
        grid.setSpacing(8)
        grid.addWidget(self.lines["title"], 0, 0)
        grid.addWidget(self.lines["speaker"], 0, 1)
        grid.addWidget(self.unclear, 0, 2)
        grid.addWidget(self.lines["synopsis"], 1, 0)
        grid.addWidget(self.lines["keywords"], 1, 1, 1, 2)
        grid.addWidget(self.lines["transcript"], 2, 0, 1, 3)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        for line in self.lines.values():
            line.editingFinished.connect(self.save)
        self.unclear.clicked.connect(self._turn)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_segment(self, segment: Segment | None, *, writable: bool = True) -> None:
        """Show a stretch, described or of a transcript; what is being typed in it stays."""
        before, self._segment = self._segment, segment
        self.setVisible(segment is not None and writable)
        if segment is None:
            return
        same = before is not None and (before.id, before.passage) == (segment.id, segment.passage)
        held = {
            "title": segment.title,
            "speaker": segment.passage.speaker,
            "synopsis": segment.synopsis,
            "keywords": "；".join(segment.keywords),
            "transcript": segment.passage.text,
        }
        for field, line in self.lines.items():
            if line.text() != held[field] and not (same and line.isModified()):
                line.setText(held[field])
                line.setCursorPosition(0)
        self.unclear.setChecked(segment.unclear)

    def take_focus(self) -> None:
        """Go to the title."""
        self.lines["title"].setFocus()
        self.lines["title"].selectAll()

    def save(self) -> None:
        """Tell what was typed; one that was described is never left without a title."""
        typed = {name: line for name, line in self.lines.items() if line.isModified()}
        values: dict[str, Value] = {name: line.text().strip() for name, line in typed.items()}
        segment = self._segment
        if not segment or not values or (segment.id and values.get("title") == ""):
            return
        if "keywords" in values:
            words = str(values["keywords"]).replace("，", "；").replace(";", "；").split("；")
            values["keywords"] = [word.strip() for word in words if word.strip()]
        for line in typed.values():
            line.setModified(False)
        self.told.emit(segment, values)

    def _turn(self) -> None:
        if self._segment:
            self.told.emit(self._segment, {"unclear": self.unclear.isChecked()})
