"""Which kind of record a file most likely is: a guess that a person can change."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fnmatch import fnmatchcase

from archive_app.domain.entries import Passage
from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Kind, Kinds
from archive_app.domain.readings import Facts

DRAWN = re.compile(
    r"图纸|平面图|立面图|剖面图|总图|详图|布置图|装配图|总装图|蓝图|drawing|HABS", re.IGNORECASE
)
TOLD = re.compile(r"厂史|厂志|[矿局社]史|[矿局]志|沿革|史料|大事记|回忆录|发展史")
PLOTTED = {"image/vnd.dxf", "image/vnd.dwg", "image/svg+xml"}
SHEET = 400.0  # millimetres: a page this long is larger than A3's short side, a drawing's
BEGINNING = 400  # characters of a text that say what it is


def takes(kind: Kind, media_type: str) -> bool:
    """Tell whether a kind of record takes files of a media type."""
    return any(fnmatchcase(media_type, pattern) for pattern in kind.takes)


def kind_for(
    kinds: Kinds, media_type: str, facts: Facts, passages: Sequence[Passage], name: str
) -> Kind:
    """Return the kind that a file most likely is; raise `Refused` if no kind takes it."""
    candidates = [kind for kind in kinds if takes(kind, media_type) and not kind.retired]
    if not candidates:
        raise Refused("no_kind_takes", media_type=media_type)
    guess = _guess(media_type, facts, passages, name)
    return next((kind for kind in candidates if kind.id == guess), candidates[0])


def _guess(media_type: str, facts: Facts, passages: Sequence[Passage], name: str) -> str:
    if media_type.startswith("audio/"):
        return "sound"
    if media_type.startswith("video/"):
        return "film"
    if media_type.startswith("image/"):
        drawn = media_type in PLOTTED or _is_drawn(facts, name)
        return "drawing" if drawn else "photograph"
    return _guess_paper(media_type, facts, passages, name)


def _guess_paper(media_type: str, facts: Facts, passages: Sequence[Passage], name: str) -> str:
    beginning = "".join(passage.text for passage in passages[:8])[:BEGINNING]
    if TOLD.search(name) or TOLD.search(beginning):
        return "history"
    if media_type == "application/pdf" and not beginning.strip():
        longest = max(facts.page_width or 0.0, facts.page_height or 0.0)
        return "drawing" if longest >= SHEET or DRAWN.search(name) else "document"
    return "document"


def _is_drawn(facts: Facts, name: str) -> bool:
    """Tell a scanned drawing from a photograph: no camera has seen it, and it is black on white."""
    if facts.camera or facts.taken:
        return bool(re.search(r"图纸|蓝图", name))
    return facts.colours == "bilevel" or bool(DRAWN.search(name))
