"""Files come in by the window, and what became of each is told."""
