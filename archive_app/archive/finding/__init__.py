"""Finding again: what a question means, what the index is told and asked."""
