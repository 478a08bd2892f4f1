from __future__ import annotations

from stream.stories.figures import figures


def of(text: str) -> set[str]:
    return figures(text, set(text.split()))


def test_numbers_months_and_weekdays_are_figures() -> None:
    """A number stays whole, whatever separates its digits; other words are none."""
    assert of("on tuesday 1,750.5 of twelve boats at 14:30.") == {"tuesday", "1,750.5", "twelve", "14:30"}
    assert of("6-1/8 pct, 6.") == {"6-1/8", "6"}
    assert of("nothing here") == set()
