"""Profiles are read from TOML, and every fault is named with its line."""

from __future__ import annotations

import pytest

from archive_app.datafiles import shipped
from archive_app.domain.errors import Refused
from archive_app.dossier.declared import load
from archive_app.dossier.profiles import Profile

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


def test_a_profile_knows_the_terms_by_which_a_part_takes_its_records():
    terms = 'terms = ["document_sort/contract"]\n'
    text = TEXT.replace('site_texts = ["history"]\n', terms)
    assert load(text).claimed() == {"document_sort/contract"}


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


SHIPPED = sorted((shipped("exports") / "dossiers").glob("*.toml"))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_shipped_profile_is_sound_and_names_what_there_is(path, kinds):
    read = load(path.read_text("utf-8"), path.name)
    assert read.id == path.stem
    assert [scope.id for scope in read.scopes] == ["internal", "submission", "public"]
    of_site = {field.id for field in kinds["site"].fields}
    known = {field.id for kind in kinds for field in kind.fields}
    for part in read.parts:
        assert {*part.fields, *part.site_texts, *part.leaves_out} <= of_site
        assert all(kind in kinds for kind in part.kinds if kind != "*")
        columns = [column for table in part.tables for column in table.columns]
        pieces = [piece for line in part.caption for piece in line]
        sources = (*columns, *pieces, *part.also, *read.cover)
        named = [name for one in sources for name in one.sources]
        dates = [date for name in part.by_year for date in name.split("..")]
        whole = [name for name in (*named, *dates) if not name.startswith("@")]
        assert {name.rpartition(".")[2] for name in whole} <= known
        above = {name.rpartition(".")[0] for name in whole}
        assert above <= {"", "above", *(kind.id for kind in kinds)}
        assert part.compared_by in {"", *known}
        assert read.yearly or not part.by_year


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("per_page = 3", "unknown"),
        ("per_page = 0", "unknown"),
        ('per_page = "4"', "wrong_type"),
        ("own_size = 1", "wrong_type"),
        ('terms = "x"', "wrong_type"),
        ('site_text = "history"', "unknown"),
        ('blanks = ["天气", 3]', "wrong_type"),
    ],
)
def test_a_fault_in_a_part_is_told_with_its_line(line: str, why: str):
    place = 'heading = "照片册页"'
    with pytest.raises(Refused) as caught:
        load(TEXT.replace(place, f"{place}\n{line}", 1), "mine.toml")
    assert (caught.value.details["why"], caught.value.details["line"]) == (why, _line_of(place) + 1)


def test_what_cannot_be_attached_is_a_fault():
    with pytest.raises(Refused) as caught:
        load(TEXT.replace('attach = ["data"', 'attach = ["date"', 1))
    assert caught.value.nearest == ("data",)
    assert caught.value.details["line"] == _line_of("attach =")
