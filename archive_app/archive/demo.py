"""A small archive of real facts, to try things on; declared in `resources/demo`."""

from __future__ import annotations

import shutil
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from archive_app.archive.archive import Archive, create
from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.entries.description import add, change
from archive_app.archive.intake.intake import take_in
from archive_app.archive.intake.options import Options
from archive_app.datafiles import shipped
from archive_app.domain.progress import Progress, Quiet

Declared = Mapping[str, Any]
NOT_FIELDS = frozenset({"kind", "file", "under", "record"})


def make_demo(folder: Path, progress: Progress, *, person: str) -> Archive:
    """Make the archive as a person would, one entry after the other, and return it open.

    Raise `Refused("folder_in_use")` if the folder is not empty. Of a demo that is cancelled or
    fails nothing is left.
    """
    declared = tomllib.loads((shipped("resources") / "demo" / "demo.toml").read_text("utf-8"))
    archive = create(folder, name=declared["name"], person=person)
    try:
        _fill(archive, declared, progress)
    except BaseException:
        archive.close()
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return archive


def _fill(archive: Archive, declared: Declared, progress: Progress) -> None:
    agents, sites = declared["agent"], declared["site"]
    progress.expect(len(agents) + sum(1 + len(site.get("record", [])) for site in sites))
    for agent in agents:
        add(archive, kind="agent", set_=_assignments(agent))
        progress.step(note=agent["name"])
    for site in sites:
        code = add(archive, kind=site.get("kind", "site"), set_=_assignments(site)).code
        progress.step(note=site["name"])
        _fill_site(archive, code, site.get("record", []), progress)


def _fill_site(
    archive: Archive, site: str, records: Iterable[Declared], progress: Progress
) -> None:
    codes = {"": ""}
    for record in records:
        codes[record["title"]] = _record(archive, site, record, codes[record.get("under", "")])
        progress.step(note=record["title"])


def _record(archive: Archive, site: str, record: Declared, parent: str) -> str:
    """Add a record and return its code; a file that stands right under the site is taken in."""
    file = [shipped("resources") / "demo" / "files" / record["file"]] if "file" in record else []
    if parent or not file:
        entry = add(
            archive,
            kind=record["kind"],
            site=site,
            parent=parent,
            set_=_assignments(record),
            files=file,
        )
        return entry.code
    taken = take_in(archive, Quiet(), site=site, paths=file, options=Options(kind=record["kind"]))
    for refused in taken.refused:
        raise refused.why
    return change(archive, taken.taken_in[0].code, _assignments(record)).code


def _assignments(declared: Declared) -> list[Assignment]:
    return [
        Assignment(field, "=", str(text).strip())
        for field, value in declared.items()
        if field not in NOT_FIELDS
        for text in (value if isinstance(value, list) else [value])
    ]
