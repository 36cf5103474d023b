"""A site with its files, and how its dossier is filed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.intake.intake import take_in
from archive_app.archive.issuing import filing, issuing
from archive_app.archive.issuing.editions import Edition
from archive_app.archive.issuing.orders import Order
from archive_app.domain.entries import Entry
from archive_app.domain.progress import Quiet


@pytest.fixture
def filled(archive: Archive, site: Entry, files: Path) -> Entry:
    """Give the site with its files."""
    take_in(archive, Quiet(), site=site.code, paths=[files])
    return site


@pytest.fixture
def final(archive: Archive) -> Callable[[Entry, Path], Edition]:
    """File the dossier of a site for submission, with gaps."""

    def issue(site: Entry, target: Path) -> Edition:
        told = issuing.planned(archive, site.code, Order("site-dossier", "submission"))
        reason = "尚缺权利说明"
        return filing.issue_final(archive, Quiet(), told, target=target, reason=reason)[1]

    return issue
