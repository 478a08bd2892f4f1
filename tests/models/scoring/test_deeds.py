from __future__ import annotations

import pytest

from models.scoring.deed_lexicon import DeedPhrase, deed_lexicon
from models.scoring.deeds import DeedReader, outcome
from models.scoring.vocabulary import by_name
from models.scoring.words import ACTOR, CLAUSE
from tests.models.scoring.phrases import phrases_of

NAMES = by_name()
READER = DeedReader(deed_lexicon(), NAMES)


def deeds_in(text: str) -> list[tuple[int, DeedPhrase]]:
    _, deeds = phrases_of(text, deeds=deed_lexicon().heads)
    return deeds


def features(text: str) -> list[str]:
    return list(NAMES.join(READER.read(deeds_in(text))))


def outcomes(text: str) -> list[str]:
    """What the deeds of a sentence do that tell something of their own, in order."""
    return [
        outcome(deed.operators, deed.direction, deed_lexicon())
        for deed in READER.deeds(deeds_in(text))
        if not deed.governs
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("it lifted the blockade", ["lower"]),
        ("it refused to lift the blockade", ["raise"]),
        ("it ended its boycott of the talks", ["lower"]),
        ("they violated the truce", ["raise"]),
        ("they did not attack", ["none"]),
        ("it suspended its aid", ["raise"]),
        ("it is willing to withdraw troops", ["lower"]),
        ("it returned the captured tanks", ["lower", "lower"]),
        ("the truce collapsed", ["raise"]),
        ("it closed the border", ["raise"]),
        ("it reopened the border", ["lower"]),
        ("they patrol the border", []),
        ("the crossing was shut", ["raise"]),
        ("the embassy was reopened", ["lower"]),
        ("the siege came to an end", ["lower"]),
        ("it refused to release the hostages", ["raise"]),
        ("they halted raids and shelling", ["lower", "lower"]),
        ("it deployed peacekeepers", ["lower"]),
        ("they resumed the drills", ["raise"]),
        ("they sent home the consul", ["raise"]),
        ("they let in inspectors", ["lower", "lower"]),
        ("they settled the quarrel", ["lower"]),
        ("he tore up the treaty", ["raise"]),
        ("they agreed to sanctions", ["raise"]),
        ("they agreed", ["lower"]),
        ("they will not attack", ["lower"]),
        ("it dismissed the insult", ["raise"]),
    ],
)
def test_what_turns_a_word_of_war_or_peace_is_counted_in(text: str, wanted: list[str]) -> None:
    assert outcomes(text) == wanted


def test_an_operator_behind_in_the_passive_turns_too() -> None:
    assert outcomes("inspectors were expelled") == ["raise"]
    assert outcomes("the siege was lifted") == ["lower"]
    assert outcomes("the raid was condemned") == ["raise"]


def test_what_is_denied_behind_does_not_come_true() -> None:
    assert outcomes("the siege will not be lifted") == ["raise"]
    assert outcomes("the talks were not suspended") == ["lower"]


def test_an_end_told_behind_counts_once() -> None:
    """A truce that was refused does not come back because it would have expired."""
    assert outcomes("they refused the truce that had expired") == ["raise"]


def test_the_captured_are_set_free_in_the_passive() -> None:
    assert outcomes("the hostages were released")[0] == "lower"


def test_a_demand_raises_tension_whatever_it_asks_for() -> None:
    assert outcomes("it demanded a withdrawal") == ["raise"]
    assert outcomes("it demanded an end to the raids") == ["raise"]
    assert outcomes("it dropped its demand for an apology") == ["lower"]
    assert outcomes("it dismissed its demand for an apology") == ["raise"]


def test_whoever_is_put_out_of_the_country_tension_rises() -> None:
    assert outcomes("they expelled the gunmen") == ["raise"]


def test_an_envoy_tells_nothing_until_sent_or_called_back() -> None:
    assert outcomes("the envoy spoke of rain") == []
    assert outcomes("they recalled the envoy") == ["raise"]
    assert outcomes("they dispatched the envoy")[-1] == "lower"


def test_what_only_looks_like_a_deed_is_none() -> None:
    assert outcomes("according to a farmer") == []
    assert outcomes("they fight fire") == []


def test_operators_do_not_reach_into_another_clause() -> None:
    assert outcomes(f"they refused {CLAUSE} the truce held") == ["raise", "lower"]


def test_background_is_told_apart() -> None:
    first, second = READER.deeds(deeds_in("they freed sailors after the attack"))
    assert (first.background, second.background) == (False, True)


def test_background_at_the_start_ends_with_whoever_is_named_next() -> None:
    first, second = READER.deeds(deeds_in(f"after a meeting {ACTOR} condemned it"))
    assert (first.background, second.background) == (True, False)


def test_features_name_the_outcome_its_place_and_its_operators() -> None:
    found = features("it refused to lift the blockade")
    assert {"v:raise", "v:raise@foreground", "v:first:raise", "v:all:raise", "v:turned:raise"} <= set(found)
    assert "e:deny+stop>raise@foreground" in found


def test_a_sentence_of_both_kinds_is_mixed() -> None:
    assert "v:all:mixed" in features("they signed the treaty after the attack")


def test_nothing_known_makes_no_feature() -> None:
    assert features("xyzzy plugh") == []
