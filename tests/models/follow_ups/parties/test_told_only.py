"""Who is only told of what another state does alone, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Iran has notified Oman of a satellite launch between May 20 and 24.", {"IRN"}),
        ("Iran has informed the United Nations of a rocket launch on May 20.", {"IRN"}),
        ("India has given Nepal notice of a missile test on May 20.", {"IND"}),
        ("China has warned the Philippines of a rocket launch on May 20.", {"CHN"}),
        ("Russia notified Norway of a naval exercise from May 20 to 24.", {"RUS"}),
        ("Oman said that it had been notified by Iran of a satellite launch on May 20.", {"IRN"}),
        ("Japan is bracing for a Chinese satellite launch on May 20.", {"CHN"}),
        (
            "Japan put its navy on alert before the window for a Chinese rocket launch opens on Monday.",
            {"CHN"},
        ),
        (
            "Japan put its navy on alert before China's second satellite launch, which is due on May 20.",
            {"CHN"},
        ),
    ],
)
def test_is_no_side_of_it(read: Read, text: str, sides: set[str]) -> None:
    """The launch is of those who carry it out."""
    assert [{one.actor for one in act.participants} for act in read(text)] == [sides]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("A Chinese and Brazilian satellite launch is planned for May 20.", {"CHN", "BRA"}),
        ("India will launch a satellite built with France on May 20.", {"IND", "FRA"}),
        ("Egypt will hold a naval exercise with Sudan on May 20, it told Israel.", {"EGY", "SDN"}),
    ],
)
def test_but_who_shares_in_it_is(read: Read, text: str, sides: set[str]) -> None:
    """What two do together is of both."""
    assert [{one.actor for one in act.participants} for act in read(text)] == [sides]
