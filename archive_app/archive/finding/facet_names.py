"""Facets by the names that people type for them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from archive_app.archive.archive import Archive
from archive_app.archive.entries.terms import vocabularies
from archive_app.archive.finding.fields import vocabularies_named
from archive_app.archive.finding.labels import OWN
from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Label
from archive_app.domain.nearest import nearest

BETWEEN = re.compile(r"[,，、\s]+")


def facets_named(archive: Archive, text: str) -> tuple[str, ...]:
    """Return the facets of some names with commas between: ids, labels, or fields with terms.

    Raise `Refused("unknown_facet")` with the nearest names.
    """
    known: Mapping[str, Label] = {**vocabularies(archive), **OWN}
    by_name = {name: facet for facet, label in known.items() for name in (label.zh, label.en)}
    by_name |= {facet: facet for facet in (*archive.vocabularies, *known)}
    found = []
    for name in filter(None, BETWEEN.split(text)):
        of_field = vocabularies_named(archive, name)
        if name not in by_name and not of_field:
            raise Refused("unknown_facet", facet=name, nearest=nearest(name, by_name))
        found += [by_name[name]] if name in by_name else of_field
    return tuple(dict.fromkeys(found))
