from __future__ import annotations

from PIL import Image, ImageCms

from archive_app.media.readers.pictures import colours, encoded, reduced, upright


def test_a_drawing_is_reduced_band_by_band_as_it_would_be_whole():
    sheet = Image.effect_noise((1500, 2600), 90).convert("1")
    small = reduced(sheet.copy(), 100)
    whole = sheet.convert("L").reduce(13)
    whole.thumbnail((100, 100), Image.Resampling.HAMMING)
    assert small.size == whole.size
    assert small.tobytes() == whole.tobytes()


def test_a_thin_line_of_a_drawing_is_not_lost():
    sheet = Image.new("1", (2000, 2000), 1)
    sheet.paste(0, (1001, 0, 1003, 2000))
    small = reduced(sheet, 200)
    assert min(small.crop((95, 50, 105, 51)).tobytes()) < 230


def test_colours_are_brought_to_srgb():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("XYZ")).tobytes()
    image = Image.new("RGB", (300, 300), (120, 60, 30))
    image.info["icc_profile"] = profile
    assert reduced(image.copy(), 100).mode == "RGB"


def test_an_orientation_that_does_not_exist_changes_nothing():
    image = Image.new("L", (3, 2))
    assert upright(image, 9) is image


def test_the_same_picture_gives_the_same_bytes():
    image = Image.new("RGB", (30, 20), "red")
    assert encoded(image.copy(), "JPEG") == encoded(image.copy(), "JPEG")
    assert encoded(image.copy(), "PNG").startswith(b"\x89PNG")


def test_pictures_are_bilevel_grey_or_colour():
    assert [colours(Image.new(mode, (1, 1))) for mode in ("1", "L", "I;16", "RGB", "P")] == [
        "bilevel", "grey", "grey", "colour", "colour",
    ]  # fmt: skip
