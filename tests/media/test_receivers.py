from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from archive_app.domain.errors import Refused, Unavailable
from archive_app.media import receivers
from archive_app.media.receivers import lines_of, ports

pty = pytest.importorskip("pty")


def test_a_file_gives_its_lines(tmp_path: Path):
    (tmp_path / "day.nmea").write_bytes(b"$GPGGA,1*00\r\n\xff$GPRMC,2*00\r\n")
    assert list(lines_of(tmp_path / "day.nmea", 1.0)) == ["$GPGGA,1*00", "�$GPRMC,2*00"]


def test_of_a_long_file_the_end_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(receivers, "LARGEST", 4)
    (tmp_path / "day.nmea").write_bytes(b"old\nnew\n")
    assert list(lines_of(tmp_path / "day.nmea", 1.0)) == ["new"]


def test_a_device_gives_what_it_says_while_one_listens():
    far, near = pty.openpty()
    try:
        os.write(far, b"$GPGGA,1*00\n$GPRM")
        os.write(far, b"C,2*00\n")
        assert [line.strip() for line in lines_of(Path(os.ttyname(near)), 0.3)] == [
            "$GPGGA,1*00",
            "$GPRMC,2*00",
        ]
    finally:
        os.close(far)
        os.close(near)


def test_a_device_on_a_system_that_cannot_stop_waiting_is_not_asked(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(sys, "platform", "win32")
    with pytest.raises(Unavailable, match="receiver_by_file"):
        list(lines_of(Path("/dev/null"), 0.1))


def test_what_cannot_be_read_is_refused(tmp_path: Path):
    with pytest.raises(Refused, match="receiver_unreadable"):
        list(lines_of(tmp_path / "gone", 0.1))


def test_ports_that_name_a_receiver_come_first(tmp_path: Path):
    for name in ("ttyUSB0", "ttyACM0", "gps0", "tty1"):
        (tmp_path / name).touch()
    assert [port.name for port in ports(tmp_path)] == ["gps0", "ttyACM0", "ttyUSB0"]
