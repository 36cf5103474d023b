"""From a plan to a PDF file: whole and in its place, or not there at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from archive_app.domain.progress import Progress
from archive_app.dossier.blocks import Cover, Plan
from archive_app.dossier.drawing import draw
from archive_app.dossier.layout.composition import compose
from archive_app.dossier.layout.measures import HEIGHT
from archive_app.dossier.layout.numbers import counted
from archive_app.dossier.layout.setting import strips
from archive_app.dossier.layout.sheet import Letters, Sheet
from archive_app.dossier.pdf.document import About
from archive_app.dossier.pdf.machine_letters import face_told
from archive_app.dossier.pdf.output import Output
from archive_app.dossier.pdf.pen import Pen
from archive_app.dossier.pdf.typefaces import Typefaces
from archive_app.dossier.replacing import replacing
from archive_app.dossier.stamping import stamp_of

COVER = "封面"


@dataclass(frozen=True, slots=True)
class Typeset:
    """A dossier as written: pages, bytes, SHA-256, and the characters that no font has."""

    pages: int
    size: int
    sha256: str
    missing: tuple[str, ...]


def typeset(
    plan: Plan,
    target: Path,
    progress: Progress,
    *,
    fonts: Path,
    settled: Callable[[Typeset], None] = lambda _: None,
) -> Typeset:
    """Write a dossier; the same plan and fonts give the same bytes.

    `settled` hears of the file when it is whole and not in its place yet, and may raise to stop.

    A file that was there before is replaced at the very end only. Raise `Unavailable` if the
    target cannot be written, `Damaged` if an original is gone or altered, and whatever the
    progress raises to stop; then everything is as it was.
    """
    typefaces = Typefaces(fonts, face_told(plan.letters))
    letters = Letters(typefaces)
    parts = [compose(strips(letters, part), HEIGHT) for part in plan.parts]
    numbers = counted([page.entries for page in pages] for pages in parts)
    pen = Pen(_about(plan), typefaces)
    pen.enclose(plan.attached, COVER if _has_cover(plan) else "")
    progress.expect(numbers.total)
    draw(plan, parts, Sheet(pen, letters, numbers), progress)
    progress.expect(numbers.total + pen.files)
    with replacing(target) as file, Output(file) as out:
        pen.finish(out, progress.step)
        file.flush()
        missing = tuple(sorted(typefaces.missing))
        written = Typeset(numbers.total, out.size, out.sha256, missing)
        settled(written)
    return written


def _about(plan: Plan) -> About:
    """Return what the document says of itself."""
    made = datetime.fromisoformat(plan.issued_at)
    stamp = stamp_of(plan)
    told = f"{stamp.number} {stamp.code}" if stamp else ""
    return About(f"{plan.name} {plan.title}", plan.author, plan.title, made, told)


def _has_cover(plan: Plan) -> bool:
    return any(isinstance(block, Cover) for part in plan.parts[:1] for block in part.blocks)
