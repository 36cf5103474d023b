"""A satellite receiver at a port of this machine, or what one wrote into a file."""

from __future__ import annotations

import os
import select
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

from archive_app.domain.errors import Refused, Unavailable
from archive_app.domain.system_faults import why as told

LARGEST = 16 << 20  # bytes read of a file, from its end
PART = 4096
DEVICES = Path("/dev")
FORMS = ("gps[0-9]*", "ttyACM*", "ttyUSB*", "cu.usb*")  # of Linux, and of macOS


def ports(devices: Path = DEVICES) -> list[Path]:
    """Return the ports at which a receiver may be, those that name one first."""
    return [port for form in FORMS for port in sorted(devices.glob(form))]


def lines_of(path: Path, seconds: float) -> Iterator[str]:
    """Walk through the lines of a receiver: of a file all, of a device those of some seconds.

    Raise `Refused` if it cannot be read, `Unavailable` for a device on a system that has no way to
    stop waiting for one.
    """
    try:
        if stat.S_ISCHR(path.stat().st_mode):
            if sys.platform == "win32":
                raise Unavailable("receiver_by_file", path=str(path))
            yield from _of_device(path, seconds)
        else:
            with path.open("rb") as file:
                file.seek(max(path.stat().st_size - LARGEST, 0))
                yield from file.read(LARGEST).decode("ascii", "replace").splitlines()
    except OSError as error:
        why = told(error)
        raise Refused("receiver_unreadable", path=str(path), why=why) from error


def _of_device(path: Path, seconds: float) -> Iterator[str]:
    """Walk through what a device says until the time is over or it hangs up."""
    ends, rest = monotonic() + seconds, b""
    device = os.open(path, os.O_RDONLY | os.O_NOCTTY | os.O_NONBLOCK)
    try:
        while (left := ends - monotonic()) > 0:
            ready, _, _ = select.select([device], [], [], left)
            part = os.read(device, PART) if ready else b""
            if not part:
                break
            *whole, rest = (rest + part).split(b"\n")
            yield from (line.decode("ascii", "replace") for line in whole)
    finally:
        os.close(device)
