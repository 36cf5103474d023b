"""Entries lie one after the other, each in blocks of its own."""

from __future__ import annotations

from archive_app.search.grams import LINE
from archive_app.search.layout import BLOCK, Row, laid_out


def row(identifier: str, names: str, text: str = "") -> Row:
    return {"id": identifier, "names": names, "text": text, "facets": {"kind": ("drawing",)}}


def test_every_block_tells_whose_it_is() -> None:
    rows = [row("b", "重钢", "高炉" * 30), row("a", ""), row("c", "\U00020000厂\n厂")]
    arrays, notes = laid_out(rows)
    assert len(arrays["text"]) % BLOCK == 0
    assert arrays["text"][-1] == LINE
    for number, each in enumerate(rows):
        start, stop = arrays["begins"][number], arrays["begins"][number + 1]
        assert set(arrays["owners"][start // BLOCK : stop // BLOCK]) == {number}
        read = arrays["text"][start:stop].tobytes().decode("utf-16-le")
        assert read.rstrip("\n") == f"{each['names']}\n{each['text']}".rstrip("\n")
        assert start < arrays["bodies"][number] <= stop
    assert arrays["by_id"].tolist() == [1, 0, 2]
    assert arrays["names_length"].tolist() == [2, 0, 4]
    assert arrays["text_length"].tolist() == [60, 0, 0]
    assert notes["facets"] == {"kind": ["drawing"]}
