"""Registers: what is listed in them, moving listings on, published lists against the sites."""
