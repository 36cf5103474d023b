"""Saying that something is designated: listings without a document, and links to terms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from archive_app.domain import designations
from archive_app.domain.designations import IN_FORCE, REGISTER, TARGETS
from archive_app.domain.entries import Entry, Link
from archive_app.domain.identifiers import new_id
from archive_app.domain.vocabularies import Vocabularies
from archive_app.store.listings import Listed
from archive_app.store.store import Tables


class Saying:
    """Designations without a document, made, changed and dropped for what a person said."""

    def __init__(
        self, tables: Tables, vocabularies: Vocabularies, held: Mapping[str, Sequence[Listed]]
    ) -> None:
        self._tables = tables
        self._step, self._device = tables.listings.underway()
        ids = [one.listing for listed in held.values() for one in listed]
        links = tables.links.of(ids)
        self._registers = {link.source: link for link in links if link.field == REGISTER}
        self._links = Pointers(tables, vocabularies)
        self._made: list[Entry] = []

    def record(self, entry: Entry, register: str, own: Sequence[Listed] = ()) -> None:
        """Have one listing say a register of an entry, in place of others that said one."""
        self.drop(own[1:])
        if not own:
            listing = new_id()
            self._made.append(Entry(listing, designations.KIND, "", "", 0, "", entry.title))
            self._links.add(Link(new_id(), listing, TARGETS, entry.id))
            self._links.point(listing, designations.STATE, IN_FORCE[0], None)
            self._links.point(listing, REGISTER, register, None)
        elif own[0].register != register:
            listing = own[0].listing
            self._links.point(listing, REGISTER, register, self._registers.get(listing))

    def drop(self, listed: Iterable[Listed]) -> None:
        """Put listings into the trash, as part of the step under way."""
        for one in listed:
            self._tables.entries.remove(one.listing, self._step)

    def save(self) -> None:
        """Have all of it in the archive."""
        if self._made:
            codes = self._tables.codes.take_some(self._device, len(self._made))
            rows = zip(self._made, codes, strict=True)
            self._tables.entries.add_all((one, code, one.title, {}) for one, code in rows)
        self._links.save()


class Pointers:
    """Links to terms that will be others, changed in a few statements."""

    def __init__(self, tables: Tables, vocabularies: Vocabularies) -> None:
        self._tables, self._vocabularies = tables, vocabularies
        self._gone: list[Link] = []
        self._wanted: list[Link] = []

    def add(self, link: Link) -> None:
        """Have one more link."""
        self._wanted.append(link)

    def drop(self, links: Iterable[Link]) -> None:
        """Have some links no more."""
        self._gone += links

    def point(self, entry: str, field: str, term: str, held: Link | None) -> None:
        """Have a field of an entry point at just one term, or at none, in place of what it held."""
        self._gone += [held] if held else []
        self._wanted += [Link(new_id(), entry, field, term, is_term=True)] if term else []

    def save(self) -> None:
        """Have all of it in the archive."""
        terms = {link.target for link in self._wanted if link.is_term}
        self._tables.links.need(self._vocabularies.term(term) for term in sorted(terms))
        self._tables.links.change(self._gone, self._wanted)
