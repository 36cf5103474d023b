"""What a taking in would do, told before anything is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from archive_app.archive.entries.files import name_of
from archive_app.archive.intake.intake import Held, RefusedFile
from archive_app.archive.intake.plan import New, Plan
from archive_app.cli.answers import DONE, REFUSED, Answer
from archive_app.cli.manner import Manner
from archive_app.domain.kinds import Kinds
from archive_app.wording import explain


def planned(plan: Plan, kinds: Kinds, manner: Manner) -> Answer:
    """Return a plan as JSON and as lines; files that would be refused make its exit code 1."""
    data: dict[str, object] = {
        "dry_run": True,
        "new": [_told(one) for one in plan.new],
        "already_held": [_held(one) for one in plan.already_held],
        "refused": [
            {"file": str(one.file), "why": explain(one.why, manner.language)}
            for one in plan.refused
        ],
        "unmatched": [str(one.file) for one in plan.new if not one.offered],
        "elsewhere": [
            {"file": str(one.file), "site": one.sites[0].code, "metres": round(one.sites[0].metres)}
            for one in plan.elsewhere
        ],
    }
    whole = not plan.refused and not plan.cancelled
    return Answer(data, _lines(plan, kinds, manner), DONE if whole else REFUSED)


def left_out(
    already_held: Sequence[Held], refused: Sequence[RefusedFile], manner: Manner
) -> Iterator[str]:
    """Walk through the lines for files that the site has already, and for those that are none."""
    for held in already_held:
        same = name_of(held.same) if held.same else held.code
        yield manner.say("already_held", file=shown(held.file), code=same)
    for one in refused:
        why = explain(one.why, manner.language)
        yield manner.say("file_refused", file=shown(one.file), why=why)


def shown(file: Path) -> Path:
    """Return a path as it can be read, also where its name was written in GBK."""
    return file.parent / name_of(file)


def _held(one: Held) -> dict[str, str]:
    told = {"file": str(one.file), "code": one.code}
    return told | ({"same": str(one.same)} if one.same else {})


def _told(one: New) -> dict[str, object]:
    told: dict[str, object] = {
        "file": str(one.file),
        "kind": one.kind,
        "media_type": one.media_type,
        "size": one.size,
        "record": one.record,
    }
    named = {"offered": one.offered, "joins": one.joins}
    return told | {key: code for key, code in named.items() if code}


def _lines(plan: Plan, kinds: Kinds, manner: Manner) -> Iterator[str]:
    """Walk through the lines for people: what would come in, what is there, what would not."""
    for one in plan.new:
        code = one.joins or one.offered
        offered = manner.say("offered_to", code=code) if code else ""
        kind = kinds[one.kind].label(manner.language)
        yield f"{one.record}  {kind}  {shown(one.file)}  {offered}".rstrip()
    for one in plan.elsewhere:
        near = one.sites[0]
        metres = round(near.metres)
        file = name_of(one.file)
        yield manner.say("elsewhere", file=file, site=near.title, code=near.code, metres=metres)
    yield from left_out(plan.already_held, plan.refused, manner)
    yield manner.say(
        "would_take_in",
        count=len(plan.new),
        records=len({one.record for one in plan.new if not one.joins}),
        held=len(plan.already_held),
        refused=len(plan.refused),
    )
    joining = sum(bool(one.joins) for one in plan.new)
    if joining:
        yield manner.say("would_join", count=joining)
