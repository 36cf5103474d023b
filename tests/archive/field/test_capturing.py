from __future__ import annotations

import subprocess
import sys
import wave
from pathlib import Path

import pytest

from archive_app.archive.archive import Archive, open_archive
from archive_app.archive.field import capturing
from archive_app.archive.field.capturing import Take
from archive_app.archive.intake.intake import take_in
from archive_app.archive.keeping.backups import backup, restore
from archive_app.archive.layout import RECORDINGS
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Cancelled, Unavailable
from archive_app.domain.progress import Quiet

RATE = 8_000
LOUD = b"\x00\x40" * (RATE // 10)
PROGRAM = """
import sys
from pathlib import Path
from archive_app.archive.field import capturing
from archive_app.archive.archive import create
from archive_app.domain.progress import Quiet

class Voice:
    rate, channels, parts = 8_000, 1, 0
    def open(self): pass
    def close(self): pass
    def read(self, seconds):
        self.parts += 1
        print(self.parts, flush=True)
        if self.parts > 65:
            sys.stdin.read()  # until it is killed
        return bytes(2 * 800)

archive = create(Path(sys.argv[1]), name="try", person="me")
capturing.record(archive, Quiet(), Voice(), capturing.Take())
"""


class Voice:
    """A source that says so many tenths of a second, and then wants the take to end."""

    rate, channels = RATE, 1

    def __init__(self, take: Take, parts: int, pauses: range = range(0)) -> None:
        self.take, self.parts, self.pauses, self.told = take, parts, pauses, 0
        self.is_open = False

    def open(self) -> None:
        self.is_open = True

    def read(self, seconds: float) -> bytes:
        assert seconds
        self.take.paused = self.told in self.pauses
        self.take.stopped = self.told == self.parts
        self.told += 1
        return LOUD if self.told % 5 else b""

    def close(self) -> None:
        self.is_open = False


class Stopping(Quiet):
    """A progress of somebody who cancels at the third step."""

    steps = 0

    def step(self, *_: object) -> None:
        self.steps += 1
        if self.steps == 3:
            raise Cancelled


def seconds(path: Path) -> float:
    with wave.open(str(path)) as file:
        return file.getnframes() / file.getframerate()


def test_a_recording_is_a_sound_file_that_is_taken_in(archive: Archive, site: Entry):
    take = Take()
    path = capturing.record(archive, Quiet(), voice := Voice(take, 49), take)
    assert not voice.is_open
    assert seconds(path) == 4.0
    assert (take.seconds, take.level) == (4.0, 0.0)
    assert capturing.left_over(archive) == [path]
    intake = take_in(archive, Quiet(), site=site.code, paths=[path])
    assert [one.kind for one in intake.taken_in] == ["sound"]
    capturing.forget_taken(archive, intake)
    assert capturing.left_over(archive) == []
    capturing.forget_taken(archive, intake)


def test_nothing_is_kept_while_it_is_paused(archive: Archive):
    take = Take()
    path = capturing.record(archive, Quiet(), Voice(take, 49, range(10, 30)), take)
    assert seconds(path) == pytest.approx(4.0 - 1.6)


def test_a_recording_that_is_cut_off_stays(archive: Archive):
    take = Take()
    with pytest.raises(Cancelled):
        capturing.record(archive, Stopping(), Voice(take, 99), take)
    (path,) = capturing.left_over(archive)
    assert seconds(path) == pytest.approx(0.2)
    assert take.level == 0.5


def test_a_killed_recording_lacks_at_most_two_seconds_and_is_in_the_next_backup(tmp_path: Path):
    command = [sys.executable, "-c", PROGRAM, str(tmp_path / "a.archive")]
    root = Path(__file__).parents[3]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=root
    ) as process:
        assert process.stdout
        heard = 0
        while heard < 66:  # six and a half seconds were given out
            heard = int(process.stdout.readline())
        process.kill()
    with open_archive(tmp_path / "a.archive", person="me") as archive:
        (path,) = capturing.left_over(archive)
        assert 6.5 - 2.0 <= seconds(path) <= 6.5
        made = backup(archive, Quiet(), tmp_path / "usb")
    restore(made.path, tmp_path / "again.archive", Quiet())
    with open_archive(tmp_path / "again.archive", person="me") as again:
        (copy,) = capturing.left_over(again)
    assert copy.read_bytes() == path.read_bytes()


def test_where_nothing_can_be_written_it_says_so(archive: Archive):
    (archive.folder / RECORDINGS).write_bytes(b"in the way")
    with pytest.raises(Unavailable, match="not_recorded"):
        capturing.record(archive, Quiet(), Voice(Take(), 3), Take())


def test_a_disk_that_fills_up_ends_the_take(archive: Archive, monkeypatch: pytest.MonkeyPatch):
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(capturing, "_write", full)
    with pytest.raises(Unavailable, match="not_recorded"):
        capturing.record(archive, Quiet(), Voice(Take(), 3), Take())


def test_the_microphone_is_opened_when_it_is_recorded_from():
    assert capturing.microphone().rate == 48_000
