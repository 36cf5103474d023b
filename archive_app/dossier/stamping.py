"""What tells a final edition from a draft: its number, and a code that vouches for its words."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace

from archive_app.dossier.blocks import Cover, Plan, Stamp
from archive_app.dossier.facts import filled
from archive_app.dossier.kept import keep

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # no I, L, O, U: they are misread on paper
CHARACTERS, HALF = 8, 4
MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1", "-": None, " ": None, "－": None})


def stamped(plan: Plan, words: Mapping[str, str], number: str, edition: int) -> tuple[Plan, Stamp]:
    """Return the plan of a final edition, in place of a draft's, and its stamp.

    Its cover bears its number, which edition of the site it is, and the code of its words, each
    in the profile's own sentence.
    """
    bare = _with_stamp(replace(plan, mark=""), None)
    told = {"number": number, "edition": str(edition), "code": _code(bare, number)}
    lines = tuple(filled(words[name], told) for name in told)
    stamp = Stamp(number, told["code"], lines)
    return _with_stamp(bare, stamp), stamp


def stamp_of(plan: Plan) -> Stamp | None:
    """Return the stamp on a plan's cover, if it is a final edition's."""
    covers = (block for part in plan.parts for block in part.blocks if isinstance(block, Cover))
    return next((cover.stamp for cover in covers), None)


def vouched(plan: Plan, said: str) -> bool:
    """Tell whether a code, as a person read it from paper, is the one of a final plan's words."""
    stamp = stamp_of(plan)
    if stamp is None:
        return False
    return legible(said) == legible(_code(_with_stamp(plan, None), stamp.number))


def legible(said: str) -> str:
    """Return a code without what is misread or left out when people copy it from paper."""
    return said.strip().upper().translate(MISREAD)


def _code(bare: Plan, number: str) -> str:
    """Return `XXXX-XXXX`: 40 bits of the SHA-256 of the number and of all that is said."""
    digest = hashlib.sha256(number.encode() + b"\n" + keep(bare)).digest()
    bits = int.from_bytes(digest[:5], "big")
    letters = [ALPHABET[bits >> 5 * place & 31] for place in reversed(range(CHARACTERS))]
    return f"{''.join(letters[:HALF])}-{''.join(letters[HALF:])}"


def _with_stamp(plan: Plan, stamp: Stamp | None) -> Plan:
    parts = [
        replace(
            part,
            blocks=tuple(
                replace(block, stamp=stamp) if isinstance(block, Cover) else block
                for block in part.blocks
            ),
        )
        for part in plan.parts
    ]
    return replace(plan, parts=tuple(parts))
