from __future__ import annotations

from models.scoring.acts import ActReader
from models.scoring.lexicon import act_lexicon
from models.scoring.vocabulary import by_name
from models.scoring.words import CLAUSE
from tests.models.scoring.phrases import phrases_of

NAMES = by_name()
READER = ActReader(act_lexicon(), NAMES)


def features(text: str) -> list[str]:
    acts, _ = phrases_of(text, acts=READER.phrases)
    return list(NAMES.join(READER.read(acts)))


def test_different_words_of_one_class_make_one_feature() -> None:
    assert features("lauded") == features("hailed") == ["a:praise", "g:lower"]


def test_the_longest_phrase_wins() -> None:
    assert features("called off") == ["a:end"]
    assert features("called on") == ["a:demand", "g:raise"]


def test_a_cue_turns_what_follows_it() -> None:
    assert "a:tension~no" in features("not in conflict")
    assert "a:blockade~end" in features("ended the blockade")
    assert "a:attack~may" in features("could attack")
    assert "a:attack" not in features("could attack")


def test_a_cue_does_not_reach_over_a_clause_or_far() -> None:
    assert "a:attack" in features(f"no word {CLAUSE} they attacked")
    assert "a:attack" in features("not " + "quiet-word " * 7 + "attack")


def test_classes_in_a_row_make_a_pair() -> None:
    assert "p:refuse>truce" in features("rejected the ceasefire")
    assert "p:truce>refuse" not in features("rejected the ceasefire")


def test_classes_of_one_direction_share_features() -> None:
    assert "g:raise>lower" in features("rejected the ceasefire")
    assert "g:raise>lower" in features("spurned the invitation")
    assert "g:lower~refuse" in features("spurned the invitation")


def test_domains_take_no_part_in_pairs() -> None:
    found = features("goalkeeper rejected cricket truce")
    assert {"d:sport", "p:refuse>truce"} <= set(found)
    assert not any("sport" in feature for feature in found if feature.startswith(("p:", "a:")))


def test_nothing_known_makes_no_feature() -> None:
    assert features("xyzzy plugh") == []
    assert features("") == []
