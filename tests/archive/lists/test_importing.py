from __future__ import annotations

import csv

import pytest

from archive_app.archive.catalogue.history import history, undo, undoable
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import change, entry_of
from archive_app.archive.keeping.upkeep import check
from archive_app.archive.lists.importing import import_list, preview
from archive_app.archive.lists.list_file import KEY, ListFile
from archive_app.archive.results.retrieval import find
from archive_app.domain.errors import Cancelled, Refused
from archive_app.domain.hits import Question
from archive_app.domain.progress import Quiet
from archive_app.exchange.mapping import Mapping, Source
from tests.archive.seed_projects import write_projects
from tests.spreadsheets import MONTH, write_workbook

HEADER = ["序号", "项目名称", "建设地点", "项目开工时间", "总投资（万元）"]
ROWS = [
    HEADER,
    ["1", "海军博物馆", "九龙坡区", "2021年6月", "8000"],
    ["2", "沙磁片区6号路", "沙坪坝区", "2020年8月", "15517.45"],
    ["3", "火车博物馆", "江北区", "以后", "1190"],
]


class Impatient(Quiet):
    """A person who stops after some rows."""

    def __init__(self, rows):
        self.rows = rows

    def step(self, done=1, note=""):  # noqa: ARG002 - as a progress has it
        self.rows -= done
        if self.rows <= 0:
            raise Cancelled


@pytest.fixture
def listed(site, tmp_path):
    """Write rows as a list of projects for the site."""

    def write(rows=ROWS, **options):
        path = tmp_path / "清单.csv"
        with path.open("w", encoding="gb18030", newline="") as file:
            csv.writer(file).writerows(rows)
        return ListFile(path, "project", site.code, **options)

    return write


def titles(archive):
    with archive.store.reading() as tables:
        return {one.title for one in tables.entries.of_kinds(["project"])}


def counts(done):
    return done.added, done.same, done.refused_count


def test_rows_become_entries_and_what_cannot_be_read_goes_to_a_list_of_its_own(archive, listed):
    done = import_list(archive, Quiet(), listed(), explained=lambda why: why.key)
    assert counts(done) == (2, 0, 1)
    assert titles(archive) == {"海军博物馆", "沙磁片区6号路"}
    assert done.refused_file.name == "清单-未导入.csv"
    with done.refused_file.open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file))[1:] == [["4", "项目开工时间：bad_date", *ROWS[3]]]


def test_the_refused_rows_come_in_once_they_are_mended(archive, listed, site):
    mended = import_list(archive, Quiet(), listed()).refused_file
    mended.write_text(mended.read_text("utf-8-sig").replace("以后", "2023年"), "utf-8")
    done = import_list(archive, Quiet(), ListFile(mended, "project", site.code))
    assert counts(done) == (1, 0, 0)
    assert len(titles(archive)) == 3


def test_what_was_imported_is_not_imported_again_and_is_not_shown(archive, listed):
    import_list(archive, Quiet(), listed())
    assert counts(import_list(archive, Quiet(), listed())) == (0, 2, 1)
    assert counts(import_list(archive, Quiet(), listed([*ROWS, ROWS[1]]))) == (0, 3, 1)
    entry = next(hit for hit in find(archive, Question("海军博物馆")).hits)
    assert KEY in entry_of(archive, entry.code).values
    assert KEY not in {field.id for field in archive.kinds["project"].fields}


def test_a_row_known_by_its_key_that_says_something_else_is_told_and_nothing_is_overwritten(
    archive, listed
):
    sources = Source("order_number", "{序号}"), Source("title", "{项目名称}")
    mapping = Mapping("project", sources, ("order_number",))
    assert counts(import_list(archive, Quiet(), listed(mapping=mapping))) == (3, 0, 0)
    other = [HEADER, ["1", "海军陈列馆"], ["2", "沙磁片区6号路"], ["4", "九龙意库"]]
    done = import_list(archive, Quiet(), listed(other, mapping=mapping))
    assert counts(done) == (1, 1, 1)
    (problem,) = done.refused[0].problems
    assert (problem.why.key, problem.why.details) == ("row_differs", {"words": "1"})
    assert "海军陈列馆" not in titles(archive)


def test_an_import_is_one_step_and_undone_at_once(archive, listed):
    rows = [HEADER, *([str(number), f"{number}号车间", "渝中区"] for number in range(300))]
    done = import_list(archive, Quiet(), listed(rows))
    step = undoable(archive)
    assert (step.label, step.details) == ("import_list", {"file": "清单.csv"})
    assert done.added == len(titles(archive)) == 300
    assert undo(archive).kept == ()
    assert titles(archive) == set()
    assert counts(import_list(archive, Quiet(), listed(rows))) == (300, 0, 0)
    assert not [one for one in check(archive, Quiet(), fixity=False) if one.damage]


def test_undoing_leaves_what_somebody_went_on_describing(archive, listed):
    import_list(archive, Quiet(), listed())
    code = next(hit.code for hit in find(archive, Question("海军博物馆")).hits)
    change(archive, code, [assignment("remarks=已核对")])
    with archive.store.reading() as tables:
        assert tables.entries.by_code(code)
    assert [one.label for one in history(archive, code)][-1] == "import_list"


def test_a_trial_saves_nothing_and_writes_nothing(archive, listed):
    done = import_list(archive, Quiet(), listed(), dry_run=True)
    assert counts(done) == (2, 0, 1)
    assert (titles(archive), done.refused_file) == (set(), None)
    assert not list((archive.folder / "profiles").iterdir())
    wanted = archive.folder.parent / "退回.csv"
    done = import_list(archive, Quiet(), listed(), dry_run=True, refused=wanted)
    assert done.refused_file == wanted


def test_who_stops_an_import_keeps_what_came_in_and_goes_on_later(archive, listed):
    rows = [HEADER, *([str(number), f"{number}号车间", "渝中区"] for number in range(500))]
    done = import_list(archive, Impatient(100), listed(rows))
    assert done.cancelled
    assert 100 <= done.added == len(titles(archive)) < 500
    again = import_list(archive, Quiet(), listed(rows))
    assert (again.added + done.added, again.same) == (500, done.added)


def test_agents_that_are_not_there_are_made_with_the_first_row_that_names_them(archive, tmp_path):
    sources = Source("name", "{名称}"), Source("owner", "{业主}", split="、", lookup="create")
    rows = [["名称", "业主"], ["甲厂", "渝钢公司、市国资委"], ["乙厂", "渝钢公司"]]
    with (tmp_path / "a.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    file = ListFile(tmp_path / "a.csv", "site", mapping=Mapping("site", sources))
    assert import_list(archive, Quiet(), file).added == 2
    with archive.store.reading() as tables:
        agents = tables.entries.of_kinds(["agent"])
    assert [one.title for one in agents] == ["市国资委", "渝钢公司"]
    assert undo(archive).kept == ()


def test_a_reference_code_that_another_has_keeps_a_row_out(archive, site, tmp_path):
    change(archive, site.code, [assignment("reference_code=K001")])
    (tmp_path / "a.csv").write_text("名称,档号\n甲厂,K001\n乙厂,K002\n丙厂,K002\n", "utf-8")
    done = import_list(archive, Quiet(), ListFile(tmp_path / "a.csv", "site"))
    assert counts(done) == (1, 0, 2)
    told = [row.problems[0].why.key for row in done.refused]
    assert told == ["reference_code_taken", "code_in_list"]


def test_a_workbook_is_previewed_as_it_would_come_in(archive, site, tmp_path):
    rows = [
        ["项目清单", None, None, None],
        ["项目名称", "建设地点", "项目开工时间", "页码"],
        ["海军博物馆", "九龙坡区", (44348, MONTH), 3],
        ["火车博物馆", None, "以后", 4],
    ]
    path = write_workbook(tmp_path / "a.xlsx", {"清单": rows}, ["A1:D1", "B3:B4"])
    told = preview(archive, ListFile(path, "project", site.code))
    assert (told.header.row, told.unused, told.is_remembered) == (2, ("页码",), False)
    one, other = told.rows
    assert one.values["started"] == ("2021年6月",)
    assert one.values["division"] == ("重庆市九龙坡区",)
    assert [problem.why.key for problem in other.problems] == ["bad_date"]
    import_list(archive, Quiet(), ListFile(path, "project", site.code))
    assert preview(archive, ListFile(path, "project", site.code)).is_remembered


def test_what_cannot_be_imported_at_all_is_refused(archive, tmp_path):
    (tmp_path / "a.csv").write_text("甲", "utf-8")
    with pytest.raises(Refused, match="unknown_kind"):
        preview(archive, ListFile(tmp_path / "a.csv", "projekt"))
    with pytest.raises(Refused, match="unknown_entry"):
        preview(archive, ListFile(tmp_path / "a.csv", "project", "A-0099"))
    with pytest.raises(Refused, match="title_without_column"):
        import_list(archive, Quiet(), ListFile(tmp_path / "a.csv", "project"))


def test_a_mapping_that_does_not_fit_is_told_with_the_columns_and_their_samples(archive, listed):
    told = preview(archive, listed(mapping=Mapping("project", (Source("remarks", "{备注}"),))))
    assert told.fault.key == "unknown_column"
    assert told.rows == ()
    assert told.header.names == tuple(HEADER)
    assert told.samples[1] == ("海军博物馆", "沙磁片区6号路", "火车博物馆")


def test_a_list_says_by_its_columns_what_its_rows_are(archive, listed):
    told = preview(archive, ListFile(listed().path))
    assert (told.mapping.kind, told.header.row) == ("project", 1)
    assert preview(archive, ListFile(listed().path, header=3)).header.names[1] == "沙磁片区6号路"
    with pytest.raises(Refused, match="no_header"):
        preview(archive, ListFile(listed().path, header=9))


def test_rows_that_were_changed_since_are_counted_among_the_refused(archive, listed):
    sources = Source("order_number", "{序号}"), Source("title", "{项目名称}")
    mapping = Mapping("project", sources, ("order_number",))
    first = import_list(archive, Quiet(), listed(mapping=mapping))
    assert first.step == undoable(archive).step
    changed = [HEADER, ["1", "海军陈列馆"], ["2", ""]]
    done = import_list(archive, Quiet(), listed(changed, mapping=mapping), dry_run=True)
    assert (done.refused_count, done.changed) == (2, 1)


def test_the_division_is_kept_as_the_list_says_it(archive, tmp_path):
    rows = ("名称,地址", "甲厂,重庆市江北县龙溪镇", "乙厂,万盛经开区", "丙厂,九龙坡区黄桷坪")
    (tmp_path / "a.csv").write_text("\n".join(rows), "utf-8")
    assert counts(import_list(archive, Quiet(), ListFile(tmp_path / "a.csv", "site"))) == (3, 0, 0)
    with archive.store.reading() as tables:
        held = {one.title: one.values for one in tables.entries.of_kinds(["site"])}
    assert held["甲厂"]["division_recorded"] == ["重庆市江北县"]
    assert held["丙厂"]["division_recorded"] == ["九龙坡区"]
    assert "division_recorded" not in held["乙厂"]


@pytest.mark.real
def test_the_68_projects_come_in_word_for_word(archive, site, shared, tmp_path):
    rows = write_projects(shared / "seeds", tmp_path / "项目.csv")
    file = ListFile(tmp_path / "项目.csv", "project", site.code)
    assert counts(import_list(archive, Quiet(), file)) == (68, 0, 0)
    assert counts(import_list(archive, Quiet(), file)) == (0, 68, 0)
    with archive.store.reading() as tables:
        held = {e.values["order_number"]: e for e in tables.entries.of_kinds(["project"])}
    for number, name, place, content, started, finished, money, _ in rows:
        entry = held[number]
        assert (entry.title, entry.values["location"]) == (name.strip(), place)
        assert entry.values["description"] == content
        assert entry.values["started"]["text"] == started
        assert entry.values["finished"]["text"] == finished
        assert entry.values["investment"]["text"] == f"{money}万元"
    assert held["32"].values["investment"]["amount"] == 15517.45
    assert "鱼鳅浩" in held["4"].values["description"]
    assert sum(e.values["investment"]["amount"] for e in held.values()) == 3387890.25


@pytest.mark.real
def test_a_thousand_rows_of_a_published_list_come_in(archive, shared, tmp_path):
    lines = (shared / "data" / "admin" / "modood_areas.csv").read_text("utf-8").splitlines(True)
    (tmp_path / "areas.csv").write_text("".join(lines[:1001]), "utf-8")
    sources = Source("name", "{name}"), Source("division_recorded", "{code}")
    mapping = Mapping("site", (*sources, Source("division", "{code}", lookup="opening")))
    file = ListFile(tmp_path / "areas.csv", "site", mapping=mapping)
    assert counts(import_list(archive, Quiet(), file)) == (1000, 0, 0)
    with archive.store.reading() as tables:
        sites = tables.entries.of_kinds(["site"])
        coded = [link for link in tables.links.all() if link.field == "division"]
    assert (len(sites), len(coded)) == (1000, 938)  # 62 zones have no code of their own
