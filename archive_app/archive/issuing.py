"""Issuing: the dossier of a site as a PDF."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.archive.casefiles import casefile_of
from archive_app.archive.mappings import PREFIX as IMPORTS
from archive_app.datafiles import shipped
from archive_app.domain.errors import Refused
from archive_app.domain.nearest import nearest
from archive_app.domain.progress import Progress

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
    """Write the dossier of a site to a PDF; the file is there whole, or as it was before.

    Raise `Refused` for an unknown site, profile or scope, `Unavailable` if the disk is full.
    """
    from archive_app.dossier.plan import plan  # noqa: PLC0415 - late
    from archive_app.dossier.profiles import load  # noqa: PLC0415 - late
    from archive_app.dossier.typesetting import typeset  # noqa: PLC0415 - late

    texts = _texts(archive)
    if profile not in texts:
        near = nearest(profile, texts)
        raise Refused("unknown_profile", profile=profile, nearest=near or sorted(texts))
    if scope not in SCOPES:
        raise Refused("unknown_scope", scope=scope, nearest=SCOPES)
    casefile = casefile_of(archive, site)
    planned = plan(casefile, load(texts[profile], f"{profile}.toml"), scope)
    fonts = shipped("resources") / "fonts"
    written = typeset(planned, target, progress, fonts=fonts)
    return Issued(
        path=target,
        pages=written.pages,
        size=written.size,
        sha256=written.sha256,
        missing=written.missing,
        seq=casefile.seq,
    )


def _texts(archive: Archive) -> dict[str, str]:
    """Return the profiles as TOML by id, the archive's own in place of the shipped."""
    shipped_ones = sorted((shipped("exports") / "dossiers").glob("*.toml"))
    texts = {path.stem: path.read_text("utf-8") for path in shipped_ones}
    with archive.store.reading() as tables:
        own = tables.definitions.of("profile")
    own = {name: text for name, text in own.items() if not name.startswith(IMPORTS)}
    return texts | {name.removesuffix(".toml"): text for name, text in own.items()}
