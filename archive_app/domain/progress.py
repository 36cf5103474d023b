"""How long work tells what it has done, and how it learns that it should stop."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """What the caller of a long job hands in; the job reports only what is committed."""

    def expect(self, total: int) -> None:
        """Say how many steps there are; called again when more are found."""

    def step(self, done: int = 1, note: str = "") -> None:
        """Say that `done` more steps are finished; `note` is shown as it is.

        Raise `Cancelled` if a person has asked to stop.
        """


class Quiet:
    """A progress that nobody watches."""

    def expect(self, total: int) -> None:
        """Take the number and forget it."""

    def step(self, done: int = 1, note: str = "") -> None:
        """Take the step and forget it."""


class Within:
    """The progress of one piece of work within a series: it is not counted, but can be stopped."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress

    def expect(self, total: int) -> None:
        """Take the number and forget it."""

    def step(self, done: int = 1, note: str = "") -> None:  # noqa: ARG002 - as `Progress` has it
        """Raise `Cancelled` if a person has asked to stop."""
        self._progress.step(0, note)


QUIET = Quiet()
"""What is handed in where nobody waits."""
