"""What a dossier tells as data: for machines, inside the PDF or beside it."""

from __future__ import annotations

import json

from archive_app.domain.casefile import HeldFile, Item
from archive_app.dossier.facts import Issue

FORM = "archive-app dossier 1"


def as_data(issue: Issue) -> str:
    """Return as JSON whatever the scope lets out, in the words that the pages have."""
    casefile, profile = issue.casefile, issue.profile
    told: dict[str, object] = {
        "form": FORM,
        "profile": profile.id,
        "scope": issue.scope.id,
        "archive": casefile.archive_name,
        "issued_by": casefile.issued_by,
        "issued_at": casefile.issued_at,
        "journal_position": casefile.seq,
        "site": _entry(casefile.site),
        "records": [_entry(item) for item in casefile.records],
    }
    if casefile.beside:
        told["beside"] = [_entry(item) for item in casefile.beside]
    if issue.year:
        told["year"] = issue.year
    return json.dumps(told, ensure_ascii=False, indent=1)


def _entry(item: Item) -> dict[str, object]:
    labels = {field.id: field.label.zh for field in item.kind.fields}
    told: dict[str, object] = {
        "code": item.entry.code,
        "kind": item.kind.id,
        "title": item.entry.title,
        "fields": [
            {"field": field, "label": labels[field], "value": text}
            for field, text in item.shown.items()
            if text and field in labels
        ],
    }
    if item.details:
        told["details"] = {kind: [_entry(one) for one in of] for kind, of in item.details.items()}
    if item.files:
        told["files"] = [_file(file) for file in item.files]
    return told


def _file(file: HeldFile) -> dict[str, object]:
    original = file.original
    return {
        "name": file.file_name,
        "media_type": original.media_type,
        "size": original.size,
        "sha256": original.sha256,
    }
