"""The program's commands, in the order in which a person needs them."""

from __future__ import annotations

from archive_app.cli.commands import Group

_PLACES = {
    "new": "making.new",
    "demo": "making.demo",
    "site": "sites.site",
    "add": "describing.add",
    "set": "describing.change",
    "batch": "batch.batch",
    "move": "arranging.move",
    "duplicate": "arranging.duplicate",
    "show": "showing.show",
    "remove": "describing.remove",
    "take-in": "taking_in.take_in",
    "join": "regrouping.join",
    "split": "regrouping.split",
    "text": "texts.text",
    "recognise": "texts.recognise",
    "correct": "texts.correct",
    "import": "importing.import_",
    "find": "finding.find",
    "history": "history.history",
    "revert": "arranging.revert",
    "undo": "history.undo",
    "redo": "history.redo",
    "survey": "checking.survey",
    "submit": "checking.submit",
    "return": "checking.send_back",
    "approve": "checking.approve",
    "queues": "checking.queues",
    "number": "numbering.number",
    "schemes": "numbering.schemes",
    "shelves": "shelving.shelves",
    "issue": "issuing.issue",
    "ready": "readiness.ready",
    "verify": "verifying.verify",
    "table": "tables.table",
    "appraise": "appraising.appraise",
    "project": "projects.project",
    "visit": "visiting.visit",
    "day": "day.day",
    "advise": "advising.advise",
    "division": "places.division",
    "groups": "places.grouped",
    "periods": "places.spanned",
    "lineage": "places.lineage",
    "links": "relating.links",
    "chronicle": "relating.chronicle",
    "duplicates": "uniting.duplicates",
    "unite": "uniting.unite",
    "term": "terms.term",
    "designate": "designating.designate",
    "match": "designating.match",
    "figures": "figures.figures",
    "kinds": "kinds.kinds",
    "check": "upkeep.check",
    "rebuild": "upkeep.rebuild",
    "backup": "upkeep.backup",
    "restore": "upkeep.restore",
}


def program() -> Group:
    """Return all commands but `open`, which knows the windows."""
    return Group("archive-app", _PLACES)
