from __future__ import annotations

from typing import Any

import pytest
from rich.cells import cell_len

from stream.display.live.bars import bar, change, tension
from stream.display.live.columns import GAP, fitted
from stream.display.live.rate import Rate
from stream.display.live.view import KINDS, MOST_ROWS, LiveView
from stream.kafka.topics import OF_THE_SERVICE, TopicNames
from tests.stream.display.live.shown import LONG, RECORDS, alert, follow_up, pair, score, shown, view

WIDTHS = (30, 40, 60, 80, 100, 132, 200)
RED, GREEN = "31m", "32m"


def test_every_topic_that_is_published_can_be_shown() -> None:
    published = {name.replace("_", "-") for name in TopicNames._fields if name not in OF_THE_SERVICE}
    assert KINDS.keys() == published == RECORDS.keys()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", KINDS)
def test_no_line_is_wider_than_the_terminal(kind: str, width: int) -> None:
    """A line that is broken by the terminal tears the table."""
    records = [RECORDS[kind] | {"why": LONG, "message": LONG, "location": LONG, "actors": ["CHN"] * 20}] * 5
    lines = shown(view(kind, records, asked="CHN-USA " * 10), width=width).splitlines()
    assert all(cell_len(line) <= width for line in lines)
    assert len(lines) > 5


@pytest.mark.parametrize("height", [6, 10, 24])
@pytest.mark.parametrize("kind", KINDS)
def test_no_more_lines_than_the_terminal_has(kind: str, height: int) -> None:
    records = [RECORDS[kind] | {"why": LONG}] * 50
    assert len(shown(view(kind, records), width=80, height=height).splitlines()) <= height


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "record", [{}, {"when": None, "history": [], "article": 7, "letter": {}, "change": 3, "pair": 5}]
)
def test_what_a_record_lacks_is_left_empty(kind: str, record: dict[str, Any]) -> None:
    """A record of a later version must not end the watch."""
    assert "1 seen" in shown(view(kind, [record]))


@pytest.mark.parametrize("width", [40, 80, 160])
def test_the_scores_are_shown_however_narrow_it_is(width: int) -> None:
    text = shown(view("scores", [score()]), width=width)
    assert "0.12" in text
    assert "0.88" in text
    assert "Envoys meet" in text


def test_a_wide_terminal_shows_more() -> None:
    wide, narrow = (shown(view("scores", [score()]), width=width) for width in (160, 60))
    assert "taiwan" in wide
    assert "█" in wide
    assert "taiwan" not in narrow
    assert "CHN-USA +3" in narrow


def test_a_long_title_is_broken_at_words_and_cut_after_two_lines() -> None:
    text = shown(view("scores", [score(article={"title": LONG, "id": "a", "source": None})]), width=80)
    first, second, *rest = text.splitlines()[3:]
    assert "Foreign ministers of both" in first
    assert second.rstrip().endswith("…")
    assert not rest[0].strip()


@pytest.mark.parametrize("width", [60, 100])
def test_titles_in_wide_characters_keep_the_columns(width: int) -> None:
    found = view(
        "scores", [score(article={"title": "外交部长在奥斯陆举行会谈" * 6, "id": "a", "source": None})]
    )
    assert all(cell_len(line) <= width for line in shown(found, width=width).splitlines())


@pytest.mark.parametrize("text", ["\x1b[2Jgone", "a\nb\nc\nd\ne", "[red]a[/red]", "abc\u202ecba"])
def test_text_of_others_does_nothing_to_the_terminal(text: str) -> None:
    hostile: dict[str, dict[str, Any]] = {
        "scores": {"article": {"title": text, "id": "a", "source": text}},
        "alerts": {"why": text, "rule": text, "severity": text},
        "pairs": {"evidence": [{"text": text, "escalation": 1.0, "de_escalation": 0.0}]},
        "follow-ups": {"location": text, "history": [{"text": text}]},
        "dead-letters": {"message": text, "reason": text},
    }
    for kind, fields in hostile.items():
        drawn = shown(view(kind, [RECORDS[kind] | fields]), width=160)
        assert all(line.isprintable() for line in drawn.splitlines())
        assert "[red]" not in text or "[red]" in drawn


def test_escalation_is_red_and_de_escalation_green() -> None:
    up = shown(view("scores", [score(escalation=0.9, de_escalation=0.0)]), colours=True)
    down = shown(view("scores", [score(escalation=0.0, de_escalation=0.9)]), colours=True)
    assert f"1;{RED}Envoys" in up
    assert f"1;{GREEN}Envoys" in down


def test_what_is_not_scored_says_so() -> None:
    unread = score(outcome="not_relevant", escalation=0.0, de_escalation=0.0, pairs=[], topics=[])
    text = shown(view("scores", [unread]))
    assert "not relevant" in text
    assert "0.00" not in text


def test_pairs_stand_by_tension_under_the_whole_and_each_once() -> None:
    found = view(
        "pairs", [pair("CHN-USA", tension=10.0), pair("ALL", tension=5.0), pair("RUS-UKR", tension=90.0)]
    )
    found.take(b"0", pair("CHN-USA", tension=95.0))
    names = [line.split()[0] for line in shown(found).splitlines()[3:6]]
    assert names == ["ALL", "CHN-USA", "RUS-UKR"]


def test_changes_have_arrows_and_their_colours() -> None:
    assert (change(3.25).plain, str(change(3.25).style)) == ("▲  3.2", "red")
    assert (change(-12.5).plain, str(change(-12.5).style)) == ("▼ 12.5", "green")
    assert change(0.01).plain == "·"
    assert change(None).plain == "-"
    text = shown(view("pairs", [pair()]))
    assert "▲  3.2" in text
    assert "▼ 12.5" in text


@pytest.mark.parametrize(
    ("value", "style"), [(0, "green"), (20, "yellow"), (59.9, "dark_orange"), (100, "bold red")]
)
def test_tension_has_the_colour_of_its_level(value: float, style: str) -> None:
    assert tension(value, 10).style == style


@pytest.mark.parametrize(
    ("share", "expected"),
    [(0, "    "), (0.5, "██  "), (1, "████"), (1 / 32, "▏   "), (7, "████"), (-1, "    ")],
)
def test_a_bar_is_as_long_as_its_share(share: float, expected: str) -> None:
    assert bar(share, 4) == expected


def test_follow_ups_show_when_and_how_they_stand() -> None:
    text = shown(view("follow-ups", [follow_up(), follow_up(state="cancelled", disputed=True)]))
    assert "2023-07-03/07-05" in text
    assert "dated" in text
    assert "cancelled ?" in text
    assert "will meet in Oslo" in text


def test_alerts_show_how_bad_they_are() -> None:
    firing = shown(view("alerts", [alert()]), colours=True)
    over = shown(view("alerts", [alert(state="resolved")]), colours=True)
    assert "41m critical" in firing
    assert "● firing" in firing
    assert "41m" not in over
    assert "○ resolved" in over
    assert "62.4 of 60" in shown(view("alerts", [alert()]))


def test_a_revision_takes_the_place_of_what_it_revises_and_a_withdrawal_removes_it() -> None:
    found = view("scores", [score(1), score(2)])
    found.take(b"0", score(3))
    lines = shown(found).splitlines()
    assert "round 3" in lines[3]
    assert "round 1" not in shown(found)
    found.take(b"0", None)
    assert "round 3" not in shown(found)
    assert "3 seen" in shown(found)


def test_a_paused_view_stands_still_and_then_goes_on() -> None:
    found = view("scores", [score(1)])
    found.pause()
    found.take(b"new", score(2))
    found.take(b"0", None)
    text = shown(found)
    assert "paused" in text
    assert "2 waiting" in text
    assert "round 1" in text
    assert "round 2" not in text
    found.pause()
    text = shown(found)
    assert "live" in text
    assert "round 1" not in text
    assert "round 2" in text


@pytest.mark.parametrize("paused", [False, True])
def test_it_is_bounded(*, paused: bool) -> None:
    found = LiveView("scores")
    if paused:
        found.pause()
    for number in range(MOST_ROWS + 100):
        found.take(str(number).encode(), score(number))
    assert len(found._rows) + len(found._waiting) == MOST_ROWS


def test_the_rate_is_that_of_the_last_minute() -> None:
    rate = Rate()
    assert rate.per_second(0) == 0
    for second in range(100):
        for _ in range(3):
            rate.count(float(second))
    assert rate.per_second(99) == pytest.approx(3, rel=0.05)
    assert rate.per_second(500) == 0


@pytest.mark.parametrize("kind", KINDS)
def test_columns_fit_and_the_room_is_used(kind: str) -> None:
    for width in range(30, 240):
        columns = fitted(KINDS[kind], width)
        used = sum(column.width for column in columns) + GAP * (len(columns) - 1)
        assert used <= width or all(column.rank == 0 for column in columns)
        if any(column.takes_rest for column in columns) and used <= width:
            assert used == width
