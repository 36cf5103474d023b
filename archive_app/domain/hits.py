"""What a search answers."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Stretch:
    """One piece of an entry's text for the index, with the place that a hit in it opens.

    `field` is a field id, or `passage` for text that a machine read from `original`.
    """

    field: str
    text: str
    original: str = ""
    page: int | None = None
    start: float | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """An entry as the index reads it. `names` are its title, other names and codes.

    `facets` are what it is counted by beside kind and site: names of facets, each with its values.
    `name_fields` say of which field each of the names is; `date` is the day on which it begins.
    """

    id: str
    kind: str
    site: str
    names: tuple[str, ...]
    stretches: tuple[Stretch, ...] = ()
    facets: tuple[tuple[str, tuple[str, ...]], ...] = ()
    name_fields: tuple[str, ...] = ()
    code: str = ""
    date: str = ""


SORTS = ("relevance", "date", "code", "recent")
"""In which order an answer may come: the best, the earliest, the lowest code, the newest first."""


@dataclass(frozen=True, slots=True)
class Question:
    """What a person asks: words in the search box, and what the panes narrow it to.

    An entry must point at one of the `terms` of each vocabulary that these are from, or at a part
    of it, as a county is of its province; a state that
    an entry without any is in, such as a draft, is found too. `person` asks for what somebody has
    worked on, `group` for a group of sites with all that is in it. `chosen` are facets with values:
    of each facet an entry must have one of those that are chosen. `selection` asks for what is in a
    set filled by hand, `former` are words that were asked before, within whose answer it looks.
    `figure` asks for the sites behind a number of the figures: fields, each with the id of the
    value that they are counted under, "" for none.
    """

    text: str = ""
    kind: str = ""
    site: str = ""
    terms: tuple[str, ...] = ()
    person: str = ""
    group: str = ""
    chosen: tuple[tuple[str, str], ...] = ()
    selection: str = ""
    former: tuple[str, ...] = ()
    sort: str = "relevance"
    figure: tuple[tuple[str, str], ...] = ()

    def narrowed(self) -> dict[str, tuple[str, ...]]:
        """Return the facets that it is narrowed by, each with the values of which one will do."""
        own = [pair for pair in (("kind", self.kind), ("site", self.site)) if pair[1]]
        found: dict[str, tuple[str, ...]] = {}
        for facet, value in (*own, *self.chosen):
            found[facet] = (*found.get(facet, ()), value)
        return found


@dataclass(frozen=True, slots=True)
class Choice:
    """Terms of one vocabulary, one of which an entry must point at.

    Entries of the kinds `unsaid_of` that point at none in `field` count as well.
    """

    terms: tuple[str, ...]
    field: str = ""
    unsaid_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What else an entry must be than of a site and a kind.

    `person` must have changed it, in a step other than those labelled `but`. It must be of one of
    the `sites`, if there are any, and one of the `members`, unless these are None.
    """

    choices: tuple[Choice, ...] = ()
    person: str = ""
    but: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    members: tuple[str, ...] | None = None

    def __bool__(self) -> bool:
        """Tell whether it narrows anything."""
        chosen = self.choices or self.person or self.sites
        return bool(chosen) or self.members is not None


EVERYTHING = Narrowing()


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of shown text with the half-open ranges of its characters that were hit."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()
    field: str = ""
    page: int | None = None
    start: float | None = None


ABBREVIATION = "abbreviation"
"""The group of entries whose name has the characters of a word in their order: 重钢 重庆钢铁."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One entry that was found. `group` is ABBREVIATION where it has the words only in part."""

    id: str
    code: str
    kind: str
    site: str
    title: Snippet
    snippet: Snippet
    group: str = ""


@dataclass(frozen=True, slots=True)
class SiteHits:
    """How many hits a site has, and the first of them."""

    site: str
    total: int
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """The answer: how many there are, exactly, and the hits of one page.

    `facets` are the counts by what was asked for. `abbreviated` are hits of a group of their own,
    which `total` leaves out: see ABBREVIATION. `by_site` is filled where that is asked for; the
    facets then tell of every site how many hits it has.
    `otherwise` are texts that may be meant instead.
    """

    total: int
    hits: tuple[Hit, ...]
    facets: dict[str, dict[str, int]] = field(default_factory=dict)
    milliseconds: float = 0.0
    abbreviated: tuple[Hit, ...] = ()
    by_site: tuple[SiteHits, ...] = ()
    otherwise: tuple[str, ...] = ()
