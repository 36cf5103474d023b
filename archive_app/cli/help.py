"""The help of a command, made from its parameters and the wording."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from archive_app.cli.commands import typed
from archive_app.cli.manner import Manner
from archive_app.cli.options import ANYWHERE
from archive_app.wording import say


def called(program: click.Group, words: Sequence[str]) -> click.Context:
    """Return the innermost command that the words name, whatever else they ask for."""
    context = click.Context(program, info_name=program.name)
    for word in words:
        group = context.command
        found = group.get_command(context, word) if isinstance(group, click.Group) else None
        if found is None:
            break
        context = click.Context(found, parent=context, info_name=word)
    return context


def help_of(context: click.Context, manner: Manner) -> list[str]:
    """Return the lines of a command's help: its usage, what it does, and what it takes."""
    command = context.command
    lines = [usage(context), "", f"  {_said('command', context, manner)}"]
    if isinstance(command, click.Group):
        lines += _table(
            [(usage(each, short=True), _said("command", each, manner)) for each in _within(context)]
        )
    lines += _table(list(_parameters(command.params, manner)))
    return lines + _table(list(_parameters(ANYWHERE, manner)))


def reminder(context: click.Context | None) -> list[str]:
    """Return how the command that was mistyped is typed; of a group, how each of its commands is.

    Nothing of the program itself, whose commands fill a page.
    """
    if context is None or context.parent is None:
        return []
    if isinstance(context.command, click.Group):
        return [usage(each) for each in _within(context)]
    return [usage(context)]


def usage(context: click.Context, *, short: bool = False) -> str:
    """Return how a command is typed, with the program's name unless it is to be short."""
    path = context.command_path
    words = path.split(" ")[1:] if short else path.split(" ")
    if isinstance(context.command, click.Group):
        return " ".join([*words, "COMMAND …"])
    return " ".join([*words, *map(_piece, context.command.params)])


def _within(context: click.Context) -> Iterator[click.Context]:
    """Yield the commands of a group, each as if it had been typed; there are none in a command."""
    group = context.command
    if not isinstance(group, click.Group):
        return
    for name in group.list_commands(context):
        found = group.get_command(context, name)
        if found:
            yield click.Context(found, parent=context, info_name=name)


def _piece(parameter: click.Parameter) -> str:
    """Return one parameter as it stands in the usage: in brackets if it may be left out."""
    word = typed(parameter)
    if parameter.multiple or parameter.nargs == -1:
        word += " …"
    return word if parameter.required else f"[{word}]"


def _parameters(known: Sequence[click.Parameter], manner: Manner) -> Iterator[tuple[str, str]]:
    for parameter in known:
        yield typed(parameter), say(f"parameter.{parameter.name}", manner.language)


def _said(table: str, context: click.Context, manner: Manner) -> str:
    name = "_".join(context.command_path.split(" ")[1:]) or "program"
    return say(f"{table}.{name.replace('-', '_')}", manner.language)


def _table(rows: Sequence[tuple[str, str]]) -> list[str]:
    """Return the rows as two columns under a blank line; a long first cell has its own line."""
    lines = []
    for left, right in rows:
        lines += [f"  {left:<22}{right}"] if len(left) < 22 else [f"  {left}", f"{'':24}{right}"]
    return ["", *lines] if lines else []
