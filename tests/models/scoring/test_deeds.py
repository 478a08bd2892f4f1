from __future__ import annotations

import pytest

from models.scoring.deed import outcome
from models.scoring.deed_finder import DeedFinder
from models.scoring.deed_lexicon import DeedPhrase, deed_lexicon
from models.scoring.deeds import DeedReader
from models.scoring.vocabulary import by_name
from models.scoring.words import ACTOR, CLAUSE, FORCES, MISSION, OTHER
from tests.models.scoring.phrases import phrases_of

NAMES = by_name()
READER = DeedReader(deed_lexicon(), NAMES)
FINDER = DeedFinder(deed_lexicon())


def deeds_in(text: str) -> list[tuple[int, DeedPhrase]]:
    _, deeds = phrases_of(text, deeds=deed_lexicon().heads)
    return deeds


def features(text: str) -> list[str]:
    return list(NAMES.join(READER.read(deeds_in(text))))


def outcomes(text: str) -> list[str]:
    """What the deeds of a sentence do that tell something of their own, in order."""
    return [
        outcome(deed.operators, deed.direction, deed_lexicon())
        for deed in FINDER.find(deeds_in(text))
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


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("brigades spoke of rain", []),
        ("they sent two brigades", ["raise"]),
        ("two brigades were sent to the hill", ["raise"]),
        ("they withdrew the brigades", ["lower"]),
        ("soldiers withdrew on foot", ["lower"]),
        ("they sent the reservists home", ["lower"]),
        ("they blocked the sale of tanks", ["lower"]),
    ],
)
def test_means_of_war_tell_nothing_until_sent_or_taken_away(text: str, wanted: list[str]) -> None:
    assert outcomes(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("tanks left the town", ["lower"]),
        ("tanks will not leave the town", ["raise"]),
        ("gunmen left nine dead", ["raise", "raise"]),
        (f"{FORCES} left the town", ["lower"]),
        (f"{FORCES} entered the town", ["raise"]),
        (f"{FORCES} spoke of rain", []),
    ],
)
def test_those_armed_come_and_go(text: str, wanted: list[str]) -> None:
    assert outcomes(text) == wanted


def test_a_mission_told_by_its_state_is_an_envoy() -> None:
    assert outcomes(f"{MISSION} was closed") == ["raise"]
    assert outcomes(f"{MISSION} shut in a row over fish was reopened")[0] == "lower"


def test_what_is_carried_off_is_ended() -> None:
    assert outcomes("it took its tanks out of the town") == ["lower"]
    assert outcomes("it pulled its delegation out of the talks") == ["raise", "raise"]
    assert outcomes("it put its aid on hold") == ["raise"]
    assert outcomes("it took its army off full alert") == ["lower"]


def test_a_threat_may_be_withdrawn() -> None:
    assert outcomes("a threat to cut off the gas was withdrawn") == ["lower"]
    assert outcomes("a threat to cut off the gas was renewed") == ["raise"]


def test_whoever_rejects_a_demand_quarrels_over_it() -> None:
    assert outcomes("it rejected a demand for an apology") == ["raise"]
    assert outcomes("it did not demand an apology") == ["none"]


def test_what_is_past_is_what_follows() -> None:
    assert outcomes("flights are no longer banned") == ["lower"]


def test_a_border_kept_closed_stays_so() -> None:
    assert outcomes("it kept its border closed") == ["raise"]
    assert outcomes("it no longer keeps its border closed") == ["lower"]


def test_an_end_told_by_the_way_may_be_undone() -> None:
    assert outcomes("the visit that had been put off went ahead") == ["lower"]
    assert outcomes("it will renew the truce when it runs out") == ["lower"]
    assert outcomes("they let the sanctions lapse") == ["lower"]


def test_a_noun_that_ends_something_may_be_ended() -> None:
    assert outcomes("the ban on food was eased by them") == ["lower"]
    assert outcomes("the freeze on aid ended in march") == ["lower"]
    assert outcomes("the handover of guns suspended after an hour")[0] == "raise"


def test_what_talks_are_about_is_no_deed() -> None:
    assert outcomes("talks on ending the war fell through") == ["raise"]
    assert outcomes("it offered to mediate in the dispute") == ["lower"]


def test_what_was_declared_may_be_declared_over() -> None:
    assert outcomes("it declared the war with them over") == ["lower"]


def test_soldiers_sent_to_keep_a_peace_lower_tension() -> None:
    assert outcomes("they sent soldiers on a peacekeeping mission") == ["lower"]
    assert outcomes("soldiers were deployed as peacekeepers") == ["lower"]
    assert outcomes("they withdrew the peacekeepers") == ["raise"]


def test_a_participle_turns_what_stands_before_it_without_a_form_of_be() -> None:
    assert outcomes("the visit cancelled by them") == ["raise"]
    assert outcomes("visit scrapped after an hour") == ["raise"]


def test_what_is_halted_is_the_deed_with_all_that_it_governs() -> None:
    assert outcomes("the release of hostages was halted") == ["raise"]
    assert outcomes("they demanded that the sanctions be lifted") == ["raise"]


def test_a_promise_turned_in_the_passive_turns_what_it_is_about() -> None:
    assert outcomes("the truce will not be prolonged") == ["raise"]


def test_another_predicate_is_governed_by_its_own_operators() -> None:
    assert outcomes("it shut its embassy and cut contacts") == ["raise", "raise"]


def test_what_a_deed_is_told_to_have_been_is_background() -> None:
    """Talks come back though they are told to have been left once."""
    assert outcomes("they rejoined the talks that they had left") == ["lower"]


def test_what_only_looks_like_a_deed_is_none() -> None:
    assert outcomes("according to a farmer") == []
    assert outcomes("they fight fire") == []


def test_operators_do_not_reach_into_another_clause() -> None:
    assert outcomes(f"they refused {CLAUSE} the truce held") == ["raise", "lower"]


def test_background_is_told_apart() -> None:
    first, second = FINDER.find(deeds_in("they freed sailors after the attack"))
    assert (first.background, second.background) == (False, True)


def test_background_at_the_start_ends_with_whoever_is_named_next() -> None:
    first, second = FINDER.find(deeds_in(f"after a meeting {ACTOR} condemned it"))
    assert (first.background, second.background) == (True, False)


def test_features_name_the_outcome_its_place_and_its_operators() -> None:
    found = features("it refused to lift the blockade")
    assert {"v:raise", "v:raise@foreground", "v:first:raise", "v:all:raise", "v:turned:raise"} <= set(found)
    assert "e:reject+stop>raise@foreground" in found


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("they signed a treaty", ""),
        (f"{ACTOR} signed a treaty", "w:one>"),
        (f"{ACTOR} signed a treaty with {OTHER}", "w:one>another"),
        (f"{ACTOR} and {OTHER} signed a treaty", "w:two>"),
        (f"a treaty with {ACTOR}", "w:>one"),
    ],
)
def test_features_name_who_stands_before_and_after_a_deed(text: str, frame: str) -> None:
    frames = {name for name in features(text) if name.startswith("w:")}
    assert frames == ({frame, f"{frame}:lower"} if frame else set())


def test_a_sentence_of_both_kinds_is_mixed() -> None:
    assert "v:all:mixed" in features("they signed the treaty after the attack")


def test_nothing_known_makes_no_feature() -> None:
    assert features("xyzzy plugh") == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("the bombing has ended", ["lower"]),
        ("the talks stopped", ["raise"]),
        (f"the bombing ended {ACTOR} said", ["lower"]),
        ("the flights have resumed", ["lower"]),
        ("the treaty ended a decade of war", ["lower", "lower"]),
        ("the raids must stop", ["raise", "raise"]),
        ("the ban on wheat has ended", ["lower"]),
        ("soldiers were ending a truce", ["raise"]),
        ("the truce ended in gunfire", ["raise", "raise"]),
    ],
)
def test_a_verb_without_an_object_tells_what_its_subject_does(text: str, wanted: list[str]) -> None:
    assert outcomes(text) == wanted


def test_what_was_to_be_ended_is_no_deed_once_the_means_were_turned() -> None:
    assert outcomes("it spurned a pact to end the raids") == ["raise"]
    assert outcomes("a pact to end the raids collapsed") == ["raise"]
    assert outcomes("it signed a pact to end the raids") == ["lower", "lower"]


def test_what_is_joined_is_turned_together() -> None:
    assert outcomes("negotiations on a truce have stalled") == ["raise", "raise"]
    assert outcomes("rocket fire was halted") == ["lower", "lower"]
    assert outcomes("it took rocket launchers off the hill") == ["lower", "lower"]


def test_what_does_the_opposite_is_a_predicate_of_its_own() -> None:
    assert outcomes("they halted raids and surrendered") == ["lower", "lower"]


def test_a_second_clause_has_its_own_subject() -> None:
    assert outcomes("the bridge was reopened and the siege was over") == ["lower", "lower"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"{ACTOR} told {OTHER} to free them", "raise"),
        (f"{ACTOR} gave {OTHER} TIME to release them", "raise"),
        (f"{ACTOR} met {OTHER} s demand to close the port", "lower"),
        (f"{ACTOR} refused to meet {OTHER} s demand to close the port", "raise"),
        (f"{ACTOR} bowed to an ultimatum", "lower"),
        (f"{ACTOR} complied with a request to lift the siege", "lower"),
    ],
)
def test_demands_are_told_to_somebody_and_met(text: str, wanted: str) -> None:
    assert outcomes(text)[-1] == wanted


def test_who_is_let_may_come_or_go() -> None:
    assert outcomes("they let tanks into the port") == ["none"]
    assert outcomes("they let the tanks leave") == ["lower"]
    assert outcomes("they let the captured leave") == ["lower"]
    assert outcomes("they let him go") == ["lower"]
    assert outcomes("they refused to let him go") == ["raise"]


def test_the_verb_after_a_relative_clause_is_told_in_the_foreground() -> None:
    found = FINDER.find(deeds_in("rebels who had shelled the town released a nurse"))
    assert [deed.background for deed in found if deed.direction in {"raise", "lower"}][:2] == [True, False]
    (threat,) = [
        each for each in FINDER.find(deeds_in("rebels who had vowed to end the truce")) if not each.governs
    ]
    assert threat.background


def test_what_was_sold_or_sent_and_is_refused_lowers_tension() -> None:
    assert outcomes("they refused to sell rockets") == ["lower"]


def test_what_does_not_come_about_ends() -> None:
    assert outcomes("the drills did not take place") == ["lower"]


def test_what_is_declared_closed_is_ended() -> None:
    assert outcomes("it declared the strait closed") == ["raise"]
