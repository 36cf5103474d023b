from __future__ import annotations

import tomllib
from collections import Counter

import pytest

from archive_app.archive.issuing.readiness import Gap
from archive_app.datafiles import shipped
from archive_app.domain.advice import Advice
from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Label
from archive_app.wording import LANGUAGES, _sentence, explain, keys, lacking, say


def test_a_sentence_is_said_in_both_languages():
    assert say("error.unknown_kind", "zh", kind="塔") == "没有类型“塔”。"
    assert say("error.unknown_kind", "en", kind="tower") == "There is no kind “tower”."


def test_an_error_is_explained_with_the_nearest_right_names():
    error = Refused("unknown_kind", kind="drawin", nearest=["drawing", "sound"])
    assert explain(error, "zh") == "没有类型“drawin”。您是不是要：drawing、sound？"
    assert explain(error, "en").endswith("Did you mean: drawing, sound?")
    assert explain(Refused("unknown_kind", kind="x"), "zh") == "没有类型“x”。"


def test_one_is_told_otherwise_than_many():
    assert say("step.return", "en", count=1) == "return 1 entry"
    assert say("step.return", "en", count=2) == "return 2 entries"
    assert say("step.return", "en", count="1,000") == "return 1,000 entries"
    assert say("step.return", "zh", count=1) == "退回 1 条"


def test_a_key_that_nobody_wrote_is_our_bug():
    with pytest.raises(KeyError):
        say("error.nothing_like_it", "zh")


def test_every_key_is_written_once():
    written = Counter(
        f"{prefix}.{key}"
        for path in (shipped("resources") / "wording").glob("*.toml")
        for prefix, table in tomllib.loads(path.read_text("utf-8")).items()
        for key in table
    )
    assert [key for key, times in written.items() if times > 1] == []
    assert keys() == set(written)


def test_each_sentence_stands_on_a_line_of_its_own():
    for path in (shipped("resources") / "wording").glob("*.toml"):
        for prefix, table in tomllib.loads(path.read_text("utf-8")).items():
            for key, words in table.items():
                assert _sentence(f"{prefix}.{key}") == words


def test_what_is_wrong_in_a_declaration_is_told_in_words_too():
    error = Refused("faulty_kind", file="tower.toml", line=3, why="id_is_not_file", id="x")
    for language in LANGUAGES:
        told = explain(error, language)
        assert "tower.toml" in told
        assert "id_is_not_file" not in told


def test_both_languages_are_there():
    assert LANGUAGES == ("zh", "en")


def test_names_that_stand_in_both_languages_are_told_in_the_persons():
    kind, parent = Label("传承人", "Inheritor"), Label("遗产点", "Site")
    right = (Label("生产技艺", "Process"), Label("构筑物", "Structure"))
    refused = Refused("wrong_parent", kind=kind, parent=parent, right=right)
    assert explain(refused, "zh") == "“传承人”不能放在“遗产点”之下，可以放在：生产技艺、构筑物。"
    assert "“Inheritor” cannot stand below a “Site”" in explain(refused, "en")
    assert "Process, Structure" in explain(refused, "en")


def test_what_a_dossier_lacks_is_told_alike_for_each_entry():
    told = Gap("required", "file_missing", "e", "A-1", "图", details={"file": "a.jpg"})
    assert lacking(told, "zh") == "原始文件缺失"
    assert lacking(Refused("no_sites", query="x"), "en") == "No site was found: x"
    missing = Gap(
        "required",
        "missing",
        "e",
        "A-1",
        "图",
        Advice("date", "missing", "missing", "e", {"field": Label("日期", "Date")}),
    )
    assert "日期" in lacking(missing, "zh")
