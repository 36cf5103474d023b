"""What a person can do with an archive: one module a verb, functions that take the archive."""
