"""Upkeep: whether everything that was put in is still there, and is what it was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from archive_app.archive.archive import Archive
from archive_app.archive.finding import finding
from archive_app.domain.errors import Damaged
from archive_app.domain.progress import Progress
from archive_app.store.store import Tables


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it should be. Its number stays the same for ever."""

    number: str
    key: str
    details: Mapping[str, object]
    damage: bool


def check(archive: Archive, progress: Progress, *, fixity: bool = False) -> list[Finding]:
    """Return what is wrong with an archive; with `fixity` every original is read and hashed."""
    with archive.store.reading() as tables:
        originals = list(tables.originals.all())
        progress.expect(len(originals) + 2)
        found = list(_database(tables))
        progress.step()
        found += _journal(tables)
        progress.step()
        named = tables.originals.named()
        found += _entries(archive, tables)
    for original in originals:
        if fixity:
            found += _verified(archive, original.sha256, original.size)
        else:
            found += _present(archive, original.sha256, original.size)
        progress.step(note=original.sha256[:12])
    strays = len(list(archive.vault.strays(named)))
    if strays:
        found.append(Finding("E301", "stray_originals", {"count": strays}, damage=False))
    found += [Finding("E401", fault.key, fault.details, damage=False) for fault in archive.faults]
    return found


def rebuild(archive: Archive, progress: Progress) -> int:
    """Make the search index anew; return how many entries it holds."""
    return finding.rebuild(archive, progress)


def _database(tables: Tables) -> Iterator[Finding]:
    for fault in tables.faults():
        yield Finding("E101", "database_fault", {"why": fault}, damage=True)


def _journal(tables: Tables) -> Iterator[Finding]:
    numbers = {"gap": "E102", "operation": "E103", "content": "E104"}
    for seq, why in tables.journal.faults():
        yield Finding(numbers[why], f"journal_{why}", {"seq": seq}, damage=True)


def _entries(archive: Archive, tables: Tables) -> Iterator[Finding]:
    """Find entries of kinds that nothing declares, which nobody can open, and codes given twice.

    Two entries have one reference code when one came back from the trash, or another archive.
    """
    for kind, count in tables.entries.counts().items():
        if kind not in archive.kinds:
            yield Finding("E501", "kind_undeclared", {"kind": kind, "count": count}, damage=False)
    for code, count in tables.entries.codes_twice().items():
        yield Finding("E502", "reference_code_twice", {"code": code, "count": count}, damage=False)


def _present(archive: Archive, sha256: str, size: int) -> Iterator[Finding]:
    path = archive.vault.path(sha256)
    if not path.is_file():
        yield Finding("E201", "original_missing", {"sha256": sha256}, damage=True)
    elif path.stat().st_size != size:
        yield Finding("E202", "original_altered", {"sha256": sha256}, damage=True)


def _verified(archive: Archive, sha256: str, size: int) -> Iterator[Finding]:
    numbers = {"original_missing": "E201", "original_altered": "E202"}
    try:
        archive.vault.verify(sha256, size)
    except Damaged as fault:
        yield Finding(numbers[fault.key], fault.key, fault.details, damage=True)
    except OSError as error:
        why = {"sha256": sha256, "why": error.strerror or str(error)}
        yield Finding("E203", "original_not_read", why, damage=True)


def is_clean(findings: list[Finding]) -> bool:
    """Tell whether nothing that was found is damage."""
    return not any(finding.damage for finding in findings)
