"""What an article says in passing begins no act, and supports one that is known."""

from __future__ import annotations

import msgspec
import pytest

from models.signal import Kind, Precision, Status
from tests.stream.ledger.timetable import after, article, lives, told

PAIR = "CHN USA"
NAMES = {"CHN": "China", "USA": "the United States"}


VISIT = told(PAIR, kind="visit", on="2025-06-10", at="Boston", text="China's premier will visit Boston")


@pytest.mark.parametrize(
    ("kind", "status", "text"),
    [
        ("visit", "confirmed", "They will travel by train"),
        ("meeting", "confirmed", "Reporters will be allowed to attend"),
        ("deployment", "confirmed", "More than 8,000 officers will be mobilised"),
        ("deployment", "possible", "The cabinet wants to keep the soldiers there"),
        ("exchange", "possible", "they want to buy regional jets"),
        ("talks", "expected", "A mediator is expected to shuttle"),
        ("other", "confirmed", "Schools will be closed"),
        ("other", "possible", "China may open a cultural centre"),
    ],
)
def test_what_follows_another_act_and_names_nobody_begins_none(kind: Kind, status: Status, text: str) -> None:
    """It is how the visit goes, or life around it."""
    aside = told(PAIR, kind=kind, status=status, text=text, names=NAMES, follows=True)
    (act,) = after(article("2025-06-01", VISIT, aside), now="2025-06-02")
    assert act.kind == "visit"


@pytest.mark.parametrize(
    ("kind", "status", "on", "text"),
    [
        ("signing", "confirmed", "2025-06-11", "The two governments will sign an accord"),
        ("vote", "possible", None, "the United States could vote on the package"),
        ("exchange", "agreed", None, "They agreed to exchange all prisoners"),
        ("talks", "possible", None, "Another round is possible"),
        ("exercise", "confirmed", None, "The allies will hold smaller drills"),
        ("other", "confirmed", None, "China and the United States will reopen their consulates"),
        ("sanctions", "confirmed", None, "China will lift its ban on lobsters from the United States"),
    ],
)
def test_what_follows_another_act_and_says_who_or_when_begins_one(
    kind: Kind, status: Status, on: str | None, text: str
) -> None:
    """An article may tell of two acts."""
    second = told(PAIR, kind=kind, status=status, on=on, text=text, names=NAMES, follows=True)
    acts = after(article("2025-06-01", VISIT, second), now="2025-06-02")
    assert sorted(act.kind for act in acts) == sorted(("visit", kind))


def test_other_acts_need_a_party_in_their_own_words() -> None:
    """That "the rainy season starts in June" is none, whatever states the article is about."""
    season = told(PAIR, kind="other", on="2025-06-20", text="The rainy season starts", names=NAMES)
    assert after(article("2025-06-01", season), now="2025-06-02") == []
    shut = told(PAIR, kind="other", on="2025-06-20", text="China will shut the strait", names=NAMES)
    assert len(after(article("2025-06-01", shut), now="2025-06-02")) == 1


@pytest.mark.parametrize(
    ("text", "at", "acts"),
    [
        ("They agreed to open the crossing at Galafi", "Galafi", 2),
        ("The two agreed to open a bridge at Galafi", "Galafi", 2),
        ("Ministers agreed to open a market at Galafi", "Galafi", 1),
    ],
)
def test_what_both_agreed_to_do_is_an_act(text: str, at: str | None, acts: int) -> None:
    """Though the words name neither of them."""
    agreed = told(PAIR, kind="other", status="agreed", at=at, text=text, names=NAMES, follows=True)
    assert len(after(article("2025-06-01", VISIT, agreed), now="2025-06-02")) == acts


def test_an_aside_supports_the_act_that_it_is_of() -> None:
    """Told later in another article, beside other news."""
    vote = told(PAIR, kind="vote", on="2025-06-20", text="China will vote on tariffs of the United States")
    aside = told(
        PAIR, kind="vote", text="The vote on tariffs is expected to be close", names=NAMES, follows=True
    )
    acts = after(
        article("2025-06-01", vote), article("2025-06-03", VISIT, aside, source="two"), now="2025-06-04"
    )
    assert {act.kind: len(act.articles) for act in acts} == {"vote": 2, "visit": 1}


def test_a_title_is_news_whoever_it_names() -> None:
    """It stands at the top of its page."""
    title = msgspec.structs.replace(told(PAIR, kind="vote", text="Parliament to vote"), place="title")
    assert lives(article("2025-06-01", VISIT, title), now="2025-06-02") == ["dated 06-01", "told 06-01"]


def test_elections_due_at_some_season_are_told_in_passing() -> None:
    """They are background where they name nobody; with a day they are news."""
    cases: tuple[tuple[str, Precision, list[str]], ...] = (
        ("2025-11-30", "season", ["visit"]),
        ("2025-09-30", "month", ["visit"]),
        ("2025-09-01", "day", ["visit", "vote"]),
    )
    for until, precision, expected in cases:
        elections = told(
            PAIR, kind="vote", on="2025-09-01", until=until, precision=precision, text="Elections are due", names=NAMES, follows=True
        )  # fmt: skip
        acts = after(article("2025-06-01", VISIT, elections), now="2025-06-02")
        assert sorted(act.kind for act in acts) == expected


def test_the_way_home_is_told_in_passing() -> None:
    """That the visitor will return to the own capital begins no visit; a visit to the other's does."""
    for who, city, expected in (("CHN", "Beijing", ["visit"]), ("CHN", "Madrid", ["visit", "visit"])):
        home = told(
            who,
            kind="visit",
            on="2025-06-12",
            at=city,
            text=f"China's premier will return to {city}",
            names=NAMES,
            follows=True,
        )
        acts = after(article("2025-06-01", VISIT, home), now="2025-06-02")
        assert [act.kind for act in acts] == expected


@pytest.mark.parametrize(
    ("who", "kind", "text", "at", "names"),
    [
        ("CHN", "visit", "Li Min would return to Beijing the next morning", "Beijing", {"CHN": "Li Min"}),
        ("CHN", "visit", "Li Min is to fly home to Beijing on Friday", "Beijing", {"CHN": "Li Min"}),
        ("CHN USA", "deployment", "China and the United States will send observers", None, NAMES),
        ("CHN", "deployment", "China will send a delegation", None, NAMES),
        ("CHN USA", "visit", "China and the United States will be asked to send envoys", None, NAMES),
        ("CHN", "summit", "China will attend its second summit", None, NAMES),
        ("CHN", "exercise", "China would take part in the next drill", None, NAMES),
    ],
)
def test_who_goes_home_or_comes_to_look_on_begins_none(
    who: str, kind: Kind, text: str, at: str | None, names: dict[str, str]
) -> None:
    """It is how the act that the article tells of ends, or who attends it."""
    on = "2025-06-11" if at is not None else None
    aside = told(who, kind=kind, on=on, at=at, text=text, names=names, follows=True)
    (act,) = after(article("2025-06-01", VISIT, aside), now="2025-06-02")
    assert act.actors == ("CHN", "USA")


def test_an_airline_visits_nobody() -> None:
    """That it flies to a city again is no state's visit; that a minister without a state does is one."""

    def visitor(name: str) -> list[str]:
        flies = told(
            "USA",
            kind="visit",
            on="2025-07-01",
            at="Boston",
            text=f"{name} will fly to Boston",
            unnamed=name,
            follows=True,
        )
        return [act.kind for act in after(article("2025-06-01", flies), now="2025-06-02")]  # fmt: skip

    assert visitor("Orient Airlines") == []
    assert visitor("Marko Ilic") == ["visit"]


def test_nobody_does_nothing_nowhere() -> None:
    """What follows an act with neither a party of a state nor a place is a part of it, with a day, too."""
    tour = told(
        "",
        kind="inspection",
        on="2025-06-11",
        text="the two are to see a factory",
        unnamed="The two",
        follows=True,
    )
    (act,) = after(article("2025-06-01", VISIT, tour), now="2025-06-02")
    assert act.kind == "visit"  # fmt: skip


@pytest.mark.parametrize(
    "hour", ["at 9 a.m.", "over at noon", "late at night", "on the same day", "at 15:30", "at 10 o'clock"]
)
def test_an_hour_is_no_day_of_its_own(hour: str) -> None:
    """That "the window opens at 9 a.m." is said of the launch told before, whose day stays."""
    first = told(
        PAIR,
        kind="launch",
        on="2025-06-20",
        text="China and the United States will launch a satellite",
        names=NAMES,
    )
    window = told(
        PAIR, kind="launch", on="2025-06-01", text="The launch window opens", names=NAMES, follows=True
    )
    window = msgspec.structs.replace(window, when=msgspec.structs.replace(window.when, text=hour))
    (act,) = after(article("2025-06-01", first, window), now="2025-06-02")
    assert act.when.start == "2025-06-20"  # fmt: skip


@pytest.mark.parametrize(
    ("who", "text", "count"),
    [
        ("PER CHL", "a text exists and may be initialled this year", 1),
        ("PER", "Lima would initial any paper this year", 1),
        ("PER BOL", "Peru and Bolivia may sign a loan contract this year", 2),
    ],
)
def test_one_more_word_of_an_act_begins_no_second(who: str, text: str, count: int) -> None:
    """Of the same kind, by the same sides, with no day or place of its own, whatever its words."""
    first = told("PER CHL", kind="signing", status="possible", text="Peru and Chile could sign a protocol")
    again = told(
        who,
        kind="signing",
        status="possible",
        on="2025-06-02",
        until="2025-12-31",
        precision="year",
        text=text,
    )
    again = msgspec.structs.replace(again, span=(60, 90), follows=True)
    assert len(after(article("2025-06-01", first, again), now="2025-06-10")) == count


@pytest.mark.parametrize(
    ("text", "begun"),
    [("She flies back to Berlin tonight", 0), ("the Afghan minister flies back to Berlin tonight", 1)],
)
def test_who_flies_home_makes_no_visit_whoever_is_taken_for_another_side(text: str, begun: int) -> None:
    home = told(
        "AFG DEU",
        kind="visit",
        on="2025-06-28",
        at="Berlin",
        text=text,
        names={"AFG": "Afghan"},
        follows=True,
    )
    assert len(after(article("2025-06-28", home), now="2025-06-28")) == begun


@pytest.mark.parametrize(
    ("status", "on", "text", "count"),
    [
        ("confirmed", "2025-07-01", "The crossing between Tal and Rum is to be reopened on July 1", 2),
        ("agreed", "2025-07-01", "The railway bridge will open again on July 1", 2),
        ("possible", None, "the crossing could be reopened if calm lasted", 2),
        ("confirmed", None, "The crossing will be reopened", 1),
        ("confirmed", "2025-07-01", "The fair of Tal opens on July 1", 1),
    ],
)
def test_a_way_between_two_sides_opens_by_whatever_places_it_is_named(
    status: Status, on: str | None, text: str, count: int
) -> None:
    """A fair is of none, and a way that opens on no day is known."""
    way = told(PAIR, kind="other", status=status, on=on, text=text, follows=True)
    assert len(after(article("2025-06-01", VISIT, way), now="2025-06-02")) == count


@pytest.mark.parametrize(("at", "count"), [("Riyadh", 2), (None, 1)])
def test_an_invitation_to_a_city_is_news(at: str | None, count: int) -> None:
    """Who is invited may be known by a name alone."""
    met = told(
        "IRN SAU", kind="meeting", status=None, on="2025-06-01", at="Tehran", text="met leaders in Tehran"
    )
    asked = told(
        "IRN SAU",
        kind="visit",
        status="possible",
        at=at,
        text="He handed him an invitation to visit",
        follows=True,
    )
    first = told("IRN SAU", kind="meeting", on="2025-06-01", at="Tehran", text="will meet leaders in Tehran")
    assert (
        len(after(article("2025-05-20", first), article("2025-06-01", met, asked), now="2025-06-02")) == count
    )


def test_what_is_demanded_for_those_told_of_before_begins_no_act() -> None:
    demanded = told(
        "IND LKA",
        kind="exchange",
        status="possible",
        text="Chennai demanded their release",
        names={"IND": "Chennai"},
    )
    assert after(article("2025-06-03", demanded, cast="IND LKA"), now="2025-06-04") == []
