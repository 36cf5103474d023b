from __future__ import annotations

import pytest

from archive_app.archive.devices import settings_folder
from archive_app.cli.failures import failure
from archive_app.cli.manner import Manner
from archive_app.domain.errors import Cancelled, Damaged, Refused, Unavailable

MANNER = Manner(as_json=True, person="王工", language="en")
FIELD = {"field": "condtion", "kind": "site"}


@pytest.mark.parametrize(
    ("error", "sort", "code"),
    [
        (Refused("unknown_field", nearest=["condition"], **FIELD), "refused", 1),
        (Unavailable("unknown_field", nearest=["condition"], **FIELD), "unavailable", 3),
        (Damaged("unknown_field", nearest=["condition"], **FIELD), "damaged", 3),
    ],
)
def test_an_error_of_the_archive_has_its_sort_sentence_and_code(error, sort, code):
    answer = failure(error, MANNER)
    assert answer.code == code
    assert answer.data == {
        "error": {
            "sort": sort,
            "key": "unknown_field",
            "message": "“site” has no field “condtion”. Did you mean: condition?",
            "nearest": ["condition"],
        }
    }
    assert answer.lines == [answer.data["error"]["message"]]


@pytest.mark.parametrize("error", [Cancelled(), KeyboardInterrupt()])
def test_who_stops_a_command_is_not_told_of_a_fault(error):
    answer = failure(error, MANNER)
    assert answer.code == 1
    assert answer.data["error"]["key"] == "cancelled"


def test_our_bug_goes_to_a_log_with_all_that_helps_to_mend_it():
    try:
        {}["drawing"]
    except KeyError as error:
        answer = failure(error, MANNER)
    log = settings_folder() / "bugs.log"
    assert answer.code == 1
    assert answer.data["error"]["sort"] == "bug"
    assert str(log) in answer.data["error"]["message"]
    assert "test_failures.py" in log.read_text("utf-8")
    assert "KeyError: 'drawing'" in log.read_text("utf-8")


def test_where_not_even_the_log_can_be_written_the_bug_itself_is_told(monkeypatch, tmp_path):
    for name in ("XDG_CONFIG_HOME", "APPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "file"))
    (tmp_path / "file").write_bytes(b"")
    assert "KeyError: 'drawing'" in failure(KeyError("drawing"), MANNER).data["error"]["message"]


@pytest.mark.parametrize(
    ("error", "key"),
    [
        (PermissionError(13, "Permission denied", "/locked"), "not_permitted"),
        (OSError(5, "Input/output error", "/locked"), "system_failed"),
    ],
)
def test_what_the_system_does_not_let_us_do_is_no_bug(error, key):
    answer = failure(error, MANNER)
    assert answer.code == 3
    assert answer.data["error"]["key"] == key
    assert "/locked" in answer.data["error"]["message"]
