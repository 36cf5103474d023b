from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from archive_app.archive.archive import Archive, open_archive
from archive_app.archive.catalogue.history import undo
from archive_app.archive.entries.description import Assignment, add, change, put_back, remove
from archive_app.archive.finding import finding
from archive_app.domain.entries import Entry
from archive_app.domain.hits import Question
from archive_app.domain.progress import Quiet
from archive_app.search.writing import turn
from tests.archive.conftest import PERSON


def found(archive: Archive, text: str) -> set[str]:
    return set(finding.ask(archive, Question(text)).ids)


def test_a_save_is_found_at_once_though_the_index_has_not_read_it(archive: Archive, site: Entry):
    assert found(archive, "重庆钢铁") == {site.id}
    before = archive.engines.index.position
    change(archive, site.code, [Assignment("address", "=", "大渡口李子林路")])
    assert found(archive, "李子林") == {site.id}
    change(archive, site.code, [Assignment("address", "=", "别处")])
    assert found(archive, "李子林") == set()
    assert archive.engines.index.position == before
    finding.catch_up(archive)
    assert archive.engines.index.position != before
    assert found(archive, "别处") == {site.id}
    assert found(archive, "李子林") == set()


def test_what_is_removed_is_found_no_more_until_it_is_put_back(archive: Archive, site: Entry):
    finding.catch_up(archive)
    remove(archive, site.code)
    assert found(archive, "重钢") == set()
    finding.catch_up(archive)
    assert found(archive, "重钢") == set()
    put_back(archive, site.code)
    assert found(archive, "重钢") == {site.id}


def test_a_record_is_found_by_the_other_names_of_its_agents(archive: Archive, site: Entry):
    agent = add(archive, kind="agent", set_=[Assignment("name", "=", "黑色冶金设计院")])
    texts = [Assignment("responsible", "=", agent.code)]
    drawing = add(archive, kind="drawing", site=site.code, set_=texts)
    finding.catch_up(archive)
    assert found(archive, "黑冶院") == set()
    change(archive, agent.code, [Assignment("other_names", "=", "黑冶院")])
    assert found(archive, "黑冶院") == {agent.id, drawing.id}
    finding.catch_up(archive)
    assert found(archive, "黑冶院") == {agent.id, drawing.id}


def test_a_long_tail_is_read_by_the_index(
    archive: Archive, site: Entry, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(finding, "TAIL", 3)
    found(archive, "重钢")
    before = archive.engines.index.position
    for _ in range(5):
        add(archive, kind="photograph", site=site.code, set_=[Assignment("title", "=", "照片")])
    assert len(found(archive, "照片")) == 5
    assert archive.engines.index.position != before


def test_while_another_writes_the_index_a_long_tail_is_searched_in_memory(
    archive: Archive, site: Entry, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(finding, "TAIL", 1)
    found(archive, "重钢")
    before = archive.engines.index.position
    for _ in range(3):
        add(archive, kind="photograph", site=site.code, set_=[Assignment("title", "=", "照片")])
    with turn(archive.derived / "index"):
        assert len(found(archive, "照片")) == 3
    assert archive.engines.index.position == before


def test_an_index_may_be_deleted_or_spoilt_at_any_time(archive: Archive, site: Entry):
    assert found(archive, "重钢") == {site.id}
    archive.engines.close()
    shutil.rmtree(archive.derived / "index")
    assert found(archive, "重钢") == {site.id}
    archive.engines.close()
    for path in (archive.derived / "index").rglob("*"):
        if path.is_file():
            path.write_bytes(b"spoilt")
    assert found(archive, "重钢") == {site.id}


def test_an_index_of_another_history_is_made_again(archive: Archive, site: Entry, tmp_path: Path):
    finding.catch_up(archive)
    archive.close()
    copy = tmp_path / "copy.archive"
    shutil.copytree(archive.folder, copy)
    with open_archive(archive.folder, person=PERSON) as first:
        change(first, site.code, [Assignment("address", "=", "甲地")])
        finding.catch_up(first)
    with open_archive(copy, person=PERSON) as second:
        change(second, site.code, [Assignment("address", "=", "乙地")])
    shutil.rmtree(copy / "derived")
    shutil.copytree(archive.folder / "derived", copy / "derived")
    with open_archive(copy, person=PERSON) as second:
        assert found(second, "甲地") == set()
        assert found(second, "乙地") == {site.id}


def test_a_second_process_that_only_reads_finds_what_the_first_saved(archive: Archive, site: Entry):
    finding.catch_up(archive)
    with open_archive(archive.folder, person="李工") as second:
        assert found(second, "重钢") == {site.id}
        change(archive, site.code, [Assignment("address", "=", "李子林路")])
        assert found(second, "李子林") == {site.id}


def test_where_no_index_can_be_written_everything_is_searched_in_memory(
    archive: Archive, site: Entry
):
    shutil.rmtree(archive.derived)
    archive.derived.write_bytes(b"no folder")
    assert found(archive, "重钢") == {site.id}
    archive.derived.unlink()


def test_the_index_and_the_tail_together_say_what_a_fresh_index_says(archive: Archive, site: Entry):
    chance = random.Random(1938)  # noqa: S311 - the same every time
    syllables = "高炉轧钢厂房图纸一二三四"
    finding.catch_up(archive)
    records: list[Entry] = []
    for _ in range(40):
        title = "".join(chance.choices(syllables, k=6))
        if records and chance.random() < 0.4:
            change(archive, chance.choice(records).code, [Assignment("title", "=", title)])
        elif records and chance.random() < 0.2:
            remove(archive, chance.choice(records).code)
        elif records and chance.random() < 0.2:
            undo(archive)
            records = [one for one in records if not _gone(archive, one)]
        else:
            texts = [Assignment("title", "=", title)]
            records.append(add(archive, kind="drawing", site=site.code, set_=texts))
        if chance.random() < 0.2:
            finding.catch_up(archive)
    asked = ["".join(chance.choices(syllables, k=n)) for n in (1, 1, 2, 2, 2, 3) for _ in range(6)]
    together = [finding.ask(archive, Question(text)).ids for text in asked]
    finding.rebuild(archive, Quiet())
    assert together == [finding.ask(archive, Question(text)).ids for text in asked]
    assert any(together)


def _gone(archive: Archive, entry: Entry) -> bool:
    with archive.store.reading() as tables:
        return tables.entries.get(entry.id) is None


def test_an_index_that_was_never_finished_is_not_spoilt(archive: Archive, site: Entry) -> None:
    half = archive.derived / "index" / "build"
    half.mkdir(parents=True)
    (half / "lock").write_bytes(b"")
    assert not finding.is_spoilt(archive)
    assert finding.ask(archive, Question(site.title)).total == 1
    assert not finding.is_spoilt(archive)


def test_who_sees_to_the_index_has_it_made_and_the_question_goes_on_without(
    archive: Archive, site: Entry
) -> None:
    lacks = list[str]()
    archive.engines.index_lacks = lambda: lacks.append("index")
    assert finding.ask(archive, Question(site.title)).ids == (site.id,)
    assert lacks == ["index"]
    assert archive.engines.index.position is None
    finding.catch_up(archive)
    assert finding.ask(archive, Question(site.title)).ids == (site.id,)
    assert lacks == ["index"]


def test_reading_every_entry_ends_as_soon_as_there_is_an_index(
    archive: Archive, site: Entry, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "TOGETHER", 1)
    add(archive, kind="drawing", site=site.code, set_=[Assignment("title", "=", "总图")])
    archive.engines.index_lacks = lambda: finding.rebuild(archive, Quiet())
    assert finding.ask(archive, Question(site.title)).ids[0] == site.id
    with archive.store.reading() as tables:
        assert finding._unindexed(archive, tables) is None
