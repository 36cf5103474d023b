"""Administrative divisions: what an old code or name is today, and where each one lies.

`db/places/formerly.tsv` has the divisions that are gone with those of today in their stead;
`db/places/centres.tsv` the seats of most of today's, good to some kilometres.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from archive_app.domain.conversions import Point, metres_between
from archive_app.domain.entries import Term
from archive_app.domain.errors import Refused
from archive_app.domain.nearest import nearest

VOCABULARY = "divisions"
LONGEST = 32  # characters of a name with those of what it is part of


@dataclass(frozen=True, slots=True)
class Today:
    """What a text means today. `codes` are those of divisions that are gone, if it names one.

    `named` are the characters that name it, where they open a longer text.
    """

    terms: tuple[Term, ...]
    codes: tuple[str, ...] = ()
    named: str = ""


@dataclass(frozen=True, slots=True)
class Astray:
    """A point far from where it should be: metres from there, and the division that is nearer."""

    metres: float
    nearer: Term


class Divisions:
    """Today's divisions, with what is known of those before them."""

    def __init__(self, terms: Iterable[Term], formerly: str, centres: str) -> None:
        """Take today's divisions, and the texts of the two files."""
        self._terms = {_word(term.id): term for term in terms}
        self._formerly = {
            code: (name, today.split(","))
            for code, name, today in (line.split("\t") for line in formerly.splitlines())
        }
        self._centres = {
            code: (float(latitude), float(longitude))
            for code, latitude, longitude in (line.split("\t") for line in centres.splitlines())
        }

    def today(self, text: str) -> Today:
        """Return today's divisions of a code or a name, with or without those that it is part of.

        Names of today go before names that are gone. Raise `Refused`: `unknown_term`, or
        `ambiguous_term` with the full names of all that the text may mean.
        """
        given = "".join(text.split())
        found = self._today(given)
        if found is None:
            labels = [term.zh for term in self._terms.values()]
            raise Refused("unknown_term", term=text, nearest=nearest(given, labels))
        return found

    def opening(self, text: str, within: str = "") -> Today | None:
        """Return today's divisions of the longest name that a text opens with; None if it has none.

        Names of several count as those `within` a division of this name, if one is given. Raise
        `Refused("ambiguous_term")` as `today` does.
        """
        given = "".join(text.split())
        above = "" if given.startswith(within) else within
        for end in range(min(len(given), LONGEST), 1, -1):
            found = self._today(above + given[:end])
            if found:
                return replace(found, named=given[:end])
        return None

    def _today(self, given: str) -> Today | None:
        for codes in (self._meant(given, self._terms), self._meant(given, self._formerly)):
            found = {tuple(self._of_today(code)) for code in codes}
            if len(found) == 1:
                terms = tuple(self._terms[code] for code in found.pop())
                return Today(terms, tuple(code for code in codes if code not in self._terms))
            if found:
                full = ["".join(self._names(code)) for code in codes]
                raise Refused("ambiguous_term", term=given, nearest=full)
        return None

    def astray(self, point: Point, stated: Iterable[str], limit: float) -> Astray | None:
        """Return how far a point of WGS 84 is from the stated divisions, if that is too far.

        `stated` are the ids of the divisions and of their parts. It is too far if no seat within
        them is as near as `limit` metres, and the nearest seat of all is another's: wide counties
        of the west raise no false alarm.
        """
        right = {_word(term) for term in stated}
        held = [code for code in right if code in self._seats]
        if not held:
            return None
        metres = min(metres_between(point, self._seats[code]) for code in held)
        if metres <= limit:
            return None
        nearer = min(self._seats, key=lambda code: metres_between(point, self._seats[code]))
        return None if nearer in right else Astray(metres, self._terms[nearer])

    def _meant(self, given: str, among: Mapping[str, object]) -> list[str]:
        """Return the codes among these that a text may mean: the shortest name that explains it."""
        if given in among:
            return [given]
        for start in range(len(given)):
            named = self._named.get(given[start:], ())
            found = [code for code in named if code in among and self._fits(given[:start], code)]
            if found:
                return found
        return []

    def _fits(self, before: str, code: str) -> bool:
        """Tell whether what stands before a name are names of what the division is part of."""
        for name in self._names(code)[:-1]:
            before = before.removeprefix(name)
        return not before

    def _names(self, code: str) -> list[str]:
        """Return the names of a division from the province down."""
        above = [f"{code[:2]}0000", f"{code[:4]}00", code]
        names = [self._name(one) for one in dict.fromkeys(above)]
        return [name for name in names if name]

    def _name(self, code: str) -> str:
        if code in self._terms:
            return self._terms[code].zh
        return self._formerly[code][0] if code in self._formerly else ""

    def _of_today(self, code: str) -> list[str]:
        return [code] if code in self._terms else self._formerly[code][1]

    @cached_property
    def _named(self) -> dict[str, list[str]]:
        """The codes of each name, of today and before."""
        found: dict[str, list[str]] = {}
        for code in [*self._terms, *self._formerly]:
            found.setdefault(self._name(code), []).append(code)
        return found

    @cached_property
    def _seats(self) -> dict[str, Point]:
        """The seats of the divisions that have no parts."""
        wholes = {_word(term.parent) for term in self._terms.values()}
        lowest = self._terms.keys() - wholes
        return {code: seat for code, seat in self._centres.items() if code in lowest}


def _word(term_id: str) -> str:
    return term_id.partition("/")[2]
