"""The rules of the house that no import contract sees."""

from __future__ import annotations

import ast
import re
import statistics
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from zipfile import ZipFile

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from archive_app import wording

ROOT = Path(__file__).parents[1]
PROGRAM = ROOT / "archive_app"
MODULES = sorted(PROGRAM.rglob("*.py"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCKS = ("requirements.lock", *(f"requirements-{more}.lock" for more in ("dev", "ocr", "media")))
HEAVY = ("PySide6", "PIL", "numpy", "reportlab", "soundfile", "sqlite_utils", "whoosh")
MODULE_OF = {
    "PySide6-Essentials": "PySide6",
    "Whoosh-Reloaded": "whoosh",
    "pillow": "PIL",
    "pyvips-binary": "pyvips",
}
ERRORS = ("Damaged", "Refused", "Unavailable")
DATA = ("db", "exports", "resources")
KEYS = wording.keys()
OWN = {"ui": "window.", "cli": "cli."}  # what their own `say` puts before a key


def test_every_layer_leans_only_on_those_below_it():
    command = Path(sys.executable).with_name("lint-imports")
    ran = subprocess.run([command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout


@pytest.mark.parametrize("folder", DATA)
def test_data_holds_no_program(folder: str):
    assert not list((ROOT / folder).rglob("*.py"))


def test_every_module_has_its_test():
    lonely = [
        str(module.relative_to(ROOT))
        for module in MODULES
        if _does_something(module) and not _test_of(module).exists()
    ]
    assert not lonely


def test_modules_are_short():
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in MODULES}
    assert not [path.name for path, length in lengths.items() if length > 350]
    assert statistics.median(lengths.values()) <= 90


def test_only_the_store_speaks_sql():
    speakers = {path.relative_to(PROGRAM).parts[0] for path in MODULES if _speaks_sql(path)}
    assert speakers <= {"store"}


def test_opening_an_archive_loads_nothing_heavy():
    names = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in MODULES
        if path.is_relative_to(PROGRAM / "archive") and path.stem != "__init__"
    ]
    asked = f"import sys, {', '.join(names)}; print({{*sys.modules}} & {{*{HEAVY}}})"
    ran = subprocess.run(
        [sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ran.stdout.strip() == "set()", ran.stderr


def test_every_dependency_says_why_it_is_here():
    told = {
        canonicalize_name(name)
        for name in re.findall(r"^\| ([\w-]+) \|", _text("docs/dependencies.md"), re.MULTILINE)
    } - {"package"}
    assert told == {canonicalize_name(each.name) for each in _wanted("requirements-dev.lock")}


def test_every_dependency_is_used():
    imported = {name.split(".")[0] for path in MODULES for name in _imports(path)}
    read = "\n".join(path.read_text("utf-8") for path in MODULES)
    for each in _wanted("requirements.lock"):
        module = MODULE_OF.get(each.name, each.name.replace("-", "_"))
        assert module in imported or f'"{module}"' in read, each.name


@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_holds_what_the_project_asks_for(lock: str):
    pins = [Requirement(line.rstrip(" \\")) for line in _lines(lock) if line[0].isalpha()]
    for wanted in _wanted(lock):
        found = [
            pin
            for pin in pins
            if canonicalize_name(pin.name) == canonicalize_name(wanted.name)
            and next(iter(pin.specifier)).version in wanted.specifier
        ]
        assert found, wanted


@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_names_versions_and_hashes_and_nothing_else(lock: str):
    pinned = r"[\w.-]+==[\w.]+( ; [^\\]+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?"
    assert not [line for line in _lines(lock) if not re.fullmatch(pinned, line)]


def test_the_wheel_carries_what_the_program_reads(tmp_path: Path):
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "-d", tmp_path]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    with ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        carried = {name.removeprefix("archive_app/_data/") for name in wheel.namelist()}
    assert {path.relative_to(ROOT).as_posix() for path in _data_files()} <= carried


def test_every_link_in_the_documents_leads_somewhere():
    pages = [
        *ROOT.glob("*.md"),
        *(ROOT / "docs").rglob("*.md"),
        *(ROOT / "resources").rglob("*.md"),
    ]
    dead = [
        f"{page.relative_to(ROOT)}: {link}"
        for page in pages
        for link in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8"))
        if not (page.parent / link).exists()
    ]
    assert not dead


def test_every_sentence_is_said_in_both_languages_with_the_same_places():
    for key in KEYS:
        chinese, english = (_places(key, language) for language in wording.LANGUAGES)
        assert chinese == english, key


def test_every_sentence_is_written_once():
    written = [
        f"{prefix}.{key}"
        for path in (ROOT / "resources" / "wording").glob("*.toml")
        for prefix, table in tomllib.loads(path.read_text("utf-8")).items()
        for key in table
    ]
    assert sorted(written) == sorted(KEYS)


def test_every_error_has_a_sentence_that_its_details_fill():
    wrong = [
        f"{path.relative_to(ROOT)}:{line} error.{key}"
        for path in MODULES
        for line, key, details in _errors(path)
        if not _is_told(f"error.{key}", details)
    ]
    assert not wrong


def test_every_sentence_that_is_asked_for_is_there():
    wrong = [
        f"{path.relative_to(ROOT)}:{line} {key}"
        for path in MODULES
        for line, key in _said(path)
        if key not in KEYS
    ]
    assert not wrong


def _does_something(module: Path) -> bool:
    """Tell whether a module has a function with a body; one that only declares shapes has none."""
    tree = ast.parse(module.read_text("utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    return any(not isinstance(function.body[-1], ast.Expr) for function in functions)


def _test_of(module: Path) -> Path:
    """Return where a module's test belongs."""
    folder = ROOT / "tests" / module.relative_to(PROGRAM).parent
    return folder / f"test_{module.stem.strip('_')}.py"


def _speaks_sql(path: Path) -> bool:
    """Tell whether a module runs SQL by itself."""
    return bool(re.search(r"\.execute(many|script)?\(", path.read_text("utf-8")))


def _data_files() -> Iterator[Path]:
    """Yield every file of the data that travels with the program."""
    for folder in DATA:
        yield from (path for path in (ROOT / folder).rglob("*") if path.is_file())


def _text(name: str) -> str:
    """Return a file of the project."""
    return (ROOT / name).read_text("utf-8")


def _lines(name: str) -> list[str]:
    """Return the lines of a file of the project."""
    return _text(name).splitlines()


def _wanted(lock: str) -> list[Requirement]:
    """Return what the project asks of a lock."""
    more = PROJECT["dependency-groups"] | PROJECT["project"]["optional-dependencies"]
    beside = more.get(lock.removeprefix("requirements-").removesuffix(".lock"), [])
    return [Requirement(each) for each in PROJECT["project"]["dependencies"] + beside]


def _calls(path: Path) -> Iterator[tuple[str, str, ast.Call]]:
    """Yield each call whose first argument is a text: how the callee ends, the text, the call."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        match node.func, node.args[0]:
            case ((ast.Name(id=name) | ast.Attribute(attr=name)), ast.Constant(value=str(text))):
                yield name, text, node


def _imports(path: Path) -> Iterator[str]:
    """Yield the names of the modules that a module imports, anywhere in it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def _errors(path: Path) -> Iterator[tuple[int, str, set[str] | None]]:
    """Yield the line, key and names of details of each error; None: not to be seen from here."""
    for name, key, call in _calls(path):
        if name in ERRORS:
            known = {each.arg for each in call.keywords if each.arg}
            yield call.lineno, key, None if len(known) < len(call.keywords) else known


def _is_told(key: str, details: set[str] | None) -> bool:
    """Tell whether a key has a sentence, and all its places can be filled."""
    if key not in KEYS:
        return False
    return details is None or _places(key, "zh") <= details


def _said(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the line and key of each sentence that is asked for by its name."""
    own = OWN.get(path.relative_to(PROGRAM).parts[0], "")
    for name, key, call in _calls(path):
        if name in ("say", "_say"):
            yield call.lineno, key if "." in key else own + key


def _places(key: str, language: str) -> set[str]:
    """Return the names of the places in a sentence."""
    sentence = wording._sentence(key)[language]
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}
