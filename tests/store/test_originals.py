from __future__ import annotations

from archive_app.domain.entries import Attachment, Entry, Original, Passage
from archive_app.domain.readings import Facts, Reading
from archive_app.domain.steps import Step
from archive_app.store.store import Store
from tests.store.conftest import added

ORIGINAL = Original("c" * 64, 12, "text/plain")
PASSAGES = (Passage("第一页", page=1), Passage("那时候高炉", start=1.5, end=3.0, speaker="工人"))
READING = Reading("text/plain", "texts", 2, Facts(pages=1, title="厂史"), PASSAGES)


def attach(store: Store, entry: Entry, name: str = "厂史.txt") -> Attachment:
    attachment = Attachment(f"{entry.id}-{name}", entry.id, ORIGINAL, 0, "", name)
    with store.operation(Step("take_in", "王工")) as tables:
        tables.originals.keep(ORIGINAL)
        tables.originals.attach(attachment)
        tables.originals.keep_reading(ORIGINAL.sha256, READING, "d")
    return attachment


def test_an_entry_has_its_files_and_what_they_say(store: Store, site: Entry):
    attachment = attach(store, site)
    with store.reading() as tables:
        originals = tables.originals
        assert list(originals.of([site.id])) == [attachment]
        assert originals.facts([ORIGINAL.sha256]) == {ORIGINAL.sha256: READING.facts}
        assert originals.passages(ORIGINAL.sha256) == PASSAGES
        assert originals.get(ORIGINAL.sha256) == ORIGINAL
        assert originals.get("0" * 64) is None
        assert list(originals.all()) == [ORIGINAL]


def test_an_original_is_held_only_by_entries_that_are_not_removed(store: Store, site: Entry):
    record, other = added(store, site=site.id), added(store, kind="site")
    attach(store, record)
    with store.reading() as tables:
        assert tables.originals.holders(ORIGINAL.sha256, site.id) == [record.code]
        assert tables.originals.holders(ORIGINAL.sha256, other.id) == []
    step = Step("remove", "王工")
    with store.operation(step) as tables:
        tables.entries.remove(record.id, step.id)
    with store.reading() as tables:
        assert tables.originals.holders(ORIGINAL.sha256, site.id) == []


def test_a_better_reading_takes_the_place_of_the_last(store: Store, site: Entry):
    attach(store, site)
    better = Reading("text/plain", "texts", 3, Facts(pages=2), (Passage("重读"),))
    with store.operation(Step("read", None)) as tables:
        tables.originals.keep_reading(ORIGINAL.sha256, better, "e")
    with store.reading() as tables:
        assert tables.originals.passages(ORIGINAL.sha256) == (Passage("重读"),)
        assert tables.originals.has_reading(ORIGINAL.sha256, "texts", 3)
        assert not tables.originals.has_reading(ORIGINAL.sha256, "texts", 4)


def test_a_persons_correction_stands_in_place_of_what_the_machine_read(store: Store, site: Entry):
    attach(store, site)
    with store.operation(Step("correct", "王工")) as tables:
        tables.originals._connection.execute(
            "insert into correction values ('k', ?, 0, '第壹页')", [ORIGINAL.sha256]
        )
    with store.reading() as tables:
        texts = [passage.text for passage in tables.originals.passages(ORIGINAL.sha256)]
    assert texts == ["第壹页", "那时候高炉"]


def test_the_journal_names_an_original_that_no_row_names_any_more(store: Store, site: Entry):
    attachment = attach(store, site)
    with store.operation(Step("detach", "王工")) as tables:
        tables.originals.detach(attachment.id)
    with store.reading() as tables:
        assert list(tables.originals.of([site.id])) == []
        assert tables.originals.named() == {ORIGINAL.sha256}
