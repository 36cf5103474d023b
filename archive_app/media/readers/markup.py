"""XML read without entities: what a document declares is never expanded, and nothing is fetched."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from archive_app.domain.errors import Refused

_DEEPEST = 256
_MOST_ELEMENTS = 2_000_000


def tree(data: bytes) -> Element:
    """Return a document's root, its names without their namespaces.

    Raise `Refused` (damaged_file, file_too_large, entities_declared).
    """
    reading = _Reading()
    try:
        reading.parser.Parse(data, True)  # noqa: FBT003  expat's own
    except expat.ExpatError as error:
        raise Refused("damaged_file", why="xml_broken") from error
    return reading.builder.close()


def inside(element: Element, *names: str) -> Iterator[Element]:
    """Walk through the elements of some names below another, in the order of the document."""
    return (each for each in element.iter() if each.tag in names)


def text_of(element: Element | None) -> str:
    """Return all text of an element and of those below it."""
    return "" if element is None else "".join(element.itertext())


def first(element: Element, name: str) -> str:
    """Return the text of the first element of a name below another, "" if there is none."""
    return text_of(next(inside(element, name), None)).strip()


def attribute(element: Element, name: str, default: str = "") -> str:
    """Return an attribute by its name, whatever its namespace."""
    return element.get(name, default)


class _Reading:
    """One document being read."""

    def __init__(self) -> None:
        self.builder = TreeBuilder()
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self.builder.data
        self.parser.EntityDeclHandler = _entity
        self._depth = self._count = 0

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._count += 1
        if self._depth > _DEEPEST or self._count > _MOST_ELEMENTS:
            raise Refused("file_too_large")
        plain = {_local(each): value for each, value in attributes.items()}
        self.builder.start(_local(name), plain)

    def _end(self, name: str) -> None:
        self._depth -= 1
        self.builder.end(_local(name))


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def _entity(*_: object) -> None:
    raise Refused("entities_declared")
