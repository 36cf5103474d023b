"""Profiles are read from TOML, and every fault is named with its line."""

from __future__ import annotations

import pytest

from archive_app.datafiles import shipped
from archive_app.domain.errors import Refused
from archive_app.dossier.profiles import Profile, load

TEXT = (shipped("exports") / "dossiers" / "site-dossier.toml").read_text("utf-8")


def _line_of(text: str) -> int:
    return TEXT[: TEXT.index(text)].count("\n") + 1


def test_the_shipped_profile_is_sound(profile: Profile):
    assert profile.id == "site-dossier"
    assert profile.label("zh") == "遗产点案卷"
    assert profile.label("en") == "Site dossier"
    assert [part.sort for part in profile.parts][:3] == ["contents", "register", "form"]


def test_the_register_has_the_columns_of_the_standard(profile: Profile):
    register = profile.parts[1].tables[0]
    names = [column.label for column in register.columns]
    assert names == ["序号", "档号", "责任者", "题名", "日期", "页号", "备注"]


def test_a_caption_is_read_line_by_line(profile: Profile):
    photographs = next(part for part in profile.parts if part.kinds == ("photograph",))
    assert [len(line) for line in photographs.caption] == [2, 4, 2, 1, 1]


def test_a_profile_knows_the_kinds_that_it_names(profile: Profile):
    assert {"photograph", "drawing", "sound", "history", "building"} <= profile.kinds()
    assert "*" not in profile.kinds()


@pytest.mark.parametrize(
    ("right", "wrong", "why"),
    [
        ('sort = "form"', 'sort = "from"', "unknown"),
        ('part = "drawings"', 'part = "drawing"', "unknown"),
        ('from = ["@code"]', 'from = ["@cod"]', "unknown"),
        ("plates = true", 'plates = "yes"', "wrong_type"),
        ("text = true", "txet = true", "unknown"),
        ("caption = [{from", 'caption = ["x", {from', "wrong_type"),
    ],
)
def test_a_faulty_profile_is_refused_with_its_line(right: str, wrong: str, why: str):
    with pytest.raises(Refused) as caught:
        load(TEXT.replace(right, wrong, 1), "mine.toml")
    assert caught.value.key == "faulty_profile"
    assert caught.value.details["why"] == why
    assert caught.value.details["line"] == _line_of(right)
    assert caught.value.details["file"] == "mine.toml"


def test_a_missing_sentence_is_a_fault():
    with pytest.raises(Refused) as caught:
        load(TEXT.replace("unseen = ", "unsaid = "))
    assert caught.value.details["why"] == "missing"


def test_text_that_is_no_toml_is_a_fault():
    with pytest.raises(Refused) as caught:
        load("id = \n")
    assert caught.value.details["line"] == 1


def test_an_unknown_scope_names_the_nearest(profile: Profile):
    assert profile.scope("public").label == "公开"
    with pytest.raises(Refused) as caught:
        profile.scope("pulbic")
    assert caught.value.key == "unknown_scope"
    assert caught.value.nearest == ("public",)
