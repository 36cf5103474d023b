"""What is selected in a list of any length: ranges of rows, never one row at a time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange

from archive_app.ui.find.model import ListingModel


def selected_rows(selection: QItemSelectionModel) -> list[range]:
    """Return the rows in which anything is selected, in their order, each once."""
    ranges = selection.selection()
    spans = sorted((one.top(), one.bottom() + 1) for one in ranges)  # type: ignore[attr-defined]  # a list
    rows = list[range]()
    for start, stop in spans:
        if rows and start <= rows[-1].stop:
            rows[-1] = range(rows[-1].start, max(stop, rows[-1].stop))
        else:
            rows.append(range(start, stop))
    return rows


def select_again(
    selection: QItemSelectionModel, model: ListingModel, entries: Sequence[str]
) -> None:
    """Select nothing but some entries, in a list that was made anew: those that are still in it."""
    if entries == model.ids([range(model.rowCount())]):
        select_rows(selection, model, [range(model.rowCount())])
        return
    places = sorted(place for one in entries if (place := model.position(one)) is not None)
    ends = [n for n in range(1, len(places)) if places[n] != places[n - 1] + 1]
    starts, stops = [0, *ends], [*ends, len(places)]
    parts = (places[start:stop] for start, stop in zip(starts, stops, strict=True))
    select_rows(selection, model, [range(part[0], part[-1] + 1) for part in parts if part])


def select_rows(selection: QItemSelectionModel, model: ListingModel, rows: Iterable[range]) -> None:
    """Select nothing but some rows.

    Each range is as wide as the list. Were Qt to widen them, it would compare each with all others:
    20,000 scattered rows took more than a second.
    """
    wanted, last = QItemSelection(), model.columnCount() - 1
    for some in rows:
        first, end = model.index(some.start, 0), model.index(some.stop - 1, last)
        wanted.append(QItemSelectionRange(first, end))
    selection.select(wanted, QItemSelectionModel.SelectionFlag.ClearAndSelect)
