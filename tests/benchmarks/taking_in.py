"""Taking photographs in, beside hashing the same bytes and the tools that people use for it."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shutil import copyfile

from archive_app.archive.intake.intake import take_in
from archive_app.archive.intake.plan import plan
from archive_app.archive.viewing.previews import SIZES
from archive_app.domain.progress import Quiet
from tests.benchmarks.figures import Figure, timed
from tests.benchmarks.stage import Stage

PEERS = ("sha256sum", "exiftool", "vipsthumbnail")


def photographs(stage: Stage) -> Iterator[Figure]:
    """Measure a folder of photographs: looked at in place, then taken in until all is durable."""
    archive, site = stage.empty("taking-in")
    pictures = stage.pictures
    size = sum(path.stat().st_size for path in pictures) / 1e6
    what = f"{len(pictures)} photographs, {size:.0f} MB"
    hashed, copied = _hashed(pictures), _copied(pictures, stage.work / "copy")
    looked: list[float] = []
    ours: list[float] = []
    archive.engines.workers.read(pictures[0])  # its process is there when people begin to look
    with timed(looked):
        plan(archive, Quiet(), site=site.code, paths=pictures)
    with timed(ours), ThreadPoolExecutor(os.cpu_count()) as pool:
        done = take_in(archive, Quiet(), site=site.code, paths=pictures, pool=pool)
    if len(done.taken_in) != len(pictures):
        raise AssertionError(f"refused: {done.refused[:3]}")
    rate = f"{len(pictures) / looked[0] * 1000:.0f} files/s on one core"
    yield Figure(f"{what}, looked at", looked[0], "sha256 of them", hashed, note=rate)
    seconds = ours[0] / 1000
    note = f"{size / seconds:.0f} MB/s, {len(pictures) / seconds:.0f} files/s"
    yield Figure(f"{what}, taken in", ours[0], "sha256 of them", hashed, note=note)
    yield Figure(f"{what}, taken in", ours[0], "copy and fsync of them", copied)
    if all(map(shutil.which, PEERS)):
        peers = _peers(pictures, stage.work)
        yield Figure(f"{what}, taken in", ours[0], ", ".join(PEERS), peers, budget="0.50")


def _hashed(pictures: Sequence[Path]) -> float:
    """Return how long hashing takes, in milliseconds."""
    spent: list[float] = []
    with timed(spent):
        for path in pictures:
            with path.open("rb") as file:
                hashlib.file_digest(file, "sha256")
    return spent[0]


def _copied(pictures: Sequence[Path], copy: Path) -> float:
    """Return how long copying takes until it is durable, in milliseconds."""
    spent: list[float] = []
    with timed(spent):
        for path in pictures:
            copyfile(path, copy)
            with copy.open("rb+") as file:
                os.fsync(file.fileno())
    return spent[0]


def _peers(pictures: Sequence[Path], work: Path) -> float:
    """Return how long the tools take one after the other, in milliseconds."""
    names = [str(path) for path in pictures]
    thumbnails = str(work / "%s.jpg")
    spent: list[float] = []
    for command in (
        ["sha256sum", *names],
        ["exiftool", "-j", "-n", *names],
        ["vipsthumbnail", "-s", str(SIZES[0]), "-o", thumbnails, *names],
    ):
        with timed(spent):
            subprocess.run(command, check=True, capture_output=True)
    return sum(spent)
