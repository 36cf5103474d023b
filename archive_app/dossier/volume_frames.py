"""The frame of each volume: its own cover, contents, register, names and closing sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace

from archive_app.dossier.blocks import (
    Block,
    Closing,
    Cover,
    FirstPages,
    Heads,
    Labelled,
    Leaders,
    PagesOf,
    Part,
    Plan,
    Row,
    Table,
    Text,
    Title,
)
from archive_app.dossier.facts import filled
from archive_app.dossier.parts.sheets import contents

Volume = tuple[Part, ...]
WHICH, INDEX = "册次", "分册索引"
HEADS = (Heads(WHICH, 22, centred=True), Heads("内容", 100), Heads("件号", 36, centred=True))
SHORT = "第 {} 册"


@dataclass(frozen=True, slots=True)
class Frame:
    """What a volume must know of itself and the others: `homes` are volumes by entry."""

    which: int
    told: str
    homes: dict[str, int]
    index: Table

    def holds(self, entry: str) -> bool:
        """Tell whether an entry stands in this volume; what stands in none is told in the first."""
        return self.homes.get(entry, 1) == self.which


def framed(
    plan: Plan, bodies: Sequence[Volume], words: str, is_frame: Callable[[Part], bool]
) -> list[Plan]:
    """Return the plans of the volumes, each with the parts of the whole that every volume has."""
    homes = {
        entry: number
        for number, body in reversed(list(enumerate(bodies, start=1)))
        for entry in entries_in(body)
    }
    index = _index(plan, bodies, homes)
    made = []
    for number, body in enumerate(bodies, start=1):
        told = filled(words, {"volume": str(number), "volumes": str(len(bodies))})
        made.append(_volume(plan, body, Frame(number, told, homes, index), is_frame))
    return made


def _volume(plan: Plan, body: Volume, frame: Frame, is_frame: Callable[[Part], bool]) -> Plan:
    places = [place for place, part in enumerate(plan.parts) if not is_frame(part)]
    before, after = plan.parts[: places[0]], plan.parts[places[-1] + 1 :]
    between = [part for part in plan.parts[places[0] : places[-1]] if is_frame(part)]
    parts = [
        *_frame(before, frame),
        Part(INDEX, (Title(INDEX), frame.index)),
        *(_part(part, frame) for part in body),
        *_frame((*between, *after), frame),
    ]
    return replace(
        plan,
        title=f"{plan.title}（{SHORT.format(frame.which)}）",
        parts=tuple(_with_contents(part, parts) for part in parts),
        bookmarks=tuple((entry, title) for entry, title in plan.bookmarks if frame.holds(entry)),
        attached=tuple(one for one in plan.attached if frame.holds(one.entry)),
    )


def _frame(parts: Iterable[Part], frame: Frame) -> Iterator[Part]:
    """Yield the parts that every volume has, with what they tell of this one."""
    for part in parts:
        own = replace(part, blocks=tuple(_own(block, frame) for block in part.blocks))
        if not _names_nobody(part, own):
            yield _part(own, frame)


def _own(block: Block, frame: Frame) -> Block:
    """Return a list with its lines that tell of this volume; others as they are."""
    if not isinstance(block, Table):
        return block
    return replace(block, rows=tuple(row for row in block.rows if _belongs(row, frame)))


def _with_contents(part: Part, parts: Sequence[Part]) -> Part:
    place = parts.index(part)
    return replace(
        part,
        blocks=tuple(
            contents(parts, after=place) if isinstance(block, Leaders) else block
            for block in part.blocks
        ),
    )


def _part(part: Part, frame: Frame) -> Part:
    return replace(part, blocks=tuple(_block(block, frame) for block in part.blocks))


def _block(block: Block, frame: Frame) -> Block:
    if isinstance(block, Cover):
        return replace(block, fields=(*block.fields, Labelled(WHICH, frame.told)))
    if isinstance(block, Closing):
        return replace(block, statement=(f"{WHICH}：{frame.told}。", *block.statement))
    if isinstance(block, Table):
        return replace(block, rows=tuple(_row(row, frame) for row in block.rows))
    return block


def _belongs(row: Row, frame: Frame) -> bool:
    """Tell whether a line that only says where records stand has one to tell of here."""
    entries = {entry for cell in row.cells for entry in _led_to(cell)}
    return bool(row.entry) or not entries or any(map(frame.holds, entries))


def _row(row: Row, frame: Frame) -> Row:
    return replace(row, cells=tuple(_cell(cell, frame) for cell in row.cells))


def _cell(cell: Text, frame: Frame) -> Text:
    """Return the page of what stands here, or the volume of what stands in another."""
    if isinstance(cell, PagesOf) and not frame.holds(cell.entry):
        return SHORT.format(frame.homes[cell.entry])
    return cell


def _led_to(cell: Text) -> tuple[str, ...]:
    if isinstance(cell, PagesOf):
        return (cell.entry,)
    return cell.entries if isinstance(cell, FirstPages) else ()


def _names_nobody(part: Part, own: Part) -> bool:
    """Tell whether a part that tells where somebody is named has nobody left."""
    names = any(isinstance(cell, FirstPages) for cell in _cells(part))
    return names and not _cells(own)


def _index(plan: Plan, bodies: Sequence[Volume], homes: dict[str, int]) -> Table:
    """Return which parts, and which numbers of items, stand in which volume."""
    numbers: dict[int, list[str]] = {}
    for row in _register(plan):
        for entry in (entry for cell in row.cells for entry in _led_to(cell)):
            numbers.setdefault(homes.get(entry, 1), []).append(str(row.cells[0]))
    rows = [
        Row((SHORT.format(which), "\n".join(part.name for part in body), _span(numbers, which)))
        for which, body in enumerate(bodies, start=1)
    ]
    return Table(HEADS, tuple(rows))


def _register(plan: Plan) -> list[Row]:
    """Return the lines of the first list that tells where records stand."""
    parts = (part for part in plan.parts if any(map(_led_to, _cells(part))))
    return next((_rows(part) for part in parts), [])


def _rows(part: Part) -> list[Row]:
    return [row for block in part.blocks if isinstance(block, Table) for row in block.rows]


def _cells(part: Part) -> list[Text]:
    return [cell for row in _rows(part) for cell in row.cells]


def _span(numbers: dict[int, list[str]], which: int) -> str:
    """Return the numbers of a volume's items: `1—40`, or one by one where they do not run on."""
    found = sorted({int(one) for one in numbers.get(which, []) if one.isdigit()})
    if not found:
        return ""
    if found[-1] - found[0] + 1 == len(found):
        return str(found[0]) if len(found) == 1 else f"{found[0]}—{found[-1]}"
    return "、".join(map(str, found))


def entries_in(thing: object) -> set[str]:
    """Return the entries of which some blocks show something."""
    if isinstance(thing, tuple):
        return {entry for one in thing for entry in entries_in(one)}
    if not is_dataclass(thing) or isinstance(thing, PagesOf):
        return set()
    own = getattr(thing, "entry", "")
    inner = {entry for field in fields(thing) for entry in entries_in(getattr(thing, field.name))}
    return inner | ({own} if own else set())
