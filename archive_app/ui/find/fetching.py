"""Rows fetched a page at a time beside the window, and kept while they may be needed."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from archive_app.domain.errors import ArchiveError
from archive_app.ui.jobs import Jobs

PAGE = 128
KEPT = 64
AT_ONCE, WAITING = 1, 6
"""Pages that are fetched side by side, and that may wait: what was scrolled past is given up."""

T = TypeVar("T")
Fetch = Callable[[int, int], Sequence[T]]


class Fetching(Generic[T]):
    """As many rows as there are, each at hand or on its way; `came` is told which have come."""

    def __init__(self, jobs: Jobs, line: str, came: Callable[[range], None]) -> None:
        self._jobs = jobs
        self._line = line
        self._came = came
        self._count = 0
        self._fetch: Fetch[T] | None = None
        self._pages: OrderedDict[int, Sequence[T]] = OrderedDict()
        self._asked: set[int] = set()
        self._wanted: OrderedDict[int, None] = OrderedDict()
        self._coming: set[int] = set()

    def begin(self, count: int, fetch: Fetch[T], first: Sequence[T] = ()) -> None:
        """Begin anew with so many rows, of which the first page may be at hand."""
        self._count = count
        self._fetch = fetch
        self._pages = OrderedDict({0: first} if first else {})
        self._asked = set(self._pages)
        self._wanted.clear()
        self._coming.clear()

    def again(self) -> None:
        """Have all rows fetched once more when they are looked at; till then they stay."""
        self._asked = set()

    def at(self, row: int) -> T | None:
        """Return a row, or ask for its page and return nothing yet."""
        page, place = divmod(row, PAGE)
        if page not in self._asked:
            self._ask(page)
        rows = self._pages.get(page, ())
        return rows[place] if place < len(rows) else None

    def _ask(self, page: int) -> None:
        """Wish for a page; the last wish is fetched first, the oldest may be given up."""
        if self._fetch is None or page * PAGE >= self._count:
            return
        self._asked.add(page)
        self._wanted[page] = None
        while len(self._wanted) > WAITING:
            self._asked.discard(self._wanted.popitem(last=False)[0])
        self._fetch_next()

    def _fetch_next(self) -> None:
        """Fetch what was wished for last; an answer for rows that have gone is dropped."""
        fetch = self._fetch
        if fetch is None or not self._wanted or len(self._coming) >= AT_ONCE:
            return
        page, _ = self._wanted.popitem()
        start = page * PAGE
        self._coming.add(page)
        self._jobs.read(
            f"{self._line} {page}",
            lambda: fetch(start, start + PAGE),
            lambda rows: self._take(fetch, page, rows),
            lambda error: self._fail(fetch, page, error),
        )

    def _take(self, fetch: Fetch[T], page: int, rows: Sequence[T]) -> None:
        if fetch is not self._fetch:
            return
        self._pages[page] = rows
        self._pages.move_to_end(page)
        while len(self._pages) > KEPT:
            gone, _ = self._pages.popitem(last=False)
            self._asked.discard(gone)
        self._coming.discard(page)
        self._came(range(page * PAGE, min((page + 1) * PAGE, self._count)))
        self._fetch_next()

    def _fail(self, fetch: Fetch[T], page: int, error: ArchiveError) -> None:
        if fetch is self._fetch:
            self._coming.discard(page)
            self._fetch_next()
        self._jobs.refused.emit(error)
