"""How a person wants to be answered: in which language, as JSON or in lines, and who asks."""

from __future__ import annotations

import getpass
import os
from collections.abc import Sequence
from dataclasses import dataclass

from archive_app.wording import LANGUAGES, say

PERSON = "ARCHIVE_PERSON"


@dataclass(frozen=True, slots=True)
class Manner:
    """What holds for a whole call. `person` signs every change; `named` if it was said who."""

    as_json: bool
    person: str
    language: str
    help_asked: bool = False
    version_asked: bool = False
    named: bool = False

    def say(self, key: str, **details: object) -> str:
        """Return a sentence of the command line in the person's language."""
        return say(f"cli.{key}", self.language, **details)


def guessed_manner(arguments: Sequence[str]) -> Manner:
    """Return the manner for arguments that are not read: JSON if the word stands anywhere."""
    named = os.environ.get(PERSON, "")
    return Manner(
        as_json=any(word.startswith("--json") for word in arguments),
        person=named or user(),
        language=language(),
        named=bool(named),
    )


def language() -> str:
    """Return the language of the environment; Chinese unless it says otherwise."""
    asked = os.environ.get("ARCHIVE_LANG", "")[:2].lower()
    return asked if asked in LANGUAGES else LANGUAGES[0]


def user() -> str:
    """Return who is logged in; machines without users, as in a container, have nobody."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "?"
