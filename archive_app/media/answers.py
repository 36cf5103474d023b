"""What a limited process answers: made there, and believed here only after checking."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, get_args, get_type_hints

from archive_app.domain.entries import Passage
from archive_app.domain.errors import Refused
from archive_app.domain.readings import Facts, Reading
from archive_app.media.plain import line

REFUSALS = frozenset(
    {
        "damaged_file",
        "entities_declared",
        "encrypted_file",
        "file_too_large",
        "no_layer",
        "not_played",
        "nothing_to_see",
        "too_many_pixels",
        "unknown_sheet",
        "unreadable_file",
    }
)
"""What a reader may say no with."""

_FACTS = {name: get_args(sort)[0] for name, sort in get_type_hints(Facts).items()}
_READER = {"reader": str, "version": int}
_PASSAGE = {"text": str, "page": int, "start": float, "end": float, "speaker": str}
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")
_LONGEST_FACT = 10_000


def told(reading: Reading) -> dict[str, object]:
    """Return a reading as JSON has it, without its preview."""
    return {
        "reader": reading.reader,
        "version": reading.version,
        "facts": reading.facts.told(),
        "passages": [_without_none(asdict(passage)) for passage in reading.passages],
    }


def refusal(error: Refused) -> dict[str, object]:
    """Return a refusal as JSON has it; what libraries say of a file may hold pieces of it."""
    told = error.details.items()
    plain = {name: line(value) or "" if isinstance(value, str) else value for name, value in told}
    return {"refused": error.key, "details": plain}


def believed(answer: object, picture: bytes, media_type: str) -> Reading:
    """Return the reading in an answer, or raise the `Refused` in it.

    Raise ValueError if it is neither: then nothing of it is believed.
    """
    if not isinstance(answer, dict) or (picture and not picture.startswith(_PICTURES)):
        raise ValueError("not an answer")
    if "refused" in answer:
        raise refused(answer)
    made_by = {name: answer.get(name) for name in _READER}
    return Reading(
        media_type=media_type,
        **checked(made_by, _READER, _LONGEST_FACT),
        facts=Facts(**checked(answer.get("facts"), _FACTS, _LONGEST_FACT)),
        passages=tuple(map(_passage, _listed(answer.get("passages")))),
        preview=picture or None,
    )


def believed_numbers(answer: object, body: bytes) -> tuple[list[float], bytes]:
    """Return the numbers and bytes of a part of a file, or raise the `Refused` in the answer."""
    if not isinstance(answer, dict):
        raise ValueError("not an answer")  # noqa: TRY004  whoever speaks wrongly, it is one error
    if "refused" in answer:
        raise refused(answer)
    numbers = _listed(answer.get("numbers"))
    if not all(type(each) in {int, float} and math.isfinite(each) for each in numbers):  # type: ignore[arg-type]
        raise ValueError("not numbers")
    return [float(each) for each in numbers], body  # type: ignore[arg-type]


def refused(answer: Mapping[str, object]) -> Refused:
    """Return the refusal in an answer; ValueError if it is none that a reader may make."""
    key, details = answer["refused"], answer.get("details")
    if not isinstance(key, str) or key not in REFUSALS:
        raise ValueError("not a refusal")
    return Refused(key, **checked(details, {"why": str, "limit": int, "sheet": str}, _LONGEST_FACT))


def _listed(values: object) -> list[object]:
    if not isinstance(values, list):
        raise ValueError("not passages")  # noqa: TRY004  whoever speaks wrongly, it is one error
    return values


def _passage(values: object) -> Passage:
    return Passage(**{"text": "", **checked(values, _PASSAGE)})


def checked(
    values: object, sorts: Mapping[str, type], longest: int | None = None
) -> dict[str, Any]:
    """Return values if each is of the sort asked for; raise ValueError otherwise."""
    if not isinstance(values, dict) or not values.keys() <= sorts.keys():
        raise ValueError("not what was asked for")
    for name, value in values.items():
        if type(value) is not sorts[name] or not _is_sound(value, longest):
            raise ValueError(f"not a {name}")
    return values


def _is_sound(value: object, longest: int | None) -> bool:
    if isinstance(value, str):
        return len(value) <= (longest or len(value)) and is_unicode(value)
    if isinstance(value, float):
        return math.isfinite(value)
    return isinstance(value, int) and abs(value) < 2**53


def is_unicode(text: str) -> bool:
    """Tell whether a text can be kept: no halves of characters, no end before its end."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return "\0" not in text


def _without_none(values: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in values.items() if value is not None}
