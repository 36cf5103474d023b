"""The formats that an archive knows: what reads them, and what people call them."""

from __future__ import annotations

_OFFICE = "application/vnd.openxmlformats-officedocument."

READERS = {
    "image/jpeg": "images",
    "image/png": "images",
    "image/tiff": "images",
    "image/heic": "heic",
    "image/heif": "heic",
    "image/webp": "images",
    "image/gif": "images",
    "image/bmp": "images",
    "image/avif": "images",
    "image/jp2": "images",
    "image/x-raw": "raws",
    "image/svg+xml": "svgs",
    "image/vnd.dxf": "dxfs",
    "image/vnd.dwg": "dwgs",
    "audio/wav": "sounds",
    "audio/flac": "sounds",
    "audio/mpeg": "sounds",
    "audio/ogg": "sounds",
    "audio/aiff": "sounds",
    "audio/mp4": "films",
    "audio/3gpp": "films",
    "audio/amr": "streams",
    "audio/aac": "streams",
    "audio/x-ms-wma": "streams",
    "video/mp4": "films",
    "video/quicktime": "films",
    "video/3gpp": "films",
    "video/x-ms-wmv": "streams",
    "video/x-msvideo": "avis",
    "application/pdf": "pdfs",
    "application/ofd": "ofds",
    _OFFICE + "wordprocessingml.document": "words",
    _OFFICE + "presentationml.presentation": "words",
    "application/vnd.oasis.opendocument": "words",
    _OFFICE + "spreadsheetml.sheet": "sheets",
    "application/x-ole-storage": "compounds",
    "application/rtf": "rtfs",
    "text/plain": "texts",
    "text/markdown": "texts",
    "text/html": "htmls",
    "text/csv": "transcripts",
    "text/vtt": "transcripts",
    "application/x-subrip": "transcripts",
    "application/gpx+xml": "tracks",
    "application/vnd.google-earth.kml+xml": "tracks",
    "application/vnd.google-earth.kmz": "tracks",
    "application/geo+json": "tracks",
}
"""The module of `media.readers` for each media type that can be read."""

LETTERS = "scans"
"""The module that recognises the letters on pictures and on pages without a text."""

KEPT_ONLY = "unread"
"""The module for all others: their bytes are kept, and nothing is read of them."""

UNKNOWN = "application/octet-stream"

_NAMES = {
    _OFFICE + "presentationml.presentation": "PPTX",
    _OFFICE + "spreadsheetml.sheet": "XLSX",
    _OFFICE + "wordprocessingml.document": "DOCX",
    "application/geo+json": "GeoJSON",
    "application/gpx+xml": "GPX",
    "application/gzip": "GZIP",
    "application/rtf": "RTF",
    "application/vnd.google-earth.kml+xml": "KML",
    "application/vnd.google-earth.kmz": "KMZ",
    "application/vnd.ms-cab-compressed": "CAB",
    "application/vnd.oasis.opendocument": "ODT/ODS/ODP",
    "application/vnd.rar": "RAR",
    "application/x-7z-compressed": "7Z",
    "application/x-ole-storage": "DOC/WPS/XLS/PPT",
    "application/x-subrip": "SRT",
    "application/xml": "XML",
    "application/zip": "ZIP",
    "audio/3gpp": "3GP",
    "audio/mp4": "M4A",
    "audio/mpeg": "MP3",
    "audio/x-ms-wma": "WMA",
    "image/jp2": "JPEG 2000",
    "image/svg+xml": "SVG",
    "image/vnd.adobe.photoshop": "PSD",
    "image/vnd.dwg": "DWG",
    "image/vnd.dxf": "DXF",
    "image/x-raw": "RAW",
    "text/markdown": "Markdown",
    "text/plain": "TXT",
    "text/vtt": "VTT",
    "video/3gpp": "3GP",
    "video/quicktime": "MOV",
    "video/x-ms-wmv": "WMV",
    "video/x-msvideo": "AVI",
}


def reader_of(media_type: str) -> str:
    """Return the module of `media.readers` that reads a media type, or keeps it unread."""
    return READERS.get(media_type, KEPT_ONLY)


def short_name(media_type: str, ending: str = "") -> str:
    """Return what people call a format, the same in every language.

    That of an unknown one is its file's ending, with a question mark.
    """
    if media_type == UNKNOWN:
        return ending.lstrip(".").upper() + "?"
    return _NAMES.get(media_type, media_type.rpartition("/")[2].upper())
