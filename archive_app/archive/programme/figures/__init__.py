"""Figures: what is counted, by what it crosses, how it is drawn, and what became of it."""
