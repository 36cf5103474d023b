"""Saving: until it is durable, until it is found, and while others work."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import count
from pathlib import Path

from pysqlite3 import dbapi2 as sqlite

from archive_app.archive.entries.description import describe
from archive_app.archive.intake.intake import take_in
from archive_app.archive.results.retrieval import find
from archive_app.domain.hits import Question
from archive_app.domain.progress import Quiet
from tests.benchmarks.figures import Figure, part, timed
from tests.benchmarks.fts5 import Fts5
from tests.benchmarks.stage import Stage

SAVES = 200


def save_to_findable(stage: Stage) -> Iterator[Figure]:
    """Measure a save and the search that finds it, beside an FTS5 insert, commit and search."""
    reference = Fts5(stage.work / "findable.db", stage.documents)
    find(stage.full, Question("烟囱"))
    ours: list[float] = []
    theirs: list[float] = []
    for number, document in enumerate(stage.documents[1 : SAVES // 2]):
        word = f"崭新{number}号"
        with timed(ours):
            describe(stage.full, document.id, {"title": word})
            found = find(stage.full, Question(word)).total
        with timed(theirs):
            reference.save(replace(document, names=(word,)))
            total, _, _ = reference.search(word)
        if (found, total) != (1, 1):
            raise AssertionError(f"{word!r}: we found {found}, FTS5 {total}")
    reference.close()
    for percent in (50, 95):
        yield Figure(
            f"save to findable, p{percent}",
            part(ours, percent),
            "SQLite FTS5 insert, commit, search",
            part(theirs, percent),
            "" if percent == 50 else "p95 <= 50 ms",
        )


def one_persons_save(stage: Stage) -> Iterator[Figure]:
    """Measure durable saves, alone and while photographs are taken in, beside one SQLite commit."""
    committed = commits(stage.work / "commits.db")
    alone: list[float] = []
    for number in range(SAVES):
        _save(stage, number, alone)
    meanwhile: list[float] = []
    site = stage.documents[0].site
    with ThreadPoolExecutor(1) as job:
        running = job.submit(take_in, stage.full, Quiet(), site=site, paths=stage.pictures)
        for number in count():
            if running.done():
                break
            _save(stage, number, meanwhile)
        running.result()
    for name, times in (("alone", alone), ("during a take-in", meanwhile)):
        for percent in (50, 99):
            yield Figure(
                f"save, {name}, p{percent}",
                part(times, percent),
                "SQLite update and commit, FULL",
                part(committed, percent),
                "" if percent == 50 else "p99 <= 50 ms",
                f"{len(times)} saves",
            )


def _save(stage: Stage, number: int, times: list[float]) -> None:
    """Save one entry as a form does."""
    document = stage.documents[1 + number % (len(stage.documents) - 1)]
    with timed(times):
        describe(stage.full, document.id, {"title": f"第{number}次修改"})


def commits(path: Path) -> list[float]:
    """Return the times of durable one-row commits in a bare database."""
    base = sqlite.connect(path)
    base.executescript("pragma journal_mode = wal; pragma synchronous = full;")
    base.execute("create table entry(id integer primary key, title text)")
    base.execute("insert into entry values (1, '')")
    times: list[float] = []
    for number in range(SAVES):
        with timed(times):
            base.execute("update entry set title = ?", [f"第{number}次修改"])
            base.commit()
    base.close()
    return times
