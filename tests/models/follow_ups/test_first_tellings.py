"""First tellings of acts on no day yet: planned, agreed on, come back to; read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.models.follow_ups.conftest import Read

AGREED = (
    ("Chad and Niger agreed that President Okoye should visit Niamey.", "visit"),
    ("Peru and Chile agreed that their envoys should meet in Arica.", "meeting"),
    ("The governments of Peru and Chile agreed that Rosa Quispe should come to Santiago.", "visit"),
    ("Chad and Libya agreed to come back for a third round.", "talks"),
    ("Talks between Chad and Libya ended on Monday with an agreement to return for a second round.", "talks"),
    ("Peru and Chile parted with an accord to reconvene for another session.", "meeting"),
    ("Peru and Chile held talks. A further meeting, of officers named in May, was agreed.", "meeting"),
    ("Chad freed men of Niger. Another exchange, of soldiers captured in 2021, was agreed.", "exchange"),
)


@pytest.mark.parametrize(("text", "kind"), AGREED)
def test_what_parties_agree_to_do_is_agreed(read: Read, text: str, kind: str) -> None:
    told = [(act.kind, act.status, act.first) for act in read(text)]
    assert (kind, "agreed", None) in told


@pytest.mark.parametrize(
    "text",
    [
        "Chad and Niger agreed that Niamey should yield.",
        "The ministers should come back for their papers.",
        "She came back for a second helping.",
    ],
)
def test_what_others_ought_to_do_is_not(read: Read, text: str) -> None:
    assert list(read(text)) == []


PLANNED = (
    ("Chad and Niger will meet in Lome on June 8. A joint exercise is planned for afterwards.", "exercise"),
    ("Chad and Niger will meet in Lome on June 8. A summit of their presidents is being planned.", "summit"),
    ("Two more rounds of talks between Chad and Mali are foreseen.", "talks"),
    ("Norway is planning an extra duty of 20 percent on salmon from Chile.", "sanctions"),
    ("India is considering duties on steel from Vietnam.", "sanctions"),
    ("Canada plans import duties on Peruvian fish.", "sanctions"),
)


@pytest.mark.parametrize(("text", "kind"), PLANNED)
def test_what_is_planned_on_no_day_is_told(read: Read, text: str, kind: str) -> None:
    assert (kind, None) in [(act.kind, act.first) for act in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The exercise of Chad and Niger is planned.",
        "A new bridge is planned.",
        "She is considering her duties in Peru.",
        "A visit by the president of Chad to Niger was planned.",
    ],
)
def test_what_is_known_or_no_act_is_not(read: Read, text: str) -> None:
    assert list(read(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Chad and Niger agreed on a ceasefire on Wednesday after nine days of shelling.",
        "Peru and Chile agreed on an exchange of prisoners on Wednesday.",
        "Chad and Mali agreed on a second round of talks on Wednesday, their ministers said.",
    ],
)
def test_the_day_of_the_article_is_that_of_the_accord(read: Read, text: str) -> None:
    """A weekday of later in the week is the act's."""
    (act,) = read(text)
    assert (act.status, act.first) == ("agreed", None)
    (act,) = read(text.replace("on Wednesday", "on Friday"))
    assert act.first == dt.date(2024, 5, 17)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peru's trade minister will fly to Quito on June 4 to sign the accord on rice.", "signing"),
        ("Peru's shipping minister will go to Quito to sign the ten-year contract on June 4.", "signing"),
        ("The ministers of Peru will be in Quito on June 4 to sign a pact with Ecuador.", "signing"),
        ("Peru's president will visit Quito on June 4 to sign a pact.", "visit"),
        ("Peru's president will travel to Quito on June 4 to sign the visitors' book.", "visit"),
        ("Peru's minister leaves for Quito on June 3 to sign the pact there on June 4.", "signing"),
    ],
)
def test_who_only_goes_to_sign_signs(read: Read, text: str, kind: str) -> None:
    """A visit that is named stays one."""
    (act,) = read(text)
    assert act.kind == kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The joint exercise will run from June 6 to 9, the Indian and French navies announced.", {"IND", "FRA"}),
        ("The exercise will run from June 6 to 9, the South Korean and American commands said.", {"KOR", "USA"}),
        ("India and France are planning their drill Varuna Shield, Delhi's defence ministry said.", {"IND", "FRA"}),
        ("LOME - Peru and Chile will meet in Lome on June 8, Togo's ministry said. They will hold a drill.", {"PER", "CHL"}),
    ],
)  # fmt: skip
def test_who_tells_of_it_is_told_apart_from_what_they_tell(read: Read, text: str, expected: set[str]) -> None:
    """Two who announce a joint act are its sides, and a ministry gives no name a state."""
    act = read(text)[-1]
    assert {one.actor for one in act.participants} == expected
    assert "the" not in text[text.find(", ") :][: max(0, act.end - text.find(", "))]
