"""The kinds, vocabularies and schemes in force: the shipped ones, and the archive's own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from archive_app.datafiles import shipped
from archive_app.domain.declarations import Declaration
from archive_app.domain.errors import Refused
from archive_app.domain.grammar import read_kinds
from archive_app.domain.kinds import Kinds
from archive_app.domain.reference_codes import Scheme, read_scheme, read_schemes
from archive_app.domain.steps import Step
from archive_app.domain.vocabularies import (
    Vocabularies,
    read_vocabularies,
    read_vocabulary,
)
from archive_app.store.store import Store, Tables

FOLDERS = {  # as they lean
    "vocabulary": "vocabularies",
    "kind": "kinds",
    "profile": "profiles",
    "code": "codes",
}
SUFFIXES = {".toml", ".tsv"}
Sources = dict[str, str]


@dataclass(frozen=True, slots=True)
class Declared:
    """What is declared: by the program, and by this archive."""

    kinds: Kinds
    vocabularies: Vocabularies

    @classmethod
    def of(cls, tables: Tables) -> Declared:
        """Read what is in force in an archive."""
        kinds = _shipped("kinds") | tables.definitions.of("kind")
        texts = _shipped("vocabularies") | tables.definitions.of("vocabulary")
        vocabularies = read_vocabularies(texts.items()).with_own(tables.terms.own())
        return cls(read_kinds(kinds.items(), vocabularies), vocabularies)

    def with_terms(self, tables: Tables) -> Declared:
        """Return the same with the terms that the archive has of its own by now."""
        return replace(self, vocabularies=self.vocabularies.with_own(tables.terms.own()))


def schemes(tables: Tables) -> dict[str, Scheme]:
    """Return the schemes of reference codes that are in force in an archive, by id."""
    return read_schemes((_shipped("codes") | tables.definitions.of("code")).items())


def awaits(folder: Path, store: Store) -> bool:
    """Say whether a file of the archive's own was changed by hand and is not in force yet."""
    return bool(_differing(folder, _held(store)))


def harmonise(folder: Path, store: Store) -> tuple[Refused, ...]:
    """Have the archive's own files and their rows say the same; return the faults of files.

    A file that differs from its row is checked and kept as a step of the program; a file that is
    missing is written back; a faulty one is named, and its last good row stays in force.
    """
    held = _held(store)
    offered = _differing(folder, held)
    changed: list[tuple[str, str, str]] = []
    while True:  # a file may name a kind of another file, which comes after it
        faults = {file: fault for file in offered if (fault := _taken(file, held))}
        changed += [file for file in offered if file not in faults]
        if len(faults) in {0, len(offered)}:
            break
        offered = list(faults)
    if changed:
        with store.operation(Step("definitions", None, {"count": len(changed)})) as tables:
            for definition in changed:
                tables.definitions.define(*definition)
    _write_back(folder, held)
    return tuple(faults.values())


def _held(store: Store) -> dict[str, Sources]:
    with store.reading() as tables:
        return {sort: tables.definitions.of(sort) for sort in FOLDERS}


def _differing(folder: Path, held: dict[str, Sources]) -> list[tuple[str, str, str]]:
    return [file for file in _files(folder) if held[file[0]].get(file[1]) != file[2]]


def _taken(file: tuple[str, str, str], held: dict[str, Sources]) -> Refused | None:
    """Hold a file with the others if it is good; return what is wrong with it otherwise."""
    sort, name, text = file
    try:
        _check(sort, name, text, held)
    except Refused as fault:
        return fault
    held[sort][name] = text
    return None


def _files(folder: Path) -> Iterator[tuple[str, str, str]]:
    for sort, name in FOLDERS.items():
        for path in sorted((folder / name).glob("*")):
            if path.suffix in SUFFIXES:
                yield sort, path.name, path.read_text("utf-8", "replace")


def _check(sort: str, name: str, text: str, held: dict[str, Sources]) -> None:
    """Raise `Refused` if the declarations would be faulty with this one among them."""
    if sort == "kind":
        vocabularies = read_vocabularies((_shipped("vocabularies") | held["vocabulary"]).items())
        kinds = _shipped("kinds") | held["kind"] | {name: text}
        read_kinds(kinds.items(), vocabularies)
    elif sort == "vocabulary":
        read_vocabulary(name, text)
    elif sort == "code":
        read_scheme(name, text)
    else:
        Declaration("faulty_profile", name, text)


def _write_back(folder: Path, held: dict[str, Sources]) -> None:
    for sort, texts in held.items():
        for name, text in texts.items():
            path = folder / FOLDERS[sort] / name
            if not path.exists():
                path.parent.mkdir(exist_ok=True)
                path.write_text(text, "utf-8")


def _shipped(folder: str) -> Sources:
    paths = sorted((shipped("db") / folder).iterdir())
    return {path.name: path.read_text("utf-8") for path in paths if path.suffix in SUFFIXES}
