"""An archive of a million entries: opening, listing, scrolling, saving, changing many, undoing."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue import history
from archive_app.archive.entries import batch
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import describe
from archive_app.archive.intake.intake import take_in
from archive_app.archive.results.listing import listing
from archive_app.archive.results.retrieval import places, sheet
from archive_app.domain.hits import Question
from archive_app.domain.progress import Quiet
from tests.benchmarks.figures import Figure, part, timed
from tests.benchmarks.saving import commits
from tests.benchmarks.stage import Stage

PAGE = 128
PAGES = 300
SAVES = 200
BATCH = 10_000
SAID = ("description=统一说明", "condition=差", "subjects+=高炉")


def large(stage: Stage) -> Iterator[Figure]:
    """Measure all that follows, on one archive."""
    yield from lists(stage)
    yield from scrolling(stage)
    yield from saving(stage)
    yield from changing(stage)


def lists(stage: Stage) -> Iterator[Figure]:
    """Measure what a person waits for to see the lists of a large archive."""
    archive = stage.large
    site = places(archive)[0]
    largest = max(places(archive), key=lambda place: place.records)
    told = f"{stage.many:,} entries"
    for order in ("code", "title", "kind", "date", "recent"):
        asked = _in_order(archive, Question(""), order)
        yield _once(f"list of {told} by {order}", asked, "<= 1 s")
    draft = Question("", terms=("checking_state/draft",))
    yield _once(f"{told} in one state", _in_order(archive, draft, "title"), "<= 1 s")
    yield _once(f"places of {told}", lambda: places(archive))
    yield _once(
        f"site of {largest.records:,} opened", lambda: _site(archive, largest.id), "<= 300 ms"
    )
    yield _once("a site's sheet", lambda: sheet(archive, site.id))
    yield _once("what undo would take back", lambda: history.undoable(archive))


def scrolling(stage: Stage) -> Iterator[Figure]:
    """Measure pages of rows anywhere in the list, which a person scrolls through."""
    archive = stage.large
    found = listing(archive, Question(""))
    rnd = random.Random(1937)  # noqa: S311  # the same places in every run
    times: list[float] = []
    for _ in range(PAGES):
        start = rnd.randrange(max(1, len(found) - PAGE))
        with timed(times):
            found.rows(start, start + PAGE)
    for percent in (50, 99):
        yield Figure(
            f"{PAGE} rows of {len(found):,}, p{percent}",
            part(times, percent),
            "one frame",
            16.0,
            "read beside the window",
        )


def saving(stage: Stage) -> Iterator[Figure]:
    """Measure a person's durable saves, alone and while photographs are taken in."""
    archive = stage.large
    committed = commits(stage.work / "large-commits.db")
    found = listing(archive, Question(""))
    ids = [row.id for row in found.rows(1, SAVES)]
    alone: list[float] = []
    meanwhile: list[float] = []
    for number in range(SAVES):
        with timed(alone):
            describe(archive, ids[number % len(ids)], {"title": f"第{number}次修改"})
    with ThreadPoolExecutor(1) as job:
        site = places(archive)[0].code
        running = job.submit(take_in, archive, Quiet(), site=site, paths=stage.pictures)
        for number in count():
            if running.done():
                break
            with timed(meanwhile):
                describe(archive, ids[number % len(ids)], {"title": f"又第{number}次修改"})
        running.result()
    for name, times in (("alone", alone), ("during a take-in", meanwhile)):
        yield Figure(
            f"save among {stage.many:,}, {name}, p99",
            part(times, 99),
            "SQLite update and commit, FULL",
            part(committed, 99),
            "p99 <= 50 ms",
            f"{len(times)} saves",
        )


def changing(stage: Stage) -> Iterator[Figure]:
    """Measure a batch, its preview and its undo."""
    archive = stage.large
    ids = _ids(archive, min(BATCH, stage.many // 5))
    said = [assignment(text) for text in SAID]
    told = f"{len(ids):,} entries"
    yield _once(f"what {told} have in common", lambda: batch.common_values(archive, ids))
    yield _once(f"preview of changing {told}", lambda: batch.preview(archive, ids, said))
    budget = "<= 3 s"
    yield _once(f"{told} changed", lambda: batch.apply(archive, Quiet(), ids, said), budget)
    yield _once(f"{told} undone", lambda: history.undo(archive), budget)
    yield _once(f"{told} redone", lambda: history.redo(archive), budget)


def _ids(archive: Archive, wanted: int) -> list[str]:
    with archive.store.reading() as tables:
        return tables.entries.ids(kind="building", order="code")[:wanted]


def _site(archive: Archive, site: str) -> None:
    """Open a site as the window does: its list, the first page, its sheet."""
    listing(archive, Question("", site=site)).rows(0, PAGE)
    sheet(archive, site)


def _in_order(archive: Archive, question: Question, order: str) -> Callable[[], object]:
    return lambda: listing(archive, question, order)


def _once(what: str, verb: Callable[[], object], budget: str = "") -> Figure:
    times: list[float] = []
    with timed(times):
        verb()
    return Figure(what, times[0], "one second", 1000.0, budget)
