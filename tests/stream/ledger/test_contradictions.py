"""What sources say against each other is shown, and what only follows is not called a contradiction."""

from __future__ import annotations

import pytest

from tests.stream.ledger.timetable import after, article, steps, told

PAIR = "CHN USA"


def test_two_sources_give_two_days() -> None:
    """Both days stand in the history of one act."""
    (act,) = after(
        article("2025-06-01", told(PAIR, on="2025-06-10", at="Geneva"), source="one"),
        article("2025-06-02", told(PAIR, on="2025-06-12", at="Geneva"), source="two"),
        now="2025-06-03",
    )
    assert act.disputed
    assert [event.when.start for event in act.history] == ["2025-06-10", "2025-06-12"]


def test_one_source_agrees_and_another_denies() -> None:
    """A denial is shown and disputed, and leaves the act where it stood."""
    (act,) = after(
        article("2025-06-01", told(PAIR, status="agreed"), source="one"),
        article(
            "2025-06-02",
            told(PAIR, status="cancelled", text="denied that any talks would be held"),
            source="two",
        ),
        now="2025-06-03",
    )
    assert act.disputed
    assert steps(act) == "agreed 06-01, agreed 06-02"
    assert act.history[-1].status == "cancelled"
    assert act.history[-1].text == "denied that any talks would be held"


def test_a_source_insists_after_a_denial() -> None:
    """A third source that still tells the act ahead, with its day, brings it back, disputed."""
    (act,) = after(
        article("2025-06-01", told(PAIR, on="2025-06-10"), source="one"),
        article("2025-06-02", told(PAIR, status="cancelled", on="2025-06-10"), source="two"),
        article("2025-06-03", told(PAIR, on="2025-06-10", status="agreed"), source="three"),
        now="2025-06-04",
    )
    assert act.disputed
    assert act.state == "dated"


def test_held_against_cancelled() -> None:
    """One source reports it called off, another that it took place."""
    (act,) = after(
        article("2025-06-01", told(PAIR, on="2025-06-10"), source="one"),
        article("2025-06-09", told(PAIR, status="cancelled", on="2025-06-10"), source="two"),
        article("2025-06-11", told(PAIR, status=None, on="2025-06-10"), source="three"),
        now="2025-06-12",
    )
    assert act.disputed
    assert steps(act) == "dated 06-01, cancelled 06-09, held 06-11"


def test_a_cancellation_that_follows_is_none() -> None:
    """Later news from another source is news, not a contradiction."""
    (act,) = after(
        article("2025-06-01", told(PAIR, on="2025-06-10"), source="one"),
        article("2025-06-05", told(PAIR, status="cancelled", on="2025-06-10"), source="two"),
        now="2025-06-06",
    )
    assert not act.disputed


def test_a_copy_of_the_old_story_contradicts_nothing() -> None:
    """A syndicated copy that appears after the cancellation is no second source, and changes nothing."""
    (act,) = after(
        article("2025-06-01", told(PAIR, on="2025-06-10"), source="agency", story="s"),
        article("2025-06-02", told(PAIR, status="cancelled", on="2025-06-10"), source="two"),
        article("2025-06-03", told(PAIR, on="2025-06-10"), source="paper", story="s"),
        now="2025-06-04",
    )
    assert steps(act) == "dated 06-01, cancelled 06-02"
    assert not act.disputed
    assert len(act.articles) == 3


@pytest.mark.parametrize(
    "text",
    [
        "Cambodia contradicted an announcement that they would hold talks",
        "the ministry rejected as invented a report that it would hold talks",
        "reports of talks are false",
        "it knew of no talks",
        "it has no intention of holding talks",
    ],
)
def test_whoever_says_that_it_is_not_so_contradicts(text: str) -> None:
    """By whatever verb: the act stands, and is disputed; said twice in one article it is said once."""
    (act,) = after(
        article("2025-06-01", told(PAIR, on="2025-06-20")),
        article(
            "2025-06-02",
            told(PAIR, status="cancelled", on="2025-06-20", text=text),
            told("CHN", status="cancelled", text="there will be no such talks"),
            source="two",
        ),
        now="2025-06-03",
    )
    assert act.state == "dated"
    assert act.disputed


def test_a_source_that_reports_a_denial_takes_back_nothing() -> None:
    """One agency tells of both sides; a refusal told by it ends the act."""
    ahead = article("2025-06-01", told(PAIR, on="2025-06-20"))
    denial = told("CHN", status="cancelled", text="it knew nothing of talks")
    (act,) = after(ahead, article("2025-06-02", denial), now="2025-06-03")
    assert (act.state, act.disputed) == ("dated", True)
    refusal = told("CHN", status="cancelled", text="there will be no talks")
    (act,) = after(ahead, article("2025-06-02", refusal), now="2025-06-03")
    assert (act.state, act.disputed) == ("cancelled", False)


def test_a_report_of_less_than_was_agreed_contradicts_that_of_the_whole() -> None:
    """Another source tells of "only 120 of the 210"; the same source only adds to its own."""
    for source, disputed in (("two", True), ("one", False)):
        (act,) = after(
            article("2025-06-01", told(PAIR, kind="exchange", on="2025-06-10")),
            article("2025-06-10", told(PAIR, kind="exchange", status=None, on="2025-06-10")),
            article(
                "2025-06-11",
                told(
                    "CHN",
                    kind="exchange",
                    status=None,
                    on="2025-06-10",
                    text="handed over only 120 of the 210 men",
                ),
                source=source,
            ),
            now="2025-06-12",
        )
        assert (act.state, act.disputed) == ("held", disputed)


def test_who_contradicts_a_report_without_a_day_disputes_the_act() -> None:
    """It stays held; weeks later it is another matter."""
    for day, disputed in (("2025-06-11", True), ("2025-06-25", False)):
        acts = after(
            article("2025-06-01", told("BDI", kind="withdrawal", on="2025-06-10", at="Uvira")),
            article("2025-06-10", told("BDI", kind="withdrawal", status=None, on="2025-06-10", at="Uvira")),
            article(
                day,
                told(
                    "BDI",
                    kind="withdrawal",
                    status="cancelled",
                    at="Uvira",
                    text="contradicted the claim that its soldiers left",
                ),
                source="two",
            ),
            now=day,
        )
        assert (acts[0].state, acts[0].disputed) == ("held", disputed)
