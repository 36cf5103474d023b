"""Entries lie one after the other."""

from __future__ import annotations

from archive_app.search.grams import LINE
from archive_app.search.layout import BLOCK, Row, laid_out


def row(identifier: str, names: str, text: str = "") -> Row:
    return {
        "id": identifier,
        "names": names,
        "text": text,
        "sounds": "",
        "facets": {"kind": ("drawing",)},
        "fields": (*["title"] * len(names.split()), *["text"] * len(text.split())),
        "code_key": b"0001",
        "day_key": b"1938",
    }


def test_names_and_texts_lie_one_after_the_other_and_blocks_tell_whose_they_are() -> None:
    rows = [row("b", "重钢", "高炉" * 30), row("a", ""), row("c", "\U00020000厂\n厂")]
    arrays, notes = laid_out(rows)
    begins = arrays["begins"]
    for block, owner in enumerate(arrays["owners"].tolist()):
        assert begins[owner] <= block * BLOCK < begins[owner + 1]
    assert len(arrays["owners"]) == 2
    assert arrays["text"][-1] == LINE
    for number, each in enumerate(rows):
        start, stop = arrays["begins"][number], arrays["begins"][number + 1]
        read = arrays["text"][start:stop].tobytes().decode("utf-16-le")
        assert read.rstrip("\n") == f"{each['names']}\n{each['text']}".rstrip("\n")
        assert start < arrays["bodies"][number] <= stop
    assert arrays["by_id"].tolist() == [1, 0, 2]
    assert arrays["names_length"].tolist() == [2, 0, 4]
    assert arrays["text_length"].tolist() == [60, 0, 0]
    assert arrays["kind.values"].tobytes() == b"drawing"
    lines = [notes["fields"][code] for code in arrays["lines"].tolist()]
    assert lines == ["title", "text", "", "title", "title"]
