"""What one part of the page means to do, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from archive_app.archive.entries.batch import Batch, RefusedEntry
from archive_app.ui.batch.selection import Selection
from archive_app.ui.desk import Desk
from archive_app.ui.job import Job
from archive_app.ui.widgets.plain import Plain

LABEL_WIDTH = 88

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What will be done or was: a sentence, a table of it, and the entries that refuse.

    The columns `narrow` are as wide as what is in them; the others share the rest.
    """

    told: str
    heads: Row = ()
    narrow: tuple[int, ...] = ()
    rows: Sequence[Row] = ()
    refused: Sequence[RefusedEntry] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """Something to do to all that is selected: the title of the job, looking ahead, doing it."""

    title: str
    do: Callable[[Job], Outcome]
    look: Callable[[], Outcome] | None = None


class Part(QWidget):
    """One thing that can be done to a selection. `changed` tells that the plan is another."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._selection = Selection(())

    def show_selection(self, selection: Selection) -> None:
        """Show what is selected, and leave alone what a person has said already."""
        self._selection = selection

    def named(self, field: str) -> str:
        """Return the name of a field: each that the kinds of the selection have for it."""
        kinds = (self._desk.archive.kinds[kind] for kind in self._selection.kinds)
        known = (one for kind in kinds for one in kind.fields if one.id == field)
        return " / ".join(dict.fromkeys(self._desk.say.label(one.label) for one in known))

    def outcome(self, key: str, done: Batch, **details: object) -> Outcome:
        """Return what was done in a sentence with the number, or that it was none."""
        say = self._desk.say
        told = say(key, count=f"{done.changed:,}", **details) if done.changed else say("batch_none")
        return Outcome(told, refused=done.refused)

    def plan(self) -> Plan | None:
        """Return what to do, or nothing as long as that is not said."""
        raise NotImplementedError

    def settle(self) -> None:
        """Forget what was said: it is done."""


def label(name: str) -> Plain:
    """Return the label of a line: as wide as every other."""
    made = Plain(name, "label", wrap=True)
    made.setFixedWidth(LABEL_WIDTH)
    return made
