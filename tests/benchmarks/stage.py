"""What several benchmarks stand on, made when it is first asked for."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from shutil import copytree
from typing import Self

from archive_app.archive.archive import Archive, create, open_archive
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add
from archive_app.archive.finding.documents import documents
from archive_app.archive.keeping.upkeep import rebuild
from archive_app.domain.entries import Entry
from archive_app.domain.hits import Document
from archive_app.domain.progress import Quiet
from tests.benchmarks import corpus
from tests.benchmarks.million import large


@dataclass
class Stage:
    """A folder to work in, an archive full of texts, and photographs beside it."""

    work: Path
    entries: int
    photographs: int
    many: int
    texts: int
    _open: ExitStack = field(default_factory=ExitStack)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def empty(self, name: str) -> tuple[Archive, Entry]:
        """Return a new archive with one site in it."""
        archive = self._open.enter_context(create(self.work / f"{name}.archive", person="bench"))
        return archive, add(archive, kind="site", set_=[assignment("name=重庆钢铁厂")])

    @cached_property
    def full(self) -> Archive:
        """The archive that is searched, its index up to date."""
        archive, site = self.empty("full")
        for title, text in corpus.texts(self.entries):
            said = [assignment(f"title={title}"), assignment(f"description={text}")]
            add(archive, kind="document", site=site.code, set_=said)
        rebuild(archive, Quiet())
        return archive

    @cached_property
    def large(self) -> Archive:
        """The archive of very many entries, a copy that may be altered."""
        folder = self.work / "large.archive"
        copytree(large(self.many), folder)
        return self._open.enter_context(open_archive(folder, person="bench"))

    @cached_property
    def documents(self) -> list[Document]:
        """All entries of that archive as its index reads them."""
        with self.full.store.reading() as tables:
            return list(documents(tables, self.full.kinds, tables.entries.ids()))

    @cached_property
    def pictures(self) -> list[Path]:
        """The photographs that are taken in."""
        return corpus.photographs(self.work / "pictures", self.photographs)
