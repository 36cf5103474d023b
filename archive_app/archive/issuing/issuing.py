"""Issuing: the dossier of a site as a PDF."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from archive_app.archive.archive import Archive
from archive_app.archive.issuing.casefiles import casefile_of
from archive_app.archive.lists.mappings import PREFIX as IMPORTS
from archive_app.datafiles import shipped
from archive_app.domain.casefile import Casefile
from archive_app.domain.errors import Refused
from archive_app.domain.nearest import nearest
from archive_app.domain.progress import Progress

if TYPE_CHECKING:
    from archive_app.dossier.blocks import Plan
    from archive_app.dossier.profiles import Profile, Scope
    from archive_app.dossier.typesetting import Typeset

TABLES = "table-"
"""How the files of profiles are called that are no dossiers but tables."""

SCOPES = ("internal", "submission", "public")


@dataclass(frozen=True, slots=True)
class Issued:
    """A dossier as it was written: `size` in bytes, and the characters that no font has."""

    path: Path
    pages: int
    size: int
    sha256: str
    missing: tuple[str, ...]
    seq: int


@dataclass(frozen=True, slots=True)
class ProfileName:
    """A way to make a dossier, by its id and its names."""

    id: str
    zh: str
    en: str


def profiles(archive: Archive) -> list[ProfileName]:
    """Return the profiles that ship with the program and those that the archive adds."""
    from archive_app.dossier.profiles import load  # noqa: PLC0415 - late: ReportLab costs time

    read = [load(text, f"{name}.toml") for name, text in _texts(archive).items()]
    return [ProfileName(one.id, one.label.zh, one.label.en) for one in read]


def issue(
    archive: Archive,
    progress: Progress,
    *,
    site: str,
    profile: str = "site-dossier",
    target: Path,
    scope: str = "internal",
) -> Issued:
    """Write a draft of the dossier of a site; the file is there whole, or as it was before.

    Raise `Refused` for an unknown site, profile or scope, `Unavailable` if the disk is full.
    """
    told = planned(archive, site, profile, scope)
    return set_in_type(told.plan, target, progress, seq=told.casefile.seq)


@dataclass(frozen=True, slots=True)
class Planned:
    """A dossier before it has pages, with what it was made of."""

    casefile: Casefile
    profile: Profile
    scope: str
    plan: Plan


def planned(archive: Archive, site: str, profile: str, scope: str) -> Planned:
    """Return the dossier of a site as it would be issued now; see `issue` for what it refuses."""
    from archive_app.dossier.pdf.machine_letters import body_face, told  # noqa: PLC0415 - late
    from archive_app.dossier.plan import plan  # noqa: PLC0415 - late
    from archive_app.dossier.profiles import load  # noqa: PLC0415 - late

    texts = _texts(archive)
    if profile not in texts:
        near = nearest(profile, texts)
        raise Refused("unknown_profile", profile=profile, nearest=near or sorted(texts))
    if scope not in SCOPES:
        raise Refused("unknown_scope", scope=scope, nearest=SCOPES)
    read = load(texts[profile], f"{profile}.toml")
    casefile = casefile_of(archive, site, small=read.small)
    letters = told(body_face())
    return Planned(casefile, read, scope, replace(plan(casefile, read, scope), letters=letters))


def scope_of(archive: Archive, profile: str, scope: str) -> Scope:
    """Return what a dossier of a scope leaves out; raise `Refused` for an unknown scope."""
    from archive_app.dossier.profiles import load  # noqa: PLC0415 - late

    return load(_texts(archive)[profile], f"{profile}.toml").scope(scope)


def set_in_type(
    plan: Plan,
    target: Path,
    progress: Progress,
    *,
    seq: int,
    settled: Callable[[Typeset], None] = lambda _: None,
) -> Issued:
    """Write a planned dossier; `settled` hears of the whole file before it takes its place."""
    from archive_app.dossier.typesetting import typeset  # noqa: PLC0415 - late

    fonts = shipped("resources") / "fonts"
    written = typeset(plan, target, progress, fonts=fonts, settled=settled)
    return Issued(
        path=target,
        pages=written.pages,
        size=written.size,
        sha256=written.sha256,
        missing=written.missing,
        seq=seq,
    )


def _texts(archive: Archive) -> dict[str, str]:
    """Return the profiles as TOML by id, the archive's own in place of the shipped."""
    shipped_ones = sorted((shipped("exports") / "dossiers").glob("*.toml"))
    texts = {path.stem: path.read_text("utf-8") for path in shipped_ones}
    with archive.store.reading() as tables:
        own = tables.definitions.of("profile")
    own = {name: text for name, text in own.items() if not name.startswith((IMPORTS, TABLES))}
    return texts | {name.removesuffix(".toml"): text for name, text in own.items()}
