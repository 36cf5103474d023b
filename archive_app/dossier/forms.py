"""The registration form of a site, made from the declaration of its kind."""

from __future__ import annotations

from archive_app.domain.casefile import Item
from archive_app.dossier.blocks import Form, FormSection, Labelled
from archive_app.dossier.facts import Issue
from archive_app.dossier.profiles import PartProfile


def registration(issue: Issue, item: Item, part: PartProfile) -> Form:
    """Return the form with all fields of a kind, empty ones too: they are filled in by hand."""
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
