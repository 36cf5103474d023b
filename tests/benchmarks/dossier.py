"""Issuing a dossier full of photographs, and one full of text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from shutil import copyfileobj

from archive_app.archive.archive import Archive
from archive_app.archive.intake.intake import take_in
from archive_app.datafiles import shipped
from archive_app.domain.entries import Entry
from archive_app.domain.progress import Quiet
from archive_app.dossier.blocks import Paragraph, Part, Plan
from archive_app.dossier.layout.breaking import NEVER_FIRST, NEVER_LAST, lines
from archive_app.dossier.pdf.typefaces import Typefaces
from archive_app.dossier.typesetting import typeset
from tests.benchmarks import corpus, pdf_makers
from tests.benchmarks.apart import Cost, cost_of
from tests.benchmarks.figures import Figure, part, timed
from tests.benchmarks.stage import Stage

FASTEST = 60  # pages a second are what the design asks for
CHARACTERS = 28.0
PARAGRAPHS = 2000
LINES = 10_000
TIMES, MEMORY = 3, 300
OURS = "dossier"
BUDGETS = {"img2pdf": "<= 1.5", "weasyprint": "<= 0.33"}


def of_all(stage: Stage) -> Iterator[Figure]:
    """Measure dossiers of photographs and of text."""
    yield from of_photographs(stage)
    yield from of_text(stage)


def of_photographs(stage: Stage) -> Iterator[Figure]:
    """Measure the PDF of a site, until it lies on the disk; see that every byte is in it."""
    archive, site = stage.empty("dossier")
    take_in(archive, Quiet(), site=site.code, paths=stage.pictures)
    target, what = stage.work / "dossier.pdf", f"dossier of {len(stage.pictures)} photographs"
    copied: list[float] = []
    with timed(copied), (stage.work / "together").open("wb") as into:
        for path in stage.pictures:
            with path.open("rb") as file:
                copyfileobj(file, into)
    makers = [name for name in BUDGETS if pdf_makers.is_there(name)]
    costs = [_costs(archive, site, stage, makers) for _ in range(TIMES)]
    _see_bytes(stage.pictures, target)
    cost = _best(costs, OURS)
    if cost.memory > MEMORY:
        raise AssertionError(f"{cost.memory:.0f} MB of memory for {what}")
    note = f"{cost}, median {_median(costs, OURS):.0f} ms"
    yield Figure(what, cost.wall, "copy of their bytes into one file", copied[0], note=note)
    for name in makers:
        other = _best(costs, name)
        note = f"{other}, median {_median(costs, name):.0f} ms"
        yield Figure(what, cost.wall, name, other.wall, BUDGETS[name], note)
        yield Figure(f"{what}, CPU", cost.cpu, f"{name}, CPU", other.cpu)


def of_text(stage: Stage) -> Iterator[Figure]:
    """Measure the setting of running text, and see that no line ends or begins as none may."""
    texts = [text for _, text in corpus.texts(PARAGRAPHS)]
    fonts = shipped("resources") / "fonts"
    _see_lines(texts, fonts)
    paragraphs = tuple(Paragraph(line) for text in texts for line in text.splitlines() if line)
    plan = Plan("案卷", "某厂", "某馆", "2026-01-01T00:00:00+08:00", (Part("甲", paragraphs),))
    ours: list[float] = []
    with timed(ours):
        written = typeset(plan, stage.work / "text.pdf", Quiet(), fonts=fonts)
    yield Figure(
        f"dossier of {written.pages} pages of text",
        ours[0],
        f"{FASTEST} pages a second",
        written.pages / FASTEST * 1000,
        budget="<= 1",
        note=f"{written.pages / ours[0] * 1000:.0f} pages a second",
    )


def _costs(archive: Archive, site: Entry, stage: Stage, makers: Sequence[str]) -> dict[str, Cost]:
    """Return what the dossier and the others cost, one after the other on the same machine."""
    ours = cost_of(pdf_makers.ours, archive.folder, site.code, stage.work / "dossier.pdf")
    return {OURS: ours} | {
        name: cost_of(getattr(pdf_makers, name), stage.pictures, stage.work / "other.pdf")
        for name in makers
    }


def _best(costs: Sequence[Mapping[str, Cost]], name: str) -> Cost:
    return min((cost[name] for cost in costs), key=lambda one: one.wall)


def _median(costs: Sequence[Mapping[str, Cost]], name: str) -> float:
    return part([cost[name].wall for cost in costs], 50)


def _see_bytes(pictures: list[Path], target: Path) -> None:
    whole = target.read_bytes()
    changed = [path.name for path in pictures if path.read_bytes() not in whole]
    if changed:
        raise AssertionError(f"not byte for byte in the dossier: {changed[:3]}")


def _see_lines(texts: list[str], fonts: Path) -> None:
    """Break texts into lines; a stop that begins one or a bracket that ends one is a fault."""
    advance = Typefaces(fonts).styles["body"].advance
    made = [
        line.text
        for text in texts
        for paragraph in text.splitlines()
        for line in lines(paragraph, advance, CHARACTERS, 2)
    ]
    faulty = [line for line in made if line[0] in NEVER_FIRST or line[-1] in NEVER_LAST]
    if faulty or len(made) < LINES:
        raise AssertionError(f"{len(faulty)} of {len(made)} lines end wrongly: {faulty[:3]}")
