"""A field with a value is a condition; it may stand inside OR, brackets and behind a minus."""

from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.entries.description import Assignment, add, change
from archive_app.archive.finding import finding
from archive_app.domain.entries import Entry
from archive_app.domain.hits import Question


def made(archive: Archive, kind: str, site: str = "", **values: str) -> Entry:
    """Enter something; `under` is what it stands in."""
    parent = values.pop("under", "")
    told = [Assignment(field, "=", value) for field, value in values.items()]
    return add(archive, kind=kind, site=site, parent=parent, set_=told)


@pytest.fixture(params=["tail", "index", "memory"])
def named(
    request: pytest.FixtureRequest, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> dict[str, str]:
    """Give ids with names: two sites with what they hold, wherever these are looked for."""
    agent = made(archive, "agent", name="黑色冶金设计院", other_names="黑冶院")
    works = made(
        archive,
        "site",
        name="重庆钢铁厂",
        division="500104",
        level="一级",
        founded="1938年〔厂志〕",
        area="6公顷",
        place="29.48,106.48 WGS84",
    )
    mill = made(
        archive, "site", name="武汉纱厂", division="420106", founded="1890—1895年", area="900"
    )
    hall = made(
        archive,
        "building",
        works.code,
        title="一号轧钢车间",
        date="1940",
        condition="差",
        storeys="3",
    )
    lost = made(archive, "building", mill.code, title="布机间", date="不详", condition="好")
    photo = made(
        archive,
        "photograph",
        works.code,
        title="车间正立面",
        date="1958年前后",
        shows=hall.code,
        description="重钢的一号高炉与轧钢车间",
        rights="馆藏",
        place="29.49,106.60 WGS84",
    )
    sheet = made(
        archive, "drawing", mill.code, title="总平面图", responsible=agent.code, core_item="是"
    )
    if request.param == "index":
        finding.catch_up(archive)
    if request.param == "memory":
        monkeypatch.setattr(finding, "_indexed", finding._unindexed)
    return {
        "agent": agent.id,
        "works": works.id,
        "mill": mill.id,
        "hall": hall.id,
        "lost": lost.id,
        "photo": photo.id,
        "sheet": sheet.id,
    }


def found(archive: Archive, named: dict[str, str], text: str) -> set[str]:
    ids = finding.ask(archive, Question(text)).ids
    names = {entry: name for name, entry in named.items()}
    return {names[one] for one in ids}


CASES = {
    "title:车间": {"hall", "photo"},
    "题名：车间": {"hall", "photo"},
    "description:车间": {"photo"},
    "文字说明:车间": {"photo"},
    "内容提要:车间": set(),  # which is what other kinds call it
    "code:A-0002": {"works"},
    "condition:差": {"hall"},
    "保存状况：（差 或 好）": {"hall", "lost"},
    "-condition:差 kind:building": {"lost"},
    "kind:照片 OR kind:drawing": {"photo", "sheet"},
    "kind:site": {"works", "mill"},
    "site:A-0002": {"works", "hall", "photo"},
    "site:纱厂": {"mill", "lost", "sheet"},
    "division:重庆": {"works", "hall", "photo"},
    "division:大渡口区 kind:site": {"works"},
    "行政区划:湖北 kind:site": {"mill"},
    "division:湖北 -kind:site": {"lost", "sheet"},
    "level:一级": {"works", "hall", "photo"},
    "date:1937..1945": {"works", "hall"},
    "date:=1937..1945": {"works", "hall"},
    "date:1892": {"mill"},
    "date:=1892": set(),
    "date:1957": {"photo"},
    "date:..1900": {"mill"},
    "date:1950..": {"photo"},
    "日期:不详": {"lost"},
    "founded:1938": {"works"},
    "建立时间:1938": set(),
    "拍摄时间:1958": {"photo"},
    "area:>1000": {"works"},
    "面积:<500": set(),
    "占地面积:<1000": {"mill"},
    "area:800..7万": {"works", "mill"},
    "area:5..7公顷": {"works"},
    "-area:>1000 kind:site": {"mill"},
    "storeys:3": {"hall"},
    "层数：≥4 或 area:900": {"mill"},
    "has:storeys": {"hall"},
    "core_item:是": {"sheet"},
    "核心物项:否": set(),
    "has:photo": {"works", "hall"},
    "有:照片 kind:building": {"hall"},
    "missing:照片 kind:building": {"lost"},
    "missing:photo kind:site": {"mill"},
    "has:rights": {"photo"},
    "missing:rights": {"works", "mill", "sheet"},
    "has:date": {"works", "mill", "hall", "lost", "photo"},
    "missing:date": {"agent", "sheet"},
    "has:file": set(),
    "missing:file kind:photo": {"photo"},
    "of:黑冶院": {"sheet"},
    "of:A-0001": {"sheet"},
    "of:轧钢": {"photo"},
    "responsible:黑冶院": {"sheet"},
    "黑冶院": {"agent", "sheet"},
    "within:106.4,29.4,106.5,29.5": {"works"},
    "范围:106，29，107，30": {"works", "photo"},
    "by:王工": {"agent", "works", "mill", "hall", "lost", "photo", "sheet"},
    "by:李工": set(),
    "高炉 near:2 轧钢": {"photo"},
    "轧钢 near:2 高炉": {"photo"},
    "重钢 near:2 高炉": set(),
    "重钢 相距:3 高炉": {"photo"},
    "foo:bar": set(),
    "(condition:差 OR date:1890) -kind:building": {"mill"},
    "has:photo -(kind:site OR condition:好)": {"hall"},
    "checking_state:草稿 kind:building": {"hall", "lost"},
    "group:没有": set(),
}


def test_every_condition_finds_what_meets_it(archive: Archive, named: dict[str, str]) -> None:
    told = {text: found(archive, named, text) for text in CASES}
    wrong = {text: ids for text, ids in told.items() if ids != CASES[text]}
    assert not wrong


@pytest.fixture(params=["tail", "index", "memory"])
def tabled(
    request: pytest.FixtureRequest, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> dict[str, str]:
    """Give ids with names: what has rows in tables, and what is designated."""
    works = made(archive, "site", name="重庆钢铁厂")
    mill = made(archive, "site", name="武汉纱厂")
    owned = {"ownership": "国家所有", "since": "2006年", "remarks": "附图一张"}
    made(archive, "ownership", under=works.code, title="划转渝富公司", **owned)
    lost = {"ownership": "不详", "since": "1950"}
    made(archive, "ownership", under=mill.code, title="收归公有", **lost)
    project = made(archive, "project", works.code, title="修缮", remarks="一期")
    for year, planned in (("2021", "300"), ("2022", "1200万元")):
        made(archive, "funding", under=project.code, title="投资", year=year, planned=planned)
    listed = made(
        archive,
        "designation",
        name="重钢",
        register="国家工业遗产",
        designated_on="2019",
        targets=works.code,
    )
    if request.param == "index":
        finding.catch_up(archive)
    if request.param == "memory":
        monkeypatch.setattr(finding, "_indexed", finding._unindexed)
    return {"works": works.id, "mill": mill.id, "project": project.id, "listed": listed.id}


OF_DETAILS = {
    "ownership.since:2000..": {"works"},
    "权属.自:1950": {"mill"},
    "ownership.date:1940..2010": {"works", "mill"},
    "ownership.ownership:国家所有": {"works"},
    "ownership.remarks:附图": {"works"},
    "ownership.title:划转": {"works"},
    "title:划转": set(),
    "remarks:一期": {"project"},
    "project.remarks:附图": set(),
    "has:ownership": {"works", "mill"},
    "has:ownership.remarks": {"works"},
    "missing:ownership.remarks": {"mill"},
    "missing:权属": set(),
    "funding.planned:>1000": {"project"},
    "分年度资金.计划投资:<=300万元": {"project"},
    "funding.planned:>1亿元": set(),
    "planned:1200": {"project"},
    "funding.year:2020..2021 kind:project": {"project"},
    "designation.date:2019..": {"works"},
    "designation.designated_on:..2018": set(),
    "保护身份.名录:国家工业遗产": {"works"},
    "-designation.date:2019 kind:site": {"mill"},
}


def test_rows_of_tables_are_asked_for_by_their_kind(
    archive: Archive, tabled: dict[str, str]
) -> None:
    told = {text: found(archive, tabled, text) for text in OF_DETAILS}
    wrong = {text: ids for text, ids in told.items() if ids != OF_DETAILS[text]}
    assert not wrong


def test_what_is_narrowed_to_a_facet_is_as_many_as_were_counted(
    archive: Archive, named: dict[str, str]
) -> None:
    everything = finding.ask(archive, Question(), counted=FACETS)
    assert everything.facets["divisions"] == {"divisions/420106": 3, "divisions/500104": 3}
    assert everything.facets["person"] == {"王工": 7}
    for facet, counts in everything.facets.items():
        for value, count in counts.items():
            narrowed = finding.ask(archive, Question(chosen=((facet, value),)), counted=FACETS)
            assert narrowed.total == count, (facet, value)
            assert narrowed.facets[facet] == counts


FACETS = ("kind", "site", "divisions", "level", "condition", "agent", "decade", "person", "group")


def test_a_group_is_counted_by_what_its_sites_have_and_narrows(archive: Archive) -> None:
    group = made(archive, "site_group", name="大渡口片区", within="500104")
    works = made(archive, "site", name="重钢", division="500104")
    hall = made(archive, "building", works.code, title="车间")
    made(archive, "site", name="纱厂", division="420106")
    told = finding.ask(archive, Question(), counted=("group",))
    assert told.facets["group"] == {group.id: 3}
    chosen = Question(chosen=(("group", group.id),))
    assert {*finding.ask(archive, chosen).ids} == {group.id, works.id, hall.id}
    assert {*finding.ask(archive, Question("遗产群:大渡口片区")).ids} == {
        *finding.ask(archive, chosen).ids
    }


def test_words_are_looked_for_within_what_was_asked_before(archive: Archive, site: Entry) -> None:
    hall = made(archive, "building", site.code, title="高炉车间", condition="差")
    made(archive, "building", site.code, title="高炉")
    asked = Question("高炉", former=("condition:差",))
    assert finding.ask(archive, asked).ids == (hall.id,)


def test_what_somebody_changed_is_found(archive: Archive, site: Entry) -> None:
    hall = made(archive, "building", site.code, title="高炉车间")
    archive.person = "李工"
    made(archive, "building", site.code, title="高炉")
    assert finding.ask(archive, Question("高炉", person="王工")).ids == (hall.id,)
    change(archive, hall.code, [Assignment("condition", "=", "差")])
    assert {hall.id} < {*finding.ask(archive, Question("高炉", person="李工")).ids}


@pytest.mark.parametrize("sort", ["date", "code", "recent"])
def test_an_answer_comes_in_the_order_that_is_asked_for(
    archive: Archive, site: Entry, sort: str
) -> None:
    made(archive, "building", site.code, title="高炉")
    codes = [
        made(archive, "building", site.code, title="高炉", date=year).code
        for year in ("1950", "1938")
    ]
    finding.catch_up(archive)
    codes.append(made(archive, "building", site.code, title="高炉", date="1940").code)
    wanted = {
        "date": ["A-0004", "A-0005", "A-0003", "A-0002"],
        "code": ["A-0002", "A-0003", "A-0004", "A-0005"],
        "recent": ["A-0005", "A-0004", "A-0003", "A-0002"],
    }
    for limit in (1, 3, 9):
        ids = finding.ask(archive, Question("高炉", sort=sort), limit=limit).ids
        with archive.store.reading() as tables:
            held = tables.entries.some(ids)
        assert [held[one].code for one in ids] == wanted[sort][:limit]


def test_only_a_few_names_are_looked_up_before_the_question_itself(
    archive: Archive, site: Entry
) -> None:
    hall = made(archive, "building", site.code, title="高炉")
    few = "of:重庆钢铁厂 " * 50
    assert finding.ask(archive, Question(few)).ids == (hall.id,)
    many = " ".join(f"-of:没有{n}" for n in range(10))
    assert finding.ask(archive, Question(f"{many} {few}")).total == 0


@pytest.mark.parametrize("asked", ["遗产点:", "遗产群:", "涉及:", "录入人:", "题名:", ""])
def test_half_a_character_is_looked_for_and_not_found(archive: Archive, site: Entry, asked: str):
    assert finding.ask(archive, Question(f"{asked}坏\udce9名")).total == 0
    assert finding.ask(archive, Question(f"{site.code} -{asked}坏\udce9名")).total == 1
