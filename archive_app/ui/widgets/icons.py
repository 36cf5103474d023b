"""The icons of `resources/icons`, drawn in the colour and size that a place needs."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPixmap

from archive_app.datafiles import shipped


def icon(name: str, colour: str, size: int = 18) -> QIcon:
    """Return an icon of `resources/icons/<name>.svg` in a colour (`#RRGGBB`)."""
    return QIcon(drawn(name, colour, size))


def drawn(name: str, colour: str, size: int) -> QPixmap:
    """Return the picture of an icon, `size` pixels wide and high."""
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    return _drawn(name, colour, size, ratio)


@cache
def _drawn(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    folder = shipped("resources") / "icons"
    path = folder / f"{name}.svg"
    source = (path if path.is_file() else folder / "document.svg").read_text("utf-8")
    coloured = source.replace("currentColor", colour).encode()
    whole = QPixmap()
    whole.loadFromData(QByteArray(coloured), "SVG")
    made = whole.scaled(
        QSize(size, size) * ratio,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    made.setDevicePixelRatio(ratio)
    return made
