"""What was measured, beside its reference."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from time import perf_counter

from typing_extensions import override


@dataclass(frozen=True, slots=True)
class Figure:
    """A time in milliseconds, that of its reference, and what the design allows for the ratio."""

    what: str
    milliseconds: float
    reference: str
    reference_milliseconds: float
    budget: str = ""
    note: str = ""

    @override
    def __str__(self) -> str:
        ratio = self.milliseconds / self.reference_milliseconds
        allowed = f" (budget {self.budget})" if self.budget else ""
        note = f"   {self.note}" if self.note else ""
        return (
            f"{self.what:<44} {self.milliseconds:>10.2f} ms"
            f" | {self.reference:<36} {self.reference_milliseconds:>9.2f} ms"
            f" | x{ratio:<8.2f}{allowed}{note}"
        )


@contextmanager
def timed(into: list[float]) -> Iterator[None]:
    """Append to a list how many milliseconds the block took."""
    started = perf_counter()
    yield
    into.append((perf_counter() - started) * 1000)


def part(times: Sequence[float], percent: float) -> float:
    """Return a percentile of some times: `part(times, 50)` is the median."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, round(len(ordered) * percent / 100))]
