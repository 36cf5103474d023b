"""The demo is an archive like any other; it says nothing that its papers do not say."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typing_extensions import override

from archive_app.archive.archive import Archive
from archive_app.archive.demo import make_demo
from archive_app.archive.results import retrieval
from archive_app.archive.results.listing import listing as listed
from archive_app.archive.sites import groups
from archive_app.datafiles import shipped
from archive_app.domain.errors import Cancelled, Refused
from archive_app.domain.hits import Question
from archive_app.domain.progress import Quiet

FOLDER = shipped("resources") / "demo"
DECLARED = tomllib.loads((FOLDER / "demo.toml").read_text("utf-8"))
PAPER = (FOLDER / "files" / "中心城区" / "生活秀带工作方案全文.txt").read_text("utf-8")
SITES = ["site", "site_group"]
RECORDS: list[dict[str, Any]] = [
    record for site in DECLARED["site"] for record in site.get("record", [])
]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    made = make_demo(tmp_path_factory.mktemp("demo") / "demo.archive", Quiet(), person="张工")
    with made as archive:
        yield archive


def test_the_demo_holds_all_that_is_declared(demo: Archive) -> None:
    listing = listed(demo, Question())
    listings = sum(len(site.get("registers", [])) for site in DECLARED["site"])
    declared = len(DECLARED["agent"]) + len(DECLARED["site"]) + len(RECORDS)
    assert len(listing) == declared + listings
    for kind in demo.kinds:
        declared = sum(record["kind"] == kind.id for record in RECORDS)
        if kind.family == "record":
            assert listing.counts.get(kind.id, 0) == declared, kind.id


@pytest.mark.parametrize("question", ["工业遗产", "重钢", "锈带", "一〇七厂", "绞车", "卢作孚"])
def test_the_demo_is_found_again(demo: Archive, question: str) -> None:
    assert retrieval.find(demo, Question(question)).total > 0


def test_sketches_hang_below_what_they_show(demo: Archive) -> None:
    found = retrieval.find(demo, Question("钢花影剧院正立面", kind="drawing"))
    with demo.store.reading() as tables:
        drawing = tables.entries.get(found.hits[0].id)
        assert drawing is not None
        above = tables.entries.get(drawing.parent)
    assert above is not None
    assert above.title == "钢花影剧院"


def test_every_file_of_the_demo_is_used_once() -> None:
    files = sorted(path for path in (FOLDER / "files").rglob("*") if path.is_file())
    used = sorted(FOLDER / "files" / record["file"] for record in RECORDS if "file" in record)
    assert used == files


def test_every_fact_names_its_source() -> None:
    silent = [
        entry.get("name") or entry["title"]
        for entry in [*DECLARED["site"], *RECORDS]
        if "source" not in entry and entry.get("kind") != "document"
    ]
    assert silent == []


def test_every_picture_drawing_and_sound_says_that_it_is_a_sketch() -> None:
    for record in RECORDS:
        if record["kind"] in {"photograph", "drawing", "sound"}:
            assert "示意" in record["title"]
            assert record["source"] == "示意，项目自绘"


def test_every_sum_and_every_month_is_in_the_paper() -> None:
    for site in DECLARED["site"]:
        for found in re.findall(r"(\d{4}年\d+月)|(\d+)万元", site.get("reuse", "")):
            assert "".join(found) in PAPER, (site["name"], found)


def test_the_sum_of_a_site_is_that_of_its_projects(demo: Archive) -> None:
    sites = {site["name"]: site for site in DECLARED["site"]}
    with demo.store.reading() as tables:
        held = {entry.title: entry for entry in tables.entries.of_kinds(SITES)}
    for name, site in sites.items():
        projects = [int(sum_) for sum_ in re.findall(r"(\d+)万元", site.get("reuse", ""))]
        value = held[name].values.get("investment", {"amount": 0})
        assert isinstance(value, dict)
        assert value["amount"] == sum(projects), name


def test_one_core_three_belts_and_scattered_sites(demo: Archive) -> None:
    [plan] = groups.tree(demo)
    assert plan.name == "重庆工业遗产“一心、三带、多点”"
    with demo.store.reading() as tables:
        names = {entry.id: entry.title for entry in tables.entries.of_kinds(SITES)}
    held = {group.name: {names[site] for site in group.all_sites()} for group in plan.groups}
    core, yangtze, chengdu, guizhou, scattered = held.values()
    assert {"大渡口重钢工业遗产集中片区", "重庆特钢厂", "北川铁路", "印制一厂"} <= core
    assert yangtze == {"涪陵816工程", "高洞电站"}
    assert {"国营益民厂", "重棉四厂", "晒网沱盐仓"} <= chengdu
    assert (guizhou, scattered) == ({"国营107厂"}, set())
    sites = {site["name"] for site in DECLARED["site"] if site.get("kind") != "site_group"}
    assert set().union(*held.values()) == sites


def test_what_is_said_of_groups_is_in_the_paper() -> None:
    core = "重庆中心城区工业遗产集聚核心"  # its figures are put together from two paragraphs
    for site in DECLARED["site"]:
        if site.get("kind") == "site_group" and site["name"] != core:
            for sentence in filter(None, site["introduction"].split("。")):
                assert sentence in PAPER, site["name"]


def test_every_text_is_quoted_as_it_stands() -> None:
    for path in (FOLDER / "files").rglob("*资料.txt"):
        for line in path.read_text("utf-8").splitlines()[3:]:
            assert line in PAPER, path.name


class Impatient(Quiet):
    """A person who stops after five steps."""

    def __init__(self) -> None:
        self.left = 5

    @override
    def step(self, done: int = 1, note: str = "") -> None:
        self.left -= done
        if not self.left:
            raise Cancelled


def test_of_a_demo_that_is_stopped_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        make_demo(tmp_path / "demo.archive", Impatient(), person="张工")
    assert list(tmp_path.iterdir()) == []


def test_a_demo_with_a_damaged_file_is_refused_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = tmp_path / "resources" / "demo" / "files"
    files.mkdir(parents=True)
    (files / "empty.jpg").touch()
    (files.parent / "demo.toml").write_text(
        """name = "a"
        agent = []
        [[site]]
        name = "b"
        record = [{kind = "photograph", file = "empty.jpg", title = "c"}]""",
        "utf-8",
    )
    monkeypatch.setattr("archive_app.archive.demo.shipped", lambda folder: tmp_path / folder)
    with pytest.raises(Refused):
        make_demo(tmp_path / "demo.archive", Quiet(), person="张工")
    assert not (tmp_path / "demo.archive").exists()


def test_a_folder_that_is_in_use_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", "utf-8")
    with pytest.raises(Refused, match="folder_in_use"):
        make_demo(tmp_path, Quiet(), person="张工")
    assert (tmp_path / "mine.txt").read_text("utf-8") == "mine"
