"""From what a person typed to what is printed and the exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from archive_app import __version__
from archive_app.cli.answers import DONE, Answer, complain, show, tell
from archive_app.cli.failures import failure
from archive_app.cli.manner import Manner, guessed_manner
from archive_app.cli.options import read_manner


def run(program: click.Group, arguments: Sequence[str]) -> int:
    """Run the command, print its one answer, and return the exit code."""
    manner = guessed_manner(arguments)
    try:
        manner, words = read_manner(arguments)
        answer = _answer(program, words, manner)
        if not show(answer, as_json=manner.as_json) and [] in answer.data.values():
            tell(manner.say("nothing_listed"))
    except BrokenPipeError:
        return _nobody_reads_on()
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - the net for all that fails
        answer = failure(error, manner)
        complain(answer, as_json=manner.as_json)
    return answer.code


def _answer(program: click.Group, words: list[str], manner: Manner) -> Answer:
    if manner.version_asked:
        return Answer({"version": __version__}, [__version__])
    if manner.help_asked:
        from archive_app.cli.help import called, help_of  # noqa: PLC0415 - only when asked

        lines = help_of(called(program, words), manner)
        return Answer({"help": lines}, lines)
    answer: Answer = program.main(words, prog_name=program.name, standalone_mode=False, obj=manner)
    return answer


def _nobody_reads_on() -> int:
    """Leave in silence when the reader of our lines has seen enough, as `head` does."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return DONE
