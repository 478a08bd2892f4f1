"""Persons stand for their state while they hold its office."""

from __future__ import annotations

import datetime as dt

import pytest

from models.actors.holders import GRACE, Term
from tests.models.actors.conftest import ReadMentions


def test_titles_name_and_person_are_one_mention(mentions: ReadMentions) -> None:
    """The mention spans from the state's name to the end of the person's."""
    text = "French Foreign Minister Catherine Colonna left."
    [mention] = mentions(text)
    assert text[mention.start : mention.end] == "French Foreign Minister Catherine Colonna"
    assert (mention.actor, mention.how, mention.person) == ("FRA", "holder", "Catherine Colonna")


def test_a_title_without_a_state_is_taken_in(mentions: ReadMentions) -> None:
    """The title before a known person belongs to the mention."""
    text = "They met President Emmanuel Macron there."
    [mention] = mentions(text)
    assert text[mention.start : mention.end] == "President Emmanuel Macron"


def test_a_bare_surname_counts_in_office_only(mentions: ReadMentions) -> None:
    """The article's day decides, and without a day nothing does."""
    assert [mention.person for mention in mentions("Scholz refused.")] == ["Olaf Scholz"]
    assert mentions("Scholz refused.", dt.date(2012, 1, 1)) == ()
    assert mentions("Scholz refused.", None) == ()


def test_a_common_surname_needs_an_introduction(mentions: ReadMentions) -> None:
    """Many are called Wong; a title or the full name tells which."""
    assert mentions("Wong refused.") == ()
    assert [mention.actor for mention in mentions("Foreign Minister Wong refused.")] == ["AUS"]
    assert [mention.person for mention in mentions("Penny Wong came. Later Wong refused.")] == [
        "Penny Wong"
    ] * 2


def test_a_common_surname_counts_where_the_document_is_on_its_state(mentions: ReadMentions) -> None:
    """Inside a sentence: at its start the name may be a word."""
    text = "Australia waits: envoys met Wong in Canberra."
    assert [mention.person for mention in mentions(text)] == [None, "Penny Wong", None]
    assert [mention.how for mention in mentions("Price rises slowed in the United States.")] == ["name"]


def test_another_persons_surname_is_no_holder(mentions: ReadMentions) -> None:
    """A first name that is not the holder's makes another person."""
    assert mentions("Her neighbour Heidi Scholz refused.") == ()


def test_a_holders_surname_before_another_name_is_a_first_name(mentions: ReadMentions) -> None:
    """A weekday is no name."""
    assert mentions("The minister, Anand Razak, spoke.") == ()
    assert [mention.person for mention in mentions("The envoy met Albanese Monday.")] == ["Anthony Albanese"]


def test_a_person_unknown_to_the_table_is_introduced_by_title(mentions: ReadMentions) -> None:
    """A state's name and an office before a name make it stand for the state, by surname afterwards."""
    text = "Kenyan Trade Minister Amina Otieno arrived. Otieno made no promise."
    assert [(mention.actor, mention.person) for mention in mentions(text)] == [("KEN", "Amina Otieno")] * 2


def test_a_person_introduced_behind_the_name(mentions: ReadMentions) -> None:
    """An office behind a comma introduces as well."""
    text = "Astrid Holm, head of the Danish foreign ministry, left. Holm made no promise."
    assert [text[mention.start : mention.end] for mention in mentions(text)] == [
        "Astrid Holm",
        "Danish foreign ministry",
        "Holm",
    ]


def test_family_names_come_first_in_some_states(mentions: ReadMentions) -> None:
    """The surname of a Vietnamese minister is the first word of the name."""
    text = "Vietnamese Trade Minister Bach Van Hoa arrived. Bach made no promise."
    assert [mention.person for mention in mentions(text)] == ["Bach Van Hoa"] * 2


def test_a_month_is_no_prime_minister(mentions: ReadMentions) -> None:
    """A surname that is a month counts as the person only where it can be one."""
    text = "Theresa May spoke. The vote is in May, and May 5 is a holiday."
    assert [mention.person for mention in mentions(text, dt.date(2018, 1, 1))] == ["Theresa May"]


@pytest.mark.parametrize(
    ("day", "grace", "covered"),
    [
        (dt.date(2005, 1, 31), 0, True),
        (dt.date(2005, 2, 1), 0, False),
        (dt.date(2005, 4, 30), GRACE, True),
        (dt.date(2005, 5, 1), GRACE, False),
        (dt.date(2000, 12, 31), 0, False),
    ],
)
def test_a_term_covers_its_months_and_the_grace_around_them(day: dt.date, grace: int, covered: bool) -> None:
    """Both months of a term count whole."""
    term = Term("USA", "A B", 2001 * 12 + 1, 2005 * 12 + 1)
    assert term.covers(day, grace) is covered
