"""One act is one where an article names an observer, a mediator or a season in place of what others tell."""

from __future__ import annotations

from tests.stream.ledger.timetable import after, article, lives, told


def test_an_observer_named_in_place_of_the_mediator_is_at_the_same_talks() -> None:
    """Of one day in one city; in another city they are other talks."""
    first = article("2025-06-01", told("CYP UN", on="2025-06-10", at="Geneva"), cast="CYP TUR UN")
    for city, count in (("Geneva", 1), ("Vienna", 2)):
        second = article(
            "2025-06-03", told("CYP TUR", on="2025-06-10", at=city), source="two", cast="CYP TUR"
        )
        assert len(after(first, second, now="2025-06-04")) == count


def test_two_pairs_of_states_meet_apart() -> None:
    """Without a body beside them, one state in common does not make one act of two meetings in one city."""
    first = article("2025-06-01", told("CYP GRC", on="2025-06-10", at="Geneva"))
    second = article("2025-06-03", told("CYP TUR", on="2025-06-10", at="Geneva"), source="two")
    assert len(after(first, second, now="2025-06-04")) == 2


def test_the_exercise_of_the_same_days_is_one_whatever_neighbour_is_named() -> None:
    """Where the article names all who exercise."""
    first = article(
        "2025-06-01",
        told("BLR RUS", kind="exercise", on="2025-06-10", until="2025-06-21"),
        cast="BLR POL RUS",
    )
    for cast, count in (("BLR POL RUS", 1), ("BLR POL", 2)):
        second = article(
            "2025-06-02",
            told("BLR POL", kind="exercise", on="2025-06-10", until="2025-06-21"),
            source="two",
            cast=cast,
        )
        assert len(after(first, second, now="2025-06-03")) == count


def test_who_brings_about_a_swap_is_no_side_of_it() -> None:
    """The day that it was planned for tells which swap was put off."""
    first = article("2025-06-01", told("HOUTHI YEM", kind="exchange", on="2025-06-10"))
    moved = told("ICRC YEM", kind="exchange", status="postponed", on="2025-06-20", was="2025-06-10")
    second = article("2025-06-08", moved, source="two", cast="HOUTHI ICRC YEM")
    assert lives(first, second, now="2025-06-09") == ["dated 06-01, postponed 06-08"]


def test_autumn_comes_in_april_south_of_the_equator() -> None:
    """What is told for a season there may come in any month; elsewhere it is another visit."""
    for host, count in (("ARG", 1), ("ESP", 2)):
        first = article(
            "2025-01-09",
            told(
                f"BRA {host}" if host == "ARG" else f"FRA {host}",
                kind="visit",
                status="possible",
                on="2025-09-01",
                until="2025-11-30",
                precision="season",
            ),
        )
        second = article(
            "2025-02-14",
            told(f"BRA {host}" if host == "ARG" else f"FRA {host}", kind="visit", on="2025-03-21"),
            source="two",
        )
        assert len(after(first, second, now="2025-02-15")) == count


def test_a_visit_at_whose_end_something_was_agreed_was_held() -> None:
    """What was agreed, of no kind of its own, may be told of the visit, and keeps its report from nothing."""
    names = {"BRA": "Helena Prado"}
    first = article(
        "2025-01-30", told("ARG BRA", kind="visit", on="2025-02-08", at="Buenos Aires", names=names)
    )
    agreed = told("ARG BRA", kind="other", status="agreed", at="Buenos Aires", names=names, text="a panel")
    held = told("ARG BRA", kind="visit", status=None, on="2025-02-08", at="Buenos Aires", names=names)
    second = article("2025-02-08", agreed, held, source="two")
    assert lives(first, second, now="2025-02-09")[0].endswith("held 02-08")


def test_a_second_swap_that_an_article_tells_twice_is_one() -> None:
    """Who brings it about is named there, and its two sides later."""
    first = article(
        "2025-03-13",
        told(
            "UN YEM", kind="exchange", status="possible", text="is discussing a second exchange of prisoners"
        ),
        told(
            "UN YEM",
            kind="exchange",
            status="possible",
            text="a second exchange of prisoners is possible",
            on="2025-03-14",
            until="2025-12-31",
            precision="year",
        ),
        cast="HOUTHI UN YEM",
    )
    later = article(
        "2025-04-14",
        told("HOUTHI YEM", kind="exchange", status="possible", text="a second exchange of prisoners"),
        source="two",
        cast="HOUTHI UN YEM",
    )
    assert len(after(first, later, now="2025-04-15")) == 1


def test_a_vote_beside_another_is_told_by_the_house_that_is_to_take_it() -> None:
    """One told beside a vote that was taken, of nobody, begins no act."""
    taken = told("COL VEN", kind="vote", status=None, on="2025-03-29", text="the senate approved a treaty")
    for unnamed, count in (("deputies", 1), (None, 0)):
        to_come = told(
            "COL VEN",
            kind="vote",
            status="expected",
            text="the deputies would take it up",
            unnamed=unnamed,
            follows=True,
        )
        assert len(after(article("2025-03-29", taken, to_come), now="2025-03-30")) == count
