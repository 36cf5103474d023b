"""A file of arrays, which are read where they lie in the memory map."""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any, BinaryIO
from zlib import crc32

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
Notes = dict[str, Any]

_MAGIC = b"ARRAYS01"
_END = struct.Struct("<QQI8s")
_ALIGNED = 64  # NumPy copies what it finds unaligned


def write_arrays(file: BinaryIO, arrays: Mapping[str, Array], notes: Notes) -> None:
    """Write arrays of one dimension, and some notes that JSON can say, into an empty file."""
    file.write(_MAGIC)
    places = {}
    for name, array in arrays.items():
        file.write(bytes(-file.tell() % _ALIGNED))
        places[name] = (array.dtype.str, file.tell(), len(array))
        file.write(np.ascontiguousarray(array).data)
    directory = json.dumps({"arrays": places, "notes": notes}, ensure_ascii=False).encode()
    start = file.tell()
    file.write(directory)
    file.write(_END.pack(start, len(directory), crc32(directory), _MAGIC))


class Arrays(dict[str, Array]):
    """The arrays of a file by name; nothing of them is copied."""

    def __init__(self, path: Path) -> None:
        """Raise ValueError if this is no such file, or not the whole of one."""
        super().__init__()
        with path.open("rb") as file:
            held = mmap(file.fileno(), 0, access=ACCESS_READ)
        if len(held) < _END.size:
            raise ValueError(path.name)
        start, length, check, magic = _END.unpack(held[-_END.size :])
        directory = held[start : start + length]
        if magic != _MAGIC or start + length + _END.size != len(held) or crc32(directory) != check:
            raise ValueError(path.name)
        told = json.loads(directory)
        self.notes: Notes = told["notes"]
        for name, (sort, place, count) in told["arrays"].items():
            self[name] = np.frombuffer(held, sort, count, place)


def beside(first: Array, second: Array) -> Array:
    """Return two arrays of bytes as one: each of the first, filled up, with that of the second."""
    both = [one.view(np.uint8).reshape(len(one), one.itemsize) for one in (first, second)]
    joined = np.ascontiguousarray(np.concatenate(both, axis=1))
    return joined.view(f"S{first.itemsize + second.itemsize}").reshape(len(first))
