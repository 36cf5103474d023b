"""The lines of the places say what there is, in the order in which people look for it."""

from __future__ import annotations

from archive_app.archive.finding.sets import Selection
from archive_app.archive.results.retrieval import Place
from archive_app.archive.results.searches import Search
from archive_app.archive.sites.groups import Group
from archive_app.domain.hits import Question
from archive_app.ui.sites.lines import Held, Line, State, lines
from archive_app.ui.words import Words

PLACES = [
    Place("1", "A-0001", "重庆钢铁厂旧址", "大渡口区", 1284),
    Place("2", "A-0002", "816工程遗址", "涪陵区", 9),
    Place("3", "A-0003", "钢花影剧院", "大渡口区", 96),
    Place("4", "A-0004", "", "", 0),
    Place("5", "A-0005", "两江四岸", "", 0, "site_group"),
]
INNER = Group("6", "A-0006", "九龙半岛", ("3",), ())
GROUPS = [Group("5", "A-0005", "两江四岸", ("1",), (INNER,))]
DRAFTS = Question(terms=("checking_state/draft",))
STATES = {"审核状态": [State("checking_state/draft", "草稿", DRAFTS)]}


def shown(held: Held) -> list[str]:
    return [_indented(line) for line in lines(held, Words("zh")).all()]


def test_sites_stand_under_their_division_and_one_of_none_is_not_lost() -> None:
    assert shown(Held(PLACES)) == [
        "遗产点",
        "  全部",
        "  大渡口区 2",
        "    重庆钢铁厂旧址 1284",
        "    钢花影剧院 96",
        "  涪陵区 1",
        "    816工程遗址 9",
        "  未注明区县 1",
        "    A-0004 0",
        "工作",
        "  回收站",
    ]


def test_groups_stand_one_within_the_other_with_the_number_of_their_sites() -> None:
    found = shown(Held((), GROUPS, STATES))
    assert found[2:5] == ["片区与线路", "  两江四岸 2", "    九龙半岛 1"]
    assert found[5:] == ["工作", "  审核状态", "    草稿", "  回收站"]


def test_searches_that_are_kept_and_sets_stand_before_the_work() -> None:
    chosen = Question(chosen=(("condition", "condition/poor"),))
    held = Held(
        searches=[Search("7", "A-0007", "保存状况差", chosen, "-date")],
        sets=[Selection("8", "A-0008", "展览", 12)],
    )
    assert shown(held)[2:5] == ["检索", "  保存状况差", "  展览 12"]
    search, kept = (
        line.spot for line in lines(held, Words("zh")).all() if line.spot.id in {"7", "8"}
    )
    assert (search.question, search.order, search.opens) == (chosen, "-date", True)
    assert (kept.question, kept.opens) == (Question(selection="8"), True)


def test_every_line_knows_what_it_finds() -> None:
    found = {
        line.spot.id: line.spot.question
        for line in lines(Held(PLACES, GROUPS, STATES), Words("zh")).all()
    }
    assert found["1"] == Question(site="1")
    assert found["6"] == Question(group="6")
    assert found["checking_state/draft"] == DRAFTS


def _indented(line: Line) -> str:
    deep, above = 0, line.above
    while above and above.above:
        deep, above = deep + 1, above.above
    count = "" if line.spot.count is None else f" {line.spot.count}"
    return "  " * deep + line.spot.name + count
