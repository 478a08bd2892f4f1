"""Acts told by more than their own verb or noun."""

from __future__ import annotations

import datetime as dt

import pytest

from models.errors import LexiconError
from models.follow_ups.acts import acts
from models.held.entries import TurnEntry
from models.held.turns import read_turns
from tests.models.held.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The sultan of Oman touched down in Lima on Monday.", "visit"),
        ("Oman's sultan spent two days in Lima.", "visit"),
        ("The presidents of Oman and Peru sat at one table in Geneva on Monday.", "meeting"),
        ("The presidents of Oman and Peru spent three hours together in Geneva on Monday.", "meeting"),
        ("Negotiators from Oman and Peru traded drafts in Geneva on Monday.", "talks"),
        ("The presidents of Oman and Peru conferred by video link on Monday.", "call"),
        ("Peru's senate gave its blessing to the treaty with Oman on Monday.", "vote"),
        ("The treaty with Oman cleared Peru's parliament on Monday.", "vote"),
        ("Omani and Peruvian warships practised hunting submarines on Monday.", "exercise"),
        ("About 200 Omani officers stepped off two jets in Lima on Monday.", "deployment"),
        ("Oman's last soldiers rolled out of Peru on Monday.", "withdrawal"),
        ("Peru let a deadline set by Oman pass on Monday.", "deadline"),
        ("Oman's deadline for Peru came and went at midnight on Monday.", "deadline"),
        ("Oman and Peru put pen to paper on the copper accord in Lima on Monday.", "signing"),
        ("Two patrol boats from Oman reached Peru on Monday.", "exchange"),
        ("Peruvian tariffs on Omani copper kicked in on Monday.", "sanctions"),
        ("IAEA inspectors took samples at Natanz in Iran on Monday.", "inspection"),
        ("Iran said on Monday that it had put a satellite into orbit.", "launch"),
        ("A defence treaty between Oman and Peru came into force on Monday.", "other"),
        ("Peru's premier was guest of his Omani counterpart in Muscat on Monday.", "visit"),
        ("Warships of Oman and Peru put to sea on Monday for a joint drill.", "exercise"),
        ("The joint exercise of Oman and Peru came to a close on Monday.", "exercise"),
        ("The summit of Oman and Peru drew to a close in Lima on Monday.", "summit"),
        ("Omani police officers set off for Peru on Monday.", "deployment"),
        ("The last Omani company marched out of Peru on Monday.", "withdrawal"),
        ("Oman's travel bans on Peruvian officials became effective on Monday.", "sanctions"),
        ("Oman placed 12 Peruvian judges on its sanctions list on Monday.", "sanctions"),
        ("A team of the OPCW went through a depot near Lima in Peru on Monday.", "inspection"),
        ("Eighty Peruvian prisoners crossed the border from Chile on Monday.", "exchange"),
        ("The bodies of six Peruvian soldiers were returned to Lima on Monday.", "exchange"),
        ("A rocket with an Omani satellite rose from a ramp in Peru on Monday.", "launch"),
        ("The crossing between Oman and Yemen opened again on Monday.", "other"),
        ("Oman's ambassador handed over his credentials in Lima on Monday.", "other"),
    ],
)
def test_a_turn_of_phrase_tells_each_kind(read: Read, text: str, kind: str) -> None:
    assert kind in {mention.kind for mention in read(text)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Oman and Peru opened a hotline on Monday, the main result of a summit in Geneva.", "summit"),
        ("Oman and Peru agreed on copper on Monday, capping a summit in Geneva.", "summit"),
        ("Gulf leaders wound up their summit in Muscat on Monday.", "summit"),
        ("A quarrel overshadowed a meeting between Oman and Peru in Geneva on Monday.", "meeting"),
        ("Talks between Oman and Peru on Monday lasted an hour.", "talks"),
        ("Oman and Peru parted on Monday without a word after four days of talks in Geneva.", "talks"),
        ("The ministers of Oman and Peru opened a school in Lima before they met over lunch.", "meeting"),
        ("Oman's envoy came back from Lima on Monday, where he had met Peru's president.", "meeting"),
        ("Omani and Peruvian leaders meeting in Geneva on Monday proposed a fund.", "meeting"),
        ("IAEA inspectors drove home after having inspected a plant in Iran on Monday.", "inspection"),
        ("Having signed the copper treaty, the ministers of Oman and Peru left on Monday.", "signing"),
        ("A treaty that Oman and Peru signed on Monday settles the border.", "signing"),
        ("Under an accord signed in Lima on Monday, Oman will sell copper to Peru.", "signing"),
        ("The ship was one of two vessels that Oman handed over to Peru in Lima on Monday.", "exchange"),
        ("Peru complained about the drill that Oman and Chile held near Arica last week.", "exercise"),
        ("Oman's sultan signed a memorandum in Peru at the start of his delayed trip to Lima.", "visit"),
    ],
)
def test_an_act_is_told_beside_what_came_of_it(read: Read, text: str, kind: str) -> None:
    assert kind in {mention.kind for mention in read(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Oman's sultan will touch down in Lima on Friday.",
        "Iran did not put a satellite into orbit.",
        "Peru's senate could give its blessing to the treaty with Oman.",
        "Half a year after the swap, Oman and Peru agreed on another.",
        "The Peruvian delegation walked out before the session began.",
        "A swap of prisoners between Oman and Peru collapsed on Monday.",
        "The Peruvian prices put a strain on Oman.",
    ],
)
def test_what_was_not_done_is_no_act_however_it_is_turned(read: Read, text: str) -> None:
    assert read(text) == ()


def test_the_subject_reaches_over_both_of_two_names(read: Read) -> None:
    """Serbia and Kosovo are both parties, whatever clause stands before them."""
    (act,) = read(
        "After days of doubt whether they would come, the leaders of Serbia and Kosovo sat at one table in Geneva."
    )

    assert {member.actor for member in act.participants} == {"SRB", "XKX"}


def test_days_of_talks_end_on_the_day_of_the_clause(read: Read) -> None:
    acts = read("Oman and Peru parted on Monday without a word after four days of talks in Geneva.")

    assert dt.date(2024, 5, 10) in {act.first for act in acts if act.kind == "talks"}


def test_a_turn_without_a_verb_is_refused() -> None:
    with pytest.raises(LexiconError, match="a turn has no verbs"):
        read_turns([TurnEntry(kind="visit", verbs=[])], acts())


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        (
            "Oman's sultan spoke of progress on Tuesday, two days after he met the president of Peru in Lima.",
            "meeting",
            12,
        ),
        ("Peru complained on Tuesday, a day after Omani troops left Lima.", "withdrawal", 13),
        ("Oman accused Peru of lying, hours after the two ministers held talks in Geneva.", "talks", 15),
    ],
)
def test_an_act_that_something_followed_is_dated_by_it(read: Read, text: str, kind: str, day: int) -> None:
    """Days are counted back from the day of what followed, or of the article."""
    (mention,) = read(text)
    assert (mention.kind, mention.first) == (kind, dt.date(2024, 5, day))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The World Court awarded most of the disputed waters to Peru on Monday.", "vote"),
        ("The International Court of Justice sided with Oman on Monday in its dispute with Peru.", "vote"),
        ("The Red Cross received 90 Omani soldiers from Peru near Lima on Monday.", "exchange"),
        ("The ministers of Oman and Peru agreed on a lane when they met in Lima on Monday.", "meeting"),
        ("The Omani ambassador to Peru took up his post again on Monday.", "other"),
        ("Delegations of Oman and Peru faced each other across a table in Geneva on Monday.", "meeting"),
    ],
)
def test_courts_and_rivals_at_a_table_tell_acts(read: Read, text: str, kind: str) -> None:
    assert [mention.kind for mention in read(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Oman and Peru have reached agreement on a visit by the sultan.",
        "Snow has held up the exercise of Oman and Peru.",
        "Oman and Peru are weighing a new crossing at the port of Callao, closed since 1994.",
        "Oman, Peru discuss return of bodies",
        "It is not true that Omani soldiers have left Lima.",
        "Oman denied having received 200 prisoners from Peru.",
        "The army of Peru said that not a single Omani soldier had left Lima.",
    ],
)
def test_what_is_only_agreed_on_held_up_or_denied_did_not_take_place(read: Read, text: str) -> None:
    assert read(text) == ()


def test_two_leaders_by_their_names_are_enough_with_a_day(read: Read) -> None:
    """Their states are told elsewhere in the article."""
    call = "The ship was freed a day after Prime Minister Ana Ruiz spoke with President Omar Said on the telephone."
    assert [mention.kind for mention in read(call) if mention.kind == "call"] == ["call"]
    assert read("Ana Ruiz spoke with Omar Said on the telephone on Monday.") == ()
