"""The nearest right name to a wrong one."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(wrong: str, right: Iterable[str], count: int = 3) -> tuple[str, ...]:
    """Return up to `count` of the right names that look most like the wrong one, best first."""
    wanted = wrong.casefold()
    scored = [(_likeness(wanted, name.casefold()), name) for name in dict.fromkeys(right)]
    good = sorted((pair for pair in scored if pair[0] >= 0.6), key=lambda pair: (-pair[0], pair[1]))
    return tuple(name for _, name in good[:count])


def _likeness(wanted: str, name: str) -> float:
    if wanted and (wanted in name or name in wanted):
        return 0.9
    from difflib import SequenceMatcher  # noqa: PLC0415 - only a slip of the hand needs it

    return SequenceMatcher(None, wanted, name).ratio()
