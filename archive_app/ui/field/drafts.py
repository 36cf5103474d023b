"""The draft of what is being recorded, and when it was kept."""

from __future__ import annotations

from PySide6.QtCore import Signal
from typing_extensions import override

from archive_app.archive.entries import description
from archive_app.ui.describe.drafts import Drafts


class FieldDrafts(Drafts):
    """Keeps a draft as the form of the window does; `kept` says when (ISO 8601, UTC)."""

    kept = Signal(str)

    @override
    def keep(self) -> None:
        entry, archive = self._entry, self._desk.archive
        super().keep()
        if entry and not archive.read_only:
            self._desk.jobs.save(lambda: description.draft_kept(archive, entry), self._tell)

    def _tell(self, at: str) -> None:
        if at:
            self.kept.emit(at)
