"""Whenever the power of a process ends, its index opens and equals the table."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from archive_app.domain.hits import Document, Stretch
from archive_app.domain.progress import Quiet
from archive_app.search.index import Index
from archive_app.search.matching import Wish, answer, in_memory
from archive_app.search.reading import parse
from archive_app.search.stamps import Position

REPOSITORY = Path(__file__).parents[2]
EVERYTHING = Wish(limit=10_000)


def saved(number: int) -> tuple[list[Document], list[str]]:
    """Return what operation n of the table changes, and what it removes."""
    text = f"高炉{number}号，烟囱{number % 5}"
    changed = [Document(str(number % 60), "", "", (), (Stretch("c", text),))]
    return changed, [str((number * 7 + 3) % 60)] if number % 3 == 0 else []


def table(last: int) -> list[Document]:
    """Return all that there is after an operation."""
    held: dict[str, Document] = {}
    for number in range(1, last + 1):
        changed, gone = saved(number)
        held |= {each.id: each for each in changed}
        held = {key: each for key, each in held.items() if key not in gone}
    return list(held.values())


@contextmanager
def killed_after(folder: Path, program: str, lines: int) -> Iterator[list[str]]:
    """Run a program until it has said so much, kill it in what it does then; give what it said."""
    with subprocess.Popen(
        [sys.executable, "-c", program, str(folder)],
        cwd=REPOSITORY,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        said = [process.stdout.readline().strip() for _ in range(lines)]
        process.kill()
    yield said


def equals_the_table(index: Index) -> bool:
    """Tell whether an index answers as the table does, once it has read on from where it stands."""
    position = index.position
    assert position is not None
    next_one = position.seq + 1
    changed, gone = saved(next_one)
    now = table(next_one)
    tail = {**dict.fromkeys(gone), **{each.id: each for each in changed if each.id not in gone}}
    before = [index.search(parse(word), EVERYTHING, tail=tail) for word in ("高炉", "烟囱3", "")]
    index.catch_up([each for each in changed if each.id not in gone], gone, Position(next_one, ""))
    index.merge()
    after = [index.search(parse(word), EVERYTHING) for word in ("高炉", "烟囱3", "")]
    read = [answer(in_memory(parse(word), now), EVERYTHING) for word in ("高炉", "烟囱3", "")]
    return before == after == read


@pytest.mark.parametrize("lines", [1, 2, 7, 16, 17, 18, 33])
def test_killed_while_saving_or_merging(tmp_path: Path, lines: int) -> None:
    folder = tmp_path / "search"
    first = Index.open(folder)
    first.rebuild([], Position(0, ""), Quiet())
    first.close()
    with killed_after(folder, _SAVES, lines) as said:
        index = Index.open(folder)
        position = index.position
        assert position is not None
        assert position.seq >= max(int(each.split()[1]) for each in said if "saved" in each)
        assert equals_the_table(index)
        index.close()


@pytest.mark.parametrize("lines", [1, 30, 60])
def test_killed_while_rebuilding(tmp_path: Path, lines: int) -> None:
    folder = tmp_path / "search"
    first = Index.open(folder)
    first.rebuild(table(40), Position(40, ""), Quiet())
    first.close()
    with killed_after(folder, _REBUILDS, lines):
        index = Index.open(folder)
        assert index.position in (Position(40, ""), Position(60, ""))
        assert equals_the_table(index)
        index.rebuild(table(61), Position(61, ""), Quiet())
        assert len([*folder.iterdir()]) == 3  # half a build is swept away
        index.close()


_SAVES = """
import sys
from itertools import count
from pathlib import Path
from archive_app.search import writing
from archive_app.search.index import Index
from archive_app.search.stamps import Position
from tests.search.test_crashes import saved
writing._MANY = 2
index = Index.open(Path(sys.argv[1]))
for number in count(1):
    changed, gone = saved(number)
    index.catch_up([one for one in changed if one.id not in gone], gone, Position(number, ""))
    print("saved", number, flush=True)
    index.merge()
    print("merged", number, flush=True)
"""
_REBUILDS = """
import sys
from pathlib import Path
from archive_app.domain.progress import Quiet
from archive_app.search import writing
from archive_app.search.index import Index
from archive_app.search.stamps import Position
from tests.search.test_crashes import table
class Loud(Quiet):
    def step(self, done=1, note=""):
        print("step", flush=True)
writing._ENTRIES = 5
index = Index.open(Path(sys.argv[1]))
while True:
    index.rebuild(table(60), Position(60, ""), Loud())
"""
