from __future__ import annotations

import click
import pytest

from archive_app.cli.answers import Answer
from archive_app.cli.commands import ExtraArguments, Group, command, typed


@command("echo")
@click.argument("word", metavar="WORD")
@click.option("--times", metavar="N", type=int)
@click.option("--loud", is_flag=True)
def echo(*, word: str, times: int | None, loud: bool) -> Answer:
    return Answer({"word": word * (times or 1), "loud": loud})


def test_a_command_returns_its_answer():
    found = echo.main(["ah", "--times", "2"], standalone_mode=False)
    assert found.data == {"word": "ahah", "loud": False}


def test_superfluous_words_are_an_error_of_their_own():
    with pytest.raises(ExtraArguments, match="b c"):
        echo.main(["a", "b", "c"], standalone_mode=False)


def test_a_parameter_is_shown_as_it_is_typed():
    assert [typed(one) for one in echo.params] == ["WORD", "--times N", "--loud"]


def test_a_module_is_loaded_when_its_command_is_called():
    group = Group("group", {"find": "finding.find", "gone": "no_such_module.gone"})
    context = click.Context(group)
    group.add_command(echo)
    assert group.list_commands(context) == ["echo", "find", "gone"]
    assert group.get_command(context, "find").name == "find"
    assert group.get_command(context, "fnd") is None
    with pytest.raises(ModuleNotFoundError):
        group.get_command(context, "gone")
