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


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A ship with ten Omani howitzers for Chad's army will dock in Douala on June 1.", "exchange"),
        ("A freighter carrying Omani rice for Chad is due in Douala on June 1.", "exchange"),
        ("A plane with Omani missiles for Chad will land in Abeche on June 1.", "exchange"),
        ("A ship with 400 Omani soldiers for the mission in Chad will dock in Douala on June 1.", "deployment"),
        ("A train with Omani tanks for the exercise will arrive in Abeche on June 1.", "deployment"),
        ("An Omani destroyer is due in Douala on June 1.", "visit"),
        ("An Omani destroyer is due in the Gulf on June 1.", "deployment"),
        ("Oman's coast guard will train with its Chinese counterpart off Salalah from June 1 to 4.", "exercise"),
    ],
)  # fmt: skip
def test_loads_for_somebody_are_given(read: Read, text: str, kind: str) -> None:
    assert [act.kind for act in read(text)] == [kind]
