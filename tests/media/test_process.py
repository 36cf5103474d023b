from __future__ import annotations

import sys

import pytest

from archive_app.domain.errors import Unavailable
from archive_app.media.limits import Limits
from archive_app.media.messages import Question
from archive_app.media.process import Died, LimitedProcess, TooSlow

ECHO = """
import sys
from archive_app.media.messages import receive, send
while True:
    head, _ = receive(sys.stdin.buffer)
    send(sys.stdout.buffer, head, b"body")
"""


def question(seconds: float = 60.0) -> Question:
    return {
        "path": "a.jpg",
        "media_type": "image/jpeg",
        "preview": 0,
        "only_preview": False,
        "seconds": seconds,
    }


def running(program: str) -> LimitedProcess:
    return LimitedProcess(Limits(), [sys.executable, "-c", program])


def test_a_process_answers_one_question_after_another():
    process = running(ECHO)
    assert process.ask(question()) == (question(), b"body")
    assert process.ask(question()) == (question(), b"body")
    assert process.answered == 2
    process.end()
    assert process.answered == 0
    process.end()


@pytest.mark.parametrize(
    "program", ["", "raise SystemExit(1)", "import os; os.abort()", "print('hello' * 100)"]
)
def test_a_process_that_ends_or_babbles_has_died(program):
    process = running(program)
    with pytest.raises(Died) as died:
        process.ask(question())
    assert died.type is Died


def test_a_process_that_takes_too_long_is_ended():
    process = running("while True: pass")
    with pytest.raises(TooSlow):
        process.ask(question(0.1))


def test_a_process_says_nothing_on_the_programs_own_error_output(capfd):
    process = running("import sys; print('a stray line', file=sys.stderr); raise SystemExit")
    with pytest.raises(Died):
        process.ask(question())
    assert capfd.readouterr() == ("", "")


def test_a_process_that_cannot_be_started_is_no_fault_of_the_file(tmp_path):
    with pytest.raises(Unavailable, match="no_reader"):
        LimitedProcess(Limits(), [str(tmp_path / "missing")]).ask(question())


def test_killing_what_does_not_run_is_no_error():
    running(ECHO).kill()
