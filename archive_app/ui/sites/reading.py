"""What the places on the left are made of, asked beside the window."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue import checking
from archive_app.archive.finding import sets
from archive_app.archive.finding.narrowing import kinds_with
from archive_app.archive.results import listing, retrieval, searches
from archive_app.archive.sites import groups
from archive_app.domain.errors import Refused
from archive_app.ui.sites.lines import Held, State
from archive_app.ui.words import Words


def held(archive: Archive, say: Words) -> Held:
    """Read the sites, the groups and the states; nothing is counted that takes long."""
    states: dict[str, Sequence[State]] = {}
    for key, question in checking.questions(archive).items():
        course = question.terms[0].partition("/")[0]
        field = archive.kinds[kinds_with(archive, course)[0]].field(course)
        name = say.label(field.label)
        states[name] = [*states.get(name, ()), State(key, _named(archive, key, say), question)]
    return Held(
        places=retrieval.places(archive),
        groups=groups.tree(archive),
        states=states,
        searches=searches.searches(archive),
        sets=sets.sets(archive),
    )


def counts(archive: Archive) -> dict[str, int]:
    """Count what waits in each state, what is in each set, and what is in the trash."""
    found = {queue.key: queue.count for queue in checking.queues(archive)}
    found |= {one.id: one.count for one in sets.sets(archive)}
    return found | {"trash": listing.removed(archive)}


def found_now(archive: Archive) -> dict[str, int]:
    """Count what each search that is kept finds now; one that can find nothing has no number."""
    counts = {}
    for search in searches.searches(archive):
        with suppress(Refused):  # a term or a set that it asks for is gone
            counts[search.id] = searches.count(archive, search)
    return counts


def _named(archive: Archive, key: str, say: Words) -> str:
    known = archive.vocabularies
    return known.full_label(known.term(key), say.language) if "/" in key else say.queue(key)
