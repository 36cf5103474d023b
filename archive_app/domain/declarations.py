"""TOML that people edit, read so that every fault is named with its file and line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from typing import Any

from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Label
from archive_app.domain.nearest import nearest


class Declaration:
    """One file of declarations; `fault` is the key of the errors that it raises."""

    def __init__(self, fault: str, name: str, text: str) -> None:
        self.fault = fault
        self.name = name
        self._lines = text.splitlines()
        self.tables = self._parse(text)

    def top(self, known: Mapping[str, type]) -> Table:
        """Return the file's own keys, checked against the known ones and their types."""
        return Table(self, self.tables, known, partial(self.line, "", 0))

    def rows(self, array: str, known: Mapping[str, type]) -> list[Table]:
        """Return the tables of an array `[[array]]`, each checked."""
        rows = self.tables.get(array, [])
        well_made = isinstance(rows, list) and all(isinstance(row, dict) for row in rows)
        self.refuse_if(not well_made, "wrong_type", array, type="list")
        return [
            Table(self, row, known, partial(self.line, array, number))
            for number, row in enumerate(rows)
        ]

    def entries(self, name: str, known: Mapping[str, type]) -> dict[str, Table]:
        """Return the tables in the table `[name]`, each written on a line of its own, checked."""
        table = self.tables.get(name, {})
        well_made = isinstance(table, dict) and all(isinstance(row, dict) for row in table.values())
        self.refuse_if(not well_made, "wrong_type", name, type="dict")
        return {
            key: Table(self, row, known, partial(self._line_of_entry, name, key))
            for key, row in table.items()
        }

    def texts(self, key: str) -> list[str]:
        """Return a list of texts among the file's own keys; empty if there is none."""
        return self.top({**dict.fromkeys(self.tables, object), key: list}).texts(key)

    def refuse_if(self, wrong: object, why: str, key: str, **details: object) -> None:
        """Refuse the file for a fault at one of its own keys."""
        if wrong:
            raise self.refusal(why, self.line("", 0, key), {"key": key, **details})

    def refusal(
        self, why: str, line: int, details: Mapping[str, object], near: Sequence[str] = ()
    ) -> Refused:
        """Return the error for a fault; `why` is a key of the wording, `fault.<why>`."""
        error = Refused(self.fault, nearest=near, file=self.name, line=line, why=why)
        error.details |= details
        return error

    def line(self, array: str, number: int, key: str) -> int:
        """Return the line of a key, counted from 1, in the `number`-th table of an array."""
        key = key.partition(".")[0]
        start, end = self._stretch(array, number)
        value = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[=.]")
        places = [place for place in range(start, end) if value.match(self._lines[place])]
        if not places and not array:
            places = self._headers(key)
        return (places[0] if places else start) + 1

    def _line_of_entry(self, table: str, entry: str, _key: str) -> int:
        return self.line(table, 0, entry)

    def _stretch(self, array: str, number: int) -> tuple[int, int]:
        """Return the first line of a table and the line after its last."""
        heads = [place for place, line in enumerate(self._lines) if line.startswith("[")]
        own = self._headers(array) if array else [-1]
        if number >= len(own):  # written inside another table
            return 0, len(self._lines)
        after = [head for head in heads if head > own[number]]
        return max(own[number], 0), after[0] if after else len(self._lines)

    def _headers(self, name: str) -> list[int]:
        """Return the places of the lines that open a table or a row of an array of this name."""
        header = re.compile(rf"\s*\[\[?\s*{re.escape(name)}\s*\]")
        return [place for place, line in enumerate(self._lines) if header.match(line)]

    def _parse(self, text: str) -> dict[str, Any]:
        try:
            return tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            place = re.search(r"line (\d+)", str(error))
            line = int(place[1]) if place else max(len(self._lines), 1)
            raise self.refusal("not_toml", line, {"told": str(error)}) from error


class Table:
    """One table of a declaration: its keys are known, its values of the right types."""

    def __init__(
        self,
        file: Declaration,
        values: Mapping[str, Any],
        known: Mapping[str, type],
        line: Callable[[str], int],
    ) -> None:
        self._file, self._values, self._known, self._line = file, values, known, line
        for key, value in values.items():
            self.one_of(key, key, known)
            right = type(value) is known[key] or known[key] is object
            self.refuse_if(not right, "wrong_type", key, type=known[key].__name__)

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def over(self, other: Table) -> Table:
        """Return the other table with this one's values laid over it."""
        values = {**other._values, **self._values}
        return Table(self._file, values, self._known, self._line)

    def needs(self, *keys: str) -> None:
        """Refuse the table if one of the keys is missing or empty."""
        for key in keys:
            self.refuse_if(not self._values.get(key), "missing", key)

    def one_of(self, key: str, value: str, right: Collection[str]) -> str:
        """Return a value that is one of the right ones; refuse it, naming the nearest."""
        if value not in right:
            near = nearest(value, sorted(right))
            details = {"key": key, "value": value}
            raise self._file.refusal("unknown", self._line(key), details, near)
        return value

    def inner(self, key: str, known: Mapping[str, type]) -> list[Table]:
        """Return the tables of a list written inside this one, each checked."""
        rows = self._values.get(key, [])
        well_made = all(isinstance(row, dict) for row in rows)
        self.refuse_if(not well_made, "wrong_type", key, type="dict")
        return [Table(self._file, row, known, lambda _: self._line(key)) for row in rows]

    def text(self, key: str, otherwise: str = "") -> str:
        """Return a text."""
        return str(self._values.get(key, otherwise))

    def number(self, key: str) -> int:
        """Return a whole number; 0 if there is none."""
        return int(self._values.get(key, 0))

    def flag(self, key: str) -> bool:
        """Return whether a key is true."""
        return bool(self._values.get(key, False))

    def texts(self, key: str) -> list[str]:
        """Return a list of texts."""
        found = self._values.get(key, [])
        self._all_texts(key, found)
        return list(found)

    def texts_by_name(self, key: str) -> dict[str, str]:
        """Return a table of texts."""
        found = self._values.get(key, {})
        self._all_texts(key, found.values())
        return dict(found)

    def label(self, key: str = "label") -> Label:
        """Return a name in both languages; refuse the table if it is missing in one."""
        words = self.texts_by_name(key)
        for language in ("zh", "en"):
            self.refuse_if(not words.get(language), "missing", f"{key}.{language}")
        return Label(words["zh"], words["en"])

    def refuse_if(self, wrong: object, why: str, key: str, **details: object) -> None:
        """Refuse the file for a fault at a key of this table."""
        if wrong:
            raise self._file.refusal(why, self._line(key), {"key": key, **details})

    def _all_texts(self, key: str, values: Collection[Any]) -> None:
        well_made = all(isinstance(value, str) for value in values)
        self.refuse_if(not well_made, "wrong_type", key, type="str")
