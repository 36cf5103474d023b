"""The other reference for searching: tantivy on pairs of characters, doing the same work."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import tantivy

from archive_app.domain.hits import Document
from archive_app.search.folding import folded
from tests.benchmarks.fts5 import lines, pairs

VALUES = 100


class Tantivy:
    """An index of pairs with positions; a phrase of pairs is exactly a substring."""

    def __init__(self, folder: Path, documents: Iterable[Document]) -> None:
        folder.mkdir()
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("id", stored=True, tokenizer_name="raw")
        for facet in ("kind", "site"):
            builder.add_text_field(facet, fast=True, tokenizer_name="raw", index_option="basic")
        for field in ("names", "text"):
            builder.add_text_field(field, tokenizer_name="whitespace", index_option="position")
        self._index = tantivy.Index(builder.build(), path=str(folder))
        writer = self._index.writer(heap_size=256_000_000)
        for document in documents:
            writer.add_document(
                tantivy.Document(
                    id=document.id,
                    kind=document.kind,
                    site=document.site,
                    names=lines(document.names),
                    text=lines(stretch.text for stretch in document.stretches),
                )
            )
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()

    def search(self, word: str) -> tuple[int, dict[str, dict[str, int]], list[str]]:
        """Return how many entries hold a word, how many by kind and by site, and the 20 best."""
        query = tantivy.Query.boolean_query(
            [(tantivy.Occur.Should, self._holding(field, word)) for field in ("names", "text")]
        )
        found = self._searcher.search(query, limit=20, count=True)
        asked = {
            facet: {"terms": {"field": facet, "size": VALUES, "segment_size": 100_000}}
            for facet in ("kind", "site")
        }
        told = self._searcher.aggregate(query, asked)
        ids = [self._searcher.doc(address)["id"][0] for _, address in found.hits]
        return found.count, {facet: _counts(told[facet]) for facet in asked}, ids

    def _holding(self, field: str, word: str) -> tantivy.Query:
        """Return the question for a word in one field."""
        terms = pairs(folded(word)).split()
        if len(terms) == 1:
            return tantivy.Query.term_query(self._index.schema, field, terms[0])
        return tantivy.Query.phrase_query(self._index.schema, field, terms)


def _counts(told: dict[str, Any]) -> dict[str, int]:
    return {bucket["key"]: bucket["doc_count"] for bucket in told["buckets"]}
