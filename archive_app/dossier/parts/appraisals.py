"""Appraisals: the scores of several people by a set of criteria, and what they come to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from math import ceil

from archive_app.domain.casefile import Item
from archive_app.domain.criteria import Criteria, Criterion, read_criteria
from archive_app.domain.entries import Passage
from archive_app.domain.roles import pointing
from archive_app.domain.scoring import Marks, Summary, marks_of, rounded, summary
from archive_app.dossier.blocks import (
    Block,
    Form,
    FormSection,
    Heading,
    Heads,
    Labelled,
    Note,
    Paragraph,
    Row,
    Table,
)
from archive_app.dossier.facts import Issue, name_of
from archive_app.dossier.parts.forms import blanks
from archive_app.dossier.parts.prose import paragraphs
from archive_app.dossier.parts.records import plates
from archive_app.dossier.profiles import PartProfile

SCORE, TEXT = "score", "criteria_text"
ACROSS = 6  # people whose scores have room beside each other
NOTHING = "—"


def appraisals(issue: Issue, part: PartProfile, items: Sequence[Item]) -> Iterator[Block]:
    """Yield each appraisal: its scores, what they come to, their reasons, its conclusion."""
    for item in items:
        yield Heading(name_of(item), 2, item.entry.id)
        yield from (Note(line, item.entry.id) for line in issue.caption(item, part.caption))
        scores = item.details.get(SCORE, ())
        text = str(item.entry.values.get(TEXT, ""))
        if scores and text:
            criteria = read_criteria("criteria.toml", text)
            yield from _scored(issue, criteria, scores)
            yield from _reasons(issue, item, criteria, scores)
        yield from _conclusion(issue, item)
        yield from blanks(issue, part)
        yield from plates(issue, part, item) if part.plates else ()


def _scored(issue: Issue, criteria: Criteria, scores: Sequence[Item]) -> Iterator[Block]:
    """Yield the scores, of a few people in each table, and what all come to."""
    marks = marks_of(score.entry.values for score in scores)
    found = summary(criteria, marks)
    names = list(marks)
    tables = ceil(len(names) / ACROSS)
    across = ceil(len(names) / tables)
    yield Note(f"指标集：{criteria.label.zh}　版本：{criteria.version}")
    for number, start in enumerate(range(0, len(names), across), start=1):
        some = names[start : start + across]
        if tables > 1:
            yield Note(f"评分表 {number}/{tables}")
        heads = [("指标", 46), ("满分", 13), *((name, 16) for name in some), ("平均", 16)]
        yield Table(
            tuple(Heads(label, share, share != 46) for label, share in heads),
            tuple(_rows(issue, criteria, {name: marks[name] for name in some}, found)),
        )
    told = {
        "评分人数": str(len(names)),
        "平均分（百分制）": _number(found.mean),
        "去掉最高最低的平均分": _number(found.trimmed),
        "离散度（标准差）": _number(found.spread),
    }
    yield Form((FormSection("", tuple(Labelled(*one) for one in told.items())),))


def _rows(
    issue: Issue, criteria: Criteria, marks: Mapping[str, Marks], found: Summary
) -> Iterator[Row]:
    """Yield a line for each part of the set and each of its criteria, and one of the totals."""
    for part in criteria.parts:
        totals = (_number(found.totals[name].parts[part.id]) for name in marks)
        mean = _number(found.parts[part.id])
        yield Row((f"【{part.label.zh}】", f"{part.full:f}", *totals, mean))
        for one in criteria.of_part(part.id):
            said = (_mark(issue, by, one) for by in marks.values())
            yield Row((one.label.zh, f"{one.full:f}", *said, _number(found.criteria[one.id])))
    totals = (_number(found.totals[name].total) for name in marks)
    yield Row(("总分（百分制）", "100", *totals, _number(found.mean)))


def _mark(issue: Issue, marks: Marks, criterion: Criterion) -> str:
    """Return a score; nought, not applicable and not scored are three things."""
    if criterion.id not in marks:
        return issue.profile.words["not_scored"]
    mark = marks[criterion.id]
    return issue.profile.words["not_applicable"] if mark is None else f"{mark.normalize():f}"


def _reasons(
    issue: Issue, item: Item, criteria: Criteria, scores: Sequence[Item]
) -> Iterator[Block]:
    """Yield why people scored as they did, with what it rests on; who says the same, together."""
    codes = {one.entry.id: one.entry.code for one in issue.casefile.records}
    said: dict[tuple[str, str], list[str]] = {}
    for one in scores:
        evidence = pointing(one.entry.values.get("evidence", []))
        rests = "".join(f"〔{codes[id_]}〕" for id_ in evidence if id_ in codes)
        why = issue.field(one, "reason") + rests
        if why:
            names = said.setdefault((str(one.entry.values.get("criterion")), why), [])
            names.append(issue.field(one, "scorer"))
    if said:
        yield Paragraph("评分理由与依据", item.entry.id, heading=True)
    for criterion in criteria.criteria:
        for why, names in ((why, names) for (of, why), names in said.items() if of == criterion.id):
            told = f"{criterion.label.zh}（{'、'.join(names)}）：{why}"
            yield Paragraph(told, item.entry.id)


def _conclusion(issue: Issue, item: Item) -> Iterator[Block]:
    for field in ("vetoes", "conclusion"):
        text = issue.field(item, field)
        if text:
            label = item.kind.field(field).label.zh
            yield from paragraphs([Passage(f"{label}：{text}")], item.entry.id)


def _number(number: Decimal | None) -> str:
    shown = rounded(number)
    return NOTHING if shown is None else f"{shown:g}"
