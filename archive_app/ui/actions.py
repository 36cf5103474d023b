"""Every command is one row here; menus, buttons, shortcuts and the palette are made from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from archive_app.ui import placing, programme, searching, tasks
from archive_app.ui.intake.dropping import Dropping
from archive_app.ui.main_window import MainWindow
from archive_app.ui.trail import trail

Does = Callable[[MainWindow], None]
When = Callable[[MainWindow], bool]


def _always(_: MainWindow) -> bool:
    return True


def _writable(window: MainWindow) -> bool:
    return not window.desk.archive.read_only


def _in_site(window: MainWindow) -> bool:
    return _writable(window) and bool(window.site)


def _on_entry(window: MainWindow) -> bool:
    return _writable(window) and bool(window.entry.entry_id)


def _on_files(window: MainWindow) -> bool:
    sheet = window.entry.sheet
    return bool(sheet and sheet.files)


def _on_some(window: MainWindow) -> bool:
    return _writable(window) and bool(window.entry.entry_id or window.finding.chosen)


def _in_set(window: MainWindow) -> bool:
    return _on_some(window) and window.sites.spot.sort == "set"


def _in_words(window: MainWindow) -> bool:
    return bool(window.finding.asking.wish.question.text)


def _on_hits(window: MainWindow) -> bool:
    return _in_words(window) and bool(window.entry.entry_id)


def _seen_before(window: MainWindow) -> bool:
    return trail(window).can_go(-1)


def _seen_after(window: MainWindow) -> bool:
    return trail(window).can_go(1)


def _in_trash(window: MainWindow) -> bool:
    return _on_some(window) and window.sites.spot.sort == "trash"


@dataclass(frozen=True, slots=True)
class Command:
    """A command: the key of its text, its menu, its shortcut, when it is enabled, what it does.

    `step` names what would be undone or made again, for the text.
    """

    key: str
    menu: str
    shortcut: str
    does: Does
    when: When = _always
    step: Callable[[MainWindow], str] | None = None


COMMANDS = (
    Command("take_in_files", "archive", "Ctrl+I", tasks.take_in_files, _writable),
    Command("take_in_folder", "archive", "Ctrl+Shift+I", tasks.take_in_folder, _writable),
    Command("take_in_card", "archive", "Ctrl+Alt+I", tasks.take_in_card, _writable),
    Command("watch_folder", "archive", "Ctrl+Alt+O", tasks.watch_folder, _writable),
    Command("record_sound", "archive", "Ctrl+Alt+R", tasks.record_sound, _in_site),
    Command("import_list", "archive", "Ctrl+Shift+L", tasks.import_list, _writable),
    Command("issue", "archive", "Ctrl+P", tasks.issue, _in_site),
    Command("issue_many", "archive", "Ctrl+Shift+P", tasks.issue_many, _writable),
    Command("tables", "archive", "Ctrl+Shift+E", tasks.write_table),
    Command("labels", "archive", "Ctrl+Alt+L", tasks.print_labels),
    Command("verify", "archive", "Ctrl+Shift+V", tasks.verify),
    Command("field", "archive", "Ctrl+Alt+F", tasks.field, _writable),
    Command("other_archive", "archive", "Ctrl+O", lambda w: w.other_archive.emit()),
    Command("who", "archive", "F4", lambda w: w.who_wanted.emit(), _writable),
    Command("quit", "archive", "Ctrl+Q", MainWindow.leave),
    Command(
        "undo",
        "edit",
        "Ctrl+Z",
        lambda w: w.doing.undo(),
        lambda w: _writable(w) and w.doing.undoable is not None,
        lambda w: w.doing.named(w.doing.undoable),
    ),
    Command(
        "redo",
        "edit",
        "Ctrl+Shift+Z",
        lambda w: w.doing.redo(),
        lambda w: _writable(w) and w.doing.redoable is not None,
        lambda w: w.doing.named(w.doing.redoable),
    ),
    Command("save", "edit", "Ctrl+S", lambda w: w.entry.save(), lambda w: w.entry.can_save),
    Command("add_site", "edit", "Ctrl+Shift+N", tasks.add_site, _writable),
    Command("add_record", "edit", "Ctrl+N", tasks.add_record, _in_site),
    Command("duplicate", "edit", "Ctrl+D", lambda w: w.entry.duplicate(), _on_entry),
    Command("remove", "edit", "Ctrl+Backspace", MainWindow.remove, _on_some),
    Command("put_back", "edit", "Ctrl+Shift+Backspace", MainWindow.put_back, _in_trash),
    Command("find_duplicates", "edit", "Ctrl+Shift+D", tasks.find_duplicates),
    Command("edit_terms", "edit", "Ctrl+Shift+T", tasks.edit_terms),
    Command("search", "find", "Ctrl+F", MainWindow.search),
    Command("build_search", "find", "Ctrl+B", searching.build_search),
    Command("look_within", "find", "Ctrl+Alt+W", searching.look_within, _in_words),
    Command("past_searches", "find", "Ctrl+H", lambda w: searching.remember_searches(w).offer()),
    Command("facets", "find", "F6", searching.narrow),
    Command(
        "keep_search",
        "find",
        "Ctrl+Alt+S",
        lambda w: searching.kept(w).keep_search(),
        _writable,
    ),
    Command(
        "change_search",
        "find",
        "Ctrl+Alt+Shift+S",
        lambda w: searching.kept(w).change_search(),
        lambda w: _writable(w) and w.sites.spot.sort == "search",
    ),
    Command("add_to_set", "find", "Ctrl+Alt+E", lambda w: searching.kept(w).add_to_set(), _on_some),
    Command(
        "take_from_set",
        "find",
        "Ctrl+Alt+Shift+E",
        lambda w: searching.kept(w).take_from_set(),
        _in_set,
    ),
    Command("earlier_in_set", "find", "Alt+Up", lambda w: searching.kept(w).move(-1), _in_set),
    Command("later_in_set", "find", "Alt+Down", lambda w: searching.kept(w).move(1), _in_set),
    Command("next_hit", "find", "Ctrl+G", lambda w: searching.go_to_hit(w, 1), _on_hits),
    Command("previous_hit", "find", "Ctrl+Shift+G", lambda w: searching.go_to_hit(w, -1), _on_hits),
    Command("export_found", "find", "Ctrl+E", searching.export_found),
    Command("as_list", "view", "Ctrl+1", lambda w: searching.show_as(w, "list")),
    Command("as_pictures", "view", "Ctrl+2", lambda w: searching.show_as(w, "grid")),
    Command("as_sheet", "view", "Ctrl+3", lambda w: searching.show_as(w, "sheet")),
    Command("as_timeline", "view", "Ctrl+4", lambda w: searching.show_as(w, "timeline")),
    Command("as_map", "view", "Ctrl+5", lambda w: searching.show_as(w, "map")),
    Command("back", "view", "Alt+Left", lambda w: trail(w).go(-1), _seen_before),
    Command("forward", "view", "Alt+Right", lambda w: trail(w).go(1), _seen_after),
    Command("look", "view", "F3", searching.look, _on_files),
    Command("place_sheet", "view", "Ctrl+Alt+K", placing.place_sheet, placing.can_place),
    Command("doubts", "view", "Ctrl+Shift+U", tasks.doubts),
    Command("toggle_places", "view", "F7", lambda w: w.toggle(w.sites)),
    Command("toggle_entry", "view", "F8", lambda w: w.toggle(w.right)),
    Command("refresh", "view", "F5", MainWindow.refresh),
    Command("switch_theme", "view", "F9", lambda w: w.other_theme.emit()),
    Command("designate", "programme", "Ctrl+Alt+D", programme.designate),
    Command("figures", "programme", "Ctrl+Alt+T", programme.figures),
    Command("appraise", "programme", "Ctrl+Alt+A", programme.appraise),
    Command("monitor", "programme", "Ctrl+Alt+M", programme.monitor),
    Command("projects", "programme", "Ctrl+Alt+P", programme.projects),
    Command("published", "programme", "Ctrl+Alt+G", programme.published),
    Command("palette", "help", "Ctrl+K", lambda w: w.palette_wanted.emit()),
    Command("shortcuts", "help", "F1", lambda w: w.shortcuts_wanted.emit()),
)

MENUS = ("archive", "edit", "find", "view", "programme", "help")


class Actions(QObject):
    """Makes the rows into actions of a window, and keeps them as enabled as they should be."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.actions = {command.key: self._action(command) for command in COMMANDS}
        self.menu = QMenu(window)
        menus = {name: self.menu.addMenu(window.desk.say(f"menu_{name}")) for name in MENUS}
        for name, menu in menus.items():
            self._fill(menu, name)
        window.finding.tools.set_menu(menus["find"])
        window.head.set_menu(self.menu)
        for key, action in self.actions.items():
            window.head.join(key, action)
        window.sites.adding.connect(self.actions["add_site"].trigger)
        window.finding.tools.filtering.connect(self.actions["facets"].trigger)
        window.finding.reworded.connect(window.head.search.setText)
        window.finding.shown.connect(lambda _: self.refresh())
        searching.remember_searches(window)
        window.finding.selection_changed.connect(lambda count: tasks.select(window, count))
        window.entry.looking.connect(lambda place: tasks.look(window, place))
        self.dropping = Dropping(window)
        self.dropping.dropped.connect(lambda paths, record: tasks.take_in(window, paths, record))
        tasks.keep_watching(window)
        window.state_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Enable what can be done now, and name what would be undone."""
        for command in COMMANDS:
            action = self.actions[command.key]
            action.setEnabled(command.when(self._window))
            if command.step:
                step = command.step(self._window)
                key = f"do_{command.key}_step" if step else f"do_{command.key}"
                action.setText(self._window.desk.say(key, step=step))

    def _action(self, command: Command) -> QAction:
        action = QAction(self._window.desk.say(f"do_{command.key}"), self._window)
        action.setShortcut(QKeySequence(command.shortcut))
        action.triggered.connect(lambda: command.does(self._window))
        self._window.addAction(action)
        return action

    def _fill(self, menu: QMenu, name: str) -> None:
        for command in COMMANDS:
            if command.menu == name:
                menu.addAction(self.actions[command.key])
