"""How an act that was moved, called off or held is told on: by the same article, against another day, in other words."""

from __future__ import annotations

import msgspec
import pytest

from tests.stream.ledger.timetable import after, article, lives, steps, told

PAIR = "CHN USA"
PLANNED = article("2025-06-01", told(PAIR, on="2025-06-10", at="Geneva"))


def test_what_an_article_says_undated_of_an_act_that_it_moved_is_no_further_step() -> None:
    """That they "will not meet in June" is of the old day."""
    assert lives(
        PLANNED,
        article(
            "2025-06-05",
            told(PAIR, status="postponed", on="2025-07-01", was="2025-06-10"),
            told(PAIR, status="cancelled", text="I will not sit down under fire"),
        ),
        now="2025-06-06",
    ) == ["dated 06-01, postponed 06-05"]


def test_the_article_with_the_new_day_may_recall_the_delay() -> None:
    """The act is dated, and not put off once more."""
    assert lives(
        PLANNED,
        article("2025-06-05", told(PAIR, status="postponed", was="2025-06-10")),
        article(
            "2025-06-20",
            told(PAIR, on="2025-07-01", at="Geneva", text="their delayed talks"),
            told(PAIR, status="postponed", text="a storm had forced them to put off the talks"),
        ),
        now="2025-06-21",
    ) == ["dated 06-01, postponed 06-05, dated 06-20"]


def test_an_article_calls_off_in_few_words_what_it_has_told_of() -> None:
    """One side and no day; where it names another city it is another act."""
    for city, expected in ((None, "cancelled"), ("Vienna", "dated")):
        (act,) = after(
            article(
                "2025-06-05",
                told(PAIR, on="2025-06-10", at="Geneva"),
                told("CHN", status="cancelled", at=city, text="the round will not be held"),
            ),
            now="2025-06-06",
        )
        assert act.state == expected


def test_taken_off_one_day_and_to_be_held_on_a_later_one_is_moved() -> None:
    """With the old day told; a day alone is that of what is called off."""
    text = "taken off the agenda and will now be held"
    for was, expected in (("2025-06-10", "postponed"), (None, "dated")):
        off = told(PAIR, status="cancelled", on="2025-07-01", was=was, text=text)
        acts = after(PLANNED, article("2025-06-05", off), now="2025-06-06")
        assert acts[0].state == expected


def test_the_day_that_was_not_to_be_it_is_a_move_where_it_is_late_news() -> None:
    """Soon after the announcement it is another source's word against it."""
    other = told(PAIR, on="2025-06-12", at="Geneva", text="on June 12 and not on June 10 as planned there")
    (late,) = after(PLANNED, article("2025-06-07", other, source="two"), now="2025-06-08")
    assert (steps(late), late.disputed) == ("dated 06-01, postponed 06-07", False)
    soon = after(PLANNED, article("2025-06-02", other, source="two"), now="2025-06-03")
    assert "postponed" not in {act.state for act in soon}


def test_hearsay_that_is_called_off_is_denied() -> None:
    """Where "reports that they will meet" are wrong, the act stands, and is disputed."""
    denial = told(
        PAIR, status="cancelled", on="2025-06-10", text="Reports that the leaders will meet on June 10"
    )
    (act,) = after(PLANNED, article("2025-06-02", denial, source="two"), now="2025-06-03")
    assert (act.state, act.disputed) == ("dated", True)


def test_a_change_on_the_day_itself_names_it_by_its_weekday() -> None:
    """Told on Tuesday of the talks set for Tuesday, which read alone are those in a week."""
    moved = told(PAIR, status="postponed", on="2025-06-13", was="2025-06-17")
    assert lives(PLANNED, article("2025-06-10", moved), now="2025-06-11") == ["dated 06-01, postponed 06-10"]


def test_a_report_of_the_eve_or_of_the_end_leaves_the_act_its_day() -> None:
    """Who set out the day before, and who parted days after; a report that it was held on another day changes it."""
    for day, text, expected in (
        ("2025-06-09", "flew out for the talks", "2025-06-10"),
        ("2025-06-12", "ended their talks without a deal", "2025-06-10"),
        ("2025-06-12", "held their talks at last", "2025-06-12"),
    ):
        (act,) = after(
            PLANNED, article(day, told(PAIR, status=None, on=day, at="Geneva", text=text)), now="2025-06-14"
        )
        assert (act.state, act.when.start) == ("held", expected)


def test_what_nobody_does_or_what_is_off_for_no_day_begins_no_act() -> None:
    """A title "Drill called off" tells of none, nor "they would not meet"; the sides and the day or week do."""
    for who, day, count in (("", "2025-06-10", 0), (PAIR, None, 0), (PAIR, "2025-06-10", 1)):
        off = told(who, kind="exercise", status="cancelled", on=day)
        assert len(lives(article("2025-06-01", off), now="2025-06-02")) == count


def test_called_off_without_a_day_of_its_own_is_what_was_planned_for_the_day_beside() -> None:
    """The deadline that is withdrawn is the one of the day that the words name, though one side goes unnamed."""
    planned = article(
        "2025-06-01", told("MWI TZA", kind="deadline", on="2025-06-24", text="lift ban on maize flour")
    )
    off = told(
        "TZA",
        kind="deadline",
        status="cancelled",
        was="2025-06-24",
        text="withdraws ultimatum after phone chat",
    )
    (act,) = after(planned, article("2025-06-22", off, source="two"), now="2025-06-23")
    assert steps(act) == "dated 06-01, cancelled 06-22"


def test_what_has_no_day_beside_a_report_does_not_take_its_place() -> None:
    """That they "agreed to set up a group" may be read as an act to come: the one reported is held all the same."""
    (first, *_) = after(
        PLANNED,
        article(
            "2025-06-10",
            told(PAIR, status="agreed", text="agreed to set up a working group"),
            told(PAIR, status=None, on="2025-06-10", at="Geneva"),
        ),
        now="2025-06-20",
    )
    assert steps(first) == "dated 06-01, held 06-10"


def test_the_article_with_the_new_day_may_recall_that_the_first_came_to_nothing() -> None:
    """That the vote "failed to take place two weeks ago" does not call off the next."""
    assert lives(
        PLANNED,
        article("2025-06-10", told(PAIR, status="postponed", was="2025-06-10")),
        article(
            "2025-06-20",
            told(PAIR, on="2025-07-01", at="Geneva", text="talks in Geneva on July 1"),
            told(PAIR, status="cancelled", text="The talks failed to take place this month"),
        ),
        now="2025-06-21",
    ) == ["dated 06-01, postponed 06-10, dated 06-20"]


def test_an_accord_on_another_matter_is_not_of_the_act_thought_of() -> None:
    """The crossing could reopen; that papers will be recognised is something else."""
    found = lives(
        article(
            "2025-06-01",
            told(PAIR, kind="other", status="possible", text="China could reopen the crossing to the United States for families"),
            told(PAIR, kind="other", status="agreed", text="The two agreed to recognise birth certificates", follows=True),
        ),
        now="2025-06-02",
    )  # fmt: skip
    assert sorted(found) == ["agreed 06-01", "told 06-01"]


def test_one_that_was_called_off_before_is_not_the_one_announced() -> None:
    text = "A test announced for April was called off"
    assert lives(
        article(
            "2025-06-05",
            told("IND", kind="launch", on="2025-06-10", text="will test a missile"),
            told("IND", kind="launch", status="cancelled", text=text),
        ),
        now="2025-06-06",
    ) == ["dated 06-05"]


def test_the_month_in_which_an_act_was_put_off_is_no_new_time() -> None:
    """Read as that of the next year."""
    put_off = told(
        PAIR,
        status="postponed",
        on="2026-06-01",
        until="2026-06-30",
        precision="month",
        text="put off the talks in June",
    )
    (act,) = after(
        PLANNED,
        article("2025-06-08", told(PAIR, status="postponed", was="2025-06-10")),
        article("2025-07-03", put_off, source="two"),
        now="2025-07-04",
    )
    assert (act.state, act.when.start) == ("postponed", None)


def test_what_was_to_be_done_by_a_day_and_is_done_on_it_stands_on_that_day() -> None:
    by = told(
        "USA IRQ",
        kind="withdrawal",
        on="2025-06-02",
        until="2025-06-30",
        at="Iraq",
        text="troops leave by June 30",
    )
    by = msgspec.structs.replace(by, when=msgspec.structs.replace(by.when, text="by June 30"))
    for day, start in (("2025-06-30", "2025-06-30"), ("2025-06-20", "2025-06-02")):
        left = told("USA IRQ", kind="withdrawal", status=None, on=day, at="Iraq", text="the last troops left")
        (act,) = after(article("2025-06-01", by), article(day, left, source="two"), now="2025-07-02")
        assert (act.state, act.when.start, act.when.end) == ("held", start, "2025-06-30")


def test_an_article_that_denies_an_act_goes_on_to_deny_it() -> None:
    (act,) = after(
        PLANNED,
        article(
            "2025-06-10",
            told(PAIR, status="cancelled", text="no talks had taken place"),
            told("CHN", status="cancelled", text="the envoys were still at the airport"),
            source="two",
        ),
        now="2025-06-11",
    )
    assert (act.state, act.disputed) == ("dated", True)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("put off its visit to Geneva, which was to start on Tuesday, to June 20", "2025-06-20"),
        ("put off its visit to Geneva, which was to start on June 20", None),
        ("will not fly to Geneva on June 20", None),
    ],
)
def test_the_day_on_which_it_was_to_be_is_not_its_new_one(text: str, day: str | None) -> None:
    moved = told(PAIR, status="postponed", on="2025-06-20", at="Geneva", text=text)
    moved = msgspec.structs.replace(moved, when=msgspec.structs.replace(moved.when, text="June 20"))
    (act,) = after(PLANNED, article("2025-06-05", moved), now="2025-06-06")
    assert (act.state, act.when.start) == ("postponed", day)
