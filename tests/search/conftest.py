"""Small archives for the tests of the index."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from archive_app.domain.hits import Document, Stretch
from archive_app.domain.progress import Quiet
from archive_app.search.index import Index
from archive_app.search.stamps import Position


@pytest.fixture
def document() -> Callable[..., Document]:
    """Give what makes a document: an id, texts, and the rest if it matters."""

    def make(
        identifier: str, *texts: str, names: Sequence[str] = (), kind: str = "", site: str = ""
    ) -> Document:
        stretches = tuple(Stretch("content", text) for text in texts)
        return Document(identifier, kind, site, tuple(names), stretches)

    return make


@pytest.fixture
def indexed(tmp_path: Path) -> Iterator[Callable[..., Index]]:
    """Give what makes an index of documents, at operation 1."""
    opened: list[Index] = []

    def make(*documents: Document) -> Index:
        index = Index.open(tmp_path / f"search-{len(opened)}")
        opened.append(index)
        index.rebuild(documents, Position(1, "one"), Quiet())
        return index

    yield make
    for index in opened:
        index.close()


@pytest.fixture(scope="session")
def paragraphs(shared: Path) -> list[str]:
    """Give the paragraphs of the real texts: policies with hard line breaks, and laws."""
    files = sorted([*(shared / "seeds").glob("*.txt"), *(shared / "data" / "laws").glob("*.md")])
    blocks = [block for path in files for block in _cut(path.read_text("utf-8"))]
    return random.Random(7).sample(blocks, 1000)  # noqa: S311  # a sample


def _cut(text: str) -> list[str]:
    """Return a text in pieces of a hundred characters, line breaks and all."""
    pieces = [text[at : at + 100] for at in range(0, len(text), 100)]
    return [piece for piece in pieces if piece.strip()]
