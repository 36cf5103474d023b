"""How entries are written and read, whatever their kind: one by one and many at once."""
