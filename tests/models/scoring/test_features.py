from __future__ import annotations

import pytest

from models.mentions import MilitaryMention
from models.reading import FollowUpMention, Reading, TopicMention
from models.scoring.features import LEAD_WEIGHT, TITLE_WEIGHT, FeatureReader, features_of
from tests.models.scoring.texts import PREPARER, read

READER = FeatureReader()


def test_every_sentence_and_the_article_is_a_part() -> None:
    title, text = read("Truce holds"), read("The truce held. Nobody fired. Markets opened.")
    parts = list(READER.read([title, text]))
    assert [(part.document, part.sentence) for part in parts] == [(0, 0), (1, 0), (1, 1), (1, 2), (1, None)]
    assert [part.weight for part in parts] == [TITLE_WEIGHT, LEAD_WEIGHT, 1.0, 1.0, 1.0]


def test_mentions_become_features_of_the_sentence_they_stand_in() -> None:
    document = PREPARER.prepare("Nothing here. Guns fired at noon.", day=None)
    at = document.clean.index("fired")
    reading = Reading(
        military=(MilitaryMention(at, at + 5, "attack", "asserted", None, "fire"),),
        topics=(TopicMention("arms", None, 1.0, ((at, at + 5),)),),
        follow_ups=(FollowUpMention(at, at + 5, "talks", "agreed", (), None, None, None, None, "none"),),
    )
    first, second, _ = READER.read([(document, reading)])
    wanted = {"m:attack", "m:attack:asserted", "t:arms", "f:talks", "f:talks:agreed", "f:agreed"}
    assert wanted <= set(features_of(second))
    assert not wanted & set(features_of(first))


@pytest.mark.parametrize(("one", "two"), [("Chad", "Togo"), ("Peru", "Fiji")])
def test_which_actors_stand_in_a_text_makes_no_difference(one: str, two: str) -> None:
    told = "{} shelled {}. Then {} asked {} for talks."
    counts = READER.counts([read(told.format(one, two, two, one), A=one, B=two)])
    other = READER.counts([read(told.format("Mali", "Oman", "Oman", "Mali"), A="Mali", B="Oman")])
    assert counts == other


def test_reading_twice_gives_the_same() -> None:
    item = read("Chad recalled its envoy. Togo did not answer.", TCD="Chad", TGO="Togo")
    once, again = (
        [(part.document, part.sentence, part.weight, features_of(part)) for part in READER.read([item])]
        for _ in range(2)
    )
    assert once == again


def test_counts_weigh_title_and_lead() -> None:
    counts = READER.counts([read("Truce"), read("A truce. A truce.")])
    assert counts["truc"] == pytest.approx(TITLE_WEIGHT + LEAD_WEIGHT + 1.0)
