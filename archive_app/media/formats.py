"""The formats that an archive knows: what reads them, and what people call them."""

from __future__ import annotations

READERS = {
    "image/jpeg": "images",
    "image/png": "images",
    "image/tiff": "images",
    "image/heic": "heic",
    "image/heif": "heic",
    "image/webp": "images",
    "image/gif": "images",
    "image/bmp": "images",
    "audio/wav": "sounds",
    "audio/flac": "sounds",
    "audio/mpeg": "sounds",
    "audio/ogg": "sounds",
    "application/pdf": "pdfs",
    "text/plain": "texts",
    "text/markdown": "texts",
}
"""The module of `media.readers` for each media type that can be read."""

UNKNOWN = "application/octet-stream"

_NAMES = {
    "application/msword": "DOC",
    "application/gzip": "GZIP",
    "application/rtf": "RTF",
    "application/vnd.ms-cab-compressed": "CAB",
    "application/vnd.oasis.opendocument": "OpenDocument",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "PPTX",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "XLSX",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
    "application/vnd.rar": "RAR",
    "application/x-7z-compressed": "7Z",
    "application/x-ole-storage": "DOC/XLS/PPT",
    "application/xml": "XML",
    "application/zip": "ZIP",
    "audio/aac": "AAC",
    "audio/aiff": "AIFF",
    "audio/amr": "AMR",
    "audio/mp4": "M4A",
    "image/avif": "AVIF",
    "image/jp2": "JPEG 2000",
    "image/svg+xml": "SVG",
    "image/vnd.adobe.photoshop": "PSD",
    "image/vnd.dwg": "DWG",
    "image/vnd.dxf": "DXF",
    "image/x-raw": "RAW",
    "text/html": "HTML",
    "video/3gpp": "3GP",
    "video/mp4": "MP4",
    "video/quicktime": "MOV",
    "video/x-ms-asf": "WMA/WMV",
    "video/x-msvideo": "AVI",
}


def short_name(media_type: str, ending: str = "") -> str:
    """Return what people call a format, the same in every language.

    That of an unknown one is its file's ending, with a question mark.
    """
    if media_type == UNKNOWN:
        return ending.lstrip(".").upper() + "?"
    return _NAMES.get(media_type, media_type.rpartition("/")[2].upper())
