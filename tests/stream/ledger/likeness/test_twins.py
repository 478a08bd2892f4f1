"""Acts that are alike and not the same stay apart; one act told in other words is one."""

from __future__ import annotations

import msgspec

from stream.ledger.tellings.titles import summed
from tests.stream.ledger.timetable import after, article, lives, steps, told

PAIR = "CHN USA"


def test_the_next_meeting_after_one_was_held_is_another() -> None:
    """Two states meet again: with a date, without one, and where the report of the first repeats."""
    assert lives(
        article("2025-05-01", told("RUS CHN", kind="meeting", on="2025-05-08")),
        article("2025-05-08", told("RUS CHN", kind="meeting", status=None, on="2025-05-08")),
        article("2025-05-10", told("RUS CHN", kind="meeting", status="possible")),
        article("2025-05-11", told("RUS CHN", kind="meeting", status=None, on="2025-05-08"), source="two"),
        article("2025-05-20", told("RUS CHN", kind="meeting", on="2025-09-02")),
        article("2025-09-02", told("RUS CHN", kind="meeting", status=None, on="2025-09-02")),
        now="2025-09-03",
    ) == ["told 05-10, dated 05-20, held 09-02"]


def test_other_days_both_stated_are_other_acts() -> None:
    """One source that tells of two days tells of two acts."""
    assert (
        len(
            lives(
                article("2025-06-01", told(PAIR, on="2025-06-10")),
                article("2025-06-02", told(PAIR, on="2025-06-12")),
                now="2025-06-03",
            )
        )
        == 2
    )


def test_the_first_day_of_several_is_of_the_same_act() -> None:
    """A drill told with all its days, then by when it begins, in words that have nothing in common."""
    assert lives(
        article(
            "2025-06-01",
            told(
                "CSTO", kind="exercise", on="2025-06-10", until="2025-06-21", text="Iron Dawn in the steppe"
            ),
        ),
        article(
            "2025-06-08",
            told("CSTO", kind="exercise", on="2025-06-10", text="summer exercise, which will begin soon"),
            source="two",
        ),
        now="2025-06-09",
    ) == ["dated 06-01"]


def test_other_delegations_are_other_acts() -> None:
    """The foreign minister's talks are not the treasury secretary's, by name or by office."""
    assert (
        len(
            after(
                article("2025-06-01", told(PAIR, names={"CHN": "Qin Gang"}, on="2025-06-10")),
                article("2025-06-01", told(PAIR, names={"CHN": "He Lifeng"}, on="2025-06-10"), source="two"),
                now="2025-06-03",
            )
        )
        == 2
    )
    assert (
        len(
            after(
                article("2025-06-01", told(PAIR, names={"CHN": "Chinese foreign minister"}, on="2025-06-10")),
                article(
                    "2025-06-01",
                    told(PAIR, names={"CHN": "Chinese defence minister"}, on="2025-06-10"),
                    source="two",
                ),
                now="2025-06-03",
            )
        )
        == 2
    )


def test_other_kinds_and_other_places_are_other_acts() -> None:
    """A call is no meeting, and a visit there none here."""
    assert (
        len(
            after(
                article("2025-06-01", told(PAIR, kind="call", on="2025-06-10")),
                article("2025-06-01", told(PAIR, kind="meeting", on="2025-06-10"), source="two"),
                article(
                    "2025-06-01", told(PAIR, kind="visit", at="Washington", status="agreed"), source="three"
                ),
                article("2025-06-01", told(PAIR, kind="visit", at="Beijing", status="agreed"), source="four"),
                now="2025-06-03",
            )
        )
        == 4
    )


def test_a_visit_and_the_talks_in_it_are_two_where_one_article_tells_both() -> None:
    """Later mentions go to the one of their kind."""
    visit = told(PAIR, kind="visit", at="Washington", on="2025-06-10")
    talks = told(PAIR, kind="talks", at="Washington", on="2025-06-10")
    acts = after(
        article("2025-06-01", visit, talks),
        article("2025-06-02", talks, source="two"),
        article("2025-06-02", visit, source="three"),
        now="2025-06-03",
    )
    assert [(act.kind, len(act.articles)) for act in acts] == [("talks", 2), ("visit", 2)]


def test_a_trip_and_the_talks_there_that_day_are_one_where_told_apart() -> None:
    """Two articles may call one act a visit and talks."""
    (act,) = after(
        article("2025-06-01", told("CHN", kind="visit", at="Washington", on="2025-06-10")),
        article("2025-06-02", told(PAIR, kind="talks", at="Washington", on="2025-06-10"), source="two"),
        now="2025-06-03",
    )
    assert len(act.articles) == 2


def test_this_years_exercise_is_not_last_years() -> None:
    """A yearly exercise is a new act each year."""
    drill = "The annual Amber Shield exercise"
    assert lives(
        article("2025-03-01", told("KOR USA", kind="exercise", on="2025-03-10", text=drill)),
        article("2025-03-10", told("KOR USA", kind="exercise", status=None, on="2025-03-10", text=drill)),
        article("2025-04-20", told("KOR USA", kind="exercise", on="2026-03-09", text=drill)),
        now="2025-04-21",
    ) == ["dated 03-01, held 03-10", "dated 04-20"]


def test_votes_on_other_matters_are_other_acts() -> None:
    """One parliament, one month, two bills."""
    assert (
        len(
            after(
                article(
                    "2025-06-01", told("TUR", kind="vote", text="vote on the ratification of the accession")
                ),
                article(
                    "2025-06-02", told("TUR", kind="vote", text="vote over fishery quotas"), source="two"
                ),
                now="2025-06-03",
            )
        )
        == 2
    )


def test_after_a_cancellation_a_future_date_starts_a_new_act() -> None:
    """What was called off stays so."""
    assert lives(
        article("2025-06-01", told(PAIR, on="2025-06-10")),
        article("2025-06-05", told(PAIR, status="cancelled", on="2025-06-10")),
        article("2025-06-20", told(PAIR, on="2025-07-20")),
        now="2025-06-21",
    ) == ["dated 06-01, cancelled 06-05", "dated 06-20"]


def test_a_moved_act_is_the_one_planned_for_the_day_named() -> None:
    """Of two acts ahead, "planned for June 10" says which one moves."""
    acts = after(
        article(
            "2025-06-01", told(PAIR, on="2025-06-10", at="Geneva"), told(PAIR, on="2025-06-20", at="Geneva")
        ),
        article(
            "2025-06-05", told(PAIR, status="postponed", on="2025-07-01", was="2025-06-20"), source="two"
        ),
        now="2025-06-06",
    )
    assert [(act.state, act.when.start) for act in acts] == [
        ("dated", "2025-06-10"),
        ("postponed", "2025-07-01"),
    ]


def test_a_title_and_its_text_tell_one_act() -> None:
    """The title sums up what the text tells, and says first that it is off."""
    title = msgspec.structs.replace(told(PAIR, status="postponed", name="t"), place="title")
    (act,) = after(
        article("2025-06-01", told(PAIR, on="2025-06-10", at="Geneva")),
        article("2025-06-02", *summed([title, told(PAIR, on="2025-06-10", at="Geneva", name="x")])),
        now="2025-06-03",
    )
    assert act.state == "postponed"
    assert act.when.start is None
    assert {"t", "x"} < set(act.mentions)


def test_a_person_without_a_state_is_known_again() -> None:
    """A visit of somebody named, without her state, is the one that was told of her before."""
    (act,) = after(
        article(
            "2025-06-01", told("CHN", kind="visit", status="agreed", at="Tokyo", names={"CHN": "Fang Yulin"})
        ),
        article("2025-06-02", told("", kind="visit", on="2025-06-20", unnamed="Fang Yulin"), source="two"),
        now="2025-06-03",
    )
    assert act.state == "dated"


def test_a_moved_act_from_one_day_to_another() -> None:
    """A range that starts on the planned day, "put off from June 10 to July 1", moves the act to its last day."""
    (act,) = after(
        article("2025-06-01", told(PAIR, on="2025-06-10")),
        article(
            "2025-06-05", told(PAIR, status="postponed", on="2025-06-10", until="2025-07-01"), source="two"
        ),
        now="2025-06-06",
    )
    assert (act.when.start, act.when.end) == ("2025-07-01", "2025-07-01")


def test_two_states_are_the_same_two_where_one_article_counts_the_host() -> None:
    """Two sides exchange prisoners on the border of a third state, told in other words without it."""
    assert lives(
        article(
            "2025-06-01", told(PAIR, kind="exchange", status="agreed", text="forty prisoners of war swapped")
        ),
        article(
            "2025-06-03",
            told(PAIR, kind="exchange", on="2025-06-10", at="Finland", text="captives handed over border"),
            source="two",
        ),
        now="2025-06-04",
    ) == ["agreed 06-01, dated 06-03"]


def test_two_places_of_one_state_are_one_act_on_one_day_only() -> None:
    """Somebody takes the capital for the place; on another day, or without one, it is another act."""
    first = article("2025-06-01", told("UN IRN", kind="inspection", on="2025-06-10", at="Isfahan"))
    for day, count in (("2025-06-10", 1), ("2025-06-11", 2), (None, 2)):
        other = article("2025-06-02", told("UN IRN", kind="inspection", on=day, at="Tehran"), source="two")
        assert len(lives(first, other, now="2025-06-03")) == count


def test_persons_of_sides_not_told_may_be_of_the_two_sides_of_one_act() -> None:
    """On the same day it is one act; without a day, other persons have another."""
    first = article("2025-06-01", told(PAIR, on="2025-06-10", unnamed="Fang Yulin"))
    for day, count in (("2025-06-10", 1), (None, 2)):
        other = article("2025-06-02", told(PAIR, on=day, unnamed="Howard Peel"), source="two")
        assert len(lives(first, other, now="2025-06-03")) == count


def test_an_article_that_calls_an_act_off_twice_calls_off_one() -> None:
    """A sentence that names one side only, and no day, says again what stands above it."""
    assert lives(
        article("2025-06-01", told(PAIR, kind="exercise", on="2025-06-10")),
        article(
            "2025-06-05",
            told(PAIR, kind="exercise", status="cancelled", on="2025-06-10"),
            told("USA", kind="exercise", status="cancelled", text="the exercise was scrapped"),
        ),
        now="2025-06-06",
    ) == ["dated 06-01, cancelled 06-05"]


def test_a_late_copy_that_dates_the_cancellation_itself_is_of_the_same_act() -> None:
    """A copy of yesterday's story says "today", and so is a day off."""
    assert lives(
        article("2025-06-01", told(PAIR, kind="signing", on="2025-06-10")),
        article("2025-06-10", told(PAIR, kind="signing", status="cancelled", on="2025-06-10")),
        article("2025-06-11", told(PAIR, kind="signing", status="cancelled", on="2025-06-11"), source="two"),
        now="2025-06-12",
    ) == ["dated 06-01, cancelled 06-10"]


def test_a_summit_is_one_however_different_the_parties_named() -> None:
    """Each article names its own leader; day and city are the same."""
    (act,) = after(
        article("2025-06-01", told("TKM", kind="summit", on="2025-06-20", at="Dushanbe")),
        article("2025-06-02", told("UZB", kind="summit", on="2025-06-20", at="Dushanbe"), source="two"),
        now="2025-06-03",
    )
    assert act.actors == ("TKM", "UZB")


def test_meetings_of_others_on_one_day_in_one_city_are_apart() -> None:
    """A meeting is of those who are named."""
    acts = after(
        article("2025-06-01", told("TKM RUS", kind="meeting", on="2025-06-20", at="Dushanbe")),
        article("2025-06-02", told("UZB CHN", kind="meeting", on="2025-06-20", at="Dushanbe"), source="two"),
        now="2025-06-03",
    )
    assert len(acts) == 2


def test_a_body_or_a_host_beside_two_sides_makes_no_other_act() -> None:
    """Who mediates, and where the two meet, one article names and another doesn't."""
    (act,) = after(
        article("2025-06-01", told("ISR LBN", status="agreed")),
        article("2025-06-02", told("ISR LBN UN", on="2025-06-20"), source="two"),
        now="2025-06-03",
    )
    assert steps(act) == "agreed 06-01, dated 06-02"
    (act,) = after(
        article("2025-06-01", told("COL PER", status="agreed", at="Venezuela")),
        article("2025-06-02", told("COL PER VEN", on="2025-06-20"), source="two"),
        now="2025-06-03",
    )
    assert steps(act) == "agreed 06-01, dated 06-02"
