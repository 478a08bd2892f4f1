"""Old articles: their copies are known again, in whatever order an archive is replayed."""

from __future__ import annotations

from stream.state.attic import Attic, Old
from stream.stories import digest, signature
from tests.stream.state.made import DAY, NOON, draft, edited, new_state, text

WINDOW = 16 * DAY


def old(told: str, arrival: int = 0, *, story: str, read_at: float = NOON) -> Old:
    return Old(arrival, digest("", told), signature("", told), read_at, story)


def test_copies_of_old_articles_are_known_by_the_order_in_which_they_came() -> None:
    attic = Attic(window=WINDOW)
    assert attic.put("z", old(text("wire"), story="z")) == ("z", None)
    assert attic.put("b", old(text("wire"), 1, story="b")) == ("z", "z")
    assert attic.put("c", old(edited(text("wire")), 2, story="c")) == ("z", None)
    assert attic.put("d", old(text("other"), 3, story="d")) == ("d", None)
    assert attic.put("c", old(edited(text("wire")), 2, story="c")) == ("z", None), "told again, and the same"


def test_an_article_that_the_window_let_go_keeps_the_name_of_its_story() -> None:
    attic = Attic(window=WINDOW)
    attic.put("a", old(text("wire"), story="first"))
    assert attic.put("b", old(text("wire"), 1, story="b")) == ("first", "a")


def test_what_came_long_ago_or_was_withdrawn_is_forgotten() -> None:
    attic = Attic(window=WINDOW)
    attic.put("a", old(text("wire"), story="a"))
    attic.advance(NOON + WINDOW + 1)
    assert len(attic) == 0
    attic.put("a", old(text("wire"), story="a", read_at=NOON + WINDOW + 1))
    attic.forget("a")
    assert len(attic) == 0
    assert attic.changes() == {"a": None}


def test_it_holds_no_more_than_its_maximum() -> None:
    attic = Attic(window=WINDOW, maximum=10)
    for number in range(30):
        name = f"a{number}"
        attic.put(name, old(text(f"w{number}x"), number, story=name, read_at=NOON + number))
    assert len(attic) == 10
    assert sum(value is not None for value in attic.changes().values()) == 10


def test_it_is_built_again_from_its_entries() -> None:
    attic, again = Attic(window=WINDOW), Attic(window=WINDOW)
    attic.put("a", old(text("wire"), story="first"))
    attic.put("b", old(text("wire"), 1, story="b"))
    again.load([(key, value) for key, value in attic.changes().items() if value is not None])
    assert again.changes() == {}
    assert again.put("c", old(text("wire"), 2, story="c")) == ("first", "a")


def test_an_archive_in_any_order_has_its_copies_told() -> None:
    """The newest article comes first, so all others are older than the window."""
    state = new_state(clock="event")
    state.apply(draft("new", text("news"), published="2024-03-01"), 0)
    state.settle()
    state.apply(draft("old", text("wire"), published="2020-01-05"), 1)
    answer = state.apply(draft("copy", text("wire"), published="2020-01-05"), 2)
    assert answer is not None
    assert answer.score is not None
    assert (answer.score.outcome, answer.score.duplicate_of, answer.score.story) == (
        "duplicate",
        "old",
        "old",
    )


def test_a_revision_of_an_old_article_is_kept() -> None:
    """Else a copy of it would be told before a restart, and not after."""
    attic, again = Attic(window=WINDOW), Attic(window=WINDOW)
    attic.put("a", old(text("other"), story="a"))
    attic.put("a", old(text("wire"), 1, story="a"))
    again.load([(key, value) for key, value in attic.changes().items() if value is not None])
    assert again.put("b", old(text("wire"), 2, story="b")) == ("a", "a")
