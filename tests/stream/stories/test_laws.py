from __future__ import annotations

from collections.abc import Iterable
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stream.stories import Change, Placed, Stories, StoriesSettings, digest, signature
from tests.laws import HISTORIES
from tests.stream.stories.nearness import is_near

EVER = StoriesSettings(window=1e12)


def random_of(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - no secret depends on it


def sliding(seed: int, parts: int) -> list[str]:
    """Texts of which each is near the next, and none near the one after that."""
    words = [f"w{random_of(seed + number).randrange(10**9)}" for number in range(400)]
    return [" ".join(words[20 * part : 20 * part + 100]) for part in range(parts)]


TEXTS = [*sliding(1, 7), *sliding(5_000, 3), "", "short"]
CONTENTS = [(digest("", text), signature("", text)) for text in TEXTS]

Put = tuple[str, int, int]
"""An article, its text's place in `TEXTS`, its time."""

Held = dict[str, tuple[int, int, int]]
"""Text, time and arrival of each article."""

puts = st.tuples(st.sampled_from("abcdefgh"), st.integers(0, len(TEXTS) - 1), st.integers(0, 6))
removals = st.sampled_from("abcdefgh")
histories = st.lists(puts | removals, max_size=25)
clocks = st.lists(puts | removals | st.integers(0, 12), max_size=40)


def put(stories: Stories, article: str, text: int, at: int, arrival: int) -> Placed:
    mark, sketch = CONTENTS[text]
    return stories.put(article, at=at, arrival=arrival, digest=mark, signature=sketch)


def state(stories: Stories, articles: Iterable[str] = "abcdefgh") -> dict[str, tuple[str, str | None]]:
    """Story and exact copy of every article that is kept."""
    return {
        article: (story, stories.duplicate_of(article))
        for article in articles
        if (story := stories.story_of(article)) is not None
    }


def expected(held: Held) -> dict[str, tuple[str, str | None]]:
    """The same from the definition: every pair compared, connected sets, the earliest names them."""
    texts = {text for text, _, _ in held.values()}
    near_to = {one: {one, *(other for other in texts if _near(one, other))} for one in texts}
    found = {}
    for article, (text, _, _) in held.items():
        connected = {text}
        while (more := connected.union(*(near_to[one] for one in connected))) != connected:
            connected = more
        story = min((at, name) for name, (other, at, _) in held.items() if other in connected)[1]
        first = min((arrival, name) for name, (other, _, arrival) in held.items() if other == text)[1]
        found[article] = (story, None if first == article else first)
    return found


def _near(one: int, other: int) -> bool:
    return is_near(CONTENTS[one][1], CONTENTS[other][1])


def kept_after(history: Iterable[Put | str]) -> Held:
    held: Held = {}
    for arrival, event in enumerate(history):
        if isinstance(event, str):
            held.pop(event, None)
        elif held.get(event[0], (None, None))[:2] != event[1:]:
            held[event[0]] = (event[1], event[2], arrival)
    return held


def play(stories: Stories, history: Iterable[Put | str]) -> None:
    for arrival, event in enumerate(history):
        if isinstance(event, str):
            stories.remove(event)
        else:
            put(stories, *event, arrival)


def check_history(history: list[Put | str], seed: int) -> None:
    """What a history leaves is what its last entries say, in whatever order these are put again."""
    stories, again = Stories(EVER), Stories(EVER)
    play(stories, history)
    held = kept_after(history)
    assert state(stories) == expected(held)
    assert (len(stories), stories.stories) == (
        len(held),
        len({story for story, _ in state(stories).values()}),
    )
    entries = list(held.items())
    random_of(seed).shuffle(entries)
    for article, (text, at, arrival) in entries:
        put(again, article, text, at, arrival)
    assert state(again) == state(stories)


def test_the_texts_make_chains() -> None:
    """The laws are about something: neighbours are near, and what lies further apart is not."""
    assert [_near(place, place + 1) for place in range(9)] == [*[True] * 6, False, True, True]
    assert not any(_near(place, place + 2) for place in range(8))
    assert not _near(10, 11)


@given(histories, st.integers(0, 99))
def test_the_order_of_arrival_changes_nothing(history: list[Put | str], seed: int) -> None:
    """Stories depend on the articles that are kept; revisions replace, removals remove."""
    check_history(history, seed)


@pytest.mark.slow
@settings(max_examples=HISTORIES, deadline=None)
@given(histories, st.integers(0, 99))
def test_the_order_of_arrival_changes_nothing_in_many_histories(history: list[Put | str], seed: int) -> None:
    """The same law, longer."""
    check_history(history, seed)


@given(histories)
def test_a_redelivery_changes_nothing_and_is_answered_alike(history: list[Put | str]) -> None:
    """Whatever was put can be put again, as a later arrival too."""
    stories = Stories(EVER)
    play(stories, history)
    before = state(stories)
    for article, (text, at, _) in kept_after(history).items():
        answer = put(stories, article, text, at, 10_000)
        assert (answer.story, answer.duplicate_of) == before[article]
        assert answer.changed == ()
        assert answer.kept
    assert state(stories) == before


@given(clocks)
def test_the_answers_tell_every_change(history: list[Put | str | int]) -> None:
    """Who only listens to the answers knows each article's story and exact copy; nothing is told that did not change."""
    stories = Stories(StoriesSettings(window=4.0, maximum=5))
    known: dict[str, tuple[str, str | None]] = {}

    def hear(changes: Iterable[Change]) -> None:
        for change in changes:
            assert known[change.article] != (change.story, change.duplicate_of)
            known[change.article] = (change.story, change.duplicate_of)

    for arrival, event in enumerate(history):
        if isinstance(event, int):
            evicted = stories.advance(float(event))
            assert all(
                known.pop(article, None) for article in evicted.articles if stories.story_of(article) is None
            )
            hear(evicted.changed)
        elif isinstance(event, str):
            changed = stories.remove(event)
            known.pop(event, None)
            hear(changed)
        else:
            answer = put(stories, *event, arrival)
            known.pop(event[0], None)
            for article in answer.evicted:
                del known[article]
            hear(answer.changed)
            if answer.kept:
                known[event[0]] = (answer.story, answer.duplicate_of)
        assert state(stories) == known
        assert len(stories) <= 5


@given(st.lists(puts, max_size=25, unique_by=lambda event: event[0]), st.integers(4, 12), st.integers(0, 99))
def test_inside_the_window_the_clock_may_come_at_any_time(events: list[Put], now: int, seed: int) -> None:
    """What is left after the clock moved is the same whether articles came before it or after."""
    early, late = Stories(StoriesSettings(window=4.0)), Stories(StoriesSettings(window=4.0))
    for arrival, event in enumerate(events):
        put(early, *event, arrival)
    early.advance(float(now))
    late.advance(float(now))
    shuffled = list(enumerate(events))
    random_of(seed).shuffle(shuffled)
    for arrival, event in shuffled:
        assert put(late, *event, arrival).kept is (event[2] >= now - 4)
    assert state(early) == state(late)
    assert late.late == early.evicted == sum(event[2] < now - 4 for event in events)


@given(st.lists(puts, max_size=25, unique_by=lambda event: event[0]), st.integers(0, 99))
def test_which_of_too_many_are_kept_does_not_depend_on_their_order(events: list[Put], seed: int) -> None:
    """The latest by event time are kept."""
    one, other = (Stories(StoriesSettings(window=1e12, maximum=3)) for _ in range(2))
    numbered = list(enumerate(events))
    for arrival, event in numbered:
        put(one, *event, arrival)
    random_of(seed).shuffle(numbered)
    for arrival, event in numbered:
        put(other, *event, arrival)
    assert state(one) == state(other)
    latest = sorted(events, key=lambda event: (event[2], event[0]))[-3:]
    assert set(state(one)) == {event[0] for event in latest}
