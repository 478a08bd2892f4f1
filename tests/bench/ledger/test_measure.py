from __future__ import annotations

import datetime as dt

from bench.ledger.measure import measure
from bench.ledger.year import Days, ExpectedAct, read_year
from models.signal import Kind, When
from stream.records.follow_up import ActEvent, ActRecord, ActState

_NONE = When(text=None, start=None, end=None, precision="none")


def expected(
    name: str,
    articles: str,
    *,
    kind: Kind = "visit",
    actors: str = "CHN JPN",
    states: tuple[ActState, ...] = ("told", "held"),
    when: Days | None = None,
    disputed: bool = False,
    recalled: str = "",
) -> ExpectedAct:
    return ExpectedAct(
        act=name,
        kind=kind,
        actors=tuple(actors.split()),
        states=states,
        final=states[-1],
        when=when,
        disputed=disputed,
        articles=tuple(articles.split()),
        recalled=tuple(recalled.split()),
    )


def recorded(
    name: str,
    articles: str,
    *,
    kind: Kind = "visit",
    actors: str = "CHN JPN",
    states: tuple[ActState, ...] = ("told", "held"),
    when: Days | None = None,
    disputed: bool = False,
) -> ActRecord:
    time = _NONE if when is None else When(text="then", start=when.start, end=when.end, precision="day")
    return ActRecord(
        id=name,
        kind=kind,
        state=states[-1],
        status="confirmed",
        participants=(),
        actors=tuple(actors.split()),
        location=None,
        when=time,
        history=tuple(_step(state) for state in states),
        mentions=(),
        articles=tuple(articles.split()),
        disputed=disputed,
    )


def _step(state: ActState) -> ActEvent:
    return ActEvent(
        at=dt.datetime(2031, 1, 1, tzinfo=dt.UTC),
        state=state,
        status=None,
        when=_NONE,
        article=None,
        place=None,
        span=None,
        text=None,
    )


def errors(record: ActRecord, act: ExpectedAct) -> tuple[str, ...]:
    (life,) = measure([record], [act]).lives
    return life.errors


def test_a_life_told_as_expected_is_whole() -> None:
    """Steps in the same state, a missing article and a time that is not asked for take nothing away."""
    day = Days("2031-03-11", "2031-03-11")
    report = measure(
        [recorded("r", "a b", states=("told", "told", "held"), when=day)], [expected("A", "a b c")]
    )
    assert (report.found, report.whole, report.spurious) == (1, 1, ())


def test_states_time_and_dispute_must_be_equal() -> None:
    day, next_day = Days("2031-03-11", "2031-03-11"), Days("2031-03-12", "2031-03-12")
    assert errors(recorded("r", "a", states=("held",)), expected("A", "a")) == (
        "states held, expected told held",
    )
    assert errors(recorded("r", "a", when=next_day), expected("A", "a", when=day)) == (
        "when 2031-03-12..2031-03-12, expected 2031-03-11..2031-03-11",
    )
    assert errors(recorded("r", "a"), expected("A", "a", when=day)) == (
        "when None..None, expected 2031-03-11..2031-03-11",
    )
    assert errors(recorded("r", "a"), expected("A", "a", disputed=True)) == ("not disputed",)
    assert errors(recorded("r", "a", disputed=True), expected("A", "a")) == ("disputed",)


def test_two_acts_in_one_record_spoil_the_one_and_leave_the_other_unfound() -> None:
    report = measure([recorded("r", "a b c")], [expected("A", "a b"), expected("B", "c")])
    first, second = report.lives
    assert first.errors == ("merged with B",)
    assert second.errors == ("not found",)
    assert (report.found, report.whole) == (1, 0)


def test_an_article_that_tells_of_two_acts_merges_nothing() -> None:
    acts = [expected("A", "a both"), expected("B", "b both")]
    report = measure([recorded("r", "a both"), recorded("s", "b both")], acts)
    assert report.whole == 2


def test_an_article_that_only_recalls_an_act_may_stand_in_its_record_or_not() -> None:
    acts = [expected("A", "a", recalled="b"), expected("B", "b")]
    for articles in ("a", "a b"):
        report = measure([recorded("r", articles), recorded("s", "b")], acts)
        assert report.whole == 2


def test_an_act_in_two_records_is_split_and_its_piece_not_spurious() -> None:
    report = measure([recorded("r", "a b"), recorded("s", "c", kind="meeting")], [expected("A", "a b c")])
    (life,) = report.lives
    assert life.errors == ("split: also s",)
    assert report.spurious == ()


def test_a_meeting_within_a_visit_is_spurious_and_splits_nothing() -> None:
    report = measure([recorded("r", "a b"), recorded("s", "b", kind="meeting")], [expected("A", "a b")])
    assert report.whole == 1
    assert [record.id for record in report.spurious] == ["s"]


def test_records_match_by_most_articles_in_common_then_by_kind() -> None:
    """Alike acts that one article tells both of are told apart by the rest of their articles."""
    acts = [expected("A", "both a1 a2"), expected("B", "both b1")]
    report = measure([recorded("s", "both b1"), recorded("r", "both a1 a2")], acts)
    assert [life.record.id for life in report.lives if life.record] == ["r", "s"]
    acts = [expected("A", "both", kind="visit"), expected("B", "both", kind="meeting")]
    report = measure([recorded("r", "both", kind="meeting"), recorded("s", "both", kind="visit")], acts)
    assert [life.record.id for life in report.lives if life.record] == ["s", "r"]


def test_another_kind_other_actors_or_other_articles_are_another_act() -> None:
    act = expected("A", "a")
    for record in (
        recorded("r", "a", kind="vote"),
        recorded("r", "a", actors="IND PAK"),
        recorded("r", "b"),
    ):
        report = measure([record], [act])
        assert (report.found, report.spurious) == (0, (record,))
    assert measure([recorded("r", "a", actors="")], [act]).found == 1


def test_a_flawless_ledger_of_the_scripted_year_has_every_life_whole() -> None:
    """The year's acts are told apart by their articles, whatever order the records have."""
    acts = read_year().acts
    records = [
        recorded(
            f"r{act.act}",
            " ".join(act.articles),
            kind=act.kind,
            actors=" ".join(act.actors),
            states=act.states,
            when=act.when,
            disputed=act.disputed,
        )
        for act in acts
    ]
    report = measure(records[::-1], acts)
    assert [life.errors for life in report.lives if life.errors] == []
    assert report.spurious == ()
