"""Measured times, each beside a reference in the same run on the same machine: `make bench`."""
