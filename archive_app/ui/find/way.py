"""What every other way of showing the working list has in common: as a table, along the years."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from archive_app.ui.find.asking import Answer


class Way(QFrame):
    """Shows an answer in its own way.

    `selected` tells that other entries are selected in it; `opened` gives one to open that need not
    be in the list, `entered` one to edit, `reworded` other words for the search box, `chosen` a
    facet and a value of it to which the list is narrowed.
    """

    selected = Signal()
    opened = Signal(str)
    entered = Signal(str)
    reworded = Signal(str)
    chosen = Signal(str, str)

    def show_answer(self, answer: Answer) -> None:
        """Show what was found."""
        raise NotImplementedError

    def ids(self) -> Sequence[str]:
        """Return the ids of the entries that are selected, in their order."""
        raise NotImplementedError

    def current(self) -> str:
        """Return the id of the entry that a person stands on, or nothing."""
        raise NotImplementedError

    def stand_on(self, entry_id: str) -> None:
        """Go to an entry, if it is here."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Have the keys."""
        raise NotImplementedError


Ways = Mapping[str, tuple[str, Callable[[], Way]]]
"""Other ways by their mode: what each is called, and what makes it when it is first wanted.

One that is called nothing has no button of its own.
"""
