"""What became of each file that was taken in, as lines under four heads."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QStandardItem, QStandardItemModel

from archive_app.archive.entries.files import name_of
from archive_app.archive.intake.intake import Held, Intake, TakenIn
from archive_app.ui.desk import Desk
from archive_app.ui.intake.names import above, named
from archive_app.ui.intake.reasons import reason
from archive_app.ui.theme import font
from archive_app.ui.widgets.plain import tip

Line = tuple[Path, str, str]

ENTRY = Qt.ItemDataRole.UserRole


class ReportModel(QStandardItemModel):
    """Left out, refused, taken in, already held: each file with its code or the reason."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._say = desk.say

    def show(self, intake: Intake) -> None:
        """Show one report; what was refused stands first."""
        self.clear()
        self.setHorizontalHeaderLabels([self._say("report_file"), self._say("report_what")])
        files = [
            one.file
            for group in (intake.refused, intake.already_held, intake.taken_in)
            for one in group
        ] + list(intake.left_out)
        folder = above(files)
        kinds = self._desk.archive.kinds
        refused = [(one.file, reason(one.why, kinds, self._say), "") for one in intake.refused]
        held = [(one.file, self._holder(one), one.code) for one in intake.already_held]
        taken = [(one.file, self._became(one), one.id) for one in intake.taken_in]
        left_out = [(file, self._say("report_stopped"), "") for file in intake.left_out]
        self._group("report_left_out", left_out, self._desk.look.attention, folder)
        self._group("report_refused", refused, self._desk.look.bad, folder)
        self._group("report_taken", taken, self._desk.look.good, folder)
        self._group("report_held", held, self._desk.look.quiet, folder)

    def _group(self, key: str, lines: list[Line], colour: str, folder: Path) -> None:
        if not lines:
            return
        head = _item(self._say(key, count=f"{len(lines):,}"))
        head.setFont(font(13, bold=True))
        head.setForeground(QColor(colour))
        for file, what, entry in lines:
            first = _item(named(file, folder), str(file))
            first.setData(entry, ENTRY)
            head.appendRow([first, _item(what, what)])
        self.appendRow([head, _item("")])

    def _became(self, taken: TakenIn) -> str:
        """Return the code and the kind of what a file became, and what was not read of it."""
        note = self._say.note(taken.note) if taken.note else ""
        return "　".join(filter(None, (taken.code, self._kind(taken.kind), note)))

    def _holder(self, held: Held) -> str:
        same = held.same
        return self._say("trial_same", file=name_of(same)) if same else held.code

    def _kind(self, kind: str) -> str:
        kinds = self._desk.archive.kinds
        return self._say.label(kinds[kind].label) if kind in kinds else kind


def _item(text: str, whole: str = "") -> QStandardItem:
    item = QStandardItem(text)
    item.setToolTip(tip(whole))
    item.setEditable(False)
    return item
