"""More of the words by which a topic is told: several a topic, each in a sentence of its own."""

from __future__ import annotations

import datetime as dt

import pytest

from models.reading import Reading
from models.text.prepare import Preparer
from models.topics import TopicExtractor

EXTRACTOR = TopicExtractor()
PREPARER = Preparer()
DAY = dt.date(2024, 5, 14)


def read(text: str) -> set[str]:
    return {m.topic for m in EXTRACTOR.read(PREPARER.prepare(text, day=DAY), Reading())}


@pytest.mark.parametrize(
    ("topic", "text"),
    [
        ("sovereignty", "The islanders will hold a referendum on independence in May."),
        ("sovereignty", "The premier repeated that the archipelago was not for sale."),
        ("trade", "Brussels and Tokyo opened talks on anti-subsidy duties."),
        ("trade", "Copenhagen asked Ottawa to lift its ban on pork imports."),
        ("technology", "The ministry put the firm on its unverified list."),
        ("sanctions", "Bern froze the grants that it pays the junta."),
        ("sanctions", "The council voted a trade embargo on the island."),
        ("human_rights", "Vienna asked for mercy on the nine who were sentenced to death."),
        ("narcotics", "The two ministers quarrelled over cocaine smugglers."),
        ("nuclear", "The envoys could not agree on the spent fuel."),
        ("arms", "The two powers agreed on cuts in strategic missiles."),
        (
            "military_posture",
            "Oslo said that the garrison would stay, and ordered reservists to a naval exercise.",
        ),
        ("espionage", "A KGB officer who had gone over to the West went home again."),
        ("cyber", "Tallinn said that state-sponsored hackers had wiped computers at two banks."),
        ("terrorism", "Three governments blamed the bombing of a discotheque on him."),
        ("energy", "Minsk turned off the taps in a quarrel about transit fees."),
        ("maritime", "Reykjavik will go on catching whales in spite of the ban."),
        ("migration", "He threatened to open the gates to Europe for refugees."),
        ("detainees", "Tehran has locked up two Canadians."),
        ("interference", "Belgrade denied any meddling in the vote."),
        ("diplomatic", "They blew up the joint liaison office."),
        ("water", "The new barrage across the Euphrates would halve the flow."),
        ("humanitarian", "Planes will deliver medicine and tents to the coast."),
    ],
)
def test_tells_of_the_topic(topic: str, text: str) -> None:
    assert topic in read(text)
