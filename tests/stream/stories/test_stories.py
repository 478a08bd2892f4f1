from __future__ import annotations

import gzip
from itertools import combinations
from pathlib import Path
from random import Random

import msgspec
import pytest

from bench.copies.edits import EDITS, Copy
from bench.stories import Newswire
from stream.stories import Change, Placed, Stories, StoriesSettings, digest, signature
from stream.stories.settings import LARGEST_MAXIMUM
from tests.stream.stories.texts import FERRY, HEADLINES, NOTICES, TALKS, Report, first, words_replaced

HOUR, DAY = 3_600.0, 86_400.0


def put(
    stories: Stories, article: str, report: Report | Copy, *, at: float = 0.0, arrival: int = 0
) -> Placed:
    return stories.put(article, at=at, arrival=arrival, digest=digest(*report), signature=signature(*report))


def random_of(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - no secret depends on it


def test_an_exact_copy_names_the_article_that_came_before_it() -> None:
    """By arrival, not by the time it carries; the story is named after the earliest time."""
    stories = Stories()
    assert put(stories, "first", FERRY, at=5 * HOUR, arrival=1) == Placed(story="first", duplicate_of=None)
    answer = put(stories, "second", FERRY, at=2 * HOUR, arrival=2)
    assert answer == Placed(story="second", duplicate_of="first", changed=(Change("first", "second", None),))
    assert put(stories, "third", FERRY, at=9 * HOUR, arrival=3).duplicate_of == "first"
    assert (len(stories), stories.texts, stories.stories) == (3, 1, 1)


def test_when_the_first_is_withdrawn_the_next_exact_copy_takes_its_place() -> None:
    """The article that counted is gone, so the next one is told to count."""
    stories = Stories()
    for arrival, article in enumerate("abc"):
        put(stories, article, FERRY, arrival=arrival)
    assert stories.remove("a") == (Change("b", "b", None), Change("c", "b", "b"))
    assert stories.remove("a") == ()
    assert stories.story_of("a") is None


def test_an_edited_copy_shares_the_story_and_is_no_duplicate() -> None:
    """Edited copies are scored; they are counted with the story."""
    stories = Stories()
    put(stories, "a", FERRY)
    assert put(stories, "b", first(FERRY, 0.6), at=1.0) == Placed(story="a", duplicate_of=None)
    assert put(stories, "c", words_replaced(FERRY, 12), at=2.0) == Placed(story="a", duplicate_of=None)


def test_forty_copies_of_one_wire_story_are_one_story() -> None:
    """Each by one of the eight edits, some of them edited twice."""
    stories, random = Stories(), random_of(4)
    edits = list(EDITS.values())
    put(stories, "00", FERRY)
    for number in range(1, 41):
        copy = edits[number % 8](Copy(*FERRY), random)
        if number > 24:
            copy = edits[number % 3](copy, random)
        put(stories, f"{number:02}", copy, at=number * HOUR, arrival=number)
    assert stories.stories == 1
    assert {stories.story_of(f"{number:02}") for number in range(41)} == {"00"}


@pytest.mark.parametrize("edit", EDITS)
@pytest.mark.parametrize("report", [FERRY, *TALKS])
def test_every_edit_leaves_the_copy_in_the_story_of_the_original(edit: str, report: Report) -> None:
    """With nothing between the two."""
    for seed in range(5):
        stories = Stories()
        put(stories, "a", report)
        assert put(stories, "b", EDITS[edit](Copy(*report), random_of(seed)), at=1.0).story == "a"


@pytest.mark.parametrize(
    "reports",
    [
        pytest.param(TALKS, id="four reports on one event"),
        pytest.param(NOTICES, id="two notices to one pattern"),
        pytest.param([Report(headline, "") for headline in HEADLINES], id="headlines"),
        pytest.param(
            [Report(f"{report.title}", f"{report.text} {TALKS[0].text[-160:]}") for report in TALKS],
            id="four reports with one paragraph in common",
        ),
        pytest.param([FERRY, *TALKS, *NOTICES], id="unrelated"),
        pytest.param([Report("", ""), Report("", "-"), Report("", "Belmar")], id="next to nothing"),
    ],
)
def test_different_stories_stay_apart(reports: list[Report]) -> None:
    """Also where they tell of one event, or are written to one pattern; and so do all their edited copies."""
    stories, random = Stories(), random_of(9)
    for number, report in enumerate(reports):
        put(stories, f"{number}", report, at=number)
        for name, edit in EDITS.items():
            put(stories, f"{number} {name}", edit(Copy(*report), random), at=number + 0.5)
    placed = [stories.story_of(f"{number}") for number in range(len(reports))]
    assert all(one != other for one, other in combinations(placed, 2))


def test_a_round_up_joins_no_stories() -> None:
    """A page that holds several reports whole is no copy of any, and does not connect them."""
    stories = Stories()
    for number, report in enumerate((*TALKS, FERRY)):
        put(stories, f"{number}", report)
    page = Report("The day at a glance", "\n\n".join(report.text for report in (*TALKS, FERRY)))
    assert put(stories, "page", page).story == "page"
    assert stories.stories == 6


def test_a_revision_leaves_one_story_for_another() -> None:
    """The same id with another text: the old text counts no more."""
    stories = Stories()
    put(stories, "a", FERRY, at=1.0)
    put(stories, "b", first(FERRY, 0.6), at=2.0)
    put(stories, "c", TALKS[0], at=3.0)
    assert put(stories, "a", TALKS[0], at=1.0, arrival=9) == Placed(
        story="a", duplicate_of="c", changed=(Change("b", "b", None), Change("c", "a", None))
    )


def test_what_leaves_the_window_is_forgotten_and_what_comes_too_late_stands_alone() -> None:
    """The window is of event time; the edge belongs to it, and the clock never goes back."""
    stories = Stories(StoriesSettings(window=DAY))
    put(stories, "a", FERRY, at=0.0)
    put(stories, "b", first(FERRY, 0.6), at=HOUR)
    assert stories.advance(DAY).articles == ()
    evicted = stories.advance(DAY + 1)
    assert (evicted.articles, evicted.changed) == (("a",), (Change("b", "b", None),))
    stories.advance(0.0)
    assert put(stories, "late", FERRY, at=0.5) == Placed(story="late", duplicate_of=None, kept=False)
    assert (stories.story_of("late"), stories.late, stories.evicted, len(stories)) == (None, 1, 1, 1)


def test_a_refused_signature_changes_nothing() -> None:
    """An article that can't be placed leaves what was there before, its own last revision too."""
    stories = Stories()
    put(stories, "a", FERRY)
    with pytest.raises(ValueError, match="signature has 3 bytes"):
        stories.put("a", at=1.0, arrival=2, digest=b"", signature=b"abc")
    assert (stories.story_of("a"), len(stories)) == ("a", 1)


@pytest.mark.parametrize(
    ("name", "value"), [("window", 0.0), ("maximum", 0), ("maximum", LARGEST_MAXIMUM + 1)]
)
def test_bounds_that_can_not_be_kept_are_refused(name: str, value: float) -> None:
    """The message names the bound."""
    with pytest.raises(ValueError, match=name):
        msgspec.convert({name: value}, StoriesSettings)


def test_memory_is_bounded_however_many_come() -> None:
    """Slots, postings and ages of what was forgotten are used again."""
    stories = Stories(StoriesSettings(window=1e9, maximum=300))
    for number in range(9_000):
        words = [f"{number}w{place}" for place in range(12)]
        put(stories, f"{number % 5_000}", Report("", " ".join(words)), at=number % 700, arrival=number)
        stories.put(f"{number % 7}", at=number, arrival=number, digest=b"", signature=signature("", "same"))
    texts = stories._texts
    assert len(stories) == 300
    assert len(texts._rows.sizes) < 1_000
    assert len(texts._postings._sorted) + sum(map(len, texts._postings._recent.values())) < 48 * 3_500
    assert len(stories._ages._heap) < 3_000


@pytest.mark.shared
def test_copies_of_newswire_are_known_again_and_different_texts_are_not_copies(shared: Path) -> None:
    """Copies of 300 stories by eight edits: recall of .97 at a precision of .99."""
    decoder = msgspec.json.Decoder(Newswire)
    with gzip.open(shared / "data" / "reuters21578.jsonl.gz") as lines:
        newswire = [decoder.decode(line) for line in lines]
    originals = {line.title: Copy(line.title, line.text) for line in newswire if len(line.text.split()) >= 40}
    stories, random = Stories(StoriesSettings(window=1e9)), random_of(6)
    placed: dict[tuple[int, str], str | None] = {}
    for number, original in enumerate(random.sample(list(originals.values()), 300)):
        for name, edit in {"": lambda copy, _: copy, **EDITS}.items():
            placed[number, name] = None
            put(stories, f"{number} {name}", edit(original, random), at=number)
    placed = {key: stories.story_of(f"{key[0]} {key[1]}") for key in placed}
    alike = {False: [0, 0], True: [0, 0]}
    for one, other in combinations(placed, 2):
        alike[one[0] == other[0]][placed[one] == placed[other]] += 1
    missed, found = alike[True]
    assert found / (found + missed) >= 0.97
    assert found / (found + alike[False][True]) >= 0.99
