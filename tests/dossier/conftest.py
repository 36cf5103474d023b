"""Sites, records and pictures for dossiers, and a way to read a dossier back."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from io import BytesIO
from itertools import count
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from archive_app.datafiles import shipped
from archive_app.domain.casefile import Casefile, HeldFile, Item
from archive_app.domain.entries import Entry, Original, Passage
from archive_app.domain.grammar import read_kinds
from archive_app.domain.kinds import Kinds
from archive_app.domain.progress import Quiet
from archive_app.domain.readings import Facts
from archive_app.dossier.blocks import Part, Plan
from archive_app.dossier.declared import load
from archive_app.dossier.layout.numbers import Numbers
from archive_app.dossier.layout.sheet import Letters
from archive_app.dossier.pdf.typefaces import Typefaces
from archive_app.dossier.profiles import Profile
from archive_app.dossier.typesetting import Typeset, typeset

MakeItem = Callable[..., Item]


@pytest.fixture(scope="session")
def fonts() -> Path:
    return shipped("resources") / "fonts"


@pytest.fixture(scope="session")
def kinds() -> Kinds:
    folder = shipped("db") / "kinds"
    return read_kinds(
        (path.name, path.read_text("utf-8")) for path in sorted(folder.glob("*.toml"))
    )


@pytest.fixture(scope="session")
def profile() -> Profile:
    return load((shipped("exports") / "dossiers" / "site-dossier.toml").read_text("utf-8"))


@pytest.fixture
def letters(fonts: Path) -> Letters:
    return Letters(Typefaces(fonts))


@pytest.fixture
def numbers() -> Numbers:
    return Numbers(parts=(1, 2, 5), entries={"a": (3, 3), "b": (4, 9)}, total=9)


@pytest.fixture
def item(kinds: Kinds) -> MakeItem:
    numbers = count(1)

    def make(
        kind: str,
        title: str,
        shown: Mapping[str, str] | None = None,
        files: Sequence[HeldFile] = (),
    ) -> Item:
        number = next(numbers)
        entry = Entry(f"id{number}", kind, "id1", "", number, f"A-{number:04}", title)
        named = {kinds[kind].title_field.id: title, **(shown or {})}
        return Item(entry, kinds[kind], named, tuple(files))

    return make


@pytest.fixture
def casefile(item: MakeItem) -> Callable[..., Casefile]:
    def make(*records: Item, site: Item | None = None) -> Casefile:
        home = site or item("site", "重庆钢铁厂旧址")
        return Casefile(
            home, records, "重庆工业遗产档案库", "李档案", "2026-11-22T13:20:05+08:00", 7
        )

    return make


@pytest.fixture
def jpeg(tmp_path: Path) -> Callable[..., Path]:
    """Draw a small JPEG; each name gives another picture."""

    def draw(name: str = "照片.jpg", mode: str = "RGB", **options: object) -> Path:
        shade = hashlib.sha256(name.encode()).digest()[0]
        path = tmp_path / name
        Image.new("RGB", (60, 40), (shade, 90, 40)).convert(mode).save(path, "JPEG", **options)
        return path

    return draw


@pytest.fixture
def held() -> Callable[..., HeldFile]:
    """Hold a file as the archive does."""

    def hold(
        path: Path, media_type: str = "image/jpeg", text: str = "", **facts: object
    ) -> HeldFile:
        data = path.read_bytes()
        original = Original(hashlib.sha256(data).hexdigest(), len(data), media_type)
        passages = (Passage(text),) if text else ()
        return HeldFile(original, path, path.name, Facts(**facts), passages)

    return hold


@pytest.fixture
def dossier(tmp_path: Path, fonts: Path) -> Callable[[Plan], tuple[Typeset, list[str]]]:
    """Typeset a plan and give the text of each page, as any reader of PDF extracts it."""

    def make(plan: Plan) -> tuple[Typeset, list[str]]:
        target = tmp_path / "案卷.pdf"
        written = typeset(plan, target, Quiet(), fonts=fonts)
        with pypdfium2.PdfDocument(target) as document:
            return written, [_text(page) for page in document]

    return make


def _text(page: pypdfium2.PdfPage) -> str:
    return page.get_textpage().get_text_bounded().replace("\r\n", "\n")


@pytest.fixture
def plan_of() -> Callable[..., Plan]:
    """Make a plan of one part, or of several."""

    def make(*parts: Part | Sequence[object]) -> Plan:
        made = [part if isinstance(part, Part) else Part("甲", tuple(part)) for part in parts]
        return Plan("工业遗产档案", "某厂", "某馆", "2026-11-22T13:20:05+08:00", tuple(made))

    return make


@pytest.fixture
def png() -> Callable[..., bytes]:
    def draw(mode: str = "RGB", **options: object) -> bytes:
        stream = BytesIO()
        drawn = Image.new("RGB", (6, 4), (200, 90, 40))
        wanted = drawn.convert("L").convert(mode) if mode == "I;16" else drawn.convert(mode)
        wanted.save(stream, "PNG", **options)
        return stream.getvalue()

    return draw
