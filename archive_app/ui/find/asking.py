"""What the working list asks for, and the answer as it comes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from archive_app.archive.archive import Archive
from archive_app.archive.results import listing
from archive_app.archive.results.listing import Row
from archive_app.domain.errors import ArchiveError
from archive_app.domain.hits import Question
from archive_app.ui.desk import Desk
from archive_app.ui.following import Following
from archive_app.ui.words import Words

FIRST = 128
NOTHING = Question()


class Rows(Protocol):
    """Rows in their order, as many as there are, handed out a page at a time."""

    @property
    def counts(self) -> Mapping[str, int]:
        """Return how many there are of each kind, before narrowing to one."""

    @property
    def ids(self) -> Sequence[str]:
        """Return the ids of all of them, in their order."""

    def __len__(self) -> int: ...

    def rows(self, start: int, stop: int) -> Sequence[Row]:
        """Return the rows of a page."""

    def position(self, entry_id: str) -> int | None:
        """Return where an entry stands, or nothing if it is not among them."""


@dataclass(frozen=True, slots=True)
class Wish:
    """All that a list is made from.

    `removed` asks for what is in the trash, `short` for names of which the words are short forms.
    """

    question: Question = NOTHING
    order: str = ""
    removed: bool = False
    short: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """The list that a wish asked for, its first page, the names of what it is narrowed to.

    Where nothing was found, `others` are texts that ask for more. Words may ask nothing at all.
    """

    wish: Wish
    listing: Rows
    first: Sequence[Row]
    names: Mapping[tuple[str, str], str] = field(default_factory=dict)
    others: Sequence[str] = ()
    asks_nothing: bool = False


@dataclass(frozen=True, slots=True)
class Stated:
    """A state that the list can be narrowed to, and how many are in it."""

    term: str
    name: str
    count: int


class Asking(QObject):
    """Keeps the wish; every change of it is asked beside the window, and only the last shown."""

    answered = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.place = NOTHING
        self.wish = Wish()
        self._following = Following(desk.jobs, lambda: self.ask(self.wish))

    def ask(self, wish: Wish) -> None:
        """Ask for another list; `answered` brings it."""
        self.wish = wish
        self._following.asked()
        archive = self._desk.archive
        self._desk.jobs.read("list", lambda: _answer(archive, wish), self._take, self._fail)

    def again(self) -> None:
        """Ask the same once more: the archive has changed."""
        self._following.again()

    def choose(self, facet: str, value: str) -> None:
        """Ask only for what has a value of a facet too, or no longer for it."""
        question, pair = self.wish.question, (facet, value)
        kind = (("kind", question.kind),) if question.kind else ()
        held = (*kind, *question.chosen)
        after = tuple(one for one in held if one != pair) if pair in held else (*held, pair)
        self._narrow(replace(question, kind="", chosen=after))

    def choose_state(self, term: str) -> None:
        """Ask only for what is in a state too, or no longer for it."""
        terms = self.wish.question.terms
        after = tuple(one for one in terms if one != term) if term in terms else (*terms, term)
        self._narrow(replace(self.wish.question, terms=after))

    def look_within(self) -> None:
        """Ask further within what the words have found: other words may follow."""
        question = self.wish.question
        if question.text:
            former = (*question.former, question.text)
            self._narrow(replace(question, text="", former=former))

    def shorten(self) -> None:
        """Ask for names of which the words are short forms, or again for the words themselves."""
        self.ask(replace(self.wish, short=not self.wish.short))

    def widen(self, former: str = "") -> None:
        """Ask no longer within what these words found; or within nothing but the place."""
        question = self.wish.question
        if former:
            kept = tuple(one for one in question.former if one != former)
            self._narrow(replace(question, former=kept))
        else:
            self._narrow(replace(self.place, text=question.text))

    def _narrow(self, question: Question) -> None:
        self.ask(replace(self.wish, question=question))

    def search(self, text: str) -> None:
        """Ask for what the words find; the order is then how well they fit."""
        question = replace(self.wish.question, text=text.strip())
        if question != self.wish.question:
            self.ask(Wish(question))

    def stand(self, place: Question, *, removed: bool = False, order: str = "") -> None:
        """Ask within what a question finds, with the words that are asked for, or in the trash.

        What a search that is kept narrows to can be let go like what is chosen by hand.
        """
        self.place = replace(place, chosen=(), former=(), text="")
        question = replace(place, text=self.wish.question.text)
        self.ask(Wish(question, order, removed))

    def sort(self, order: str) -> None:
        """Ask for another order."""
        self.ask(replace(self.wish, order=order))

    def _take(self, answer: Answer) -> None:
        self.answered.emit(answer)
        self._following.answered()

    def _fail(self, error: ArchiveError) -> None:
        self._following.answered()
        self._desk.jobs.refused.emit(error)


def short_names(archive: Archive, question: Question) -> int:
    """Return how many have a name of which the words may be a short form, and not the words."""
    from archive_app.archive.finding import finding  # noqa: PLC0415 - asked after the first list

    return finding.abbreviated(archive, question, limit=0).total


def states_in(archive: Archive, question: Question, say: Words) -> list[Stated]:
    """Return the states of what a question finds, where there are several or one is chosen."""
    from archive_app.archive.catalogue import checking  # noqa: PLC0415 - asked after the first list

    found: list[Stated] = []
    known = archive.vocabularies
    for counts in checking.states(archive, question).values():
        some = {term: n for term, n in counts.items() if n or term in question.terms}
        if len(some) > 1 or some.keys() & set(question.terms):
            found += [
                Stated(term, known.full_label(known.term(term), say.language), n)
                for term, n in some.items()
            ]
    return found


def _answer(archive: Archive, wish: Wish) -> Answer:
    from archive_app.archive.finding.labels import named  # noqa: PLC0415 - not for the first list

    found: Rows
    if wish.removed:
        found = listing.trash(archive)
    elif wish.short:
        found = listing.abbreviated(archive, wish.question)
    else:
        found = listing.listing(archive, wish.question, wish.order or usual_order(wish.question))
    names = named(archive, wish.question.chosen) if wish.question.chosen else {}
    others = () if len(found) or wish.removed else _others(archive, wish.question.text)
    return Answer(wish, found, found.rows(0, FIRST), names, others, _asks_nothing(wish))


def _asks_nothing(wish: Wish) -> bool:
    """Tell whether there are words, and nothing in them to look for."""
    if not wish.question.text or wish.removed:
        return False
    from archive_app.archive.finding import finding  # noqa: PLC0415 - not for the first list

    return finding.asks_nothing(wish.question.text)


def _others(archive: Archive, text: str) -> Sequence[str]:
    from archive_app.archive.results.loosening import looser  # noqa: PLC0415 - not for the first list

    return looser(archive, text)


def usual_order(question: Question) -> str:
    """Return the order that people expect: the best first, that of the set, codes, the latest."""
    if question.text:
        return "relevance"
    if question.selection:
        return "kept"
    return "code" if question.site else "recent"
