"""All that the entry pane shows of one entry, asked in one go beside the window."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from archive_app.archive import advice, description, history, retrieval
from archive_app.archive.archive import Archive
from archive_app.archive.history import Change
from archive_app.archive.retrieval import Sheet
from archive_app.domain.advice import Advice
from archive_app.domain.entries import Value
from archive_app.domain.kinds import Field, Label
from archive_app.domain.values import shown as in_words
from archive_app.ui.widgets.editor import Shown


@dataclass(frozen=True, slots=True)
class Opened:
    """An entry as it is opened: its sheet, its history, and what was typed and not saved.

    `draft_at` is when that was typed (ISO 8601 in UTC), "" if there is no draft.
    """

    sheet: Sheet
    changes: Sequence[Change]
    draft: Mapping[str, Value | None]
    draft_shown: Mapping[str, Shown]
    draft_at: str
    advice: Sequence[Advice]


def opened(archive: Archive, entry_id: str) -> Opened:
    """Read all that the pane shows of an entry."""
    sheet = retrieval.sheet(archive, entry_id)
    draft = description.draft_of(archive, entry_id) or {}
    return Opened(
        sheet=sheet,
        changes=history.history(archive, entry_id),
        draft=draft,
        draft_shown=shown(archive, sheet.kind.fields, draft),
        draft_at=description.draft_kept(archive, entry_id),
        advice=advice.advice(archive, entry_id),
    )


def shown(
    archive: Archive, fields: Sequence[Field], values: Mapping[str, Value | None]
) -> dict[str, Shown]:
    """Return the texts of values that are in no entry yet."""
    return {
        field.id: _text(archive, field, values[field.id] or "")
        for field in fields
        if field.id in values
    }


def _text(archive: Archive, field: Field, value: Value) -> Shown:
    if not field.links:
        return in_words(field, value)
    targets = value if isinstance(value, list) else [value] if value else []
    names = tuple(_named(archive, field, str(target)) for target in targets)
    return names if field.is_list else "".join(names)


def _named(archive: Archive, field: Field, target: str) -> str:
    if field.points_at_terms:
        term = archive.vocabularies.term(target)
        return Label(term.zh, term.en)(archive.language)
    return description.entry_of(archive, target).title
