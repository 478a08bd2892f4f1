"""Forces and arms that a government approves or orders, truces and supplies that sides agree on.

Sentences are read as of Wednesday, 15 May 2024.
"""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peru's cabinet on Tuesday approved the dispatch of 200 soldiers to Chad.", "deployment"),
        ("Peru's government approved sending 200 soldiers to Chad.", "deployment"),
        ("Peru has approved the donation of six howitzers to Chad.", "exchange"),
        ("Peru's president has ordered the army to hold drills with Chile.", "exercise"),
        ("Peru has ordered its troops to withdraw from Chad.", "withdrawal"),
    ],
)
def test_what_is_approved_or_ordered_is_to_be_done(read: Read, text: str, kind: str) -> None:
    """The day of the decision is not that of the act."""
    (act,) = read(text)
    assert (act.kind, act.status, act.first) == (kind, "confirmed", None)


@pytest.mark.parametrize(
    "text",
    [
        "Peru's parliament approved the release of funds for the army.",
        "Peru's council has approved the withdrawal of the draft.",
        "Peru's government approved the dispatch of 200 soldiers to Chad last year.",
        "The dispatch of 200 soldiers was not approved by Peru.",
        "A court ordered Peru's bank to pay.",
        "In 1999 the general had ordered his troops to leave Chad.",
    ],
)
def test_what_is_no_order_or_long_past(read: Read, text: str) -> None:
    """Funds and drafts are no forces."""
    assert all(act.kind not in ("deployment", "exchange", "withdrawal") for act in read(text))


def test_arms_that_were_ordered_are_bought(read: Read) -> None:
    """Nobody orders them to arrive."""
    (act,) = read("The six jets that Peru ordered from Chile are due to be delivered in June.")
    assert (act.kind, act.status) == ("exchange", "confirmed")


@pytest.mark.parametrize(
    ("text", "kind", "first"),
    [
        ("Peru and Chile have agreed to a ten-day truce starting on June 3.", "other", "2024-06-03"),
        ("Peru and Chile agreed a ceasefire from June 3, Brazil said.", "other", "2024-06-03"),
        ("Peru and Chile have agreed in principle to a ceasefire, Brazil said.", "other", "None"),
        ("Peru and Chile agreed to a ceasefire on Tuesday.", "other", "None"),
        ("Peru and Chile have agreed on the supply of six radar systems.", "exchange", "None"),
        ("Peru and Chile agreed to demilitarise their border.", "withdrawal", "None"),
        ("Peru has agreed with Chile on the purchase of six frigates.", "exchange", "None"),
    ],
)
def test_truces_and_supplies_that_sides_agree_on(read: Read, text: str, kind: str, first: str) -> None:
    """Yesterday is when they came to terms on the truce."""
    (act,) = read(text)
    assert (act.kind, act.status, str(act.first)) == (kind, "agreed", first)


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile have agreed on the supply of gas from June.",
        "Peru condemned the visit on Wednesday.",
        "Peru criticised the exercise on Wednesday, a spokesman said.",
    ],
)
def test_gas_and_what_is_only_spoken_of_are_none(read: Read, text: str) -> None:
    """Who condemns an act on a day does not tell when it is."""
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peru plans to test-fire a missile in June.", "launch"),
        ("Peru intends to test-launch a rocket in June.", "launch"),
        ("The army chiefs of Peru and Chile will speak again on June 3.", "call"),
        ("The navies of Peru and Chile will conduct a joint patrol in June.", "deployment"),
        ("Russian military instructors are expected in Chad on June 3.", "deployment"),
        ("Peru will not hand over its first F-16s to Chile before June.", "exchange"),
    ],
)
def test_the_kinds_of_military_acts(read: Read, text: str, kind: str) -> None:
    """Verbs in two parts, chiefs who speak, patrols and instructors."""
    (act,) = read(text)
    assert act.kind == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peru may invite Chile to take part in its next naval exercise.", "exercise"),
        ("Peru might invite Chile's president to visit Lima.", "visit"),
        ("Peru and Chile could reach agreement on a truce in June.", "other"),
        ("Peru and Chile may strike a deal on a prisoner swap in June.", "exchange"),
    ],
)
def test_what_somebody_may_be_invited_to_or_come_to_is_possible(read: Read, text: str, kind: str) -> None:
    """Before the invitation is sent, or the accord is reached."""
    (act,) = read(text)
    assert (act.kind, act.status) == (kind, "possible")


@pytest.mark.parametrize(
    "text", ["Peru will not invite Chile to its exercise.", "Peru declined to invite Chile's king to Lima."]
)
def test_who_is_not_invited_comes_to_nothing(read: Read, text: str) -> None:
    """No visit had been told."""
    assert read(text) == ()


def test_a_transfer_of_forces_is_a_deployment(read: Read) -> None:
    """One of captives is an exchange."""
    (act,) = read("The transfer of 300 Peruvian soldiers from Chad to Niger will begin on June 3.")
    assert (act.kind, str(act.first)) == ("deployment", "2024-06-03")
    (act,) = read("The transfer of 300 prisoners from Peru to Chile will begin on June 3.")
    assert act.kind == "exchange"


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("The truce agreed by Peru and Chile will begin on June 3.", "other", "agreed"),
        ("A prisoner swap agreed by Peru and Chile is to take place on June 3.", "exchange", "agreed"),
        ("The talks agreed by Peru and Chile will not open on June 3 as planned.", "talks", "postponed"),
    ],
)
def test_by_whom_an_act_was_agreed_parts_no_clause(read: Read, text: str, kind: str, status: str) -> None:
    """Both names belong to the act that the verb goes on to tell."""
    (act,) = read(text)
    assert (act.kind, act.status, str(act.first)) == (kind, status, "2024-06-03")
    assert {member.actor for member in act.participants} == {"PER", "CHL"}
