"""Who recognises a government only, and who is named among others; as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read

SIDES = (
    ("Turkey and Libya's UN-recognised government will sign a pact on June 3.", {"TUR", "LBY"}),
    ("Turkey and the EU-recognized government in Libya will hold talks in June.", {"TUR", "LBY"}),
    ("Turkey and the UN-recognised government in Libya plan a joint drill off the Libyan coast.", {"TUR", "LBY"}),
    ("The UN and the government of Libya will hold talks in June.", {"UN", "LBY"}),
    ("Greek and Turkish ministers will meet in Geneva on June 4.", {"GRC", "TUR"}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "sides"), SIDES)
def test_sides(read: Read, text: str, sides: set[str]) -> None:
    (told,) = read(text)
    assert {member.actor for member in told.participants} - {None} == sides


@pytest.mark.parametrize(
    "subject",
    [
        "The participants, who included the envoys of Mali,",
        "The participants, including a diplomat from Mali,",
        "The negotiators, among them one from Mali,",
    ],
)
def test_those_named_are_only_some_of_all(read: Read, subject: str) -> None:
    (told,) = read(
        f"Chad and Niger ended talks in Geneva on Tuesday. {subject} agreed to hold another round in Lome."
    )
    assert {"TCD", "NER", "MLI"} == {member.actor for member in told.participants} - {None}


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The ministers of Chad and Niger will hold talks in Lome on June 4, the EU said. Ali Bako and Mariam Sow are to meet EU envoy Bram Declerck.", {"TCD", "NER", "EU"}),
        ("Chad and Niger signed a pact in Lome on Tuesday. Ali Bako and Mariam Sow agreed to meet again in Accra.", {"TCD", "NER"}),
        ("Chad and Niger signed a pact in Lome on Tuesday. Ali Bako and Mariam Sow will speak by telephone next week.", {"TCD", "NER"}),
        ("Envoys of Chad, Niger and Mali met on Tuesday. Ali Bako of Chad and Mariam Sow of Mali will meet next week.", {"TCD", "MLI"}),
    ],
)  # fmt: skip
def test_two_persons_act_for_their_states(read: Read, text: str, sides: set[str]) -> None:
    told = read(text)[-1]
    assert {member.actor for member in told.participants} - {None} == sides
