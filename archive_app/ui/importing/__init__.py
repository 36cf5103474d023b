"""Lists that others keep come in by the window: each column led to a field, and tried first."""
