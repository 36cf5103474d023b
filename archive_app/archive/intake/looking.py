"""Files looked at where they are: what each holds and says, before anything is decided of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.archive.entries.attaching import read_or_noted
from archive_app.archive.entries.authors import authors_in
from archive_app.archive.entries.files import Listed, files_in, name_of
from archive_app.archive.intake.ahead import done_ahead
from archive_app.archive.intake.at_once import AtOnce
from archive_app.archive.intake.marks import Marks, mark
from archive_app.domain.errors import Cancelled, Refused
from archive_app.domain.progress import Progress
from archive_app.domain.readings import Facts, Reading
from archive_app.domain.system_faults import why as told
from archive_app.store.vault import sha256_of

AHEAD = 32  # files being looked at while others are told
BEGINNING = 8  # passages of a text that say what it is
KEPT = "kept"
"""What has read a file that the archive holds: somebody did, when it came in."""


@dataclass(frozen=True, slots=True)
class Looked:
    """A file and what it says, or the fault for which it cannot come in.

    Of a text only the beginning is kept.
    """

    path: Path
    size: int = 0
    sha256: str = ""
    reading: Reading | None = None
    fault: Refused | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """What was looked at, in order; `cancelled` if a person stopped before the last."""

    files: tuple[Looked, ...]
    cancelled: bool = False

    def readings(self) -> dict[str, Reading]:
        """Return what was read here, by SHA-256; what the archive read before is no reading."""
        return {
            one.sha256: one.reading
            for one in self.files
            if one.reading and one.reading.reader != KEPT
        }


def authors(look: Look) -> list[str]:
    """Return who made the files, as they say, each once."""
    said = (one.reading.facts for one in look.files if one.reading)
    return list(dict.fromkeys(name for facts in said for name in authors_in(facts)))


def look_at(
    archive: Archive,
    progress: Progress,
    paths: Sequence[Path],
    *,
    pool: Executor | None = None,
    known: Look | None = None,
) -> Look:
    """Look at files and folders, ahead in `pool`; nothing is written but what spares a second look.

    What is `known` of a path from an earlier look is taken from there.
    """
    earlier = {one.path: one for one in known.files} if known else {}
    listed = list({one.path: one for one in files_in(paths)}.values())
    progress.expect(len(listed))
    looking = _Looking(archive, earlier)
    found: list[Looked] = []
    cancelled = False
    ahead = AHEAD if pool else 1
    try:
        with closing(done_ahead(pool or AtOnce(), looking.look, listed, ahead)) as looked:
            for one in looked:
                found.append(one)
                progress.step(1, name_of(one.path))
    except Cancelled:
        cancelled = True
    finally:
        looking.marks.keep()
    return Look(tuple(found), cancelled)


class _Looking:
    """One look at files, under way; each of them on any thread."""

    def __init__(self, archive: Archive, earlier: Mapping[Path, Looked]) -> None:
        self._archive = archive
        self._earlier = earlier
        self.marks = Marks(archive.derived)

    def look(self, listed: Listed) -> Looked:
        """Return what a file holds, or its fault."""
        path, fault = listed.path, listed.fault
        if path in self._earlier:
            return self._earlier[path]
        if fault is None:
            try:
                return self._look(path)
            except Refused as why:
                fault = why
            except OSError as why:
                fault = Refused("unreadable_file", path=name_of(path), why=told(why))
        return Looked(path, fault=fault)

    def _look(self, path: Path) -> Looked:
        from archive_app.media.recognition import recognise  # noqa: PLC0415 - late

        media_type = recognise(path)  # what is no file is refused before it is read
        marked = mark(path)
        sha256 = self.marks.sha256(marked) or sha256_of(path)
        reading = self._held(sha256) or self._read(path, media_type)
        self.marks.remember(marked, sha256)
        return Looked(path, marked[1], sha256, reading)

    def _held(self, sha256: str) -> Reading | None:
        """Return what was read of an original when it came in, if the archive has it."""
        with self._archive.store.reading() as tables:
            original = tables.originals.get(sha256)
            if original is None:
                return None
            facts = tables.originals.facts([sha256]).get(sha256, Facts())
            passages = tables.originals.passages(sha256)[:BEGINNING]
        return Reading(original.media_type, KEPT, 0, facts, passages)

    def _read(self, path: Path, media_type: str) -> Reading:
        reading = read_or_noted(self._archive, path, media_type, 0)
        return replace(reading, passages=reading.passages[:BEGINNING])
