"""What a question asks for as a tree: its words, its fields with values, what it is narrowed to."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from archive_app.archive.archive import Archive
from archive_app.archive.finding.asking import Part, understood_piece
from archive_app.archive.finding.by_site import BY_SITE, GROUP, sites_having
from archive_app.archive.finding.facets import OURS
from archive_app.archive.finding.fields import (
    ATTACHED,
    Named,
    fields_named,
    kinds_meant,
    path_of,
    special,
    terms_meant,
    vocabularies_named,
)
from archive_app.archive.finding.held import Held
from archive_app.archive.finding.narrowing import narrowing
from archive_app.archive.finding.qualities import (
    DATED,
    EARLIEST,
    FILE,
    FILLED,
    LATEST,
    OF,
    PERSON,
)
from archive_app.archive.finding.said import dated, saying, telling, unsaid, within
from archive_app.domain.asked import Piece
from archive_app.domain.hits import Question
from archive_app.domain.identifiers import whole
from archive_app.search.matching import Wish
from archive_app.search.questions import (
    All,
    Bounded,
    Either,
    InFields,
    Known,
    Tree,
    Valued,
    Without,
    either,
)
from archive_app.search.reading import parse
from archive_app.store.store import Tables

LOOKED_UP = {"site", "group", "of", "has", "missing"}
MOST_LOOKED_UP = 6
"""Names and kinds that are searched for before the question itself; more are plain text."""
EVERY_ONE = Wish(counted=(), limit=1 << 40)


class Conditions:
    """Turns what is asked into conditions on what is held, with what the archive says of fields."""

    def __init__(self, archive: Archive, tables: Tables, held: Held) -> None:
        self._archive, self._tables, self._held = archive, tables, held
        self._known: dict[tuple[str, ...], Tree] = {}
        self._sorts: dict[str, Callable[[Part], Tree]] = {
            "text": self._text,
            "term": self._term,
            "yesno": self._declared,
            "amount": self._declared,
            "date": self._date,
            "kind": lambda part: Valued("kind", kinds_meant(archive, part.text)),
            "site": lambda part: Valued("site", self._named(part.text, ("site",))),
            "group": self._group,
            "person": lambda part: Valued(PERSON, frozenset({part.text})),
            "of": lambda part: Valued(OF, self._named(part.text)),
            "has": lambda part: self._has(part.text),
            "missing": self._missing,
            "within": within,
        }

    def asked(self, question: Question) -> Tree:
        """Return what the words ask, within what was asked before and what they are narrowed to."""
        words = parse(question.text, self.piece)
        parts = list(words.questions) if isinstance(words, All) else [words]
        parts += [parse(text, self.piece) for text in question.former]
        parts += self._narrowing(question)
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def narrowed(self, question: Question) -> dict[str, Tree]:
        """Return the conditions of the facets that a question is narrowed by, each by its facet."""
        return {facet: self._chosen(facet, told) for facet, told in question.narrowed().items()}

    def piece(self, piece: Piece) -> Tree | None:
        """Return what a field with a value asks for; nothing where it is plain text."""
        part = understood_piece(self._archive, piece)
        if part.sort not in LOOKED_UP and not self._is_of_others(part):
            return self._sorts[part.sort](part) if part.sort in self._sorts else None
        looked_up = part.sort, part.field, part.text
        if looked_up not in self._known and len(self._known) < MOST_LOOKED_UP:
            self._known[looked_up] = self._sorts[part.sort](part)
        return self._known.get(looked_up)

    def _chosen(self, facet: str, values: Collection[str]) -> Tree:
        known = self._archive.vocabularies
        held = {one for one in values if facet in known and one in known.ids(facet)}
        wanted = frozenset(values) | {part for one in held for part in known.below(one)}
        if facet in BY_SITE:
            return Valued("site", sites_having(self._archive, self._tables, facet, wanted))
        return Valued(facet, wanted)

    def _narrowing(self, question: Question) -> Iterator[Tree]:
        """Yield what else a question is narrowed to, which holds for all counts as well."""
        told = narrowing(self._archive, question)
        for choice in told.choices:
            vocabulary = choice.terms[0].partition("/")[0]
            linked = Valued(vocabulary, frozenset(choice.terms))
            without = unsaid(choice.unsaid_of, choice.field)
            yield Either((linked, without)) if choice.unsaid_of else linked
        if told.person:
            yield Known(self._tables.journal.worked_on(told.person, told.but))
        if told.sites:
            yield Valued("site", frozenset(told.sites))
        if told.members is not None:
            yield Known(frozenset(told.members))

    def _text(self, part: Part) -> Tree:
        ids = {
            "title": self._titles(),
            "code": {"code", "reference_code", "reference_code_2"},
            "passage": {"passage"},
            ATTACHED: {FILE},
        }.get(special(part.field))
        if ids:
            return InFields(part.text, frozenset(ids))
        return self._each(part.field, lambda one: telling(one, part.text))

    def _term(self, part: Part) -> Tree:
        """Return what has a term, itself or through its site."""
        named = fields_named(self._archive, part.field)
        found = [self._declared(part)] if named else []
        if named and all(one.belonging or one.of_detail for one in named):
            return found[0]
        for vocabulary in vocabularies_named(self._archive, part.field):
            terms = terms_meant(self._archive, vocabulary, part.text)
            if vocabulary in BY_SITE:
                found.append(self._chosen(vocabulary, terms))
            if not named:
                found.append(Valued(vocabulary, terms))
        return either(found)

    def _date(self, part: Part) -> Tree:
        return dated(DATED, part.text) if special(part.field) else self._declared(part)

    def _declared(self, part: Part) -> Tree:
        """Return what says a value in a field of a name, by what it means in that of each kind."""
        return self._each(part.field, lambda one: saying(self._archive, one, part.text))

    def _group(self, part: Part) -> Tree:
        groups = self._named(part.text, ("site",))
        return Valued("site", sites_having(self._archive, self._tables, GROUP, groups))

    def _missing(self, part: Part) -> Tree:
        """Return what could have something and has not."""
        able = frozenset(self._able(part.text))
        return All((Valued("kind", able), Without(self._has(part.text))))

    def _has(self, thing: str) -> Tree:
        """Return what has a field, or entries of a kind that belong to it or tell of it."""
        if special(thing) == "date":
            return Bounded(DATED, ((EARLIEST, LATEST), (EARLIEST, LATEST)))
        if special(thing) == ATTACHED:
            return Valued(FILLED, frozenset({FILE}))
        kinds = kinds_meant(self._archive, thing)
        if not kinds:
            return self._each(thing, lambda one: Valued(FILLED, frozenset({one.path})))
        told = self._belonging_to(Valued("kind", kinds))
        return Either((told, Valued(FILLED, kinds & {*self._archive.kinds.details})))

    def _able(self, thing: str) -> Iterator[str]:
        """Yield the kinds that may have something, itself or in a table."""
        of_kind = kinds_meant(self._archive, thing)
        held = {kind for one in fields_named(self._archive, thing) for kind in one.kinds}
        for kind in self._archive.kinds:
            able = bool(held & {kind.id, *kind.details})
            if special(thing) == "date":
                able = any(one.type == "date" and one.section not in OURS for one in kind.fields)
            elif special(thing) == ATTACHED:
                able = bool(kind.takes)
            elif of_kind:
                under = {above for one in of_kind for above in self._archive.kinds[one].under}
                able = kind.id in under or bool(of_kind & {*kind.details})
            if able:
                yield kind.id

    def _named(self, text: str, families: Collection[str] = ()) -> frozenset[str]:
        """Return the ids of what has a code, or else of what is named so."""
        held = self._tables.entries.by_code(whole(text))
        if held:
            return frozenset({held.id})
        word = InFields(text, self._name_fields())
        kinds = [kind.id for kind in self._archive.kinds if kind.family in families]
        tree: Tree = All((Valued("kind", frozenset(kinds)), word)) if kinds else word
        return frozenset(self._held.search(tree, EVERY_ONE).ids) if word.needle else frozenset()

    def _titles(self) -> set[str]:
        """Return the fields of titles; of rows in tables only those that are names, as former ones.

        What a row is called says what happened to an entry, not what it is called.
        """
        titles = ((kind, kind.title_field) for kind in self._archive.kinds)
        return {
            path_of(kind, one)
            for kind, one in titles
            if kind.family != "detail" or one.search == "name"
        }

    def _name_fields(self) -> frozenset[str]:
        return frozenset(
            path_of(kind, one)
            for kind in self._archive.kinds
            for one in kind.fields
            if one.search == "name" or one.names
        )

    def _each(self, name: str, leaf: Callable[[Named], Tree | None]) -> Tree:
        """Return what meets the condition of a field of a name, in a kind that names it so."""
        found: list[Tree] = []
        for one in fields_named(self._archive, name):
            tree = leaf(one)
            if tree is not None:
                anywhere = one.everywhere or one.of_detail
                told = tree if anywhere else All((Valued("kind", one.kinds), tree))
                found.append(self._belonging_to(told) if one.belonging else told)
        return either(found)

    def _belonging_to(self, tree: Tree) -> Tree:
        """Return what entries belong to, or tell of."""
        return Known(frozenset(self._held.values(tree, OF)))

    def _is_of_others(self, part: Part) -> bool:
        """Tell whether a part asks for that to which others belong."""
        return any(one.belonging for one in fields_named(self._archive, part.field))
