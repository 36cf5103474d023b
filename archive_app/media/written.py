"""What sort of text a text is: its content decides, its ending only where the content cannot."""

from __future__ import annotations

import re

_SUBTITLES = re.compile(r"\s*\d+\s*\n\s*\d+:\d\d:\d\d[,.]\d{1,3}\s*-->")
_MAP = re.compile(r'\s*\{[\s\S]{0,4000}?"type"\s*:\s*"(Feature|FeatureCollection)"')
_ENDINGS = {
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".csv": "text/csv",
    ".htm": "text/html",
    ".html": "text/html",
    ".geojson": "application/geo+json",
}


def written(text: str, ending: str) -> str:
    """Return the media type of a text that begins so, in a file with such an ending."""
    if text.startswith("WEBVTT"):
        return "text/vtt"
    if _SUBTITLES.match(text):
        return "application/x-subrip"
    return "application/geo+json" if _MAP.match(text) else _ENDINGS.get(ending, "text/plain")
