"""An archive of industrial heritage: catalogue sites, find records, issue dossiers."""

from __future__ import annotations

__version__ = "0.1.0"
