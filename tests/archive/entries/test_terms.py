from __future__ import annotations

from pathlib import Path

import pytest

from archive_app.archive.archive import Archive, create, open_archive
from archive_app.archive.catalogue.history import redo, undo
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import change
from archive_app.archive.entries.terms import (
    add_term,
    rename_term,
    retire_term,
    term_of,
    terms,
    unite_terms,
    vocabularies,
)
from archive_app.archive.results.retrieval import find, options, sheet
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.hits import Question


def condition(archive: Archive, entry: Entry) -> str:
    return sheet(archive, entry.id).shown.get("condition", "")


def offered(archive: Archive, text: str = "") -> list[str]:
    field = archive.kinds["site"].field("condition")
    return [option.label for option in options(archive, field, text)]


def test_a_term_that_is_added_can_be_chosen_at_once(archive: Archive, site: Entry):
    term = add_term(archive, "condition", "已拆除", en="Demolished")
    assert term.id == "condition/demolished"
    assert offered(archive)[-1] == "已拆除"
    change(archive, site.code, [assignment("condition=已拆除")])
    assert condition(archive, site) == "已拆除"
    assert [hit.code for hit in find(archive, Question("钢铁厂")).hits] == [site.code]


def test_it_is_there_when_the_archive_is_opened_again(tmp_path: Path):
    with create(tmp_path / "a.archive", person="王工") as archive:
        add_term(archive, "condition", "已拆除")
    with open_archive(tmp_path / "a.archive", person="李工") as archive:
        assert archive.vocabularies.match("condition", "已拆除").id == "condition/已拆除"


def test_a_term_stands_below_another(archive: Archive):
    add_term(archive, "causes", "酸雨", en="Acid rain", parent="自然因素")
    told = {one.term.id: one.label for one in terms(archive, "causes")}
    assert told["causes/acid_rain"] == "自然因素：酸雨"


def test_an_id_is_never_given_twice(archive: Archive):
    first = add_term(archive, "condition", "倾斜", en="Leaning")
    second = add_term(archive, "condition", "倾倒", en="leaning!")
    assert (first.id, second.id) == ("condition/leaning", "condition/leaning_2")


def test_a_new_name_stands_wherever_the_term_does(archive: Archive, site: Entry):
    change(archive, site.code, [assignment("condition=差")])
    term = rename_term(archive, "condition/差", "濒危")
    assert (term.id, term.en) == ("condition/poor", "Poor")
    assert condition(archive, site) == "濒危"
    assert offered(archive)[-1] == "濒危"
    undo(archive)
    assert (condition(archive, site), offered(archive)[-1]) == ("差", "差")
    redo(archive)
    assert condition(archive, site) == "濒危"


def test_a_term_that_nobody_used_yet_is_renamed_too(archive: Archive):
    rename_term(archive, "condition/good", "完好", en="Sound")
    assert offered(archive)[0] == "完好"
    assert archive.vocabularies.match("condition", "Sound").id == "condition/good"


def test_two_words_for_one_thing_become_one(archive: Archive, site: Entry):
    add_term(archive, "condition", "危险")
    change(archive, site.code, [assignment("condition=危险")])
    unite_terms(archive, "condition/poor", ["condition/危险"])
    assert condition(archive, site) == "差"
    assert "危险" not in offered(archive)
    change(archive, site.code, [assignment("condition=危险")])
    assert condition(archive, site) == "差"
    counts = {one.term.id: one.used for one in terms(archive, "condition")}
    assert counts["condition/poor"] == 1
    with pytest.raises(Refused, match="term_exists"):
        rename_term(archive, "condition/good", "差")


def test_uniting_terms_is_one_step_that_can_be_taken_back(archive: Archive, site: Entry):
    change(archive, site.code, [assignment("condition=较差")])
    unite_terms(archive, "condition/poor", ["condition/fairly_poor"])
    assert condition(archive, site) == "差"
    assert undo(archive).kept == ()
    assert (condition(archive, site), len(offered(archive))) == ("较差", 5)
    redo(archive)
    assert (condition(archive, site), len(offered(archive))) == ("差", 4)


def test_what_was_united_before_goes_along(archive: Archive):
    unite_terms(archive, "condition/fairly_poor", ["condition/poor"])
    unite_terms(archive, "condition/fair", ["condition/fairly_poor"])
    assert archive.vocabularies.term("condition/poor").id == "condition/fair"
    assert archive.vocabularies.match("condition", "差").id == "condition/fair"


def test_a_term_that_is_retired_stays_where_it_is_and_is_offered_no_more(
    archive: Archive, site: Entry
):
    change(archive, site.code, [assignment("condition=差")])
    retire_term(archive, "condition/good")  # a term that nobody used yet
    assert "好" not in offered(archive)
    undo(archive)
    retire_term(archive, "condition/poor")
    assert (condition(archive, site), "差" in offered(archive)) == ("差", False)
    assert [
        one.term.id for one in terms(archive, "condition", retired=True) if one.term.retired
    ] == ["condition/poor"]
    with pytest.raises(Refused, match="term_exists"):
        add_term(archive, "condition", "差")
    assert rename_term(archive, "condition/poor", "危").retired
    assert undo(archive).label == "term_rename"
    retire_term(archive, "condition/poor", retired=False)
    assert "差" in offered(archive)
    assert [undo(archive).label for _ in range(2)] == ["term_offer", "term_retire"]


def test_a_vocabulary_is_called_as_it_says_or_as_the_field_of_its_terms(archive: Archive):
    called = vocabularies(archive)
    assert called["condition"].zh == "保存状况"
    assert called["divisions"].zh == "行政区划"
    assert all(label.en for label in called.values())


def test_a_list_tells_what_is_used_and_what_is_the_archives_own(archive: Archive, site: Entry):
    change(archive, site.code, [assignment("condition=差")])
    add_term(archive, "condition", "已拆除")
    told = {one.term.zh: (one.used, one.own) for one in terms(archive, "condition")}
    assert (told["差"], told["好"], told["已拆除"]) == ((1, False), (0, False), (0, True))


def test_what_makes_no_sense_is_refused(archive: Archive):
    for why, call in (
        ("term_exists", lambda: add_term(archive, "condition", " 差 ")),
        ("term_empty", lambda: add_term(archive, "condition", " ")),
        ("unknown_term", lambda: add_term(archive, "causes", "酸雨", parent="天上")),
        ("unknown_vocabulary", lambda: add_term(archive, "conditions", "新")),
        ("unknown_term", lambda: rename_term(archive, "condition/bad", "新")),
        ("unknown_vocabulary", lambda: term_of(archive.vocabularies, "差")),
        ("term_with_itself", lambda: unite_terms(archive, "condition/poor", [])),
        ("term_with_itself", lambda: unite_terms(archive, "condition/poor", ["condition/差"])),
        ("terms_apart", lambda: unite_terms(archive, "condition/poor", ["use/office"])),
        ("term_below", lambda: unite_terms(archive, "causes/fire", ["causes/natural"])),
    ):
        with pytest.raises(Refused, match=why):
            call()
