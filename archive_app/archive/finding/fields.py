"""What a name before a colon means: a field of some kinds, a vocabulary, or one of a few words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from archive_app.archive.archive import Archive
from archive_app.archive.entries.divisions import divisions
from archive_app.domain.divisions import VOCABULARY, Divisions
from archive_app.domain.entries import Term
from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Field, Kind, Label
from archive_app.domain.vocabularies import Vocabularies


@dataclass(frozen=True, slots=True)
class Special:
    """A word before a colon that means what no field is, or several are; how else it is typed."""

    label: Label
    others: tuple[str, ...] = ()


SPECIAL = {
    "kind": Special(Label("类型", "Kind"), ("种类",)),
    "site": Special(Label("遗产点", "Site")),
    "group": Special(Label("遗产群", "Group of sites"), ("片区",)),
    "by": Special(Label("录入人", "Entered by")),
    "date": Special(Label("日期", "Date"), ("年代", "时间")),
    "has": Special(Label("有", "Has")),
    "missing": Special(Label("缺", "Missing"), ("没有",)),
    "of": Special(Label("涉及", "Of"), ("关于",)),
    "within": Special(Label("范围", "Within")),
    "title": Special(Label("题名", "Title"), ("名称", "标题")),
    "code": Special(Label("编号", "Code")),
    "file": Special(Label("文件名", "File name")),
    "passage": Special(Label("全文", "Text of files"), ("原文",)),
}
ALSO = {"级别": "level", "区划": "division", "地区": "division", "状况": "condition"}
"""How a few fields are called for short."""
ATTACHED = "file"
"""Stands for files among what an entry has, and for their names among its names."""


@dataclass(frozen=True, slots=True)
class Named:
    """A field by the name that was typed, with the kinds in which it is called so.

    They have it with one type, vocabulary and unit. `path` is how it is told in the index: by its
    id, or of a row in a table of an entry by its kind and its id. `belonging` says that it was
    asked for with its kind, the entries of which belong to others: these are meant.
    """

    field: Field
    kinds: frozenset[str]
    everywhere: bool  # each kind that has the field calls it so
    path: str = ""
    belonging: bool = False

    @property
    def of_detail(self) -> bool:
        """Tell whether it is of the rows in a table of an entry."""
        return self.path != self.field.id


def special(name: str) -> str:
    """Return which of the few words a name is, "" if none."""
    wanted = name.casefold()
    return next((key for key, one in SPECIAL.items() if wanted in _typed(key, one)), "")


def fields_named(archive: Archive, name: str) -> list[Named]:
    """Return the fields that a name means, by id or label; several kinds may call theirs so.

    Behind a kind and a point it means those of this kind: `funding.planned`; and `date` all of
    its dates.
    """
    found = _named(archive.kinds, name)
    before, point, behind = name.partition(".") if "." in name else name.partition("．")
    if found or not point:
        return found
    meant = kinds_meant(archive, before) if behind else frozenset()
    kinds = [kind for kind in archive.kinds if kind.id in meant]
    found = _named(kinds, behind) or _dates(kinds, behind)
    return [replace(one, belonging=not one.of_detail, everywhere=False) for one in found]


def path_of(kind: Kind, field: Field) -> str:
    """Return how a field is told in the index, that of a row in a table apart from an entry's."""
    return f"{kind.id}.{field.id}" if kind.family == "detail" else field.id


def names_of(field: Field) -> set[str]:
    """Return how a field may be typed."""
    return {field.id.casefold(), field.label.zh.casefold(), field.label.en.casefold()}


def vocabularies_named(archive: Archive, name: str) -> list[str]:
    """Return the vocabularies that a name means: those of the fields, or one by id or label."""
    found = [
        one.field.vocabulary for one in fields_named(archive, name) if one.field.points_at_terms
    ]
    if not found:
        known = archive.vocabularies
        found = [one for one in known if name.casefold() == one or name in _labels(archive, one)]
    return list(dict.fromkeys(found))


def terms_meant(archive: Archive, vocabulary: str, text: str) -> frozenset[str]:
    """Return the terms that a text means, with all that is part of them; none if it means none.

    A word or a label counts first, then a division that is gone, then what begins so: 重庆 means
    重庆市 and all its counties. What was united with a term means it as well.
    """
    places = divisions(archive) if vocabulary == VOCABULARY else None
    return _meant(archive.vocabularies, places, vocabulary, text.strip())


@lru_cache(maxsize=64)  # what is typed is asked for again at every key stroke
def _meant(
    known: Vocabularies, places: Divisions | None, vocabulary: str, text: str
) -> frozenset[str]:
    terms = known.of(vocabulary, retired=True)
    found = [term.id for term in terms if text.casefold() in _term_names(term)]
    found = found or _said_otherwise(known, places, vocabulary, text)
    found = found or [term.id for term in terms if text and term.zh.startswith(text)]
    meant = {part for term in found for part in known.below(term)}
    gone = known.ids(vocabulary) - {term.id for term in terms}
    return frozenset(meant.union(term for term in gone if known.term(term).id in meant))


def _said_otherwise(
    known: Vocabularies, places: Divisions | None, vocabulary: str, text: str
) -> list[str]:
    """Return the terms that took the place of a division, or that a full label means."""
    try:
        if places:
            return [term.id for term in places.today(text).terms]
        return [known.match(vocabulary, text).id]
    except Refused:
        return []


def kinds_meant(archive: Archive, text: str) -> frozenset[str]:
    """Return the kinds that a text means by id, label or family, or one by how it begins."""
    wanted = text.strip().casefold()
    exact = {kind.id for kind in archive.kinds if wanted in _kind_names(kind)}
    if exact or not wanted:
        return frozenset(exact)
    begun = {kind.id for kind in archive.kinds if kind.id.startswith(wanted)}
    begun |= {kind.id for kind in archive.kinds if kind.label.zh.startswith(wanted)}
    return frozenset(begun if len(begun) == 1 else ())


def _named(kinds: Iterable[Kind], name: str) -> list[Named]:
    """Return the fields of some kinds that a name means."""
    wanted = ALSO.get(name, name.casefold())
    having: dict[str, int] = {}
    called: dict[tuple[str, ...], list[tuple[Kind, Field]]] = {}
    for kind in kinds:
        for field in kind.fields:
            path = path_of(kind, field)
            having[path] = having.get(path, 0) + 1
            if wanted in names_of(field):
                alike = path, field.type, field.vocabulary, field.unit
                called.setdefault(alike, []).append((kind, field))
    return [
        Named(held[0][1], frozenset(kind.id for kind, _ in held), len(held) == having[path], path)
        for (path, *_), held in called.items()
    ]


def _dates(kinds: Iterable[Kind], name: str) -> list[Named]:
    """Return the dates of some kinds, if a name means them all."""
    held = [(kind, field) for kind in kinds for field in kind.fields if field.type == "date"]
    return [
        Named(field, frozenset({kind.id}), everywhere=False, path=path_of(kind, field))
        for kind, field in (held if special(name) == "date" else ())
    ]


def _typed(key: str, one: Special) -> tuple[str, ...]:
    return (key, one.label.zh, one.label.en.casefold(), *one.others)


def _kind_names(kind: Kind) -> Iterator[str]:
    yield from (kind.id, kind.label.zh.casefold(), kind.label.en.casefold(), kind.family)


def _term_names(term: Term) -> tuple[str, ...]:
    return (term.id, term.id.partition("/")[2], term.zh.casefold(), term.en.casefold())


def _labels(archive: Archive, vocabulary: str) -> set[str]:
    label = archive.vocabularies.label(vocabulary)
    return {label.zh, label.en} if label else set()
