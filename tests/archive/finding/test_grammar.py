"""Any question of the grammar finds what reading every entry finds, and no text raises."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable, Iterator, Mapping

import pytest
from hypothesis import HealthCheck, given, settings

from archive_app.archive.archive import Archive, create
from archive_app.archive.entries.description import Assignment, add, change, remove
from archive_app.archive.entries.wholes import whole
from archive_app.archive.finding import finding
from archive_app.archive.finding.asking import spelled, understood
from archive_app.domain.entries import Entry
from archive_app.domain.hits import Question
from tests.archive.conftest import PERSON
from tests.domain.test_asked import TEXTS

Meets = Callable[[Entry], bool]
TITLES = (
    "一号高炉",
    "二號高爐",
    "轧钢车间",
    "炼钢车间立面图",
    "厂区总平面",
    "职工宿舍",
    "718厂大门",
)
NOTES = ("高炉旁的烟囱。", "车间停产，烟囱尚存", "1938年迁入", "一九三八年迁", "", "旧址")
YEARS = ("1938", "1937—1941年", "1950年代", "1958年前后", "1949年以前", "不详", "")
CONDITIONS = ("好", "一般", "差", "")
SAME = str.maketrans("號爐〇一二三四五六七八九", "号炉0123456789")


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Archive, dict[str, Entry]]]:
    """Give an archive of forty records, some of which the index has not read, and all of it."""
    chance = random.Random(1937)  # noqa: S311 - the same every time
    archive = create(tmp_path_factory.mktemp("grammar") / "a.archive", person=PERSON)
    sites = [
        add(archive, kind="site", set_=[Assignment("name", "=", one)]) for one in ("重钢", "纱厂")
    ]
    records: list[Entry] = []
    for number in range(40):
        if number == 28:
            finding.catch_up(archive)
        records.append(_record(archive, chance, chance.choice(sites)))
    for record in chance.sample(records, 8):
        change(archive, record.code, [Assignment("condition", "=", chance.choice(CONDITIONS[:3]))])
    for record in chance.sample(records, 5):
        remove(archive, record.code)
    with archive.store.reading() as tables:
        entries = whole(tables, archive.kinds, [*tables.entries.all()])
    yield archive, {entry.id: entry for entry in entries}
    archive.close()


def _record(archive: Archive, chance: random.Random, site: Entry) -> Entry:
    told = {
        "title": chance.choice(TITLES),
        "description": chance.choice(NOTES),
        "date": chance.choice(YEARS),
        "condition": chance.choice(CONDITIONS),
    }
    filled = [Assignment(field, "=", value) for field, value in told.items() if value]
    return add(archive, kind="building", site=site.code, set_=filled)


def plain(text: object) -> str:
    """Return a text folded by hand, as far as these texts need it."""
    return unicodedata.normalize("NFKC", str(text)).translate(SAME).casefold()


def texts(entry: Entry) -> dict[str, str]:
    """Return the texts of an entry by field."""
    date = entry.values.get("date")
    words = {"condition/good": "好", "condition/fair": "一般", "condition/poor": "差"}
    states = {"checking_state/draft": "草稿", "survey_state/lead": "线索"}
    condition = words.get(str(entry.values.get("condition")), "")
    told = {
        "title": entry.title,
        "description": entry.values.get("description", ""),
        "date": date["text"] if isinstance(date, Mapping) else "",
        "condition": condition,
        "code": entry.code,
        "state": states.get(str(entry.values.get("checking_state")), ""),
    }
    return {field: plain(text) for field, text in told.items()}


def leaf(chance: random.Random) -> tuple[str, Meets]:
    """Return a condition as it is typed, and what meets it."""
    word = chance.choice(
        ("高炉", "车间", "烟囱", "1938", "一九三八", "厂", "號", "A-00", "没有", "旧址")
    )
    other = chance.choice(("烟囱", "尚存", "停产", "迁", "年"))
    first = chance.choice((1935, 1938, 1945, 1949, 1955, 1960))
    last = first + chance.choice((0, 3, 12))
    reach = chance.choice((0, 2, 4, 9))
    state, term = chance.choice(
        (("好", "good"), ("一般", "fair"), ("差", "poor"), ("poor", "poor"))
    )
    both = plain(word), plain(other)
    return chance.choice(
        (
            (word, lambda one: any(plain(word) in text for text in texts(one).values())),
            (f'"{word}"', lambda one: any(plain(word) in text for text in texts(one).values())),
            (f"title:{word}", lambda one: plain(word) in texts(one)["title"]),
            (f"描述：{word}", lambda _: False),
            (f"description:{word}", lambda one: plain(word) in texts(one)["description"]),
            (
                f"{word} near:{reach} {other}",
                lambda one: near(one, *both, reach),
            ),
            (f"保存状况:{state}", lambda one: one.values.get("condition") == f"condition/{term}"),
            (f"date:{first}..{last}", lambda one: overlaps(one, first, last)),
            (f"日期：=={first}", lambda _: False),
            (f"date:={first}..{last}", lambda one: lies_within(one, first, last)),
            ("has:description", lambda one: "description" in one.values),
            ("missing:date", lambda one: "date" not in one.values),
            ("kind:建筑物", lambda one: one.kind == "building"),
            ("site:纱厂", lambda one: one.code == "A-0002" or of_mill(one)),
        )
    )


MILL: set[str] = set()


def of_mill(entry: Entry) -> bool:
    return entry.site in MILL


def near(entry: Entry, word: str, other: str, reach: int) -> bool:
    """Tell whether two words stand near each other in one text."""
    return any(
        text[a : a + len(word)] == word
        and text[b : b + len(other)] == other
        and max(b - a - len(word), a - b - len(other)) <= reach
        for text in texts(entry).values()
        for a in range(len(text))
        for b in range(len(text))
    )


def days(entry: Entry) -> tuple[str, str] | None:
    date = entry.values.get("date")
    told = (str(date["earliest"]), str(date["latest"])) if isinstance(date, Mapping) else ("", "")
    return told if any(told) else None


def overlaps(entry: Entry, first: int, last: int) -> bool:
    told = days(entry)
    if not told:
        return False
    return told[0] <= f"{last}-12-31" and (told[1] or "9999") >= f"{first}-01-01"


def lies_within(entry: Entry, first: int, last: int) -> bool:
    told = days(entry)
    return bool(told and told[0] >= f"{first}-01-01" and "" < told[1] <= f"{last}-12-31")


def question(chance: random.Random, depth: int = 2) -> tuple[str, Meets]:
    """Return a question of the grammar, and what meets it."""
    if not depth or chance.random() < 0.3:
        return leaf(chance)
    parts = [question(chance, depth - 1) for _ in range(chance.choice((2, 2, 3)))]
    meets = [one for _, one in parts]
    inner = [f"({text})" for text, _ in parts]
    if chance.random() < 0.3:
        return f"-{inner[0]}", lambda one: not meets[0](one)
    if chance.random() < 0.5:
        between = chance.choice((" OR ", " 或 ", " | "))
        return between.join(inner), lambda one: any(meet(one) for meet in meets)
    return " ".join(inner), lambda one: all(meet(one) for meet in meets)


def test_questions_find_what_reading_every_entry_finds(
    held: tuple[Archive, dict[str, Entry]],
) -> None:
    archive, entries = held
    MILL.update(entry.id for entry in entries.values() if entry.title == "纱厂")
    chance = random.Random(5)  # noqa: S311 - the same every time
    told = 0
    for _ in range(60):
        text, meets = question(chance)
        read = {entry.id for entry in entries.values() if meets(entry)}
        found = finding.ask(archive, Question(text))
        assert set(found.ids) == read, text
        assert found.total == len(read)
        told += bool(read)
    assert told > 30


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(TEXTS)
def test_no_text_raises_and_what_is_spelled_again_finds_the_same(
    held: tuple[Archive, dict[str, Entry]], text: str
) -> None:
    archive, _ = held
    again = spelled(understood(archive, text))
    assert finding.ask(archive, Question(text)).ids == finding.ask(archive, Question(again)).ids


@pytest.mark.parametrize(
    "piece", ["(", "高炉 OR ", "-title:高 ", "date:1938 ", "a near:3 ", '"', "\ud800"]
)
def test_a_hundred_thousand_signs_are_answered(
    held: tuple[Archive, dict[str, Entry]], piece: str
) -> None:
    archive, _ = held
    assert finding.ask(archive, Question(piece * (100_000 // len(piece)))).total >= 0
