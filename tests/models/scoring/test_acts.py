from __future__ import annotations

from models.scoring.acts import ActReader
from models.scoring.entries import Entry
from models.scoring.lexicon import act_lexicon, word_lexicon
from models.scoring.stems import Stemmer
from models.scoring.vocabulary import by_name
from models.scoring.words import ACTOR, CLAUSE, OTHER

NAMES = by_name()
READER = ActReader(act_lexicon(), NAMES)
stem = Stemmer(word_lexicon().irregular).stem


def entry(word: str) -> Entry[str]:
    return Entry(stem=word, tells=True, key=word, after=NAMES.after(word), head=READER.heads.get(word))


def features(text: str) -> list[str]:
    return READER.read([entry(word if word.isupper() else stem(word)) for word in text.split()])


def test_different_words_of_one_class_make_one_feature() -> None:
    assert features("lauded") == features("hailed") == ["a:praise"]


def test_the_longest_phrase_wins() -> None:
    assert features("called off") == ["a:end"]
    assert features("called on") == ["a:demand"]


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


def test_an_act_between_two_actors_is_a_relation() -> None:
    found = features(f"{ACTOR} condemned {OTHER}")
    assert {f"r:{ACTOR}>criticise", f"r:criticise>{OTHER}", f"r:{ACTOR}>criticise>{OTHER}"} <= set(found)


def test_domains_take_no_part_in_pairs() -> None:
    found = features("goalkeeper rejected cricket truce")
    assert {"d:sport", "p:refuse>truce"} <= set(found)
    assert not any("sport" in feature for feature in found if feature.startswith(("p:", "a:")))


def test_nothing_known_makes_no_feature() -> None:
    assert features("xyzzy plugh") == []
    assert features("") == []
