"""The profile that says what the dossier's colours mean."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image, ImageCms

from archive_app.dossier.pdf.colour import srgb


def test_another_reader_of_profiles_understands_it():
    profile = ImageCms.ImageCmsProfile(BytesIO(srgb()))
    assert profile.profile.xcolor_space == "RGB "
    assert "sRGB" in profile.profile.profile_description


@pytest.mark.parametrize("colour", [(0, 0, 0), (255, 255, 255), (200, 30, 60), (12, 99, 180)])
def test_its_colours_are_those_of_srgb(colour: tuple[int, int, int]):
    ours = ImageCms.ImageCmsProfile(BytesIO(srgb()))
    theirs = ImageCms.createProfile("sRGB")
    seen = ImageCms.profileToProfile(Image.new("RGB", (1, 1), colour), ours, theirs)
    assert all(
        abs(one - other) <= 1 for one, other in zip(seen.getpixel((0, 0)), colour, strict=True)
    )


def test_it_is_the_same_every_time():
    srgb.cache_clear()
    first = srgb()
    srgb.cache_clear()
    assert srgb() == first
