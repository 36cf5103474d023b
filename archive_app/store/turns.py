"""Whose turn it is to write: one at a time, in order, a person's save before a job's next part."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition, get_ident


class Turns:
    """A fair lock with two queues; those who are patient wait for those who are not."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._queues: tuple[deque[object], deque[object]] = (deque(), deque())
        self._holder: int | None = None

    @contextmanager
    def taken(self, *, patient: bool) -> Iterator[None]:
        """Hold the turn; RuntimeError if this thread holds it, for it would wait forever."""
        if self._holder == get_ident():
            raise RuntimeError("an operation inside an operation")
        ticket = object()
        with self._changed:
            self._queues[patient].append(ticket)
            self._changed.wait_for(lambda: self._is_next(ticket))
            self._queues[patient].popleft()
            self._holder = get_ident()
        try:
            yield
        finally:
            with self._changed:
                self._holder = None
                self._changed.notify_all()

    def _is_next(self, ticket: object) -> bool:
        urgent, patient = self._queues
        first = (urgent or patient)[0]
        return self._holder is None and first is ticket
