"""The tables that belong to a form: survey points, former names, steps of a process."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from archive_app.domain.casefile import Item
from archive_app.domain.kinds import Field
from archive_app.dossier.blocks import Block, Heading, Heads, Row, Table
from archive_app.dossier.facts import Issue

SHARES = {"number": 10, "yesno": 10, "quantity": 15, "date": 18, "choice": 16, "place": 36}
SHARE = 24  # of whatever else is written


def tables(issue: Issue, item: Item, kinds: Container[str] | None = None) -> Iterator[Block]:
    """Yield a ruled table for each kind of detail that an entry has, under the kind's name.

    With `kinds`, there are those of these kinds alone.
    """
    for kind, details in item.details.items():
        if kinds is not None and kind not in kinds:
            continue
        columns = [field for field in _columns(details) if _is_told(issue, field, details)]
        if columns:
            yield Heading(details[0].kind.label.zh, 2)
            yield Table(
                tuple(Heads(one.label.zh, SHARES.get(one.type, SHARE)) for one in columns),
                tuple(
                    Row(tuple(issue.field(detail, one.id) for one in columns)) for detail in details
                ),
            )


def _columns(details: Sequence[Item]) -> list[Field]:
    """Return the fields that have a place in a table, in their order."""
    fields = [field for detail in details[:1] for field in detail.kind.fields]
    listed = [field for field in fields if field.list and not field.retired]
    return sorted(listed, key=lambda field: field.list)


def _is_told(issue: Issue, field: Field, details: Sequence[Item]) -> bool:
    """Tell whether any line has something in this column that the scope lets out."""
    return any(issue.field(detail, field.id) for detail in details)
