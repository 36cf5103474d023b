"""The benchmarks run, so that they can be believed when they are needed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def test_every_benchmark_prints_a_ratio_to_its_reference(tmp_path: Path) -> None:
    small = ("--entries", "40", "--photographs", "2", "--many", "400", "--texts", "90")
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks", *small],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
        timeout=110,
        env={**os.environ, "ARCHIVE_BENCH_CACHE": str(tmp_path)},
    )
    assert done.returncode == 0, done.stderr
    parts = done.stdout.strip().split("\n\n")
    assert len(parts) == 11
    for part in parts:
        assert " | x" in part
