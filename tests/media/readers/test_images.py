from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image, ImageCms

from archive_app.domain.errors import Refused
from archive_app.media.readers import images

TURNED = 6
"""The EXIF orientation of a photograph taken with the camera held upright."""


def facts(path, media_type="image/jpeg"):
    with path.open("rb") as file:
        return images.read(file, media_type)[0]


def preview(path, size=128, media_type="image/jpeg"):
    with path.open("rb") as file:
        picture = Image.open(io.BytesIO(images.preview(file, media_type, size)))
        picture.load()
        return picture


def test_a_photograph_is_as_large_as_it_is_looked_at(photo):
    assert (facts(photo()).width, facts(photo()).height) == (640, 480)
    turned = photo("turned.jpg", main={0x112: TURNED})
    assert (facts(turned).width, facts(turned).height) == (480, 640)


@pytest.mark.parametrize(
    ("orientation", "red"),
    [(1, "left"), (2, "right"), (3, "right"), (4, "left"),
     (5, "top"), (6, "top"), (7, "bottom"), (8, "bottom")],
)  # fmt: skip
def test_a_preview_is_upright_in_all_eight_orientations(photo, orientation, red):
    small = preview(photo(main={0x112: orientation}))
    width, height = small.size
    places = {
        "left": (4, height // 2),
        "right": (width - 4, height // 2),
        "top": (width // 2, 4),
        "bottom": (width // 2, height - 4),
    }
    found = {place: small.getpixel(at)[0] > 200 for place, at in places.items()}
    assert found[red]
    assert (width > height) == (orientation < 5)


@pytest.mark.parametrize("size", [32, 100, 512])
def test_a_preview_is_never_larger_than_asked_for(photo, size):
    assert max(preview(photo(size=(3000, 2000)), size).size) <= size
    assert max(preview(photo(size=(3000, 2000)), size).size) > size * 0.7


def test_a_small_picture_is_not_made_larger(photo):
    assert preview(photo(size=(40, 30)), 512).size == (40, 30)


def test_a_preview_carries_no_metadata(photo):
    small = preview(photo(main={0x10E: "机密", 0x13B: "张"}))
    assert not small.getexif()
    assert set(small.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


@pytest.mark.filterwarnings("ignore")  # Pillow's, as in the limited process
def test_garbage_in_exif_does_not_refuse_a_photograph(photo):
    path = photo(main={0x10E: "a works", 0x112: 1}, details={0x9003: "2024:05:01 10:00:00"})
    data = path.read_bytes()
    start = data.index(b"Exif\0\0") + 6
    for place in range(start, start + 80, 3):
        path.write_bytes(data[:place] + b"\xff\xfe\xff" + data[place + 3 :])
        assert facts(path).width == 640
        assert preview(path).size == (128, 96)


def test_a_truncated_photograph_is_damaged(photo):
    path = photo(size=(2000, 1500))
    path.write_bytes(path.read_bytes()[:-2000])
    with pytest.raises(OSError, match="truncated"):
        preview(path)


def test_a_scanned_drawing_says_its_resolution_and_stays_black_and_white(tmp_path):
    sheet = Image.new("1", (3000, 2000), 1)
    sheet.paste(0, (0, 1000, 3000, 1010))
    sheet.save(tmp_path / "a.tif", compression="group4", dpi=(400, 400))
    found = facts(tmp_path / "a.tif", "image/tiff")
    assert (found.colours, found.dpi, found.pages) == ("bilevel", 400, 1)
    small = preview(tmp_path / "a.tif", 300, "image/tiff")
    assert (small.format, small.mode, small.size) == ("PNG", "L", (300, 200))
    assert small.getpixel((150, 100)) < 100 < small.getpixel((150, 50))


def test_the_pages_of_a_tiff_are_counted(tmp_path):
    pages = [Image.new("L", (100, 80)) for _ in range(3)]
    pages[0].save(tmp_path / "a.tif", save_all=True, append_images=pages[1:])
    assert facts(tmp_path / "a.tif", "image/tiff").pages == 3


@pytest.mark.parametrize(
    ("mode", "ending", "media_type", "colours"),
    [
        ("L", "jpg", "image/jpeg", "grey"),
        ("CMYK", "jpg", "image/jpeg", "colour"),
        ("P", "gif", "image/gif", "colour"),
        ("RGBA", "png", "image/png", "colour"),
        ("LA", "png", "image/png", "grey"),
        ("I;16", "tif", "image/tiff", "grey"),
        ("F", "tif", "image/tiff", "grey"),
        ("RGBA", "webp", "image/webp", "colour"),
        ("RGB", "bmp", "image/bmp", "colour"),
    ],
)
def test_every_sort_of_picture_becomes_a_plain_one(tmp_path, mode, ending, media_type, colours):
    path = tmp_path / f"a.{ending}"
    Image.new(mode, (400, 300)).save(path)
    assert facts(path, media_type).colours == colours
    assert preview(path, 128, media_type).mode in {"L", "RGB"}


def test_what_is_transparent_is_white(tmp_path):
    Image.new("RGBA", (40, 30), (0, 0, 0, 0)).save(tmp_path / "a.png")
    assert preview(tmp_path / "a.png", 32, "image/png").getpixel((5, 5)) == (255, 255, 255)


def test_deep_greys_are_stretched_and_not_cut_off(tmp_path):
    depths = np.full((300, 400), 30_000, np.uint16)
    depths[:, 200:] = 60_000
    Image.fromarray(depths).save(tmp_path / "a.tif")
    small = preview(tmp_path / "a.tif", 100, "image/tiff")
    assert (small.getpixel((10, 10)) < 10, small.getpixel((90, 10)) > 245) == (True, True)


@pytest.mark.parametrize("profile", [b"no profile", ImageCms.createProfile("LAB")])
def test_a_wrong_colour_profile_does_not_refuse_a_picture(tmp_path, profile):
    data = profile if isinstance(profile, bytes) else ImageCms.ImageCmsProfile(profile).tobytes()
    Image.new("RGB", (300, 200), "red").save(tmp_path / "a.jpg", icc_profile=data)
    assert preview(tmp_path / "a.jpg").size == (128, 85)


def test_more_pixels_than_a_sheet_of_a0_has_are_refused(photo, monkeypatch):
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 1000)
    with pytest.raises(Refused, match="too_many_pixels"):
        facts(photo())


@pytest.mark.real
def test_a_sheet_of_139_megapixels_is_read(shared):
    found = facts(shared / "data" / "scanned_drawings" / "highres_00016a.tif", "image/tiff")
    assert (found.width, found.height, found.colours) == (14450, 9632, "bilevel")
