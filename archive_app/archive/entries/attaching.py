"""Attaching: an original becomes part of an entry, with what a machine read from it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.archive.entries.files import name_of
from archive_app.archive.entries.references import entry_in
from archive_app.archive.entries.rules import reopen
from archive_app.archive.viewing import previews
from archive_app.domain.entries import Attachment, Original
from archive_app.domain.errors import Refused
from archive_app.domain.guessing import takes
from archive_app.domain.identifiers import new_id
from archive_app.domain.kinds import Kind
from archive_app.domain.readings import Facts, Reading
from archive_app.media.formats import KEPT_ONLY, LETTERS
from archive_app.store.store import Tables
from archive_app.store.vault import Incoming

DECODED_LATER = {"image/jpeg", "image/heic", "image/heif"}
"""Photographs come by the hundred: their previews are made when somebody looks."""

OUT_OF_REACH = {
    "encrypted_file": "encrypted",
    "entities_declared": "entities",
    "file_too_large": "too_large",
    "too_many_pixels": "too_large",
    "file_too_slow": "too_slow",
    "file_crashed_reader": "reader_failed",
}
"""Why a file that may be whole is kept without being read, and the note that says so."""

Kept = tuple[Original, Reading, str]
"""A file whose original is kept: with what was read from it, and its name."""


@contextmanager
def receive(archive: Archive, file: Path) -> Iterator[tuple[Incoming, str]]:
    """Have a copy of a file in `incoming/` and its media type; it is dropped unless admitted."""
    from archive_app.media.recognition import recognise  # noqa: PLC0415 - late

    media_type = recognise(file)  # what is no file is refused before it is copied
    with archive.vault.receive(file) as incoming:
        yield incoming, media_type


def read_received(
    archive: Archive, incoming: Incoming, media_type: str
) -> tuple[Original, Reading]:
    """Have a machine read what was received; raise `Refused` if it is damaged."""
    size = 0 if media_type in DECODED_LATER else previews.SIZES[0]
    reading = read_or_noted(archive, incoming.path, media_type, size)
    return Original(incoming.sha256, incoming.size, media_type), reading


def read_or_noted(archive: Archive, file: Path, media_type: str, preview: int) -> Reading:
    """Return what a machine reads of a file; of one that is whole but out of reach only a note.

    Raise `Refused` as `Workers.read` does for all others.
    """
    try:
        return archive.engines.workers.read(file, preview, media_type)
    except Refused as why:
        if why.key not in OUT_OF_REACH:
            raise
        return Reading(media_type, KEPT_ONLY, 1, Facts(note=OUT_OF_REACH[why.key]))


def admit(archive: Archive, incoming: Incoming, reading: Reading) -> None:
    """Keep what was received for good, and its preview if it was made."""
    incoming.admit()
    if reading.media_type not in DECODED_LATER:
        previews.keep(archive, incoming.sha256, previews.SIZES[0], reading.preview)


def attach(
    tables: Tables, entry: str, original: Original, reading: Reading, file_name: str
) -> None:
    """Make an original part of an entry, behind the files that it has."""
    tables.originals.keep(original)
    known = ((reading.reader, reading.version), (LETTERS, 1))
    if not any(tables.originals.has_reading(original.sha256, *one) for one in known):
        tables.originals.keep_reading(original.sha256, reading, digest(reading))
    position = len(list(tables.originals.of([entry])))
    tables.originals.attach(Attachment(new_id(), entry, original, position, "", file_name))


def keep(archive: Archive, files: Sequence[Path], kind: Kind) -> list[Kept]:
    """Keep the originals of files for an entry of a kind.

    Raise `Refused` for the first file that cannot be read or that the kind does not take.

    What was kept before it is harmless: upkeep sweeps originals that nothing names.
    """
    kept: list[Kept] = []
    for file in files:
        with receive(archive, file) as (incoming, media_type):
            if kind.takes and not takes(kind, media_type):
                raise Refused("kind_does_not_take", kind=kind.label, media_type=media_type)
            original, reading = read_received(archive, incoming, media_type)
            admit(archive, incoming, reading)
            kept.append((original, reading, name_of(file)))
    return kept


def attach_files(archive: Archive, reference: str, files: Sequence[Path]) -> None:
    """Add files to an entry that there is; all of them, or none if one cannot be read."""
    with archive.store.reading() as tables:
        entry = entry_in(tables, reference)
    kept = keep(archive, files, archive.kinds[entry.kind])
    with archive.operation(archive.step("attach", count=len(files))) as tables:
        for original, reading, name in kept:
            attach(tables, entry.id, original, reading, name)
        reopen(tables, [entry.id], archive.vocabularies)


def digest(reading: Reading) -> str:
    """Return a hash of what was read, so that merging can tell two readings apart."""
    told = [reading.facts.told(), [asdict(passage) for passage in reading.passages]]
    return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()
