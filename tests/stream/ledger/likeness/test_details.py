"""What an article says besides of an act that it tells of, and what speaks against a day."""

from __future__ import annotations

import msgspec

from stream.ledger.particulars.people import offices
from stream.ledger.particulars.places import NOWHERE, spot_of
from stream.ledger.tellings.anaphora import resumed
from stream.ledger.tellings.taking_part import actors_of
from tests.stream.ledger.timetable import after, article, lives, steps, told

PAIR = "EST GBR"


def test_where_units_will_be_based_is_no_second_deployment() -> None:
    """A sentence without a day that tells where those are to be who come on a day."""
    assert lives(
        article(
            "2025-06-01",
            told(PAIR, kind="deployment", on="2025-06-22", at="Estonia"),
            told("GBR", kind="deployment", at="Tapa", text="its soldiers will be based at tapa"),
        ),
        now="2025-06-02",
    ) == ["dated 06-01"]


def test_whom_a_visitor_meets_is_a_part_of_the_visit() -> None:
    """Talks without a day of their own, in the place of the visit or in none."""
    assert lives(
        article(
            "2025-06-01",
            told("FRA CHN", kind="visit", on="2025-06-22", at="Beijing"),
            told("FRA CHN", kind="talks", text="he will hold talks with the premier"),
        ),
        now="2025-06-02",
    ) == ["dated 06-01"]


def test_what_belongs_to_a_visit_that_was_moved_moves_no_other_act() -> None:
    """That "all meetings were put off" is said of the visit, and not of a summit that is thought of."""
    assert lives(
        article("2025-05-01", told("IND JPN", kind="summit", status="possible", at="Kyoto")),
        article("2025-05-02", told("CAN IND", kind="visit", on="2025-06-11", at="Mumbai")),
        article(
            "2025-05-06",
            told("CAN IND", kind="visit", status="postponed", on="2025-06-25", at="Mumbai"),
            told("IND", kind="meeting", status="postponed", text="all meetings with business leaders were put off"),
        ),
        now="2025-05-07",
    ) == ["told 05-01", "dated 05-02, postponed 05-06"]  # fmt: skip


def test_that_an_act_is_to_be_completed_is_no_further_act() -> None:
    """An article that reports the beginning tells how long it goes on."""
    assert lives(
        article("2025-06-01", told(PAIR, kind="deployment", on="2025-06-10", at="Estonia")),
        article(
            "2025-06-10",
            told(PAIR, kind="deployment", on="2025-06-11", until="2025-06-20", text="the deployment is to be completed in ten days"),
            told(PAIR, kind="deployment", status=None, on="2025-06-10", at="Estonia"),
        ),
        now="2025-06-11",
    ) == ["dated 06-01, held 06-10"]  # fmt: skip


def test_a_source_that_had_named_no_day_may_contradict_another() -> None:
    """Who had told of the act without a day gives another day: both stand, and the act is disputed."""
    (act,) = after(
        article("2025-05-01", told("CHN VNM", kind="visit", status="expected", at="China"), source="one"),
        article("2025-06-02", told("CHN VNM", kind="visit", on="2025-06-14", at="China"), source="two"),
        article("2025-06-03", told("CHN VNM", kind="visit", on="2025-06-16", at="China"), source="one"),
        now="2025-06-04",
    )
    assert act.disputed
    assert steps(act).startswith("told 05-01, dated 06-02")


def test_a_day_called_wrong_is_of_the_act_that_has_it() -> None:
    """That it is "on the 20th and not on the 10th" is said of the act of the 10th, even by somebody who had dated it."""
    (act,) = after(
        article("2025-06-01", told("CHN VNM", on="2025-06-10")),
        article("2025-06-02", told("CHN VNM", on="2025-06-20", was="2025-06-10", text="on june 20 and not on june 10")),
        now="2025-06-03",
    )  # fmt: skip
    assert act.disputed


def test_an_act_of_nobody_that_is_off_is_none() -> None:
    """The words "cancellation of drill" by themselves begin no act."""
    assert lives(article("2025-06-01", told("", status="cancelled", text="cancellation of drill")), now="2025-06-02") == []  # fmt: skip


def test_waters_are_no_place_and_business_leaders_no_office() -> None:
    """A sea that many acts lie about tells none apart; who leads something else is no head of state."""
    assert spot_of("the South China Sea") == NOWHERE
    assert offices("meetings with business leaders") == frozenset()
    assert offices("the leaders of Chad and Mali") == {"head"}


def test_the_state_that_a_group_is_said_to_be_of_takes_no_part() -> None:
    """Named are "Yemen's Houthi rebels", and not Yemen."""
    rebels = told(
        "SAU YEM HOUTHI",
        text="talks of saudi arabia and Yemen's Houthi rebels",
        names={"HOUTHI": "Houthi rebels"},
    )
    assert actors_of(rebels) == {"SAU", "HOUTHI"}  # fmt: skip


def test_the_day_that_an_article_gives_for_what_it_tells_is_no_second_act() -> None:
    """Two sources give two days, and the second tells of the act without one first: it is disputed, and one."""
    (act,) = after(
        article("2025-05-01", told("CHN VNM", on="2025-06-14", at="Hue"), source="one"),
        article(
            "2025-05-04",
            *resumed(
                [
                    told("CHN VNM", at="Hue", text="their talks"),
                    msgspec.structs.replace(
                        told("CHN VNM", on="2025-06-15", text="the delegations would sit down"), span=(20, 50)
                    ),
                ]
            ),
            source="two",
        ),
        now="2025-05-05",
    )
    assert (act.when.start, act.disputed) == ("2025-06-14", True)


def test_how_a_visit_ends_does_not_keep_its_report_away() -> None:
    """An article that reports the visit's talks tells as well when the visitor leaves."""
    (act,) = after(
        article("2025-06-01", told("CHN VNM", kind="visit", on="2025-06-14", at="Hue")),
        article(
            "2025-06-14",
            told("CHN VNM", kind="other", on="2025-06-14", text="was to leave at night", follows=True),
            told("CHN VNM", status=None, on="2025-06-14", at="Hue", text="held talks in Hue"),
        ),
        now="2025-06-15",
    )
    assert steps(act) == "dated 06-01, held 06-14"


def test_where_a_visitor_goes_on_to_is_a_leg_of_the_visit() -> None:
    """The article that reports the visit as begun tells of another city on one of its days."""
    who = {"KEN": "Ayo Mwangi", "BRA": "Brazil"}
    (act,) = after(
        article("2025-06-01", told("BRA KEN", kind="visit", on="2025-06-10", until="2025-06-12", at="Brasilia", names=who)),
        article(
            "2025-06-10",
            told("KEN", kind="visit", on="2025-06-12", at="Sao Paulo", text="fly to Sao Paulo on Thursday", names=who, follows=True),
            told("BRA KEN", kind="meeting", status=None, on="2025-06-10", text="received the president"),
        ),
        now="2025-06-11",
    )  # fmt: skip
    assert steps(act) == "dated 06-01, held 06-10"


def test_an_article_with_the_new_day_does_not_call_off_the_act_that_it_looks_back_on() -> None:
    """That the act "was called off in spring" is how the old day went."""
    (act,) = after(
        article("2025-05-01", told(PAIR, kind="meeting", on="2025-05-20", at="Oslo")),
        article("2025-05-18", told(PAIR, kind="meeting", status="postponed", was="2025-05-20", at="Oslo")),
        article(
            "2025-06-01",
            told(PAIR, kind="meeting", on="2025-06-20", at="Oslo"),
            told(PAIR, kind="meeting", status="cancelled", text="the meeting was called off", follows=True),
        ),
        now="2025-06-02",
    )
    assert steps(act) == "dated 05-01, postponed 05-18, dated 06-01"


def test_one_more_act_may_be_told_twice_in_its_article() -> None:
    """That a second exchange is discussed and that a second exchange is possible are one."""
    assert lives(
        article(
            "2025-03-13",
            told("SDN UN", kind="exchange", status="possible", text="is discussing a second exchange of prisoners"),
            told("SDN UN", kind="exchange", status="possible", on="2025-03-14", until="2025-12-31", precision="year",
                 text="a second exchange is possible this year"),
        ),
        now="2025-03-14",
    ) == ["told 03-13"]  # fmt: skip


def test_a_day_is_fixed_a_month_before_the_season_that_was_thought_of() -> None:
    """The words "this winter" may turn out to be early November."""
    assert lives(
        article("2025-09-19", told("BGD IND", status="possible", on="2025-12-01", until="2026-02-28", precision="season", at="Dhaka")),
        article("2025-10-18", told("BGD IND", on="2025-11-02", at="Dhaka"), source="two"),
        now="2025-10-19",
    ) == ["told 09-19, dated 10-18"]  # fmt: skip


def test_what_is_stationed_somewhere_is_no_gift_of_arms() -> None:
    """The first to tell of it may leave open whether "a battery" goes with its crew."""
    (act,) = after(
        article("2025-06-01", told("DEU", kind="exchange", status="possible", text="Germany may send a battery to Lithuania", at="Lithuania")),
        article("2025-06-20", told("DEU LTU", kind="deployment", on="2025-07-01", text="Germany will deploy a battery to Lithuania", at="Lithuania")),
        now="2025-06-21",
    )  # fmt: skip
    assert (act.kind, steps(act)) == ("deployment", "told 06-01, dated 06-20")


def test_one_more_act_thought_of_on_the_day_of_the_first_is_another() -> None:
    """Though nobody has reported the first by then."""
    acts = after(
        article("2025-06-01", told("EST GBR", kind="call", on="2025-06-10", text="The two leaders will speak by telephone")),
        article("2025-06-10", told("EST GBR", kind="call", status="possible", text="The ministers may follow up with a call of their own")),
        now="2025-06-11",
    )  # fmt: skip
    assert [steps(act) for act in acts] == ["dated 06-01", "told 06-10"]


def test_the_week_and_the_day_of_ones_coming_are_of_one_visit() -> None:
    """An article tells of the visit "this week", and then on which day he arrives, in words that name no host."""
    assert lives(
        article("2025-06-02", told("FRA CHN", kind="visit", on="2025-06-19", until="2025-06-20", at="Beijing")),
        article(
            "2025-06-16",
            told(
                "FRA CHN", kind="visit", on="2025-06-17", until="2025-06-22", at="Beijing", precision="week",
                names={"FRA": "President Jean Roux"}, text="president jean roux visits beijing this week",
            ),
            told("FRA", kind="visit", on="2025-06-19", names={"FRA": "Jean Roux"}, text="roux arrives on thursday for a two-day visit"),
        ),
        now="2025-06-17",
    ) == ["dated 06-02"]  # fmt: skip


def test_what_a_visitor_is_to_see_is_no_further_visit() -> None:
    """A tour told after the talks, which would otherwise be one more that is planned."""
    assert lives(
        article(
            "2025-06-01",
            told("FRA CHN", kind="visit", on="2025-06-22", at="Beijing"),
            told("FRA CHN", kind="meeting", text="he will meet the premier on the first day"),
            msgspec.structs.replace(
                told("FRA CHN", kind="visit", text="A tour of a car plant is planned on the second"),
                follows=True,
            ),
        ),
        now="2025-06-02",
    ) == ["dated 06-01"]
