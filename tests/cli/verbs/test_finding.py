from __future__ import annotations

import shutil

import pytest
from reportlab.pdfgen.canvas import Canvas


@pytest.fixture
def described(typed, works):
    """Give the site a drawing, and another site a history."""
    folder, site = works
    typed("add", folder, "--site", site, "--kind", "drawing", "--set", "title=高炉总图")
    typed("site", "add", folder, "--set", "name=北川铁路")
    typed(
        *("add", folder, "--site", "A-0003", "--kind", "history", "--set", "title=修筑经过"),
        *("--set", "description=铁路为高炉运煤。"),
    )
    return folder


def test_the_answer_has_the_documented_shape(typed, described):
    found = typed("find", described, "高炉", "--json")
    assert found.code == 0
    assert set(found.data) == {"total", "exact", "hits", "facets", "ms"}
    assert (found.data["total"], found.data["exact"], found.data["facets"]) == (2, True, {})
    first = found.data["hits"][0]
    assert first == {
        "code": "A-0002",
        "site": "A-0001",
        "kind": "drawing",
        "title": "高炉总图",
        "snippet": first["snippet"],
    }


@pytest.mark.parametrize("spoilt", ["cut", "foreign", "gone"])
def test_an_index_that_cannot_be_read_is_one_line_and_the_answer_comes(typed, described, spoilt):
    assert "index" not in typed("find", described, "高炉").err
    for file in (described / "derived" / "index").rglob("*"):
        if spoilt == "cut" and file.is_file():
            file.write_bytes(file.read_bytes()[:10])
        elif spoilt == "foreign" and file.is_file():
            file.write_bytes(b"nobody's index")
    if spoilt == "gone":
        shutil.rmtree(described / "derived")
    found = typed("find", described, "高炉", "--json")
    assert found.data["total"] == 2
    assert ("index" in found.err) == (spoilt != "gone")
    assert "index" not in typed("find", described, "高炉").err


def test_a_question_is_narrowed_to_a_kind_and_a_site(typed, described):
    def codes(*words):
        return [hit["code"] for hit in typed("find", described, *words, "--json").data["hits"]]

    assert codes("高炉", "--kind", "history") == ["A-0004"]
    assert codes("高炉", "--site", "A-0001") == ["A-0002"]
    assert codes("高炉", "--limit", "1") + codes("高炉", "--offset", "1") == codes("高炉")
    assert codes("锅炉") == []


def test_facets_count_what_was_found(typed, described):
    facets = typed("find", described, "高炉", "--facets", "--json").data["facets"]
    assert facets == {
        "kind": {"drawing": 1, "history": 1},
        "site": {"A-0001": 1, "A-0003": 1},
        "survey_state": {},
        "designation_state": {},
        "checking_state": {"checking_state/draft": 2},
    }
    told = typed("find", described, "高炉", "--facets").out
    assert "State of checking: Draft 2\n" in told
    assert "Site: 重庆钢铁厂 1; 北川铁路 1\n" in told
    assert "survey" not in told
    assert "checking_state" not in told


def test_words_in_which_there_is_nothing_to_look_for_are_said_to_be_so(typed, described):
    for words in ("·", '""'):
        found = typed("find", described, words, "--json")
        assert found.data["total"] == 4
        assert "nothing to look for" in found.err or "没有可找的字" in found.err
    for words in ("(", ")", "（）"):
        found = typed("find", described, words, "--json")
        assert found.data["total"] == 0
        assert found.err == ""


def test_a_term_narrows_what_is_found(typed, described):
    typed("submit", described, "A-0002")
    waiting = ("--term", "checking_state/submitted", "--site", "A-0001", "--facets", "--json")
    found = typed("find", described, "", *waiting).data
    assert [hit["code"] for hit in found["hits"]] == ["A-0002"]
    assert found["facets"]["checking_state"]["checking_state/submitted"] == 1
    wrong = typed("find", described, "", "--term", "checking_state/lost", "--json")
    assert (wrong.code, wrong.data["error"]["key"]) == (1, "unknown_term")


def test_a_group_of_sites_narrows_what_is_found(typed, described):
    named = ("--set", "name=两江四岸", "--set", "members=A-0001")
    group = typed("add", described, "--kind", "site_group", *named, "--json").data["code"]
    found = typed("find", described, "高炉", "--group", group, "--json").data
    assert [hit["code"] for hit in found["hits"]] == ["A-0002"]
    wrong = typed("find", described, "高炉", "--group", "A-0001", "--json")
    assert (wrong.code, wrong.data["error"]["key"]) == (1, "not_a_group")


def test_people_see_what_was_hit(typed, described):
    told = typed("find", described, "高炉").out
    assert "A-0002  【高炉】总图" in told
    assert "铁路为【高炉】运煤。" in told
    assert told.endswith("2 found, 2 shown.\n")


def test_the_page_of_a_hit_is_told(typed, works, tmp_path):
    folder, site = works
    paper = Canvas(str(tmp_path / "history.pdf"))
    for text in ("The works moved here.", "Two blast furnaces were built."):
        paper.drawString(72, 720, text)
        paper.showPage()
    paper.save()
    typed("take-in", folder, "--site", site, tmp_path / "history.pdf")
    hit = typed("find", folder, "furnaces", "--json").data["hits"][0]
    assert hit["page"] == 2
    assert "furnaces" in hit["snippet"]
    assert "start" not in hit


def test_people_see_the_counts_too(typed, described):
    told = typed("find", described, "高炉", "--facets").out
    assert "Kind: Drawing 1; Factory history 1" in told


def test_an_unknown_kind_or_site_names_the_nearest(typed, described):
    assert "drawing" in typed("find", described, "x", "--kind", "drawng").err
    assert "A-0001" in typed("find", described, "x", "--site", "A-0011").err


def test_where_there_is_no_archive_nothing_is_found(typed, tmp_path):
    missing = typed("find", tmp_path, "x", "--json")
    assert (missing.code, missing.data["error"]["sort"]) == (3, "unavailable")


def test_a_result_is_counted_by_what_is_named_and_comes_in_an_order(typed, described):
    found = typed("find", described, "高炉", "--facets", "类型,person", "--sort", "code", "--json")
    assert found.data["facets"]["kind"] == {"drawing": 1, "history": 1}
    assert list(found.data["facets"]) == ["kind", "person"]
    assert [hit["code"] for hit in found.data["hits"]] == ["A-0002", "A-0004"]
    newest = typed("find", described, "高炉", "--sort", "recent", "--json").data["hits"]
    assert [hit["code"] for hit in newest] == ["A-0004", "A-0002"]
    refused = typed("find", described, "高炉", "--facets", "conditon", "--json")
    assert refused.data["error"]["key"] == "unknown_facet"


def test_hits_are_told_site_by_site(typed, described):
    found = typed("find", described, "高炉", "--group-by", "site", "--json").data
    told = [(one["site"], one["total"], one["hits"][0]["code"]) for one in found["sites"]]
    assert sorted(told) == [("A-0001", 1, "A-0002"), ("A-0003", 1, "A-0004")]
    assert found["total"] == 2
    assert "A-0003: 1 found" in typed("find", described, "高炉", "--group-by", "site").out


def test_what_only_a_short_name_fits_stands_apart(typed, described):
    found = typed("find", described, "北铁", "--json").data
    assert (found["total"], found["hits"]) == (0, [])
    assert [hit["title"] for hit in found["abbreviated"]] == ["北川铁路"]
    assert "北川铁路" in typed("find", described, "北铁").out


def test_a_place_that_is_typed_as_a_word_is_suggested_as_a_place(typed, works):
    folder, site = works
    typed("set", folder, site, "--set", "division=500104")
    assert typed("find", folder, "大渡口", "--json").data["otherwise"] == ["division:大渡口区"]
    assert "division:大渡口区" in typed("find", folder, "大渡口").out


@pytest.mark.parametrize("query", ["(", '"', "title:", "date:1937.." * 50, "-(", "a OR", "near:3"])
def test_no_query_is_a_mistake(typed, described, query):
    assert typed("find", described, "--json", "--", query).code == 0
