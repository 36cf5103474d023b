"""Everything that the windows say has its sentence in both languages."""

from __future__ import annotations

import re
from pathlib import Path

from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Label
from archive_app.ui.actions import COMMANDS, MENUS
from archive_app.ui.words import Words
from archive_app.wording import keys

SOURCES = sorted((Path(__file__).parents[2] / "archive_app" / "ui").rglob("*.py"))
SAID = re.compile(r"""(?:\bsay|\b_say|\b_words)\(\s*"([a-z_0-9]+)\"""")


def test_every_sentence_that_a_window_asks_for_is_written() -> None:
    said = {key for source in SOURCES for key in SAID.findall(source.read_text("utf-8"))}
    assert {f"window.{key}" for key in said} <= keys()


def test_every_command_and_menu_has_its_words() -> None:
    asked = {f"window.do_{command.key}" for command in COMMANDS}
    asked |= {f"window.menu_{menu}" for menu in MENUS}
    assert asked <= keys()


def test_words_speak_the_language_that_was_chosen() -> None:
    assert Words("zh")("save") == "保存"
    assert Words("en")("save") == "Save"
    assert Words("en").label(Label("图纸", "Drawing")) == "Drawing"


def test_a_step_is_told_with_its_numbers_and_an_unknown_one_by_its_key() -> None:
    assert "24" in Words("zh").step("take_in", {"count": 24})
    assert Words("zh").step("dance", {}) == "dance"


def test_a_section_that_an_archive_made_itself_names_itself() -> None:
    assert Words("zh").section("notes") == "备注与来源"
    assert Words("zh").section("矿井") == "矿井"


def test_an_error_is_explained_with_the_nearest_right_names() -> None:
    told = Words("zh").explain(Refused("unknown_kind", kind="图张", nearest=["图纸"]))
    assert "图张" in told
    assert "图纸" in told


def test_how_a_level_is_handled_is_told_and_nothing_of_what_is_none() -> None:
    assert Words("zh").handling("2").startswith("二级：")
    assert Words("en").handling("9") == ""
