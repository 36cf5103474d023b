"""Alarms and dangers as they are told: by a word and signs, and never by a colour alone."""

from __future__ import annotations

from archive_app.domain.watching import ALARMS
from archive_app.ui.words import Words

SIGN = "▲"
RANKS = ("", "", "attention", "attention", "bad")
"""The rank of a text by how endangered something is, from 0 to 4."""


def grade(alarm: str) -> int:
    """Return how grave an alarm is: 0 for none, 1 for blue, up to 4 for red."""
    return ALARMS.index(alarm) + 1 if alarm in ALARMS else 0


def alarmed(alarm: str, say: Words) -> str:
    """Return an alarm in signs and in its word, "" for none."""
    return f"{SIGN * grade(alarm)} {say(f'alarm_{alarm}')}" if grade(alarm) else ""


def endangered(danger: int, say: Words) -> str:
    """Return in signs and in a word how endangered a site is."""
    return f"{SIGN * danger} {say(f'danger_{danger}')}".strip()
