"""Charts as files of their own: a page to print, or a picture."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from archive_app.archive.archive import Archive
from archive_app.datafiles import shipped
from archive_app.domain.charts.chart import Chart
from archive_app.domain.errors import Refused

PAGE, PICTURE = ".pdf", ".png"
SUFFIXES = (PICTURE, PAGE)
DOTS = 300 / 72
"""Pixels of a picture for each point of the page."""


def export_chart(archive: Archive, chart: Chart, target: Path) -> Path:
    """Write a chart as a PDF or a PNG, by the ending of the file, and return where it is.

    The file is there whole, or as it was before. Raise `Refused` for another ending or where there
    is nothing to draw, `Unavailable` if it cannot be written.
    """
    suffix = target.suffix.lower()
    if suffix not in SUFFIXES:
        raise Refused("unknown_chart_file", suffix=suffix, nearest=SUFFIXES)
    if not chart.categories:
        raise Refused("empty_chart")
    if suffix == PAGE:
        _page(archive, chart, target)
    else:
        with TemporaryDirectory() as folder:
            page = Path(folder) / "chart.pdf"
            _picture(archive, page, max(_page(archive, chart, page)), target)
    return target


def _page(archive: Archive, chart: Chart, target: Path) -> tuple[float, float]:
    from archive_app.dossier.charts import write_chart  # noqa: PLC0415 - late: ReportLab

    made, fonts = datetime.now().astimezone(), shipped("resources") / "fonts"
    return write_chart(chart, target, author=archive.name, made=made, fonts=fonts)


def _picture(archive: Archive, page: Path, side: float, target: Path) -> None:
    from archive_app.dossier.replacing import replacing  # noqa: PLC0415 - late
    from archive_app.media import looks  # noqa: PLC0415 - late, as all of media

    seen = looks.printed(archive.engines.workers, page, 0, round(side * DOTS))
    with replacing(target) as file:
        file.write(seen)
