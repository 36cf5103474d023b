"""A list of projects adds up to the last fen, a frozen plan stays, a target keeps its words."""

from __future__ import annotations

import csv
import re
from decimal import Decimal

import pytest

from archive_app.archive.catalogue.advice import advice
from archive_app.archive.catalogue.history import undo
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add, change, remove
from archive_app.archive.lists.importing import ListFile, import_list
from archive_app.archive.programme.projects import freeze, in_order, plan_year, projects, targets
from archive_app.domain.errors import Refused
from archive_app.domain.progress import Quiet
from archive_app.exchange.mapping import Mapping, Source
from tests.archive.seed_projects import write_projects

CHONGQING = [
    ("museum", "14座"),
    ("quarter", "8个"),
    ("creative_park", "17座"),
    ("park", "8个"),
    ("attraction", "12个"),
    ("route", "7条"),
    ("brand", "17个"),
]
GUANGDONG = [
    ("listed_sites", "60个"),
    ("museum", "80家左右"),
    ("tourism_resource", "200家左右"),
    ("route", "80条左右"),
]
TASKS = [
    ("大力传承弘扬工业文化", "持续开展“南粤工匠”推荐学习活动", "省工信厅、省总工会"),
    ("大力传承弘扬工业文化", "选树一批国有企业典型", "省国资委"),
    ("推动工业文化赋能产业发展", "积极参与中国品牌日活动", "省发展改革委、省工信厅"),
    ("推动工业文化赋能产业发展", "提升工业设计大赛水平和活动影响力", "省教育厅、省工信厅"),
    ("推动工业文化赋能产业发展", "加强传统工艺美术品种、技艺的保护与传承", "省工信厅、省人社厅"),
    ("加强工业文化教育实践", "打造一批工业旅游示范单位", "省工信厅、省文旅厅"),
    ("加强工业文化教育实践", "培育一批工业实训基地", "省教育厅、省工信厅"),
    ("加强工业文化教育实践", "筹建广东工业博物馆", "省工信厅、省文旅厅"),
    ("提高工业遗产保护利用水平", "新增认定一批广东省工业遗产", "省工信厅"),
    ("提高工业遗产保护利用水平", "研究推进工业遗产保护利用立法", "省发展改革委、省工信厅"),
]


def made(archive, kind, *texts, **where):
    return add(archive, kind=kind, set_=[assignment(text) for text in texts], **where)


@pytest.fixture
def two(archive, site):
    return [
        made(
            archive,
            "project",
            f"title={title}",
            f"order_number={number}",
            f"investment={money}",
            site=site.code,
        )
        for title, number, money in (("沙磁片区6号路", 10, "15517.45"), ("火车博物馆", 2, "2451.8"))
    ]


def test_the_sum_is_counted_in_decimals_and_the_order_is_that_of_the_list(archive, two):
    found = projects(archive)
    assert found.total == {"万元": Decimal("17969.25")}
    assert [line.project.title for line in found.lines] == ["火车博物馆", "沙磁片区6号路"]


def test_money_of_another_country_is_added_up_by_itself(archive, two, site):
    made(archive, "project", "title=外资", "investment=1.5万美元", site=site.code)
    made(archive, "project", "title=未定", site=site.code)
    assert projects(archive).total == {"万元": Decimal("17969.25"), "美元": 15000}


def test_a_project_that_ends_before_it_starts_is_flagged_and_kept(archive, two):
    changed = change(
        archive, two[0].code, [assignment("started=2023年"), assignment("finished=2022年1月")]
    )
    assert changed.values["finished"]["text"] == "2022年1月"
    flagged = {line.project.code: line.backwards for line in projects(archive).lines}
    assert flagged == {two[0].code: (("started", "finished"),), two[1].code: ()}
    assert "dates_out_of_order" in {one.key for one in advice(archive, two[0].code)}


def test_funds_are_told_by_year(archive, two):
    for text in ("year=2022", "year=2023", "year=2023"):
        made(archive, "funding", text, "planned=100.1", "paid=50", parent=two[0].code)
    line = projects(archive).lines[1]
    assert line.funds == {
        2022: ({"万元": Decimal("100.1")}, {"万元": 50}),
        2023: ({"万元": Decimal("200.2")}, {"万元": 100}),
    }


def test_a_frozen_plan_says_for_ever_what_its_projects_were(archive, two):
    plan = plan_year(archive, 2023, [one.code for one in two], document="渝发改〔2023〕1号")
    assert plan.title == "2023年度项目导向计划"
    frozen = freeze(archive, plan.code)
    change(archive, two[0].code, [assignment("investment=1")])
    lines = frozen.values["frozen_lines"].splitlines()
    assert [line.split("\t")[2] for line in lines] == ["火车博物馆", "沙磁片区6号路"]
    assert "15517.45万元" in lines[1]
    for text in ("title=别的", f"projects-={two[0].code}", "frozen_on="):
        with pytest.raises(Refused, match="plan_is_frozen"):
            change(archive, plan.code, [assignment(text)])
    assert change(archive, plan.code, [assignment("remarks=已印")]).values["remarks"] == "已印"
    with pytest.raises(Refused, match="plan_is_frozen"):
        freeze(archive, plan.code)


def test_freezing_is_undone_in_one_step(archive, two):
    plan = plan_year(archive, 2023, [two[0].code])
    freeze(archive, plan.code)
    undo(archive)
    assert change(archive, plan.code, [assignment("year=2024")]).values["year"] == 2024


def test_a_plan_lists_its_own_projects_only(archive, two):
    plan = plan_year(archive, 2023, [two[0].code, two[0].code])
    assert [line.project.code for line in projects(archive, plan.code).lines] == [two[0].code]
    remove(archive, two[0].code)
    assert not projects(archive, plan.code).lines
    with pytest.raises(Refused, match="plan_is_empty"):
        freeze(archive, plan.code)


def test_what_is_no_project_and_no_plan_is_refused(archive, site, two):
    with pytest.raises(Refused, match="not_a_project"):
        plan_year(archive, 2023, [site.code])
    with pytest.raises(Refused, match="not_a_plan"):
        freeze(archive, site.code)


def test_both_numbers_of_a_paper_that_contradicts_itself_are_kept(archive):
    for indicator, number in CHONGQING:
        made(
            archive,
            "target",
            f"title={number}",
            f"indicator={indicator}",
            "target_sort=target",
            f"planned={number}",
            "programme=重庆实施方案",
            "source=二、（三）目标",
        )
    made(
        archive,
        "target",
        "title=14个工业旅游景区",
        "indicator=attraction",
        "target_sort=task",
        "planned=14个",
        "programme=重庆实施方案",
        "source=四、（二）2",
    )
    for indicator, number in GUANGDONG:
        made(
            archive,
            "target",
            f"title={number}",
            f"indicator={indicator}",
            "year=2025",
            f"planned={number}",
            "programme=广东实施方案",
        )
    found = targets(archive)
    told = [
        (one.planned.number, one.planned.qualifier)
        for one in found
        if one.shown["programme"] == "广东实施方案"
    ]
    assert told == [(60, ""), (80, "左右"), (200, "左右"), (80, "左右")]
    differing = {(int(one.planned.number), one.shown["source"]) for one in found if one.differs}
    assert differing == {(12, "二、（三）目标"), (14, "四、（二）2")}


def test_a_target_counts_its_list(archive, site):
    venues = [
        made(archive, "carrier", f"title={name}", "carrier_sort=museum", site=site.code)
        for name in ("中国钢铁博物馆", "火车博物馆")
    ]
    said = [f"counted={one.code}" for one in venues]
    made(archive, "target", "title=博物馆14座", "indicator=museum", "planned=14座", *said)
    (one,) = targets(archive)
    assert ([each.title for each in one.counted], one.planned.number) == (
        ["中国钢铁博物馆", "火车博物馆"],
        14,
    )
    remove(archive, venues[0].code)
    assert len(targets(archive)[0].counted) == 1


def test_a_target_counts_what_the_archive_has_of_its_sort(archive, site):
    for title, sort, state in (
        ("钢铁博物馆", "museum", "open"),
        ("火车博物馆", "museum", "building"),
        ("老馆", "museum", "closed"),
        ("文创园", "creative_park", "open"),
    ):
        said = (f"title={title}", f"carrier_sort={sort}", f"carrier_state={state}")
        made(archive, "carrier", *said, site=site.code)
    made(archive, "route", "title=江北线")
    change(archive, site.code, [assignment("protection_type=area")])
    for indicator in ("museum", "creative_park", "route", "listed_sites", "design_centre"):
        made(archive, "target", f"title={indicator}", f"indicator={indicator}", "planned=14")
    told = {
        one.entry.title: ([each.title for each in one.counted], len(one.coming))
        for one in targets(archive)
    }
    assert told == {
        "museum": (["钢铁博物馆"], 1),
        "creative_park": (["文创园"], 0),
        "route": (["江北线"], 0),
        "listed_sites": ([site.title], 0),
        "design_centre": ([], 0),
    }
    assert not any(one.chosen for one in targets(archive))


def test_a_table_of_ten_tasks_comes_in_with_its_units(archive, tmp_path):
    path = tmp_path / "任务.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = [(number, *row) for number, row in enumerate(TASKS, 1)]
        csv.writer(file).writerows([("序号", "分类", "任务内容", "责任单位"), *rows])
    mapping = Mapping(
        "task",
        (
            Source("order_number", "{序号}"),
            Source("category", "{分类}"),
            Source("title", "{任务内容}"),
            Source("units", "{责任单位}", split="、", lookup="create"),
        ),
    )
    done = import_list(archive, Quiet(), ListFile(path, "task", mapping=mapping))
    assert (done.added, done.refused) == (10, ())
    found = in_order(archive, "task")
    assert [shown["order_number"] for _, shown in found] == [str(n) for n in range(1, 11)]
    assert found[0][1]["category"] == "大力传承弘扬工业文化"
    assert found[0][1]["units"] == "省工信厅、省总工会"


def test_the_stops_of_a_route_keep_their_order(archive, site):
    sites = [made(archive, "site", f"name={name}") for name in ("特钢厂", "嘉陵厂", "贰厂")]
    order = [sites[2], site, sites[0], sites[1]]
    made(archive, "route", "title=嘉陵江线", *(f"stops={one.code}" for one in order))
    ((_, shown),) = in_order(archive, "route")
    assert shown["stops"] == "贰厂、重庆钢铁厂、特钢厂、嘉陵厂"


@pytest.mark.real
def test_the_68_projects_add_up_to_the_last_figure(archive, site, shared, tmp_path):
    write_projects(shared / "seeds", tmp_path / "项目.csv")
    import_list(archive, Quiet(), ListFile(tmp_path / "项目.csv", "project", site.code))
    found = projects(archive)
    assert len(found.lines) == 68
    assert found.total == {"万元": Decimal("3387890.25")}
    money = {line.project.values["order_number"]: line.investment for line in found.lines}
    assert (money["32"], money["33"]) == (Decimal("15517.45"), Decimal("2451.8"))
    assert not any(line.backwards for line in found.lines)


@pytest.mark.real
def test_the_papers_say_these_numbers(shared):
    (chongqing,) = (shared / "seeds").glob("002_*.txt")
    (guangdong,) = (shared / "seeds").glob("004_*.txt")
    plans, tasks = (re.sub(r"\s+", "", one.read_text("utf-8")) for one in (chongqing, guangdong))
    for words in (
        "相关博物馆14座",
        "8个工业休闲体验街区",
        "17座工业文化创意产业园",
        "8个工业遗产公园",
        "12个工业旅游景区",
        "7条工业遗产精品游线",
        "17个工业遗产品牌",
        "14个工业旅游景区",
    ):
        assert words in plans
    for words in ("60个", "80家左右", "200家左右", "80条左右"):
        assert words in tasks
    for category, _, units in TASKS:
        assert category in tasks
        assert units in tasks
