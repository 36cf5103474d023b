"""What a person likes and where they left off, kept outside every archive."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths


class Preferences:
    """The person's choices in one small file of their own."""

    def __init__(self, path: Path | None = None) -> None:
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
        path = path or Path(place) / "window.ini"
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def theme(self) -> str:
        """Return light, dark or auto."""
        return str(self._settings.value("theme", "auto"))

    @theme.setter
    def theme(self, name: str) -> None:
        self._settings.setValue("theme", name)

    @property
    def who(self) -> tuple[str, str]:
        """Return the name and the role of who is working, empty before anybody said so."""
        settings = self._settings
        return str(settings.value("person", "")), str(settings.value("role", ""))

    @who.setter
    def who(self, told: tuple[str, str]) -> None:
        for key, text in zip(("person", "role"), told, strict=True):
            self._settings.setValue(key, text)

    @property
    def recent(self) -> list[Path]:
        """Return the archives opened lately, the last one first, those that are still there."""
        return [folder for folder in self._lately() if folder.is_dir()]

    def name_of(self, folder: Path) -> str:
        """Return what an archive was called when it was last open, or else what its folder is."""
        return self._lately().get(folder) or folder.stem

    def remember(self, folder: Path, name: str = "") -> None:
        """Put an archive at the head of those opened lately, with its name."""
        lately = {folder: name} | {one: self.name_of(one) for one in self.recent if one != folder}
        lines = (f"{known}\t{called}" for known, called in list(lately.items())[:8])
        self._settings.setValue("recent", "\n".join(lines))

    def _lately(self) -> dict[Path, str]:
        """Return the folders opened lately, each with the name of its archive."""
        lines = str(self._settings.value("recent", "")).splitlines()
        told = (line.partition("\t") for line in lines)
        return {Path(folder): name for folder, _, name in told}

    def kept(self, name: str) -> QByteArray:
        """Return how a window or its panes were left, empty if never."""
        kept = self._settings.value(f"kept/{name}")
        return kept if isinstance(kept, QByteArray) else QByteArray()

    def keep(self, name: str, state: QByteArray) -> None:
        """Keep how a window or its panes are."""
        self._settings.setValue(f"kept/{name}", state)
