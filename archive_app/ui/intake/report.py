"""What became of each file that was taken in, as lines under three heads."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QStandardItem, QStandardItemModel

from archive_app.archive.intake import Intake
from archive_app.domain.kinds import Kinds
from archive_app.ui.theme import Theme, font
from archive_app.ui.words import Words

ENTRY = Qt.ItemDataRole.UserRole


class ReportModel(QStandardItemModel):
    """Taken in, already held, refused: each file with its code or the reason."""

    def __init__(self, say: Words, kinds: Kinds, look: Theme) -> None:
        super().__init__()
        self._say = say
        self._kinds = kinds
        self._look = look

    def show(self, intake: Intake) -> None:
        """Show one report; what was refused stands first."""
        self.clear()
        self.setHorizontalHeaderLabels([self._say("report_file"), self._say("report_what")])
        refused = [(str(one.file), self._say.explain(one.why), "") for one in intake.refused]
        held = [(str(one.file), one.code, one.code) for one in intake.already_held]
        taken = [
            (str(one.file), f"{one.code}　{self._kind(one.kind)}", one.id)
            for one in intake.taken_in
        ]
        self._group("report_refused", refused, self._look.bad)
        self._group("report_taken", taken, self._look.good)
        self._group("report_held", held, self._look.quiet)

    def _group(self, key: str, lines: list[tuple[str, str, str]], colour: str) -> None:
        if not lines:
            return
        head = _item(self._say(key, count=f"{len(lines):,}"))
        head.setFont(font(13, bold=True))
        head.setForeground(QColor(colour))
        for file, what, entry in lines:
            first = _item(file)
            first.setData(entry, ENTRY)
            head.appendRow([first, _item(what)])
        self.appendRow([head, _item("")])

    def _kind(self, kind: str) -> str:
        return self._say.label(self._kinds[kind].label) if kind in self._kinds else kind


def _item(text: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setEditable(False)
    return item
