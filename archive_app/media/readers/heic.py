"""Photographs of telephones: read as all others, once Pillow knows their format."""

from __future__ import annotations

import pillow_heif

from archive_app.media.readers.images import NAME, VERSION, preview, read

__all__ = ["NAME", "VERSION", "preview", "read"]

pillow_heif.register_heif_opener(decode_threads=1, depth_images=False, aux_images=False)
