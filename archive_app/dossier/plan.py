"""From records to a dossier in words: what stands in it, in which order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from archive_app.domain.casefile import Item
from archive_app.domain.entries import Passage
from archive_app.dossier.attaching import attached
from archive_app.dossier.blocks import Block, Heading, Part, Plan, Title
from archive_app.dossier.citing import cited
from archive_app.dossier.facts import Issue, name_of
from archive_app.dossier.numerals import numeral
from archive_app.dossier.parting import Parted, once, parted
from archive_app.dossier.parts import details, records, sheets
from archive_app.dossier.parts.appraisals import appraisals
from archive_app.dossier.parts.charts import charts
from archive_app.dossier.parts.chronicle import chronicle
from archive_app.dossier.parts.core_items import core_items
from archive_app.dossier.parts.fixity import fixity
from archive_app.dossier.parts.forms import blanks, registration
from archive_app.dossier.parts.index_of_names import index_of_names
from archive_app.dossier.parts.measurements import measurements
from archive_app.dossier.parts.prose import paragraphs
from archive_app.dossier.parts.sketches import sketch
from archive_app.dossier.parts.year_plans import year_plans
from archive_app.dossier.profiles import PartProfile, Profile

FRAME = frozenset({"contents", "register", "closing"})
"""The sorts of parts that are no chapters and have no number."""


def plan(issue: Issue) -> Plan:
    """Return a dossier of a site, as a draft."""
    chosen = parted(issue)
    told = once(item for _, items in chosen for item in items)
    shown = [issue.casefile.site, *told]
    parts = cited([part for _, part in _parts(issue, chosen)], shown)
    return Plan(
        title=issue.title,
        name=name_of(issue.casefile.site),
        author=issue.casefile.archive_name,
        issued_at=issue.casefile.issued_at,
        parts=_with_contents(issue.profile, parts),
        bookmarks=tuple(_bookmarks(parts, told).items()),
        mark=issue.profile.words["draft"],
        attached=attached(issue, shown),
    )


def outline(issue: Issue) -> list[tuple[str, Part]]:
    """Return the parts of a dossier of which there is something to show, by their ids."""
    return [(part_id, part) for part_id, part in _parts(issue, parted(issue)) if part_id]


def _parts(issue: Issue, chosen: Parted) -> Iterator[tuple[str, Part]]:
    """Yield the cover, if there is one, and each part of which there is something to show."""
    if issue.profile.cover:
        yield "", Part("", (sheets.cover(issue),))
    records = {item.entry.id for item in issue.casefile.records}
    told = once(item for _, items in chosen for item in items)
    listed = [item for item in told if item.entry.id in records]
    numbers: Counter[str] = Counter()
    for part, items in chosen:
        blocks = tuple(_blocks(issue, part, items, listed))
        if blocks or part.sort == "contents":
            numbers[part.book] += part.sort not in FRAME and not part.titled
            yield part.id, _part(part, blocks, numbers[part.book])


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
    elif part.sort in OF_ITEMS:
        yield from OF_ITEMS[part.sort](issue, part, items)


def _closing(issue: Issue, _: PartProfile, listed: Sequence[Item]) -> Iterator[Block]:
    yield sheets.closing(issue, listed)


def _core(issue: Issue, part: PartProfile) -> Iterator[Block]:
    yield from (*_site_texts(issue, part), *core_items(issue, part))


def _records(issue: Issue, part: PartProfile, items: Sequence[Item]) -> Iterator[Block]:
    yield from (*_site_texts(issue, part), *records.blocks(issue, part, items))


def _form(issue: Issue, part: PartProfile, items: Sequence[Item]) -> Iterator[Block]:
    """Yield a form of the site, what belongs to it, its pictures, and places to write in."""
    site = issue.casefile.site
    yield registration(issue, site, part)
    yield from details.tables(issue, site, part.kinds if part.fields else None)
    yield from records.blocks(issue, part, items)
    yield from records.plates(issue, part, site) if part.caption or not part.fields else ()
    yield from blanks(issue, part)


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
    if part.sort not in FRAME and not part.titled:
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

OF_ITEMS: Mapping[str, Callable[[Issue, PartProfile, Sequence[Item]], Iterator[Block]]] = {
    "appraisals": appraisals,
    "charts": charts,
    "form": _form,
    "measurements": measurements,
    "records": _records,
    "year_plans": year_plans,
}
"""The sorts of parts that are made of the entries of their kinds."""
