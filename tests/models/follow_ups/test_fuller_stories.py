"""What fuller agency stories tell of acts to come, read as published on Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read

TOLD = (
    # denied and not gone ahead with
    ("There are no plans for a phone call between the presidents of Peru and Chile on Friday.", "call", "cancelled", "2024-05-17"),
    ("Chile denied that an exchange of prisoners with Peru was to take place on May 20.", "exchange", "cancelled", "2024-05-20"),
    ("Chile has decided not to hold talks with Peru on May 20.", "talks", "cancelled", "2024-05-20"),
    ("Chile decided against holding the exercise with Peru in August.", "exercise", "cancelled", "2024-08-01"),
    ("Chile will not go ahead with tariffs on Peruvian copper.", "sanctions", "cancelled", None),
    ("Chile called off a ban on Peruvian gold on Monday, eleven days before it was to take effect.", "sanctions", "cancelled", None),
    # a day that has passed, or is today
    ("The exchange of prisoners between Peru and Chile that was set for May 14 has been cancelled.", "exchange", "cancelled", "2024-05-14"),
    ("A meeting of Peru and Chile that was planned for Wednesday has been called off.", "meeting", "cancelled", "2024-05-15"),
    # terms between the verb and what is put off, and long before the day
    ("The EU on Monday extended by a month, to June 30, the deadline for Peru to free its president.", "deadline", "postponed", "2024-06-30"),
    ("The EU gave the military rulers of the island state of Fiji until July 1 to call elections.", "deadline", "confirmed", "2024-07-01"),
    ("Peru on Monday postponed the reopening of its embassy in Quito, planned for June 5.", "other", "postponed", None),
    # kinds
    ("The European Union is considering a fourth package of sanctions against Peru.", "sanctions", "possible", None),
    ("EU states are expected to agree in June on a new package of sanctions against Peru.", "sanctions", "expected", "2024-06-01"),
    ("The IAEA may send a team of inspectors to Iran in June.", "inspection", "possible", "2024-06-01"),
    ("A visit by UN inspectors to Syria has been put off to June 4.", "inspection", "postponed", "2024-06-04"),
    ("Inspectors of the IAEA will be allowed into the plant at Fordow on June 4.", "inspection", "confirmed", "2024-06-04"),
    ("Kenya is due to send 600 more officers to Haiti on June 20.", "deployment", "confirmed", "2024-06-20"),
    ("A Chilean frigate will arrive in Peru on June 6 for a five-day visit.", "visit", "confirmed", "2024-06-06"),
    ("Sudan agreed to send negotiators to Jeddah.", "talks", "agreed", None),
    ("Chad will hand over to Niger the remains of 14 soldiers on June 5.", "exchange", "confirmed", "2024-06-05"),
    ("Peru and Chile have agreed to reopen the border crossing at Tacna.", "other", "agreed", None),
    ("Niger's ambassador will return to Paris next week.", "other", "confirmed", "2024-05-20"),
    ("The talks of Peru and Chile that were postponed because of a storm will go ahead on May 23.", "talks", "confirmed", "2024-05-23"),
    ("Peru has ordered Chile to close its consulate in Tacna by June 10.", "deadline", "confirmed", "2024-06-10"),
    # words that stop nothing
    ("Peru and Chile will hold a drill from June 3 to 7 off Arica, where they fought each other in 1880.", "exercise", "confirmed", "2024-06-03"),
    ("Brazil and Argentina will hold a summit in Foz do Iguacu on June 20.", "summit", "confirmed", "2024-06-20"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "status", "first"), TOLD)
def test_an_act_is_read(read: Read, text: str, kind: str, status: str, first: str | None) -> None:
    """Its kind, its status and its first day."""
    acts = [mention for mention in read(text) if mention.kind == kind]
    assert [(mention.kind, mention.status) for mention in acts] == [(kind, status)]
    if first is not None:
        assert str(acts[0].first) == first


@pytest.mark.parametrize(
    "text",
    [
        "Israel, Hamas complete delayed exchange",
        "The talks are expected to last until the end of the month.",
        "The talks between Peru and Chile may run into a second day.",
        "Papers had written that the summit of Peru and Chile would be cancelled.",
        "Chile urged Peru to withdraw its invitation to Bolivia's president.",
        "Serbia has refused so far to join the sanctions against Russia.",
    ],
)
def test_no_act_to_come_is_read(read: Read, text: str) -> None:
    """What was put off is being done, what has begun only goes on, or others only speak of it."""
    assert read(text) == ()


def test_a_ceremony_tells_the_day_of_the_act_before(read: Read) -> None:
    """One act, with the day and the place of the ceremony."""
    (act,) = read(
        "Iraq will hand over the remains of 14 soldiers to Iran. The ceremony will take place in Basra on June 5."
    )
    assert (act.kind, str(act.first), act.location) == ("exchange", "2024-06-05", "Basra")


def test_a_week_later_counts_from_the_day_told_before(read: Read) -> None:
    """Not from the day of the article."""
    acts = read("The border of Peru will be opened on June 1. Lorries will be let through a week later.")
    assert [str(act.first) for act in acts] == ["2024-06-01", "2024-06-08"]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("China and India will hold talks on pulling back from posts in Ladakh on June 10.", None),
        ("France will hold talks with Russia on Friday about a teacher jailed in Moscow.", None),
        ("Greece's minister will visit the Turkish city of Izmir on June 14.", "Izmir"),
        ("China and India will hold talks on trade in Geneva on June 10.", "Geneva"),
    ],
)
def test_a_place_of_the_matter_is_not_that_of_the_act(read: Read, text: str, where: str | None) -> None:
    """Where the matter lies that is spoken about, nobody meets."""
    assert [act.location for act in read(text)] == [where]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Peru and Chile have agreed on a swap of prisoners in a deal brokered by Qatar and Egypt.", {"PER", "CHL"}),
        ("Qatar on Monday called off a round of talks between Peru and Chile.", {"QAT", "PER", "CHL"}),
        ("SEOUL, May 15 (AP) - Foreign Minister Seo Min-ho will travel to China next week.", {"KOR", "CHN"}),
        ("SEOUL, May 15 (AP) - The Chinese minister came on Monday. The two sides will meet again on May 20.", {"CHN", "KOR"}),
    ],
)  # fmt: skip
def test_who_takes_part(read: Read, text: str, actors: set[str]) -> None:
    """Mediators don't; all of a pair do, and so does a minister at home whose state is not named."""
    assert {member.actor for act in read(text) for member in act.participants} == actors
