"""What was typed in the rows of a table and never saved, offered again one after the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Signal

from archive_app.ui.describe.reading import Draft
from archive_app.ui.widgets.notice import Notice
from archive_app.ui.words import Words


class Unsaved(Notice):
    """A line for the latest draft. `taken` and `dropped` give the one that a person answered."""

    taken = Signal(object)
    dropped = Signal(object)

    def __init__(self, say: Words) -> None:
        super().__init__()
        self._say = say
        self._answered: set[tuple[str, str]] = set()

    def show_drafts(self, drafts: Sequence[Draft]) -> None:
        """Offer the latest of these that was not answered yet; nothing if there is none."""
        open_ = [one for one in drafts if (one.key, one.at) not in self._answered]
        if not open_:
            self.hide()
            return
        draft, rest = open_[0], open_[1:]
        at = f"{datetime.fromisoformat(draft.at).astimezone():%Y-%m-%d %H:%M}"
        self.say(
            self._say("draft_row", at=at, title=draft.title or self._say("draft_new_row")),
            "attention",
            [
                (self._say("draft_take"), lambda: self._answer(draft, rest, self.taken.emit)),
                (self._say("draft_drop"), lambda: self._answer(draft, rest, self.dropped.emit)),
            ],
        )

    def _answer(self, draft: Draft, rest: Sequence[Draft], tell: Callable[[Draft], None]) -> None:
        self._answered.add((draft.key, draft.at))
        self.show_drafts(rest)
        tell(draft)
