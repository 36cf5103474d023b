"""The ways in which an archive says no. They carry data; the words are in `wording`."""

from __future__ import annotations

from collections.abc import Sequence

from typing_extensions import override


class ArchiveError(Exception):
    """Something that a person is told in one sentence, found by `key` in the wording."""

    sort = "refused"

    def __init__(self, key: str, *, nearest: Sequence[str] = (), **details: object) -> None:
        super().__init__(key)
        self.key = key
        self.nearest = tuple(nearest)
        self.details = details

    @override
    def __str__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in self.details.items())
        return f"{self.key}({told})"


class Refused(ArchiveError):
    """A rule of the archive is not met; what was asked can be mended and asked again."""


class Unavailable(ArchiveError):
    """The archive cannot serve now: a full disk, a lock, a newer version."""

    sort = "unavailable"


class Damaged(Unavailable):
    """What the archive holds is not what was put in."""

    sort = "damaged"


class Cancelled(Exception):
    """A person stopped a job; what is whole is kept."""
