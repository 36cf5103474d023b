"""The terms of vocabularies: listed with their use, added, renamed and made one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from archive_app.archive.entries import terms
from archive_app.cli.answers import Answer
from archive_app.cli.commands import ARCHIVE, Group, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import changing, reading
from archive_app.domain.entries import Term

term = Group("term")
VOCABULARY = click.argument("vocabulary", metavar="VOCABULARY")
TERM = click.argument("reference", metavar="TERM")
NAME = click.argument("label", metavar="NAME")
ENGLISH = click.option("--en", "english", metavar="TEXT", default="")


@command("list")
@ARCHIVE
@VOCABULARY
@click.pass_obj
def listed(manner: Manner, *, folder: Path, vocabulary: str) -> Answer:
    """List what a vocabulary offers, and how many entries have each."""
    with reading(folder, manner) as archive:
        found = terms.terms(archive, vocabulary)
    return Answer(
        {"terms": [_data(one.term) | {"used": one.used, "own": one.own} for one in found]},
        (f"{one.term.id}  {one.label}  {one.used}" for one in found),
    )


@command("add")
@ARCHIVE
@VOCABULARY
@NAME
@ENGLISH
@click.option("--below", metavar="TERM", default="")
@click.pass_obj
def add(
    manner: Manner, *, folder: Path, vocabulary: str, label: str, english: str, below: str
) -> Answer:
    """Add a term to a vocabulary."""
    with changing(folder, manner) as archive:
        return _answer(
            terms.add_term(archive, vocabulary, label, en=english, parent=below),
            "term_added",
            manner,
        )


@command("rename")
@ARCHIVE
@TERM
@NAME
@ENGLISH
@click.pass_obj
def rename(manner: Manner, *, folder: Path, reference: str, label: str, english: str) -> Answer:
    """Give a term another name."""
    with changing(folder, manner) as archive:
        return _answer(
            terms.rename_term(archive, reference, label, en=english), "term_renamed", manner
        )


@command("retire")
@ARCHIVE
@TERM
@click.option("--offer", is_flag=True)
@click.pass_obj
def retire(manner: Manner, *, folder: Path, reference: str, offer: bool) -> Answer:
    """Offer a term no more, or again."""
    with changing(folder, manner) as archive:
        told = "term_offered" if offer else "term_retired"
        return _answer(terms.retire_term(archive, reference, retired=not offer), told, manner)


@command("unite")
@ARCHIVE
@click.argument("keep", metavar="KEEP")
@click.argument("others", metavar="OTHER", nargs=-1, required=True)
@click.pass_obj
def unite(manner: Manner, *, folder: Path, keep: str, others: Sequence[str]) -> Answer:
    """Make terms that mean the same one term."""
    with changing(folder, manner) as archive:
        return _answer(terms.unite_terms(archive, keep, others), "term_united", manner)


def _answer(one: Term, done: str, manner: Manner) -> Answer:
    return Answer(_data(one), [manner.say(done, id=one.id, term=one.zh)])


def _data(one: Term) -> dict[str, object]:
    return {"id": one.id, "zh": one.zh, "en": one.en, "parent": one.parent}


for _each in (listed, add, rename, retire, unite):
    term.add_command(_each)
