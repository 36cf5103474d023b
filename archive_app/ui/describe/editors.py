"""The editor for each field type."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from archive_app.archive.entries import description
from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.results import retrieval
from archive_app.domain.kinds import Field, Label
from archive_app.domain.values import read, shown
from archive_app.ui.desk import Desk
from archive_app.ui.widgets.claim_card import CardWords, Claimed
from archive_app.ui.widgets.claims import ClaimsEditor, ClaimWords
from archive_app.ui.widgets.editor import Editor
from archive_app.ui.widgets.line import LineEditor, LinesEditor, ParagraphEditor
from archive_app.ui.widgets.pick import Ask, Make, Offer, Options, PickEditor
from archive_app.ui.widgets.picks import PicksEditor
from archive_app.ui.widgets.yesno import YesNoEditor
from archive_app.ui.words import Words


def editor_for(field: Field, desk: Desk) -> Editor:
    """Return an empty editor for the values of a field."""
    if field.links:
        return _pick(field, desk)
    unit = _unit(field, desk)
    return _claimed(field, unit, desk.say) if field.claims else _written(field, unit, desk.say)


def _unit(field: Field, desk: Desk) -> str:
    """Return what a quantity is counted in, as the measure words have it."""
    words = desk.archive.vocabularies.of("measure_word") if field.unit else []
    same = (Label(word.zh, word.en) for word in words if word.zh == field.unit)
    label = next(same, Label(field.unit, field.unit))
    return desk.say.label(label)


def _claimed(field: Field, unit: str, say: Words) -> Editor:
    """Return the editor of what several sources say."""
    one = replace(field, claims=False, many=False)
    claimed = Claimed(
        make=lambda: _written(one, unit, say),
        write=lambda value: shown(one, value),
        read=lambda text: read(field, text),
    )
    card = CardWords(say("claim_source"), say("claim_dated"), say("claim_drop"))
    return ClaimsEditor(claimed, ClaimWords(card, say("claim_add"), say("claim_back")))


def _written(field: Field, unit: str, say: Words) -> Editor:
    """Return the editor of a value that people write, or press."""
    if field.is_list:
        return LinesEditor(
            lambda text: read(field, text), lambda one: shown(field, one), say("hint_lines")
        )
    if field.type == "yesno":
        return YesNoEditor(say("yes"), say("no"))
    if field.type == "longtext":
        return ParagraphEditor()
    hints = {"date": say("hint_date"), "place": say("hint_place")}
    return LineEditor(lambda text: read(field, text), hints.get(field.type, unit))


def _pick(field: Field, desk: Desk) -> Editor:
    """Return the editor of a value that points at something; people and firms may be new."""
    offer = Offer(
        ask=_asker(field, desk),
        hint=desk.say("hint_pick"),
        new=(lambda name: desk.say("pick_new", name=name)) if field.type == "agent" else None,
        make=maker(desk),
    )
    return PicksEditor(offer) if field.is_list else PickEditor(offer)


def maker(desk: Desk) -> Make:
    """Return what adds a person or a firm of a name, and gives its id later."""

    def make(name: str, made: Callable[[str], None]) -> None:
        named = [Assignment(desk.archive.kinds["agent"].title_field.id, "=", name)]
        desk.jobs.save(
            lambda: description.add(desk.archive, kind="agent", set_=named),
            lambda entry: made(entry.id),
        )

    return make


def _asker(field: Field, desk: Desk) -> Ask:
    """Return what asks the archive for the options of a field, beside the window."""

    def ask(text: str, show: Callable[[Options], None]) -> None:
        desk.jobs.read(
            f"options {field.id}",
            lambda: [(one.id, one.label) for one in retrieval.options(desk.archive, field, text)],
            show,
        )

    return ask
