"""Why a file does not come in, as the window says it."""

from __future__ import annotations

from archive_app.domain.errors import ArchiveError
from archive_app.domain.kinds import Kinds
from archive_app.ui.words import Words


def reason(why: ArchiveError, kinds: Kinds, say: Words) -> str:
    """Return why a file was refused; a kind is called by its name, not by its id."""
    kind = str(why.details.get("kind", ""))
    if why.key == "kind_does_not_take" and kind in kinds:
        media_type = why.details.get("media_type", "")
        return say("trial_not_taken", kind=say.label(kinds[kind].label), media_type=media_type)
    return say.explain(why)
