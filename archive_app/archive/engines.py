"""What an open archive keeps warm: the readers of foreign files and the search index."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from archive_app.media.workers import Workers
    from archive_app.search.index import Index


class Engines:
    """Started when first asked for, since they cost time to import; closed with the archive.

    `index_lacks` is called, on any thread, where a question finds no index that can be believed:
    who sets it has one made beside the questions, which go on without. Else the question makes it.
    `alone` is held by who reads every entry instead.
    """

    def __init__(self, derived: Path) -> None:
        self._derived = derived
        self._lock = Lock()
        self._workers: Workers | None = None
        self._recognisers: Workers | None = None
        self._index: Index | None = None
        self.index_lacks: Callable[[], None] | None = None
        self.alone = Lock()

    @property
    def workers(self) -> Workers:
        """Return the processes that read foreign files."""
        from archive_app.media.workers import Workers  # noqa: PLC0415 - late: costs time

        with self._lock:
            self._workers = self._workers or Workers()
            return self._workers

    @property
    def recognisers(self) -> Workers:
        """Return the one process that recognises letters; its models take memory and time."""
        from archive_app.media.limits import Limits  # noqa: PLC0415 - late: costs time
        from archive_app.media.workers import Workers  # noqa: PLC0415

        with self._lock:
            limits = Limits(memory=6 * 2**30, seconds=600.0)
            self._recognisers = self._recognisers or Workers(1, limits=limits)
            return self._recognisers

    @property
    def index(self) -> Index:
        """Return the search index."""
        from archive_app.search.index import Index  # noqa: PLC0415 - late: Whoosh costs 70 ms

        with self._lock:
            self._index = self._index or Index.open(self._derived / "index")
            return self._index

    def close(self) -> None:
        """Stop what was started."""
        with self._lock:
            if self._workers:
                self._workers.close()
            if self._index:
                self._index.close()
            if self._recognisers:
                self._recognisers.close()
            self._workers = self._recognisers = self._index = None
            self.index_lacks = None
