"""The sentences of the windows, in the language that the person chose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive_app.wording import advise, explain, keys, lacking, say

if TYPE_CHECKING:  # the window is seen before any of these is imported
    from collections.abc import Mapping

    from archive_app.archive.issuing.readiness import Gap
    from archive_app.domain.advice import Advice
    from archive_app.domain.errors import ArchiveError
    from archive_app.domain.kinds import Label


class Words:
    """Says everything that the windows say, in one language (`zh` or `en`)."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, key: str, **details: object) -> str:
        """Return a sentence of the windows, with its {places} filled."""
        return say(f"window.{key}", self.language, **details)

    def label(self, label: Label) -> str:
        """Return a name that has both languages."""
        return label(self.language)

    def explain(self, error: ArchiveError) -> str:
        """Return what a person is told about an error."""
        return explain(error, self.language)

    def advise(self, advice: Advice) -> str:
        """Return what a person is told at a field that deserves another look."""
        return advise(advice, self.language)

    def gap(self, key: str, details: Mapping[str, str]) -> str:
        """Return what a dossier lacks in one of its entries."""
        return say(f"gap.{key}", self.language, **details)

    def lacking(self, lack: Gap | ArchiveError) -> str:
        """Return what a dossier lacks, in the same words for each entry that lacks it."""
        return lacking(lack, self.language)

    def note(self, key: str) -> str:
        """Return what is to be known of a file that was kept and not wholly read."""
        return self._told(f"note.{key}", key)

    def section(self, section: str) -> str:
        """Return the heading of a section of a form; an archive's own section names itself."""
        return self._told(f"section.{section}", section)

    def handling(self, level: str) -> str:
        """Return how what has a level of protection is to be handled."""
        return self._told(f"handling.{level}", "")

    def queue(self, key: str) -> str:
        """Return the name of what waits for somebody and is no state."""
        return self._told(f"queue.{key}", key)

    def step(self, label: str, details: dict[str, object]) -> str:
        """Return what a person did, for the history and the undo command."""
        return self._told(f"step.{label}", label, **details)

    def _told(self, key: str, otherwise: str, **details: object) -> str:
        return say(key, self.language, **details) if key in keys() else otherwise
