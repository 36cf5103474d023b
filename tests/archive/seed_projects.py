"""The 68 projects as a municipal office published them, out of the running text of the paper."""

from __future__ import annotations

import csv
import re
from pathlib import Path

HEADER = [
    "序号",
    "项目名称",
    "建设地点",
    "建设规模及内容",
    "项目开工时间",
    "项目完工时间",
    "总投资\n（万元）",
    "备注",
]


def project_rows(seeds: Path) -> list[list[str]]:
    """Return the rows of the table, each cell word for word, line breaks within it too."""
    (paper,) = seeds.glob("002_*.txt")
    table = paper.read_text("utf-8").partition("\t序号\n")[2].partition("备注\n")[2]
    rows = re.split(r"\n\s*\n(?=\t\d+\n)", "\n" + table)
    cells = [re.split(r"\n\t", row.strip("\n").removeprefix("\t")) for row in rows if row.strip()]
    return [[*(cell.rstrip() for cell in row[:7]), ""] for row in cells]


def write_projects(seeds: Path, path: Path, encoding: str = "gb18030") -> list[list[str]]:
    """Write the projects as a CSV file with the paper's title above; return the rows."""
    rows = project_rows(seeds)
    with path.open("w", encoding=encoding, newline="") as file:
        title = ["推动老工业城市工业遗产保护利用重点项目清单"]
        csv.writer(file).writerows([title, [], HEADER, *rows])
    return rows
