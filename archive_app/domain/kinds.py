"""What an entry of a kind is made of, as declared in `db/kinds/*.toml`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from archive_app.domain.errors import Refused
from archive_app.domain.nearest import nearest

FIELD_TYPES = frozenset(
    {
        "text",
        "longtext",
        "number",
        "quantity",
        "choice",
        "choices",
        "date",
        "agent",
        "entry",
        "place",
        "money",
        "yesno",
    }
)
LINK_TYPES = frozenset({"choice", "choices", "agent", "entry"})
TERM_TYPES = frozenset({"choice", "choices"})
FAMILIES = (
    "site",
    "record",
    "agent",
    "arrangement",
    "designation",
    "visit",
    "edition",
    "plan",
    "collection",
    "detail",
)


@dataclass(frozen=True, slots=True)
class Label:
    """A name in both languages of the program."""

    zh: str
    en: str

    def __call__(self, language: str) -> str:
        """Return the name in `zh` or `en`."""
        return self.en if language == "en" else self.zh


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that is known of an entry.

    `many` fields hold a list. `required` says from which state on a gap is shown (never, draft,
    filed); it never stops a save. `search` is name, text or no. `list` is the column's place in
    the table, 0 for none. `vocabulary` names the terms of a choice, `target` the family or kind
    that an entry field points at, `inverse` what the entry there calls it. `names` marks the one
    field that is the entry's title. Several `claims` may stand side by side, each with its source:
    see `domain.claims`. A date with a `chronicle` is told so in that of the site. `inherits` names
    the field of what a new entry stands in whose value is proposed for it.
    """

    id: str
    type: str
    label: Label
    section: str = "description"
    many: bool = False
    claims: bool = False
    names: bool = False
    required: str = "never"
    search: str = "no"
    list: int = 0
    vocabulary: str = ""
    target: str = ""
    unit: str = ""
    inverse: Label | None = None
    chronicle: Label | None = None
    inherits: str = ""
    retired: bool = False
    help: Label | None = None
    maps: Mapping[str, str] = field(default_factory=dict)

    @property
    def links(self) -> bool:
        """Tell whether its values are rows of `link`, not JSON."""
        return self.type in LINK_TYPES

    @property
    def points_at_terms(self) -> bool:
        """Tell whether its values are terms of a vocabulary."""
        return self.type in TERM_TYPES

    @property
    def is_list(self) -> bool:
        """Tell whether it may hold more than one value."""
        return self.many or self.claims or self.type == "choices"

    def refusing(self, key: str, **details: object) -> Refused:
        """Return a refusal of what was said of it: its name for people, its id for their form."""
        return Refused(key, nearest=(), field=self.label, field_id=self.id, **details)


@dataclass(frozen=True, slots=True)
class Kind:
    """What an entry is: its family, where it may stand, what files it takes, its fields.

    `details` are the kinds of family `detail` that its form shows as tables.
    """

    id: str
    family: str
    label: Label
    fields: tuple[Field, ...]
    nature: Mapping[str, str] = field(default_factory=dict)
    under: tuple[str, ...] = ()
    takes: tuple[str, ...] = ()
    details: tuple[str, ...] = ()
    icon: str = ""
    retired: bool = False

    @property
    def title_field(self) -> Field:
        """Return the field that is the entry's title."""
        return next(field for field in self.fields if field.names)

    def field(self, field_id: str) -> Field:
        """Return a field by its id or by one of its labels; raise `Refused` naming the nearest."""
        for known in self.fields:
            if field_id in {known.id, known.label.zh, known.label.en}:
                return known
        raise Refused(
            "unknown_field",
            field=field_id,
            kind=self.label,
            nearest=nearest(
                field_id, [name for one in self.fields for name in (one.id, one.label.zh)]
            ),
        )

    def sections(self) -> dict[str, list[Field]]:
        """Return the fields that are not retired, by section, in the order declared."""
        found: dict[str, list[Field]] = {}
        for known in self.fields:
            if not known.retired:
                found.setdefault(known.section, []).append(known)
        return found


class Kinds:
    """All kinds that are in force in an archive."""

    def __init__(self, kinds: Iterable[Kind]) -> None:
        self._kinds = {kind.id: kind for kind in kinds}
        self.details = tuple(kind.id for kind in self.of_family("detail"))  # parts of others
        collections = tuple(kind.id for kind in self.of_family("collection"))
        self.unlisted = (*self.details, *collections)  # what no list of the catalogue shows

    def __iter__(self) -> Iterator[Kind]:
        return iter(self._kinds.values())

    def __contains__(self, kind_id: str) -> bool:
        return kind_id in self._kinds

    def __getitem__(self, kind_id: str) -> Kind:
        """Return a kind by its id or label; raise `Refused` naming the nearest right one."""
        known = self._kinds.get(kind_id)
        if known:
            return known
        for kind in self:
            if kind_id in {kind.label.zh, kind.label.en}:
                return kind
        raise Refused("unknown_kind", kind=kind_id, nearest=nearest(kind_id, self._kinds))

    def of_family(self, family: str) -> list[Kind]:
        """Return the kinds of a family in the order declared."""
        return [kind for kind in self if kind.family == family]
