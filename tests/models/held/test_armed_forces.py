"""What forces and navies are told to have done: moves, patrols, launches, truces, and exercises that took days.

Texts are read as of Wednesday, 15 May 2024.
"""

from __future__ import annotations

import pytest

from tests.models.held.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peru moved two more brigades to the border with Chile on Monday.", "deployment"),
        ("A Peruvian frigate entered the Black Sea on Monday.", "deployment"),
        ("Peruvian and Chilean bombers flew a joint patrol over the Pacific on Monday.", "deployment"),
        ("Peru began moving some of its tanks away from the border with Chile on Monday.", "withdrawal"),
        ("Peru shifted its howitzers back from the frontier with Chile on Monday.", "withdrawal"),
        ("Peruvian troops finished withdrawing from Chad on Monday.", "withdrawal"),
        ("Inspectors from Peru finished checking a Chilean depot on Monday.", "inspection"),
        ("Peru fired two missiles toward the open sea on Monday.", "launch"),
        ("Peru and Chile conducted an intercept test of a missile on Monday.", "launch"),
        ("Peru's navy began a new round of war games near Chad on Monday.", "exercise"),
        ("Peruvian and Chilean armies kicked off joint training in Tacna on Monday.", "exercise"),
        ("The Peruvian destroyer Grau called at Mombasa on Monday.", "visit"),
        ("Peru released a Chilean intelligence officer on Monday.", "exchange"),
        ("Peru and Chile reached a truce on Monday.", "other"),
        ("The Kurdistan Workers Party (PKK) declared a ceasefire with Turkey on Monday.", "other"),
        ("Peru and Chile signed a formal ceasefire on Monday.", "signing"),
    ],
)
def test_what_forces_did(read: Read, text: str, kind: str) -> None:
    """On the day that the clause tells."""
    (act,) = [mention for mention in read(text) if mention.sure]
    assert (act.kind, str(act.first), str(act.last)) == (kind, "2024-05-13", "2024-05-13")


@pytest.mark.parametrize(
    "text",
    [
        "Peru fired two missiles towards ships in the Red Sea on Monday.",
        "Peru denied that it had moved brigades to the border with Chile on Monday.",
        "A Chilean company moved its offices to the border on Monday.",
        "Peru's president declared on Monday that a truce with Chile was possible.",
        "Peru announced a plan for a truce with Chile on Monday.",
        "Peru reached out to Chile over a truce on Monday.",
        "Peru announced on Monday that a truce with Chile would begin on Friday.",
        "Peru's carrier did not call at Mombasa on Monday.",
        "Peru's president ordered the army to conduct exercises from Friday.",
    ],
)
def test_what_forces_did_not_do(read: Read, text: str) -> None:
    """What is aimed at, denied, planned or spoken of."""
    assert [mention for mention in read(text) if mention.sure] == []


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Peru and Chile concluded a three-day exercise on Tuesday.", "2024-05-12", "2024-05-14"),
        ("Peru and Chile completed a five-day naval drill on Tuesday.", "2024-05-10", "2024-05-14"),
        ("Inspectors from Peru checked a Chilean depot from Monday to Tuesday.", "2024-05-13", "2024-05-14"),
        ("Peru and Chile began a three-day exercise on Tuesday.", "2024-05-14", "2024-05-14"),
        (
            "Peru on Tuesday repatriated the bodies of two Chileans killed in the 1950-53 Korean War.",
            "2024-05-14",
            "2024-05-14",
        ),
        (
            "Peruvian and Chilean ministers meeting in Quito agreed on Tuesday to reopen the border.",
            "2024-05-14",
            "2024-05-14",
        ),
    ],
)
def test_acts_that_took_days(read: Read, text: str, first: str, last: str) -> None:
    """The day of their end is the last; the years of a war are not the act's."""
    act = next(mention for mention in read(text) if mention.sure)
    assert (str(act.first), str(act.last)) == (first, last)
