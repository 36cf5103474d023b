"""Runs the benchmarks and prints what was measured: `python -m tests.benchmarks --help`."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from tests.benchmarks import (
    dossier,
    engines,
    grid,
    importing,
    many,
    mapping,
    saving,
    searching,
    taking_in,
    window,
)
from tests.benchmarks.figures import Figure
from tests.benchmarks.stage import Stage

BENCHMARKS: dict[str, Callable[[Stage], Iterator[Figure]]] = {
    "searching": engines.compared,
    "finding": searching.as_typed,  # before saving: what is saved is not in the reference's table
    "findable": saving.save_to_findable,
    "saving": saving.one_persons_save,
    "taking-in": taking_in.photographs,
    "importing": importing.a_list,
    "large": many.large,
    "dossier": dossier.of_all,
    "window": window.start,
    "grid": grid.scrolled,
    "map": mapping.moved,
}


@click.command()
@click.option("--only", multiple=True, type=click.Choice(list(BENCHMARKS)), help="Again for more.")
@click.option("--entries", default=3000, help="Entries of the archive that is searched.")
@click.option("--many", "number", default=100_000, help="Entries of the large archive.")
@click.option("--texts", default=30_000, help="Texts of the index beside its references.")
@click.option("--photographs", default=100, help="Photographs taken in and issued.")
def main(*, only: tuple[str, ...], entries: int, number: int, texts: int, photographs: int) -> None:
    """Measure, and print each figure with its ratio to the reference."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with TemporaryDirectory(prefix="archive-bench-") as work:
        os.environ["XDG_CONFIG_HOME"] = work  # a person's own settings stay as they are
        stage = Stage(
            Path(work), entries=entries, photographs=photographs, many=number, texts=texts
        )
        with stage:
            for name, measure in BENCHMARKS.items():
                if not only or name in only:
                    click.echo(f"\n{name}")
                    for figure in measure(stage):
                        click.echo(f"  {figure}")


if __name__ == "__main__":
    main()
