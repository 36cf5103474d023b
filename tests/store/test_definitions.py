from __future__ import annotations

from archive_app.domain.steps import Step
from archive_app.store.store import Store


def test_a_definition_takes_the_place_of_the_last_of_its_name(store: Store):
    for text in ("id = 'tower'", "id = 'tower'  # 水塔"):
        with store.operation(Step("definitions", None)) as tables:
            tables.definitions.define("kind", "tower.toml", text)
    with store.reading() as tables:
        assert tables.definitions.of("kind") == {"tower.toml": "id = 'tower'  # 水塔"}
        assert tables.definitions.of("profile") == {}


def test_the_archive_knows_its_name(store: Store):
    with store.unrecorded() as tables:
        tables.about.put("name", "旧名")
        tables.about.put("name", "重庆工业遗产")
    with store.reading() as tables:
        assert tables.about.get("name") == "重庆工业遗产"
        assert tables.about.get("nothing") == ""


def test_each_device_has_a_letter_of_its_own(store: Store):
    with store.unrecorded() as tables:
        for device in ("device-2", "device-3", "device-2"):
            tables.codes.know(device)
        assert [tables.codes.take(f"device-{number}") for number in (1, 2, 3, 3)] == [
            "A-0001",
            "B-0001",
            "C-0001",
            "C-0002",
        ]


def test_codes_are_taken_singly_or_many_at_once_and_never_twice(store: Store):
    with store.operation(Step("add", "王工")) as tables:
        first = store.next_code(tables)
        some = store.next_codes(tables, 3)
        last = store.next_code(tables)
    assert [first, *some, last] == ["A-0001", "A-0002", "A-0003", "A-0004", "A-0005"]
