"""Acts whose day one side does not know of, and acts that one side says did not take place, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read

UNDECIDED = (
    ("Chad's foreign ministry said no date had been agreed for a visit by the president of Niger.", "visit"),
    ("No date has been settled for the talks with Niger, Chad's government spokesman said.", "talks"),
    ("Chad has accepted no date for negotiations with the rebels, its army said.", "talks"),
    ("Chad has not agreed to any date for talks with Niger, its foreign ministry said.", "talks"),
    ("Chad had never agreed to a date for the summit with Niger, the presidency said.", "summit"),
    ("The rebels of FACT have not consented to any date for a truce in Faya.", "other"),
    ("The date of the exercise with Niger is still open, the Chadian army said.", "exercise"),
    ("The date on which Chadian troops are to come to Diffa has not been agreed with the army of Niger.", "deployment"),
    ("The timetable for the withdrawal of French troops from Chad has not been settled, the army said.", "withdrawal"),
    ("A date for the signing of the accord with Niger has yet to be decided, Chad's ministry said.", "signing"),
    ("Chad's government said no day had been fixed for an exchange of prisoners with the rebels.", "exchange"),
    ("There was no date yet for a meeting with the president of Niger, Chad's government said.", "meeting"),
    ("The army of eastern Libya has not agreed to a meeting with the government in Tripoli, its spokesman said.", "meeting"),
    ("Chad has not consented to an inspection by the IAEA.", "inspection"),
    ("Chad said it had not been consulted on a date for the meeting with Niger.", "meeting"),
    ("Nothing has been decided about a date for the talks with Niger, Chad said.", "talks"),
    ("Chad's army said it was not aware of a date for the withdrawal of its troops from Niger.", "withdrawal"),
    ("We know of no date for a visit by the king of Morocco, a spokesman in Madrid said.", "visit"),
    ("Chad said that a meeting with Niger on June 3 had not been agreed.", "meeting"),
    ("Talks with Niger on June 3 were not on the calendar, Chad's foreign ministry said.", "talks"),
    ("Chad said that Niger's announcement of a summit on June 3 was premature.", "summit"),
)  # fmt: skip

UNBELIEVED = (
    ("The army of Chad denied on Tuesday that the rebels of FACT had withdrawn from Faya two days earlier.", "withdrawal"),
    ("Niger's army denied that French soldiers had left Niamey on Friday.", "withdrawal"),
    ("Niger denied on Monday that the prisoners had been released.", "exchange"),
    ("Sudan's army denied on Thursday that a ceasefire had come into force in Kordofan.", "other"),
    ("The rebels of FACT denied that the truce with Chad had taken effect.", "other"),
    ("Israel maintained that no inspection of the Iranian plant had taken place.", "inspection"),
    ("Ukraine denied that a prisoner exchange with Russia had taken place on Friday.", "exchange"),
    ("A Congolese general contradicted Burundi's statement that its withdrawal from Uvira was completed.", "withdrawal"),
    ("Ethiopia disputed Eritrea's claim that its troops had pulled out of Badme.", "withdrawal"),
    ("Two officials in Goma contradicted Burundi's claim that its soldiers were on their way home.", "withdrawal"),
    ("Niger disputed Chad's account that the two foreign ministers had met in Lome.", "meeting"),
    ("Niger dismissed as a lie Chad's statement that it had handed over the detainees.", "exchange"),
    ("Iran denied that inspectors of the IAEA had entered the plant on Monday.", "inspection"),
    ("Seoul said it had found no evidence of the missile launch that Pyongyang announced on Friday.", "launch"),
    ("Reports that Chad's troops had left Niger were false, the army in Niamey said.", "withdrawal"),
    ("It is not true that the French soldiers have left Niamey, the army said.", "withdrawal"),
    ("Chad's soldiers have not left Diffa, Niger said, contradicting the government in N'Djamena.", "withdrawal"),
    ("The exercise never took place, Niger's army said, contradicting a statement by Chad.", "exercise"),
    ("Niger rejected Chad's account that a call of the two presidents had been scheduled for June 3.", "call"),
    ("No such meeting with Chad has been fixed, Niger's government said.", "meeting"),
)  # fmt: skip

UNCONTESTED = (
    "No date has been set for the next round of talks between Chad and Niger.",
    "Rwanda denied that it had sent troops to Congo.",
    "Chad dismissed as fantasy a report that jets had been sent to Niger.",
    "The movement denied that Niger had supplied rockets to it.",
    "Chad has repeatedly denied backing the rebels.",
    "Chad's troops have not left Diffa.",
    "Chad's government knows of no reason for the delay.",
)


@pytest.mark.parametrize(("text", "kind"), UNDECIDED)
def test_an_act_whose_day_is_not_settled_is_expected_without_a_day(read: Read, text: str, kind: str) -> None:
    (act,) = read(text)
    assert (act.kind, act.status, act.first) == (kind, "expected", None)


@pytest.mark.parametrize(("text", "kind"), UNBELIEVED)
def test_what_did_not_take_place_as_another_side_says_is_cancelled_without_a_day(
    read: Read, text: str, kind: str
) -> None:
    (act,) = read(text)
    assert (act.kind, act.status, act.first) == (kind, "cancelled", None)


@pytest.mark.parametrize("text", UNCONTESTED)
def test_what_contradicts_nobody_is_not_contested(read: Read, text: str) -> None:
    assert read(text) == ()


def test_who_insisted_before_that_there_would_be_no_act_does_so_no_more(read: Read) -> None:
    text = (
        "The ministers of Chad and Niger met, a month after Chad had insisted that no such meeting was fixed."
    )
    assert read(text) == ()
