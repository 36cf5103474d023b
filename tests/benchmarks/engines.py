"""Our index beside tantivy and FTS5: all three answer the same, from the same texts."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import perf_counter
from typing import Any

from archive_app.domain.hits import Document, Stretch
from archive_app.domain.progress import Quiet
from archive_app.search.folding import folded
from archive_app.search.index import Index
from archive_app.search.reading import parse
from archive_app.search.snippets import snippet
from archive_app.search.stamps import Position
from tests.benchmarks.figures import Figure, part, timed
from tests.benchmarks.fts5 import Fts5
from tests.benchmarks.stage import Stage
from tests.benchmarks.tantivies import Tantivy
from tests.benchmarks.texts import entries

TYPED = 80  # words, each typed from its second character to its eighth
SAVES = 100
TRIES = 3  # of each word by each engine, the best of which counts: others use this machine too
COMMON = 0.01

Answer = tuple[int, dict[str, dict[str, int]], Sequence[str]]


class Ours:
    """Our index, asked as the references are."""

    def __init__(self, folder: Path, documents: Sequence[Document]) -> None:
        self.index = Index.open(folder)
        self.index.rebuild(documents, Position(1, "one"), Quiet())

    def search(self, word: str) -> Answer:
        """Return how many entries hold a word, how many by kind and by site, and the 20 best."""
        found = self.index.search(parse(f'"{word}"'))
        return found.total, found.facets, found.ids


def compared(stage: Stage) -> Iterator[Figure]:
    """Measure building, size, opening, typing and saving."""
    documents = list(entries(stage.texts))
    told = f"{len(documents):,} entries"
    (ours, built), (tantivy, its), (fts5, theirs) = (
        _built(make, stage.work / name, documents)
        for make, name in ((Ours, "ours"), (Tantivy, "tantivy"), (Fts5, "fts5.db"))
    )
    yield Figure(
        f"index of {told} built", built, "tantivy", its, "<= 1.5x", f"FTS5 {theirs:.0f} ms"
    )
    text = sum(len(one.encode()) for each in documents for one in _texts(each)) / 1e6
    size = sum(path.stat().st_size for path in (stage.work / "ours").rglob("*.entries")) / 1e6
    yield Figure("its size in MB, as if milliseconds", size, "the texts", text, "<= 2x")
    yield from _opened(stage.work / "ours", stage.texts)
    words = list(_typed(documents))
    shown = {document.id: document for document in documents}
    times, counts = _timed(words, shown, (ours, tantivy, fts5))
    yield from _figures(times, counts, len(documents))
    yield from _saved(ours, fts5, documents)


def _built(
    make: Callable[..., Any], path: Path, documents: Sequence[Document]
) -> tuple[Any, float]:
    started = perf_counter()
    engine = make(path, documents)
    return engine, (perf_counter() - started) * 1000


def _texts(document: Document) -> Iterator[str]:
    yield from document.names
    yield from (stretch.text for stretch in document.stretches)


def _opened(folder: Path, count: int) -> Iterator[Figure]:
    """Measure opening in a process of its own, and the memory of a rebuild in another."""
    ran = [
        float(
            subprocess.run(
                [sys.executable, "-c", program, str(folder), str(count)],
                capture_output=True,
                text=True,
                check=True,
            ).stdout
        )
        for program in (_OPEN, _OPEN, _REBUILD)
    ]
    yield Figure("opened to the first result", min(ran[:2]), "budget", 150.0, "<= 1x")
    yield Figure("memory of a rebuild in MB, as if ms", ran[2], "budget", 1500.0, "<= 1x")


_OPEN = """
import sys
from pathlib import Path
from archive_app.search.folding import folded
from archive_app.search.index import Index
from archive_app.search.reading import parse
from time import perf_counter
started = perf_counter()
index = Index.open(Path(sys.argv[1]))
index.search(parse("钢铁"))
print((perf_counter() - started) * 1000)
"""
_REBUILD = """
import resource
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from archive_app.domain.progress import Quiet
from archive_app.search.folding import folded
from archive_app.search.index import Index
from archive_app.search.stamps import Position
from tests.benchmarks.texts import entries
with TemporaryDirectory(dir=Path(sys.argv[1]).parent) as folder:
    index = Index.open(Path(folder))
    index.rebuild(entries(int(sys.argv[2])), Position(1, ""), Quiet())
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def _typed(documents: Sequence[Document]) -> Iterator[str]:
    """Yield pieces of the texts as they grow under somebody's fingers."""
    rnd = random.Random(7)  # noqa: S311  # the same words in every run
    left = TYPED
    while left:
        (text,) = (stretch.text for stretch in rnd.choice(documents).stretches)
        start = rnd.randrange(max(1, len(text) - 8))
        word = text[start : start + 8]
        apart = any(one.isspace() or one in '"“”' for one in word)
        if not apart and len(folded(word[:2])) > 1 and len(word) == 8:
            left -= 1
            yield from (word[:size] for size in range(2, 9))


def _timed(
    words: Sequence[str], shown: dict[str, Document], engines: Sequence[Any]
) -> tuple[list[list[float]], list[int]]:
    """Return the times of each engine, and how many entries hold each word."""
    times: list[list[float]] = [[] for _ in engines]
    counts = []
    for engine in engines:
        _answer(engine, "钢铁", shown)
    for word in words:
        answers = []
        for engine, into in zip(engines, times, strict=True):
            tries: list[float] = []
            for _ in range(TRIES):
                with timed(tries):
                    answer = _answer(engine, word, shown)
            into.append(min(tries))
            answers.append(answer)
        if any(_said(one) != _said(answers[0]) for one in answers):
            raise AssertionError(f"{word!r}: {[_said(one) for one in answers]}")
        counts.append(answers[0][0])
    return times, counts


def _answer(engine: Any, word: str, shown: dict[str, Document]) -> Answer:
    """Ask an engine, and cut the snippets of what it found."""
    total, facets, ids = engine.search(word)
    tree = parse(f'"{word}"')
    for one in ids:
        snippet(tree, shown[one].stretches)
    return total, facets, ids


def _said(answer: Answer) -> object:
    """Return what all engines must say alike; values as frequent as the last may differ."""
    total, facets, ids = answer
    return total, {name: sorted(told.values()) for name, told in facets.items()}, len(ids)


def _figures(times: list[list[float]], counts: list[int], size: int) -> Iterator[Figure]:
    ours, tantivy, fts5 = times
    for percent, budget in ((50, "<= 2x"), (95, "<= 3x, <= 8 ms")):
        yield Figure(
            f"2 to 8 characters typed, p{percent}",
            part(ours, percent),
            "tantivy",
            part(tantivy, percent),
            budget,
        )
    yield Figure("2 to 8 characters typed, p95", part(ours, 95), "FTS5", part(fts5, 95), "<= 0.5x")
    common = [at for at in range(0, len(counts), 7) if counts[at] > COMMON * size]
    if common:
        yield Figure(
            f"2 characters that {COMMON:.0%} of them have, p50",
            part([ours[at] for at in common], 50),
            "tantivy",
            part([tantivy[at] for at in common], 50),
            "<= 2x",
            f"{len(common)} words",
        )


def _saved(ours: Ours, fts5: Fts5, documents: Sequence[Document]) -> Iterator[Figure]:
    """Measure how soon a saved entry is found: at first in memory, then by the index."""
    found: list[float] = []
    read: list[float] = []
    theirs: list[float] = []
    for number, old in enumerate(documents[:SAVES]):
        word = f"崭新{number}号"
        new = Document(old.id, old.kind, old.site, (word,), (Stretch("content", word),))
        with timed(found):
            (first,) = ours.index.search(parse(word), tail={new.id: new}).ids
        with timed(read):
            ours.index.catch_up([new], [], Position(number + 2, "x"))
            (second,) = ours.index.search(parse(word)).ids
        ours.index.merge()
        with timed(theirs):
            fts5.save(new)
            total, _, (third,) = fts5.search(word)
        if not (first == second == third and total == 1):
            raise AssertionError(word)
    for name, times, budget in (
        ("saved to found in the tail, p95", found, "<= 50 ms"),
        ("saved to found in the index, p95", read, ""),
    ):
        yield Figure(name, part(times, 95), "FTS5 insert, commit, search", part(theirs, 95), budget)
