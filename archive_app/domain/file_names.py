"""Names for files and folders that every system takes."""

from __future__ import annotations

FORBIDDEN = '/\\:*?"<>|'
LONGEST = 180  # bytes: every system has room for an ending and a number behind them


def file_name(name: str) -> str:
    """Return a name as every system takes it for a file or a folder."""
    taken = "".join("_" if _refused(sign) else sign for sign in name).strip(". ")
    return taken.encode()[:LONGEST].decode(errors="ignore")


def _refused(sign: str) -> bool:
    return sign in FORBIDDEN or not sign.isprintable()
