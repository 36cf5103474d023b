from __future__ import annotations

import re

import click
import pytest

from archive_app.__main__ import commands
from archive_app.cli.help import called, help_of, usage
from archive_app.cli.manner import Manner


def every_command():
    """Walk through all commands and groups, each in its context."""
    waiting = [called(commands(), [])]
    while waiting:
        context = waiting.pop(0)
        yield context
        if isinstance(context.command, click.Group):
            for name in context.command.list_commands(context):
                found = context.command.get_command(context, name)
                waiting.append(click.Context(found, parent=context, info_name=name))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_command_and_option_explains_itself_in_both_languages(language):
    manner = Manner(as_json=False, person="", language=language)
    for context in every_command():
        lines = help_of(context, manner)
        assert lines[0] == usage(context)
        chinese = re.search(r"[\u4e00-\u9fff]", "".join(lines))
        assert bool(chinese) == (language == "zh")
        assert all(line == line.rstrip() for line in lines)


def test_the_usage_says_what_may_be_left_out():
    told = {context.command_path: usage(context) for context in every_command()}
    assert told["archive-app take-in"] == (
        "archive-app take-in ARCHIVE --site CODE [--kind KIND] [--apart] [--match] [--onto CODE]"
        " [--under CODE] [--authors] [--shift ±[Nd]HH:MM] [--track FILE.gpx] [--watch SECONDS]"
        " [--dry-run] PATH …"
    )
    assert told["archive-app add"] == (
        "archive-app add ARCHIVE [--site CODE] --kind KIND [--set FIELD=VALUE …]"
        " [--file PATH …] [--parent CODE] [--inherit]"
    )
    assert told["archive-app site"] == "archive-app site COMMAND …"


def test_help_is_given_wherever_it_is_asked_for(typed):
    for words in (["--help", "site", "add"], ["site", "add", "somewhere", "--help"]):
        outcome = typed(*words)
        assert outcome.code == 0
        assert outcome.out.startswith("archive-app site add ARCHIVE")


def test_help_as_json_is_one_document(typed):
    assert typed("find", "--help", "--json").data["help"][0].startswith("archive-app find")
