from __future__ import annotations

import miniaudio
import pytest

from archive_app.domain.errors import Unavailable
from archive_app.media.microphones import CHANNELS, RATE, REAL, Microphone


def test_what_is_heard_comes_in_parts():
    microphone = Microphone([miniaudio.Backend.NULL])
    assert microphone.read(0) == b""
    microphone.open()
    part = microphone.read(5)
    microphone.close()
    microphone.close()
    assert part
    assert len(part) % (2 * CHANNELS) == 0
    assert microphone.rate == RATE


def test_where_there_is_no_microphone_it_says_so():
    microphone = Microphone([miniaudio.Backend.OPENSL])  # of telephones
    with pytest.raises(Unavailable, match="no_microphone"):
        microphone.open()


def test_a_device_that_hears_nothing_is_no_microphone():
    assert miniaudio.Backend.NULL not in REAL
