"""Asking the index, and the tail of entries that it has not read yet."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from archive_app.archive.archive import Archive
from archive_app.archive.finding.documents import documents
from archive_app.archive.finding.narrowing import narrowing
from archive_app.domain.errors import Unavailable
from archive_app.domain.hits import Document, Question, Snippet, Stretch
from archive_app.domain.progress import Progress, Quiet
from archive_app.store.store import Tables

if TYPE_CHECKING:
    from archive_app.search.matching import Among, Wish
    from archive_app.search.questions import Tree

TAIL = 500  # entries that are searched in memory, before the index is made to catch up
EVERYTHING = 1 << 40


@dataclass(frozen=True, slots=True)
class Answer:
    """The ids that were found, best first; how many in all; counts by kind and by site."""

    ids: tuple[str, ...]
    total: int
    facets: dict[str, dict[str, int]]


def ask(
    archive: Archive,
    question: Question,
    *,
    limit: int = EVERYTHING,
    offset: int = 0,
    counted: Sequence[str] = ("kind", "site"),
    narrowed: Mapping[str, Collection[str]] = MappingProxyType({}),
) -> Answer:
    """Return what the archive holds now: what the index knows, and what has changed since.

    `counted` are the facets to count by, see `archive.facets`; `narrowed` are facets with values of
    which an entry must have one.
    """
    from archive_app.search.matching import Wish  # noqa: PLC0415 - late: first search

    wish = Wish({**question.narrowed(), **narrowed}, counted, limit, offset)
    try:
        _ready(archive)
        return _asked(archive, question, wish)
    except Unavailable as failure:
        if not failure.key.startswith("index_"):
            raise
        return _unindexed(archive, question, wish)


def catch_up(archive: Archive) -> None:
    """Have the index read what has changed; rebuild it if it is not this archive's history."""
    from archive_app.search.stamps import Position  # noqa: PLC0415 - late: first search

    with archive.store.reading() as tables:
        at = archive.engines.index.position
        if at is None or tables.journal.hash_at(at.seq) != at.hash:
            changed = None
        else:
            changed = sorted(tables.journal.altered_since(at.seq))
            position = Position(*tables.journal.position())
            if position.seq > at.seq:
                held = list(documents(tables, archive.kinds, changed))
                gone = set(changed) - {document.id for document in held}
                archive.engines.index.catch_up(held, gone, position)
    if changed is None:
        rebuild(archive, Quiet())
    else:
        with suppress(Unavailable):  # another does it, or nobody can: searching goes on as it is
            archive.engines.index.merge()


def rebuild(archive: Archive, progress: Progress) -> int:
    """Make the index anew from everything; return how many entries it holds."""
    from archive_app.search.stamps import Position  # noqa: PLC0415 - late: first search

    with archive.store.reading() as tables:
        ids = tables.entries.ids(without=archive.kinds.unlisted)
        progress.expect(len(ids))
        position = Position(*tables.journal.position())
        found = documents(tables, archive.kinds, ids)
        archive.engines.index.rebuild(found, position, progress)
    return len(ids)


def marked(text: str, document: Document) -> tuple[Snippet, Snippet]:
    """Return the title and the best stretch of an entry's text with what was asked for marked."""
    from archive_app.search.questions import parse  # noqa: PLC0415 - late: first search
    from archive_app.search.snippets import mark, snippet  # noqa: PLC0415 - late: first search

    tree = parse(text)
    others = [Stretch("names", name) for name in document.names[1:]]
    return mark(tree, document.names[0]), snippet(tree, [*document.stretches, *others])


def _asked(archive: Archive, question: Question, wish: Wish) -> Answer:
    index = archive.engines.index
    with archive.store.reading() as tables:
        at = index.position
        changed = sorted(tables.journal.altered_since(at.seq)) if at else []
        tail: dict[str, Document | None] = dict.fromkeys(changed)
        tail |= {one.id: one for one in documents(tables, archive.kinds, changed)}
        wanted = replace(wish, among=_among(archive, tables, question))
        found = index.search(_tree(question), wanted, tail=tail)
    return Answer(found.ids, found.total, found.facets)


def _unindexed(archive: Archive, question: Question, wish: Wish) -> Answer:
    """Search everything in memory: slow, but an archive on a read-only disk is searched too."""
    from archive_app.search.matching import answer, in_memory  # noqa: PLC0415 - late

    with archive.store.reading() as tables:
        held = documents(tables, archive.kinds, tables.entries.ids(without=archive.kinds.unlisted))
        wanted = replace(wish, among=_among(archive, tables, question))
        found = answer(in_memory(_tree(question), held), wanted)
    return Answer(found.ids, found.total, found.facets)


def _tree(question: Question) -> Tree:
    """Return what the words ask, within the answer to those that were asked before."""
    from archive_app.search.questions import All, parse  # noqa: PLC0415 - late: first search

    asked = [parse(text) for text in (*question.former, question.text)]
    return All(tuple(asked)) if question.former else asked[0]


def _among(archive: Archive, tables: Tables, question: Question) -> Among | None:
    """Return what says which entries count; nothing where a question is not narrowed further."""
    narrowed = narrowing(archive, question)
    return partial(tables.tallies.among, narrowing=narrowed) if narrowed else None


def _ready(archive: Archive) -> None:
    """Have an index that is this archive's, and not too far behind."""
    with archive.store.reading() as tables:
        at = archive.engines.index.position
        ours = at is not None and tables.journal.hash_at(at.seq) == at.hash
        behind = len(tables.journal.altered_since(at.seq)) if at and ours else 0
    if not ours:
        rebuild(archive, Quiet())
    elif behind > TAIL:
        with suppress(
            Unavailable
        ):  # another writes it: the tail is long, and searched all the same
            catch_up(archive)
