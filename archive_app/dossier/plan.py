"""From records to a dossier in words: what stands in it, in which order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from archive_app.domain.casefile import Casefile, Item
from archive_app.domain.entries import Passage
from archive_app.dossier import details, records, sheets
from archive_app.dossier.attaching import attached
from archive_app.dossier.blocks import Block, Heading, Part, Plan, Title
from archive_app.dossier.chronicle import chronicle
from archive_app.dossier.citing import cited
from archive_app.dossier.core_items import core_items
from archive_app.dossier.facts import Issue, name_of
from archive_app.dossier.fixity import fixity
from archive_app.dossier.forms import blanks, registration
from archive_app.dossier.index_of_names import index_of_names
from archive_app.dossier.letting_out import let_out
from archive_app.dossier.numerals import numeral
from archive_app.dossier.parting import Parted, parted
from archive_app.dossier.profiles import PartProfile, Profile
from archive_app.dossier.prose import paragraphs
from archive_app.dossier.sketches import sketch

NUMBERED = frozenset({"form", "chronicle", "records", "core", "sketch", "names", "fixity"})


def plan(casefile: Casefile, profile: Profile, scope: str) -> Plan:
    """Return the dossier of a site, as a draft.

    Raise `Refused` for a scope that the profile does not know.
    """
    told = profile.scope(scope)
    casefile = let_out(casefile, told)
    issue = Issue(casefile, profile, told)
    chosen = parted(issue)
    listed = _once(item for _, items in chosen for item in items)
    shown = [casefile.site, *listed]
    parts = cited(_parts(issue, chosen, listed), shown)
    return Plan(
        title=profile.title,
        name=name_of(casefile.site),
        author=casefile.archive_name,
        issued_at=casefile.issued_at,
        parts=_with_contents(profile, parts),
        bookmarks=tuple(_bookmarks(parts, listed).items()),
        mark=profile.words["draft"],
        attached=attached(issue, shown),
    )


def _once(items: Iterable[Item]) -> list[Item]:
    """Return the items in their order, those that stand in several parts where they first do."""
    return list({item.entry.id: item for item in items}.values())


def _parts(issue: Issue, chosen: Parted, listed: Sequence[Item]) -> Iterator[Part]:
    """Yield the cover, if there is one, and each part of which there is something to show."""
    if issue.profile.cover:
        yield Part("", (sheets.cover(issue),))
    numbers: Counter[str] = Counter()
    for part, items in chosen:
        blocks = tuple(_blocks(issue, part, items, listed))
        if blocks or part.sort == "contents":
            numbers[part.book] += part.sort in NUMBERED and not part.titled
            yield _part(part, blocks, numbers[part.book])


def _bookmarks(parts: Sequence[Part], listed: Sequence[Item]) -> dict[str, str]:
    """Return the titles of all that has a place of its own, by entry."""
    blocks = [block for part in parts for block in part.blocks]
    headed = {
        block.entry: block.text for block in blocks if isinstance(block, Heading) and block.entry
    }
    return {**headed, **{item.entry.id: name_of(item) for item in listed}}


def _blocks(
    issue: Issue, part: PartProfile, items: Sequence[Item], listed: Sequence[Item]
) -> Iterator[Block]:
    if part.sort in OF_ALL:
        yield from OF_ALL[part.sort](issue, part, listed)
    elif part.sort in OF_SITE:
        yield from OF_SITE[part.sort](issue, part)
    elif part.sort == "form":
        yield from _form(issue, part, items)
    elif part.sort == "records":
        yield from (*_site_texts(issue, part), *records.blocks(issue, part, items))


def _closing(issue: Issue, _: PartProfile, listed: Sequence[Item]) -> Iterator[Block]:
    yield sheets.closing(issue, listed)


def _core(issue: Issue, part: PartProfile) -> Iterator[Block]:
    yield from (*_site_texts(issue, part), *core_items(issue, part))


def _form(issue: Issue, part: PartProfile, items: Sequence[Item]) -> Iterator[Block]:
    """Yield a form of the site, what belongs to it, its pictures, and places to write in."""
    site = issue.casefile.site
    yield registration(issue, site, part)
    yield from details.tables(issue, site, part.kinds if part.fields else None)
    yield from records.blocks(issue, part, items)
    yield from records.plates(issue, part, site) if part.caption or not part.fields else ()
    yield from blanks(part)


def _site_texts(issue: Issue, part: PartProfile) -> Iterator[Block]:
    """Yield the site's own texts that a part begins with, such as its history."""
    site = issue.casefile.site
    for field in part.site_texts:
        text = issue.field(site, field)
        if text:
            place = f"{site.entry.id} {field}"
            yield Heading(site.kind.field(field).label.zh, 2, place)
            yield from paragraphs([Passage(text)], place)


def _part(part: PartProfile, blocks: tuple[Block, ...], number: int) -> Part:
    if part.sort in NUMBERED and not part.titled:
        name = f"{part.book}{numeral(number)}、{part.heading}"
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


OF_ALL: Mapping[str, Callable[[Issue, PartProfile, Sequence[Item]], Iterator[Block]]] = {
    "closing": _closing,
    "fixity": lambda issue, part, listed: fixity(issue, part, [issue.casefile.site, *listed]),
    "names": lambda issue, _, listed: index_of_names(issue, [issue.casefile.site, *listed]),
    "register": sheets.register,
}
"""The sorts of parts that are made of all that the dossier shows."""

OF_SITE: Mapping[str, Callable[[Issue, PartProfile], Iterator[Block]]] = {
    "chronicle": chronicle,
    "core": _core,
    "sketch": lambda issue, _: sketch(issue),
}
"""The sorts of parts that are made of the whole casefile, whatever else it shows."""
