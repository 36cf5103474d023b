"""Where everything meets."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import click
import pytest

from archive_app.__main__ import commands, main
from archive_app.ui import application

REPOSITORY = Path(__file__).parents[1]
WRITTEN = [
    *("open", "new", "demo", "site", "add", "set", "show", "remove", "take-in", "find"),
    *("history", "undo", "redo", "issue", "kinds", "check", "rebuild", "backup", "restore"),
]


def test_every_capability_is_a_command():
    group = commands()
    listed = group.list_commands(click.Context(group))
    assert listed[0] == "open"
    assert [name for name in listed if name in WRITTEN] == WRITTEN
    assert len(listed) == len(set(listed))


def test_the_window_gets_the_archive_the_person_and_the_language(monkeypatch, capsys, tmp_path):
    opened = []
    monkeypatch.setattr(application, "run", lambda *one, **more: opened.append((one, more)) or 0)
    monkeypatch.setattr(sys, "argv", ["archive-app", "open", str(tmp_path), "--person", "王工"])
    monkeypatch.setenv("ARCHIVE_LANG", "en")
    assert main() == 0
    assert opened == [((tmp_path,), {"person": "王工", "language": "en", "asks": False})]
    monkeypatch.setattr(sys, "argv", ["archive-app", "open"])
    assert main() == 0
    assert opened[1][0] == (None,)
    assert capsys.readouterr().out == ""


def test_an_archive_that_is_only_named_goes_straight_to_the_window(monkeypatch, tmp_path):
    opened = []
    monkeypatch.setattr(application, "run", lambda *one, **more: opened.append((one, more)) or 0)
    monkeypatch.setattr(sys, "argv", ["archive-app", "open", str(tmp_path)])
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("ARCHIVE_PERSON", "王工")
    monkeypatch.setenv("ARCHIVE_LANG", "zh")
    assert main() == 0
    assert opened == [((tmp_path,), {"person": "王工", "language": "zh", "asks": False})]


def test_the_window_is_shown_without_what_commands_and_archives_need():
    """What is imported before the window is seen keeps a person waiting."""
    late = ["click", "pysqlite3", "archive_app.archive", "archive_app.store", "archive_app.search"]
    played = (
        "import sys\n"
        "import archive_app.__main__, archive_app.ui.application\n"
        f"print([name for name in {late} if name in sys.modules])\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", played], capture_output=True, check=True, text=True, cwd=REPOSITORY
    )
    assert told.stdout == "[]\n"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_without_a_screen_no_window_is_opened(monkeypatch, capsys):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "argv", ["archive-app", "open", "--json"])
    assert main() == 3
    assert json.loads(capsys.readouterr().out)["error"]["key"] == "no_display"


def test_the_program_is_called_by_its_name_or_as_a_module():
    told = subprocess.run(
        [sys.executable, "-m", "archive_app", "--version"], capture_output=True, check=True
    )
    assert told.stdout.strip()
