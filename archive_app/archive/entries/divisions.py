"""Divisions as an archive knows them: what a text means today, and which sites lie in one."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import lru_cache

from archive_app.archive.archive import Archive
from archive_app.datafiles import shipped
from archive_app.domain.divisions import VOCABULARY, Divisions
from archive_app.domain.entries import Term
from archive_app.domain.errors import Refused
from archive_app.domain.hits import Choice, Narrowing
from archive_app.domain.kinds import Field
from archive_app.domain.vocabularies import Vocabularies
from archive_app.store.store import Tables

FIELD = "division"
RECORDED = "division_recorded"
GROUP = "site_group"
ZONE = "zone"
"""In which field a site names the group of sites that it lies in."""


def divisions(archive: Archive) -> Divisions:
    """Return the divisions of today, as this archive has them, and those before them."""
    return _known(archive.vocabularies)


def sites_in(archive: Archive, division: str) -> list[str]:
    """Return the ids of the sites in a division and in all that are part of it, by name.

    The division is given by its code or its name, one that is gone too; raise `Refused` for what
    is none, or means several.
    """
    wanted = parts_of(archive, (term.id for term in divisions(archive).today(division).terms))
    with archive.store.reading() as tables:
        return within(archive, tables, wanted)


def today_of(archive: Archive, field: Field, text: str) -> Term | None:
    """Return what a division that is gone, or is named in part, is today; None for any other text.

    Raise `Refused("division_parted")` for one that is several today.
    """
    if field.vocabulary != VOCABULARY or not text:
        return None
    try:
        archive.vocabularies.match(VOCABULARY, text)
    except Refused:
        pass
    else:
        return None
    try:
        terms = divisions(archive).today(text).terms
    except Refused:  # the vocabulary says better what is wrong with it
        return None
    if len(terms) > 1:
        names = [archive.vocabularies.full_label(term) for term in terms]
        raise Refused("division_parted", text=text, nearest=names)
    return terms[0]


def parts_of(archive: Archive, terms: Iterable[str]) -> set[str]:
    """Return the ids of some divisions and of all that are part of them."""
    return {part for term in terms for part in archive.vocabularies.below(term)}


def within(archive: Archive, tables: Tables, terms: Collection[str]) -> list[str]:
    """Return the ids of the sites, not of the groups, that stand in these divisions, by name."""
    standing = Narrowing((Choice(tuple(terms)),))
    return [
        site
        for kind in archive.kinds.of_family("site")
        if kind.id != GROUP
        for site in tables.entries.ids(kind=kind.id, order="title", narrowing=standing)
    ]


@lru_cache(maxsize=4)  # an archive's vocabularies are made anew when they change
def _known(vocabularies: Vocabularies) -> Divisions:
    places = shipped("db") / "places"
    return Divisions(
        vocabularies.of(VOCABULARY),
        (places / "formerly.tsv").read_text("utf-8"),
        (places / "centres.tsv").read_text("utf-8"),
    )
