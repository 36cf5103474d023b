"""Set the program up from a bare checkout, on any system, with the standard library only.

`python -m archive_app.bootstrap demo` (or `make demo`) is all that a person has to type.
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BUILD = ROOT / "build"
ENVIRONMENT = ROOT / ".venv"
SCRIPTS = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
PIP = (PYTHON, "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input")

FOR = "made-for.txt"  # beside the wheels of a bundle: the machines that it is for
CHECKS = ("ruff format --check .", "ruff check .", "mypy", "lint-imports")
FOLDERS = ("archive_app", "db", "exports", "resources", "docs")
FILES = ("Makefile", "README.md", "README.zh.md", "CHANGELOG.md", "LICENSE", "requirements.lock")

# What Qt loads from the system on Linux, and the Debian package that has it: found in a bare
# Debian, first for drawing without a screen, then for a window under X11.
LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


class Stopped(Exception):
    """Set-up cannot go on; the text says what a person has to do."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Do one command; return 0 when it is done, 1 when something is in the way."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # not all write Chinese
    os.environ["PYTHONUTF8"] = "1"
    asked = _parser().parse_args(arguments)
    try:
        if (python := _supported_python()) != sys.executable:
            return subprocess.call([python, __file__, *(arguments or sys.argv[1:])])
        asked.does(asked)
    except Stopped as stopped:
        print(stopped, file=sys.stderr)
    except subprocess.CalledProcessError as failed:
        print("未完成 not done:", *failed.cmd, file=sys.stderr)
    except KeyboardInterrupt:
        print("已停止 stopped", file=sys.stderr)
    else:
        return 0
    return 1


def _parser() -> argparse.ArgumentParser:
    """Return what may be typed, and what each command does."""
    parser = argparse.ArgumentParser(prog="bootstrap", description=__doc__)
    commands = parser.add_subparsers(required=True)

    def command(
        name: str, does: Callable[[argparse.Namespace], None], tells: str
    ) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=tells)
        made.set_defaults(does=does)
        return made

    made = command("setup", lambda asked: setup(asked.source), "安装 make .venv ready for use")
    made.add_argument("--from", dest="source", type=Path, metavar="FOLDER", help="离线包 a bundle")
    command("demo", lambda _: demo(), "演示 set up, make a small archive, find, issue a dossier")
    ran = command("run", lambda asked: run(asked.archive), "运行 open the window")
    ran.add_argument("archive", nargs="*", metavar="ARCHIVE")
    command("test", lambda _: test(), "测试 all checks and tests")
    command("lint", lambda _: lint(), "检查 format, style, types and layers")
    command("bench", lambda _: bench(), "性能 measured numbers beside their references")
    command("bundle", lambda _: bundle(), "离线包 a folder that sets up without a network")
    return parser


# What can be done


def setup(source: Path | None = None, *, tools: bool = False) -> None:
    """Make `.venv` ready to run the program, from the network or from a bundle.

    With `tools`, what developers need is in it too.
    """
    lock = _lock(source or (ROOT if (ROOT / "wheels").is_dir() else None), tools=tools)
    _need_system()
    _make_environment()
    _install(lock)
    _make_importable()


def demo() -> None:
    """Make a small archive of real facts, find something in it, issue a dossier, show it."""
    setup()
    archive, dossier = BUILD / "demo.archive", BUILD / "demo.pdf"
    if not archive.exists():
        _program("demo", archive)
    _program("find", archive, "重钢")
    found = json.loads(_output(PYTHON, "-m", "archive_app", "--json", "find", archive, "重钢"))
    _program("issue", archive, "--site", found["hits"][0]["site"], "--to", dossier)
    print(f"\n档案库 archive: {archive}\n案卷 dossier: {dossier}", flush=True)
    if _has_display():
        _program("open", archive)


def run(archive: Sequence[str]) -> None:
    """Open the window, on an archive if one is named."""
    setup()
    _program("open", *archive)


def lint() -> None:
    """Check format, style, types and layers."""
    setup(tools=True)
    os.chdir(ROOT)
    for check in CHECKS:
        name, *arguments = check.split()
        _run(SCRIPTS / name, *arguments)


def test() -> None:
    """Check everything, then run all tests: what has to pass before anything is handed on."""
    lint()
    _run(PYTHON, "-m", "pytest", "-n", "auto", "--dist", "loadfile")


def bench() -> None:
    """Measure, side by side with the references."""
    setup(tools=True)
    os.chdir(ROOT)
    _run(PYTHON, "-m", "tests.benchmarks")


def bundle() -> None:
    """Make `build/bundle`: program, fonts and wheels, for machines like this one."""
    setup()
    folder = BUILD / "bundle"
    wheels, lock = folder / "wheels", ROOT / "requirements.lock"
    shutil.rmtree(folder, ignore_errors=True)
    wheels.mkdir(parents=True)
    for name in FOLDERS:
        unwanted = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, folder / name, ignore=unwanted)
    for name in FILES:
        shutil.copy2(ROOT / name, folder)
    _run(*PIP, "wheel", "--require-hashes", "--wheel-dir", wheels, "-r", lock)
    (wheels / "requirements.lock").write_text(_lock_of(wheels.glob("*.whl")), encoding="utf-8")
    (wheels / FOR).write_text(_machine(), encoding="utf-8")
    print(f"离线包 bundle: {folder} ({_machine()})，在那里运行 there, run:")
    print("    python3 -m archive_app.bootstrap setup --from .")


# Python and its packages


def _supported_python() -> str:
    """Return a Python that the lock's wheels are made for: this one, or another on the path."""
    if (3, 11) <= sys.version_info[:2] <= (3, 13):
        return sys.executable
    for minor in (13, 12, 11):
        if found := shutil.which(f"python3.{minor}"):
            return found
    raise Stopped("需要 needed: Python 3.11-3.13 (Windows: py -3.13 -m archive_app.bootstrap)")


def _lock(bundle: Path | None, *, tools: bool) -> Path:
    """Return the lock to install from: the checkout's, or that of a bundle's wheels."""
    folder = bundle.resolve() / "wheels" if bundle else ROOT
    lock = folder / ("requirements-dev.lock" if tools else "requirements.lock")
    if not lock.exists():
        raise Stopped(f"缺少 missing: {lock}")
    if bundle and (needed := (folder / FOR).read_text(encoding="utf-8")) != _machine():
        raise Stopped(f"离线包用于 {needed}，本机 this is {_machine()}: another bundle is needed")
    return lock


def _make_environment() -> None:
    """Make `.venv` for this Python, unless one is there that works."""
    same = f"import pip, sys; sys.exit(sys.version_info[:2] != {sys.version_info[:2]})"
    if PYTHON.exists() and _works(PYTHON, "-c", same):
        return
    print("建立运行环境 making .venv", flush=True)
    _run(sys.executable, "-m", "venv", "--clear", ENVIRONMENT)


def _install(lock: Path) -> None:
    """Install what a lock names, exactly, from wheels beside it; at once if that was done."""
    stamp, digest = ENVIRONMENT / f"{lock.name}.sha256", _sha256(lock)
    if stamp.exists() and stamp.read_text(encoding="utf-8") == digest:
        return
    print(f"安装依赖 installing what {lock.name} names", flush=True)
    bundled = lock.with_name(FOR).exists()
    where = ("--no-index", "--find-links", lock.parent) if bundled else ()
    _run(*PIP, "install", "--require-hashes", *where, "-r", lock)
    stamp.write_text(digest, encoding="utf-8")


def _make_importable() -> None:
    """Let the environment's Python find the program where it lies, and give it its command.

    The path is relative, so that it holds for any name of a folder in any encoding.
    """
    asked = "import sysconfig; print(sysconfig.get_path('purelib'))"
    library = Path(_output(PYTHON, "-c", asked).strip())
    (library / "archive_app.pth").write_text(os.path.relpath(ROOT, library), encoding="utf-8")
    if os.name == "nt":
        command = '@"%~dp0python.exe" -m archive_app %*\n'
        (SCRIPTS / "archive-app.cmd").write_text(command, encoding="utf-8")
        return
    command = '#!/bin/sh\nexec "$(dirname "$0")/python" -m archive_app "$@"\n'
    (SCRIPTS / "archive-app").write_text(command, encoding="utf-8")
    (SCRIPTS / "archive-app").chmod(0o755)


# What the system has to have


def _need_system() -> None:
    """Have what Qt and venv need from a Linux system; install it where that is allowed."""
    if platform.system() != "Linux" or not (missing := missing_packages()):
        return
    if not shutil.which("apt-get") or os.geteuid() != 0:
        raise Stopped(please_install(missing))
    print("安装系统组件 installing from the system's packages:", *missing, flush=True)
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    _works("apt-get", "update")
    if not _works("apt-get", "install", "--yes", "--no-install-recommends", *missing):
        raise Stopped(please_install(missing))


def missing_packages() -> list[str]:
    """Name the Debian packages of what is missing, each found out by trying."""
    missing = [package for library, package in LIBRARIES.items() if not _loads(library)]
    if not _writes_chinese():
        missing.append("fonts-noto-cjk")
    if not _works(sys.executable, "-c", "import ensurepip, venv"):
        missing.append(f"python3.{sys.version_info[1]}-venv")
    return missing


def _loads(library: str) -> bool:
    """Tell whether the system has a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _writes_chinese() -> bool:
    """Ask fontconfig, as Qt does, whether any font has Chinese."""
    if not _loads("libfontconfig.so.1"):
        return False
    fonts = ctypes.CDLL("libfontconfig.so.1")
    fonts.FcNameParse.argtypes, fonts.FcNameParse.restype = [ctypes.c_char_p], ctypes.c_void_p
    fonts.FcObjectSetCreate.restype = ctypes.c_void_p
    fonts.FcFontList.argtypes = [ctypes.c_void_p] * 3
    fonts.FcFontList.restype = ctypes.POINTER(ctypes.c_int)  # a set of fonts begins with its size
    found = fonts.FcFontList(None, fonts.FcNameParse(b":lang=zh-cn"), fonts.FcObjectSetCreate())
    return bool(found) and found[0] > 0


def please_install(packages: Sequence[str]) -> str:
    """Return the sentence, and the very command, for a person who may install packages."""
    command = "sudo apt-get install --no-install-recommends " + " ".join(packages)
    return (
        f"缺少系统组件，请先运行（Debian、Ubuntu；其他系统请安装相应组件）：\n    {command}\n"
        "The system lacks these: run that first (elsewhere, install the same by other names)."
    )


def _has_display() -> bool:
    """Tell whether a window can be seen."""
    named = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return bool(named) or platform.system() != "Linux"


# Bundles


def _lock_of(wheels: Iterable[Path]) -> str:
    """Return a lock that names these wheels, each with its hash."""
    parts = ((*wheel.name.split("-")[:2], _sha256(wheel)) for wheel in sorted(wheels))
    return "".join(f"{name}=={version} --hash=sha256:{digest}\n" for name, version, digest in parts)


def _machine() -> str:
    """Name the machines that a bundle made here is for."""
    return f"Python 3.{sys.version_info[1]}, {platform.system()} {platform.machine()}"


def _sha256(path: Path) -> str:
    """Return a file's SHA-256."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


# Running things


def _program(*arguments: str | Path) -> None:
    """Run the program's command line, and show what was typed."""
    print("\n$ archive-app", *arguments, flush=True)
    _run(PYTHON, "-m", "archive_app", *arguments)


def _run(*command: str | Path) -> None:
    """Run a command; raise if it fails."""
    subprocess.run(command, check=True)


def _works(*command: str | Path) -> bool:
    """Run a command quietly; tell whether it succeeded."""
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def _output(*command: str | Path) -> str:
    """Return what a command prints; raise if it fails."""
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout


if __name__ == "__main__":
    sys.exit(main())
