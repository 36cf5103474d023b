"""What a file says of itself, in words."""

from __future__ import annotations

from textwrap import wrap

from archive_app.domain.casefile import HeldFile
from archive_app.ui.words import Words


def told(held: HeldFile, say: Words) -> list[tuple[str, str]]:
    """Return the facts of a file as labels and texts, in the order in which people look."""
    facts, original = held.facts, held.original
    place = ""
    if facts.latitude is not None and facts.longitude is not None:
        place = f"{facts.latitude:.6f}, {facts.longitude:.6f} {facts.datum or 'WGS 84'}"
    pixels = f"{facts.width} x {facts.height}" if facts.width and facts.height else ""
    found = {
        "type": original.media_type,
        "size": size(original.size),
        "taken": (facts.taken or "").replace("T", " "),
        "place": place,
        "camera": facts.camera or "",
        "pixels": pixels,
        "duration": length(facts.duration) if facts.duration else "",
        "pages": str(facts.pages or ""),
        "author": facts.author or "",
        "note": say.note(facts.note) if facts.note else "",
        "sha256": "\n".join(wrap(original.sha256, 16)),
    }
    return [(say(f"fact_{name}"), text) for name, text in found.items() if text]


def size(count: int) -> str:
    """Return a number of bytes as people say it."""
    amount = float(count)
    for unit in ("B", "KB", "MB", "GB"):
        if amount < 1024 or unit == "GB":
            break
        amount /= 1024
    return f"{amount:.0f} {unit}" if unit == "B" or amount >= 100 else f"{amount:.1f} {unit}"


def length(seconds: float) -> str:
    """Return a time as `1:02:03` or `12:47`."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
