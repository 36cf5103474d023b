"""What a question is narrowed to, in the terms in which the store looks."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from archive_app.archive.archive import Archive
from archive_app.domain.hits import Choice, Narrowing, Question

CHECKERS = ("return", "approve")  # the steps of whoever checks: no work on the entry itself


def narrowing(archive: Archive, question: Question) -> Narrowing:
    """Return what the terms, the person, the group, the set and the figure of a question mean.

    A term stands for all that are part of it: a province for its counties; a group for its sites,
    and for itself and the groups in it. Raise `Refused`: `unknown_term`, `not_a_group`,
    `not_a_set`.
    """
    terms = sorted({part for term in question.terms for part in archive.vocabularies.below(term)})
    return Narrowing(
        choices=tuple(
            _choice(archive, vocabulary, tuple(chosen))
            for vocabulary, chosen in groupby(terms, lambda term: term.partition("/")[0])
        ),
        person=question.person,
        but=CHECKERS,
        sites=_sites(archive, question.group) if question.group else (),
        members=_members(archive, question),
    )


def kinds_with(archive: Archive, field_id: str) -> tuple[str, ...]:
    """Return the kinds that have a field."""
    return tuple(
        kind.id for kind in archive.kinds if any(field.id == field_id for field in kind.fields)
    )


def _sites(archive: Archive, group: str) -> tuple[str, ...]:
    from archive_app.archive.sites.groups import group_of  # noqa: PLC0415 - not for the first list

    return group_of(archive, group).all()


def _members(archive: Archive, question: Question) -> tuple[str, ...] | None:
    """Return what is in the set, and behind the figure, that a question asks for."""
    members = _in_set(archive, question.selection) if question.selection else None
    if not question.figure:
        return members
    behind = _behind(archive, question.figure)
    return tuple(behind if members is None else [one for one in members if one in set(behind)])


def _behind(archive: Archive, figure: Sequence[tuple[str, str]]) -> list[str]:
    """Return what is behind a number of the figures, or of the trend."""
    from archive_app.archive.programme.figures.numbers import sites_of  # noqa: PLC0415 - as above
    from archive_app.archive.programme.figures.trend import TREND, there  # noqa: PLC0415 - as above

    if TREND in dict(figure):
        return there(archive, dict(figure))
    return sites_of(archive, [(field, value or None) for field, value in figure])


def _in_set(archive: Archive, selection: str) -> tuple[str, ...]:
    from archive_app.archive.finding.sets import members  # noqa: PLC0415 - not for the first list

    return tuple(members(archive, selection))


def _choice(archive: Archive, vocabulary: str, terms: tuple[str, ...]) -> Choice:
    """Return a choice of terms; what says nothing is in the first state of its course."""
    from archive_app.archive.entries.rules import courses  # noqa: PLC0415 - not for the first list

    for course in courses().values():
        if course.field == vocabulary and course.first in terms:
            return Choice(terms, course.field, kinds_with(archive, course.field))
    return Choice(terms)
