"""Paints the cells of the table, and edits each in the editor of its field."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QObject,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QInputMethodEvent, QKeyEvent, QPainter, QPolygon
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from archive_app.ui.desk import Desk
from archive_app.ui.find.delegate import Index
from archive_app.ui.sheet.editing import (
    cell_editor,
    editor_of,
    put_text,
    select_text,
)
from archive_app.ui.sheet.model import FAULT, GIVEN, WAITS, SheetModel
from archive_app.ui.theme import font
from archive_app.ui.widgets.editor import Editor, Shown
from archive_app.ui.widgets.pick import PickEditor, PickLine

WIDEST = 260
"""An editor is at least so wide, if its cell is narrower."""

MOVES = {
    Qt.Key.Key_Return: (1, 0),
    Qt.Key.Key_Enter: (1, 0),
    Qt.Key.Key_Tab: (0, 1),
    Qt.Key.Key_Backtab: (0, -1),
}
ELSEWHERE = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}


class CellDelegate(QStyledItemDelegate):
    """`edited` gives a cell and its editor when editing has ended, `moved` where to go then."""

    edited = Signal(object, object)
    moved = Signal(int, int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._face = font(13)
        self._filled: set[Editor] = set()
        self.editor: Editor | None = None

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        look, fault, given = self._desk.look, index.data(FAULT), index.data(GIVEN)
        selected = state & QStyle.StateFlag.State_Selected
        ground = look.selection if selected else look.quiet_panel if given else look.panel
        painter.fillRect(area, QColor(ground))
        painter.setPen(QColor(look.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.drawLine(area.topRight(), area.bottomRight())
        ink = look.bad if fault else look.quiet if given or index.data(WAITS) else look.text
        painter.setPen(QColor(ink))
        painter.setFont(self._face)
        room = area.adjusted(8, 0, -8, 0)
        text = " ".join(str(index.data() or "").split())
        fitting = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, fitting)
        if fault:
            _mark(painter, area, look.bad)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(look.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(0, 0, -1, -1))

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        model = index.model()
        field = model.field(index) if isinstance(model, SheetModel) else None
        if field is None:
            return None  # type: ignore[return-value]  # Qt's way of saying that there is none
        editor = cell_editor(field, self._desk)
        editor.setParent(parent)
        editor.setAutoFillBackground(True)
        editor.call(f"cell {field.id}", self._desk.say.label(field.label))
        for widget in editor.inputs():
            widget.installEventFilter(self)
            if isinstance(editor, PickEditor) and isinstance(widget, PickLine):
                widget.picked.connect(lambda *_: self._end(editor, (1, 0)))
        self.editor = editor
        return editor

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Fill an editor once: what is typed in it stays when the row is fetched again."""
        model = index.model()
        if not isinstance(editor, Editor) or not isinstance(model, SheetModel):
            return
        item, field = model.item(index.row()), model.field(index)
        if editor in self._filled or item is None or field is None:
            return
        self._filled.add(editor)
        shown: dict[str, Shown] = {**item.shown, **item.listed}
        editor.show_value(item.entry.values.get(field.id), shown.get(field.id, ""))
        if index.data(FAULT):
            put_text(editor, str(index.data()))
        select_text(editor)

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if editor is self.editor:  # once: Qt asks again when another cell becomes the current one
            self.editor = None
            self.edited.emit(index, editor)

    @override
    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, Editor):
            self._filled.discard(editor)
        super().destroyEditor(editor, index)

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Lay an editor over its cell, larger where it needs room, and never out of sight."""
        cell: QRect = option.rect
        room = editor.parentWidget().rect()  # type: ignore[union-attr]  # the table's viewport
        width = max(cell.width(), min(WIDEST, room.right() + 1 - cell.left()))
        height = max(cell.height(), editor.sizeHint().height())
        top = max(min(cell.top(), room.bottom() + 1 - height), 0)
        editor.setGeometry(cell.left(), top, width, height)

    @override
    def eventFilter(self, object: QObject, event: QEvent) -> bool:
        if isinstance(object, Editor):
            composed = isinstance(event, QInputMethodEvent) and self._composed(object, event)
            return composed or super().eventFilter(object, event)
        editor = editor_of(object) if isinstance(object, QWidget) else None
        if editor and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._pressed(editor, event)
        if editor and isinstance(event, QFocusEvent):
            self._left(editor, event)
        return False

    def _composed(self, editor: Editor, event: QInputMethodEvent) -> bool:
        """Hand what is composed to where one types: the table has the focus until it is done."""
        if not event.preeditString() and not event.commitString():
            self._filled.discard(editor)  # it was given up, and the old value comes back
        QApplication.sendEvent(editor.focusProxy() or editor, event)
        return True

    def _pressed(self, editor: Editor, event: QKeyEvent) -> bool:
        """End editing with Enter, Tab and Escape; with Shift or Alt, Enter begins a line."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.editor = None
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.RevertModelCache)
            return True
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key not in MOVES or (held and key != Qt.Key.Key_Backtab):
            return False
        self._end(editor, MOVES[key])
        return True

    def _left(self, editor: Editor, event: QFocusEvent) -> None:
        if event.lostFocus() and event.reason() not in ELSEWHERE and editor is self.editor:
            now = QApplication.focusWidget()
            if now is None or not editor.isAncestorOf(now):
                self._end(editor, (0, 0))

    def _end(self, editor: Editor, step: tuple[int, int]) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        self.moved.emit(*step)


def _mark(painter: QPainter, area: QRect, colour: str) -> None:
    """Paint the corner of a cell that refused what was put in."""
    corner = area.topRight()
    painter.setBrush(QColor(colour))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawPolygon(QPolygon([corner, corner - QPoint(7, 0), corner + QPoint(0, 7)]))
