from __future__ import annotations

import re
from pathlib import Path

from archive_app import cli
from archive_app.cli.manner import guessed_manner
from archive_app.wording import keys


def test_the_environment_says_who_even_to_what_is_not_read(monkeypatch):
    monkeypatch.setenv("ARCHIVE_PERSON", "王工")
    monkeypatch.setenv("ARCHIVE_LANG", "en_GB.UTF-8")
    manner = guessed_manner(["open", "A"])
    assert (manner.person, manner.named, manner.language) == ("王工", True, "en")
    monkeypatch.delenv("ARCHIVE_PERSON")
    monkeypatch.setenv("LOGNAME", "surveyor")
    manner = guessed_manner([])
    assert (manner.person, manner.named, manner.as_json) == ("surveyor", False, False)


def test_every_sentence_of_the_commands_is_written_and_none_in_vain():
    code = "".join(path.read_text("utf-8") for path in Path(cli.__path__[0]).rglob("*.py"))
    written = {key.removeprefix("cli.") for key in keys() if key.startswith("cli.")}
    assert set(re.findall(r'manner\.say\(\s*"(\w+)"', code)) <= written
    assert {key for key in written if f'"{key}"' not in code} == set()
