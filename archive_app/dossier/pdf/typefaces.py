"""The letters of one document: chains of faces, so that no character is lost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from archive_app.dossier.pdf.faces import Face, face

SUBSTITUTE = "〓"
BODY = "body"
SONG, SONG_BOLD, HEI = (
    "NotoSerifSC-Regular",
    "NotoSerifSC-Bold",
    "NotoSansSC-Regular",
)


class UsedFace:
    """A face with the glyphs that one document uses of it, in the order of their first use."""

    def __init__(self, letters: Face, name: str) -> None:
        self.face = letters
        self.name = name
        self.glyphs = [0]
        self.characters: dict[str, int] = {}

    def number(self, character: str, glyph: int) -> str:
        """Return the number under which the document shows a character, as it is written there."""
        known = self.characters.get(character)
        if known is None:
            known = self.characters[character] = len(self.glyphs)
            self.glyphs.append(glyph)
        return f"{known:04X}"


class Typeface:
    """A style of letters: its own face first, then whichever has the character."""

    def __init__(self, chain: Sequence[UsedFace], missing: set[str]) -> None:
        self._chain = chain
        self._missing = missing
        self._found: dict[str, tuple[UsedFace, int, float]] = {}
        self._shown: dict[str, tuple[UsedFace, str]] = {}

    def advance(self, character: str) -> float:
        """Return how far a character moves the pen, as a part of the size."""
        return self._find(character)[2]

    def width(self, text: str) -> float:
        """Return the width of a text, as a part of the size."""
        return sum(self.advance(character) for character in text)

    def shown(self, text: str) -> list[tuple[UsedFace, str]]:
        """Return the face and the number by which it shows each character."""
        known = self._shown
        return [known.get(character) or self._show(character) for character in text]

    def _show(self, character: str) -> tuple[UsedFace, str]:
        used, glyph, _ = self._find(character)
        self._shown[character] = shown = used, used.number(character, glyph)
        return shown

    def _find(self, character: str) -> tuple[UsedFace, int, float]:
        known = self._found.get(character)
        if known is None:
            known = self._found[character] = self._look_up(character)
        return known

    def _look_up(self, character: str) -> tuple[UsedFace, int, float]:
        """Find the first face that has a character; what none has is drawn as 〓, and told.

        The text under the 〓 stays the true character, so it can be found and copied.
        """
        for used in self._chain:
            glyph = used.face.glyph(character)
            if glyph is not None:
                return used, glyph, used.face.advance(glyph) / 1000
        self._missing.add(character)
        if character == SUBSTITUTE:
            return self._chain[0], 0, 1.0
        used, glyph, advance = self._find(SUBSTITUTE)
        return used, glyph, advance


class Typefaces:
    """The styles of a dossier, from a folder of fonts; a face is read when a letter needs it.

    `body` is the file of the face for running text, if it is not Song.
    """

    def __init__(self, folder: Path, body: Path | None = None) -> None:
        self.missing: set[str] = set()
        paths = {path.stem: path for path in sorted(folder.glob("*.ttf"))}
        rest = [name for name in paths if name not in {SONG, SONG_BOLD, HEI, "NotoSansSC-Bold"}]
        self._paths = paths
        self._used: dict[str, UsedFace] = {}
        if body:
            paths[BODY] = body
        self.styles: Mapping[str, Typeface] = {
            "song": self._style(SONG, *rest, HEI),
            "song_bold": self._style(SONG_BOLD, SONG, *rest, HEI),
            "body": self._style(*([BODY] if body else []), SONG, *rest, HEI),
            "hei": self._style(HEI, SONG, *rest),
        }

    @property
    def used(self) -> list[UsedFace]:
        """Return the faces of which the document shows something."""
        return [used for used in self._used.values() if used.characters]

    def _style(self, *names: str) -> Typeface:
        return Typeface([self._use(name) for name in names], self.missing)

    def _use(self, name: str) -> UsedFace:
        if name not in self._used:
            self._used[name] = UsedFace(face(self._paths[name]), f"L{len(self._used)}")
        return self._used[name]
