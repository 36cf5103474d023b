from __future__ import annotations

import json
import os

from archive_app.cli.answers import Answer, complain, show, tell


def test_json_is_one_document_in_plain_characters(capsys):
    show(Answer({"title": "锈带"}, ["for people"]), as_json=True)
    out = capsys.readouterr().out
    assert json.loads(out) == {"title": "锈带"}
    assert "锈带" in out


def test_people_get_lines(capsys):
    show(Answer({"title": "x"}, ["one", "two"]), as_json=False)
    assert capsys.readouterr().out == "one\ntwo\n"


def test_a_name_that_is_no_text_leads_back_to_its_file(capsys):
    name = os.fsdecode("照片.jpg".encode("gbk"))
    show(Answer({"file": name}), as_json=True)
    assert os.fsencode(json.loads(capsys.readouterr().out)["file"]) == "照片.jpg".encode("gbk")
    tell(name)
    assert capsys.readouterr().err.endswith(".jpg\n")


def test_nothing_that_stands_in_an_archive_gives_orders_to_a_terminal(capsys):
    show(Answer({}, ["坏\x1b[31m厂\a\x9b\x7f\tone\ntwo"]), as_json=False)
    assert capsys.readouterr().out == "坏␛[31m厂␇\ufffd␡\tone\ntwo\n"
    tell("\x1b]0;厂")
    assert capsys.readouterr().err == "␛]0;厂\n"


def test_a_complaint_goes_to_people_and_to_programs(capsys):
    complain(Answer({"error": {}}, ["no"], 1), as_json=True)
    assert capsys.readouterr() == ('{\n "error": {}\n}\n', "no\n")
    complain(Answer({"error": {}}, ["no"], 1), as_json=False)
    assert capsys.readouterr() == ("", "no\n")
