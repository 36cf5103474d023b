"""The course of an entry's states: which may follow which, as declared in `db/courses/*.toml`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from archive_app.domain.declarations import Declaration, Table
from archive_app.domain.entries import Value
from archive_app.domain.errors import Refused

COURSE_KEYS: dict[str, type] = {
    "id": str,
    "field": str,
    "first": str,
    "verbs": dict,
    "signature": list,
    "states": dict,
}
STATE_KEYS: dict[str, type] = {"next": list, "needs": list, "signed": bool, "edited": str}

Values = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class State:
    """One state: what may follow, what it needs, and what editing an entry in it makes of it.

    A signed state says who decided, and when.
    """

    term: str
    next: tuple[str, ...]
    needs: tuple[str, ...] = ()
    signed: bool = False
    edited: str = ""


@dataclass(frozen=True, slots=True)
class Course:
    """The states of a field, by the ids of their terms. With `verbs`, only these change it."""

    id: str
    field: str
    first: str
    states: Mapping[str, State]
    verbs: Mapping[str, str]
    signature: tuple[str, ...]

    def state(self, values: Values) -> State:
        """Return the state that an entry is in: the first one if it says none."""
        return self._state(str(values.get(self.field, self.first)))

    def moved(self, code: str, values: Values, to: str, given: Values) -> dict[str, Value]:
        """Return the values after a move to another state, with what is given for it.

        Raise `Refused`: `not_from_here` says what is possible, `state_needs` what is missing.
        """
        self._check(code, self.state(values), to)
        after = {**self.unsigned(values), **given, self.field: to}
        self._complete(code, to, after)
        return after

    def edited(self, code: str, before: Values | None, after: Values) -> dict[str, Value]:
        """Return the values of an entry that a person edited, in the state that follows.

        Raise `Refused`: as `moved` does, and `only_by_verb` for what only a verb may change.
        """
        was = before or {}
        if after == was:
            return dict(after)
        if any(was.get(one) != after.get(one) for one in self.decided):
            raise Refused("only_by_verb", code=code)
        now = self.state(after)
        if before is not None and now != self.state(was):
            self._check(code, self.state(was), now.term)
        if before is None or now != self.state(was):
            self._complete(code, now.term, after)
        return {**self.unsigned(after), self.field: now.edited} if now.edited else dict(after)

    @property
    def decided(self) -> tuple[str, ...]:
        """The fields that only a verb may change; none where a form changes the state."""
        if not self.verbs:
            return ()
        needs = (needed for state in self.states.values() for needed in state.needs)
        return (self.field, *self.signature, *needs)

    def unsigned(self, values: Values) -> dict[str, Value]:
        """Return the values without the signature, which another decision has to give."""
        return {one: value for one, value in values.items() if one not in self.signature}

    def _state(self, term: str) -> State:
        """Return a state; one that only the archive's own vocabulary knows leads to any other."""
        return self.states.get(term) or State(term, tuple(self.states))

    def _check(self, code: str, state: State, to: str) -> None:
        if to not in state.next:
            raise Refused("not_from_here", code=code, why=f"after_{_word(state.term)}")

    def _complete(self, code: str, to: str, values: Values) -> None:
        for needed in self._state(to).needs:
            if not values.get(needed):
                raise Refused("state_needs", code=code, why=f"needs_{needed}")


def read_courses(sources: Iterable[tuple[str, str]]) -> list[Course]:
    """Return the courses that the sources (file name, TOML text) declare.

    Raise `Refused("faulty_course", file, line, why)`.
    """
    return [_course(Declaration("faulty_course", name, text)) for name, text in sources]


def _course(file: Declaration) -> Course:
    top = file.top(COURSE_KEYS)
    top.needs("id", "field", "first", "states")
    name = top.text("field")
    tables = file.entries("states", STATE_KEYS)
    verbs = top.texts_by_name("verbs")
    top.one_of("first", top.text("first"), tables)
    for word in verbs.values():
        top.one_of("verbs", word, tables)
    return Course(
        id=top.text("id"),
        field=name,
        first=f"{name}/{top.text('first')}",
        states={
            f"{name}/{word}": _state(name, word, table, tables) for word, table in tables.items()
        },
        verbs={verb: f"{name}/{word}" for verb, word in verbs.items()},
        signature=tuple(top.texts("signature")),
    )


def _state(field: str, word: str, table: Table, tables: Mapping[str, Table]) -> State:
    after = [table.one_of("next", one, tables) for one in table.texts("next")]
    edited = table.text("edited")
    return State(
        term=f"{field}/{word}",
        next=tuple(f"{field}/{one}" for one in after),
        needs=tuple(table.texts("needs")),
        signed=table.flag("signed"),
        edited=f"{field}/{table.one_of('edited', edited, tables)}" if edited else "",
    )


def _word(term: str) -> str:
    return term.partition("/")[2]
