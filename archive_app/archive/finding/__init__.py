"""Finding again: what the index is told and asked, the working list, an entry opened whole."""
