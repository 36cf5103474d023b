"""A command as a person types it, and what came of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from archive_app.__main__ import commands
from archive_app.cli.run import run


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """The one JSON document that stdout is."""
        return json.loads(self.out)


Typed = Callable[..., Outcome]


@pytest.fixture
def typed(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Typed:
    """Type a command at this very process; answers are in English."""
    monkeypatch.setenv("ARCHIVE_LANG", "en")
    monkeypatch.setenv("ARCHIVE_PERSON", "王工")

    def typed(*words: object) -> Outcome:
        code = run(commands(), [str(word) for word in words])
        return Outcome(code, *capsys.readouterr())

    return typed


@pytest.fixture
def works(typed: Typed, tmp_path: Path) -> tuple[Path, str]:
    """Make an archive with one site; return its folder and the site's code."""
    folder = tmp_path / "works.archive"
    typed("new", folder, "--name", "Works")
    made = typed("site", "add", folder, "--set", "name=重庆钢铁厂", "--json")
    return folder, made.data["code"]
