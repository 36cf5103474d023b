"""Taking in is killed in the middle: what was reported is there, and the rest comes in again."""

from __future__ import annotations

import contextlib
import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from archive_app.archive.archive import open_archive
from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.entries.description import add

pty = pytest.importorskip("pty", reason="only POSIX kills like this")

PROGRAM = [sys.executable, "-m", "archive_app"]
PHOTOGRAPHS, TEXTS = 60, 20


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Draw photographs and write texts, no two alike."""
    folder = tmp_path_factory.mktemp("资料")
    for number in range(PHOTOGRAPHS):
        colour = (3 * number, 40, 255 - 3 * number)
        Image.new("RGB", (320, 240), colour).save(folder / f"照片{number:02}.jpg")
    for number in range(TEXTS):
        (folder / f"厂志{number:02}.txt").write_text(f"第{number}章　高炉", "utf-8")
    return folder


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "works.archive"
    _run("new", folder)
    _run("site", "add", folder, "--set", "name=重庆钢铁厂")
    return folder


@pytest.mark.parametrize("moment", [1, 20, 45, 70])
def test_nothing_that_was_reported_is_lost(archive: Path, papers: Path, moment: int) -> None:
    reported, _ = _stopped_after(
        moment, signal.SIGKILL, "take-in", archive, "--site", "A-0001", papers
    )
    checked = _run("check", archive, "--fixity")
    assert {finding["number"] for finding in checked["findings"]} <= {"E301"}  # strays at worst
    held = _run("find", archive, "", "--limit", "0")["total"] - 1
    assert held >= reported >= moment
    again = _run("take-in", archive, "--site", "A-0001", papers)
    assert len(again["already_held"]) == held
    assert len(again["taken_in"]) == PHOTOGRAPHS + TEXTS - held
    assert again["refused"] == []
    assert _run("find", archive, "高炉", "--limit", "0")["total"] == TEXTS
    assert _run("check", archive, "--fixity") == {"findings": []}


def test_killing_it_again_and_again_wears_nothing_out(archive: Path, papers: Path) -> None:
    for moment in (10, 20, 30, 40):
        _stopped_after(moment, signal.SIGKILL, "take-in", archive, "--site", "A-0001", papers)
    done = _run("take-in", archive, "--site", "A-0001", papers)
    assert len(done["taken_in"]) + len(done["already_held"]) == PHOTOGRAPHS + TEXTS
    assert _run("check", archive, "--fixity") == {"findings": []}


def test_who_presses_ctrl_c_is_told_what_came_in(archive: Path, tmp_path: Path) -> None:
    folder, count = tmp_path / "资料", 400
    folder.mkdir()
    for number in range(count):  # so many that some are left when the first parts are in
        (folder / f"厂志{number:03}.txt").write_text(f"第{number}章　高炉", "utf-8")
    words = "take-in", archive, "--site", "A-0001", folder
    reported, out = _stopped_after(10, signal.SIGINT, *words)
    told = json.loads(out)
    assert (told["cancelled"], told["refused"]) == (True, [])
    assert len(told["taken_in"]) == reported < count
    assert _run("find", archive, "", "--limit", "0")["total"] - 1 == reported


def test_dossiers_that_were_finished_stay_as_they_are(archive: Path, tmp_path: Path) -> None:
    with open_archive(archive, person="王工") as opened:
        for number in range(2, 21):
            add(opened, kind="site", set_=[Assignment("name", "=", f"第{number}厂")])
    out = tmp_path / "报送"
    words = "issue", archive, "--sites", "", "--to", out
    _stopped_after(20 + 7, signal.SIGKILL, *words)  # twenty steps to tell what each lacks
    first = sorted(out.glob("A-*.pdf"))
    finished = {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in first[:7]}
    again = _run(*words)
    assert 7 <= len(again["kept"]) < 20
    assert len(again["kept"]) + len(again["issued"]) == 20
    assert finished == {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in finished}
    assert len(list(out.glob("A-*.pdf"))) == 20
    assert len(_run(*words)["kept"]) == 20


def _run(*words: object) -> dict[str, list[dict[str, object]]]:
    """Run a command to its end; it must be done, with nothing refused."""
    told = subprocess.run([*PROGRAM, *map(str, words), "--json"], capture_output=True, check=True)
    return json.loads(told.stdout)


def _stopped_after(moment: int, how: signal.Signals, *words: object) -> tuple[int, bytes]:
    """Stop a command as soon as its progress says `moment`.

    Return the last that its progress said, and its stdout.
    """
    ours, its = pty.openpty()
    typed = [*PROGRAM, *map(str, words), "--json"]
    process = subprocess.Popen(typed, stdout=subprocess.PIPE, stderr=its, start_new_session=True)
    os.close(its)
    shown = b""
    with os.fdopen(ours, "rb", buffering=0) as terminal:
        while _last(shown) < moment:
            part = terminal.read(4096)
            assert part, f"it ended before {moment}: {shown.decode()}"
            shown += part
        if how == signal.SIGINT:  # a terminal sends it to every process of the command
            os.killpg(process.pid, how)
        else:
            process.send_signal(how)
        out, _ = process.communicate()
        with contextlib.suppress(OSError):  # how a terminal says that nobody is there any more
            while part := terminal.read(4096):
                shown += part
    return _last(shown), out


def _last(shown: bytes) -> int:
    """Return the last number of files that a progress reported as done."""
    numbers = re.findall(rb"(\d+)/\d+ ", shown)
    return int(numbers[-1]) if numbers else 0
