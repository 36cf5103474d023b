"""The words that choices are made from."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from pathlib import PurePath

from archive_app.domain.declarations import Declaration
from archive_app.domain.entries import Term
from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Label
from archive_app.domain.nearest import nearest

TERM_KEYS: dict[str, type] = {"zh": str, "en": str, "parent": str, "united_into": str}


class Vocabularies:
    """The vocabularies that are in force. Each is read when it is first asked for.

    Terms that an archive has of its own count before those of the files; one that was united with
    another is not offered, but its names and its id mean that other one.
    """

    def __init__(self, sources: Iterable[tuple[str, str]]) -> None:
        self._texts = {PurePath(name).stem: (name, text) for name, text in sources}
        self._read: dict[str, dict[str, Term]] = {}
        self._own: list[Term] = []
        self._whole: dict[str, dict[str, Term]] = {}

    def with_own(self, own: Iterable[Term]) -> Vocabularies:
        """Return the same vocabularies with the terms that an archive has of its own."""
        found = Vocabularies(())
        found._texts, found._read, found._own = self._texts, self._read, list(own)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __contains__(self, vocabulary: object) -> bool:
        return vocabulary in self._texts

    def __len__(self) -> int:
        return len(self._texts)

    def of(self, vocabulary: str, *, retired: bool = False) -> list[Term]:
        """Return the terms of a vocabulary in their order, those that are `retired` if wanted.

        Raise `Refused` for an unknown vocabulary.
        """
        return [
            term
            for term in self._terms(vocabulary).values()
            if not term.united_into and (retired or not term.retired)
        ]

    def label(self, vocabulary: str) -> Label | None:
        """Return what a vocabulary is called, None if its file does not say."""
        name, text = self._texts[vocabulary]
        if not name.endswith(".toml"):
            return None
        told = tomllib.loads(text).get("label", {})
        return Label(str(told["zh"]), str(told["en"])) if {"zh", "en"} <= told.keys() else None

    def ids(self, vocabulary: str) -> set[str]:
        """Return the ids of all terms that a vocabulary has or had."""
        return set(self._terms(vocabulary))

    def term(self, term_id: str) -> Term:
        """Return the term of an id, `vocabulary/word`; raise `Refused("unknown_term")`."""
        terms = self._terms(term_id.partition("/")[0])
        if term_id not in terms:
            raise _unknown(term_id, terms.values())
        return self._kept(terms[term_id])

    def below(self, term_id: str) -> set[str]:
        """Return the ids of a term and of all that are part of it: a province and its counties."""
        terms = self._terms(self.term(term_id).vocabulary)
        found = {term_id}
        fresh = found
        while fresh:
            fresh = {term.id for term in terms.values() if term.parent in fresh} - found
            found |= fresh
        return found

    def match(self, vocabulary: str, text: str) -> Term:
        """Return the term that a text means: by id, word, label, or label after its parents'.

        Raise `Refused`: `unknown_term` with the nearest labels, `ambiguous_term` with the full
        labels of all that the text may mean.
        """
        terms = list(self._terms(vocabulary).values())
        wanted = text.strip().casefold()
        found = (
            [term for term in terms if wanted in _names(term)]
            or [term for term in terms if wanted in {term.zh.casefold(), term.en.casefold()}]
            or [term for term in terms if wanted == self.full_label(term).casefold()]
        )
        found = list(dict.fromkeys(self._kept(term) for term in found))
        if len(found) > 1:
            labels = [self.full_label(term) for term in found]
            raise Refused("ambiguous_term", term=text, nearest=labels)
        if not found:
            raise _unknown(text, terms)
        return found[0]

    def full_label(self, term: Term, language: str = "zh") -> str:
        """Return a term's label after those of the terms that it is part of.

        Names of places, the long lists, run together in Chinese: 重庆市大渡口区.
        """
        label = term.en if language == "en" else term.zh
        if not term.parent:
            return label
        is_place = self._texts[term.vocabulary][0].endswith(".tsv")
        between = ", " if language == "en" else "" if is_place else "："
        return self.full_label(self.term(term.parent), language) + between + label

    def _terms(self, vocabulary: str) -> dict[str, Term]:
        if vocabulary not in self._read:
            if vocabulary not in self._texts:
                near = nearest(vocabulary, self._texts)
                raise Refused("unknown_vocabulary", vocabulary=vocabulary, nearest=near)
            terms = read_vocabulary(*self._texts[vocabulary])
            self._read[vocabulary] = {term.id: term for term in terms}
        if vocabulary not in self._whole:
            own = {term.id: term for term in self._own if term.vocabulary == vocabulary}
            self._whole[vocabulary] = self._read[vocabulary] | own
        return self._whole[vocabulary]

    def _kept(self, term: Term) -> Term:
        """Return what a term means now that it may have been united with another."""
        return self.term(term.united_into) if term.united_into else term


def read_vocabularies(sources: Iterable[tuple[str, str]]) -> Vocabularies:
    """Return the vocabularies of the sources (file name, text); a later one of a name wins."""
    return Vocabularies(sources)


def read_vocabulary(name: str, text: str) -> list[Term]:
    """Return the terms in the text of one file, `.toml` or, for long lists, `.tsv`.

    Raise `Refused("faulty_vocabulary", file, line, why)`.
    """
    path = PurePath(name)
    read = _from_tsv if path.suffix == ".tsv" else _from_toml
    return read(name, path.stem, text)


def _from_toml(name: str, vocabulary: str, text: str) -> list[Term]:
    """Read `word = {zh = "…", en = "…", parent = "…", united_into = "…"}` under `[terms]`."""
    file = Declaration("faulty_vocabulary", name, text)
    top = file.top({"id": str, "source": str, "label": dict, "terms": dict})
    top.needs("id", "terms")
    top.refuse_if(top.text("id") != vocabulary, "id_is_not_file", "id", id=top.text("id"))
    terms: dict[str, Term] = {}
    for word, table in file.entries("terms", TERM_KEYS).items():
        table.needs("zh", "en")
        parent = table.text("parent")
        above = terms[table.one_of("parent", parent, terms)].id if parent else ""
        now = table.text("united_into")
        meant = terms[table.one_of("united_into", now, terms)].id if now else ""
        labels = table.text("zh"), table.text("en")
        terms[word] = Term(f"{vocabulary}/{word}", vocabulary, *labels, above, meant)
    return list(terms.values())


def _from_tsv(name: str, vocabulary: str, text: str) -> list[Term]:
    """Read lines of word, zh, en, parent; an English label that is missing is the Chinese one."""
    terms: dict[str, Term] = {}
    for number, line in enumerate(text.splitlines(), 1):
        word, zh, en, parent, *rest = [*line.split("\t"), "", "", "", ""]
        if not word or not zh or len(rest) != 4 or (parent and parent not in terms):
            raise Refused("faulty_vocabulary", file=name, line=number, why="four_columns")
        above = f"{vocabulary}/{parent}" if parent else ""
        terms[word] = Term(f"{vocabulary}/{word}", vocabulary, zh, en or zh, above)
    return list(terms.values())


def _names(term: Term) -> set[str]:
    return {term.id.casefold(), term.id.partition("/")[2].casefold()}


def _unknown(text: str, terms: Iterable[Term]) -> Refused:
    words = [word for term in terms for word in (term.zh, term.en, term.id.partition("/")[2])]
    return Refused("unknown_term", term=text, nearest=nearest(text, words))
