"""What an alert says: why it fired, on what evidence, and where to read on."""

from __future__ import annotations

import msgspec

from stream.records.alert import AlertRecord
from tests.stream.alerts.test_timetables import FORCE, HEATING, HOT, SILENT, SLIPPED
from tests.stream.alerts.timetable import run


def told(rules: str, timetable: str) -> list[AlertRecord]:
    return [item.record for item in run("undisturbed", rules, timetable)]


def test_a_threshold_says_the_value_the_level_the_change_and_what_moved_it() -> None:
    """In one sentence, with the strongest words quoted and the paths percent-encoded."""
    fired, resolved = told(
        HOT, "00:00 pair CHN-USA tension=55.25\n01:00 pair CHN-USA tension=38\n02:00 end\n02:01 end"
    )
    assert fired.why == (
        "Tension of CHN-USA is 55.2, over the level of 50 for 30 minutes (1-day change 1, 7-day change 2, z 0.5, "
        "9 stories). “sent a fleet”"
    )
    assert (fired.value, fired.threshold, fired.severity) == (55.25, 50.0, "warning")
    assert [item.article for item in fired.evidence] == ["fleet 7", "calm/1"]
    assert fired.evidence[0].escalation == 1.4
    assert fired.links == {"pair": "/pairs/CHN-USA", "article": "/articles/fleet%207"}
    assert fired.episode == resolved.episode
    assert resolved.why.startswith("Tension of CHN-USA is 38, below the resolving level of 40 (")
    assert (resolved.state, resolved.value, resolved.starts_at) == ("resolved", 38.0, fired.starts_at)


def test_a_fall_quotes_what_eases() -> None:
    """And says which way it went."""
    (fired,) = told(HEATING.replace("by = 15", 'direction = "fall"\nby = 15', 1), "00:00 pair CHN-TWN d7=-16")
    assert fired.why.startswith(
        "Tension of CHN-TWN fell by 16 points in 7 days, over the level of 15 (tension 20, 1-day change 1, z 0.5, "
    )
    assert fired.why.endswith("“held talks”")
    assert (fired.value, fired.threshold) == (-16.0, -15.0)
    assert fired.links["article"] == "/articles/calm%2F1"


def test_new_force_says_who_told_of_it() -> None:
    """With a piece of evidence from every story."""
    (fired,) = told(
        FORCE,
        "00:00 article a1 source=Wire pairs=CHN-TWN military=attack:asserted\n"
        "00:10 article a2 source=Post pairs=CHN-TWN military=attack:asserted",
    )
    assert fired.why == (
        "2 stories by Post and Wire tell of attack between CHN and TWN, which nothing told of for 5 days. “attack told”"
    )
    assert [(item.article, item.span, item.text) for item in fired.evidence] == [
        ("a1", (3, 10), "attack told"),
        ("a2", (3, 10), "attack told"),
    ]


def test_an_act_says_what_became_of_it() -> None:
    """Who, where, for when it was told, and whether sources agree."""
    (fired,) = told(
        SLIPPED.replace('"postponed"', '"missed", "postponed"'),
        "00:10 act v/1 visit CHN,USA postponed disputed=yes",
    )
    assert fired.why == (
        "The visit of Chn and Usa in Geneva, told to be on 2026-03-09, was put off on 2026-03-02. "
        "Sources contradict each other on it. “put off”"
    )
    assert fired.links == {
        "pair": "/pairs/CHN-USA",
        "article": "/articles/story-of-it",
        "follow_up": "/follow-ups/v%2F1",
    }


def test_a_missed_act_needs_no_article() -> None:
    """Nothing was told; that is the news."""
    (fired,) = told(SLIPPED.replace('"postponed"', '"missed"'), "00:10 act v1 visit - missed")
    assert fired.why == (
        "The visit in Geneva, told to be on 2026-03-09, did not take place in its time as far as any article told."
    )
    assert fired.evidence == ()


def test_a_silent_feed_says_since_when() -> None:
    """And for how long it was silent when it speaks again."""
    fired, resolved = told(
        SILENT.replace('after = "2h"', 'after = "2h"\nsources = ["Wire"]'),
        "00:10 article a1 source=Wire\n05:10 article a2 source=Wire",
    )
    assert fired.why == "No article of Wire was read for 2 hours, since 2026-03-02 00:10 UTC."
    assert resolved.why == "An article of Wire was read after 5 hours of silence."


def test_a_rule_may_have_words_of_its_own() -> None:
    """With the plain sentence inside, if it likes."""
    (fired,) = told(
        HOT.replace('for = "30m"', 'why = "{pair} at {tension}: {quote}"'), "00:00 pair ALL tension=90"
    )
    assert fired.why == "ALL at 90: “sent a fleet”"


def test_an_alert_is_written_as_the_contract_names_its_fields() -> None:
    """Evidence says `in`, times are UTC."""
    (fired,) = told(HOT.replace('for = "30m"', ""), "00:00 pair ALL tension=90")
    written = msgspec.json.decode(msgspec.json.encode(fired))
    assert {
        "fingerprint", "episode", "state", "rule", "pair", "severity", "value", "threshold", "starts_at", "ends_at",
        "why", "evidence", "links", "silenced", "acknowledged_by", "notice", "repeats",
    } == set(written)  # fmt: skip
    assert written["starts_at"] == "2026-03-02T00:00:00Z"
    assert written["evidence"][0]["in"] == "text"
