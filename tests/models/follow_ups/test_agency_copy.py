"""Acts agreed, thought of, put off and bounded by a day in the words of agencies, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read

AGREED = (
    ("Chad and Niger have agreed on the reopening of the border crossing at Daboua.", "other"),
    ("Chad has agreed with the African Union on an inspection of its base.", "inspection"),
    ("Chad and Niger have reached agreement on a visit by President Deby.", "visit"),
    ("Chad reached an accord with the rebels on talks in Lome.", "talks"),
    ("Chad and Niger have settled on a visit by the president, but not on the day.", "visit"),
    ("Niger has said yes to an inspection by the IAEA.", "inspection"),
    ("Chad and Niger have found common ground on a withdrawal of troops.", "withdrawal"),
    ("Chad and Niger reached a deal under which Niger's troops will leave Chad.", "withdrawal"),
    ("Chad has given its consent to an inspection by the IAEA.", "inspection"),
    ("Chad and Niger have come to terms on a truce along the border.", "other"),
    ("Chad and Niger have agreed that 200 Chadian police will go to Niamey.", "deployment"),
)

POSSIBLE = (
    ("Chad and Niger are considering the reopening of the border crossing at Daboua.", "other"),
    ("Chad and Niger are negotiating about an exchange of the remains of fallen soldiers.", "exchange"),
    ("Niger hopes for a visit by IAEA inspectors this year.", "inspection"),
    ("Chad and Niger are looking at a joint exercise in the autumn.", "exercise"),
    ("There are plans for a meeting of the presidents of Chad and Niger, a diplomat said.", "meeting"),
    ("A swap of prisoners between Chad and Niger is in sight, the Red Cross said.", "exchange"),
    ("Chad is thinking about sending a company of soldiers to Niger.", "deployment"),
    ("Togo is sounding out Chad and the rebels about a round of talks in Lome.", "talks"),
    ("Niger is in talks with France about a withdrawal of its troops.", "withdrawal"),
    ("Chad and Niger are in contact about a meeting of their presidents.", "meeting"),
)

UNDONE = (
    ("Chad on Tuesday dropped the sanctions it was about to impose on two firms in Niger.", "sanctions", "cancelled"),
    ("The inspection of Chad's plant by the IAEA has been held up by a strike.", "inspection", "postponed"),
    ("Chad will not impose sanctions on six officials of Niger that were due to start on Friday.", "sanctions", "cancelled"),
    ("A judge in Moundou stopped the handover of four soldiers to Niger, which had been planned for Friday.", "exchange", "postponed"),
    ("The exercise of Chad and Niger, planned for Friday, had to be moved to June 20.", "exercise", "postponed"),
    ("Snow has held up the exercise of Chad and Niger.", "exercise", "postponed"),
    ("The signing of the accord between Chad and Niger slipped to June 20.", "signing", "postponed"),
    ("Inspectors must wait until June 20 to enter Niger's mine.", "inspection", "postponed"),
    ("The two ministers of Chad and Niger will have to wait until June 20 for their meeting.", "meeting", "postponed"),
    ("The union has extended to June 20 the deadline by which Chad's rulers must free the president.", "deadline", "postponed"),
)  # fmt: skip

DATED = (
    ("The union called on Chad and Niger to settle their quarrel by June 20, failing which both will lose aid.", "deadline"),
    ("ECOWAS urged the junta in Niger to restore the constitution by June 20 or else face sanctions.", "deadline"),
    ("Sanctions imposed by Chad on two generals of Niger and a bank will take effect on June 20.", "sanctions"),
    ("The exercise of Chad and Niger runs from June 20 to 24.", "exercise"),
    ("Sixty Chadian soldiers will join the peace force in Niger on June 20.", "deployment"),
    ("The Red Cross will receive 90 prisoners from the rebels of Chad on June 20.", "exchange"),
    ("The presidents of Chad and Niger will speak over the hotline on June 20.", "call"),
    ("Chad's defence minister crosses the border on June 20 to see his colleague in Diffa.", "visit"),
    ("Talks with Niger in Lome will take place on June 20 and not a day earlier, as officials in Chad have claimed.", "talks"),
)  # fmt: skip


def test_a_longer_term_is_told_with_what_has_to_be_done(read: Read) -> None:
    """Else nobody could tell which term it is."""
    text = "Chad on Tuesday gave Niger five more days, until June 20, to hand over four soldiers."
    (act,) = read(text)
    assert (act.kind, act.status) == ("deadline", "postponed")
    assert "hand over four soldiers" in text[act.start : act.end]


def _told(read: Read, text: str) -> list[tuple[str, str]]:
    return [(mention.kind, mention.status) for mention in read(text)]


@pytest.mark.parametrize(("text", "kind"), AGREED)
def test_what_parties_come_to_is_agreed(read: Read, text: str, kind: str) -> None:
    assert _told(read, text) == [(kind, "agreed")]


@pytest.mark.parametrize(("text", "kind"), POSSIBLE)
def test_what_is_asked_about_or_thought_of_is_possible(read: Read, text: str, kind: str) -> None:
    assert _told(read, text) == [(kind, "possible")]


@pytest.mark.parametrize(("text", "kind", "status"), UNDONE)
def test_what_is_held_up_waited_for_or_dropped_is_undone(
    read: Read, text: str, kind: str, status: str
) -> None:
    assert _told(read, text) == [(kind, status)]


@pytest.mark.parametrize(("text", "kind"), DATED)
def test_the_day_on_which_it_will_be_is_that_of_the_act(read: Read, text: str, kind: str) -> None:
    (act,) = read(text)
    assert (act.kind, act.status, str(act.first)) == (kind, "confirmed", "2024-06-20")
