"""Where a new entry stands: of which site it is, and below what."""

from __future__ import annotations

from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.identifiers import new_id
from archive_app.domain.kinds import Kind, Kinds


def stands_alone(kind: Kind) -> bool:
    """Tell whether entries of a kind belong to no site but themselves."""
    return kind.family in {"site", "agent", "arrangement", "designation", "plan", "collection"}


def new_entry(
    kinds: Kinds, kind: Kind, home: Entry | None, above: Entry | None, code: str = ""
) -> Entry:
    """Return a new entry in its place, not saved yet; raise `Refused` if it cannot stand there."""
    entry_id = new_id()
    site = entry_id if kind.family == "site" else ""
    if not stands_alone(kind):
        place = home or above
        if place is None or not place.site:
            raise Refused("site_needed", kind=kind.label)
        site = place.site
    is_detail = kind.family == "detail"
    above = above or (home if is_detail else None)
    if above and above.site != site:
        raise Refused("parent_elsewhere", parent=above.code)
    if above:
        fit(kinds, kind, kinds[above.kind])
    is_top = above is None or (above.id == site and not is_detail)
    return Entry(
        id=entry_id,
        kind=kind.id,
        site=site,
        parent="" if above is None or is_top else above.id,
        position=0,
        code=code,
        title="",
    )


def fit(kinds: Kinds, kind: Kind, above: Kind) -> None:
    """Raise `Refused` unless an entry of a kind may stand just below one of another."""
    if above.family == "detail":
        raise Refused("below_a_detail", parent=above.label)
    is_detail = kind.family == "detail"
    right = [one for one in kinds if kind.id in one.details or one.id in kind.under]
    if (right or is_detail) and above not in right:
        fitting = tuple(one.label for one in right)
        raise Refused("wrong_parent", kind=kind.label, parent=above.label, right=fitting)
