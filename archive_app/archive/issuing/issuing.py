"""Issuing: the dossier of a site as a PDF."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from archive_app.archive.archive import Archive
from archive_app.archive.issuing.casefiles import casefile_of
from archive_app.archive.issuing.damages import holder_in, told_by_record
from archive_app.archive.issuing.declarations import DOSSIERS, declarations
from archive_app.archive.issuing.orders import SCOPES, Order
from archive_app.datafiles import shipped
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.nearest import nearest
from archive_app.domain.progress import Progress

if TYPE_CHECKING:
    from archive_app.dossier.blocks import Plan
    from archive_app.dossier.facts import Issue
    from archive_app.dossier.profiles import Profile, Scope
    from archive_app.dossier.typesetting import Typeset

USUAL = Order()


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
    """A way to make a dossier, by its id and its names; a `yearly` one tells of one year."""

    id: str
    zh: str
    en: str
    yearly: bool = False


def profiles(archive: Archive) -> list[ProfileName]:
    """Return the profiles that ship with the program and those that the archive adds."""
    from archive_app.dossier.declared import load  # noqa: PLC0415 - late: ReportLab costs time

    read = [load(text, f"{name}.toml") for name, text in declarations(archive, DOSSIERS).items()]
    return [ProfileName(one.id, one.label.zh, one.label.en, one.yearly) for one in read]


def issue(
    archive: Archive, progress: Progress, *, site: str, target: Path, order: Order = USUAL
) -> Issued:
    """Write a draft of the dossier of a site; the file is there whole, or as it was before.

    Raise `Refused` for an unknown site, profile, scope or part, `Unavailable` if the disk is full.
    """
    return draft(planned(archive, site, order), target, progress)


@dataclass(frozen=True, slots=True)
class Planned:
    """A dossier before it has pages, with what it was made of."""

    order: Order
    issue: Issue
    plan: Plan

    @property
    def seq(self) -> int:
        """Return the position in the journal up to which it tells."""
        return self.issue.casefile.seq

    def holder(self, sha256: str) -> Entry | None:
        """Return whose an original is of what it tells."""
        return holder_in(self.issue.casefile, sha256)


def planned(archive: Archive, site: str, order: Order = USUAL) -> Planned:
    """Return the dossier of a site as it would be issued now; see `issue` for what it refuses."""
    from archive_app.dossier.letting_out import ordered  # noqa: PLC0415 - late
    from archive_app.dossier.pdf.machine_letters import body_face, told  # noqa: PLC0415 - late
    from archive_app.dossier.plan import plan  # noqa: PLC0415 - late

    profile = _profile(archive, order.profile)
    if order.scope not in SCOPES:
        raise Refused("unknown_scope", scope=order.scope, nearest=SCOPES)
    casefile = casefile_of(archive, site, small=profile.small)
    meant = ordered(casefile, profile, order.scope, without=order.without, year=order.year)
    return Planned(order, meant, replace(plan(meant), letters=told(body_face())))


def draft(told: Planned, target: Path, progress: Progress) -> Issued:
    """Write what was planned as a draft.

    Raise `Damaged` with the `record` whose original is gone or altered.
    """
    with told_by_record(told.holder):
        return set_in_type(told.plan, target, progress, seq=told.seq)


def scope_of(archive: Archive, profile: str, scope: str) -> Scope:
    """Return what a dossier of a scope leaves out; raise `Refused` for an unknown scope."""
    return _profile(archive, profile).scope(scope)


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


def _profile(archive: Archive, name: str) -> Profile:
    from archive_app.dossier.declared import load  # noqa: PLC0415 - late

    texts = declarations(archive, DOSSIERS)
    if name not in texts:
        near = nearest(name, texts)
        raise Refused("unknown_profile", profile=name, nearest=near or sorted(texts))
    return load(texts[name], f"{name}.toml")
