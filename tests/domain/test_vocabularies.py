"""Choices are made from vocabularies; a term is found by whatever name a person has for it."""

from __future__ import annotations

import pytest

from archive_app.datafiles import shipped
from archive_app.domain.entries import Term
from archive_app.domain.errors import Refused
from archive_app.domain.vocabularies import Vocabularies, read_vocabularies, read_vocabulary
from archive_app.wording import keys

CAUSES = """id = "causes"
label = {zh = "损毁原因", en = "Causes"}

[terms]
natural = {zh = "自然因素", en = "Natural"}
fire = {zh = "火灾", en = "Fire", parent = "natural"}
"""


@pytest.mark.parametrize("name", ["poor", "condition/poor", "差", "Poor", " POOR "])
def test_a_term_is_found_by_its_id_its_word_or_either_label(name: str) -> None:
    assert shipped_vocabularies().match("condition", name).id == "condition/poor"


def test_a_term_keeps_its_id_whatever_its_label() -> None:
    term = shipped_vocabularies().term("period/formation")
    assert (term.zh, term.vocabulary) == ("近代工业体系建立时期（1937—1949年）", "period")


def test_the_five_grades_come_from_good_to_poor() -> None:
    grades = [term.zh for term in shipped_vocabularies().of("condition")]
    assert grades == ["好", "较好", "一般", "较差", "差"]


def test_a_term_stands_for_all_that_are_part_of_it() -> None:
    known = shipped_vocabularies()
    jiangsu = known.below("divisions/320000")
    assert {"divisions/320000", "divisions/320600", "divisions/320613"} <= jiangsu
    assert "divisions/330100" not in jiangsu
    assert known.below("divisions/500104") == {"divisions/500104"}
    assert known.below("industry/D") > {"industry/D", "industry/44"}


def test_causes_are_twelve_of_nature_and_seven_of_people() -> None:
    causes = shipped_vocabularies().of("causes")
    assert [term.parent for term in causes].count("causes/natural") == 12
    assert [term.parent for term in causes].count("causes/human") == 7


def test_industries_are_whole() -> None:
    industries = shipped_vocabularies().of("industry")
    sections = [term for term in industries if not term.parent]
    assert (len(sections), len(industries) - len(sections)) == (20, 97)
    assert all(term.parent for term in industries if term.id[-1].isdigit())


def test_own_terms_count_before_those_of_the_files() -> None:
    poor = Term("condition/poor", "condition", "濒危", "Endangered")
    bad = Term("condition/bad", "condition", "坏", "Bad", united_into="condition/poor")
    known = shipped_vocabularies().with_own([poor, bad])
    assert [term.zh for term in known.of("condition")] == ["好", "较好", "一般", "较差", "濒危"]
    assert known.match("condition", "坏") == known.term("condition/bad") == poor
    assert known.ids("condition") >= {"condition/bad", "condition/poor"}
    assert known.of("causes") == shipped_vocabularies().of("causes")


def test_a_division_is_found_by_code_name_or_full_name() -> None:
    divisions = shipped_vocabularies()
    for name in ("500104", "大渡口区", "重庆市大渡口区"):
        assert divisions.match("divisions", name).id == "divisions/500104"


def test_a_name_of_two_divisions_asks_for_the_full_one() -> None:
    with pytest.raises(Refused) as refused:
        shipped_vocabularies().match("divisions", "铁东区")
    assert refused.value.key == "ambiguous_term"
    assert "辽宁省鞍山市铁东区" in refused.value.nearest


def test_a_division_that_was_merged_lately_is_still_there_to_be_recorded() -> None:
    divisions = shipped_vocabularies()
    assert divisions.match("divisions", "重庆市江北区").id == "divisions/500105"
    with pytest.raises(Refused, match="ambiguous_term"):  # Ningbo has one too
        divisions.match("divisions", "江北区")


def test_a_full_label_follows_those_of_its_parents() -> None:
    vocabularies = shipped_vocabularies()
    term = vocabularies.match("causes", "fire")
    assert vocabularies.full_label(term) == "自然因素：火灾"
    county = vocabularies.term("divisions/500104")
    assert vocabularies.full_label(county) == "重庆市大渡口区"
    assert vocabularies.full_label(term, "en") == "Natural causes, Fire"


def test_a_wrong_term_brings_the_nearest() -> None:
    with pytest.raises(Refused) as refused:
        shipped_vocabularies().match("divisions", "大度口区")
    assert refused.value.key == "unknown_term"
    assert "大渡口区" in refused.value.nearest
    with pytest.raises(Refused, match="unknown_term"):
        shipped_vocabularies().term("condition/splendid")


def test_a_wrong_vocabulary_brings_the_nearest() -> None:
    with pytest.raises(Refused) as refused:
        shipped_vocabularies().of("conditions")
    assert refused.value.nearest[0] == "condition"


def test_a_later_file_of_the_same_name_wins() -> None:
    ours = CAUSES.replace("火灾", "失火")
    vocabularies = read_vocabularies([("causes.toml", CAUSES), ("causes.toml", ours)])
    assert vocabularies.match("causes", "fire").zh == "失火"
    assert (list(vocabularies), len(vocabularies)) == (["causes"], 1)


@pytest.mark.parametrize(
    ("name", "text", "line", "why"),
    [
        ("causes.toml", CAUSES.replace(', en = "Fire"', ""), 6, "missing"),
        ("causes.toml", CAUSES.replace('parent = "natural"', 'parent = "nature"'), 6, "unknown"),
        ("causes.toml", CAUSES.replace("zh = ", "zn = ", 2), 5, "unknown"),
        ("causes.toml", CAUSES.replace("id =", "ident ="), 1, "unknown"),
        ("reasons.toml", CAUSES, 1, "id_is_not_file"),
        ("causes.toml", 'id = "causes"\nterms = {fire = "火灾"}\n', 2, "wrong_type"),
        ("causes.toml", 'id = "causes"\n[terms]\n', 2, "missing"),
        ("places.tsv", "1\t重庆市\t\t\n11\t大渡口区\t\n", 2, "four_columns"),
        ("places.tsv", "11\t大渡口区\t\t1\n1\t重庆市\t\t\n", 1, "four_columns"),
    ],
)
def test_a_fault_is_named_with_its_line(name: str, text: str, line: int, why: str) -> None:
    with pytest.raises(Refused) as refused:
        read_vocabulary(name, text)
    details = refused.value.details
    assert refused.value.key == "faulty_vocabulary"
    assert (details["file"], details["line"], details["why"]) == (name, line, why)
    assert f"fault.{why}" in keys()


def test_every_shipped_vocabulary_reads() -> None:
    vocabularies = shipped_vocabularies()
    for vocabulary in vocabularies:
        terms = vocabularies.of(vocabulary)
        labels = [vocabularies.full_label(term) for term in terms]
        assert len(labels) == len(set(labels)), vocabulary


def shipped_vocabularies() -> Vocabularies:
    files = sorted((shipped("db") / "vocabularies").iterdir())
    return read_vocabularies((path.name, path.read_text("utf-8")) for path in files)
