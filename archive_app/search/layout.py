"""What a segment's file holds, and how it is made of entries."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any

import numpy as np

from archive_app.search.arrays import Array, Notes
from archive_app.search.columns import packed
from archive_app.search.frequent import frequent
from archive_app.search.grams import LINE, folding, variants
from archive_app.search.postings import postings

Row = dict[str, Any]

BLOCK_BITS = 6
BLOCK = 1 << BLOCK_BITS
"""`owners[place // BLOCK]` is the entry that the block of a place begins in."""

_END = chr(LINE)


def laid_out(rows: Sequence[Row]) -> tuple[dict[str, Array], Notes]:
    """Return the arrays of a segment of some entries, and what is noted beside them.

    `text` is all that was written, entry by entry, names first. `begins` and `bodies` say where
    the names and the texts of each entry begin; `ids` are sorted by `by_id`. `sounds` are those of
    the names in ASCII, of each entry from one of `spoken` to the next. `lines` say of which of the
    fields, which are noted, each line is; `code_key` and `day_key` are what is sorted by.
    """
    text, begun, bodies = _texts(rows)
    ids = np.array([row["id"].encode() for row in rows])
    fields = {field: code for code, field in enumerate(sorted({*chain(*map(_fields, rows))}))}
    written, forms = variants(text)
    folded = folding(written, forms)[text]
    places = postings(folded)
    arrays = {
        "text": text,
        "begins": begun,
        "bodies": bodies,
        "owners": (begun.searchsorted(np.arange(0, len(text), BLOCK), side="right") - 1).astype(
            np.min_scalar_type(len(rows))
        ),
        "ids": ids.view(np.uint8),
        "by_id": np.argsort(ids, kind="stable").astype(np.uint32),
        "sounds": np.frombuffer("".join(row["sounds"] + _END for row in rows).encode(), np.uint8),
        "spoken": np.cumsum([0, *(len(row["sounds"]) + 1 for row in rows)]).astype(np.uint32),
        "written": written,
        "forms": forms,
        **_lengths(rows),
        **places,
        **frequent(folded, begun, places),
        "lines": np.array(
            [fields[field] for row in rows for field in _fields(row)],
            np.min_scalar_type(len(fields)),
        ),
        **packed([row["facets"] for row in rows]),
    }
    keys = {name: np.array([row[name] for row in rows]) for name in ("code_key", "day_key")}
    widths = {name: key.itemsize for name, key in keys.items()}
    arrays |= {name: key.view(np.uint8) for name, key in keys.items()}
    return arrays, {"fields": list(fields), "id": ids.itemsize, **widths}


def _texts(rows: Sequence[Row]) -> tuple[Array, Array, Array]:
    """Return all that was written, and where the names and the texts of each entry begin in it."""
    pieces: list[bytes] = []
    begins, bodies = [0], []
    at = 0
    for row in rows:
        names = (row["names"] + _END).encode("utf-16-le")
        body = (row["text"] + _END).encode("utf-16-le") if row["text"] else b""
        pieces += (names, body)
        bodies.append(at + len(names) // 2)
        at = bodies[-1] + len(body) // 2
        begins.append(at)
    text = np.frombuffer(b"".join(pieces), "<u2")
    return text, np.array(begins, np.uint32), np.array(bodies, np.uint32)


def _fields(row: Row) -> Sequence[str]:
    """Return the field of each line of an entry; an entry without names has an empty line."""
    fields: Sequence[str] = row["fields"]
    return fields if row["names"] else ["", *fields]


def _lengths(rows: Sequence[Row]) -> dict[str, Array]:
    """Return how long the names and the texts of entries are, in characters."""
    return {
        f"{field}_length": np.array([len(row[field]) for row in rows], np.uint32)
        for field in ("names", "text")
    }
