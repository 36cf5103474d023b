"""What a scope lets out of a casefile: whole entries, their fields, their places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from archive_app.domain.casefile import Casefile, Item
from archive_app.domain.coarse import coarsened
from archive_app.domain.errors import Refused
from archive_app.domain.roles import pointing
from archive_app.dossier.facts import Issue, terms_of
from archive_app.dossier.profiles import Profile, Scope
from archive_app.dossier.years import of_year

PRECISION = "place_precision"


def ordered(
    casefile: Casefile,
    profile: Profile,
    scope: str,
    *,
    without: Iterable[str] = (),
    year: int = 0,
) -> Issue:
    """Return what is to be issued, with only what its scope lets out, and its year tells.

    A yearly dossier is of the year before unless another is named. Raise `Refused` for a scope or
    a part that the profile does not know, and for the year of a dossier that is not yearly.
    """
    if year and not profile.yearly:
        raise Refused("not_yearly", profile=profile.id)
    told = profile.scope(scope)
    left_out = frozenset(profile.part(part).id for part in without)
    casefile = let_out(casefile, told)
    if not profile.yearly:
        return Issue(casefile, profile, told, left_out)
    year = year or int(casefile.issued_at[:4]) - 1
    return Issue(of_year(casefile, year), profile, told, left_out, year)


def let_out(casefile: Casefile, scope: Scope) -> Casefile:
    """Return a casefile with only what a scope lets out; the site itself always is."""
    site_precision = _precision(casefile.site, "")
    precisions = {item.entry.id: _precision(item, "") for item in casefile.records}

    def kept(items: Iterable[Item]) -> tuple[Item, ...]:
        return tuple(
            _item(item, scope, precisions.get(item.entry.id) or site_precision)
            for item in items
            if not _is_withheld(item, scope)
        )

    return replace(
        casefile,
        site=_item(casefile.site, scope, site_precision),
        records=kept(casefile.records),
        beside=kept(casefile.beside),
    )


def _item(item: Item, scope: Scope, precision: str) -> Item:
    left = scope.leaves_out
    shown = {field: text for field, text in item.shown.items() if field not in left}
    if scope.coarse:
        shown = _coarse(item, shown, _precision(item, precision))
    return replace(
        item,
        entry=replace(
            item.entry,
            values={name: value for name, value in item.entry.values.items() if name not in left},
        ),
        shown=shown,
        listed={field: told for field, told in item.listed.items() if field not in left},
        details={
            kind: tuple(
                _item(one, scope, _precision(item, precision))
                for one in details
                if not _is_withheld(one, scope)
            )
            for kind, details in item.details.items()
            if kind not in left
        },
    )


def _coarse(item: Item, shown: Mapping[str, str], precision: str) -> dict[str, str]:
    """Return what is shown with every place no finer than a precision."""
    coarse = dict(shown)
    for field in item.kind.fields:
        place = item.entry.values.get(field.id)
        if field.type == "place" and field.id in coarse:
            coarse[field.id] = coarsened(place, precision) if isinstance(place, dict) else ""
    return coarse


def _precision(item: Item, otherwise: str) -> str:
    """Return how finely an entry says that its place may be shown, without its vocabulary."""
    said = next(iter(pointing(item.entry.values.get(PRECISION, []))), "")
    return said.rpartition("/")[2] or otherwise


def _is_withheld(item: Item, scope: Scope) -> bool:
    """Tell whether any of its terms keeps an entry back."""
    return not terms_of(item).isdisjoint(scope.withholds)
