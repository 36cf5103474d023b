"""The index finds whatever is there and nothing else, and is never believed when it is damaged."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive_app.domain.errors import Unavailable
from archive_app.domain.hits import SORTS, Document, Stretch
from archive_app.domain.progress import Quiet
from archive_app.search.arrays import Arrays
from archive_app.search.folding import folded
from archive_app.search.index import Index
from archive_app.search.matching import Wish, answer, in_memory
from archive_app.search.questions import (
    All,
    Bounded,
    Either,
    InFields,
    Known,
    Near,
    Short,
    Tree,
    Valued,
    Without,
    Word,
)
from archive_app.search.reading import parse
from archive_app.search.stamps import Position

Make = Callable[..., Document]
Indexed = Callable[..., Index]
REPOSITORY = Path(__file__).parents[2]
TEXTS = st.text(
    st.sampled_from("重慶庆钢廠厂Aaé7七 \n，,·ß㎡\U00020000\ud800") | st.characters(), max_size=30
)


def holding(piece: str, documents: Iterable[Document]) -> set[str]:
    """Return, by reading everything, the ids of the documents that hold a piece of text."""
    needle = folded(piece)
    return {
        document.id
        for document in documents
        if any(
            needle in folded(text)
            for text in (*document.names, *(stretch.text for stretch in document.stretches))
        )
    }


def ids(index: Index, question: str) -> set[str]:
    """Return the ids of all that an index finds."""
    return set(index.search(parse(question), Wish(limit=10_000)).ids)


def test_a_document_is_found_by_any_piece_of_it(indexed: Indexed, document: Make) -> None:
    text = "國營七一八廠建於一九三八年"
    index = indexed(document("1", text), document("2", "别的"))
    for start in range(len(text)):
        for stop in range(start + 1, len(text) + 1):
            assert "1" in ids(index, text[start:stop])


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.tuples(st.lists(TEXTS, max_size=2), TEXTS), max_size=6), st.data())
def test_any_text_is_found_and_nothing_else(
    tmp_path: Path, texts: list[tuple[list[str], str]], data: st.DataObject
) -> None:
    documents = [
        Document(str(n), "", "", tuple(names), (Stretch("content", text),))
        for n, (names, text) in enumerate(texts)
    ]
    index = Index.open(tmp_path / "search")
    index.rebuild(documents, Position(1, "one"), Quiet())
    for _ in range(8):
        text = data.draw(st.sampled_from([t for names, t in texts] + [""]) | TEXTS)
        piece = text[data.draw(st.integers(0, 5)) :][: data.draw(st.integers(1, 8))]
        if folded(piece) and '"' not in piece:
            assert ids(index, f'"{piece}"') == holding(piece, documents)
    index.close()


@pytest.mark.real
def test_thousands_of_pieces_of_real_text_are_found_exactly(
    indexed: Indexed, paragraphs: list[str]
) -> None:
    rnd = random.Random(11)  # noqa: S311  # a sample
    documents = [
        Document(f"{n:04}", "", "", (text[:12],), (Stretch("content", text),))
        for n, text in enumerate(paragraphs)
    ]
    index = indexed(*documents)
    plain = {d.id: "\n".join(map(folded, (*d.names, d.stretches[0].text))) for d in documents}
    asked = 0
    while asked < 3000:
        text = rnd.choice(paragraphs)
        start = rnd.randrange(len(text))
        piece = text[start : start + rnd.choice((1, 2, 2, 3, 4, 6, 9))]
        needle = folded(piece)
        if needle and '"' not in piece:
            asked += 1
            assert ids(index, f'"{piece}"') == {key for key, t in plain.items() if needle in t}


def asked(rnd: random.Random, texts: list[str], depth: int = 2) -> Tree:
    """Return any question about some texts."""
    piece = rnd.choice(texts)[rnd.randrange(30) :][: rnd.choice((1, 1, 2, 2, 3))]
    word = Word(piece if folded(piece) else "厂")
    other = Word(rnd.choice("的厂在和钢") + rnd.choice(("", "业", "", "、")))
    years = sorted(rnd.choices(("1938", "1945", "1949", "1958"), k=2))
    leaves: list[Tree] = [
        word,
        InFields(word.text, frozenset(rnd.sample(["title", "a", "b", ""], 2))),
        Near(word, other, rnd.choice((0, 1, 3, 20))),
        Valued(rnd.choice(("kind", "site")), frozenset(rnd.sample("abcxyz", 3))),
        Bounded("dated", (("0000", years[1]), (years[0], "9999"))),
        Known(frozenset(f"{n:04}" for n in rnd.sample(range(1000), 200))),
        Short("".join(rnd.sample(folded(texts[0]) or "厂", 2))),
    ]
    if not depth or rnd.random() < 0.4:
        return rnd.choice(leaves)
    several = tuple(asked(rnd, texts, depth - 1) for _ in range(rnd.choice((1, 2, 3))))
    return rnd.choice((All(several), Either(several), Without(several[0])))


@pytest.mark.real
def test_real_questions_are_answered_as_by_reading_everything(
    indexed: Indexed, paragraphs: list[str]
) -> None:
    rnd = random.Random(5)  # noqa: S311  # a sample
    documents = [_of_many(rnd, n, text) for n, text in enumerate(paragraphs[:300])]
    index = indexed(*documents[:260])
    tail: dict[str, Document | None] = {"0007": None, "0008": None}
    tail |= {one.id: one for one in (*documents[30:50], *documents[260:])}
    now = [one for one in documents if one.id not in {"0007", "0008"}]
    for _ in range(400):
        tree = asked(rnd, paragraphs[:300])
        narrowed = {name: asked(rnd, paragraphs, 0) for name in rnd.sample(["kind", "dated"], 1)}
        wish = Wish(
            narrowed if rnd.random() < 0.3 else {},
            counted=("kind", "site", "dated"),
            limit=rnd.choice((3, 30, 1 << 40)),
            offset=rnd.choice((0, 2)),
            sort=rnd.choice(SORTS),
            by_site=rnd.choice(((), ("dated",))),
        )
        read = answer(in_memory(tree, now), wish)
        assert index.search(tree, wish, tail=tail) == read, tree
        held = index.values(tree, "site", tail=tail)
        assert held == {one.body.facets["site"][0] for one in in_memory(tree, now)}


def _of_many(rnd: random.Random, number: int, text: str) -> Document:
    years = sorted(rnd.choices(("1938", "1945", "1949", "1958"), k=2))
    return Document(
        f"{number:04}",
        rnd.choice("abc"),
        rnd.choice("xyz"),
        (text[:12], text[20:30]),
        (Stretch("a", text[:60]), Stretch("b", text[60:])),
        (("dated", ("".join(years),)[: rnd.randrange(2)]),),
        ("title", "b"),
        f"A-{rnd.randrange(2000)}",
        rnd.choice(("", "1938-01-01", "1949-10-01")),
    )


def test_what_changed_since_is_found_as_it_is_now(indexed: Indexed, document: Make) -> None:
    index = indexed(*(document(str(n), "高炉", kind="drawing") for n in range(4)))
    tail = {
        "0": document("0", "烟囱", kind="drawing"),
        "1": None,
        "2": document("2", "高炉", names=("一号高炉",), kind="sound"),
        "9": document("9", "新的高炉", kind="drawing"),
    }
    found = index.search(parse("高炉"), tail=tail)
    assert found.ids == ("2", "3", "9")
    assert found.total == 3
    assert found.facets["kind"] == {"drawing": 2, "sound": 1}


def test_catching_up_twice_is_the_same_as_once(indexed: Indexed, document: Make) -> None:
    index = indexed(document("1", "高炉"), document("2", "高炉"), document("3", "高炉"))
    for _ in range(2):
        index.catch_up([document("1", "烟囱"), document("4", "高炉")], ["2"], Position(2, "two"))
        assert ids(index, "高炉") == {"3", "4"}
        assert ids(index, "烟囱") == {"1"}
        assert index.position == Position(2, "two")


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.dictionaries(
            st.integers(0, 12), st.none() | st.sampled_from(["高炉", "烟囱", "高爐烟囱"])
        ),
        min_size=1,
        max_size=25,
    )
)
def test_however_it_was_saved_the_index_equals_the_table(
    tmp_path: Path, document: Make, saves: list[dict[int, str | None]]
) -> None:
    table: dict[str, Document] = {}
    index = Index.open(tmp_path / "search")
    index.rebuild([], Position(0, ""), Quiet())
    for seq, save in enumerate(saves, 1):
        present = [document(str(key), text) for key, text in save.items() if text]
        gone = [str(key) for key, text in save.items() if text is None]
        index.catch_up(present, gone, Position(seq, "x"))
        table |= {each.id: each for each in present}
        table = {key: each for key, each in table.items() if key not in gone}
    for word in ("高炉", "烟囱", "炉烟"):
        assert ids(index, word) == holding(word, table.values())
    index.close()


def test_an_operation_without_texts_moves_the_position_alone(
    indexed: Indexed, document: Make
) -> None:
    index = indexed(document("1", "高炉"))
    index.catch_up([], [], Position(5, "five"))
    assert index.position == Position(5, "five")
    assert ids(index, "高炉") == {"1"}


def test_opening_writes_nothing(tmp_path: Path) -> None:
    index = Index.open(tmp_path / "search")
    assert index.position is None
    with pytest.raises(Unavailable, match="index_unreadable"):
        index.search(parse("高炉"))
    with pytest.raises(Unavailable, match="index_unreadable"):
        index.catch_up([], [], Position(1, "one"))
    assert not [*tmp_path.glob("search/*.json")]


def test_a_second_reader_sees_what_the_first_one_wrote(
    tmp_path: Path, indexed: Indexed, document: Make
) -> None:
    writer = indexed(document("1", "高炉"), document("2", "高炉"))
    reader = Index.open(tmp_path / "search-0")
    assert reader.position == Position(1, "one")
    assert ids(reader, "高炉") == {"1", "2"}
    writer.catch_up([document("3", "高炉")], ["1"], Position(2, "two"))
    assert ids(reader, "高炉") == {"1", "2"}  # it has not looked yet
    assert reader.position == Position(2, "two")
    assert ids(reader, "高炉") == {"2", "3"}
    writer.rebuild([document("4", "高炉")], Position(3, "three"), Quiet())
    assert reader.position == Position(3, "three")
    assert ids(reader, "高炉") == {"4"}
    reader.close()


@pytest.mark.parametrize("pattern", ["*.entries", "*.toc"])
@pytest.mark.parametrize("damage", ["halved", "emptied", "noise"])
def test_a_damaged_index_is_never_believed(
    tmp_path: Path, indexed: Indexed, document: Make, pattern: str, damage: str
) -> None:
    documents = [document(str(n), f"高炉{n}") for n in range(50)]
    indexed(*documents).close()
    (path,) = tmp_path.rglob(pattern)
    whole = path.read_bytes()
    noise = random.Random(3).randbytes(len(whole))  # noqa: S311  # a sample
    path.write_bytes({"halved": whole[: len(whole) // 2], "emptied": b"", "noise": noise}[damage])
    index = Index.open(tmp_path / "search-0")
    assert index.position is None
    index.rebuild(documents, Position(1, "one"), Quiet())
    assert ids(index, "高炉4") == {"4", *(str(n) for n in range(40, 50))}
    index.close()


def test_a_stamp_whose_build_is_gone_is_no_index(
    tmp_path: Path, indexed: Indexed, document: Make
) -> None:
    indexed(document("1", "高炉")).close()
    (contents,) = tmp_path.rglob("*.toc")
    shutil.rmtree(contents.parent)
    index = Index.open(tmp_path / "search-0")
    assert index.position is None


def test_damage_that_shows_only_in_reading_makes_the_index_unreadable(
    tmp_path: Path, indexed: Indexed, document: Make
) -> None:
    indexed(*(document(str(n), f"高炉{n}") for n in range(50))).close()
    (path,) = tmp_path.rglob("*.entries")
    owners = Arrays(path)["owners"].tobytes()
    whole = path.read_bytes()
    assert whole.count(owners) == 1
    path.write_bytes(whole.replace(owners, b"\xff" * len(owners)))
    index = Index.open(tmp_path / "search-0")
    assert index.position == Position(1, "one")
    with pytest.raises(Unavailable, match="index_unreadable"):
        index.search(parse("高炉"))
    assert index.position is None
    index.close()


@pytest.mark.parametrize("acknowledged", [1, 4, 9, 13])
def test_a_killed_writer_leaves_an_index_that_holds_all_it_said(
    tmp_path: Path, indexed: Indexed, document: Make, acknowledged: int
) -> None:
    indexed(document("old", "高炉")).close()
    writer = subprocess.Popen(
        [sys.executable, "-c", _WRITES_FOREVER, str(tmp_path / "search-0")],
        cwd=REPOSITORY,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert writer.stdout is not None
    said = [int(writer.stdout.readline()) for _ in range(acknowledged)]
    writer.kill()
    writer.wait()
    writer.stdout.close()
    index = Index.open(tmp_path / "search-0")
    position = index.position
    assert position is not None
    assert position.seq >= said[-1]
    assert ids(index, "高炉") >= {"old", *(str(n) for n in said)}
    index.catch_up([document("new", "高炉")], [], Position(999, "x"))
    assert "new" in ids(index, "高炉")
    index.close()


_WRITES_FOREVER = """
import sys
from itertools import count
from pathlib import Path
from archive_app.domain.hits import SORTS, Document, Stretch
from archive_app.search.index import Index
from archive_app.search.stamps import Position
index = Index.open(Path(sys.argv[1]))
for n in count(2):
    index.catch_up([Document(str(n), "", "", (), (Stretch("c", "高炉"),))], [], Position(n, "x"))
    print(n, flush=True)
"""


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(st.characters() | st.sampled_from('"“”- 或OR高炉\ud800\0'), max_size=100))
def test_no_question_is_a_mistake(indexed: Indexed, question: str) -> None:
    index = _small(indexed)
    assert index.search(parse(question)).total <= 2


def _small(indexed: Indexed) -> Index:
    """Return an index of two documents, made once for each test."""
    made: list[Index] = indexed.__dict__.setdefault("made", [])
    if not made:
        texts = ("高炉", "OR -“高炉")
        made.append(indexed(*(Document(t, "", "", (t,), (Stretch("c", t),)) for t in texts)))
    return made[0]


@pytest.mark.parametrize(
    "piece", ["高", "高炉 ", "高 炉 ", '"', "-", "或 ", "\ud800", "a" * 50 + " "]
)
def test_a_hundred_thousand_characters_are_a_question_too(
    indexed: Indexed, document: Make, piece: str
) -> None:
    index = indexed(*(document(str(n), f"高炉{n}") for n in range(50)))
    assert index.search(parse((piece * 100_000)[:100_000])).total <= 50
