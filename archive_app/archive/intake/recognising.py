"""Letters on scans: recognised by a machine, marked as such, put right by a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from importlib.util import find_spec

from archive_app.archive.archive import Archive
from archive_app.archive.entries.attaching import digest
from archive_app.archive.entries.references import entry_in
from archive_app.domain.entries import Attachment
from archive_app.domain.errors import Cancelled, Refused, Unavailable
from archive_app.domain.progress import Progress
from archive_app.domain.readings import Facts
from archive_app.domain.steps import Step

SCANS = {
    *("image/jpeg", "image/png", "image/tiff", "image/heic", "image/webp", "image/bmp"),
    "application/pdf",
}
NEEDED = ("rapidocr", "onnxruntime")


@dataclass(frozen=True, slots=True)
class Recognised:
    """A file whose letters were recognised, and how many there are."""

    code: str
    file_name: str
    letters: int


@dataclass(frozen=True, slots=True)
class Recognition:
    """What became of the scans; `cancelled` if a person stopped before the last."""

    recognised: tuple[Recognised, ...]
    refused: tuple[tuple[str, Refused], ...]
    cancelled: bool = False


def is_there() -> bool:
    """Tell whether what recognises letters is installed (`archive-app[ocr]`)."""
    return all(find_spec(name) is not None for name in NEEDED)


def recognise(archive: Archive, progress: Progress, references: Sequence[str]) -> Recognition:
    """Recognise the letters on the scans of some entries, those that have no text yet.

    Each file is committed by itself. Raise `Unavailable` (no_ocr) if there are scans and nothing to
    read them with.
    """
    waiting = _waiting(archive, references)
    if waiting and not is_there():
        raise Unavailable("no_ocr")
    progress.expect(len(waiting))
    step = archive.step("recognise", patient=True, count=len(waiting))
    done: list[Recognised] = []
    refused: list[tuple[str, Refused]] = []
    try:
        for code, scan in waiting:
            try:
                done.append(_one(archive, step, code, scan))
            except Refused as why:
                refused.append((scan.file_name, why))
            progress.step(1, scan.file_name)
    except Cancelled:
        return Recognition(tuple(done), tuple(refused), cancelled=True)
    return Recognition(tuple(done), tuple(refused))


def correct(archive: Archive, sha256: str, position: int, text: str) -> None:
    """Keep a person's better text for the passage of a file at a place; raise `Refused`."""
    with archive.operation(archive.step("correct")) as tables:
        known = len(tables.originals.passages(sha256))
        if not 0 <= position < known:
            raise Refused("no_such_passage", position=position + 1, count=known)
        tables.originals.correct(sha256, position, text.strip())


def _waiting(archive: Archive, references: Sequence[str]) -> list[tuple[str, Attachment]]:
    """Return the scans that have no text, each once, with the code of its entry."""
    found: dict[str, tuple[str, Attachment]] = {}
    with archive.store.reading() as tables:
        entries = {entry.id: entry.code for entry in (entry_in(tables, one) for one in references)}
        for scan in tables.originals.of(list(entries)):
            sha256 = scan.original.sha256
            is_scan = scan.original.media_type in SCANS
            if is_scan and not tables.originals.passages(sha256):
                found.setdefault(sha256, (entries[scan.entry], scan))
    return list(found.values())


def _one(archive: Archive, step: Step, code: str, scan: Attachment) -> Recognised:
    sha256 = scan.original.sha256
    read = archive.engines.recognisers.letters(archive.vault.path(sha256))
    with archive.operation(step) as tables:
        facts = tables.originals.facts([sha256]).get(sha256, Facts())
        marked = replace(read, facts=replace(facts, note=read.facts.note))
        tables.originals.keep_reading(sha256, marked, digest(marked))
    return Recognised(code, scan.file_name, sum(len(part.text) for part in read.passages))
