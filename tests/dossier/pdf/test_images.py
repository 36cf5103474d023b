"""What a header tells of a picture."""

from __future__ import annotations

import pytest

from archive_app.dossier.pdf.images import Image


def _image(**more: object) -> Image:
    known = {"width": 60, "height": 40, "bits": 8, "channels": 3, "packing": "/DCTDecode"}
    return Image(**{**known, "spans": ((0, 10), (20, 5)), **more})


@pytest.mark.parametrize(("orientation", "size"), [(1, (60, 40)), (3, (60, 40)), (6, (40, 60))])
def test_a_picture_is_measured_as_a_person_sees_it(orientation: int, size: tuple[int, int]):
    assert _image(orientation=orientation).upright == size


def test_its_length_is_that_of_what_is_copied():
    assert _image().length == 15


def test_printing_colours_without_a_profile_depend_on_the_device():
    assert _image(channels=4).device_dependent
    assert not _image(channels=4, profile=b"icc").device_dependent
    assert not _image().device_dependent
