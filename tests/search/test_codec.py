"""Whoosh writes segments of ours and keeps count of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from whoosh.index import FileIndex
from whoosh.writing import SegmentWriter

from archive_app.search.arrays import Arrays
from archive_app.search.codec import EntriesCodec
from archive_app.search.durable import DurableFolder
from archive_app.search.schema import schema

ROW = {
    "id": "1",
    "facets": {},
    "names": "重钢",
    "text": "高炉",
    "sounds": "",
    "fields": ("title", "text"),
    "code_key": b"",
    "day_key": b"",
}


@pytest.fixture
def writer(tmp_path: Path) -> SegmentWriter:
    """Give Whoosh's writer of an empty index."""
    index = FileIndex.create(DurableFolder(tmp_path), schema())
    return SegmentWriter(index, codec=EntriesCodec())


def test_a_segment_is_one_file_and_whoosh_counts_its_entries(
    writer: SegmentWriter, tmp_path: Path
) -> None:
    writer.add_document(**ROW)
    writer.add_document(**ROW)
    writer.commit(merge=False)
    (path,) = tmp_path.glob("*.entries")
    assert len(Arrays(path)["bodies"]) == 2
    (segment,) = FileIndex(DurableFolder(tmp_path))._segments()
    assert segment.doc_count_all() == 2
    assert segment.path(DurableFolder(tmp_path)) == path


def test_nothing_is_written_for_no_entries(writer: SegmentWriter, tmp_path: Path) -> None:
    writer.commit(merge=False)
    assert not [*tmp_path.glob("*.entries")]


def test_an_entry_that_fails_is_forgotten(writer: SegmentWriter, tmp_path: Path) -> None:
    writer.perdocwriter.start_doc(0)
    writer.perdocwriter.cancel_doc()
    writer.add_document(**ROW)
    writer.commit(merge=False)
    (path,) = tmp_path.glob("*.entries")
    assert len(Arrays(path)["bodies"]) == 1
