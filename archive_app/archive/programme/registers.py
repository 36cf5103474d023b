"""The registers of an archive: what is known of each, its own ones among them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from archive_app.archive.archive import Archive
from archive_app.archive.programme.figures.numbers import figures
from archive_app.datafiles import shipped
from archive_app.domain.designations import REGISTER
from archive_app.domain.entries import Term
from archive_app.domain.registers import Register, read_registers


@dataclass(frozen=True, slots=True)
class InForce:
    """A register with how many listings of how many sites are in force in it."""

    term: Term
    told: Register
    listings: int
    sites: int


def registers(archive: Archive) -> list[InForce]:
    """Return the registers in the order of their vocabulary, those without a listing too."""
    counted = {one.keys[0]: one for one in figures(archive, [REGISTER]).cells}
    return [
        InForce(
            term,
            register_of(term.id),
            counted[term.id].listings if term.id in counted else 0,
            counted[term.id].sites if term.id in counted else 0,
        )
        for term in archive.vocabularies.of("registers")
    ]


def register_of(term: str) -> Register:
    """Return what is known of a register, by the id of its term; of one's own, nothing."""
    return _known().get(term, Register())


@cache
def _known() -> dict[str, Register]:
    return read_registers((shipped("db") / "registers.toml").read_text("utf-8"))
