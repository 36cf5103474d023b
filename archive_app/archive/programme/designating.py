"""Designating: listing sites and records in a register, and moving a listing on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from archive_app.archive.archive import Archive
from archive_app.archive.entries import description
from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.entries.rules import courses
from archive_app.archive.programme.registers import register_of
from archive_app.domain.advice import DOUBTFUL, MISSING, Advice
from archive_app.domain.designations import (
    DOCUMENT,
    IN_FORCE,
    KIND,
    REGISTER,
    STATE,
    STEPS,
    TARGETS,
    step_field,
)
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.protection import REGISTERS, STATUS, status_of
from archive_app.domain.registers import due, since
from archive_app.store.listings import Listed

NAME = "name"
"""The field with the published name."""


def designate(
    archive: Archive,
    targets: Sequence[str],
    register: str,
    *,
    state: str = IN_FORCE[0],
    given: Mapping[str, str] = {},
) -> Entry:
    """List sites or records in a register: one listing of all of them; return it.

    `given` tells `name`, `batch`, `number`, and of the state its `on`, `document` and `by`.
    Without a name it is listed under that of the first target.
    """
    if not register:
        raise Refused("register_needed")
    found = [description.entry_of(archive, one) for one in targets]
    said = {NAME: found[0].title} | _fields(archive, state, given)
    set_ = [Assignment(field, "=", text) for field, text in said.items()]
    set_ += [Assignment(REGISTER, "=", register), Assignment(STATE, "=", state)]
    set_ += [Assignment(TARGETS, "=", entry.id) for entry in found]
    return description.add(archive, kind=KIND, set_=set_)


def move_on(
    archive: Archive, reference: str, *, state: str = "", given: Mapping[str, str] = {}
) -> Entry:
    """Move a listing on to another state, and note what is given of it, as `designate` does.

    Raise `Refused("not_from_here")` for a state that cannot follow.
    """
    entry = description.entry_of(archive, reference)
    now = state or str(entry.values.get(STATE, courses()[KIND].first))
    said = _fields(archive, now, given) | ({STATE: state} if state else {})
    set_ = [Assignment(field, "=", text) for field, text in said.items()]
    return description.change(archive, entry.id, set_) if set_ else entry


def _fields(archive: Archive, state: str, given: Mapping[str, str]) -> dict[str, str]:
    """Return what is given by the fields that hold it, those of the state among them."""
    term = archive.vocabularies.match(STATE, state).id
    return {
        step_field(term, told) if told in STEPS else told: text
        for told, text in given.items()
        if text
    }


def flags(entry: Entry) -> Iterator[Advice]:
    """Walk through what a listing in force lacks: its document, its re-check when it is due."""
    values = entry.values
    if entry.kind != KIND or values.get(STATE) not in IN_FORCE:
        return
    if not values.get(DOCUMENT):
        yield Advice(DOCUMENT, "document_missing", MISSING, entry.id)
    day = due(values, register_of(str(values.get(REGISTER, ""))))
    if day and day <= datetime.now().astimezone().date():
        began = str(since(values))
        yield Advice("rechecking_on", "recheck_due", DOUBTFUL, entry.id, {"since": began})


def undocumented(entry: Entry, listed: Sequence[Listed], names: Mapping[str, str]) -> list[Advice]:
    """Return a flag for each listing that gives an entry a status, and has no document yet.

    Filing asks for that; of other registers, it is a site that has something to look at. `names`
    are the published names of listings by their ids.
    """
    own = [one for one in listed if one.item == entry.id and not one.documented]
    flagged = [
        (one, (STATUS, MISSING) if status_of(one.register) else (REGISTERS, DOUBTFUL))
        for one in own
        if status_of(one.register) or entry.id == entry.site
    ]
    return [
        Advice(
            field, "status_undocumented", severity, entry.id, {"title": names.get(one.listing, "")}
        )
        for one, (field, severity) in flagged
    ]
