"""Each kind of rule fires once where it should and stays silent where it must, whatever happens to the worker."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.stream.alerts.timetable import WAYS, expected, lines, run

Play = Callable[..., list[str]]

HOT = """
[[rules]]
name = "hot"
kind = "threshold"
pairs = ["CHN-USA", "ALL"]
above = 50
resolve_below = 40
for = "30m"
resolve_for = "1h"
repeat_interval = "4h"
"""
HEATING = """
[[rules]]
name = "heating"
kind = "jump"
pairs = ["*-TWN"]
measure = "d7"
by = 15
resolve_by = 8
"""
FORCE = """
[[rules]]
name = "force"
kind = "military"
severity = "critical"
categories = ["attack", "blockade"]
modalities = ["asserted"]
quiet = "5d"
window = "1d"
min_stories = 2
min_sources = 2
resolve_after = "6h"
repeat_interval = "0s"
"""
SLIPPED = """
[[rules]]
name = "slipped"
kind = "follow_up"
states = ["postponed", "cancelled"]
kinds = ["visit", "summit"]
within = "1d"
resolve_after = "12h"
repeat_interval = "0s"
"""
SILENT = """
[[rules]]
name = "silent"
kind = "silence"
after = "2h"
repeat_interval = "0s"
"""


@pytest.fixture(params=list(WAYS))
def play(request: pytest.FixtureRequest) -> Play:
    """Plays a timetable: undisturbed, restarted at every step, redelivered, and crashed at every prefix."""

    def played(rules: str | list[str], timetable: str) -> list[str]:
        return lines(run(request.param, rules, timetable))

    return played


def test_a_threshold_fires_once_after_its_hold_time_and_resolves_well_below(play: Play) -> None:
    """Above 50 for 30 minutes fires; above 40 it goes on; below 40 for an hour resolves."""
    assert play(
        HOT,
        """
        00:00 pair CHN-USA tension=45
        00:10 pair CHN-USA tension=55
        00:20 pair CHN-USA tension=52
        00:50 pair CHN-USA tension=58
        01:00 pair CHN-USA tension=45
        01:30 pair CHN-USA tension=38
        02:00 pair CHN-USA tension=37
        03:00 end
        """,
    ) == expected(
        """
        00:40 fired hot CHN-USA
        02:30 resolved hot CHN-USA
        """
    )


def test_flapping_around_the_threshold_never_fires(play: Play) -> None:
    """The hold time begins anew whenever the level is lost; 50 is not above 50."""
    assert (
        play(
            HOT,
            """
            00:00 pair CHN-USA tension=55
            00:20 pair CHN-USA tension=49
            00:30 pair CHN-USA tension=55
            00:50 pair CHN-USA tension=50
            01:00 pair CHN-USA tension=51
            01:29 pair CHN-USA tension=12
            05:00 end
            """,
        )
        == []
    )


def test_flapping_around_the_resolving_level_never_resolves(play: Play) -> None:
    """The time to resolve begins anew whenever the number comes back; the alert is told again after its interval."""
    assert play(
        HOT,
        """
        00:00 pair ALL tension=55
        01:00 pair ALL tension=39
        01:50 pair ALL tension=41
        02:00 pair ALL tension=39
        02:50 pair ALL tension=60
        03:00 pair ALL tension=30
        03:55 pair ALL tension=44
        05:00 end
        """,
    ) == expected(
        """
        00:30 fired hot ALL
        04:30 repeated hot ALL
        """
    )


def test_a_second_episode_is_a_new_one(play: Play) -> None:
    """After a resolve the rule may fire again."""
    assert play(
        HOT,
        """
        00:00 pair CHN-USA tension=90
        01:00 pair CHN-USA tension=10
        03:00 pair CHN-USA tension=90
        03:20 pair CHN-USA tension=20
        03:40 pair CHN-USA tension=91
        05:00 end
        """,
    ) == expected(
        """
        00:30 fired hot CHN-USA
        02:00 resolved hot CHN-USA
        04:10 fired hot CHN-USA
        """
    )


def test_what_is_sparse_or_not_selected_stays_silent(play: Play) -> None:
    """A pair with too little news is not judged, however high; an alert on one that becomes sparse resolves."""
    assert play(
        HOT,
        """
        00:00 pair CHN-USA tension=90 sparse=yes
        00:10 pair RUS-UKR tension=99
        00:50 pair ALL tension=90
        02:00 pair ALL tension=90 sparse=yes
        04:00 end
        """,
    ) == expected(
        """
        01:20 fired hot ALL
        03:00 resolved hot ALL
        """
    )


def test_a_pair_needs_its_stories(play: Play) -> None:
    """`min_stories` keeps one story from firing, and does not resolve what fires."""
    assert play(
        HOT.replace('for = "30m"', "min_stories = 3"),
        """
        00:00 pair CHN-USA tension=90 stories=2
        00:10 pair CHN-USA tension=90 stories=3
        00:20 pair CHN-USA tension=90 stories=1
        03:00 end
        """,
    ) == ["00:10 fired hot CHN-USA"]


def test_a_pair_that_is_heard_of_no_more_resolves(play: Play) -> None:
    """After three days without a record of it the alert ends."""
    assert play(
        HOT.replace('repeat_interval = "4h"', 'repeat_interval = "0s"'),
        """
        00:00 pair CHN-USA tension=90
        2d 00:00 pair CHN-USA tension=90
        5d 01:00 end
        """,
    ) == expected(
        """
        00:30 fired hot CHN-USA
        5d 00:00 resolved hot CHN-USA
        """
    )


def test_a_jump_fires_on_the_rise_only_and_resolves_by_its_lower_level(play: Play) -> None:
    """A fall, a small rise and an unknown change stay silent."""
    assert play(
        HEATING,
        """
        00:00 pair CHN-TWN d7=none
        00:10 pair CHN-TWN d7=-40
        00:20 pair CHN-TWN d7=14
        00:30 pair CHN-TWN d7=16
        00:40 pair TWN-USA d7=20 sparse=yes
        00:50 pair CHN-TWN d7=9
        01:00 pair CHN-USA d7=50
        01:10 pair CHN-TWN d7=17
        01:20 pair CHN-TWN d7=7
        02:00 end
        """,
    ) == expected(
        """
        00:30 fired heating CHN-TWN
        01:20 resolved heating CHN-TWN
        """
    )


def test_a_jump_may_watch_for_cooling_or_the_z_score(play: Play) -> None:
    """`direction` and `measure` choose."""
    assert play(
        HEATING.replace("by = 15", 'direction = "fall"\nby = 15', 1)
        + HEATING.replace("heating", "odd")
        .replace('"d7"', '"z"')
        .replace("= 15", "= 3")
        .replace("= 8", "= 2"),
        """
        00:00 pair CHN-TWN d7=-14 z=2.9
        00:10 pair CHN-TWN d7=-16 z=none
        00:20 pair CHN-TWN d7=0 z=3.1
        00:30 pair CHN-TWN d7=0 z=none
        01:00 end
        """,
    ) == expected(
        """
        00:10 fired heating CHN-TWN
        00:20 resolved heating CHN-TWN
        00:20 fired odd CHN-TWN
        00:30 resolved odd CHN-TWN
        """
    )


def test_new_force_fires_once_from_enough_stories_and_sources(play: Play) -> None:
    """Copies of one story and one source's stories are not enough; more stories on the same do not fire again."""
    assert play(
        FORCE,
        """
        00:00 article a1 story=s1 source=Wire pairs=CHN-TWN military=attack:asserted
        00:10 article a2 story=s1 source=Post pairs=CHN-TWN military=attack:asserted
        00:20 article a3 story=s2 source=Wire pairs=CHN-TWN military=attack:asserted
        00:30 article a4 story=s3 source=Post pairs=CHN-TWN military=attack:asserted
        00:40 article a5 story=s4 source=Herald pairs=CHN-TWN military=attack:asserted
        07:00 article a6 story=s5 source=Herald pairs=CHN-TWN military=attack:asserted
        1d 03:00 article a7 story=s6 source=Post pairs=CHN-TWN military=attack:asserted
        4d 03:00 article a8 story=s7 source=Wire pairs=CHN-TWN military=attack:asserted
        4d 04:00 article a9 story=s8 source=Post pairs=CHN-TWN military=attack:asserted
        5d 00:00 end
        """,
    ) == expected(
        """
        00:30 fired force CHN-TWN
        06:30 resolved force CHN-TWN
        """
    )


def test_force_is_new_again_after_a_quiet_time(play: Play) -> None:
    """Five days without a word of it, then two stories: a new episode. Another pair or category is another subject."""
    assert play(
        FORCE,
        """
        00:00 article a1 source=Wire pairs=CHN-TWN military=attack:asserted
        00:10 article a2 source=Post pairs=CHN-TWN military=attack:asserted
        00:20 article a3 source=Post pairs=CHN-TWN military=blockade:asserted
        00:30 article a4 source=Wire pairs=CHN-TWN military=blockade:asserted
        5d 00:20 article a5 source=Wire pairs=CHN-TWN military=attack:asserted
        5d 00:30 article a6 source=Post pairs=CHN-TWN military=attack:asserted
        5d 00:31 end
        """,
    ) == expected(
        """
        00:10 fired force CHN-TWN
        00:30 fired force CHN-TWN
        06:10 resolved force CHN-TWN
        06:30 resolved force CHN-TWN
        5d 00:30 fired force CHN-TWN
        """
    )


def test_force_that_is_denied_old_doubtful_or_withdrawn_stays_silent(play: Play) -> None:
    """Only the rule's modalities count, within its window; a withdrawn or revised article counts no more."""
    assert (
        play(
            FORCE,
            """
            00:00 article a1 source=Wire pairs=CHN-TWN military=attack:negated
            00:10 article a2 source=Post pairs=CHN-TWN military=attack:possible
            00:20 article a3 source=Wire pairs=CHN-TWN military=threat:asserted
            00:30 article a4 source=Wire pairs=CHN-TWN military=attack:asserted
            00:40 article a5 source=Post pairs=CHN-TWN military=attack:asserted dated=-30h
            00:50 withdrawn a4
            00:55 withdrawn a5
            01:00 article a6 source=Post pairs=CHN-TWN military=attack:asserted
            01:10 article a6 source=Post pairs=CHN-TWN
            01:20 article a7 source=Wire pairs=CHN-TWN military=attack:asserted
            01:30 article a8 source=Post pairs=CHN-TWN military=attack:asserted relevance=0.4
            03:00 end
            """,
        )
        == []
    )


def test_nothing_is_new_before_the_service_warmed_up(play: Play) -> None:
    """What is met within `warm_up` of the first article is what was going on already."""
    assert play(
        FORCE + 'warm_up = "1h"',
        """
        00:00 article a1 source=Wire pairs=CHN-TWN military=attack:asserted
        00:10 article a2 source=Post pairs=CHN-TWN military=attack:asserted
        01:10 article a3 source=Wire pairs=RUS-UKR military=attack:asserted
        01:20 article a4 source=Post pairs=RUS-UKR military=attack:asserted
        02:00 end
        """,
    ) == ["01:20 fired force RUS-UKR"]


def test_an_act_that_slips_fires_once_and_resolves_by_itself(play: Play) -> None:
    """More articles on the same change do not fire again; other kinds and states do not fire at all."""
    assert play(
        SLIPPED,
        """
        00:00 act v1 visit CHN,USA agreed
        00:10 act v1 visit CHN,USA postponed since=00:10
        00:20 act v1 visit CHN,USA postponed since=00:10
        00:30 act t1 talks CHN,USA postponed
        00:40 act s1 summit CHN,USA held
        13:00 act v1 visit CHN,USA postponed since=00:10
        14:00 act v2 visit RUS cancelled
        14:30 act v2 visit RUS agreed
        15:00 end
        """,
    ) == expected(
        """
        00:10 fired slipped CHN-USA
        12:10 resolved slipped CHN-USA
        14:00 fired slipped -
        14:30 resolved slipped -
        """
    )


def test_an_act_that_moves_on_fires_for_its_new_state(play: Play) -> None:
    """Put off, then called off: the first resolves, the second fires. Moved once more later: a new episode."""
    assert play(
        SLIPPED,
        """
        00:10 act v1 visit CHN,USA postponed since=00:10
        01:00 act v1 visit CHN,USA cancelled since=01:00
        14:00 act v1 visit CHN,USA postponed since=14:00 when=2026-03-20
        15:00 end
        """,
    ) == expected(
        """
        00:10 fired slipped CHN-USA
        01:00 resolved slipped CHN-USA
        01:00 fired slipped CHN-USA
        13:00 resolved slipped CHN-USA
        14:00 fired slipped CHN-USA
        """
    )


def test_an_act_that_leaves_the_ledger_resolves(play: Play) -> None:
    """Its articles were withdrawn; what never fired stays silent."""
    assert play(
        SLIPPED,
        """
        00:10 act v1 visit CHN,USA postponed
        01:00 gone v1
        01:10 gone v2
        02:00 end
        """,
    ) == expected(
        """
        00:10 fired slipped CHN-USA
        01:00 resolved slipped CHN-USA
        """
    )


def test_an_act_that_slipped_long_ago_is_no_news(play: Play) -> None:
    """What became of it before `within` stays silent, as when old articles are read."""
    assert (
        play(
            SLIPPED,
            """
            2d 00:10 act v1 visit CHN,USA postponed since=00:10
            2d 01:00 act v1 visit CHN,USA postponed since=00:10
            2d 02:00 end
            """,
        )
        == []
    )


def test_an_act_of_other_pairs_stays_silent(play: Play) -> None:
    """`pairs` chooses among the actors; a missed act may be asked for."""
    assert play(
        SLIPPED.replace('states = ["postponed", "cancelled"]', 'states = ["missed"]\npairs = ["*-USA"]'),
        """
        00:10 act v1 visit CHN,RUS missed
        00:20 act v2 visit CHN,RUS,USA missed
        00:30 act v3 visit USA missed
        01:00 end
        """,
    ) == ["00:20 fired slipped CHN-USA"]


def test_a_feed_that_falls_silent_fires_once_and_resolves_with_the_next_article(play: Play) -> None:
    """Two hours without an article of any kind."""
    assert play(
        SILENT,
        """
        00:00 article a1
        01:50 article a2
        05:00 article a3
        06:59 article a4
        08:58 end
        """,
    ) == expected(
        """
        03:50 fired silent -
        05:00 resolved silent -
        """
    )


def test_a_source_and_a_pair_are_each_watched_apart(play: Play) -> None:
    """Other articles do not make a source or a pair heard."""
    assert play(
        SILENT + 'sources = ["Wire", "Post"]\npairs = ["CHN-USA"]',
        """
        00:00 article a1 source=Wire pairs=CHN-USA
        00:10 article a2 source=Post
        01:00 article a3 source=Wire pairs=RUS-UKR
        02:05 article a4 source=Post pairs=CHN-USA
        03:30 end
        """,
    ) == expected(
        """
        02:00 fired silent CHN-USA
        02:05 resolved silent CHN-USA
        03:00 fired silent -
        """
    )


def test_a_silence_over_a_gap_of_the_clock_is_dated_by_its_rule() -> None:
    """Nothing ticked while the worker was away: the alert still begins when the two hours were over."""
    published = run("undisturbed", SILENT, "00:00 article a1\n09:00 article a2\n09:01 end", tick=1e9)
    assert [(str(item), item.record.starts_at.hour) for item in published] == [
        ("09:00 fired silent -", 2),
        ("09:00 resolved silent -", 2),
    ]


def test_a_silenced_alert_is_marked_and_told_when_the_silence_ends(play: Play) -> None:
    """A silence made by command holds between its times; what still fires after it is then told, as the same."""
    assert play(
        HOT,
        """
        00:00 silence s1 rules=h* pairs=CHN-* from=00:05 to=06:00
        00:10 pair CHN-USA tension=90
        00:20 pair ALL tension=90
        07:00 end
        """,
    ) == expected(
        """
        00:40 fired hot CHN-USA silenced
        00:50 fired hot ALL
        04:50 repeated hot ALL
        06:00 changed hot CHN-USA
        """
    )


def test_a_silence_may_end_early_and_hides_the_resolve_of_what_nobody_heard(play: Play) -> None:
    """An episode that was silenced throughout resolves silenced; one that was heard resolves aloud."""
    assert play(
        HOT.replace("1h", "0s"),
        """
        00:00 silence s1 severities=warning from=00:00 to=09:00
        00:10 pair CHN-USA tension=90
        01:00 pair CHN-USA tension=9
        01:10 pair ALL tension=90
        02:00 unsilence s1
        02:10 silence s2 rules=hot from=02:10 to=05:00
        02:20 pair ALL tension=9
        03:00 end
        """,
    ) == expected(
        """
        00:40 fired hot CHN-USA silenced
        01:00 resolved hot CHN-USA silenced
        01:40 fired hot ALL silenced
        02:00 changed hot ALL
        02:10 changed hot ALL silenced
        02:20 resolved hot ALL
        """
    )


def test_a_silence_of_the_file_holds_too(play: Play) -> None:
    """The same by `[[silences]]`."""
    silence = """
    [[silences]]
    pairs = ["ALL"]
    from = 2026-03-02T00:00:00Z
    to = 2026-03-02T02:00:00Z
    reason = "an exercise that was announced"
    author = "ana"
    """
    assert play(
        HOT + silence, "00:10 pair ALL tension=90\n00:11 pair CHN-USA tension=90\n02:30 end"
    ) == expected(
        """
        00:40 fired hot ALL silenced
        00:41 fired hot CHN-USA
        02:00 changed hot ALL
        """
    )


def test_an_acknowledged_episode_is_not_told_again_but_resolves(play: Play) -> None:
    """Somebody took it on; the next episode is nobody's."""
    assert play(
        HOT,
        """
        00:00 pair CHN-USA tension=90
        01:00 acknowledge hot by ana
        09:00 pair CHN-USA tension=9
        11:00 pair CHN-USA tension=90
        16:00 end
        """,
    ) == expected(
        """
        00:30 fired hot CHN-USA
        01:00 changed hot CHN-USA by ana
        10:00 resolved hot CHN-USA by ana
        11:30 fired hot CHN-USA
        15:30 repeated hot CHN-USA
        """
    )


@pytest.mark.parametrize("way", ["undisturbed", "restarted", "redelivered"])
def test_an_edited_rule_keeps_its_episode_and_a_removed_one_resolves_it(way: str) -> None:
    """Severity changes are told; the new level holds from the next record; a rule that is gone ends what it fired."""
    rules = [HOT, HOT.replace("above = 50", 'severity = "critical"\nabove = 80'), SILENT]
    published = run(
        way,
        rules,
        """
        00:00 pair CHN-USA tension=60
        01:00 rules
        01:10 pair CHN-USA tension=60
        01:20 pair ALL tension=60
        03:00 rules
        04:00 end
        """,
    )
    assert lines(published) == expected(
        """
        00:30 fired hot CHN-USA
        01:00 changed hot CHN-USA
        03:00 resolved hot CHN-USA
        """
    )
