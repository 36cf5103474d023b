"""Which device an archive's folder is on this machine; kept in the person's settings.

A folder that was copied, moved or restored is another device, so that two copies of an archive
never write two histories under one name.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from archive_app.domain.identifiers import new_id


def settings_folder() -> Path:
    """Return where a person's settings are, as each system has it."""
    if sys.platform == "win32":
        base = Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return base / "archive-app"


def device_of(folder: Path) -> str:
    """Return the device id of a folder, a new one if this folder is not known here."""
    known = _known()
    key = _key(folder)
    if key not in known:
        known[key] = new_id()
        _keep(known)
    return known[key]


def _key(folder: Path) -> str:
    """Return what tells a folder from its copies: its place, and the number the disk gave it."""
    told = folder.stat()
    return f"{folder.resolve()}|{told.st_dev}|{told.st_ino}"


def _known() -> dict[str, str]:
    try:
        found = json.loads((settings_folder() / "devices.json").read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _keep(known: dict[str, str]) -> None:
    folder = settings_folder()
    folder.mkdir(parents=True, exist_ok=True)
    new = folder / f"devices.json.{os.getpid()}"
    new.write_text(json.dumps(known, indent=1), "utf-8")
    new.replace(folder / "devices.json")
