"""What an article as a whole tells: parties behind pronouns, acts told more than once, accords and headlines."""

from __future__ import annotations

import datetime as dt
from typing import Protocol

from models.reading import FollowUpMention
from models.text.prepare import Preparer


class Read(Protocol):
    """Reads the follow-ups of a text, on 15 May 2024 unless told otherwise."""

    def __call__(self, text: str, *, day: dt.date | None = ...) -> tuple[FollowUpMention, ...]:
        """Answer them in order."""


def parties(mention: FollowUpMention) -> dict[str, str | None]:
    return {member.text: member.actor for member in mention.participants}


def test_the_two_sides_are_those_of_the_passage(read: Read) -> None:
    (talks,) = read("India and Nepal broke off talks on Monday. The two sides will meet again in June.")
    assert set(parties(talks).values()) == {"IND", "NPL"}


def test_it_is_who_speaks_in_the_clause(read: Read) -> None:
    (act,) = read("Chile has recalled its envoy, and Bolivia said it would close its border on Friday.")
    assert parties(act) == {"Bolivia": "BOL"}


def test_a_surname_stands_for_the_full_name_that_the_article_gives(read: Read) -> None:
    (visit,) = read(
        "The envoy, Marta Okonkwo-Reyes, met rebels on Tuesday. Okonkwo-Reyes will travel to Juba next week."
    )
    assert "Marta Okonkwo-Reyes" in parties(visit)


def test_an_act_told_again_counts_once_with_its_first_words(read: Read) -> None:
    (talks,) = read(
        "Norway and Chile will hold talks in Oslo. Officials gave no details. "
        "The talks will be held on 3 June, an aide said."
    )
    assert talks.location == "Oslo"
    assert (talks.first, talks.last) == (dt.date(2024, 6, 3), dt.date(2024, 6, 3))
    assert talks.start == 0


def test_a_first_telling_keeps_its_own_time(read: Read) -> None:
    (talks, *_) = read("Norway and Chile will hold talks next week. The talks are due on 23 May.")
    assert talks.time_text == "next week"


def test_acts_of_one_kind_at_different_times_or_of_other_parties_are_two(read: Read) -> None:
    found = read(
        "Peru's president will visit Quito on Friday. Chad's president will visit Quito on Sunday. "
        "Peru's president will visit Bogota on Monday."
    )
    assert [mention.location for mention in found] == ["Quito", "Quito", "Bogota"]


def test_what_another_does_in_return_is_an_act_of_its_own(read: Read) -> None:
    found = read(
        "Peru's duties on Chilean steel take effect on 3 June. Chile will impose duties of its own on 3 June. "
        "Peru will impose the duties on 3 June, an aide said."
    )
    assert [mention.participants[0].text for mention in found] == ["Peru", "Chile"]


def test_who_leaves_for_a_place_visits_it(read: Read) -> None:
    (visit,) = read("Chad's negotiators will leave for Doha tomorrow.")
    assert (visit.kind, visit.location) == ("visit", "Doha")


def test_the_terms_of_an_accord_are_agreed_and_one_party_s_moves_are_not(read: Read) -> None:
    found = read(
        "Sudan and Chad signed an accord on Tuesday. Their embassies are to be reopened in July. "
        "The French envoy will be summoned on Friday."
    )
    assert [mention.status for mention in found] == ["agreed", "confirmed"]


def test_no_date_is_a_phrase_without_days(read: Read) -> None:
    (visit,) = read("The sides agreed that Haddad would travel to Brasilia, although no date was set.")
    assert (visit.time_text, visit.first, visit.last, visit.precision) == (
        "no date was set",
        None,
        None,
        "none",
    )


def test_a_time_that_hangs_on_another_act_is_kept_as_a_phrase(read: Read) -> None:
    (signing,) = read("Peru will sign the treaty after the elections.")
    assert (signing.time_text, signing.precision) == ("after the elections", "none")


def test_a_date_of_the_agreement_is_not_that_of_the_act(read: Read) -> None:
    (talks,) = read("Mali and Niger agreed on Monday to hold talks in Dakar.")
    assert talks.first is None


def test_verbs_joined_by_and_are_acts_of_their_own(read: Read) -> None:
    visit, talks = read(
        "Kenya's president will visit Oslo on 3 June and hold talks with Norway's prime minister."
    )
    assert (visit.kind, talks.kind) == ("visit", "talks")
    assert talks.first == dt.date(2024, 6, 3)


def test_headlines_are_read_without_a_finite_verb(read: Read) -> None:
    (meeting,) = read("India, Nepal to hold border talks in June")
    assert (meeting.kind, meeting.status, meeting.first) == ("talks", "confirmed", dt.date(2024, 6, 1))
    (talks,) = read("Sudan peace talks postponed to July")
    assert (talks.kind, talks.status) == ("talks", "postponed")


def test_without_a_day_acts_are_found_and_have_no_days(read: Read) -> None:
    (meeting,) = read("The ministers of Norway and Chile will meet in Santiago on Friday.", day=None)
    assert (meeting.kind, meeting.first, meeting.last) == ("meeting", None, None)


def test_spans_hold_what_was_told_whatever_the_text_looks_like(read: Read) -> None:
    text = "Advertisement\n\nIndia’s foreign minister will visit Dhaka on Friday.\nRead more: fish"  # noqa: RUF001 - as scraped
    document = Preparer().prepare(text, day=dt.date(2024, 5, 15))
    (visit,) = read(text)
    start, end = document.original(visit.start, visit.end)
    assert text[start:end] == "India’s foreign minister will visit Dhaka on Friday"  # noqa: RUF001 - as scraped


def test_texts_without_sentences_or_acts_give_nothing(read: Read) -> None:
    for text in ("", " ", "?", "...", "A", "12:30", '"', "to", "will", "to be", "due to", "and will"):
        assert read(text) == ()
