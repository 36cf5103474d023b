"""Every type of field and every rule of a kind has what it refuses, and a sentence that says so."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from archive_app.archive.archive import Archive, create
from archive_app.archive.entries.assigning import Assignment, assignment
from archive_app.archive.entries.description import add, change
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.grammar import FIELD_KEYS, KIND_KEYS, read_kinds
from archive_app.domain.kinds import FAMILIES, FIELD_TYPES
from archive_app.wording import explain

VALUES = {
    "text": ("address=   ", ""),
    "longtext": ("introduction=   ", ""),
    "number": ("storeys=三层半", "“层数”读不懂“三层半”，请按该字段的格式填写。"),
    "quantity": ("height=很高", "“高度”读不懂“很高”，请按该字段的格式填写。"),
    "money": ("investment=巨资", "“项目总投资”读不懂“巨资”，请按该字段的格式填写。"),
    "yesno": ("core_item=也许", "“核心物项”读不懂“也许”，请按该字段的格式填写。"),
    "date": (
        "altered=昨天",
        "读不懂日期“昨天”。可写 1938、1938年3月、约1938年、",
    ),
    "place": (
        "place=29.48,106.48",
        "坐标“29.48,106.48”没有注明坐标系。请在后面写上 CGCS2000、WGS84、",
    ),
    "choice": ("condition=很差", "词表里没有“很差”。您是不是要：差？"),
    "choices": ("structure=纸结构", "词表里没有“纸结构”。您是不是要：木结构"),
    "agent": ("responsible=无名氏", "没有条目“无名氏”。"),
    "entry": ("related=无此件", "没有条目“无此件”。"),
}
"""By type: an assignment that is refused, and how the sentence begins; "" where it clears."""


@pytest.fixture
def site(tmp_path: Path):
    with create(tmp_path / "某厂.archive", person="王工") as archive:
        yield archive, add(archive, kind="site", set_=says("name=重庆钢铁厂"))


def says(*texts: str) -> list[Assignment]:
    return [assignment(text) for text in texts]


def test_every_type_of_field_is_here() -> None:
    assert set(VALUES) == FIELD_TYPES


@pytest.mark.parametrize("kind_of_value", sorted(VALUES))
def test_a_type_says_what_it_cannot_read(site: tuple[Archive, Entry], kind_of_value: str) -> None:
    archive, home = site
    text, sentence = VALUES[kind_of_value]
    field = text.partition("=")[0]
    on_site = field in {"address", "introduction", "investment"}
    entry = home if on_site else add(archive, kind="building", site=home.code)
    assert archive.kinds[entry.kind].field(field).type == kind_of_value
    if not sentence:
        assert change(archive, entry.code, says(text)).values == entry.values
        return
    with pytest.raises(Refused) as told:
        change(archive, entry.code, says(text))
    assert explain(told.value, "zh").startswith(sentence)
    assert explain(told.value, "en").isprintable()


RULES: dict[str, tuple[str, Sequence[str], str, str]] = {
    # rule: kind, assignments, parent or file, sentence
    "many": ("building", ["floor_area=1", "floor_area+=2"], "", "字段“建筑面积”只能有一个值。"),
    "names": ("building", ["title=甲", "title=乙"], "", "字段“名称”只能有一个值。"),
    "vocabulary": ("building", ["ownership=天下"], "", "词表里没有“天下”。"),
    "target": ("process_step", ["equipment=A-0001"], "A-0003", "字段“设备”不能指向 A-0001"),
    "under": ("building", [], "A-0002", "“建筑物”不能放在“文件”之下，可以放在："),
    "details": ("inheritor", [], "A-0001", "“传承人”不能放在“遗产点”之下，可以放在：生产技艺。"),
    "takes": ("sound", [], "厂志.txt", "“录音”类型不收这种文件（text/plain）。"),
    "claims": ("site", ["founded=〔厂志〕"], "", "“始建年代”读不懂“〔厂志〕”"),
    "unit": ("building", ["height=三米多高"], "", "“高度”读不懂“三米多高”"),
    "type": ("building", ["storeys=多层"], "", "“层数”读不懂“多层”"),
    "family": ("building", [], "nowhere", "“建筑物”要放在某个遗产点之下。"),
    "field": ("building", ["colour=红"], "", "“建筑物”没有字段“colour”。"),
    "id": ("bilding", [], "", "没有类型“bilding”。"),
}
SHOWN_ONLY = {  # they say how a field is shown, found, listed and filed, and refuse nothing
    *("label", "section", "required", "search", "list", "help", "maps", "inverse", "chronicle"),
    *("retired", "order", "icon", "nature", "includes", "inherits"),
}


def test_every_rule_of_a_kind_and_of_a_field_is_here() -> None:
    assert set(KIND_KEYS) | set(FIELD_KEYS) == set(RULES) | SHOWN_ONLY
    assert not set(RULES) & SHOWN_ONLY


@pytest.mark.parametrize("rule", sorted(RULES))
def test_a_rule_says_what_it_refuses(
    site: tuple[Archive, Entry], tmp_path: Path, rule: str
) -> None:
    archive, home = site
    add(archive, kind="document", site=home.code)
    add(archive, kind="process", site=home.code)
    kind, texts, beside, sentence = RULES[rule]
    paper = tmp_path / "厂志.txt"
    paper.write_text("重庆钢铁厂厂志", "utf-8")
    with pytest.raises(Refused) as told:
        add(
            archive,
            kind=kind,
            site="" if beside == "nowhere" else home.code,
            parent=beside if beside.startswith("A-") else "",
            set_=says(*texts),
            files=[paper] if beside.endswith(".txt") else [],
        )
    assert explain(told.value, "zh").startswith(sentence)
    assert explain(told.value, "en").isprintable()


GROUP = """
sections = ["identity"]
[[named]]
id = "title"
type = "text"
label = {zh = "名称", en = "Name"}
section = "identity"
names = true
"""
WRONG = {str: "1", int: '"one"', bool: '"yes"', list: '"one"', dict: '"one"'}


@pytest.mark.parametrize("key", sorted(KIND_KEYS))
def test_a_key_of_a_kind_has_its_type(key: str) -> None:
    kind = {"id": '"tower"', "family": '"record"', "label": '{zh = "塔", en = "Tower"}'}
    kind |= {"includes": '["named"]', key: WRONG[KIND_KEYS[key]]}
    _refused("".join(f"{name} = {value}\n" for name, value in kind.items()), key)


@pytest.mark.parametrize("key", sorted(FIELD_KEYS))
def test_a_key_of_a_field_has_its_type(key: str) -> None:
    field = {"id": '"height"', "type": '"number"', "label": '{zh = "高", en = "Height"}'}
    field |= {"section": '"identity"', key: WRONG[FIELD_KEYS[key]]}
    kind = 'id = "tower"\nfamily = "record"\nlabel = {zh = "塔", en = "Tower"}\n'
    told = "".join(f"{name} = {value}\n" for name, value in field.items())
    _refused(f'{kind}includes = ["named"]\n[[field]]\n{told}', key)


@pytest.mark.parametrize(
    ("line", "value"), [("family", "works"), ("type", "colour"), ("section", "end"),
    ("required", "always"), ("search", "yes"), ("vocabulary", "colours"), ("target", "works")]
)  # fmt: skip
def test_a_word_that_is_not_known_is_named_with_its_line(line: str, value: str) -> None:
    keys = {"type": "choice", "section": "identity", "vocabulary": "causes", line: value}
    family = keys.pop("family", "record")
    told = "".join(f'{name} = "{word}"\n' for name, word in keys.items())
    text = (
        f'id = "tower"\nfamily = "{family}"\nlabel = {{zh = "塔", en = "Tower"}}\n'
        f'includes = ["named"]\n[[field]]\nid = "height"\nlabel = {{zh = "高", en = "H"}}\n{told}'
    )
    with pytest.raises(Refused) as refused:
        read_kinds([("_groups.toml", GROUP), ("tower.toml", text)], {"causes"})
    assert f"“{line}”不能是“{value}”" in explain(refused.value, "zh")
    assert text.splitlines()[int(str(refused.value.details["line"])) - 1].startswith(line)


def test_every_family_stands_where_it_may(site: tuple[Archive, Entry]) -> None:
    archive, _ = site
    places = {
        "record": "site_needed",
        "detail": "site_needed",
        "edition": "site_needed",
        "visit": "site_needed",
    }
    by_command = {"published_list": "published_by_command"}
    for family in FAMILIES:
        for kind in archive.kinds.of_family(family):
            why = by_command.get(kind.id, places.get(family))
            if why:
                with pytest.raises(Refused, match=why):
                    add(archive, kind=kind.id)
            else:
                assert add(archive, kind=kind.id).kind == kind.id


def _refused(text: str, key: str) -> None:
    with pytest.raises(Refused) as refused:
        read_kinds([("_groups.toml", GROUP), ("tower.toml", text)])
    assert f"“{key}”" in explain(refused.value, "zh")
    assert "tower.toml" in explain(refused.value, "zh")
