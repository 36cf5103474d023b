"""Walks a window's widgets and tells every text that is cut and every widget that is misplaced."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitterHandle,
    QTabBar,
    QWidget,
)

from archive_app.ui.widgets.plain import Elided


def faults(window: QWidget) -> list[str]:
    """Return one line for each text that does not fit and each widget that lies wrong."""
    shown = [one for one in window.findChildren(QWidget) if one.isVisibleTo(window)]
    found = [fault for one in shown for fault in _text(one)]
    found += [fault for one in shown for fault in _outside(one)]
    for parent in (window, *shown):
        found += list(_overlaps(parent))
    return found


def _text(widget: QWidget) -> Iterator[str]:
    """Tell texts that have less room than they need."""
    if isinstance(widget, QLabel) and not isinstance(widget, Elided):
        yield from _label(widget)
    elif isinstance(widget, QTabBar):
        yield from _tabs(widget)
    elif isinstance(widget, QHeaderView) and widget.orientation() == Qt.Orientation.Horizontal:
        yield from _heads(widget)
    elif isinstance(widget, QAbstractButton):
        yield from _button(widget)
    elif isinstance(widget, QLineEdit) and widget.fontMetrics().height() > widget.height():
        yield f"line is too low: {widget.text()}"


def _tabs(bar: QTabBar) -> Iterator[str]:
    for tab in filter(bar.isTabVisible, range(bar.count())):
        needed = bar.fontMetrics().horizontalAdvance(bar.tabText(tab))
        room = bar.tabRect(tab)
        if needed > room.width() or room.right() > bar.width():
            yield f"tab is cut: {bar.tabText(tab)}"


def _button(button: QAbstractButton) -> Iterator[str]:
    needed = button.fontMetrics().size(0, button.text().replace("&&", "&"))
    frame = 8 if isinstance(button, QPushButton) else 0
    if button.text() and (
        needed.width() + frame > button.width() or needed.height() > button.height()
    ):
        yield f"button is cut: {button.text()}"


def _label(label: QLabel) -> Iterator[str]:
    room = label.contentsRect()
    if label.wordWrap():
        if label.heightForWidth(label.width()) > label.height():
            yield f"paragraph is cut: {label.text()}"
    else:
        needed = label.fontMetrics().size(0, label.text())
        if needed.width() > room.width() or needed.height() > room.height() + 2:
            yield f"label is cut: {label.text()}"


def _heads(heads: QHeaderView) -> Iterator[str]:
    for section in range(heads.count()):
        text = str(heads.model().headerData(section, Qt.Orientation.Horizontal) or "")
        if text and not heads.isSectionHidden(section):
            needed = heads.fontMetrics().horizontalAdvance(text)
            if needed + 8 > heads.sectionSize(section):
                yield f"head is cut: {text}"


def _outside(widget: QWidget) -> Iterator[str]:
    """Tell widgets that reach beyond their parent; what scrolls may."""
    parent = widget.parentWidget()
    if (
        parent is None
        or widget.isWindow()
        or isinstance(parent.parentWidget(), QAbstractScrollArea)
    ):
        return
    if isinstance(parent, QAbstractScrollArea) or isinstance(widget, QSplitterHandle):
        return
    if not parent.rect().adjusted(-1, -1, 1, 1).contains(widget.geometry()):
        yield f"outside its parent: {_name(widget)} {widget.geometry()} in {parent.rect()}"


def _overlaps(parent: QWidget) -> Iterator[str]:
    """Tell siblings that lie on one another; what floats inside a line is meant to."""
    if isinstance(parent, QAbstractScrollArea | QLineEdit | QTabBar):
        return
    children = [
        child
        for child in parent.children()
        if isinstance(child, QWidget)
        and child.isVisible()
        and not child.isWindow()
        and not isinstance(child, QSplitterHandle)
    ]
    for place, one in enumerate(children):
        for other in children[place + 1 :]:
            common: QRect = one.geometry().intersected(other.geometry())
            if common.width() > 1 and common.height() > 1:
                yield f"overlap: {_name(one)} and {_name(other)} by {common.size()}"


def _name(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton | QLineEdit) else ""
    where = widget.mapTo(widget.window(), QPoint())
    return f"{type(widget).__name__} “{text}” at {where.x()},{where.y()}"
