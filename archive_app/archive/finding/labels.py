"""What the facets and their values are called: terms, kinds, sites, agents and decades in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from archive_app.archive.archive import Archive
from archive_app.archive.entries.terms import vocabularies
from archive_app.archive.entries.wholes import BETWEEN
from archive_app.archive.finding.facets import DECADE
from archive_app.domain.errors import Refused
from archive_app.domain.hits import Question
from archive_app.domain.kinds import Label

Pair = tuple[str, str]
"""A facet and one of its values."""

OWN = {
    "kind": Label("类型", "Kind"),
    "site": Label("遗产点", "Site"),
    "agent": Label("人物与机构", "People and organisations"),
    DECADE: Label("年代", "Decade"),
    "group": Label("遗产群", "Group of sites"),
    "person": Label("录入人", "Entered by"),
}
"""What the facets are called that are no vocabularies."""
AS_DECADE = {"zh": "{}年代", "en": "{}s"}


def facet_labels(archive: Archive, facets: Iterable[str]) -> dict[str, str]:
    """Return what facets are called; one that nobody named is called by its id."""
    known: Mapping[str, Label] = {**vocabularies(archive), **OWN}
    return {one: known[one](archive.language) if one in known else one for one in facets}


def named(archive: Archive, pairs: Iterable[Pair]) -> dict[Pair, str]:
    """Return what values of facets are called; what is gone is called by its id."""
    held = list(pairs)
    with archive.store.reading() as tables:
        entries = tables.entries.some([value for _, value in held if "/" not in value])
    titles = {one.id: one.title or one.code for one in entries.values()}
    return {pair: titles.get(pair[1]) or _word(archive, *pair) for pair in held}


def _word(archive: Archive, facet: str, value: str) -> str:
    """Return a value in words that is no entry."""
    if facet == DECADE:
        return AS_DECADE[archive.language].format(value)
    try:
        if facet == "kind":
            return archive.kinds[value].label(archive.language)
        known = archive.vocabularies
        return known.full_label(known.term(value), archive.language) if "/" in value else value
    except Refused:
        return value


def told(archive: Archive, question: Question) -> str:
    """Return what a question asks, in words: its texts, its places, all that narrows it."""
    places = [("", place) for place in (question.site, question.group, question.selection) if place]
    kinds = [("kind", question.kind)] if question.kind else []
    terms = [(term.partition("/")[0], term) for term in question.terms]
    names = named(archive, [*places, *kinds, *question.chosen, *terms]).values()
    person = [question.person] if question.person else []
    words = [*question.former, *([question.text] if question.text else [])]
    return BETWEEN[archive.language].join([*words, *names, *person])
