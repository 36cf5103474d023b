"""Why a file does not come in is said in the words of the window."""

from __future__ import annotations

from archive_app.domain.errors import Refused
from archive_app.ui.desk import Desk
from archive_app.ui.intake.reasons import reason


def test_a_kind_is_called_by_its_name(desk: Desk) -> None:
    kinds, say = desk.archive.kinds, desk.say
    why = Refused("kind_does_not_take", kind="sound", media_type="image/jpeg")
    assert reason(why, kinds, say) == "“录音”不收这种文件（image/jpeg）"
    gone = Refused("kind_does_not_take", kind="gone", media_type="image/jpeg")
    assert "gone" in reason(gone, kinds, say)
    assert reason(Refused("empty_file", path="a"), kinds, say) == say.explain(
        Refused("empty_file", path="a")
    )
