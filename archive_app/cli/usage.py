"""What is wrong with a command as it was typed: a key, its details, the nearest right names."""

from __future__ import annotations

from collections.abc import Sequence

import click

from archive_app.cli.commands import ExtraArguments, typed
from archive_app.cli.options import ANYWHERE
from archive_app.domain.errors import ArchiveError
from archive_app.domain.nearest import nearest


class WrongUsage(ArchiveError):
    """A command that cannot be read."""

    sort = "usage"


def wrong_usage(error: click.UsageError) -> WrongUsage:
    """Return click's complaint as an error of ours, which has words in both languages."""
    near: Sequence[str] = ()
    match error:
        case click.NoSuchCommand(command_name=name):
            key, details, near = "no_such_command", {"command": name}, _commands_like(name, error)
        case click.NoSuchOption(option_name=name):
            key, details, near = "no_such_option", {"option": name}, _options_like(name, error)
        case click.BadOptionUsage(option_name=name):
            key, details = "option_value", {"option": name}
        case ExtraArguments(message=extra):
            key, details = "extra_arguments", {"extra": extra}
        case click.BadParameter(param=click.Parameter() as parameter):
            key, details = _bad_parameter(error, parameter)
        case _:
            key, details = "missing_command", {}
    return WrongUsage(key, nearest=near, **details)


def _bad_parameter(
    error: click.BadParameter, parameter: click.Parameter
) -> tuple[str, dict[str, str]]:
    """Return what is wrong with one option's or argument's value, or that it is missing."""
    name = typed(parameter)
    if isinstance(error, click.MissingParameter):
        return "missing_parameter", {"parameter": name}
    if isinstance(parameter.type, click.Choice):
        return "bad_choice", {"option": name, "choices": " | ".join(parameter.type.choices)}
    return "bad_number", {"option": name}


def _commands_like(wrong: str, error: click.UsageError) -> tuple[str, ...]:
    """Return the nearest commands of the group that was asked."""
    context = error.ctx
    if context is None or not isinstance(context.command, click.Group):
        return ()
    return nearest(wrong, context.command.list_commands(context))


def _options_like(wrong: str, error: click.UsageError) -> tuple[str, ...]:
    """Return the nearest options that may stand where the wrong one stood."""
    own = error.ctx.command.params if error.ctx else []
    known = [*own, *ANYWHERE]
    return nearest(wrong, [one.opts[0] for one in known if isinstance(one, click.Option)])
