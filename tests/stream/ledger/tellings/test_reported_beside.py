"""Reports and plans of one article: what is reported is not the act that the article says is still to come."""

from __future__ import annotations

import msgspec
import pytest

from models.signal import Kind, Participant
from stream.ledger.particulars.told import Told
from tests.stream.ledger.timetable import after, article, lives, steps, told

PAIR = "GRC TUR"
NAMES = {"GRC": "Greece", "TUR": "Turkey"}


def _behind(act: Told, at: int = 100) -> Told:
    return msgspec.structs.replace(act, span=(at, at + len(act.text or "")), follows=True)


@pytest.mark.parametrize("kind", ["talks", "meeting"])
def test_where_a_visit_was_agreed_is_not_the_visit(kind: Kind) -> None:
    """Nor is a summit held where officials agreed on it."""
    thought = told(PAIR, kind="visit", status="possible", text="Greece's premier may visit Turkey")
    met = told(PAIR, kind=kind, status=None, on="2025-06-10", text="Greece and Turkey spoke in Rome")
    agreed = _behind(told(PAIR, kind="visit", status="agreed", at="Ankara", text="the premier would visit Ankara"))  # fmt: skip
    (act,) = after(article("2025-06-01", thought), article("2025-06-10", met, agreed), now="2025-06-12")
    assert steps(act) == "told 06-01, agreed 06-10"


def test_what_goes_on_from_a_report_is_of_the_same_act() -> None:
    """That the call lasted an hour is no visit of the same two."""
    call = told(PAIR, kind="call", on="2025-06-10", text="Greece and Turkey will speak by telephone")
    visit = told(PAIR, kind="visit", status="agreed", text="Turkey's president will visit Greece")
    spoke = told(PAIR, kind="call", status=None, on="2025-06-10", text="They spoke by telephone")
    long = _behind(told(PAIR, kind="talks", status=None, on="2025-06-10", text="the conversation"))
    acts = after(
        article("2025-06-01", call),
        article("2025-06-02", visit),
        article("2025-06-10", spoke, long),
        now="2025-06-12",
    )
    assert [steps(act) for act in acts] == ["dated 06-01, held 06-10", "agreed 06-02"]


def test_an_aside_on_no_day_holds_no_act_on_no_day() -> None:
    thought = told(PAIR, kind="visit", status="possible", text="Turkey's president may visit Greece")
    other = told("GRC", kind="vote", on="2025-06-10", text="Greece votes", names=NAMES)
    aside = _behind(told(PAIR, kind="visit", status=None, text="the start of a one-day visit"))
    (act, _) = after(article("2025-06-01", thought), article("2025-06-10", other, aside), now="2025-06-12")
    assert steps(act) == "told 06-01"


def test_who_only_speaks_of_a_signing_has_no_part_in_it() -> None:
    """A deputy minister may tell what presidents will sign."""
    first = told("PER BOL", kind="signing", status="possible", on="2025-08-01", until="2025-08-31", precision="month",
                 text="the states of the lake could sign a convention")  # fmt: skip
    speaker = Participant("a Bolivian deputy foreign minister", "BOL")
    first = msgspec.structs.replace(first, participants=(first.participants[0], speaker))
    then = told("PER BOL CHL", kind="signing", on="2025-08-12", text="the presidents will sign the convention of the lake")  # fmt: skip
    assert lives(article("2025-06-01", first), article("2025-07-01", then), now="2025-07-02") == ["told 06-01, dated 07-01"]  # fmt: skip


def test_one_more_exercise_of_the_article_is_another() -> None:
    """Though it names neither day nor place."""
    land = told("NATO LVA", kind="exercise", on="2025-11-08", at="Latvia", text="NATO will hold the drill Amber Wolf in Latvia")  # fmt: skip
    air = _behind(told("NATO", kind="exercise", text="An air exercise, Amber Kite, is planned for afterwards"))  # fmt: skip
    assert sorted(lives(article("2025-10-01", land, air), now="2025-10-02")) == ["dated 10-01", "told 10-01"]


@pytest.mark.parametrize(
    ("text", "status", "on", "follows", "count"),
    [
        ("They agreed to open the crossing", "agreed", None, True, 1),
        ("The two sides agreed to reopen the crossing", "agreed", None, True, 1),
        ("A truce around the port will start", "confirmed", "2025-06-20", False, 1),
        ("The crossing will open", "confirmed", None, True, 0),
        ("they had agreed to open the crossing", "agreed", None, True, 0),
        ("A truce is on the table", "possible", None, True, 0),
    ],
)
def test_accords_and_truces_are_told_of_without_names(
    text: str, status: str, on: str | None, follows: bool, count: int
) -> None:
    """The sides are those that the text has named before."""
    act = told(PAIR, kind="other", status=status, on=on, text=text, names=NAMES, follows=follows)  # type: ignore[arg-type]
    assert len(after(article("2025-06-01", act), now="2025-06-02")) == count


@pytest.mark.parametrize(
    ("first", "then", "count"),
    [
        ("Greece could stop its operations over the holiday", "A ceasefire will apply over the holiday", 1),
        ("Greece may halt all attacks", "A truce will begin", 1),
        ("Greece may open the northern bridge to lorries", "A truce along the frontier will begin", 2),
    ],
)
def test_a_truce_is_one_by_whatever_name(first: str, then: str, count: int) -> None:
    thought = told(PAIR, kind="other", status="possible", on="2025-06-01", until="2025-06-30", precision="month", text=first, names=NAMES)  # fmt: skip
    fixed = told(PAIR, kind="other", on="2025-06-15", text=then, names=NAMES)
    acts = after(
        article("2025-05-20", thought, cast=PAIR), article("2025-06-08", fixed, cast=PAIR), now="2025-06-09"
    )
    assert len(acts) == count


def test_a_house_named_by_its_city_is_one() -> None:
    """Its vote on an accord of two states is no aside."""
    first = told(PAIR, kind="signing", on="2025-06-10", text="Greece and Turkey will sign a pact")
    vote = told(PAIR, kind="vote", text="The parliament in Athens would vote on it", names={"GRC": "parliament in Athens"}, follows=True)  # fmt: skip
    assert sorted(lives(article("2025-06-01", first, vote), now="2025-06-02")) == [
        "dated 06-01",
        "told 06-01",
    ]


def test_an_island_goes_by_a_short_name() -> None:
    """Its capital lies in it."""
    thought = told(PAIR, kind="meeting", status="possible", on="2025-06-01", until="2025-08-31", precision="season", at="St Vincent", text="The two may meet in St Vincent")  # fmt: skip
    fixed = told(PAIR, kind="meeting", on="2025-06-12", at="Kingstown", text="The two will meet in Kingstown")
    assert lives(article("2025-05-06", thought), article("2025-05-27", fixed), now="2025-05-28") == ["told 05-06, dated 05-27"]  # fmt: skip


def test_what_two_impose_on_each_other_is_two() -> None:
    """Each in return for the other's."""
    names = {"PER": "Peru", "CHL": "Chile"}
    first = told(
        "PER CHL", kind="sanctions", on="2025-07-01", text="Peru will levy duties on Chile", names=names
    )
    back = told(
        "PER CHL", kind="sanctions", status="possible", text="Chile may levy duties on Peru", names=names
    )
    again = told(
        "PER CHL", kind="sanctions", status="possible", text="Peru may levy duties on Chile", names=names
    )
    assert len(after(article("2025-06-01", first), article("2025-06-03", back), now="2025-06-04")) == 2
    assert len(after(article("2025-06-01", first), article("2025-06-03", again), now="2025-06-04")) == 1


def test_a_contract_that_could_be_signed_there_is_told_of() -> None:
    """What leaders hope to sign is told in passing."""
    visit = told(PAIR, kind="visit", on="2025-06-10", at="Ankara", text="Greece's premier will visit Ankara")
    for text, count in (("A contract for jets could be signed", 2), ("The two hope to sign a contract", 1)):
        act = told(PAIR, kind="signing", status="possible", text=text, follows=True)
        assert len(after(article("2025-06-01", visit, act), now="2025-06-02")) == count


def test_who_holds_an_office_of_a_state_is_known_by_name() -> None:
    """Another article may name them without it."""
    first = told("TUR GRC", kind="visit", status="expected", on="2025-09-01", until="2025-11-30", precision="season",
                 at="Greece", text="President Kaan Tekin of Turkey is expected to pay a visit to Greece in the autumn")  # fmt: skip
    again = told("", kind="visit", on="2025-09-01", until="2025-11-30", precision="season", unnamed="Kaan Tekin",
                 text="Kaan Tekin's visit in the autumn")  # fmt: skip
    other = told("", kind="visit", on="2025-09-01", until="2025-11-30", precision="season", unnamed="Deniz Aslan",
                 text="Deniz Aslan's visit in the autumn")  # fmt: skip
    assert len(after(article("2025-06-01", first), article("2025-06-03", again), now="2025-06-04")) == 1
    assert len(after(article("2025-06-01", first), article("2025-06-03", other), now="2025-06-04")) == 2
