"""What travels inside a dossier beside its pages, as its profile asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from archive_app.domain.casefile import HeldFile, Item
from archive_app.dossier.blocks import Attached, Shown
from archive_app.dossier.data import as_data
from archive_app.dossier.facts import Issue, name_of

DATA = "dossier.json"
SHOWN_WHOLE = frozenset({"image/jpeg", "image/png"})
SPOKEN = frozenset({"sound", "film", "interview"})


def attached(issue: Issue, items: Sequence[Item]) -> tuple[Attached, ...]:
    """Return the files that go with a dossier.

    Files bring with them what was written into them: a scope of bare pictures takes none.
    """
    found = [one for name in issue.profile.attach for one in MAKERS[name](issue, items)]
    return tuple(found)


def _data(issue: Issue, _: Sequence[Item]) -> Iterator[Attached]:
    yield Attached(DATA, "application/json", "Data", issue.title, text=as_data(issue))


def _originals(issue: Issue, items: Sequence[Item]) -> Iterator[Attached]:
    """Yield the pictures that no page can hold as they are, such as TIFF files."""
    for item in () if issue.scope.bare else items:
        for file in item.files:
            media_type = file.original.media_type
            if media_type.startswith("image/") and media_type not in SHOWN_WHOLE:
                yield _file(item, file, "Source")


def _transcripts(issue: Issue, items: Sequence[Item]) -> Iterator[Attached]:
    """Yield the files of text that belong to what was spoken."""
    for item in () if issue.scope.bare else items:
        for file in item.files if item.kind.id in SPOKEN else ():
            if not file.original.media_type.startswith(("audio/", "video/", "image/")):
                yield _file(item, file, "Supplement")


def _file(item: Item, file: HeldFile, relation: str) -> Attached:
    original = file.original
    return Attached(
        f"{item.entry.code} {file.file_name}",
        original.media_type,
        relation,
        name_of(item),
        file=Shown(file.path, original.sha256),
        entry=item.entry.id,
    )


MAKERS: Mapping[str, Callable[[Issue, Sequence[Item]], Iterator[Attached]]] = {
    "data": _data,
    "originals": _originals,
    "transcripts": _transcripts,
}
