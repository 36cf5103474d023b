from __future__ import annotations

import subprocess
import sys

import click

from archive_app.cli.program import program

SILENT = "import sys, archive_app.__main__ as m; m.commands(); print(*sys.modules)"
HEAVY = {"PySide6", "whoosh", "reportlab", "numpy", "sqlite_utils", "PIL"}


def test_every_name_leads_to_a_command_of_that_name():
    group = program()
    context = click.Context(group)
    for name in group.list_commands(context):
        assert group.get_command(context, name).name == name


def test_the_program_starts_without_the_modules_of_its_commands():
    told = subprocess.run(
        [sys.executable, "-c", SILENT], capture_output=True, text=True, check=True
    )
    loaded = set(told.stdout.split())
    assert not HEAVY & loaded
    assert "archive_app.cli.verbs.finding" not in loaded
    assert "archive_app.store.store" not in loaded
