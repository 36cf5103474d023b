"""The terms of vocabularies: added while working, renamed, and made one where two mean the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from archive_app.archive.archive import Archive
from archive_app.domain.entries import Term
from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Label
from archive_app.domain.vocabularies import Vocabularies


@dataclass(frozen=True, slots=True)
class Listed:
    """A term as a list shows it: with those that it is part of, and how many entries have it."""

    term: Term
    label: str
    used: int
    own: bool


def vocabularies(archive: Archive) -> dict[str, Label]:
    """Return what each vocabulary is called: as it says, or as the first field of its terms is."""
    fields = {
        field.vocabulary: field.label
        for kind in reversed(list(archive.kinds))
        for field in reversed(kind.fields)
    }
    known = archive.vocabularies
    return {one: known.label(one) or fields.get(one) or Label(one, one) for one in known}


def terms(archive: Archive, vocabulary: str, *, retired: bool = False) -> list[Listed]:
    """Return what a vocabulary offers, with how often each is used; own terms come last.

    Those that are `retired` are among them if they are wanted.
    """
    known = archive.vocabularies
    offered = known.of(vocabulary, retired=retired)
    with archive.store.reading() as tables:
        counts = tables.tallies.of_terms(vocabulary)
        own = {term.id for term in tables.terms.own()}
    return [
        Listed(
            term, known.full_label(term, archive.language), counts.get(term.id, 0), term.id in own
        )
        for term in offered
    ]


def term_of(vocabularies: Vocabularies, reference: str) -> Term:
    """Return the term of `vocabulary/word` or `vocabulary/label`; raise `Refused` if none is."""
    vocabulary, _, word = reference.strip().partition("/")
    return vocabularies.match(vocabulary, word)


def add_term(archive: Archive, vocabulary: str, zh: str, *, en: str = "", parent: str = "") -> Term:
    """Add a term to a vocabulary, the shipped ones too; `parent` is a word or label of it.

    Raise `Refused`: `term_exists` if there is one of this name there, `term_empty`.
    """
    known = archive.vocabularies
    above = known.match(vocabulary, parent).id if parent else ""
    term = Term("", vocabulary, zh.strip(), en.strip() or zh.strip(), above)
    _refuse(known, term)
    term = replace(term, id=_id(known, term))
    with archive.operation(archive.step("term_add", term=term.zh)) as tables:
        tables.terms.put(term)
    return term


def rename_term(archive: Archive, reference: str, zh: str, *, en: str = "") -> Term:
    """Give a term another name, wherever it stands; its id stays. Without `en` that stays too.

    Raise `Refused` as `add_term` does.
    """
    known = archive.vocabularies
    now = term_of(known, reference)
    term = replace(now, zh=zh.strip(), en=en.strip() or now.en)
    _refuse(known, term)
    with archive.operation(archive.step("term_rename", term=term.zh)) as tables:
        tables.terms.put(term)
    return term


def retire_term(archive: Archive, reference: str, *, retired: bool = True) -> Term:
    """Offer a term no more, or again; whatever has it keeps it."""
    term = replace(term_of(archive.vocabularies, reference), retired=retired)
    label = "term_retire" if retired else "term_offer"
    with archive.operation(archive.step(label, term=term.zh)) as tables:
        tables.terms.put(term)
    return term


def unite_terms(archive: Archive, keep: str, others: Sequence[str]) -> Term:
    """Make terms of one vocabulary one: whatever has one of the others has the kept one.

    The others are offered no more; their names still lead to the kept one. Raise `Refused`:
    `term_with_itself`, `terms_apart`, `term_below` for a kept one that is part of another.
    """
    known = archive.vocabularies
    kept = term_of(known, keep)
    gone = [term_of(known, other) for other in dict.fromkeys(others)]
    if not gone or kept in gone:
        raise Refused("term_with_itself", term=kept.zh)
    for other in gone:
        if other.vocabulary != kept.vocabulary:
            raise Refused("terms_apart", term=kept.zh, other=other.zh)
        if other.id in _above(known, kept):
            raise Refused("term_below", term=kept.zh, other=other.zh)
    with archive.operation(archive.step("term_unite", count=len(gone))) as tables:
        tables.links.need([kept, *gone])
        tables.terms.unite(kept.id, [other.id for other in gone])
    return kept


def _refuse(known: Vocabularies, term: Term) -> None:
    """Raise `Refused` for a name that is empty, or that another term has in the same place."""
    if not term.zh:
        raise Refused("term_empty")
    for other in known.of(term.vocabulary, retired=True):
        if (other.zh, other.parent) == (term.zh, term.parent) and other.id != term.id:
            raise Refused("term_exists", term=other.zh, id=other.id)


def _id(known: Vocabularies, term: Term) -> str:
    """Return an id that no term has or had: of the English name if there is one."""
    word = re.sub(r"[^a-z0-9]+", "_", term.en.casefold()).strip("_")
    word = word or re.sub(r"[\s/]+", "_", term.zh)
    taken = known.ids(term.vocabulary)
    names = [word, *(f"{word}_{number}" for number in range(2, len(taken) + 3))]
    return next(
        f"{term.vocabulary}/{name}" for name in names if f"{term.vocabulary}/{name}" not in taken
    )


def _above(known: Vocabularies, term: Term) -> set[str]:
    """Return the ids of all terms that one is part of."""
    found: set[str] = set()
    while term.parent and term.parent not in found:
        found.add(term.parent)
        term = known.term(term.parent)
    return found
