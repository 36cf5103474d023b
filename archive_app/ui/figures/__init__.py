"""Figures: a cross table beside its chart; every number opens its list."""
