"""Issuing a dossier full of photographs, beside copying their bytes."""

from __future__ import annotations

from collections.abc import Iterator
from shutil import copyfileobj

from archive_app.archive.intake import take_in
from archive_app.archive.issuing import issue
from archive_app.domain.progress import Quiet
from tests.benchmarks.figures import Figure, timed
from tests.benchmarks.stage import Stage


def of_photographs(stage: Stage) -> Iterator[Figure]:
    """Measure the PDF of a site, until it lies on the disk."""
    archive, site = stage.empty("dossier")
    take_in(archive, Quiet(), site=site.code, paths=stage.pictures)
    copied: list[float] = []
    ours: list[float] = []
    with timed(copied), (stage.work / "together").open("wb") as into:
        for path in stage.pictures:
            with path.open("rb") as file:
                copyfileobj(file, into)
    target = stage.work / "dossier.pdf"
    with timed(ours):
        issued = issue(archive, Quiet(), site=site.code, target=target)
    whole = target.read_bytes()
    changed = [path.name for path in stage.pictures if path.read_bytes() not in whole]
    if changed:
        raise AssertionError(f"not byte for byte in the dossier: {changed[:3]}")
    size = sum(path.stat().st_size for path in stage.pictures)
    yield Figure(
        f"dossier of {len(stage.pictures)} photographs",
        ours[0],
        "copy of their bytes into one file",
        copied[0],
        note=f"{issued.pages} pages, {issued.size / size:.3f} of their size",
    )
