"""The pictures in the repository are those that `make screenshots` takes."""

from __future__ import annotations

import re
import struct
from pathlib import Path

import pytest

from tests.browser.pictures import PICTURES, SCALE, WIDTH, Picture

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "images"


def test_the_readme_shows_every_picture_and_there_are_no_others() -> None:
    shown = re.findall(r"!\[[^]]+\]\(docs/images/([^)]+)\)", (ROOT / "README.md").read_text())
    assert sorted(shown) == sorted(picture.name for picture in PICTURES)
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(shown)


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
def test_a_picture_has_the_size_that_is_asked_for(picture: Picture) -> None:
    """Width and height stand in the first chunk of a PNG; a picture made by hand rarely has them."""
    head = (FOLDER / picture.name).read_bytes()[:24]
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", head[16:24]) == (WIDTH * SCALE, picture.height * SCALE)
