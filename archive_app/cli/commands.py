"""Commands that answer, and a group that loads a command's module only when it is called."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import TypeVar

import click
from typing_extensions import override

from archive_app.cli.answers import Answer

F = TypeVar("F", bound=Callable[..., Answer])

PATH = click.Path(path_type=Path, readable=False)
"""A path as it was typed; whether it can be read, the archive finds out."""

ARCHIVE = click.argument("folder", metavar="ARCHIVE", type=PATH)
"""The archive that a command works on, by its folder."""

CODE = click.argument("code", metavar="CODE")
"""An entry by its code, its reference code or its id."""

CODES = click.argument("codes", metavar="CODE", nargs=-1, required=True)
"""One entry or more, each by its code, its reference code or its id."""

SET = click.option("--set", "assignments", metavar="FIELD=VALUE", multiple=True)
"""What is known of an entry: `f=v`, again for another value, `f=` clears, `f+=v`, `f-=v`."""


class Command(click.Command):
    """A command that complains of superfluous arguments by an error of its own."""

    @override
    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; raise `ExtraArguments` for those that nobody asked for."""
        ctx.allow_extra_args = True
        super().parse_args(ctx, args)
        if ctx.args:
            raise ExtraArguments(" ".join(ctx.args), ctx)
        return ctx.args


class ExtraArguments(click.UsageError):
    """There are more arguments than the command takes; the message is those words."""


class Group(click.Group):
    """A group of commands; `places` says in which module each one is, so that few are loaded."""

    def __init__(self, name: str, places: Mapping[str, str] = {}) -> None:
        super().__init__(name, add_help_option=False, no_args_is_help=False)
        self._places = places

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return all names, in the order in which a person needs them."""
        return [*self.commands, *self._places]

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, loading its module; none if there is no such name."""
        if cmd_name not in self._places:
            return super().get_command(ctx, cmd_name)
        module, _, name = self._places[cmd_name].partition(".")
        found: click.Command = getattr(import_module(f"archive_app.cli.verbs.{module}"), name)
        return found


def command(name: str) -> Callable[[F], Command]:
    """Make a function a command; its help is in the wording, under its name."""
    return click.command(name, cls=Command, add_help_option=False)


def missing(name: str) -> click.MissingParameter:
    """Return the complaint that the command under way was not told this parameter."""
    context = click.get_current_context()
    parameter = next(one for one in context.command.params if one.name == name)
    return click.MissingParameter(ctx=context, param=parameter)


def typed(parameter: click.Parameter) -> str:
    """Return a parameter as a person types it: `--site CODE`, `--facets`, `ARCHIVE`."""
    if not isinstance(parameter, click.Option):
        return parameter.metavar or str(parameter.name).upper()
    return parameter.opts[0] if parameter.is_flag else f"{parameter.opts[0]} {parameter.metavar}"
