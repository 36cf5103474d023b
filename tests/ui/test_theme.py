"""Both themes can be read by everybody, and name their fonts."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from archive_app.ui.theme import Theme, dress, font, theme

GROUNDS = ("background", "panel", "quiet_panel", "selection")
TEXTS = ("text", "quiet", "accent", "ink", "good", "attention", "bad")


@pytest.mark.parametrize(
    ("name", "text", "ground"), list(product(("light", "dark"), TEXTS, GROUNDS))
)
def test_every_text_has_a_contrast_of_four_and_a_half_on_every_ground(
    name: str, text: str, ground: str
) -> None:
    look = theme(name)
    assert _contrast(getattr(look, text), getattr(look, ground)) >= 4.5


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_main_button_can_be_read(name: str) -> None:
    look = theme(name)
    assert _contrast(look.on_accent, look.accent) >= 4.5


def test_the_desktop_decides_unless_the_person_did(qapp: QApplication) -> None:
    assert theme("auto") in (theme("light"), theme("dark"))


def test_a_dressed_application_has_the_colours_and_the_fonts(qapp: QApplication) -> None:
    look = theme("dark")
    dress(qapp, look)
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(look.panel)
    assert qapp.font().families()[0] == "Noto Sans CJK SC"
    assert "$" not in qapp.styleSheet()


def test_another_theme_is_worn_whole(qapp: QApplication) -> None:
    dress(qapp, theme("dark"))
    dark = qapp.styleSheet()
    dress(qapp, theme("light"))
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(theme("light").panel)
    assert theme("light").panel in qapp.styleSheet()
    assert qapp.styleSheet() != dark


def test_a_bold_face_is_as_large_as_the_plain_one() -> None:
    assert font(16, bold=True).pixelSize() == font(16).pixelSize() == 16


def test_a_theme_has_all_its_colours() -> None:
    for name in ("light", "dark"):
        look = theme(name)
        colours = [getattr(look, part) for part in Theme.__slots__ if part != "dark"]
        assert all(QColor(colour).isValid() for colour in colours)


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
