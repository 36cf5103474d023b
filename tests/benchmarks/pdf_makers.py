"""What makes a PDF of photographs: the dossier, and others that it is measured against.

Each returns the work, when all that it needs is loaded. img2pdf and WeasyPrint are compared with
where they are installed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path

Work = Callable[[], object]


def ours(archive: Path, site: str, target: Path) -> Work:
    """Issue the dossier of a site."""
    from archive_app.archive.archive import open_archive  # noqa: PLC0415 - in its own process
    from archive_app.archive.issuing.issuing import issue  # noqa: PLC0415
    from archive_app.domain.progress import Quiet  # noqa: PLC0415
    from archive_app.dossier import plan, typesetting  # noqa: F401, PLC0415 - not to be counted

    opened = open_archive(archive, person="bench")
    return lambda: issue(opened, Quiet(), site=site, target=target)


def img2pdf(pictures: Sequence[Path], target: Path) -> Work:
    """Put photographs into a PDF, a page each, as they are."""
    import img2pdf as other  # noqa: PLC0415 - there or not

    def convert() -> None:
        with target.open("wb") as file:
            other.convert([str(path) for path in pictures], outputstream=file)

    return convert


def weasyprint(pictures: Sequence[Path], target: Path) -> Work:
    """Set photographs with captions, two to a page, as a page of HTML."""
    import weasyprint as other  # noqa: PLC0415 - there or not

    figures = "".join(
        f'<figure><img src="{path.as_uri()}"><figcaption>{path.stem}</figcaption></figure>'
        for path in pictures
    )
    style = "img {width: 100%; height: 100mm; object-fit: contain} figure {break-inside: avoid}"
    page = other.HTML(string=f"<style>{style}</style>{figures}")
    return lambda: page.write_pdf(target)


def is_there(name: str) -> bool:
    """Tell whether a maker is installed."""
    return find_spec(name) is not None
