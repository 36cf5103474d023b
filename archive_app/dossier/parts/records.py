"""The parts of a dossier that show records: in tables, as text, as plates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive_app.domain.casefile import HeldFile, Item
from archive_app.domain.entries import Passage
from archive_app.dossier.blocks import (
    Block,
    Heading,
    Heads,
    Note,
    Paragraph,
    Plate,
    Row,
    Shown,
    Table,
)
from archive_app.dossier.facts import Issue, name_of
from archive_app.dossier.parts.details import tables
from archive_app.dossier.parts.papers import paper
from archive_app.dossier.parts.prose import paragraphs
from archive_app.dossier.parts.side_by_side import side_by_side
from archive_app.dossier.parts.speech import spoken
from archive_app.dossier.profiles import PartProfile, TableProfile


def blocks(issue: Issue, part: PartProfile, items: Sequence[Item]) -> Iterator[Block]:
    """Yield a part's tables, then its records one by one: each as text or as plates."""
    apart = {item.entry.id for item in items if _stands_apart(part, item)}
    for profile in part.tables:
        listed = [item for item in items if not profile.kinds or item.kind.id in profile.kinds]
        if listed:
            yield from _headed_table(issue, profile, listed, apart)
    alone = _alone(issue, part, [item for item in items if item.entry.id in apart])
    yield from side_by_side(alone, part.per_page)


def _alone(issue: Issue, part: PartProfile, items: Sequence[Item]) -> Iterator[Block]:
    for item in items:
        yield from _text(issue, part, item) if part.text else ()
        yield from tables(issue, item) if part.text else ()
        yield from plates(issue, part, item) if part.plates or part.text else ()


def table(
    issue: Issue, profile: TableProfile, items: Sequence[Item], anchors: frozenset[str]
) -> Table:
    """Return a ruled table of entries; those in `anchors` have their place there."""
    heads = tuple(Heads(column.label, column.share, column.centred) for column in profile.columns)
    shown = items[: profile.most] if profile.most else items
    rows = tuple(
        Row(
            tuple(issue.told(item, column, number) for column in profile.columns),
            item.entry.id if item.entry.id in anchors else "",
        )
        for number, item in enumerate(shown, start=1)
    )
    return Table(heads, rows)


def plates(issue: Issue, part: PartProfile, item: Item) -> Iterator[Plate]:
    """Yield a plate for each picture of a record, numbered if there are several."""
    seen = [file for file in item.files if _pictures(file)]
    for number, file in enumerate(seen, start=1):
        first, *rest = issue.caption(item, part.caption) or (name_of(item),)
        counted = f"{first}（{number}/{len(seen)}）" if len(seen) > 1 else first
        bare = issue.scope.bare
        pictures = tuple(replace(picture, bare=bare) for picture in _pictures(file))
        yield Plate(
            pictures[-1:] if issue.profile.small else pictures,
            (counted, *rest),
            absent=issue.profile.words["unseen"] + file.file_name,
            entry=item.entry.id,
            rows=1 if part.per_page == 1 else 2,
            size=paper(issue.field(item, "sheet_size"), file.facts) if part.own_size else None,
        )


def _stands_apart(part: PartProfile, item: Item) -> bool:
    """Tell whether a record is shown by itself, besides its line in a table."""
    if part.text and (not part.tables or _long_texts(item) or _passages(item) or item.details):
        return True
    return (part.text or part.plates) and any(map(_pictures, item.files))


def _headed_table(
    issue: Issue, profile: TableProfile, items: Sequence[Item], apart: set[str]
) -> Iterator[Block]:
    if profile.heading:
        yield Heading(profile.heading, 2)
    anchors = frozenset(item.entry.id for item in items) - apart
    yield table(issue, profile, items, anchors)


def _text(issue: Issue, part: PartProfile, item: Item) -> Iterator[Block]:
    entry = item.entry.id
    yield Heading(name_of(item), 2, entry)
    yield from (Note(line, entry) for line in issue.caption(item, part.caption))
    for field, label in _long_texts(item):
        text = issue.field(item, field)
        talk = spoken([Passage(text)], entry)
        if talk:
            yield Paragraph(label, entry, heading=True)
            yield from talk
        elif text:
            yield from paragraphs([Passage(f"{label}：{text}")], entry)
    passages = _passages(item)
    yield from _set(passages, entry)
    silent = not (passages or item.details or _long_texts(item))
    if silent and item.files and not any(map(_pictures, item.files)):
        names = "、".join(file.file_name for file in item.files)
        yield Note(issue.profile.words["unread"] + names, entry)


def _set(passages: Sequence[Passage], entry: str) -> Sequence[Block]:
    """Return a reading as the turns of a talk, or as paragraphs."""
    return spoken(passages, entry) or tuple(paragraphs(passages, entry))


def _long_texts(item: Item) -> list[tuple[str, str]]:
    """Return the fields that hold running text, with their names."""
    return [
        (field.id, field.label.zh)
        for field in item.kind.fields
        if field.type == "longtext" and item.shown.get(field.id)
    ]


def _passages(item: Item) -> list[Passage]:
    return [passage for file in item.files for passage in file.passages]


def _pictures(file: HeldFile) -> tuple[Shown, ...]:
    """Return what can be shown of a file: itself if it is a picture, then its rendition.

    A file that is no picture is shown only if it has no text to be set.
    """
    is_picture = file.original.media_type.startswith("image/")
    found = [Shown(file.path, file.original.sha256)] if is_picture else []
    if file.rendition and (is_picture or not file.passages):
        found.append(Shown(file.rendition, ""))
    return tuple(found)
