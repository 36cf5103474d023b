"""Whatever is wrong with a file, it costs one line: never the process, never an endless wait."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from archive_app.domain.errors import Refused
from archive_app.media import workers as module
from archive_app.media.limits import Limits
from archive_app.media.recognition import Recognised
from archive_app.media.workers import Workers
from tests.media.test_manual import samples

OF_THE_PROCESS = {"file_crashed_reader", "file_too_slow", "unreadable_file"}
TIMES = 4


def hurt(data: bytes, seed: int) -> bytes:
    """Return a file that a failing card, or somebody with ill will, has altered here and there."""
    dice = random.Random(seed)  # noqa: S311  the same harm in every run
    altered = bytearray(data)
    for _ in range(dice.choice([1, 3, 10, 40])):
        place = dice.randrange(max(len(altered), 1))
        altered[place : place + dice.randrange(1, 6)] = dice.choice(
            [b"", b"\0" * 4, b"\xff" * 4, b"\x7f\xff\xff\xff", dice.randbytes(3)]
        )
    return bytes(altered)


def test_no_file_takes_its_reader_down(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    workers = Workers(1, limits=Limits(seconds=30.0))
    path = tmp_path / "file"
    lost: list[tuple[str, int, str]] = []
    for sort, data in samples(tmp_path).items():
        found = Recognised(sort, len(data))
        monkeypatch.setattr(module, "recognised", lambda _, found=found: found)
        for seed in range(TIMES):
            path.write_bytes(hurt(data, seed))
            try:
                workers.read(path, preview=64)
            except Refused as refused:
                if refused.key in OF_THE_PROCESS:
                    lost.append((sort, seed, refused.key))
    workers.close()
    assert lost == []
