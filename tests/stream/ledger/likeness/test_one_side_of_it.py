"""What an article says of one act from one side, in passing or in round numbers is no second act; another guest's visit is."""

from __future__ import annotations

import msgspec
import pytest

from models.signal import When
from stream.ledger.particulars.places import spot_of
from stream.ledger.rules import rules
from stream.ledger.tellings.old_plans import without_old_plans
from stream.ledger.tellings.titles import summed
from tests.stream.ledger.timetable import after, article, lives, steps, told


def test_the_giver_speaks_of_what_the_receiver_may_get() -> None:
    first = told("TUR", kind="exchange", status="possible", text="Turkey may receive the first missiles")
    second = told(
        "RUS", kind="exchange", status="possible", text="Moscow looked at an earlier delivery", follows=True
    )
    assert lives(article("2025-06-01", first, second, cast="RUS TUR"), now="2025-06-02") == ["told 06-01"]


def test_from_where_the_first_unit_leaves_is_a_part_of_the_withdrawal() -> None:
    whole = told("RWA", kind="withdrawal", on="2025-06-15", at="Congo", text="will begin the withdrawal")
    part = told(
        "RWA COD",
        kind="withdrawal",
        status="agreed",
        at="Goma",
        text="the first battalion is to leave from Goma",
        follows=True,
    )
    assert lives(article("2025-06-01", whole, part), now="2025-06-02") == ["dated 06-01"]


def test_how_long_the_two_talked_is_told_of_the_visit_reported_before() -> None:
    """And not of another one, weeks ago, at which there were talks as well."""
    early = told("JPN KOR", kind="talks", status=None, on="2025-05-19", text="met in Seoul")
    talked = told("JPN KOR", kind="talks", status=None, text="the leaders talked for two hours", follows=True)
    arrived = told("JPN KOR", kind="visit", status=None, on="2025-06-12", at="Seoul", text="arrived in Seoul")
    acts = after(
        article("2025-05-05", told("JPN KOR", kind="visit", on="2025-05-19", at="Seoul")),
        article("2025-05-19", early),
        article("2025-06-01", told("JPN KOR", kind="visit", on="2025-06-12", at="Seoul")),
        article("2025-06-12", arrived, talked),
        now="2025-06-13",
    )
    assert [len(act.articles) for act in acts] == [2, 2]


def test_the_name_of_an_exercise_that_was_taken_for_a_person_tells_which_it_is() -> None:
    first = told("KOR USA", kind="exercise", text="plan their drill", names={"KOR": "Ulchi Resolve"})
    later = told(
        "KOR", kind="exercise", on="2025-08-16", until="2025-08-26", text="Ulchi Resolve will run for days"
    )
    acts = after(
        article("2025-07-01", first, cast="KOR USA"),
        article("2025-07-20", later, source="two", cast="KOR USA"),
        now="2025-07-21",
    )
    assert [steps(act) for act in acts] == ["told 07-01, dated 07-20"]


def test_what_one_side_may_do_some_day_is_not_what_two_do_on_theirs() -> None:
    fixed = told("KOR PRK", kind="talks", on="2025-06-20", text="the talks are on June 20")
    maybe = told("PRK", kind="meeting", status="possible", text="might meet their leader")
    acts = after(
        article("2025-06-01", fixed),
        article("2025-06-03", maybe, source="two", cast="PRK USA"),
        now="2025-06-04",
    )
    assert [steps(act) for act in acts] == ["dated 06-01", "told 06-03"]


@pytest.mark.parametrize(("cast", "count"), [("MEX USA", 2), ("FRA MEX USA", 1)])
def test_a_president_receives_two_guests(cast: str, count: int) -> None:
    """Where the article names the first guest as well, it may be the one who is meant."""
    names = {"USA": "Walter Hollis"}
    first = told("FRA USA", kind="visit", on="2025-06-17", at="Washington", names=names)
    other = told("MEX USA", kind="visit", on="2025-06-17", at="Washington", names=names)
    acts = after(
        article("2025-05-01", first, cast="FRA USA"),
        article("2025-05-20", other, source="two", cast=cast),
        now="2025-05-21",
    )
    assert len(acts) == count


def test_whoever_is_taken_for_the_visitor_that_day_it_is_the_one_whom_the_article_names() -> None:
    leg = told(
        "KAZ RUS UZB", kind="visit", on="2025-06-28", at="Tashkent", text="the chancellor is due there"
    )
    acts = after(
        article("2025-06-01", told("DEU UZB", kind="visit", on="2025-06-28", at="Uzbekistan")),
        article("2025-06-26", leg, source="two", cast="DEU KAZ RUS UZB"),
        now="2025-06-27",
    )
    assert [steps(act) for act in acts] == ["dated 06-01"]


def test_an_exercise_told_by_its_last_day_is_the_one_that_ends_then() -> None:
    whole = told("KOR USA", kind="exercise", on="2025-08-18", until="2025-08-28")
    rest = told(
        "KOR PRK", kind="exercise", on="2025-08-05", until="2025-08-28", text="is planned until August 28"
    )
    acts = after(
        article("2025-07-17", whole, cast="KOR USA"),
        article("2025-08-04", rest, source="two", cast="KOR PRK USA"),
        now="2025-08-05",
    )
    assert [steps(act) for act in acts] == ["dated 07-17"]


def test_a_month_in_the_title_is_the_deadline_that_the_text_dates() -> None:
    text = told("EGY ETH", kind="deadline", on="2025-07-02", text="gave Ethiopia until July 2")
    title = msgspec.structs.replace(
        told(
            "EGY ETH", kind="deadline", on="2025-06-02", until="2025-07-01", text="Cairo gives Addis a month"
        ),
        place="title",
    )
    (act,) = summed((text, title))
    assert act.when.start == "2025-07-02"


def test_a_deadline_that_ran_out_at_midnight_is_told_with_the_next_day() -> None:
    ran_out = told(
        "GIN SEN", kind="deadline", status=None, on="2025-06-16", text="the ultimatum expired at midnight"
    )
    acts = after(
        article("2025-06-01", told("ECOWAS GIN", kind="deadline", on="2025-06-15")),
        article("2025-06-16", ran_out, source="two", cast="ECOWAS GIN SEN"),
        now="2025-06-17",
    )
    assert [steps(act) for act in acts] == ["dated 06-01, held 06-16"]


def test_a_deadline_told_without_its_sides_is_that_of_its_day() -> None:
    left = told("", kind="deadline", on="2025-06-30", text="with three days left to the bloc's deadline")
    acts = after(
        article("2025-06-01", told("CIV ECOWAS", kind="deadline", on="2025-06-30")),
        article("2025-06-27", left, source="two", cast="CIV GHA"),
        now="2025-06-28",
    )
    assert [steps(act) for act in acts] == ["dated 06-01"]


def test_that_nothing_is_settled_between_two_is_said_of_no_act_that_others_have() -> None:
    alone = told("IRN", kind="meeting", status="possible", at="Vienna", text="experts may meet in Vienna")
    unsettled = told(
        "IRN SAU", kind="meeting", status="expected", text="has not agreed to receive him on any day"
    )
    acts = after(
        article("2025-06-01", alone, cast="EU IRN"),
        article("2025-06-11", unsettled, source="two", cast="IRN SAU"),
        now="2025-06-12",
    )
    assert len(acts[0].articles) == 1


def test_the_old_day_in_the_text_is_that_of_what_the_title_puts_off() -> None:
    title = msgspec.structs.replace(
        told("", kind="meeting", status="postponed", on="2025-06-22", text="Session put off to June 22"),
        place="title",
    )
    text = told(
        "CHN PRK",
        kind="talks",
        on="2025-06-19",
        at="Beijing",
        text="that was to start on June 19 will now open",
    )
    (act,) = without_old_plans((text, title))
    assert (act.status, act.also, act.sides) == ("postponed", (("2025-06-19", "2025-06-19"),), {"CHN", "PRK"})
    assert act.when == When(text="on 2025-06-22", start="2025-06-22", end="2025-06-22", precision="day")


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("agreed to meet a third time", True),
        ("met a third time", False),
        ("was put off a second time", False),
    ],
)
def test_to_meet_one_more_time_is_one_more_meeting(text: str, more: bool) -> None:
    assert (rules().more.search(text) is not None) == more


def test_a_continent_is_no_place_of_an_act() -> None:
    assert spot_of("Europe") == spot_of(None)
