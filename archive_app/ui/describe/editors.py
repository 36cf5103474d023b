"""The editor for each field type."""

from __future__ import annotations

from collections.abc import Callable

from archive_app.archive import retrieval
from archive_app.domain.kinds import Field
from archive_app.domain.values import read
from archive_app.ui.desk import Desk
from archive_app.ui.widgets.editor import Editor
from archive_app.ui.widgets.line import LineEditor, LinesEditor, ParagraphEditor
from archive_app.ui.widgets.pick import Ask, Options, PickEditor
from archive_app.ui.widgets.picks import PicksEditor
from archive_app.ui.widgets.yesno import YesNoEditor


def editor_for(field: Field, desk: Desk) -> Editor:
    """Return an empty editor for the values of a field."""
    say = desk.say
    if field.links:
        hint = say("hint_pick")
        ask = _asker(field, desk)
        return PicksEditor(ask, hint) if field.is_list else PickEditor(ask, hint)
    if field.type == "yesno":
        return YesNoEditor(say("yes"), say("no"))
    if field.is_list:
        return LinesEditor(lambda text: read(field, text), say("hint_lines"))
    if field.type == "longtext":
        return ParagraphEditor()
    hints = {"date": say("hint_date"), "place": say("hint_place")}
    hint = hints.get(field.type, field.unit)
    return LineEditor(lambda text: read(field, text), hint)


def _asker(field: Field, desk: Desk) -> Ask:
    """Return what asks the archive for the options of a field, beside the window."""

    def ask(text: str, show: Callable[[Options], None]) -> None:
        desk.jobs.read(
            f"options {field.id}",
            lambda: [(one.id, one.label) for one in retrieval.options(desk.archive, field, text)],
            show,
        )

    return ask
