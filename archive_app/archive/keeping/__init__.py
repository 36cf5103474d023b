"""Keeping an archive whole: backups, and whether everything is still there."""
