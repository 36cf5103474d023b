"""IPTC: what picture desks write into photographs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PIL import IptcImagePlugin
from PIL.ImageFile import ImageFile

from archive_app.media.decoding import mended
from archive_app.media.plain import line

_SETS = {
    (2, 5): "title",
    (2, 105): "title",
    (2, 120): "description",
    (2, 80): "author",
    (2, 116): "rights",
    (2, 25): "keywords",
}
_UTF_8 = b"\x1b%G"
_CHARACTERS = (1, 90)


def said(image: ImageFile) -> Mapping[str, str]:
    """Return what the records say, by our names; nothing if they are broken."""
    try:
        records = IptcImagePlugin.getiptcinfo(image) or {}
    except Exception:  # noqa: BLE001  records may be broken in any way; the picture counts
        return {}
    is_utf_8 = records.get(_CHARACTERS) == _UTF_8
    found: dict[str, str] = {}
    for key, name in _SETS.items():
        texts = [text for text in _texts(records.get(key), is_utf_8=is_utf_8) if text]
        if texts and name not in found:
            found[name] = "；".join(texts) if name == "keywords" else texts[0]
    return found


def _texts(value: object, *, is_utf_8: bool) -> Iterator[str | None]:
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, bytes):
            text = each.decode("utf-8", "replace") if is_utf_8 else mended(each.decode("latin-1"))
            yield line(text)
