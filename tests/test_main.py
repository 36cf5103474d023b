"""Where everything meets."""

from __future__ import annotations

import json
import subprocess
import sys

import click
import pytest

from archive_app.__main__ import commands, main
from archive_app.ui import application

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
