"""How full the battery is, where the system tells it."""

from __future__ import annotations

from pathlib import Path

SUPPLIES = Path("/sys/class/power_supply")


def battery(supplies: Path = SUPPLIES) -> int | None:
    """Return how full the battery of this machine is in per cent; None where nothing says so."""
    try:
        for supply in sorted(supplies.iterdir()):
            told = {name: supply / name for name in ("type", "scope", "capacity")}
            if told["type"].read_text().strip() != "Battery":
                continue
            if told["scope"].exists() and told["scope"].read_text().strip() == "Device":
                continue  # of a mouse or a pen
            return int(told["capacity"].read_text())
    except (OSError, ValueError):
        return None
    return None
