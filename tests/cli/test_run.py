from __future__ import annotations

import json
import os
import subprocess
import sys

from archive_app import __version__
from archive_app.cli.answers import Answer
from archive_app.cli.commands import Group, command
from archive_app.cli.run import run

PROGRAM = [sys.executable, "-m", "archive_app"]


@command("break")
def breaking() -> Answer:
    raise KeyError("ours")


@command("mumble")
def mumbling() -> Answer:
    return Answer({"word": "x"}, (str(1 // 0) for _ in "x"))


def group() -> Group:
    found = Group("archive-app")
    found.add_command(breaking)
    found.add_command(mumbling)
    return found


def test_an_empty_list_is_told_to_people_and_to_no_pipe(typed, works):
    folder, _ = works
    told = typed("list", "show", folder)
    assert (told.code, told.out, told.err) == (0, "", "There is nothing to list.\n")
    assert typed("list", "show", folder, "--json").data == {"lists": []}


def test_our_bug_is_one_json_document_too(capsys):
    assert run(group(), ["break", "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["error"]["sort"] == "bug"


def test_a_bug_in_the_lines_is_caught_like_any_other(capsys):
    assert run(group(), ["mumble"]) == 1
    assert "bugs.log" in capsys.readouterr().err
    assert run(group(), ["mumble", "--json"]) == 0


def test_lines_are_made_only_for_people(capsys):
    assert run(group(), ["--json", "mumble"]) == 0
    assert json.loads(capsys.readouterr().out) == {"word": "x"}


def test_the_version_is_told(typed):
    assert typed("--version").out == f"{__version__}\n"
    assert typed("--version", "--json").data == {"version": __version__}


def test_a_real_process_answers_on_stdout_and_leaves_with_the_code():
    told = subprocess.run([*PROGRAM, "fnd", "--json"], capture_output=True, check=False)
    assert told.returncode == 2
    assert json.loads(told.stdout.decode())["error"]["nearest"][0] == "find"


def test_json_is_utf_8_in_a_terminal_that_is_not(monkeypatch):
    monkeypatch.setenv("PYTHONIOENCODING", "gbk")
    told = subprocess.run([*PROGRAM, "锈带🏭", "--json"], capture_output=True, check=False)
    assert "锈带🏭" in json.loads(told.stdout.decode("utf-8"))["error"]["message"]
    assert "没有命令" in told.stderr.decode("gbk")


def test_a_reader_that_has_seen_enough_is_left_in_silence():
    read_end, write_end = os.pipe()
    os.close(read_end)
    told = subprocess.run(
        [*PROGRAM, "--help"], stdout=write_end, stderr=subprocess.PIPE, check=False
    )
    os.close(write_end)
    assert (told.returncode, told.stderr) == (0, b"")


def test_who_wants_no_answer_at_all_gets_the_exit_code():
    words = "import sys; sys.stdout = None; from archive_app.__main__ import main;"
    done = subprocess.run(
        [sys.executable, "-c", f"{words} sys.exit(main())", "kinds"],
        check=False,
        capture_output=True,
    )
    assert (done.returncode, done.stderr) == (0, b"")
