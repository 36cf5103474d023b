"""Reference codes: the schemes declared in `db/codes/*.toml`, their parts read and put together.

A template is text with `{parts}`; what stands in `[brackets]` is there only if its parts are. The
last part is the running number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath

from archive_app.domain.declarations import Declaration, Table
from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Label

REFERENCE_CODES = ("reference_code", "reference_code_2")
"""The fields that hold a reference code, each in a scheme of its own."""

SCHEME_KEYS: dict[str, type] = {
    "id": str,
    "label": dict,
    "source": str,
    "field": str,
    "template": str,
    "parts": dict,
}
PART_KEYS: dict[str, type] = {
    "label": dict,
    "pattern": str,
    "from": str,
    "words": dict,
    "digits": int,
}
DOTS = dict.fromkeys("•．・･‧∙⋅", "·")
DASHES = dict.fromkeys("－—–‐‑−", "-")
WIDE = {chr(code + 0xFEE0): chr(code) for code in range(0x30, 0x7B) if chr(code).isalnum()}
LETTERS = str.maketrans({**DOTS, **DASHES, **WIDE})
PIECE = re.compile(r"\[(?P<option>[^\[\]]*)\]|\{(?P<part>\w+)\}|(?P<text>[^\[\]{}]+)")

Parts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a code: how it may look, and where numbering takes it from.

    `origin` is given (a person says it), kind, year, site, or the id of a field; `words` turn what
    is found there into what is written.
    """

    id: str
    label: Label
    pattern: str
    origin: str = "given"
    words: Mapping[str, str] = field(default_factory=dict)
    digits: int = 0


@dataclass(frozen=True, slots=True)
class Scheme:
    """One way of making reference codes; `field` is the one that holds them, unless asked."""

    id: str
    label: Label
    field: str
    template: str
    parts: Mapping[str, Part]

    @property
    def running(self) -> Part:
        """Return the part that counts."""
        return list(self.parts.values())[-1]

    def parse(self, code: str) -> dict[str, str] | None:
        """Return the parts of a code; None if it is not made by this scheme."""
        found = re.fullmatch(self._pattern(self.template), normalised(code))
        return {part: text for part, text in found.groupdict().items() if text} if found else None

    def stem(self, parts: Parts) -> str:
        """Return all of a code that stands before its running number.

        Raise `Refused`: `code_part_missing`, or `code_part_unfit` for a part written otherwise.
        """
        for name, text in parts.items():
            known = self.parts.get(name)
            if known and text and not re.fullmatch(known.pattern, text):
                raise _refusal("code_part_unfit", known, text=text)
        return self._filled(self.template.removesuffix(f"{{{self.running.id}}}"), parts)

    def numbered(self, stem: str, number: int) -> str:
        """Return the code of a number; raise `Refused("code_full")` if the scheme has no more."""
        text = str(number).zfill(self.running.digits)
        if not re.fullmatch(self.running.pattern, text):
            raise Refused("code_full", stem=stem, number=number)
        return stem + text

    def written(self, parts: Parts) -> str:
        """Return the code of all its parts, the running number as it is given."""
        return self.stem(parts) + parts.get(self.running.id, "")

    def _pattern(self, template: str) -> str:
        found = ""
        for piece in PIECE.finditer(template):
            if piece["option"] is not None:
                found += f"(?:{self._pattern(piece['option'])})?"
            elif piece["part"]:
                found += f"(?P<{piece['part']}>{self.parts[piece['part']].pattern})"
            else:
                found += re.escape(piece["text"])
        return found

    def _filled(self, template: str, parts: Parts) -> str:
        found = ""
        for piece in PIECE.finditer(template):
            name, option = piece["part"], piece["option"]
            if option is not None:
                within = re.findall(r"\{(\w+)\}", option)
                found += self._filled(option, parts) if any(map(parts.get, within)) else ""
            elif name and not parts.get(name):
                raise _refusal("code_part_missing", self.parts[name])
            else:
                found += parts[name] if name else piece["text"]
        return found


def normalised(code: str) -> str:
    """Return a reference code with the signs of the standard: one dot `·`, one hyphen `-`."""
    plain = " ".join(code.translate(LETTERS).split())
    return re.sub(r" ?([·-]) ?", r"\1", plain)


def read_schemes(sources: Iterable[tuple[str, str]]) -> dict[str, Scheme]:
    """Return the schemes that the sources (file name, TOML text) declare, by id.

    A later source of a name wins. Raise `Refused("faulty_code", file, line, why)`.
    """
    schemes = [read_scheme(name, text) for name, text in dict(sources).items()]
    return {scheme.id: scheme for scheme in schemes}


def read_scheme(name: str, text: str) -> Scheme:
    """Return the scheme in the text of one file; raise `Refused("faulty_code", …)`."""
    file = Declaration("faulty_code", name, text)
    top = file.top(SCHEME_KEYS)
    top.needs("id", "label", "template", "parts")
    top.refuse_if(top.text("id") != PurePath(name).stem, "id_is_not_file", "id", id=top.text("id"))
    tables = file.entries("parts", PART_KEYS)
    template = top.text("template")
    asked = re.findall(r"\{(\w+)\}", template)
    for part in asked:
        top.one_of("template", part, tables)
    top.refuse_if(
        not asked or not template.endswith(f"{{{asked[-1]}}}") or len(set(asked)) < len(asked),
        "running_last",
        "template",
    )
    return Scheme(
        id=top.text("id"),
        label=top.label(),
        field=top.one_of("field", top.text("field", REFERENCE_CODES[0]), REFERENCE_CODES),
        template=template,
        parts={part: _part(part, tables[part]) for part in asked},
    )


def _part(name: str, table: Table) -> Part:
    table.needs("label", "pattern")
    table.refuse_if(told := _fault(table.text("pattern")), "bad_pattern", name, told=told)
    return Part(
        id=name,
        label=table.label(),
        pattern=table.text("pattern"),
        origin=table.text("from", "given"),
        words=table.texts_by_name("words"),
        digits=table.number("digits"),
    )


def _fault(pattern: str) -> str:
    """Return what is wrong with a regular expression, or nothing."""
    try:
        re.compile(pattern)
    except re.error as error:
        return str(error)
    return ""


def _refusal(key: str, part: Part, **details: str) -> Refused:
    return Refused(key, part=part.label, name=part.id, **details)
