"""The manual of the command line is true: each command is in it, each example does as it says."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import click
import pytest
from PIL import Image

from archive_app.__main__ import commands
from archive_app.cli.help import usage
from archive_app.cli.options import ANYWHERE
from archive_app.cli.run import run

MANUAL = (Path(__file__).parents[2] / "docs" / "manual" / "commands.md").read_text("utf-8")
EXAMPLE = re.compile(r"^\$ archive-app (.+)\n((?:[^$`].*\n)+)", re.MULTILINE)
LIST = """重点项目清单,,
序号,项目名称,项目开工时间
1,海军博物馆,2021年6月
2,火车博物馆,2022年
3,农民工博物馆,以后
"""
COUNTED = {"ms", "pages", "size", "seq"}  # numbers that need not be the same each time


def leaves(group, above=None):
    context = click.Context(group, info_name=group.name, parent=above)
    for name in group.list_commands(context):
        found = group.get_command(context, name)
        if isinstance(found, click.Group):
            yield from leaves(found, context)
        else:
            yield click.Context(found, info_name=name, parent=context)


def test_every_command_is_in_the_manual_with_all_that_it_takes():
    for context in leaves(commands()):
        assert f"\n    {usage(context)}\n" in MANUAL
    for option in ANYWHERE:
        assert f"`{option.opts[0]}" in MANUAL


def test_every_command_that_answers_at_once_has_an_example():
    called = [found[1] for found in EXAMPLE.finditer(MANUAL)]
    for context in leaves(commands()):
        words = context.command_path.removeprefix("archive-app ")
        assert words == "open" or any(line.startswith(f"{words} ") for line in called)


def test_the_examples_do_as_they_say(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ARCHIVE_PERSON", "王工")
    monkeypatch.setenv("ARCHIVE_LANG", "zh")
    _papers(tmp_path / "资料")
    for line, told in EXAMPLE.findall(MANUAL):
        run(commands(), [name for word in shlex.split(line) for name in _expanded(word)])
        answer = json.loads(capsys.readouterr().out)
        assert alike(json.loads(told), answer), f"{line}\n{json.dumps(answer, ensure_ascii=False)}"


def _papers(folder):
    folder.mkdir()
    Image.linear_gradient("L").convert("RGB").save(folder / "高炉.jpg")
    (folder / "厂志.txt").write_text("重庆钢铁厂厂志\n一九三八年迁建，高炉两座。", "utf-8")
    (folder.parent / "项目.csv").write_text(LIST, "gb18030")
    ring = "[[106.48, 29.48], [106.5, 29.48], [106.5, 29.5], [106.48, 29.5], [106.48, 29.48]]"
    outline = f'{{"type": "Polygon", "coordinates": [{ring}]}}'
    (folder.parent / "边界.geojson").write_text(outline, "utf-8")
    again = folder.parent / "补拍"
    again.mkdir()
    for number, name in enumerate(("A-0004 细部", "图纸正", "图纸背")):
        Image.new("RGB", (9 + number, 9), "grey").save(again / f"{name}.png")
    (folder / "损坏.jpg").write_bytes((folder / "高炉.jpg").read_bytes()[:200])


def _expanded(word):
    """Return what a shell makes of a word with a star."""
    return map(str, Path().glob(word)) if "*" in word else [word]


def alike(told, answer):
    """Tell whether an answer is as the manual has it; `…` is anything, in a list any more."""
    if isinstance(told, dict):
        return "…" in told or (told.keys() == answer.keys() and all(_tables(told, answer)))
    if isinstance(told, list):
        more = told[-1:] == ["…"]
        told, answer = (told[:-1], answer[: len(told) - 1]) if more else (told, answer)
        return len(told) == len(answer) and all(map(alike, told, answer))
    if isinstance(told, str):
        pattern = ".*".join(re.escape(part) for part in told.split("…"))
        return re.fullmatch(pattern, str(answer), re.DOTALL) is not None
    return told == answer


def _tables(told, answer):
    for key, value in told.items():
        if key in COUNTED:
            yield type(value) is type(answer[key])
        else:
            yield alike(value, answer[key])


@pytest.mark.parametrize(
    ("told", "answer"),
    [
        ({"code": "A-0001"}, {"code": "A-0002"}),
        ({"code": "A-0001"}, {"code": "A-0001", "id": ""}),
        ({"pages": 9}, {"pages": "9"}),
        (["a", "b"], ["a"]),
        (["a", "…"], ["b", "c"]),
        ("备份盘/…", "backups/x"),
    ],
)
def test_what_differs_from_the_manual_is_seen(told, answer):
    assert not alike(told, answer)
