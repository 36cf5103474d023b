"""The colours, the fonts and the style sheet of the window, light or dark."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from archive_app.datafiles import shipped

FAMILIES = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "WenQuanYi Micro Hei",
    "Microsoft YaHei",
    "PingFang SC",
)
"""Named one by one: what Qt falls back to by itself may be a brush face."""


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of a window as `#RRGGBB`; `resources/themes/*.toml` has the values."""

    dark: bool
    background: str
    panel: str
    quiet_panel: str
    line: str
    text: str
    quiet: str
    accent: str
    on_accent: str
    selection: str
    ink: str
    good: str
    attention: str
    bad: str


def theme(name: str) -> Theme:
    """Return the theme `light` or `dark`; `auto` follows the desktop where it says."""
    if name == "auto":
        scheme = QApplication.styleHints().colorScheme()
        name = "dark" if scheme == Qt.ColorScheme.Dark else "light"
    path = shipped("resources") / "themes" / f"{name}.toml"
    return Theme(**tomllib.loads(path.read_text("utf-8")))


def dress(application: QApplication, look: Theme) -> None:
    """Give every window of the application this theme, if it does not wear it already."""
    folder = shipped("resources") / "themes"
    source = (folder / "window.qss").read_text("utf-8")
    colours = {name: getattr(look, name) for name in Theme.__slots__}
    tick = (folder / f"tick-{'dark' if look.dark else 'light'}.svg").as_posix()
    sheet = Template(source).substitute(colours, tick=tick)
    if application.styleSheet() != sheet:
        application.setStyleSheet(
            ""
        )  # a sheet in the place of another one takes Qt four times as long
        application.setStyle("Fusion")
        application.setFont(font())
        application.setPalette(_palette(look))
        application.setStyleSheet(sheet)


def font(pixels: int = 13, *, bold: bool = False) -> QFont:
    """Return the window's font in a size (11, 12, 13, 14 or 16 pixels)."""
    made = QFont(list(FAMILIES))
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made


def _palette(look: Theme) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for part, colour in {
        role.Window: look.panel,
        role.Base: look.panel,
        role.AlternateBase: look.quiet_panel,
        role.Button: look.panel,
        role.ToolTipBase: look.panel,
        role.Text: look.text,
        role.WindowText: look.text,
        role.ButtonText: look.text,
        role.ToolTipText: look.text,
        role.PlaceholderText: look.quiet,
        role.Highlight: look.selection,
        role.HighlightedText: look.text,
        role.Link: look.accent,
    }.items():
        palette.setColor(part, QColor(colour))
    for part in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, part, QColor(look.quiet))
    return palette
