"""Taking photographs in, beside hashing the same bytes."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from shutil import copyfile

from archive_app.archive.intake import take_in
from archive_app.domain.progress import Quiet
from tests.benchmarks.figures import Figure, timed
from tests.benchmarks.stage import Stage


def photographs(stage: Stage) -> Iterator[Figure]:
    """Measure a folder of photographs until all are records and durable."""
    archive, site = stage.empty("taking-in")
    hashed: list[float] = []
    copied: list[float] = []
    ours: list[float] = []
    pictures = stage.pictures
    with timed(hashed):
        for path in pictures:
            with path.open("rb") as file:
                hashlib.file_digest(file, "sha256")
    with timed(copied):
        for path in pictures:
            copyfile(path, stage.work / "copy")
            with (stage.work / "copy").open("rb+") as file:
                os.fsync(file.fileno())
    with timed(ours), ThreadPoolExecutor(os.cpu_count()) as pool:
        done = take_in(archive, Quiet(), site=site.code, paths=pictures, pool=pool)
    if len(done.taken_in) != len(pictures):
        raise AssertionError(f"refused: {done.refused[:3]}")
    size = sum(path.stat().st_size for path in pictures) / 1e6
    seconds = ours[0] / 1000
    note = f"{size / seconds:.0f} MB/s, {len(pictures) / seconds:.0f} files/s"
    what = f"{len(pictures)} photographs, {size:.0f} MB"
    yield Figure(what, ours[0], "sha256 of the same files", hashed[0], note=note)
    yield Figure(what, ours[0], "copy and fsync of the same files", copied[0])
