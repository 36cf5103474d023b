"""Set-up needs nothing but Python, says what is missing, and does a thing only once."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from archive_app import bootstrap

ROOT = Path(__file__).parents[1]


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give an environment with nothing in it, that set-up takes for its own."""
    folder = tmp_path / "档案 .venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    monkeypatch.setattr(bootstrap, "ENVIRONMENT", folder)
    monkeypatch.setattr(bootstrap, "SCRIPTS", folder / bootstrap.SCRIPTS.name)
    monkeypatch.setattr(bootstrap, "PYTHON", folder / bootstrap.SCRIPTS.name / "python")
    return folder


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """Collect what would be run, instead of running it."""
    commands: list[tuple[str, ...]] = []
    monkeypatch.setattr(
        bootstrap, "_run", lambda *command: commands.append(tuple(map(str, command)))
    )
    return commands


@pytest.fixture
def bundled(tmp_path: Path) -> Path:
    """Give a bundle for this machine, of one wheel that is no wheel."""
    wheels = tmp_path / "bundle" / "wheels"
    wheels.mkdir(parents=True)
    (wheels / "click-8.5.1-py3-none-any.whl").write_bytes(b"click")
    (wheels / "requirements.lock").write_text(bootstrap._lock_of(wheels.glob("*.whl")))
    (wheels / "made-for.txt").write_text(bootstrap._machine(), encoding="utf-8")
    return wheels.parent


def test_it_needs_the_standard_library_only():
    script = ROOT / "archive_app" / "bootstrap.py"
    ran = subprocess.run(
        [sys.executable, "-I", "-S", script, "--help"], capture_output=True, check=False
    )
    assert ran.returncode == 0, ran.stderr


def test_a_word_that_it_does_not_know_is_wrong_usage(capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as left:
        bootstrap.main(["instal"])
    assert left.value.code == 2
    assert "invalid choice: 'instal'" in capsys.readouterr().err


def test_a_missing_library_is_found_by_trying_and_named_by_its_package(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(bootstrap, "LIBRARIES", {"libnone.so.0": "libnone0", "libc.so.6": "libc6"})
    missing = bootstrap.missing_packages()
    assert "libnone0" in missing
    assert "libc6" not in missing


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has its packages asked for")
def test_who_may_not_install_is_told_the_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(bootstrap, "LIBRARIES", {"libnone.so.0": "libnone0"})
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    assert bootstrap.main(["setup"]) == 1
    assert "sudo apt-get install --no-install-recommends libnone0" in capsys.readouterr().err


def test_the_program_is_found_from_anywhere_whatever_its_folder_is_called(
    environment: Path, tmp_path: Path
):
    bootstrap._make_importable()
    asked = [
        environment / "bin" / "python",
        "-c",
        "import archive_app; print(archive_app.__file__)",
    ]
    if sys.platform == "win32":
        asked[0] = environment / "Scripts" / "python.exe"
    ran = subprocess.run(asked, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert Path(ran.stdout.strip()) == ROOT / "archive_app" / "__init__.py"


def test_an_environment_that_does_not_work_is_made_anew(
    environment: Path, installed: list[tuple[str, ...]]
):
    bootstrap._make_environment()  # it has no pip
    assert installed == [(sys.executable, "-m", "venv", "--clear", str(environment))]


def test_an_environment_of_another_python_is_made_anew(
    installed: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(bootstrap, "PYTHON", Path(sys.executable))
    bootstrap._make_environment()
    assert not installed
    monkeypatch.setattr("sys.version_info", (3, 99, 0))
    bootstrap._make_environment()
    assert len(installed) == 1


def test_what_is_installed_is_not_installed_again_until_the_lock_changes(
    environment: Path, installed: list[tuple[str, ...]], tmp_path: Path
):
    lock = tmp_path / "requirements.lock"
    for text, times in (("one\n", 1), ("one\n", 1), ("two\n", 2)):
        lock.write_text(text)
        bootstrap._install(lock)
        assert len(installed) == times
    assert "--require-hashes" in installed[0]
    assert environment.joinpath("requirements.lock.sha256").exists()


@pytest.mark.usefixtures("environment")
def test_a_bundle_asks_no_index(installed: list[tuple[str, ...]], bundled: Path):
    bootstrap._install(bootstrap._lock(bundled, tools=False))
    (command,) = installed
    assert "--no-index" in command
    assert str(bundled / "wheels") in command
    assert str(bundled / "wheels" / "requirements.lock") in command


def test_the_lock_of_a_bundle_names_its_own_wheels(bundled: Path):
    digest = hashlib.sha256(b"click").hexdigest()
    assert (
        bootstrap._lock(bundled, tools=False).read_text()
        == f"click==8.5.1 --hash=sha256:{digest}\n"
    )


def test_a_bundle_for_another_machine_is_refused(bundled: Path):
    (bundled / "wheels" / "made-for.txt").write_text("Python 3.9, Plan9 mips")
    with pytest.raises(bootstrap.Stopped, match="Plan9"):
        bootstrap._lock(bundled, tools=False)


def test_a_folder_that_is_no_bundle_is_refused(tmp_path: Path):
    with pytest.raises(bootstrap.Stopped, match="missing"):
        bootstrap._lock(tmp_path, tools=False)


def test_a_bundle_has_no_tools_for_developers(bundled: Path):
    with pytest.raises(bootstrap.Stopped, match=r"requirements-dev\.lock"):
        bootstrap._lock(bundled, tools=True)


def test_what_fails_is_named(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    def fail() -> None:
        bootstrap._run(sys.executable, "-c", "raise SystemExit(3)")

    monkeypatch.setattr(bootstrap, "lint", fail)
    assert bootstrap.main(["lint"]) == 1
    assert "SystemExit(3)" in capsys.readouterr().err


def test_the_newest_supported_python_is_looked_for_where_this_one_is_not(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr("sys.version_info", (3, 10, 0))
    monkeypatch.setattr("shutil.which", {"python3.12": "/usr/bin/python3.12"}.get)
    assert bootstrap._supported_python() == "/usr/bin/python3.12"
    monkeypatch.setattr("shutil.which", {}.get)
    with pytest.raises(bootstrap.Stopped, match=r"3\.11"):
        bootstrap._supported_python()


def test_a_window_is_opened_only_where_it_can_be_seen(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("platform.system", lambda: "Linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert not bootstrap._has_display()
    monkeypatch.setenv("DISPLAY", ":0")
    assert bootstrap._has_display()
