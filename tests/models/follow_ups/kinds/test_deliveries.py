"""Arms and aid that are told with who ordered or promised them, as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("The first batch of howitzers that Latvia ordered from South Korea is expected to be delivered this year.", {"LVA", "KOR"}),
        ("The Patriot battery that Germany promised to Lithuania will be delivered on June 4, the ministry said.", {"DEU", "LTU"}),
        ("The tanks Poland has pledged to Ukraine will arrive on June 4.", {"POL", "UKR"}),
        ("The helicopters which Peru bought from Sweden are to be handed over on June 4, the air force said.", {"PER", "SWE"}),
        ("The ammunition that Egypt requested from the United States is to arrive in August.", {"EGY", "USA"}),
        ("The wheat that India offered to Sri Lanka will be shipped on June 4.", {"IND", "LKA"}),
    ],
)  # fmt: skip
def test_who_gets_and_gives_them_is_told_in_a_relative_clause(read: Read, text: str, pair: set[str]) -> None:
    (act,) = read(text)
    assert act.kind == "exchange"
    assert {one.actor for one in act.participants} == pair
    assert act.first is not None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A Patriot battery for Latvia will arrive in Riga on June 4.", "exchange"),
        ("A German Patriot battery with 200 soldiers will arrive in Latvia on June 4.", "deployment"),
        ("Two American destroyers will arrive in Riga on June 4.", "deployment"),
    ],
)
def test_what_comes_for_somebody_is_delivered(read: Read, text: str, kind: str) -> None:
    """Units that come with their own soldiers are deployed."""
    assert [act.kind for act in read(text)] == [kind]


def test_a_report_of_an_order_is_no_relative_clause(read: Read) -> None:
    """What is told to have been ordered has no verb after it."""
    (act,) = read("Latvia said that Germany promised to send tanks in June.")
    assert {one.actor for one in act.participants} == {"DEU"}
