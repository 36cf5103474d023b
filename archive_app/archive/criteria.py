"""The sets of criteria in force: the shipped ones, and those that an archive has of its own.

An archive's own lie among its profiles, as `criteria-<id>.toml`.
"""

from __future__ import annotations

from collections.abc import Mapping

from archive_app.datafiles import shipped
from archive_app.domain.criteria import Criteria, read_criteria, read_sets
from archive_app.domain.entries import Value
from archive_app.domain.errors import Refused
from archive_app.domain.nearest import nearest
from archive_app.store.store import Tables

OWN = "criteria-"
"""How the name of a profile begins that holds a set of the archive's own."""
SET, VERSION, TEXT = "criteria", "criteria_version", "criteria_text"
"""The values of an appraisal that say by which set it was made, word for word."""


def criteria_sets(tables: Tables) -> Mapping[str, Criteria]:
    """Return the sets in force by id; an archive's own goes before a shipped one of its id."""
    paths = sorted((shipped("db") / "criteria").glob("*.toml"))
    sources = {path.name: path.read_text("utf-8") for path in paths}
    profiles = tables.definitions.of("profile").items()
    own = {name: text for name, text in profiles if name.startswith(OWN)}
    return read_sets((sources | own).items())


def criteria_named(tables: Tables, name: str) -> Criteria:
    """Return a set by its id or label; raise `Refused("unknown_criteria")` naming the nearest."""
    known = criteria_sets(tables)
    for one in known.values():
        if name in {one.id, one.label.zh, one.label.en}:
            return one
    raise Refused("unknown_criteria", criteria=name, nearest=nearest(name, list(known)))


def criteria_of(values: Mapping[str, Value]) -> Criteria | None:
    """Return the set by which an appraisal was made, as it then was; None if it says none."""
    text = str(values.get(TEXT, ""))
    return read_criteria(f"{values.get(SET)}.toml", text) if text else None
