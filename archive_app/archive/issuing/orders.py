"""What is to be issued: which sort of dossier, for whom, with what in it."""

from __future__ import annotations

from dataclasses import dataclass

SCOPES = ("internal", "submission", "public")
"""For whom a dossier is."""


@dataclass(frozen=True, slots=True)
class Order:
    """How one dossier is issued, or all of a series.

    `without` are parts that are left out, `year` that of a yearly report (0 for the last one),
    `most_pages` those of a volume (0 for as many as there are). A `final` one may have gaps if
    `reason` says why.
    """

    profile: str = "site-dossier"
    scope: str = "internal"
    final: bool = False
    reason: str = ""
    without: tuple[str, ...] = ()
    year: int = 0
    most_pages: int = 0
