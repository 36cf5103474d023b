"""The window while a dossier is prepared: all of it, and what the dossier lacks opens beside."""

from __future__ import annotations

from archive_app.ui.issue.gaps import Lack
from archive_app.ui.issue.view import IssueView
from archive_app.ui.main_window import MainWindow
from archive_app.ui.width import WholeWidth


class Room(WholeWidth):
    """Gives a dossier the whole width, until a person mends what it lacks."""

    def __init__(self, window: MainWindow, page: IssueView) -> None:
        super().__init__(window, page)
        page.wanted.connect(self.lead)

    def lead(self, lack: Lack) -> None:
        """Open the entry that lacks something at its field, or all that lack it to mend them."""
        window = self._window
        if len(lack.entries) > 1:
            from archive_app.ui.batch.view import BatchView  # noqa: PLC0415 - wanted late

            window.right.go(BatchView).start(lack.entries)
            window.right.show()
            return
        gap = lack.gaps[0]
        window.open_entry(gap.entry)
        if gap.advice:
            window.entry.seek(gap.advice)
