"""Pictures by the hundred thousand: how soon they are seen, and how smoothly scrolled past."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator

from tests.benchmarks.figures import Figure
from tests.benchmarks.pictures import pictured
from tests.benchmarks.stage import Stage

FRAME = 16.0


def scrolled(stage: Stage) -> Iterator[Figure]:
    """Measure in a window of its own: its first painting, then the longest frame of each way."""
    seconds = 5.0 if stage.many >= 10_000 else 0.2
    command = [sys.executable, "-m", "tests.benchmarks.scrolling"]
    done = subprocess.run(
        [*command, str(pictured(stage.many)), str(seconds)],
        capture_output=True,
        text=True,
        check=True,
    )
    for line in done.stdout.splitlines():
        told = json.loads(line)
        paints = told["what"] == "first paint"
        yield Figure(
            f"{stage.many:,} pictures: {told['what']}",
            told["longest"],
            "what is allowed" if paints else "one frame",
            50.0 if paints else FRAME,
            "<= 50 ms" if paints else "<= 16 ms",
            f"p50 {told['p50']:.1f}, p99 {told['p99']:.1f} ms; {told['late']} frames were late;"
            f" worked {told['work']:.1f} ms at most; {told['megabytes']} MB",
        )
