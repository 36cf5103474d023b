"""Which dossier is meant: the words that all commands have which make or check one."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

import click

from archive_app.archive.issuing.orders import SCOPES, Order
from archive_app.cli.answers import Answer

SCOPE = click.option(
    "--scope", metavar="|".join(SCOPES), type=click.Choice(SCOPES), default="internal"
)
YEARS = click.IntRange(1, 9999)


def ordering(command: Callable[..., Answer]) -> Callable[..., Answer]:
    """Let a command ask which dossier is meant, and give it the `order`."""

    @click.option("--profile", metavar="NAME", default="site-dossier")
    @SCOPE
    @click.option("--without", metavar="PART", multiple=True)
    @click.option("--year", metavar="YEAR", type=YEARS)
    @wraps(command)
    def ordered(
        *given: object,
        profile: str,
        scope: str,
        without: tuple[str, ...],
        year: int | None,
        **others: object,
    ) -> Answer:
        order = Order(profile, scope, without=without, year=year or 0)
        return command(*given, order=order, **others)

    return ordered
