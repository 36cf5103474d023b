"""How a person wants to be answered: in which language, as JSON or in lines, and who asks."""

from __future__ import annotations

import getpass
import os
from collections.abc import Sequence
from dataclasses import dataclass

import click

from archive_app.wording import LANGUAGES, say

ANYWHERE: tuple[click.Option, ...] = (
    click.Option(["--json", "as_json"], is_flag=True),
    click.Option(["--person"], envvar="ARCHIVE_PERSON", metavar="NAME"),
    click.Option(["--lang", "language"], type=click.Choice(LANGUAGES), metavar="zh|en"),
    click.Option(["--help", "help_asked"], is_flag=True),
    click.Option(["--version", "version_asked"], is_flag=True),
)
"""The options that stand before or after a command, wherever a person puts them."""

_ELSEWHERE = {"ignore_unknown_options": True, "allow_extra_args": True}


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


def read_manner(arguments: Sequence[str]) -> tuple[Manner, list[str]]:
    """Take the options that stand anywhere out of the arguments; what follows `--` is left alone.

    Raise click's UsageError for a language that we do not speak and for a value that is missing.
    """
    end = arguments.index("--") if "--" in arguments else len(arguments)
    reader = click.Command(
        "anywhere", params=list(ANYWHERE), add_help_option=False, context_settings=_ELSEWHERE
    )
    context = reader.make_context("anywhere", list(arguments[:end]))
    told = context.params
    return (
        Manner(
            as_json=told["as_json"],
            person=told["person"] or _user(),
            language=told["language"] or _language(),
            help_asked=told["help_asked"],
            version_asked=told["version_asked"],
            named=bool(told["person"]),
        ),
        [*context.args, *arguments[end:]],
    )


def guessed_manner(arguments: Sequence[str]) -> Manner:
    """Return the manner for arguments that cannot be read: JSON if the word stands anywhere."""
    return Manner(
        as_json=any(word.startswith("--json") for word in arguments),
        person=_user(),
        language=_language(),
    )


def _language() -> str:
    """Return the language of the environment; Chinese unless it says otherwise."""
    asked = os.environ.get("ARCHIVE_LANG", "")[:2].lower()
    return asked if asked in LANGUAGES else LANGUAGES[0]


def _user() -> str:
    """Return who is logged in; machines without users, as in a container, have nobody."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "?"
