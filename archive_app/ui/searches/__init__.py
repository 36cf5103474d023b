"""Searches that are kept, sets that are filled by hand, and what is done with what was found."""
