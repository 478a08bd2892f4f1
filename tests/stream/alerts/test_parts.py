"""The small parts: lengths of time, patterns of pairs, templates, commands on the wire, who a mention is about."""

from __future__ import annotations

import msgspec
import pytest

from models.signal import Evidence, Military, Pair
from stream.alerts.durations import in_words, seconds_of
from stream.alerts.selecting import check_pattern, pairs_of, selects
from stream.alerts.sightings import pairs_of_mention
from stream.alerts.template import check_template, render
from stream.records.control import Acknowledge, AddSilence, AnyControl, EndSilence
from stream.records.draft import decode_message, encode_message
from tests.stream.alerts.timetable import parse, score


@pytest.mark.parametrize(
    ("text", "seconds", "words"),
    [
        ("90s", 90, "1 minute 30 seconds"),
        ("1h30m", 5400, "1 hour 30 minutes"),
        ("2w", 1_209_600, "14 days"),
        ("0s", 0, "0 seconds"),
        ("1d", 86_400, "1 day"),
    ],
)
def test_lengths_of_time_are_read_and_said(text: str, seconds: float, words: str) -> None:
    """As people write and say them."""
    assert seconds_of(text) == seconds
    assert in_words(seconds) == words


@pytest.mark.parametrize("value", ["", "5", "m5", "1.5h", "-1h", "1h ", 30, None, True])
def test_what_is_no_length_of_time_is_refused(value: object) -> None:
    """A bare number has no unit."""
    with pytest.raises(ValueError, match="no length of time"):
        seconds_of(value)


@pytest.mark.parametrize(
    ("pattern", "pair", "meant"),
    [
        ("CHN-USA", "CHN-USA", True),
        ("USA-CHN", "CHN-USA", True),
        ("*-TWN", "CHN-TWN", True),
        ("*-TWN", "TWN-USA", True),
        ("TWN-*", "CHN-TWN", True),
        ("*-TWN", "CHN-USA", False),
        ("*", "CHN-USA", True),
        ("*", "ALL", False),
        ("*-*", "ALL", False),
        ("ALL", "ALL", True),
        ("ALL", "CHN-USA", False),
    ],
)
def test_patterns_mean_pairs_in_either_order_and_all_by_name_only(
    pattern: str, pair: str, *, meant: bool
) -> None:
    """`*` is every pair of actors; the index over all is another thing."""
    assert selects([check_pattern(pattern)], pair) is meant


def test_actors_form_pairs_in_order() -> None:
    """Each once."""
    assert pairs_of(["USA", "CHN", "CHN"]) == ("CHN-USA",)
    assert pairs_of(["USA"]) == ()


@pytest.mark.parametrize(
    "text", ["{pair.x}", "{pair[0]}", "{pair!r}", "{pair:>99999999}", "{}", "{0}", "{other}", "{pair", "}"]
)
def test_a_template_takes_plain_fields_only(text: str) -> None:
    """Nothing of it is evaluated, and no width makes it endless."""
    with pytest.raises(ValueError, match=r"field|brace"):
        check_template(text, {"pair"})


def test_a_template_is_filled_in() -> None:
    """What is not known says so; doubled braces are braces; values are not templates."""
    text = check_template("{{{pair}}} {value} {z}", {"pair", "value", "z"})
    assert render(text, {"pair": "CHN-USA", "value": "{z}"}) == "{CHN-USA} {z} unknown"


@pytest.mark.parametrize(
    "control",
    [
        Acknowledge(by="ana", at=1.0, episode="e"),
        AddSilence(by="ana", at=1.0, id="s", starts_at=1.0, ends_at=2.0, reason="drill", pairs=("*-TWN",)),
        EndSilence(by="ana", at=1.0, id="s"),
    ],
)
def test_commands_travel(control: AnyControl) -> None:
    """As they were sent."""
    assert decode_message(encode_message(control)) == control


def test_a_mention_is_about_the_pairs_in_whose_sentences_it_stands() -> None:
    """With the sentence; about the article's only pair, as it stands; about none in the sentences of none."""
    (step,) = parse("00:00 article a1 pairs=CHN-TWN,RUS-UKR military=attack:asserted")
    sentence, title = "xx attack told by xx", "the title of them all"
    article = msgspec.structs.replace(
        score(step),
        evidence=(
            Evidence(place="text", span=(0, 20), text=sentence, escalation=1.0, de_escalation=0.0),
            Evidence(place="title", span=(0, 21), text=title, escalation=1.0, de_escalation=0.0),
        ),
        pairs=(
            Pair(pair="CHN-TWN", escalation=0.5, de_escalation=0.1, evidence=(0,)),
            Pair(pair="RUS-UKR", escalation=0.5, de_escalation=0.1, evidence=(1,)),
        ),
    )
    (mention,) = article.military
    assert pairs_of_mention(article, mention) == [("CHN-TWN", ("text", (0, 20), sentence))]
    elsewhere = Military(
        place="text", span=(30, 37), text="shelled", category="attack", modality="asserted", attribution=None
    )
    assert pairs_of_mention(article, elsewhere) == []
    alone = msgspec.structs.replace(article, pairs=article.pairs[:1])
    assert pairs_of_mention(alone, elsewhere) == [("CHN-TWN", ("text", (30, 37), "shelled"))]


def test_a_sentence_that_is_very_long_is_not_kept() -> None:
    """The mention stands for it."""
    (step,) = parse("00:00 article a1 pairs=CHN-TWN military=attack:asserted")
    long = Evidence(place="text", span=(0, 900), text="x" * 900, escalation=1.0, de_escalation=0.0)
    pair = Pair(pair="CHN-TWN", escalation=0.5, de_escalation=0.1, evidence=(0,))
    article = msgspec.structs.replace(score(step), evidence=(long,), pairs=(pair,))
    assert pairs_of_mention(article, article.military[0]) == [("CHN-TWN", ("text", (3, 10), "attack told"))]
