"""What the middle of an act's life leaves: no new day where only the old one is denied, no end where somebody stays away."""

from __future__ import annotations

import msgspec
import pytest

from models.signal import Kind, When
from stream.ledger.tellings.titles import summed
from tests.stream.ledger.timetable import after, article, steps, told

PAIR = "CHN USA"
NAMES = {"CHN": "China", "USA": "the United States"}


def test_the_week_in_which_an_act_will_not_be_is_no_new_time() -> None:
    """So nothing is due in it, and nothing missed."""
    week = When(text="next week", start="2025-06-09", end="2025-06-15", precision="week")
    moved = msgspec.structs.replace(
        told(
            PAIR, kind="visit", status="postponed", text="China's premier will not come next week as planned"
        ),
        when=week,
    )
    (act,) = after(
        article("2025-05-20", told(PAIR, kind="visit", on="2025-06-10", at="Boston")),
        article("2025-06-05", moved),
        now="2025-12-01",
    )
    assert steps(act) == "dated 05-20, postponed 06-05"
    assert act.when.start is None


def test_a_week_to_which_an_act_is_put_off_is_its_new_time() -> None:
    month = When(text="later in June", start="2025-06-09", end="2025-06-30", precision="week")
    moved = msgspec.structs.replace(
        told(PAIR, kind="visit", status="postponed", text="The visit was postponed until later in June"),
        when=month,
    )
    (act,) = after(
        article("2025-05-20", told(PAIR, kind="visit", on="2025-06-10", at="Boston")),
        article("2025-06-05", moved),
        now="2025-06-06",
    )
    assert act.when.end == "2025-06-30"


def test_who_never_was_to_come_calls_nothing_off() -> None:
    """The conference of others takes place without them."""
    absent = told(
        "IRN CHE", kind="summit", status="cancelled", text="Iran will skip the Geneva summit", at="Geneva"
    )
    (act,) = after(
        article("2025-06-01", told("CHE UKR", kind="summit", on="2025-06-15", at="Geneva"), source="one"),
        article("2025-06-05", absent, source="two"),
        now="2025-06-06",
    )
    assert (act.state, act.disputed) == ("dated", False)


def test_one_of_two_who_stays_away_calls_the_meeting_off() -> None:
    absent = told(PAIR, status="cancelled", text="China will skip the talks with the United States")
    (act,) = after(
        article("2025-06-01", told(PAIR, on="2025-06-15"), source="one"),
        article("2025-06-05", absent, source="two"),
        now="2025-06-06",
    )
    assert act.state == "cancelled"


def test_who_contradicts_a_report_over_an_act_disputes_it() -> None:
    """What was reported stands, with the other side's word beside it."""
    said = told(
        PAIR,
        kind="inspection",
        status="expected",
        text="China contradicted the United States over its inspection",
    )
    (act,) = after(
        article("2025-06-01", told(PAIR, kind="inspection", on="2025-06-10"), source="one"),
        article("2025-06-10", told(PAIR, kind="inspection", status=None, on="2025-06-10"), source="two"),
        article("2025-06-10T20:00", said, source="three"),
        now="2025-06-12",
    )
    assert (act.state, act.disputed) == ("held", True)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("meeting", "China's ambassador asked to be received"),
        ("talks", "China has offered to mediate"),
        ("deployment", "Aid groups want China to send patrols"),
        ("other", "China threatened to expel troops of the United States"),
        ("exchange", "China called for the release of a banker"),
    ],
)
def test_what_one_side_only_wishes_beside_another_act_begins_none(kind: Kind, text: str) -> None:
    visit = told(PAIR, kind="visit", on="2025-06-10", at="Boston", text="China's premier will visit Boston")
    wish = told(
        PAIR if "United" in text else "CHN",
        kind=kind,
        status="possible",
        text=text,
        names=NAMES,
        follows=True,
    )
    (act,) = after(article("2025-06-01", visit, wish), now="2025-06-02")
    assert act.kind == "visit"


def test_what_both_sides_wish_begins_an_act() -> None:
    visit = told(PAIR, kind="visit", on="2025-06-10", at="Boston", text="China's premier will visit Boston")
    text = "China and the United States want to sign an accord on steel"
    wish = told(PAIR, kind="signing", status="possible", text=text, names=NAMES, follows=True)
    acts = after(article("2025-06-01", visit, wish), now="2025-06-02")
    assert len(acts) == 2


def test_a_side_seen_with_others_does_not_hold_what_has_no_day() -> None:
    """Whose other sides the report does not name."""
    dinner = told(
        "CHN",
        kind="meeting",
        status=None,
        on="2025-06-20",
        text="dined with Prime Minister Arun Rao",
        unnamed="Arun Rao",
    )
    acts = after(
        article("2025-05-20", told(PAIR, kind="summit", on="2025-06-10")),
        article(
            "2025-06-05", told(PAIR, kind="summit", status="postponed", text="The summit has been postponed")
        ),
        article(
            "2025-06-20", dinner, told("CHN IND", kind="visit", status=None, on="2025-06-20", at="New Delhi")
        ),
        now="2025-06-21",
    )
    assert [act.state for act in acts if act.kind == "summit"] == ["postponed"]


def test_an_exercise_that_begins_takes_place_though_a_part_of_it_is_to_come() -> None:
    (act,) = after(
        article("2025-05-20", told(PAIR, kind="exercise", on="2025-06-10", until="2025-06-20")),
        article(
            "2025-06-10",
            told(
                PAIR,
                kind="exercise",
                on="2025-06-12",
                text="Field drills are to start on Thursday",
                follows=True,
            ),
            told(PAIR, kind="exercise", status=None, on="2025-06-10", text="began their exercise"),
        ),
        now="2025-06-12",
    )
    assert (act.state, act.when.start, act.when.end) == ("held", "2025-06-10", "2025-06-20")


def test_a_title_that_names_nobody_tells_the_place_and_day_of_the_text() -> None:
    title = msgspec.structs.replace(
        told(
            "", kind="meeting", on="2025-08-12", at="Geneva", text="Leaders to gather in Geneva on August 12"
        ),
        place="title",
    )
    signing = told(
        "AZE IRN KAZ", kind="signing", on="2025-08-12", at="Geneva", text="will sign the convention"
    )
    (act,) = summed([title, signing])
    assert (act.kind, act.title) == ("signing", title.id)
    elsewhere = msgspec.structs.replace(title, location="Vienna")
    assert len(summed([elsewhere, signing])) == 2
