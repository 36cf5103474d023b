"""Lists that others keep: which of their columns is which field, and what a row says."""
