"""A large archive, made once and kept outside the checkout: `ARCHIVE_BENCH_CACHE` says where."""

from __future__ import annotations

import json
import os
import random
import shutil
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from tempfile import gettempdir

from archive_app.archive.archive import Archive, create
from archive_app.domain.identifiers import code, new_id
from archive_app.domain.steps import Step
from tests.benchmarks.corpus import COMMON
from tests.benchmarks.texts import THINGS, WORKS

Row = tuple[str, str, str, str, str, str]

LARGEST = 5000  # records of the first site; the others have a fifth of that
KINDS = ("drawing", "photograph", "document", "building", "equipment")
CONDITIONS = ("good", "fair", "poor")
PART = 5000  # entries of an operation


def large(entries: int) -> Path:
    """Return the folder of an archive of so many entries, to be copied before it is opened."""
    cache = Path(os.environ.get("ARCHIVE_BENCH_CACHE", Path(gettempdir()) / "archive-bench-cache"))
    folder = cache / f"{entries}.archive"
    if not folder.exists():
        making = folder.with_suffix(".making")
        shutil.rmtree(making, ignore_errors=True)
        with create(making, name=f"{entries}", person="bench") as archive:
            _fill(archive, entries)
        making.rename(folder)
    return folder


def _fill(archive: Archive, entries: int) -> None:
    """Write entries by the thousand, through the triggers of the journal."""
    step = Step("import", "bench", {"count": entries})
    rows = _rows(entries)
    while part := list(islice(rows, PART)):
        with archive.operation(step) as tables:
            connection = tables.entries._connection
            connection.executemany(
                "insert into entry (id, kind, site, code, title, fields) values (?, ?, ?, ?, ?, ?)",
                part,
            )
            connection.executemany(
                "insert into term (id, vocabulary, zh) values (?, 'condition', ?)"
                " on conflict do nothing",
                [(f"condition/{word}", word) for word in CONDITIONS],
            )
            connection.executemany(
                "insert into link (id, source, field, term) values (?, ?, 'condition', ?)",
                [
                    (new_id(), row[0], f"condition/{CONDITIONS[place % 3]}")
                    for place, row in enumerate(part)
                    if row[1] == "building"
                ],
            )
            connection.execute("update device set last_code = last_code + ?", [len(part)])


def _rows(entries: int) -> Iterator[Row]:
    """Walk through the rows of sites and their records, the same ones in every run."""
    rnd = random.Random(1937)  # noqa: S311  # the same texts in every run
    site, left = "", 0
    for number in range(1, entries + 1):
        entry = new_id()
        if not left:
            left = LARGEST if number == 1 else LARGEST // 5
            site = entry
            title, fields = f"{rnd.choice(WORKS)}第{number}号", "{}"
            yield entry, "site", site, code("A", number), title, fields
            continue
        left -= 1
        year = rnd.randint(1890, 1990)
        fields = json.dumps(
            {
                "date": {
                    "earliest": f"{year}-01-01",
                    "latest": f"{year}-12-31",
                    "text": f"{year}年",
                },
                "description": "".join(rnd.choices(COMMON, k=60)),
            },
            ensure_ascii=False,
        )
        title = f"{rnd.choice(WORKS)}{rnd.choice(THINGS)}之{rnd.randint(1, entries)}"
        yield entry, KINDS[number % len(KINDS)], site, code("A", number), title, fields
