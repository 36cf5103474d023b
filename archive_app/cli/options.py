"""The options that hold for a whole call, read wherever a person puts them."""

from __future__ import annotations

from collections.abc import Sequence

import click

from archive_app.cli.manner import PERSON, Manner, language, user
from archive_app.wording import LANGUAGES

ANYWHERE: tuple[click.Option, ...] = (
    click.Option(["--json", "as_json"], is_flag=True),
    click.Option(["--person"], envvar=PERSON, metavar="NAME"),
    click.Option(["--lang", "language"], type=click.Choice(LANGUAGES), metavar="zh|en"),
    click.Option(["--help", "help_asked"], is_flag=True),
    click.Option(["--version", "version_asked"], is_flag=True),
)
"""The options that stand before or after a command, wherever a person puts them."""

_ELSEWHERE = {"ignore_unknown_options": True, "allow_extra_args": True}


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
            person=told["person"] or user(),
            language=told["language"] or language(),
            help_asked=told["help_asked"],
            version_asked=told["version_asked"],
            named=bool(told["person"]),
        ),
        [*context.args, *arguments[end:]],
    )
