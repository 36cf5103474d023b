"""All that the entry pane shows of one entry, asked in one go beside the window."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue import advice, history
from archive_app.archive.catalogue.history import Change
from archive_app.archive.entries import description
from archive_app.archive.results import retrieval
from archive_app.archive.results.retrieval import Sheet
from archive_app.domain.advice import Advice
from archive_app.domain.entries import Value
from archive_app.domain.kinds import Field, Label
from archive_app.domain.values import shown as in_words
from archive_app.ui.widgets.editor import Shown


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed in a row of details and not saved; `title` is that of the row, if it is one.

    `at` is when that was typed (ISO 8601 in UTC).
    """

    key: str
    title: str
    values: Mapping[str, Value | None]
    shown: Mapping[str, Shown]
    at: str


@dataclass(frozen=True, slots=True)
class Opened:
    """An entry as it is opened: its sheet, its history, and what was typed and not saved.

    `draft_at` is when that was typed (ISO 8601 in UTC), "" if there is no draft. `row_drafts` are
    those of rows of the details, by the kind of these.
    """

    sheet: Sheet
    changes: Sequence[Change]
    draft: Mapping[str, Value | None]
    draft_shown: Mapping[str, Shown]
    draft_at: str
    advice: Sequence[Advice]
    row_drafts: Mapping[str, Sequence[Draft]] = field(default_factory=dict)


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
        row_drafts={kind: list(_row_drafts(archive, sheet, kind)) for kind in sheet.kind.details},
    )


def new_row(kind: str, parent: str) -> str:
    """Return under what the draft of a row is kept that was not added yet."""
    return f"row/{kind}/{parent}"


def _row_drafts(archive: Archive, sheet: Sheet, kind: str) -> Iterator[Draft]:
    """Walk through the drafts of the rows of a kind, the latest first."""
    rows = {item.entry.id: item.entry.title for item in sheet.details.get(kind, ())}
    rows[new_row(kind, sheet.entry.id)] = ""
    for key, at in description.drafts_kept(archive).items():
        values = (description.draft_of(archive, key) or {}) if key in rows else {}
        if values:
            words = shown(archive, archive.kinds[kind].fields, values)
            yield Draft(key, rows[key], values, words, at)


def shown(
    archive: Archive, fields: Sequence[Field], values: Mapping[str, Value | None]
) -> dict[str, Shown]:
    """Return the texts of values that are in no entry yet."""
    return {one.id: _text(archive, one, values[one.id] or "") for one in fields if one.id in values}


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
