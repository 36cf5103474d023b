"""From records to a dossier in words: what stands in it, in which order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from archive_app.domain.casefile import Casefile, Item
from archive_app.domain.entries import Passage
from archive_app.dossier import details, records, sheets
from archive_app.dossier.blocks import Block, Heading, Part, Plan, Title
from archive_app.dossier.chronicle import chronicle
from archive_app.dossier.facts import Issue, name_of
from archive_app.dossier.forms import registration
from archive_app.dossier.letting_out import let_out
from archive_app.dossier.numerals import numeral
from archive_app.dossier.profiles import ANY, PartProfile, Profile
from archive_app.dossier.prose import paragraphs

NUMBERED = frozenset({"form", "chronicle", "records"})


def plan(casefile: Casefile, profile: Profile, scope: str) -> Plan:
    """Return the dossier of a site, as a draft.

    Raise `Refused` for a scope that the profile does not know.
    """
    told = profile.scope(scope)
    casefile = let_out(casefile, told)
    issue = Issue(casefile, profile, told)
    chosen = [(part, _items(issue, part)) for part in profile.parts]
    listed = [item for _, items in chosen for item in items]
    parts = [Part("", (sheets.cover(issue),))]
    numbered = 0
    for part, items in chosen:
        blocks = tuple(_blocks(issue, part, items, listed))
        if blocks or part.sort == "contents":
            numbered += part.sort in NUMBERED
            parts.append(_part(part, blocks, numbered))
    return Plan(
        title=profile.title,
        name=name_of(casefile.site),
        author=casefile.archive_name,
        issued_at=casefile.issued_at,
        parts=_with_contents(profile, parts),
        bookmarks=tuple(_bookmarks(parts, listed).items()),
        mark=profile.words["draft"],
    )


def _bookmarks(parts: Sequence[Part], listed: Sequence[Item]) -> dict[str, str]:
    """Return the titles of all that has a place of its own, by entry."""
    blocks = [block for part in parts for block in part.blocks]
    headed = {
        block.entry: block.text for block in blocks if isinstance(block, Heading) and block.entry
    }
    return {**headed, **{item.entry.id: name_of(item) for item in listed}}


def _items(issue: Issue, part: PartProfile) -> list[Item]:
    """Return the records of the kinds that a part names, or of those that no part names."""
    kinds = {*part.kinds, *(kind for table in part.tables for kind in table.kinds)}
    named = issue.profile.kinds()
    return [
        item
        for item in issue.casefile.records
        if item.kind.id in kinds or (ANY in kinds and item.kind.id not in named)
    ]


def _blocks(
    issue: Issue, part: PartProfile, items: Sequence[Item], listed: Sequence[Item]
) -> Iterator[Block]:
    site = issue.casefile.site
    if part.sort == "register":
        yield from sheets.register(issue, part, listed)
    elif part.sort == "form":
        yield registration(issue, site, part)
        yield from details.tables(issue, site)
        yield from records.blocks(issue, part, items)
        yield from records.plates(issue, part, site)
    elif part.sort == "chronicle":
        yield from chronicle(issue, part)
    elif part.sort == "records":
        yield from _site_text(issue, part)
        yield from records.blocks(issue, part, items)
    elif part.sort == "closing":
        yield sheets.closing(issue, listed)


def _site_text(issue: Issue, part: PartProfile) -> Iterator[Block]:
    """Yield the site's own text that a part begins with, such as its history."""
    site = issue.casefile.site
    text = issue.field(site, part.site_text) if part.site_text else ""
    if text:
        place = f"{site.entry.id} {part.site_text}"
        yield Heading(site.kind.field(part.site_text).label.zh, 2, place)
        yield from paragraphs([Passage(text)], place)


def _part(part: PartProfile, blocks: tuple[Block, ...], number: int) -> Part:
    if part.sort in NUMBERED:
        name = f"{numeral(number)}、{part.heading}"
        return Part(name, (Heading(name, 1), *blocks))
    return Part(part.heading, (Title(part.heading), *blocks))


def _with_contents(profile: Profile, parts: Sequence[Part]) -> tuple[Part, ...]:
    """Fill the contents, now that all parts are known."""
    names = {part.heading for part in profile.parts if part.sort == "contents"}
    return tuple(
        Part(part.name, (*part.blocks, sheets.contents(parts, after=number)))
        if part.name in names
        else part
        for number, part in enumerate(parts)
    )
