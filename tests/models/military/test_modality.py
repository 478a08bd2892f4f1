"""Modality: what the article says of the certainty of each thing it names.

In each sentence the mention meant stands between brackets.
"""

from __future__ import annotations

import datetime as dt

import pytest

from models.mentions import MilitaryMention
from models.military import MilitaryExtractor
from models.reading import Reading
from models.text.prepare import Preparer

PREPARER = Preparer()
EXTRACTOR = MilitaryExtractor()
DAY = dt.date(2024, 6, 3)


def marked(text: str) -> MilitaryMention:
    """The mention that overlaps the brackets."""
    start, end = text.index("["), text.index("]") - 1
    document = PREPARER.prepare(text.replace("[", "").replace("]", ""), day=DAY)
    (found,) = [m for m in EXTRACTOR.read(document, Reading()) if m.start < end and start < m.end]
    return found


@pytest.mark.parametrize(
    "text",
    [
        "The neighbours are not in [conflict].",
        "Nobody wants to [go to war] over a reef.",
        "The capital said that it does not seek [confrontation].",
        "Both sides hope to avoid [war].",
        "The island denied preparing to [attack] the fleet.",
        "A summit meant to ensure that old quarrels do not [escalate] opened.",
        "The general ruled out sending [ground troops].",
        "There is no sign of an [invasion].",
        "The army has no military plans to [attack].",
        "Neither side has [fired a shot].",
        "No [casualties] were reported.",
        "The army ended its [offensive] on Sunday.",
        "The [blockade] of the port was lifted on Friday.",
        "The [raid] was called off at dawn.",
        "The deal averted a [military confrontation].",
        "The navy held drills. The [exercises] will not take place next year.",
        "An [invasion] is unlikely, the minister said.",
        "The North has not [tested a nuclear weapon] for a year.",
        "The [ultimatum] has been dropped.",
        "Rebels rejected the [ceasefire].",
        "The [ceasefire] collapsed after six days.",
        "They refused to resume [military talks].",
        "The [hotline] between the two staffs has gone unanswered.",
        "The senators blocked [military aid] to the rebels.",
    ],
)
def test_negated(text: str) -> None:
    assert marked(text).modality == "negated"


@pytest.mark.parametrize(
    "text",
    [
        "Officials fear that the quarrel could spill into [open conflict].",
        "They could one day [clash militarily] over the strait.",
        "The capital accused its neighbour of plotting [air strikes].",
        "If [war] breaks out, millions will flee.",
        "The treaty applies in the event of an [armed attack].",
        "Envoys warned against a [ground invasion] of the town.",
        "The minister did not rule out a [military response].",
        "An [attack] on the island would trigger the treaty.",
        "The alliance is considering [deploying missiles] in the north.",
        "The envoy called for a [ceasefire].",
        "The two sides are closer to a [truce] than ever.",
        "The [withdrawal] may be agreed next week.",
        "The capital is weighing whether to [send missiles] to its ally.",
    ],
)
def test_possible(text: str) -> None:
    assert marked(text).modality == "possible"


@pytest.mark.parametrize(
    "text",
    [
        "The navy will hold [live-fire drills] in the strait next week.",
        "The rebel chief said that his men would [attack] along the whole front.",
        "The army is preparing a [ground offensive].",
        "[Peacekeepers] will be deployed along the border.",
        "More [troops] are expected to arrive on Friday.",
        "The minister said that troops would be [withdrawn] by June.",
        "The guerrillas agreed to [lay down their arms].",
        "The [ceasefire] begins at midnight on Sunday.",
        "[Military talks] will be held in May.",
        "They [vowed to avenge] their commander.",
        "Any incursion would be met with [overwhelming force], the general said.",
        "The regime threatened to [close the strait].",
        "The ministry will [sell] 40 tanks to its neighbour.",
    ],
)
def test_intended(text: str) -> None:
    assert marked(text).modality == "intended"


@pytest.mark.parametrize(
    "text",
    [
        "The two countries fought a [war] in 1971.",
        "In 1999 jets [bombed] the city for 78 days.",
        "It was the worst clash since the [war] of 1971.",
        "The museum tells of the [second world war].",
        "Ten years after the [invasion], the town has a school again.",
        "Her brother fell in 1993. The [truce] of the following year settled nothing.",
    ],
)
def test_historical(text: str) -> None:
    assert marked(text).modality == "historical"


@pytest.mark.parametrize(
    "text",
    [
        "Militants [ambushed] a convoy at dawn.",
        "The [war], which began in 2014, goes on.",
        "They have been at [war] since 1980.",
        "Envoys want an immediate end to the [fighting].",
        "Efforts to end the [war] went on.",
        "The council will discuss the [attack] on Monday.",
        "Two days after the [raid] the town was quiet.",
        "An open-ended [truce] was declared a week ago.",
        "A two-month [truce] was holding on Sunday.",
        "The [ultimatum] ran until noon.",
        "There was nothing to drink and the [shelling] went on.",
        "It will retaliate for the [attacks] of last week.",
        "Ten years after the crash, [2,500 troops] remain in the country.",
    ],
)
def test_asserted(text: str) -> None:
    assert marked(text).modality == "asserted"


def test_the_speaker_is_named() -> None:
    """A claim is attributed to whoever makes it; what the article tells itself, to nobody."""
    assert marked("Tirana said that a drone had [attacked] its port.").attribution == "Tirana"
    assert marked("A drone [attacked] the port.").attribution is None
