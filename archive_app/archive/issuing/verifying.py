"""Verifying: whether a file or a sheet of paper is an edition, and what has changed since."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.history import changes_since
from archive_app.archive.issuing.editions import Edition, edition_of, editions, plan_of
from archive_app.domain.errors import Damaged, Refused
from archive_app.domain.system_faults import why as told
from archive_app.store.vault import sha256_of


@dataclass(frozen=True, slots=True)
class Changed:
    """An entry that changed since an edition was issued, and the fields that did."""

    code: str
    title: str
    fields: tuple[str, ...]
    removed: bool
    entry: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Verified:
    """What was found out: the edition that it is, or none.

    `claims` is what a file says of itself that is no edition: it was one, and was altered.
    """

    edition: Edition | None
    changed: tuple[Changed, ...] = ()
    claims: str = ""


def verify_file(archive: Archive, file: Path) -> Verified:
    """Tell whether a PDF is an edition of this archive, byte for byte.

    Raise `Refused` if it cannot be read.
    """
    from archive_app.dossier.pdf.document import identifier_in  # noqa: PLC0415 - late

    try:
        sha256 = sha256_of(file)
        claims = identifier_in(file) if file.stat().st_size else ""
    except FileNotFoundError as error:
        raise Refused("no_such_file", path=str(file)) from error
    except OSError as error:
        raise Refused("unreadable_file", path=str(file), why=told(error)) from error
    found = next((one for one in editions(archive) if one.sha256 == sha256), None)
    if found is None:
        return Verified(None, claims=claims)
    return Verified(found, _changed(archive, found))


def verify_paper(archive: Archive, number: str, code: str) -> Verified:
    """Tell whether an edition of this number bears this code, as both are printed on its cover.

    The code is made of the edition's words: it serves to find out a wrong or invented number. It
    cannot prove that the sheets were not altered.
    """
    from archive_app.dossier.stamping import vouched  # noqa: PLC0415 - late

    found = edition_of(archive, number)
    try:
        is_same = vouched(plan_of(archive, found), code)
    except Damaged:  # what was kept is gone: what was entered still tells
        is_same = False
    return Verified(found, _changed(archive, found)) if is_same else Verified(None)


def changes_of_site(archive: Archive, site: str, seq: int) -> Iterator[Changed]:
    """Walk through the entries of a site that look different since an operation; no editions."""
    with archive.store.reading() as tables:
        altered = tables.entries.some(list(tables.journal.altered_since(seq)))
        of_site = [one for one in altered.values() if one.site == site]
        for entry in sorted(of_site, key=lambda one: one.code):
            if archive.kinds[entry.kind].family == "edition":
                continue
            changes = changes_since(archive, tables, entry, seq)
            fields = tuple(dict.fromkeys(one.field for one in changes if one.field))
            told = (entry.code, entry.title, fields, entry.removed)
            yield Changed(*told, entry=entry.id, kind=entry.kind)


def _changed(archive: Archive, edition: Edition) -> tuple[Changed, ...]:
    return tuple(changes_of_site(archive, edition.site, edition.seq))
