from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest

from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused, Unavailable
from archive_app.domain.steps import Step
from archive_app.store import engine
from archive_app.store.engine import connect_writer, driver
from archive_app.store.store import Store
from tests.store.conftest import added, described


def test_an_operation_that_fails_leaves_nothing(store: Store, site: Entry):
    def half() -> None:
        with store.operation(Step("add", "王工")) as tables:
            tables.entries.describe(site.id, "半途", {})
            tables.entries.add(site)

    with pytest.raises(driver.IntegrityError):
        half()
    with store.reading() as tables:
        assert tables.entries.get(site.id) == site
        assert tables.journal.position()[0] == 1
    described(store, site, "下一步照常")


def test_a_text_with_half_a_character_is_the_persons_to_mend(store: Store, site: Entry):
    with pytest.raises(Refused) as told:
        described(store, site, "坏\udce9名")
    assert told.value.key == "no_whole_text"
    with store.reading() as tables:
        assert tables.entries.get(site.id) == site


def test_reading_sees_one_moment_while_others_write(store: Store, site: Entry):
    with store.reading() as tables:
        assert tables.entries.get(site.id) == site
        writer = threading.Thread(target=described, args=(store, site, "改名"))
        writer.start()
        writer.join()
        assert tables.entries.get(site.id) == site
        with store.reading() as again:
            assert again.entries.get(site.id) == site
    with store.reading() as tables:
        now = tables.entries.get(site.id)
    assert now
    assert now.title == "改名"


@pytest.mark.usefixtures("store")
def test_a_store_without_a_device_only_reads(tmp_path: Path, site: Entry):
    reader = Store(tmp_path / "archive.db", device=None)
    with reader.reading() as tables:
        assert tables.entries.get(site.id) == site
    for writing in (reader.operation(Step("add", "王工")), reader.unrecorded()):
        with pytest.raises(Unavailable) as told, writing:
            pass
        assert told.value.key == "read_only"
    reader.close()


def test_an_older_archive_is_not_read_before_it_is_migrated(tmp_path: Path):
    connect_writer(tmp_path / "archive.db").close()
    reader = Store(tmp_path / "archive.db", device=None)
    with pytest.raises(Unavailable) as told, reader.reading():
        pass
    assert told.value.key == "older_version"
    reader.close()


def test_a_copy_is_whole_though_somebody_writes(tmp_path: Path, store: Store, site: Entry):
    for number in range(50):
        added(store, site=site.id, remarks="长" * 5000, title=f"照片 {number}")
    parts = []

    def paused() -> None:
        parts.append(1)
        if len(parts) == 1:
            described(store, site, "抄写时改名")

    store.copy_to(tmp_path / "copy.db", paused)
    copy = Store(tmp_path / "copy.db", device=None)
    with copy.reading() as tables:
        assert list(tables.faults()) == []
        assert list(tables.journal.faults()) == []
        assert len(tables.entries.codes()) == 51
    copy.close()
    assert parts


def test_two_threads_have_connections_of_their_own(store: Store, site: Entry):
    seen: list[Entry | None] = []

    def read() -> None:
        with store.reading() as tables:
            seen.append(tables.entries.get(site.id))

    threads = [threading.Thread(target=read) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [site, site]


def test_a_transaction_that_sqlite_itself_rolled_back_stays_told(store: Store, site: Entry):
    assert store._writer
    store._writer.execute("pragma max_page_count = 1")
    with pytest.raises(Unavailable) as told:
        added(store, site=site.id, remarks="长" * 1_000_000)
    assert told.value.key == "disk_full"
    store._writer.execute("pragma max_page_count = 1000000")
    assert added(store, site=site.id).code == "A-0002"


def test_on_a_read_only_medium_what_is_still_in_the_log_is_seen_too(
    tmp_path: Path, store: Store, site: Entry, monkeypatch: pytest.MonkeyPatch
):
    card = tmp_path / "card"
    card.mkdir()
    for name in ("archive.db", "archive.db-wal"):  # as a power cut leaves them
        shutil.copyfile(tmp_path / name, card / name)
    monkeypatch.setattr(engine.os, "access", lambda path, _: Path(path) != card)
    reader = Store(card / "archive.db", device=None)
    with reader.reading() as tables:
        assert tables.entries.get(site.id) == site
    reader.close()
    assert sorted(path.name for path in card.iterdir()) == ["archive.db", "archive.db-wal"]
    assert store


def test_a_thread_that_has_ended_keeps_no_file_open(store: Store, site: Entry):
    def read() -> None:
        with store.reading() as tables:
            assert tables.entries.get(site.id)

    for _ in range(5):
        reader = threading.Thread(target=read)
        reader.start()
        reader.join()
    assert len(store._readers) == 1
