"""A question as rows, for those who do not type it: a field, how, a value, one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from archive_app.archive.archive import Archive
from archive_app.archive.finding.amounts import COUNTED, is_range, signed
from archive_app.archive.finding.asking import Part, spelled, understood
from archive_app.archive.finding.fields import SPECIAL, names_of, special
from archive_app.domain.kinds import Field

AND, OR, NOT = "and", "or", "not"
JOINS = (AND, OR, NOT)
WORDS, PHRASE, IS, OVERLAPS, LIES_WITHIN, TYPED = (
    "words",
    "phrase",
    "is",
    "overlaps",
    "within",
    "typed",
)
SIGNED = {"over": ">", "at_least": ">=", "under": "<", "at_most": "<="}
"""How an amount may be beside so much, with what is written before it."""
RANGE = "range"
AMOUNTS = (IS, *SIGNED, RANGE)
EITHER = {"zh": "或", "en": "OR"}
DATES = (OVERLAPS, LIES_WITHIN)
STRICTLY = ("=", "＝")
SIGNS = '.．:：()（）"＂“”'
LONGEST = 40  # letters of a name before a colon
BELONGING = {"detail", "designation"}
"""The families of which the fields are asked for behind the name of their kind."""


@dataclass(frozen=True, slots=True)
class Row:
    """One condition: how it is joined to those above, a field ("" for any text), how, a value.

    What rows cannot say, such as brackets, is one row of what was `typed`.
    """

    join: str = AND
    field: str = ""
    how: str = WORDS
    value: str = ""


@dataclass(frozen=True, slots=True)
class Askable:
    """A field that may be asked for: what is written for it, what it is called, how it may be."""

    name: str
    label: str
    hows: tuple[str, ...]


def askable(archive: Archive) -> list[Askable]:
    """Return what may be asked for: any text, the few words, then the fields of the kinds."""
    language = archive.language
    found = {"": Askable("", "", (WORDS, PHRASE))}
    for name, one in SPECIAL.items():
        label = one.label(language)
        found[label] = Askable(label if language == "zh" else name, label, _special_hows(name))
    known = _by_name(archive)
    kinds = [kind for kind in archive.kinds if kind.family != "collection"]
    for field in (field for kind in kinds for field in kind.fields if not field.retired):
        label = field.label(language)
        name = _typed(field, label, known)
        hows = _hows(known[name.casefold()].values()) if label not in found else ()
        if hows:
            found[label] = Askable(name, label, hows)
    return [*found.values(), *_of_rows(archive)]


def rows_of(archive: Archive, text: str) -> list[Row]:
    """Return the rows that say what a text asks."""
    parts = understood(archive, text)
    names = {one.label: one.name for one in askable(archive)}
    rows: list[Row] = []
    join = AND
    for part in parts:
        if part.sort == "either":
            join = OR
            continue
        structured = part.sort in {"open", "close", "near"} or not part.text.strip()
        unknown = bool(part.field) and part.label not in names
        if structured or unknown or (part.without and join == OR):
            return [Row(how=TYPED, value=text.strip())]
        known = replace(part, field=names.get(part.label, part.field))
        rows.append(_row(known, NOT if part.without else join))
        join = AND
    return rows


def text_of(rows: Sequence[Row], language: str = "zh") -> str:
    """Return the text that asks what the rows say; rows without a value say nothing."""
    told = [row for row in rows if row.value.strip()]
    if len(told) == 1 and told[0].how == TYPED:
        return told[0].value.strip()
    return " ".join(_texts(told, EITHER[language]))


def _of_rows(archive: Archive) -> Iterator[Askable]:
    """Walk through the fields of rows in tables of entries, and of what designates them."""
    language = archive.language
    for kind in (one for one in archive.kinds if one.family in BELONGING):
        kind_label, dates = kind.label(language), SPECIAL["date"].label(language)
        if any(field.type == "date" for field in kind.fields):
            yield Askable(f"{kind.id}.date", f"{kind_label}.{dates}", DATES)
        for field in kind.fields:
            field_label, hows = field.label(language), () if field.retired else _hows([field])
            label = f"{kind_label}.{field_label}"
            plain = all(map(_is_word, (kind_label, field_label))) and len(label) <= LONGEST
            if hows:
                yield Askable(label if plain else f"{kind.id}.{field.id}", label, hows)


def _texts(rows: Sequence[Row], either: str) -> Iterator[str]:
    """Walk through the texts of rows; what stands on a side of OR is one thing, in brackets."""
    for place, row in enumerate(rows):
        following = rows[place + 1].join if place + 1 < len(rows) else AND
        joined = place > 0 and row.join == OR
        if joined:
            yield either
        parts = [row.value.strip()] if row.how == TYPED else [spelled([one]) for one in _parts(row)]
        alone = row.how == TYPED or (len(parts) > 1 and (joined or following == OR))
        told = " ".join(parts)
        minus = "-" if row.how == TYPED and row.join == NOT else ""
        yield f"{minus}({told})" if alone else told


def _parts(row: Row) -> list[Part]:
    """Return what a row asks; several words that need not stand together are several parts."""
    value, without = row.value.strip(), row.join == NOT
    if row.field:
        before = "=" if row.how == LIES_WITHIN else SIGNED.get(row.how, "")
        text = before + value
        return [Part(_sort(row), text, row.field, without)]
    if row.how == PHRASE:
        return [Part("phrase", value, without=without)]
    return [Part("word", word, without=without) for word in value.split()]


def _row(part: Part, join: str) -> Row:
    """Return the row of one part."""
    if part.sort in {"word", "plain", "phrase"}:
        return Row(join, "", PHRASE if part.sort == "phrase" else WORDS, part.text)
    how, value = WORDS if part.sort == "text" else IS, part.text
    if part.sort == "date":
        strictly = part.text[:1] in STRICTLY
        how, value = (LIES_WITHIN, part.text[1:]) if strictly else (OVERLAPS, part.text)
    elif part.sort == "amount":
        how, value = _compared(part.text)
    return Row(join, part.field, how, value)


def _compared(text: str) -> tuple[str, str]:
    """Return how an amount is compared, and with what."""
    sign, value = signed(text)
    how = next((how for how, before in SIGNED.items() if before == sign), "")
    return (how, value) if how else (RANGE if is_range(text) else IS, text)


def _sort(row: Row) -> str:
    return "date" if row.how in DATES else "text" if row.how == WORDS else "term"


def _special_hows(name: str) -> tuple[str, ...]:
    if name == "date":
        return DATES
    return (WORDS,) if name in {"title", "code", "passage", "file"} else (IS,)


def _hows(fields: Iterable[Field]) -> tuple[str, ...]:
    """Return how fields of one name may be asked for; not at all if nothing of them is found."""
    fields = list(fields)
    if any(field.type == "date" for field in fields):
        return DATES
    if any(field.points_at_terms or field.type == "yesno" for field in fields):
        return (IS,)
    if any(field.type in COUNTED for field in fields):
        return AMOUNTS
    return (WORDS,) if any(field.search != "no" or field.names for field in fields) else ()


def _by_name(archive: Archive) -> dict[str, dict[str, Field]]:
    """Return the fields that may be asked for by how they may be typed, then by their id."""
    found: dict[str, dict[str, Field]] = {}
    for kind in archive.kinds:
        for field in kind.fields:
            for name in names_of(field) if not field.retired else ():
                found.setdefault(name, {}).setdefault(field.id, field)
    return found


def _typed(field: Field, label: str, known: Mapping[str, object]) -> str:
    """Return what is written before the colon for a field: its label if that is one word."""
    may_be = _is_word(label) and not special(label) and len(label) <= LONGEST
    return label if may_be and label.casefold() in known else field.id


def _is_word(label: str) -> bool:
    return not any(one.isspace() or one in SIGNS for one in label)
