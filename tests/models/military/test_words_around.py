"""What the words around a military thing may and may not hide."""

from __future__ import annotations

import datetime as dt

import pytest

from models.mentions import MilitaryMention
from models.military import MilitaryExtractor
from models.reading import Reading
from models.signal import Category, Modality
from models.text.prepare import Preparer

PREPARER = Preparer()
EXTRACTOR = MilitaryExtractor()
DAY = dt.date(2024, 6, 3)


def read(text: str) -> tuple[MilitaryMention, ...]:
    return EXTRACTOR.read(PREPARER.prepare(text, day=DAY), Reading())


def marked(text: str) -> MilitaryMention:
    """The one mention that overlaps the brackets."""
    start, end = text.index("["), text.index("]") - 1
    (found,) = [m for m in read(text.replace("[", "").replace("]", "")) if m.start < end and start < m.end]
    return found


@pytest.mark.parametrize(
    ("category", "text"),
    [
        ("attack", "The rebels [took] the airport at dawn."),
        ("attack", "Mobs [set fire to] the consulate and a bank."),
        ("attack", "The cabinet prepared a [counter-strike]."),
        ("blockade", "The garrison at the ford remains [surrounded]."),
        ("casualties", "The quarrel has [cost 300 lives]."),
        ("channel", "The general staff [cut its contacts with the neighbouring army]."),
        ("channel", "The [phone line] between the two militaries was cut in May."),
        ("conflict", "He ruled out a foreign [intervention]."),
        ("deployment", "The admiral [ordered U.S. marines] to the islands."),
        ("deployment", "It has [sent 900 men] over the ridge."),
        ("deployment", "Two frigates were put [on a war footing]."),
        ("incursion", "Pilots accused the jets of [buzzing] their helicopter."),
        ("restraint", "Both will [remove] eleven guard posts."),
        ("threat", "Any landing would bring a [painful response], the general said."),
        ("threat", "He vowed to take [all necessary measures] against the landing."),
        ("weapons", "Oslo will sell Riga four [frigates]."),
    ],
)
def test_is_of_the_category(category: Category, text: str) -> None:
    assert marked(text).category == category


@pytest.mark.parametrize(
    ("modality", "text"),
    [
        ("negated", "An [attack] was unthinkable, the envoy said."),
        ("negated", "Few want a [war]."),
        ("negated", "The draft leaves out a [blockade]."),
        ("negated", "The [truce] lasted only an hour."),
        ("negated", "She doubted there would be a [war]."),
        ("possible", "The junta faces a fine unless it [disarms] the militia."),
        ("possible", "The king is looking for a way to [pull back] his troops."),
        ("possible", "The pilot is thought to be [dead]."),
        ("possible", "The [war] would widen if the port fell, he said."),
        ("intended", "The plan obliges both armies to [go back to their positions]."),
        ("intended", "The frigate left to take part in [naval drills] with two allies."),
        # The war is not what will begin.
        ("asserted", "A pause in the [war] will begin at noon."),
        # Having no hand in it takes nothing from what was done.
        ("asserted", "The rebels denied any part in the [bombing]."),
        ("asserted", "The report left little doubt that shells [struck] the clinic."),
        # A threat of something else threatens nothing here.
        ("asserted", "He dropped his threat of tariffs on those who had [sent troops] to the island."),
        ("asserted", "He refused to renounce the use of his [missiles]."),
    ],
)
def test_has_the_modality(modality: Modality, text: str) -> None:
    assert marked(text).modality == modality


def test_the_day_of_a_dateline_counts_no_troops() -> None:
    """Twenty-one is the day in "Dec 21 - U.S. troops"."""
    text = "TUNIS, Dec 21 - U.S. troops seized a bridge."
    assert [text[m.start : m.end] for m in read(text)] == ["seized"]


def test_a_longer_word_keeps_what_its_words_tell() -> None:
    """Beside "armed forces" as beside "forces", "captured" is an armed act."""
    assert [m.category for m in read("The armed forces captured the valley.")] == ["attack"]
