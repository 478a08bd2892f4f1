"""What somebody expects or wants of others or of things, lets them do, or demands; read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read

EXPECTED = (
    ("Chad expects the first howitzers bought from Serbia to be delivered in June.", "exchange", "expected"),
    ("Peru expects the talks with Chile to be resumed in Lima on June 3.", "talks", "expected"),
    ("Oslo expects the withdrawal of Chadian troops from Mali to be completed by June 30.", "withdrawal", "expected"),
    ("Peru wants the border pact with Chile to be signed in June.", "signing", "possible"),
    ("The minister said she expected the pact with Chile to be signed on June 3.", "signing", "expected"),
    ("Mali is expecting the summit with Chad to take place in June.", "summit", "expected"),
    ("Chad expects Serbia to deliver howitzers in June.", "exchange", "expected"),
)  # fmt: skip

THINGS = (
    ("Chad expects the first Serbian howitzers in June, N'Djamena said.", "exchange", "expected"),
    ("Mali expects the first 300 Kenyan policemen on June 3, Bamako said.", "deployment", "expected"),
    ("Oman expects the Indian president on June 3.", "visit", "expected"),
    ("Oslo hopes that the talks between Peru and Chile will begin in June.", "talks", "possible"),
    ("A Chinese rocket is to carry Peru's satellite on June 3.", "launch", "confirmed"),
)

LET = (
    ("Mali could allow Serbia to station jets at a base near Gao, its army said.", "deployment", "possible"),
    ("Oman may let India keep troops at Duqm.", "deployment", "possible"),
    ("Peru will permit Chile to deploy missiles at Tacna next year.", "deployment", "confirmed"),
    ("Chad will let the French army use two more bases from June.", "deployment", "confirmed"),
    ("Kenya could open its airfields to British fighters, Nairobi said.", "deployment", "possible"),
    ("Riga may host American launchers, its defence minister said.", "deployment", "possible"),
    ("Nepal will allow Indian soldiers to train at Pokhara in June.", "exercise", "confirmed"),
    ("Uganda will host talks on Burundi on June 3.", "talks", "confirmed"),
    ("Libya will open the port of Tripoli to cargo ships on June 3.", "other", "confirmed"),
)

DEMANDED = (
    ("Oslo demanded that Libya's rivals agree on elections in December.", "vote", "possible"),
    ("The UN demanded that Chad and Mali agree to hold talks by June 1.", "talks", "possible"),
    ("Riga urged that Peru and Chile sign the accord on June 3.", "signing", "possible"),
    ("Syria has asked that the talks with Turkey resume in Geneva in June.", "talks", "possible"),
)


@pytest.mark.parametrize(("text", "kind", "status"), [*EXPECTED, *THINGS, *LET, *DEMANDED])
def test_who_is_to_do_it_tells_the_kind(read: Read, text: str, kind: str, status: str) -> None:
    """Both the one who expects or lets it and the others are told of one act."""
    assert [(act.kind, act.status) for act in read(text)] == [(kind, status)]


@pytest.mark.parametrize(
    "text",
    [
        "Peru expects inflation to be held at 4 percent.",
        "Oslo wants to be heard.",
        "Congo wants Rwandan troops to leave.",
        "Peru expects growth of 3 percent in June.",
        "A law would allow Chad to station troops in Mali, Bamako said.",
        "Chad's president said that friends could talk about everything.",
        "The king had assured him no missile would be tested.",
    ],
)
def test_what_is_no_act_is_left_out(read: Read, text: str) -> None:
    """Whoever expects it."""
    assert read(text) == ()
