"""The pages that frame a dossier: cover, contents, register and closing sheet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from archive_app.domain.casefile import Item
from archive_app.dossier.blocks import (
    Block,
    Closing,
    Cover,
    Heading,
    Labelled,
    Leaders,
    Note,
    PageOfPart,
    PagesOf,
    Part,
    Text,
)
from archive_app.dossier.facts import Issue, filled, name_of
from archive_app.dossier.parts.records import table
from archive_app.dossier.profiles import PartProfile


def cover(issue: Issue) -> Cover:
    """Return the first page, with its ruled fields."""
    site = issue.casefile.site
    told = [(row, issue.told(site, row)) for row in issue.profile.cover]
    fields = tuple(Labelled(row.label, text) for row, text in told if text or not row.optional)
    return Cover(issue.title, name_of(site), fields, issue.profile.seal)


def contents(parts: Sequence[Part], after: int) -> Leaders:
    """Return the parts that come after one, and the records under headings of their own."""
    lines: list[tuple[str, int, Text]] = []
    for number, part in enumerate(parts[after + 1 :], start=after + 1):
        lines.append((part.name, 1, PageOfPart(number)))
        lines += [
            (block.text, 2, PagesOf(block.entry, first_only=True))
            for block in part.blocks
            if isinstance(block, Heading) and block.level == 2 and block.entry
        ]
    return Leaders(tuple(lines))


def register(issue: Issue, part: PartProfile, items: Sequence[Item]) -> Iterator[Block]:
    """Yield the ruled list of all records with the pages on which they stand."""
    nowhere: frozenset[str] = frozenset()
    yield from (table(issue, profile, items, nowhere) for profile in part.tables)
    if not items:
        yield Note(issue.profile.words["none"])


def closing(issue: Issue, items: Sequence[Item]) -> Closing:
    """Return the closing sheet: what is in this volume, and where to sign for it."""
    words, casefile = issue.profile.words, issue.casefile
    counts = Counter(item.kind.label.zh for item in items)
    kinds = "、".join(f"{kind} {count} 件" for kind, count in counts.items())
    told = {
        "name": name_of(casefile.site),
        "records": str(len(items)),
        "kinds": f"（{kinds}）" if kinds else "",
        "files": str(sum(len(item.files) for item in (casefile.site, *items))),
        "archive": casefile.archive_name,
        "seq": str(casefile.seq),
    }
    statement = tuple(filled(words[name], told) for name in ("statement", "basis"))
    signatures = tuple(
        Labelled(row.label, issue.told(casefile.site, row)) for row in issue.profile.signatures
    )
    return Closing(words["situation"], statement, signatures)
