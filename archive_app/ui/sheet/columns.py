"""The columns of the table: what the listed kinds have in common, as far as a person wants it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QByteArray

from archive_app.archive.catalogue.tabling import TITLE
from archive_app.archive.entries.rules import courses
from archive_app.domain.casefile import Item
from archive_app.domain.kinds import Field, Kind
from archive_app.ui.preferences import Preferences
from archive_app.ui.words import Words

CODE = "·"
"""The id of the column of codes, which is no field."""

LONG = frozenset({"longtext"})


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its field in each kind. `why_not` is the key of why nobody types in it, or ""."""

    id: str
    label: str
    fields: Mapping[str, Field] = field(default_factory=dict)
    section: str = ""
    place: int = 0
    why_not: str = ""


def columns(kinds: Sequence[Kind], say: Words) -> list[Column]:
    """Return the columns that entries of some kinds can have: code, title, and short fields."""
    titles = {kind.id: kind.title_field for kind in kinds}
    title = say.label(kinds[0].title_field.label) if len(kinds) == 1 else say("sheet_title")
    made = [
        Column(CODE, say("sheet_code"), why_not="sheet_given"),
        Column(TITLE, title, titles, place=1),
    ]
    decided = {one for course in courses().values() for one in course.decided}
    for first in kinds[0].fields if kinds else ():
        fields = {kind.id: one for kind in kinds for one in kind.fields if one.id == first.id}
        if len(fields) == len(kinds) and all(map(_is_short, fields.values())):
            made.append(
                Column(
                    id=first.id,
                    label=say.label(first.label),
                    fields=fields,
                    section=first.section,
                    place=max(one.list for one in fields.values()),
                    why_not="sheet_by_verb" if first.id in decided else "",
                )
            )
    return made


def told(column: Column, item: Item | None) -> str:
    """Return what an entry says in a column, in words."""
    if item is None:
        return ""
    if column.id == CODE:
        return item.entry.code
    known = item.kind.title_field if column.id == TITLE else column.fields.get(item.kind.id)
    return item.shown.get(known.id, "") if known else ""


class Chosen:
    """Which of the columns a person wants to see, remembered for each kind."""

    def __init__(self, preferences: Preferences, kinds: Sequence[Kind]) -> None:
        self._preferences = preferences
        self._name = f"columns/{kinds[0].id if len(kinds) == 1 else 'several'}"

    def of(self, all_: Sequence[Column]) -> list[Column]:
        """Return the chosen ones of all columns: those of the list, as long as nobody chose."""
        ids = bytes(self._preferences.kept(self._name).data()).decode().split(",")
        if ids == [""]:
            listed = [one for one in all_ if one.place or one.id == CODE]
            return sorted(listed, key=lambda one: one.place)
        return [one for one in all_ if one.id in {*ids, CODE, TITLE}]

    def keep(self, ids: Sequence[str]) -> None:
        """Remember the columns that a person chose."""
        self._preferences.keep(self._name, QByteArray(",".join([CODE, *ids]).encode()))


def _is_short(one: Field) -> bool:
    return one.type not in LONG and not one.retired and not one.names
