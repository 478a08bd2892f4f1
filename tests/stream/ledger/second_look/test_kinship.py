"""A telling that fits no act by the rules is of the one that it is most likely of, unless something excludes it."""

from __future__ import annotations

import msgspec
import pytest

from stream.ledger.derivation import Derivation
from stream.ledger.ledger import Ledger
from stream.ledger.lives.life import Life, begun
from stream.ledger.particulars.told import Told
from stream.ledger.second_look.kinship import kinship, traits, weights
from stream.ledger.settings import LedgerSettings
from stream.ledger.tellings.mention import Mention, mention_of
from tests.stream.ledger.timetable import after, article, told


def mention(day: str, act: Told, *, cast: str = "", source: str = "two") -> Mention:
    telling = article(day, act, source=source, cast=cast)
    return mention_of(telling, 0, telling.acts[0])


def life(act: Told, day: str = "2025-05-01") -> Life:
    return begun(mention(day, act, source="one"))


SWAP = told("HOUTHI YEM", kind="exchange", on="2025-05-21", at="Amman", text="an exchange of captives")
DELAY = told(
    "YEM",
    kind="exchange",
    status="postponed",
    at="Yemen",
    was="2025-05-21",
    text="an exchange of 900 detainees has been delayed",
)


def test_every_trait_has_a_weight() -> None:
    found = traits(mention("2025-05-20", DELAY), life(SWAP))
    assert found.keys() == weights().traits.keys()
    assert all(0 <= value <= 1 for value in found.values())


TALKS = article(
    "2025-01-15", told("IRN USA", status="agreed", at="Muscat", text="agreed to resume indirect talks")
)
TRIP = article(
    "2025-01-27",
    told(
        "IRN OMN USA",
        kind="visit",
        on="2025-02-10",
        at="Muscat",
        text="will go to Muscat for the resumed talks",
    ),
    source="two",
)


def test_a_trip_for_the_talks_is_of_them_all_the_same() -> None:
    (act,) = after(TALKS, TRIP, now="2025-01-28")
    assert [event.state for event in act.history] == ["agreed", "dated"]


def test_by_the_rules_alone_it_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Derivation, "second_look", False)
    assert len(after(TALKS, TRIP, now="2025-01-28")) == 2


@pytest.mark.parametrize(
    "other",
    [
        told("HOUTHI YEM", kind="exchange", on="2025-05-29", text="an exchange of captives"),
        told("HOUTHI YEM", kind="exchange", status="possible", text="an exchange of captives"),
        told("HOUTHI YEM", kind="exchange", on="2025-05-21", text="another exchange of captives"),
        told("HOUTHI YEM", kind="exchange", status=None, on="2025-05-12", text="captives were exchanged"),
    ],
)
def test_another_day_one_more_or_what_was_not_due_excludes_it(other: Told) -> None:
    assert kinship(mention("2025-05-12", other), life(SWAP), None) is None


def test_other_persons_exclude_it() -> None:
    visit = told("DEU TUR", kind="visit", on="2025-05-21", names={"DEU": "Anna Weber"})
    same = mention("2025-05-20", msgspec.structs.replace(visit, kind="talks"))
    other = mention("2025-05-20", told("DEU TUR", kind="talks", on="2025-05-21", names={"DEU": "Jan Vogt"}))
    assert kinship(same, life(visit), None) is not None
    assert kinship(other, life(visit), None) is None


def test_a_closed_act_draws_nothing() -> None:
    done = msgspec.structs.replace(life(SWAP), state="held", closed_at=1.0)
    assert kinship(mention("2025-05-20", DELAY, cast="HOUTHI YEM"), done, None) is None


def test_what_decides_can_be_another_for_a_ledger() -> None:
    class Forgetful(Derivation):
        second_look = False

    ledger = Ledger(LedgerSettings(), Forgetful(LedgerSettings()))
    for telling in (TALKS, TRIP):
        ledger.put(telling, telling.at)
    assert len(ledger.acts()) == 2
