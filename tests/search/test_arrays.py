"""Arrays come back as they were written, or not at all."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from archive_app.search.arrays import Arrays, write_arrays

HELD = {
    "small": np.arange(3, dtype=np.uint8),
    "none": np.empty(0, np.uint32),
    "large": np.arange(1000, dtype=np.uint32)[::2],
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give a file of arrays."""
    with (tmp_path / "held").open("wb") as file:
        write_arrays(file, HELD, {"名": [1]})
    return tmp_path / "held"


def test_arrays_come_back_as_they_were_written(path: Path) -> None:
    read = Arrays(path)
    assert read.notes == {"名": [1]}
    assert read.keys() == HELD.keys()
    for name, array in HELD.items():
        assert np.array_equal(read[name], array)
        assert read[name].dtype == array.dtype


def test_nothing_is_copied_and_nothing_can_be_altered(path: Path) -> None:
    large = Arrays(path)["large"]
    assert large.flags.aligned
    assert not large.flags.owndata
    with pytest.raises(ValueError, match="read-only"):
        large[0] = 1


@pytest.mark.parametrize("kept", [0, 10, 500, -1])
def test_a_file_that_is_cut_off_is_none(path: Path, kept: int) -> None:
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises(ValueError, match=r"held|empty"):
        Arrays(path)


def test_a_foreign_file_is_none(path: Path) -> None:
    path.write_bytes(b"PK\3\4" * 100)
    with pytest.raises(ValueError, match="held"):
        Arrays(path)
