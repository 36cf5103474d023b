"""The large archive with a picture to each of its records, the previews of all of them made."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Sequence
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from PIL import Image

from archive_app.archive.archive import Archive, open_archive
from archive_app.archive.viewing import previews
from archive_app.domain.identifiers import new_id
from archive_app.domain.steps import Step
from tests.benchmarks.million import large

PART = 5000  # pictures of an operation
DRAWN = 256  # previews that differ; each is the picture of many records, under a name for each


def pictured(entries: int) -> Path:
    """Return the folder of such an archive, made once beside the large one; for reading only."""
    bare = large(entries)
    folder = bare.with_name(f"{entries}-pictures.archive")
    if not folder.exists():
        making = folder.with_suffix(".making")
        shutil.rmtree(making, ignore_errors=True)
        shutil.copytree(bare, making)
        with open_archive(making, person="bench") as archive:
            _fill(archive)
        making.rename(folder)
    return folder


def _fill(archive: Archive) -> None:
    with archive.store.reading() as tables:
        ids = tables.entries.ids(order="code")
    drawn = _drawn(archive.derived / "drawn")
    for start in range(0, len(ids), PART):
        part = [(entry, sha256(entry.encode()).hexdigest()) for entry in ids[start : start + PART]]
        _attach(archive, part)
        for number, (_, original) in enumerate(part):
            path = previews._path(archive, original, previews.SIZES[0])
            path.parent.mkdir(parents=True, exist_ok=True)
            os.link(drawn[number % DRAWN], path)


def _attach(archive: Archive, pictures: Sequence[tuple[str, str]]) -> None:
    """Give each entry an original, through the triggers of the journal."""
    with archive.operation(Step("attach", "bench", {"count": len(pictures)})) as tables:
        connection = tables.entries._connection
        connection.executemany(
            "insert into original (sha256, size, media_type) values (?, 6000000, 'image/jpeg')",
            [(original,) for _, original in pictures],
        )
        connection.executemany(
            "insert into attachment (id, entry, original, file_name) values (?, ?, ?, 'IMG.jpg')",
            [(new_id(), *picture) for picture in pictures],
        )


def _drawn(folder: Path) -> list[Path]:
    """Write previews of the size and weight of real ones."""
    folder.mkdir(parents=True)
    rnd = random.Random(1937)  # noqa: S311  # the same pictures in every run
    paths = []
    for number in range(DRAWN):
        forms = Image.frombytes("RGB", (24, 18), rnd.randbytes(24 * 18 * 3)).resize((384, 288))
        grain = Image.frombytes("L", (192, 144), rnd.randbytes(192 * 144)).resize((384, 288))
        into = BytesIO()
        Image.blend(forms, Image.merge("RGB", (grain,) * 3), 0.15).save(into, "JPEG", quality=82)
        path = folder / f"{number}.jpg"
        path.write_bytes(into.getvalue())
        paths.append(path)
    return paths
