"""A plan as bytes, kept with the edition that was made of it, so that it can be made again."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import get_args

from archive_app.domain.charts.chart import Series
from archive_app.domain.errors import Damaged
from archive_app.dossier import blocks
from archive_app.dossier.blocks import Block, Plan, Shown

Find = Callable[[str, str], Path]
"""Tells where a picture lies, by its file's name and what its SHA-256 must be ("" for any)."""

SORT = "="
SORTS = {
    sort.__name__: sort
    for sort in (
        *get_args(Block),
        Series,
        *(one for one in get_args(blocks.Text) if one is not str),
        blocks.Attached,
        blocks.FormSection,
        blocks.Heads,
        blocks.Labelled,
        blocks.Mark,
        blocks.Part,
        blocks.Plan,
        blocks.Row,
        blocks.Shown,
        blocks.Stamp,
    )
}


def keep(plan: Plan) -> bytes:
    """Return a plan as bytes; equal plans give equal bytes. Of pictures only the names are kept."""
    text = json.dumps(_told(plan), ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(text.encode("utf-8", "surrogatepass"), mtime=0)


def read(kept: bytes, find: Find) -> Plan:
    """Return a plan as it was kept; raise `Damaged` for bytes that are none."""
    try:
        told = json.loads(gzip.decompress(kept).decode("utf-8", "surrogatepass"))
        plan = _read(told, find)
    except (OSError, EOFError, ValueError, KeyError, TypeError) as error:
        raise Damaged("kept_plan_unreadable") from error
    if not isinstance(plan, Plan):
        raise Damaged("kept_plan_unreadable")
    return plan


def _told(thing: object) -> object:
    if isinstance(thing, Path):
        return thing.name
    if isinstance(thing, tuple):
        return [_told(one) for one in thing]
    if is_dataclass(thing):
        told = {
            field.name: _told(getattr(thing, field.name))
            for field in fields(thing)
            if not (field.metadata and getattr(thing, field.name) == field.default)
        }
        return {SORT: type(thing).__name__} | told
    return thing


def _read(told: object, find: Find) -> object:
    if isinstance(told, list):
        return tuple(_read(one, find) for one in told)
    if not isinstance(told, dict):
        return told
    values = {name: _read(value, find) for name, value in told.items() if name != SORT}
    sort = SORTS[told[SORT]]
    if sort is Shown:
        values["path"] = find(str(values["path"]), str(values["sha256"]))
    return sort(**values)
