"""Page numbers, known when everything has its place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from archive_app.dossier.blocks import FirstPages, PageCount, PageOfPart, PagesOf, Text


@dataclass(frozen=True, slots=True)
class Numbers:
    """The first page of each part, the first and last of each entry, and of them all."""

    parts: tuple[int, ...]
    entries: Mapping[str, tuple[int, int]]
    total: int

    def text(self, text: Text) -> str:
        """Return a text, with the number in its place if it stands for one."""
        if isinstance(text, str):
            return text
        if isinstance(text, PageCount):
            return str(self.total)
        if isinstance(text, PageOfPart):
            return str(self.parts[text.part])
        return self._firsts(text) if isinstance(text, FirstPages) else self._pages(text)

    def _firsts(self, wanted: FirstPages) -> str:
        found = {self.entries[entry][0] for entry in wanted.entries if entry in self.entries}
        return "，".join(map(str, sorted(found)))

    def _pages(self, wanted: PagesOf) -> str:
        first, last = self.entries.get(wanted.entry, (0, 0))
        if not first:
            return ""
        return str(first) if first == last or wanted.first_only else f"{first}-{last}"


def counted(parts: Iterable[Iterable[frozenset[str]]]) -> Numbers:
    """Return the numbers, from the entries that each page of each part shows."""
    firsts: list[int] = []
    spans: dict[str, tuple[int, int]] = {}
    page = 0
    for part in parts:
        firsts.append(page + 1)
        for entries in part:
            page += 1
            for entry in entries:
                spans[entry] = (spans.get(entry, (page, 0))[0], page)
    return Numbers(tuple(firsts), spans, page)
