"""Pictures, pages and sound to look at and to hear: caches, made again when deleted."""
