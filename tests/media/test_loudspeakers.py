from __future__ import annotations

import miniaudio
import pytest

from archive_app.domain.errors import Unavailable
from archive_app.media.loudspeakers import Loudspeaker


def test_what_is_put_in_is_heard_to_its_end():
    speaker = Loudspeaker([miniaudio.Backend.NULL])
    speaker.open(8_000, 1)
    speaker.put(bytes(1_600))
    assert 0 < speaker.ahead() <= 0.1
    for _ in range(50):
        if not speaker.ahead():
            break
        speaker.wait(1.0)
    assert speaker.ahead() == 0
    speaker.close()
    speaker.close()


def test_where_there_is_no_loudspeaker_it_says_so():
    with pytest.raises(Unavailable, match="no_loudspeaker"):
        Loudspeaker([miniaudio.Backend.OPENSL]).open(8_000, 1)
