"""What sources say against each other is shown, and what only follows is not called a contradiction."""

from __future__ import annotations

import msgspec
import pytest

from models.signal import Status
from stream.ledger.tellings.titles import summed
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


@pytest.mark.parametrize(
    "words",
    [
        "it had not agreed to any talks with the United States",
        "Beijing had agreed to no talks",
        "no talks with Washington had been arranged",
        "talks with Washington are not being prepared",
        "nobody in Beijing had agreed to talks",
    ],
)
def test_who_says_not_to_have_agreed_contradicts_who_announced(words: str) -> None:
    """The act stands, as the other side stands by its word."""
    (act,) = after(
        article("2025-06-01", told(PAIR, on="2025-06-10"), source="one"),
        article("2025-06-02", told(PAIR, status="cancelled", text=words), source="two"),
        now="2025-06-03",
    )
    assert act.disputed
    assert act.state == "dated"


def test_there_will_be_none_of_what_was_agreed() -> None:
    """One party can call off alone what both had agreed on, whoever announced it; what was not agreed it only denies."""
    off = article("2025-06-04", told(PAIR, status="cancelled", text="there will be no talks"), source="three")
    dated = article("2025-06-02", told(PAIR, on="2025-06-20"), source="two")
    (act,) = after(
        article("2025-06-01", told(PAIR, status="agreed"), source="one"), dated, off, now="2025-06-05"
    )
    assert (act.state, act.disputed) == ("cancelled", False)
    (act,) = after(dated, off, now="2025-06-05")
    assert (act.state, act.disputed) == ("dated", True)


def test_a_title_that_denies_what_the_text_says_others_announced() -> None:
    """The title's words tell what is said, not those of the text, which only tell of what."""
    title = msgspec.structs.replace(
        told(PAIR, status="cancelled", text="no talks with Washington have been agreed"), place="title"
    )
    (denied,) = summed([title, told(PAIR, on="2025-06-10", text="it would hold talks on June 10")])
    (act,) = after(
        article("2025-06-01", told(PAIR, on="2025-06-10"), source="one"),
        article("2025-06-02", denied, source="two"),
        now="2025-06-03",
    )
    assert act.disputed
    assert act.state == "dated"


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


@pytest.mark.parametrize(
    "text",
    [
        "no date has been fixed for the talks",
        "it has not agreed to any date for talks",
        "the date of the talks is still open",
        "a meeting on June 20 had not been agreed",
        "the announcement of talks was premature",
        "it was not aware of a date for talks",
    ],
)
def test_who_knows_of_no_day_contradicts_who_has_told_one(text: str) -> None:
    """The act stands on its day and is disputed, though one agency reports both sides; before a day was told nothing is."""
    ahead, undecided = (
        told(PAIR, on="2025-06-20", at="Geneva"),
        told("CHN", status="expected", at="Geneva", text=text),
    )
    (act,) = after(article("2025-06-01", ahead), article("2025-06-03", undecided), now="2025-06-04")
    assert (act.state, act.when.start, act.disputed) == ("dated", "2025-06-20", True)
    agreed = told(PAIR, status="agreed", at="Geneva")
    (act,) = after(article("2025-06-01", agreed), article("2025-06-03", undecided), now="2025-06-04")
    assert (act.state, act.disputed) == ("agreed", False)


def test_an_article_that_tells_of_the_announcement_and_of_who_knows_of_none_disputes_it() -> None:
    """The day that it repeats from the announcement makes it no second source of it."""
    (act,) = after(
        article("2025-06-01", told(PAIR, on="2025-06-20", at="Geneva")),
        article(
            "2025-06-03",
            told(PAIR, on="2025-06-20", text="talks on June 20"),
            told("CHN", status="expected", text="no date had been agreed for talks"),
            source="two",
        ),
        now="2025-06-04",
    )
    assert (act.state, act.disputed) == ("dated", True)


def test_who_denies_that_an_act_took_place_disputes_it_though_one_source_reports_both() -> None:
    """It stays held."""
    (act,) = after(
        article("2025-06-01", told("IRN", kind="launch", on="2025-06-10")),
        article("2025-06-10", told("IRN", kind="launch", status=None, on="2025-06-10")),
        article(
            "2025-06-11",
            told(
                "IRN",
                kind="launch",
                status="cancelled",
                text="has seen no sign of the launch that Iran reported",
            ),
        ),
        now="2025-06-12",
    )
    assert (act.state, act.disputed) == ("held", True)


def test_a_day_told_against_another_disputes_the_act_and_moves_it_not() -> None:
    """Soon after the first day, "and not a day earlier" is one word against another, wherever the act is."""
    (act,) = after(
        article("2025-06-01", told(PAIR, on="2025-06-19")),
        article(
            "2025-06-02",
            told(
                "CHN", on="2025-06-20", text="the talks with the us will be on June 20 and not a day earlier"
            ),
            source="two",
        ),
        now="2025-06-03",
    )
    assert (steps(act), act.disputed) == ("dated 06-01, dated 06-02", True)


def test_a_summit_takes_place_without_who_stays_away() -> None:
    """Talks of two sides do not."""
    away = "Egypt's president will not attend the African Union summit on Sudan"
    (act,) = after(
        article("2025-06-01", told("AU SDN", kind="summit", on="2025-06-20")),
        article("2025-06-10", told("EGY AU SDN", kind="summit", status="cancelled", text=away)),
        now="2025-06-11",
    )
    assert (act.state, act.disputed) == ("dated", False)
    (act,) = after(
        article("2025-06-01", told("EGY SDN", on="2025-06-20")),
        article(
            "2025-06-10",
            told("EGY SDN", status="cancelled", text="Egypt will not attend the talks with Sudan"),
        ),
        now="2025-06-11",
    )
    assert act.state == "cancelled"


def test_an_article_of_two_days_for_one_act_makes_it_disputed() -> None:
    """That of each side is the act's own; none begins another."""
    (act,) = after(
        article("2025-06-01", told("CHN USA", on="2025-06-10", at="Geneva")),
        article(
            "2025-06-05",
            told("CHN USA", status="expected", text="China and the United States gave different days for their talks"),
            told("CHN USA", on="2025-06-11", text="the delegations would sit down on June 11", follows=True),
            source="two",
        ),
        now="2025-06-06",
    )  # fmt: skip
    assert (act.disputed, act.when.start, act.state) == (True, "2025-06-10", "dated")


def test_no_such_plan_contradicts_who_announced_it_in_the_same_article() -> None:
    """The act stays ahead, and is disputed."""
    (act,) = after(
        article(
            "2025-06-05",
            told(PAIR, kind="visit", on="2025-06-10", text="its premier would visit Boston"),
            told("USA", kind="visit", status="cancelled", text="there was no such arrangement", follows=True),
        ),
        now="2025-06-06",
    )
    assert (act.disputed, act.state) == (True, "dated")


def test_a_member_who_stays_away_does_not_call_off_its_bodys_summit() -> None:
    """Also where the same article says that the summit goes ahead, and so has made a party of the member."""
    (act,) = after(
        article("2025-06-01", told("ASEAN AUS", kind="summit", on="2025-09-20", until="2025-09-21", at="Perth")),
        article(
            "2025-08-12",
            told("ASEAN AUS MMR", kind="summit", on="2025-09-20", text="the summit would go ahead on September 20"),
            told("AUS MMR", kind="summit", status="cancelled", on="2025-09-01", until="2025-09-30", precision="month",
                 text="Myanmar's premier will not attend next month's summit of Australia"),
            source="two",
        ),
        now="2025-08-13",
    )  # fmt: skip
    assert act.state == "dated"


def test_days_apart_by_one_in_the_same_city_are_of_one_act() -> None:
    """A week later another source gives the next day: the same sides have no two rounds there on two days."""
    (act,) = after(
        article("2025-06-01", told(PAIR, on="2025-06-20", at="Mexico City"), source="one"),
        article("2025-06-09", told(PAIR, on="2025-06-21", at="Mexico City"), source="two"),
        now="2025-06-10",
    )
    assert (act.disputed, act.when.start) == (True, "2025-06-20")


def test_a_claim_and_its_denial_in_one_sentence_are_of_one_act() -> None:
    """The act is reported, and disputed."""
    claim = "Rwanda said its troops had left Goma"
    (act,) = after(
        article("2025-06-01", told("COD RWA", kind="withdrawal", on="2025-06-10", at="Goma", text="Rwandan troops will leave Goma")),
        article(
            "2025-06-10",
            told("COD RWA", kind="withdrawal", status="cancelled", at="Goma", text=f"{claim}, but Congo said not a single soldier had moved"),
            told("RWA", kind="withdrawal", status=None, on="2025-06-10", at="Goma", text="its troops had left Goma"),
        ),
        now="2025-06-11",
    )  # fmt: skip
    assert (act.state, act.disputed) == ("held", True)


@pytest.mark.parametrize(
    "words",
    [
        "China maintains that it never began",
        "China insisted that the talks had never taken place",
        "China contradicted the American account of the talks",
    ],
)
def test_who_says_that_what_was_reported_never_came_about_contradicts_the_report(words: str) -> None:
    """The act stays as it was reported."""
    (act,) = after(
        article("2025-06-01", told(PAIR, on="2025-06-10", at="Geneva"), source="one"),
        article("2025-06-10", told(PAIR, status=None, on="2025-06-10", at="Geneva"), source="two"),
        article("2025-06-11", told("CHN", status="cancelled", text=words), source="three", cast="CHN USA"),
        now="2025-06-12",
    )
    assert (act.state, act.disputed) == ("held", True)


@pytest.mark.parametrize("status", ["expected", "cancelled"])
def test_the_other_side_stands_by_its_day_where_the_article_has_told_of_the_denial(status: Status) -> None:
    """Both tellings are of the one act, though each names one side only."""
    (act,) = after(
        article("2025-06-01", told(PAIR, kind="withdrawal", on="2025-06-20", at="Geneva"), source="one"),
        article(
            "2025-06-05",
            told("CHN", kind="withdrawal", status=status, text="denied that a date had been fixed"),
            told("USA", kind="withdrawal", on="2025-06-20", text="the troops would leave", follows=True),
            source="two",
            cast="CHN USA",
        ),
        now="2025-06-06",
    )
    assert (act.state, act.disputed) == ("dated", True)


def test_what_its_article_tells_others_to_contradict_was_held() -> None:
    """Who reports that it took place, and that the other side disputes this, tells of one act, held and disputed."""
    (act,) = after(
        article("2025-06-01", told(PAIR, on="2025-06-10"), source="one"),
        article(
            "2025-06-10",
            told(PAIR, status=None, text="the two sides had held talks"),
            told(PAIR, status="cancelled", text="Beijing contradicted it"),
            source="two",
        ),
        now="2025-06-12",
    )
    assert act.disputed
    assert steps(act) == "dated 06-01, dated 06-10, held 06-10"


@pytest.mark.parametrize(
    "words",
    [
        "There had been no postponement",
        "Washington denied that the talks had been called off",
        "Washington knew nothing of a cancellation of the talks",
        "the talks had never been cancelled",
    ],
)
@pytest.mark.parametrize("status", ["postponed", "cancelled"])
def test_who_says_that_it_was_never_put_off_contradicts_who_said_so(words: str, status: Status) -> None:
    """The act stays where the other side put it."""
    (act,) = after(
        article("2025-06-01", told(PAIR, on="2025-06-10"), source="one"),
        article("2025-06-03", told(PAIR, status=status), source="two"),
        article("2025-06-04", told(PAIR, text=words), source="three"),
        now="2025-06-05",
    )
    assert act.disputed
    assert act.state == status


def test_that_there_was_no_delay_contradicts_nobody_who_told_of_one() -> None:
    """Where none did."""
    (act,) = after(
        article("2025-06-01", told(PAIR, on="2025-06-10"), source="one"),
        article("2025-06-04", told(PAIR, text="There had been no delay"), source="three"),
        now="2025-06-05",
    )
    assert (act.state, act.disputed) == ("dated", False)


@pytest.mark.parametrize(
    "words",
    [
        "The Chadian government contradicted it",
        "Lima disputed this",
        "Minsk gave another version",
        "Lima disagrees",
        "Tehran contested the account",
        "Kigali said the statement from Kinshasa was wrong",
        "a claim that Kigali rejected",
        "which Lima disputes",
        "he had no knowledge of any such withdrawal",
        "Israel's foreign ministry said otherwise",
    ],
)
def test_a_word_against_a_report_is_shown_beside_it(words: str) -> None:
    """What was held stays so, disputed."""
    (act,) = after(
        article("2025-06-01", told(PAIR, on="2025-06-10"), source="one"),
        article("2025-06-11", told(PAIR, status=None, on="2025-06-10"), source="two"),
        article("2025-06-12", told(PAIR, status="cancelled", text=words), source="three"),
        now="2025-06-13",
    )
    assert (act.state, act.disputed) == ("held", True)


@pytest.mark.parametrize(
    "words",
    [
        "parliament rejected the treaty over a dispute",
        "the plan was rejected",
        "Chile has dismissed this visit as useless",
    ],
)
def test_who_turns_down_an_act_calls_it_off(words: str) -> None:
    (act,) = after(
        article("2025-06-01", told(PAIR, on="2025-06-10"), source="one"),
        article("2025-06-02", told(PAIR, status="cancelled", text=words), source="two"),
        now="2025-06-13",
    )
    assert act.state == "cancelled"


def test_that_an_act_is_called_off_is_news_where_its_source_only_told_of_a_denial() -> None:
    """A denial leaves it where it stood; that it is off then comes without a day, as the denial did."""
    (act,) = after(
        article("2025-06-01", told(PAIR, on="2025-06-10"), source="one"),
        article("2025-06-02", told(PAIR, status="cancelled", text="denied that talks had been agreed"), source="one"),
        article("2025-06-03", told(PAIR, status="cancelled", text="the host called off the talks"), source="one"),
        now="2025-06-04",
    )  # fmt: skip
    assert act.state == "cancelled"
    assert act.disputed
