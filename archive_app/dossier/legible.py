"""Whether a dossier can be set in the letters that there are, known before it is issued."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

from archive_app.dossier.blocks import Plan
from archive_app.dossier.layout.breaking import clean
from archive_app.dossier.pdf.typefaces import Typefaces


def missing_characters(plan: Plan, fonts: Path) -> tuple[str, ...]:
    """Return the characters of a plan that no font has, in their order in Unicode."""
    typefaces = Typefaces(fonts)
    letters = typefaces.styles["song"]
    for text in _texts((plan.title, plan.name, plan.parts, plan.mark)):
        letters.width(clean(text))
    return tuple(sorted(typefaces.missing))


def _texts(thing: object) -> Iterator[str]:
    """Walk through every text of a plan."""
    if isinstance(thing, str):
        yield from thing.splitlines()
    elif isinstance(thing, tuple):
        for one in thing:
            yield from _texts(one)
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from _texts(getattr(thing, field.name))
