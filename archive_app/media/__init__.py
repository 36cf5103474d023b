"""The only package that reads foreign files, each in a limited process that may die of it."""
