from __future__ import annotations

from models.scoring.act_phrases import ActPhrase
from models.scoring.deed_lexicon import DeedPhrase
from models.scoring.vocabulary import Names
from tests.models.scoring.phrases import phrases_of


def act(*tail: str) -> ActPhrase[Names]:
    return ActPhrase(tail, 1 + len(tail), 0, (), (), (), ())


def deed(*tail: str) -> DeedPhrase:
    return DeedPhrase(tail, 1 + len(tail), "lower", "", "")


def test_the_longest_phrase_that_stands_there_is_found() -> None:
    short, long, longest = act(), act("truc"), act("truc", "talk")
    found, _ = phrases_of("sign truce talk sign truce sign", acts={"sign": [longest, long, short]})
    assert found == [(0, longest), (3, long), (5, short)]


def test_the_last_word_begins_no_longer_phrase() -> None:
    assert phrases_of("talk sign", acts={"sign": [act("truc")]}) == ([], [])


def test_no_phrase_begins_within_another_of_its_lexicon() -> None:
    """An act within a deed is found all the same: each lexicon reads the sentence for itself."""
    signed, truce, deal = act("truc"), act(), deed()
    acts, deeds = phrases_of("sign truce", acts={"sign": [signed], "truc": [truce]}, deeds={"truc": [deal]})
    assert acts == [(0, signed)]
    assert deeds == [(1, deal)]


def test_words_that_turn_deeds_are_nothing_without_a_deed() -> None:
    stop = DeedPhrase((), 1, "", "stop", "")
    assert phrases_of("end truce", deeds={"end": [stop], "truc": [deed()]})[1] != []
    assert phrases_of("end talks", deeds={"end": [stop], "truc": [deed()]})[1] == []
