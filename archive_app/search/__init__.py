"""Finds entries by any piece of their text: the one package that knows Whoosh."""
