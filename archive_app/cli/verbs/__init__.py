"""The commands, one module for what belongs together; how they run lies above."""
