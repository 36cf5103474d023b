"""Work that is begun before its turn, and told in its order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Executor, wait
from itertools import islice
from typing import TypeVar

T = TypeVar("T")
U = TypeVar("U")


def done_ahead(
    pool: Executor, work: Callable[[T], U], items: Iterable[T], ahead: int
) -> Generator[U, None, None]:
    """Walk through what work made of each item, in their order; `ahead` of them are under way.

    Whoever stops early closes it: then nothing of it is left running.
    """
    rest = iter(items)
    waiting = deque(pool.submit(work, item) for item in islice(rest, ahead))
    try:
        while waiting:
            done = waiting.popleft().result()
            waiting.extend(pool.submit(work, item) for item in islice(rest, 1))
            yield done
    finally:
        wait([future for future in waiting if not future.cancel()])
