"""Who made a file, as the file itself says: offered for the field that takes it, never silently."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from archive_app.archive.archive import Archive
from archive_app.archive.entries.placing import new_entry
from archive_app.archive.entries.wholes import write
from archive_app.domain.kinds import Field, Kind
from archive_app.domain.readings import Facts
from archive_app.store.store import Tables

AGENT = "agent"
_BETWEEN = re.compile("[;；、]")
_NOBODY = {
    "administrator",
    "admin",
    "user",
    "unknown",
    "owner",
    "author",
    "用户",
    "作者",
    "微软用户",
}
"""What machines call whoever sits before them."""


def author_field(kind: Kind) -> Field | None:
    """Return the field of a kind that takes who made a file (`maps.facts`), None if none does."""
    taking = (field for field in kind.fields if field.maps.get("facts") == "author")
    return next((field for field in taking if field.type == AGENT and not field.retired), None)


def authors_in(facts: Facts) -> list[str]:
    """Return the names that a file gives for who made it; cameras and accounts are nobody."""
    camera = (facts.camera or "").casefold()
    names = dict.fromkeys(name.strip() for name in _BETWEEN.split(facts.author or ""))
    return [name for name in names if name and not _is_nobody(name.casefold(), camera)]


def _is_nobody(name: str, camera: str) -> bool:
    return name in _NOBODY or name in camera or (bool(camera) and name.startswith(camera))


def known_agent(tables: Tables, name: str) -> str | None:
    """Return the id of the agent of just this name: None where there is none, "" for several."""
    same = tables.entries.titled([AGENT], name)
    return None if not same else same[0].id if len(same) == 1 else ""


def agents_for(archive: Archive, tables: Tables, names: Iterable[str]) -> list[str]:
    """Return the agents of some names, within an operation; who is not known is added.

    A name that several agents have is left to a person.
    """
    found = []
    for name in names:
        agent = known_agent(tables, name)
        found.append(_added(archive, tables, name) if agent is None else agent)
    return [agent for agent in found if agent]


def _added(archive: Archive, tables: Tables, name: str) -> str:
    kind = archive.kinds[AGENT]
    made = new_entry(archive.kinds, kind, None, None, archive.store.next_code(tables))
    entry = replace(made, values={kind.title_field.id: name})
    write(tables, kind, entry, archive.vocabularies)
    return entry.id
