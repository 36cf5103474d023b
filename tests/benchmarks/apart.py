"""Work done in a process of its own, so that its time, its CPU and its memory are its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from resource import RUSAGE_SELF, getrusage
from time import perf_counter, process_time


@dataclass(frozen=True, slots=True)
class Cost:
    """Milliseconds on the wall and of CPU, and the most memory held, in megabytes."""

    wall: float
    cpu: float
    memory: float

    def __str__(self) -> str:
        return f"{self.cpu:.0f} ms of CPU, {self.memory:.0f} MB"


def cost_of(work: Callable[..., object], *given: object) -> Cost:
    """Return what a piece of work costs in a process that does nothing else.

    `work` does what has to be loaded first, and returns the work itself.
    """
    here, there = get_context("spawn").Pipe(duplex=False)
    process = get_context("spawn").Process(target=_run, args=(there, work, given))
    process.start()
    there.close()
    try:
        cost: Cost = here.recv()
    finally:
        process.join()
    return cost


def _run(pipe: Connection, work: Callable[..., Callable[[], object]], given: tuple[object]) -> None:
    does = work(*given)
    wall, cpu = perf_counter(), process_time()
    does()
    took = (perf_counter() - wall) * 1000, (process_time() - cpu) * 1000
    pipe.send(Cost(*took, getrusage(RUSAGE_SELF).ru_maxrss / 1024))
