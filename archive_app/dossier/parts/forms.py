"""The registration form of a site, made from the declaration of its kind."""

from __future__ import annotations

from collections.abc import Iterator

from archive_app.domain.casefile import Item
from archive_app.dossier.blocks import Form, FormSection, Labelled
from archive_app.dossier.facts import Issue
from archive_app.dossier.profiles import PartProfile


def registration(issue: Issue, item: Item, part: PartProfile) -> Form:
    """Return the form with its fields, empty ones too: they are filled in by hand.

    Those that a profile names have the order in which it names them; else there are all of a
    kind, in their sections.
    """
    if part.fields:
        return Form((FormSection("", tuple(_named(issue, item, part))),))
    left_out = {*part.leaves_out, *issue.scope.leaves_out}
    sections = []
    for section, fields in item.kind.sections().items():
        shown = tuple(
            Labelled(field.label.zh, issue.field(item, field.id))
            for field in fields
            if field.id not in left_out
        )
        if shown:
            sections.append(FormSection(issue.profile.sections.get(section, ""), shown))
    return Form(tuple(sections))


def blanks(issue: Issue, part: PartProfile) -> Iterator[Form]:
    """Yield the form that is filled in by hand where nothing is known, if the profile has one."""
    site = issue.casefile.site
    told = [Labelled(one.label, issue.told(site, one)) for one in part.also]
    told += [Labelled(label, "") for label in part.blanks]
    if told:
        yield Form((FormSection("", tuple(told), room=part.room),))


def _named(issue: Issue, item: Item, part: PartProfile) -> Iterator[Labelled]:
    known = {field.id: field for field in item.kind.fields}
    for field in part.fields:
        if field in known and field not in issue.scope.leaves_out:
            yield Labelled(known[field].label.zh, issue.field(item, field))
