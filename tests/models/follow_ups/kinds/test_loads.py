"""Arms that come as goods, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "A shipment of 36 howitzers from South Korea will arrive in the Polish port of Gdynia on June 12.",
        "A consignment of German tanks will reach Ukraine on June 12.",
        "The second batch of Turkish drones will arrive in Niger on June 12.",
        "A tranche of American missiles will land in Taiwan on June 12.",
    ],
)
def test_a_load_of_them_is_handed_over(read: Read, text: str) -> None:
    """No unit comes with them."""
    assert [act.kind for act in read(text)] == ["exchange"]


@pytest.mark.parametrize(
    "text",
    [
        "A squadron of American fighters will arrive in Poland on June 12.",
        "A second batch of German soldiers will arrive in Niger on June 12.",
    ],
)
def test_units_are_deployed(read: Read, text: str) -> None:
    """They stay their own state's."""
    assert [act.kind for act in read(text)] == ["deployment"]
