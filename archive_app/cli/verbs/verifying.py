"""Verifying whether a PDF, or a sheet of paper, is an edition of the archive."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from archive_app.archive.catalogue.history import field_label
from archive_app.archive.issuing import verifying
from archive_app.archive.issuing.editions import Edition
from archive_app.archive.issuing.verifying import Verified
from archive_app.cli.answers import DONE, REFUSED, Answer
from archive_app.cli.commands import ARCHIVE, PATH, command, missing
from archive_app.cli.manner import Manner
from archive_app.cli.opening import reading
from archive_app.domain.kinds import Kinds


@command("verify")
@ARCHIVE
@click.argument("file", metavar="FILE.pdf", type=PATH, required=False)
@click.option("--number", metavar="NUMBER", default="")
@click.option("--code", "printed", metavar="XXXX-XXXX", default="")
@click.pass_obj
def verify(manner: Manner, *, folder: Path, file: Path | None, number: str, printed: str) -> Answer:
    """Tell whether a file or a sheet of paper is an edition, and what has changed since."""
    with reading(folder, manner) as archive:
        if file:
            found = verifying.verify_file(archive, file)
            told = "verified_file" if found.edition else "verified_not"
        else:
            for name, said in (("file", number), ("printed", printed)):
                if not said:
                    raise missing(name)
            found = verifying.verify_paper(archive, number, printed)
            told = "verified_paper" if found.edition else "verified_not_paper"
    return Answer(
        {
            "verified": found.edition is not None,
            "edition": _edition(found.edition) if found.edition else None,
            "claims": found.claims,
            "changed": [
                {"code": one.code, "title": one.title, "fields": list(one.fields)}
                | {"removed": one.removed}
                for one in found.changed
            ],
        },
        _lines(manner, told, found, archive.kinds),
        DONE if found.edition else REFUSED,
    )


def _edition(edition: Edition) -> Mapping[str, object]:
    values = edition.values
    return {
        "number": edition.number,
        "edition": values["edition"],
        "date": str(values["date"]["text"]) if isinstance(values["date"], dict) else "",
        "issued_by": values.get("issued_by", ""),
        "profile": values["profile"],
        "scope": str(values["scope"]).partition("/")[2],
        "sha256": edition.sha256,
        "seq": edition.seq,
    }


def _lines(manner: Manner, told: str, found: Verified, kinds: Kinds) -> Iterator[str]:
    if found.edition:
        told_of = _edition(found.edition)
        yield manner.say(told, **{name: str(value) for name, value in told_of.items()})
    else:
        yield manner.say(told)
    if found.claims and not found.edition:
        yield manner.say("verified_claims", claims=found.claims)
    for one in found.changed:
        key = "changed_removed" if one.removed else "changed_since"
        labels = tuple(field_label(kinds[one.kind], field) for field in one.fields)
        yield manner.say(key, code=one.code, title=one.title, fields=labels)
