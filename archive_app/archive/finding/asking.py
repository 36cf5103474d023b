"""How each piece of what was typed is understood: for the search, for chips, for the builder."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from archive_app.archive.archive import Archive
from archive_app.archive.finding.amounts import meant_amounts
from archive_app.archive.finding.fields import (
    ATTACHED,
    SPECIAL,
    Named,
    fields_named,
    kinds_meant,
    names_of,
    special,
    terms_meant,
    vocabularies_named,
)
from archive_app.domain.asked import EITHER, Piece, pieces
from archive_app.domain.dates import read_date
from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Field, Label

WORDS = ("word", "phrase", "plain")
STRUCTURE = {"either": "OR", "open": "(", "close": ")"}
BEGINNING = set("(（:：-－")  # what would make a bracket behind it part of a word
YES = {"yes", "是", "有"}
NO = {"no", "否", "无"}


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of a question, and how it is understood.

    `sort` is one of:
    `word`, `phrase`: words that stand together; `plain`: a word because it means nothing else;
    `text`: words in a `field`; `term`: a term of a field; `yesno`; `amount`: a number or a measure,
    more or less than one, or from one to another; `date`: a time that a field overlaps, or with a =
    before it lies within; `kind`, `site`, `group`, `person`; `of`: what an
    entry points at; `has`, `missing`: a field or a kind; `within`: a rectangle of the map;
    `near`: the words on either side stand at most so many characters apart; `either`: one of the
    parts on either side will do; `open`, `close`: brackets.

    `field` is what stands before the colon as it was typed, `text` the word or the value, `label`
    what the field is called in the language of the archive.
    """

    sort: str
    text: str = ""
    field: str = ""
    without: bool = False
    label: str = dataclasses.field(default="", compare=False)


def understood(archive: Archive, text: str) -> tuple[Part, ...]:
    """Return the pieces of a text in their order, each as it is understood. No text raises."""
    return tuple(understood_piece(archive, piece) for piece in pieces(text))


def spelled(parts: Iterable[Part]) -> str:
    """Return the text that is understood as these parts."""
    told = ""
    before = Part("open")
    for part in parts:
        closes = part.sort == "close" and not set(before.text) & BEGINNING
        told += ("" if before.sort == "open" or closes else " ") + _spelled(part)
        before = part
    return told


def understood_piece(archive: Archive, piece: Piece) -> Part:
    """Return how one piece is understood."""
    if piece.sort == "field":
        return _of_field(archive, piece)
    if piece.sort == "near":
        return Part("near", piece.text, piece.name)
    if piece.sort in STRUCTURE:
        return Part(piece.sort, without=piece.without)
    return Part(piece.sort, piece.text, without=piece.without)


def _of_field(archive: Archive, piece: Piece) -> Part:
    """Return how a value of a field is understood; as plain text where it is none."""
    name = special(piece.name)
    label, sort = "", ""
    if name:
        label = SPECIAL[name].label(archive.language)
        sort = _special_sort(archive, name, piece.text)
    if not sort:
        label, sort = _declared_sort(archive, piece)
    if not sort:
        return Part("plain", piece.as_word().text, without=piece.without)
    return Part(sort, piece.text, piece.name, piece.without, label)


def _special_sort(archive: Archive, name: str, value: str) -> str:
    """Return how a value of one of the few words is understood, "" if it is not."""
    if name in {"title", "code", "passage", ATTACHED}:
        return "text"
    if name in {"site", "group", "of"}:
        return name
    if name == "by":
        return "person"
    checks: dict[str, Callable[[], bool]] = {
        "kind": lambda: bool(kinds_meant(archive, value)),
        "date": lambda: meant_date(value) is not None,
        "within": lambda: meant_rectangle(value) is not None,
    }
    held = checks.get(name, lambda: is_thing(archive, value))
    return name if held() else ""


def _declared_sort(archive: Archive, piece: Piece) -> tuple[str, str]:
    """Return what a declared field is called, and how a value of it is understood."""
    meant = fields_named(archive, piece.name)
    named = [one.field for one in meant]
    label = called(archive, meant[0], piece.name) if meant else ""
    vocabularies = vocabularies_named(archive, piece.name)
    if any(terms_meant(archive, one, piece.text) for one in vocabularies):
        known = archive.vocabularies.label(vocabularies[0]) or Label(piece.name, piece.name)
        return label or known(archive.language), "term"
    return label, _value_sort(named, piece.text)


def _value_sort(named: Sequence[Field], value: str) -> str:
    """Return how a value of some fields that is no term is understood, "" if it is not."""
    types = {one.type for one in named}
    checks: dict[str, Callable[[], bool]] = {
        "date": lambda: "date" in types and meant_date(value) is not None,
        "yesno": lambda: "yesno" in types and value.casefold() in YES | NO,
        "amount": lambda: any(meant_amounts(one, value) for one in named),
        "text": lambda: any(one.search != "no" or one.names for one in named),
    }
    return next((sort for sort, holds in checks.items() if holds()), "")


def called(archive: Archive, named: Named, name: str) -> str:
    """Return what a field is called, with its kind where that was typed before it."""
    label = named.field.label(archive.language)
    whole = name.casefold() in names_of(named.field)
    if whole or not {".", "．"} & {*name}:
        return label
    kind, _, behind = name.replace("．", ".").partition(".")
    if behind.casefold() not in names_of(named.field):
        label = SPECIAL["date"].label(archive.language)
    held = kinds_meant(archive, kind)
    before = archive.kinds[min(held)].label(archive.language) if len(held) == 1 else kind
    return f"{before}.{label}"


def is_thing(archive: Archive, value: str) -> bool:
    """Tell whether a text is something that an entry may have: a file, a field, or a kind."""
    return (
        special(value) in {ATTACHED, "date"}
        or value == ATTACHED
        or bool(kinds_meant(archive, value))
        or bool(fields_named(archive, value))
    )


def meant_date(value: str) -> tuple[str, str, bool] | None:
    """Return the first and the last day of a time, "" where open, and whether to lie within it."""
    strictly = value[:1] in {"=", "＝"}
    with suppress(Refused):
        date = read_date(value[strictly:])
        return str(date["earliest"]), str(date["latest"]), strictly
    return None


def meant_rectangle(value: str) -> tuple[float, float, float, float] | None:
    """Return west, south, east and north in degrees of a rectangle of the map."""
    with suppress(ValueError):
        west, south, east, north = map(float, value.replace("，", ",").split(","))
        if -180 <= west <= east <= 180 and -90 <= south <= north <= 90:
            return west, south, east, north
    return None


def _spelled(part: Part) -> str:
    minus = "-" if part.without else ""
    if part.sort in STRUCTURE:
        return minus + STRUCTURE[part.sort]
    if part.sort == "plain":
        return minus + part.text
    if part.sort in {"word", "near"} or (part.field and _is_one_word(part.text)):
        name = f"{part.field}:" if part.field else ""
        return f"{minus}{name}{part.text}"
    quoted = f"“{part.text}”" if '"' in part.text or "＂" in part.text else f'"{part.text}"'
    return f"{minus}{part.field}:{quoted}" if part.field else minus + quoted


def _is_one_word(text: str) -> bool:
    """Tell whether a value needs no quotes."""
    (first, *rest) = pieces(f"a:{text}") or [Piece("", "")]
    return not rest and first.text == text and first.typed == f"a:{text}" and text not in EITHER
