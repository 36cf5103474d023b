"""What is found, and in which order."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from archive_app.domain.hits import Document, Stretch
from archive_app.search.matching import Wish, answer, in_memory, matches
from archive_app.search.questions import Valued
from archive_app.search.reading import parse

Make = Callable[..., Document]


def found(question: str, *documents: Document, **narrowed: object) -> tuple[str, ...]:
    return answer(in_memory(parse(question), documents), Wish(**narrowed)).ids  # type: ignore[arg-type]


def test_words_may_stand_in_different_stretches_and_names(document: Make) -> None:
    works = document("1", "高炉建于一九三八年", "现存烟囱", names=("重慶鋼鐵廠",))
    assert matches(parse("1938 烟囱 重庆钢铁"), works)
    assert not matches(parse("1938 烟囱 -钢铁"), works)


def test_a_word_never_reaches_from_one_stretch_into_the_next(document: Make) -> None:
    assert not matches(parse("年现"), document("1", "一九三八年", "现存烟囱"))
    assert not matches(parse("厂七"), document("1", names=("钢铁厂", "718")))


def test_a_word_runs_on_over_the_lines_pages_and_breaths_of_one_original() -> None:
    pages = [("促进城市更", "a"), ("新改造，亟需", "a"), ("保护", "b"), ("利用", ""), ("规划", "")]
    history = Document("1", "", "", (), tuple(Stretch("passage", *page) for page in pages))
    for word, there in (
        ("城市更新改造", True),
        ("亟需保护", False),
        ("保护利用", False),
        ("利用规划", False),
    ):
        assert matches(parse(word), history) is there, word


def test_a_word_is_any_piece_of_a_text(document: Make) -> None:
    assert matches(parse("N50阀"), document("1", "更换 DN50 阀门两只"))


def test_a_page_is_a_part_of_the_whole_order(document: Make) -> None:
    documents = [document(f"{n:02}", "高炉" + "。" * n) for n in range(30)]
    whole = found("高炉", *reversed(documents), limit=30)
    assert [*whole] == [each.id for each in documents]
    assert found("高炉", *documents, limit=7, offset=20) == whole[20:27]


def test_counts_show_what_else_could_be_chosen(document: Make) -> None:
    documents = [
        document("1", "高炉", kind="drawing", site="s1"),
        document("2", "高炉", kind="drawing", site="s2"),
        document("3", "高炉", kind="sound", site="s1"),
        document("4", "烟囱", kind="sound", site="s1"),
    ]
    tree = parse("高炉")
    assert answer(in_memory(tree, documents)).facets == {
        "kind": {"drawing": 2, "sound": 1},
        "site": {"s1": 2, "s2": 1},
    }
    wish = Wish(
        narrowed={
            "kind": Valued("kind", frozenset({"drawing"})),
            "site": Valued("site", frozenset({"s1"})),
        }
    )
    narrowed = answer(in_memory(tree, documents), wish)
    assert narrowed.ids == ("1",)
    assert narrowed.total == 1
    assert narrowed.facets == {"kind": {"drawing": 1, "sound": 1}, "site": {"s1": 1, "s2": 1}}


def test_no_words_mean_everything(document: Make) -> None:
    assert found("", document("1", "a"), document("2")) == ("1", "2")


def test_an_entry_is_counted_by_all_its_values_and_only_the_most_frequent_are_told() -> None:
    documents = [
        Document(str(n), "drawing", "", ("高炉",), (), (("agent", (f"a{n % 120}", "all")),))
        for n in range(360)
    ]
    told = answer(in_memory(parse("高炉"), documents), Wish(counted=("agent", "site"))).facets
    assert len(told["agent"]) == 100
    assert told["agent"]["all"] == 360
    assert told["agent"]["a0"] == 3
    assert told["site"] == {}


def test_searching_in_memory_needs_no_whoosh() -> None:
    program = (
        "import sys\n"
        "from archive_app.search import folding, matching, questions, snippets, stamps\n"
        "sys.exit('whoosh' in sys.modules or 'zhconv' in sys.modules)\n"
    )
    repository = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", program], cwd=repository, check=False)
    assert done.returncode == 0
