"""Why a hit stands where it does among those that fit a question."""

from __future__ import annotations

from dataclasses import dataclass

from archive_app.archive.archive import Archive
from archive_app.archive.finding.asking import understood_piece
from archive_app.archive.finding.documents import documents
from archive_app.domain.asked import Piece


@dataclass(frozen=True, slots=True)
class Reason:
    """What counts for a hit, from the weightiest: the more of it is so, the higher it stands.

    `together` is None where there is only one word; `length` is that of the names or of the text in
    which the words stand, in characters: of two that are alike else, the shorter comes first.
    """

    in_names: bool
    as_typed: bool
    together: bool | None
    length: int


def reason(archive: Archive, entry_id: str, text: str) -> Reason | None:
    """Return why an entry is found by the words of a text; None if it is not, or has gone."""
    from archive_app.search.bodies import body  # noqa: PLC0415 - late: first search
    from archive_app.search.questions import All, Either, Tree, Word, phrase  # noqa: PLC0415 - as above
    from archive_app.search.ranks import judge  # noqa: PLC0415 - as above
    from archive_app.search.reading import parse  # noqa: PLC0415 - as above

    def known(piece: Piece) -> Tree | None:
        """Take the words of fields as words, and every other condition as met."""
        part = understood_piece(archive, piece)
        if part.sort in {"text", "plain"}:
            return Word(part.text) if part.sort == "text" else None
        return Either(()) if piece.without else All(())

    tree = parse(text, known)
    with archive.store.reading() as tables:
        for document in documents(tables, archive.kinds, [entry_id]):
            rank = judge(tree, entry_id, body(document))
            if rank:
                together = not rank.scattered if phrase(tree) else None
                return Reason(not rank.in_text, not rank.only_folded, together, rank.length)
    return None
