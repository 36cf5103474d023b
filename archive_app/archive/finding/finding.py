"""Asking the index, and the tail of entries that it has not read yet."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from archive_app.archive.archive import Archive
from archive_app.archive.finding.by_site import BY_SITE
from archive_app.archive.finding.by_site import counted as counted_by_site
from archive_app.archive.finding.documents import documents
from archive_app.domain.errors import Unavailable
from archive_app.domain.hits import Document, Question
from archive_app.domain.progress import Progress, Quiet
from archive_app.store.store import Tables

if TYPE_CHECKING:
    from archive_app.archive.finding.held import Held
    from archive_app.search.matching import Wish
    from archive_app.search.questions import Tree
    from archive_app.search.stamps import Position

TAIL = 500  # entries that are searched in memory, before the index is made to catch up
EVERYTHING = 1 << 40
TOGETHER = 2048  # entries that are read before it is asked whether there is an index by now
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Answer:
    """The ids that were found, best first; how many in all; counts by kind and by site."""

    ids: tuple[str, ...]
    total: int
    facets: dict[str, dict[str, int]]


@dataclass(frozen=True, slots=True)
class BySite:
    """How many hits each site has, those with most first, and of some the ids of the first."""

    counts: Mapping[str, int]
    first: Mapping[str, tuple[str, ...]]


def ask(
    archive: Archive,
    question: Question,
    *,
    limit: int = EVERYTHING,
    offset: int = 0,
    counted: Sequence[str] = ("kind", "site"),
) -> Answer:
    """Return what the archive holds now: what the index knows, and what has changed since.

    `counted` are the facets to count by: `kind`, `site`, each vocabulary, `agent`, `decade`,
    `person` who entered it, and what the site has for it, see `by_site`.
    """
    from archive_app.search.matching import Wish  # noqa: PLC0415 - late: first search

    wish = Wish({}, counted, limit, offset, question.sort)
    return _held(archive, lambda tables, held: _answer(archive, tables, held, question, wish))


def abbreviated(archive: Archive, question: Question, *, limit: int = EVERYTHING) -> Answer:
    """Return what is found only where its words are short forms of names: 重钢 of 重庆钢铁.

    It is a group of its own: nothing of it is in the answer of `ask`.
    """

    def answer(tables: Tables, held: Held) -> Answer:
        from archive_app.search.matching import Wish  # noqa: PLC0415 - late: first search
        from archive_app.search.shortening import loosened  # noqa: PLC0415 - as above

        asked, narrowed = _asked(archive, tables, held, question)
        tree = loosened(asked)
        wish = Wish(narrowed, ("kind",), limit)
        found = held.search(tree, wish) if tree else None
        return Answer(found.ids, found.total, found.facets) if found else Answer((), 0, {})

    return _held(archive, answer)


def by_sites(
    archive: Archive, question: Question, *, limit: int, offset: int = 0, first: int = 3
) -> BySite:
    """Return how many hits each site has; of some sites, `limit` behind `offset`, the first too."""

    def answer(tables: Tables, held: Held) -> BySite:
        from archive_app.search.matching import Wish  # noqa: PLC0415 - late: first search
        from archive_app.search.questions import Valued  # noqa: PLC0415 - as above

        tree, narrowed = _asked(archive, tables, held, question)
        whole = Wish(narrowed, ("site",), 0, by_site=("site",))
        counts = held.search(tree, whole).facets["site"]
        chosen = question.narrowed().get("site")
        kept = {one: count for one, count in counts.items() if not chosen or one in chosen}
        wish = Wish({}, (), first, sort=question.sort)
        in_sites = {
            site: {**narrowed, "site": Valued("site", frozenset({site}))}
            for site in list(kept)[offset : offset + limit]
        }
        found = {
            site: held.search(tree, replace(wish, narrowed=in_site)).ids
            for site, in_site in in_sites.items()
        }
        return BySite(kept, found)

    return _held(archive, answer)


def asks_nothing(text: str) -> bool:
    """Tell whether words were typed of which nothing can be looked for, such as a dot alone."""
    from archive_app.search.reading import NOTHING, parse  # noqa: PLC0415 - late: first search

    return bool(text.strip()) and parse(text) == NOTHING


def is_spoilt(archive: Archive) -> bool:
    """Tell whether an index lies there that cannot be read, or is of another archive's history."""
    index = archive.engines.index
    with archive.store.reading() as tables:
        return index.is_there and not _is_ours(tables, index.position)


def catch_up(archive: Archive) -> None:
    """Have the index read what has changed; rebuild it if it is not this archive's history."""
    from archive_app.search.stamps import Position  # noqa: PLC0415 - late: first search

    with archive.store.reading() as tables:
        at = archive.engines.index.position
        if at is None or not _is_ours(tables, at):
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


def _held(archive: Archive, answer: Callable[[Tables, Held], T]) -> T:
    """Return the answer of what is held: of the index, or without one of every entry."""
    try:
        _ready(archive)
        with archive.store.reading() as tables:
            return answer(tables, _indexed(archive, tables))
    except Unavailable as failure:
        if not failure.key.startswith("index_"):
            raise
    with archive.engines.alone, archive.store.reading() as tables:
        return answer(tables, _unindexed(archive, tables) or _indexed(archive, tables))


def _asked(
    archive: Archive, tables: Tables, held: Held, question: Question
) -> tuple[Tree, dict[str, Tree]]:
    """Return what a question asks, and by facet what it is narrowed to."""
    from archive_app.archive.finding.conditions import Conditions  # noqa: PLC0415 - first search

    conditions = Conditions(archive, tables, held)
    return conditions.asked(question), conditions.narrowed(question)


def _answer(archive: Archive, tables: Tables, held: Held, question: Question, wish: Wish) -> Answer:
    """Return the answer of what is held to a question."""
    tree, narrowed = _asked(archive, tables, held, question)
    by_site = [one for one in wish.counted if one in BY_SITE]
    found = held.search(tree, replace(wish, narrowed=narrowed, by_site=by_site))
    through = {one: counted_by_site(archive, tables, one, found.facets[one]) for one in by_site}
    return Answer(found.ids, found.total, found.facets | through)


def _indexed(archive: Archive, tables: Tables) -> Held:
    """Return what the index knows, and the entries that it has not read yet."""
    from archive_app.archive.finding.held import Indexed  # noqa: PLC0415 - late: first search

    at = archive.engines.index.position
    changed = sorted(tables.journal.altered_since(at.seq)) if at else []
    tail: dict[str, Document | None] = dict.fromkeys(changed)
    tail |= {one.id: one for one in documents(tables, archive.kinds, changed)}
    return Indexed(archive.engines.index, tail)


def _unindexed(archive: Archive, tables: Tables) -> Held | None:
    """Return everything: slow, but an archive on a read-only disk is searched too.

    Return nothing as soon as there is an index again: asking that is faster than reading on.
    """
    from archive_app.archive.finding.held import Unindexed  # noqa: PLC0415 - late: first search

    ids = tables.entries.ids(without=archive.kinds.unlisted)
    found: list[Document] = []
    for start in range(0, len(ids), TOGETHER):
        found += documents(tables, archive.kinds, ids[start : start + TOGETHER])
        if len(found) < len(ids) and _is_ours(tables, archive.engines.index.position):
            return None
    return Unindexed(found)


def _ready(archive: Archive) -> None:
    """Have an index that is this archive's, and not too far behind."""
    with archive.store.reading() as tables:
        at = archive.engines.index.position
        ours = _is_ours(tables, at)
        behind = len(tables.journal.altered_since(at.seq)) if at and ours else 0
    if not ours and archive.engines.index_lacks:
        archive.engines.index_lacks()
        raise Unavailable("index_unreadable")
    if not ours:
        rebuild(archive, Quiet())
    elif behind > TAIL:
        with suppress(
            Unavailable
        ):  # another writes it: the tail is long, and searched all the same
            catch_up(archive)


def _is_ours(tables: Tables, at: Position | None) -> bool:
    """Tell whether the index has read this very journal."""
    return at is not None and tables.journal.hash_at(at.seq) == at.hash
