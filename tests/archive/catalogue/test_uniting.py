from __future__ import annotations

from pathlib import Path

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.history import history, redo, undo
from archive_app.archive.catalogue.linking import link
from archive_app.archive.catalogue.uniting import unite
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add, change, entry_of, put_back, remove
from archive_app.archive.lists.importing import import_list
from archive_app.archive.lists.list_file import ListFile
from archive_app.archive.results.listing import trash
from archive_app.archive.results.relations import neighbours
from archive_app.archive.results.retrieval import find, sheet
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.hits import Question
from archive_app.domain.progress import Quiet
from archive_app.domain.roles import Role
from tests.archive.conftest import photograph


def agent(archive: Archive, *said: str) -> Entry:
    return add(archive, kind="agent", set_=[assignment(text) for text in said])


@pytest.fixture
def twins(archive: Archive) -> tuple[Entry, Entry]:
    """Give an organisation twice."""
    return (
        agent(archive, "name=重庆钢铁公司", "other_names=重钢", "address=大渡口", "began=1938年"),
        agent(archive, "name=国营重庆钢厂", "other_names=重钢", "other_names=二十九兵工厂",
              "began=约1938年", "introduction=抗战内迁。", "sort=organisation"),
    )  # fmt: skip


def shown(archive: Archive, entry: Entry) -> dict[str, str]:
    return dict(sheet(archive, entry.id).shown)


def test_nothing_known_of_either_is_lost(archive: Archive, twins: tuple[Entry, Entry]):
    kept, other = twins
    united = unite(archive, kept.code, [other.code])
    assert united.id == kept.id
    assert united.values["other_names"] == ["重钢", "国营重庆钢厂", "二十九兵工厂"]
    told = shown(archive, kept)
    assert (told["address"], told["introduction"], told["sort"]) == ("大渡口", "抗战内迁。", "机构")
    assert told["began"] == "1938年"
    assert told["remarks"] == f"出生（成立）：约1938年〔{other.code} 国营重庆钢厂〕"


def test_what_both_say_is_no_remark(archive: Archive):
    one, other = (
        agent(archive, "name=重庆钢铁公司", "sort=机构", "began=1938年") for _ in range(2)
    )
    united = unite(archive, one.code, [other.code])
    assert "remarks" not in united.values
    assert united.values["sort"] == "agent_sort/organisation"


def test_a_person_chooses_what_is_kept_of_two_values(archive: Archive, twins: tuple[Entry, Entry]):
    kept, other = twins
    change(archive, kept.code, [assignment("sort=person"), assignment("address=大渡口")])
    unite(archive, kept.code, [other.code], taking=["began", "sort", "name"])
    told = shown(archive, kept)
    assert (told["began"], told["sort"], told["name"]) == ("约1938年", "机构", "国营重庆钢厂")
    assert "重庆钢铁公司" in told["other_names"]
    assert f"出生（成立）：1938年〔{kept.code} 重庆钢铁公司〕" in told["remarks"]
    assert f"〔{kept.code} 重庆钢铁公司〕" in told["remarks"].splitlines()[0]


def test_what_pointed_at_the_other_points_at_the_kept_one(
    archive: Archive, site: Entry, twins: tuple[Entry, Entry]
):
    kept, other = twins
    link(archive, site.code, "owner", other.code, Role("业主", "1938", "1949年"))
    engineer = agent(
        archive, "name=工程师", f"affiliation={other.code}", f"affiliation={kept.code}"
    )
    unite(archive, kept.code, [other.code])
    assert shown(archive, site)["owner"] == "重庆钢铁公司〔业主，1938—1949年〕"
    assert entry_of(archive, engineer.code).values["affiliation"] == [kept.id]


def test_a_role_that_only_one_of_two_links_told_is_kept(
    archive: Archive, site: Entry, twins: tuple[Entry, Entry]
):
    kept, other = twins
    link(archive, site.code, "owner", kept.code, Role())
    link(archive, site.code, "owner", other.code, Role("业主"))
    unite(archive, kept.code, [other.code])
    assert shown(archive, site)["owner"] == "重庆钢铁公司〔业主〕"


def test_none_of_those_that_were_united_points_at_itself(archive: Archive):
    one = agent(archive, "name=重庆钢铁公司")
    other = agent(archive, "name=重钢公司", f"affiliation={one.code}")
    change(archive, one.code, [assignment(f"affiliation={other.code}")])
    united = unite(archive, one.code, [other.code])
    assert "affiliation" not in united.values
    assert [each.way for each in neighbours(archive, one.code)] == ["united_into"]


def test_an_old_code_leads_to_the_kept_one(archive: Archive, twins: tuple[Entry, Entry]):
    kept, other = twins
    third = agent(archive, "name=重庆钢厂")
    unite(archive, other.code, [third.code])
    unite(archive, kept.code, [other.code])
    for code in (other.code, third.code):
        assert entry_of(archive, code).id == kept.id
    for words in ("国营重庆钢厂", third.code):
        found = find(archive, Question(words))
        assert [hit.code for hit in found.hits] == [kept.code]
    assert [row.code for row in trash(archive).rows(0, 2)] == [other.code, third.code]
    assert sheet(archive, other.id).shown["united_into"] == "重庆钢铁公司"


def test_it_is_one_step_that_can_be_taken_back(archive: Archive, twins: tuple[Entry, Entry]):
    kept, other = twins
    site = add(
        archive, kind="site", set_=[assignment("name=厂"), assignment(f"owner={other.code}")]
    )
    before = [shown(archive, one) for one in (kept, other, site)]
    unite(archive, kept.code, [other.code])
    after = [shown(archive, one) for one in (kept, other, site)]
    undone = undo(archive)
    assert (undone.label, undone.details, undone.kept) == ("unite", {"count": 1}, ())
    assert [shown(archive, one) for one in (kept, other, site)] == before
    assert entry_of(archive, other.code).id == other.id
    redo(archive)
    assert [shown(archive, one) for one in (kept, other, site)] == after


def test_what_stood_below_and_its_files_come_along(archive: Archive, site: Entry, tmp_path: Path):
    other = add(archive, kind="site", set_=[assignment("name=重钢老厂")])
    hall = add(archive, kind="building", site=other.code, set_=[assignment("title=炼钢车间")])
    plan = photograph(tmp_path / "车间.jpg", "车间")
    picture = add(archive, kind="photograph", parent=hall.code, files=[plan])
    point = add(archive, kind="survey_point", site=other.code, set_=[assignment("title=大门")])
    unite(archive, site.code, [other.code])
    for entry, parent in ((hall, ""), (picture, hall.id), (point, site.id)):
        now = entry_of(archive, entry.code)
        assert (now.site, now.parent, now.removed) == (site.id, parent, False)
    undo(archive)
    assert entry_of(archive, picture.code).site == other.id


def test_the_files_of_the_other_become_the_kept_ones_once(
    archive: Archive, site: Entry, tmp_path: Path
):
    first, second = (photograph(tmp_path / f"{n}.jpg", str(n)) for n in range(2))
    kept = add(archive, kind="photograph", site=site.code, files=[first])
    other = add(archive, kind="photograph", site=site.code, files=[first, second])
    unite(archive, kept.code, [other.code])
    assert [file.file_name for file in sheet(archive, kept.id).files] == ["0.jpg", "1.jpg"]


def test_claims_stand_side_by_side_each_with_its_source(archive: Archive, site: Entry):
    change(archive, site.code, [assignment("founded=1938年〔厂志〕")])
    said = ["name=重庆钢厂", "founded=1937年", "founded=1938年〔厂志〕", "address=李子林路"]
    other = add(archive, kind="site", set_=[assignment(text) for text in said])
    unite(archive, site.code, [other.code])
    told = shown(archive, site)
    assert told["founded"] == f"1938年〔厂志〕；1937年〔{other.code} 重庆钢厂〕"
    assert told["address"] == "李子林路"


def test_long_texts_stand_one_after_the_other(archive: Archive, twins: tuple[Entry, Entry]):
    kept, other = twins
    change(archive, kept.code, [assignment("introduction=一九三八年建。")])
    unite(archive, kept.code, [other.code])
    told = shown(archive, kept)["introduction"]
    assert told == f"一九三八年建。\n\n抗战内迁。〔{other.code} 国营重庆钢厂〕"


def test_one_reference_code_goes_with_the_thing(archive: Archive, site: Entry):
    kept = add(archive, kind="drawing", site=site.code, set_=[assignment("title=总图")])
    said = [assignment("title=高炉总图"), assignment("reference_code=ZG-01")]
    other = add(archive, kind="drawing", site=site.code, set_=said)
    united = unite(archive, kept.code, [other.code])
    assert united.values["reference_code"] == "ZG-01"
    assert entry_of(archive, "ZG-01").id == kept.id
    assert united.values["remarks"] == f"图名：高炉总图〔{other.code} 高炉总图〕"


def test_the_trash_gives_back_by_id_what_was_united(archive: Archive, twins: tuple[Entry, Entry]):
    kept, other = twins
    unite(archive, kept.code, [other.code])
    assert not put_back(archive, other.id).removed
    assert entry_of(archive, other.code).id == other.id


def test_the_history_of_what_pointed_there_tells_of_it(
    archive: Archive, site: Entry, twins: tuple[Entry, Entry]
):
    kept, other = twins
    change(archive, site.code, [assignment(f"owner={other.code}")])
    unite(archive, kept.code, [other.code])
    latest, *_ = history(archive, site.code)
    assert (latest.label, latest.field) == ("unite", "owner")
    assert (latest.before, latest.after) == ("国营重庆钢厂", "重庆钢铁公司")


def test_what_cannot_be_one_is_refused(archive: Archive, site: Entry, twins: tuple[Entry, Entry]):
    kept, other = twins
    hall = add(archive, kind="building", site=site.code)
    annexe = add(archive, kind="building", parent=hall.code)
    point = add(archive, kind="survey_point", site=site.code)
    gone = remove(archive, agent(archive, "name=甲").id)
    for keep, others, why in (
        (kept, [], "united_with_itself"),
        (kept, [kept], "united_with_itself"),
        (kept, [site], "not_alike"),
        (kept, [gone], "in_the_trash"),
        (annexe, [hall], "one_below_the_other"),
        (point, [site], "cannot_unite"),
    ):
        with pytest.raises(Refused, match=why):
            unite(archive, keep.code, [one.code for one in others])
    assert entry_of(archive, other.code).id == other.id
    assert unite(archive, hall.code, [annexe.code]).id == hall.id


def test_the_rows_of_a_list_that_became_one_are_both_known_again(archive: Archive, tmp_path: Path):
    (tmp_path / "a.csv").write_text("名称,备注\n重庆钢铁厂,一\n重钢,二\n", "utf-8")
    file = ListFile(tmp_path / "a.csv", "site")
    import_list(archive, Quiet(), file)
    with archive.store.reading() as tables:
        one, other = tables.entries.of_kinds(["site"])
    unite(archive, one.code, [other.code])
    again = import_list(archive, Quiet(), file)
    assert (again.added, again.same) == (0, 2)
    undo(archive)
    assert import_list(archive, Quiet(), file).same == 2
