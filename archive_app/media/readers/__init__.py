"""One module for each sort of foreign file; imported in the limited processes alone.

Each has `NAME`, `VERSION`, `read(file, media_type)` and `preview(file, media_type, size)`. They
take a file that is open already, so that no library ever has to understand a file's name.
"""
