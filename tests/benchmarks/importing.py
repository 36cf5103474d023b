"""Importing a list: its rows become entries, beside SQLite that reads and stores the same rows."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from pysqlite3 import dbapi2 as sqlite

from archive_app.archive.catalogue.history import undo
from archive_app.archive.lists.importing import import_list
from archive_app.archive.lists.list_file import ListFile
from archive_app.domain.progress import Quiet
from tests.benchmarks.figures import Figure, timed
from tests.benchmarks.stage import Stage

HEADER = [
    "序号",
    "项目名称",
    "建设地点",
    "建设规模及内容",
    "项目开工时间",
    "项目完工时间",
    "总投资（万元）",
    "备注",
]
PLACES = ("大渡口区", "江津区白沙镇", "北碚区")


def a_list(stage: Stage) -> Iterator[Figure]:
    """Measure a list of projects until all its rows are entries and durable, and undoing that."""
    archive, site = stage.empty("importing")
    path = stage.work / "list.csv"
    rows = stage.many
    _write(path, rows)
    stored, imported, again, undone = (list[float]() for _ in range(4))
    with timed(stored):
        _store(path, stage.work / "rows.db")
    file = ListFile(path, "project", site.code)
    with timed(imported):
        done = import_list(archive, Quiet(), file)
    with timed(again):
        same = import_list(archive, Quiet(), file).same
    if (done.added, same) != (rows, rows):
        raise AssertionError(f"{done.added} added, {same} known again of {rows}")
    with timed(undone):
        undo(archive)
    reference = "SQLite insert of the same rows"
    note = f"{rows / imported[0] * 1000:.0f} rows/s"
    budget = ">= 5000 rows/s"
    yield Figure(f"import of {rows} rows", imported[0], reference, stored[0], budget, note)
    yield Figure("the same once more: nothing is added", again[0], reference, stored[0])
    note = f"{rows / undone[0] * 1000:.0f} rows/s"
    yield Figure("undoing it", undone[0], reference, stored[0], ">= 10000 rows/s", note)


def _write(path: Path, rows: int) -> None:
    with path.open("w", encoding="gb18030", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        for number in range(rows):
            content = f"建设道路长{number}米、宽32米，人行道面积1334平方米，桥梁2座。"
            began = f"{2010 + number % 12}年{1 + number % 12}月"
            told = number, f"第{number}号厂房修缮", PLACES[number % 3], content
            writer.writerow((*told, began, "2025年12月", 15517.45 + number, ""))


def _store(path: Path, database: Path) -> None:
    connection = sqlite.connect(str(database), isolation_level=None)
    connection.executescript("pragma journal_mode = wal; pragma synchronous = full;")
    connection.execute("create table entry (a, b, c, d, e, f, g, h)")
    connection.execute("begin")
    with path.open(encoding="gb18030", newline="") as file:
        marks = "insert into entry values (?, ?, ?, ?, ?, ?, ?, ?)"
        connection.executemany(marks, csv.reader(file))
    connection.execute("commit")
    connection.close()
