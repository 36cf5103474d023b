"""Why the system refused something, as a key of the wording where people meet it often."""

from __future__ import annotations

import errno

_KNOWN = {
    errno.ENOSPC: "disk_is_full",
    errno.EDQUOT: "disk_is_full",
    errno.EFBIG: "file_beyond_drive",
    errno.EACCES: "not_permitted",
    errno.EPERM: "not_permitted",
    errno.EROFS: "drive_read_only",
    errno.EIO: "drive_failing",
    errno.ENODEV: "drive_gone",
    errno.ENXIO: "drive_gone",
    errno.ENOENT: "nothing_there",
    errno.ENOTDIR: "no_folder",
    errno.EISDIR: "is_a_folder",
    errno.EEXIST: "there_already",
    errno.ENAMETOOLONG: "name_too_long",
    errno.ENOMEM: "no_memory",
    errno.EMFILE: "too_many_open",
    errno.ENFILE: "too_many_open",
    errno.EBUSY: "in_use",
}


def why(error: OSError) -> str:
    """Return the key of a `fault`, or else what the system itself says."""
    return _KNOWN.get(error.errno or 0) or error.strerror or str(error)
