"""Typing into the search box, beside FTS5 answering the same."""

from __future__ import annotations

import random
from collections.abc import Iterator

from archive_app.archive.results.retrieval import find
from archive_app.domain.hits import Question
from tests.benchmarks.figures import Figure, part, timed
from tests.benchmarks.fts5 import Fts5
from tests.benchmarks.stage import Stage

ASKED = 150


def as_typed(stage: Stage) -> Iterator[Figure]:
    """Measure words of 2, 4 and 6 characters: exact count, counts by kind, 20 hits, snippets."""
    reference = Fts5(stage.work / "searching.db", stage.documents)
    rnd = random.Random(7)  # noqa: S311  # the same words in every run
    find(stage.full, Question("烟囱"))  # imports, opens
    for length in (2, 4, 6):
        ours: list[float] = []
        theirs: list[float] = []
        for word in _words(stage, rnd, length):
            with timed(ours):
                found = find(stage.full, Question(f'"{word}"'))
            with timed(theirs):
                total, _, _ = reference.search(word)
            if found.total != total:
                raise AssertionError(f"{word!r}: we found {found.total}, FTS5 {total}")
        for percent in (50, 95):
            yield Figure(
                f"{length} characters, p{percent}, {len(stage.documents)} entries",
                part(ours, percent),
                "SQLite FTS5 on bigrams, no snippets",
                part(theirs, percent),
            )
    reference.close()


def _words(stage: Stage, rnd: random.Random, length: int) -> list[str]:
    """Return pieces of the texts, without the quotation marks that would end a phrase."""
    words: list[str] = []
    while len(words) < ASKED:
        text = rnd.choice(rnd.choice(stage.documents).stretches or [None])
        if text and len(text.text) >= length:
            start = rnd.randrange(len(text.text) - length + 1)
            word = text.text[start : start + length]
            if '"' not in word and not any(map(str.isspace, word)):
                words.append(word)
    return words
