"""One act is one however its kind, its sides and its place are told; what only looks like it stays apart."""

from __future__ import annotations

import msgspec
import pytest

from models.signal import Kind, When
from stream.ledger.derivation import Derivation
from stream.ledger.particulars.told import Told
from stream.ledger.tellings.titles import summed
from tests.stream.ledger.timetable import after, article, lives, steps, told

PAIR = "CHN USA"


def _title(act: Told) -> Told:
    return msgspec.structs.replace(act, place="title")


def test_the_title_says_of_what_kind_the_act_of_the_text_is() -> None:
    """Of one day, or with a word for the matter in common; of another matter it is another act."""
    text = told(PAIR, kind="other", on="2025-06-10", text="chip makers will be cut off from", name="x")
    (act,) = summed([_title(told("CHN", kind="sanctions", on="2025-06-10", text="curbs in ten days")), text])
    assert (act.kind, act.when.start) == ("sanctions", "2025-06-10")
    undated = told(PAIR, kind="other", status="possible", text="chip makers could be barred", name="y")
    (act,) = summed(
        [_title(told("CHN", kind="sanctions", status="possible", text="chip makers face ban")), undated]
    )
    assert act.kind == "sanctions"
    assert (
        len(summed([_title(told("CHN", kind="sanctions", status="possible", text="banks in fear")), undated]))
        == 2
    )


def test_a_title_of_the_host_is_of_the_act_in_that_city() -> None:
    """The title names where two others meet."""
    title = _title(told("KEN", kind="other", on="2025-06-10", text="Nairobi to host negotiators"))
    (act,) = summed(
        [title, told("EGY ETH", kind="meeting", on="2025-06-10", until="2025-06-11", at="Nairobi")]
    )
    assert act.kind == "meeting"


def test_words_that_leave_the_kind_open_tell_of_the_act_of_the_same_sides_day_and_city() -> None:
    """The act is then of the kind that others tell; in another city, or on another day, it is another act."""
    first = article("2025-06-01", told(PAIR, kind="other", on="2025-06-10", at="Geneva"))
    for day, city, count in (
        ("2025-06-10", "Geneva", 1),
        ("2025-06-10", "Vienna", 2),
        ("2025-06-14", "Geneva", 2),
    ):
        acts = after(
            first,
            article("2025-06-02", told(PAIR, kind="talks", on=day, at=city), source="two"),
            now="2025-06-03",
        )
        assert len(acts) == count
        assert "talks" in {act.kind for act in acts}


def test_another_matter_of_the_same_sides_on_the_same_day_is_another_act() -> None:
    """Duties that take effect on the day on which the presidents meet."""
    names = {"CHN": "Chinese president", "USA": "US president"}
    both = {"CHN": "China", "USA": "U.S."}
    duties = told(
        PAIR, kind="other", on="2025-06-10", names=both, text="duties of China on U.S. steel pipes apply"
    )
    meeting = told(
        PAIR,
        kind="meeting",
        on="2025-06-10",
        names=names,
        text="will shake hands beside lake in alpine resort",
    )
    for first, second in ((duties, meeting), (meeting, duties)):
        acts = after(
            article("2025-06-01", first), article("2025-06-02", second, source="two"), now="2025-06-03"
        )
        assert sorted(act.kind for act in acts) == ["meeting", "other"]


def test_a_report_leaves_an_act_the_kind_in_which_it_was_announced() -> None:
    """A border crossing opens with a ceremony at which the two sides met."""
    (act,) = after(
        article("2025-06-01", told("ARM TUR", kind="other", on="2025-06-10", at="Margara")),
        article("2025-06-10", told("ARM TUR", kind="meeting", status=None, on="2025-06-10", at="Margara")),
        now="2025-06-11",
    )
    assert (act.kind, act.state) == ("other", "held")


def test_what_is_moved_in_words_that_leave_the_kind_open_is_what_was_planned_for_the_day_named() -> None:
    """A conversation "scheduled for June 10" is the call of that day."""
    call = article("2025-06-01", told(PAIR, kind="call", on="2025-06-10"))
    for day, expected in (
        ("2025-06-10", ["dated 06-01, postponed 06-05"]),
        ("2025-06-11", ["dated 06-01", "postponed 06-05"]),
    ):
        moved = told(PAIR, kind="other", status="postponed", on="2025-06-12", was=day)
        assert lives(call, article("2025-06-05", moved), now="2025-06-06") == expected


def test_talks_without_a_place_may_be_the_call_of_the_same_persons() -> None:
    """Who "will talk this week" and "telephone on Thursday" do one thing; talks in a city are another."""
    names = {"CHN": "Qin Gang", "USA": "Howard Peel"}
    call = article("2025-06-03", told(PAIR, kind="call", on="2025-06-05", names=names), source="two")
    for city, count in ((None, 1), ("Geneva", 2)):
        talks = told(
            PAIR,
            status="expected",
            on="2025-06-02",
            until="2025-06-08",
            precision="week",
            names=names,
            at=city,
        )
        assert len(after(article("2025-06-01", talks), call, now="2025-06-04")) == count


def test_a_group_is_the_same_side_with_its_state_named_beside_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """One side is "Yemen's Houthi movement"; another state beside two is a third, by the rules alone."""
    monkeypatch.setattr(Derivation, "second_look", False)
    first = article("2025-06-01", told("SAU HOUTHI", status="agreed"))
    for who, count in (("SAU HOUTHI YEM", 1), ("SAU HOUTHI IRN", 2)):
        second = article("2025-06-02", told(who, kind="meeting", status="possible"), source="two")
        assert len(after(first, second, now="2025-06-03")) == count


def test_units_sent_from_or_to_one_base_are_one_act_though_the_words_differ() -> None:
    """One article names the host, another does not; troops at another base are others."""
    first = article(
        "2025-06-01",
        told("BDI COD", kind="withdrawal", status="agreed", at="Uvira", text="staff officers draw up stages"),
    )
    for base, count in (("Uvira", 1), ("Goma", 2)):
        second = told(
            "BDI", kind="withdrawal", on="2025-07-10", at=base, text="battalions cross the bridge home"
        )
        assert len(after(first, article("2025-06-05", second, source="two"), now="2025-06-06")) == count


def test_two_sides_that_meet_on_one_day_meet_once_whatever_the_city() -> None:
    """The place was changed; on another day, or between others, it is another meeting."""
    planned = article("2025-06-01", told("EU ASEAN", kind="meeting", on="2025-06-10", at="Kuala Lumpur"))
    for who, day, expected in (
        ("EU ASEAN", "2025-06-10", "held"),
        ("EU ASEAN JPN", "2025-06-10", "missed"),
        ("EU ASEAN", "2025-06-13", "missed"),
    ):
        held = told(who, kind="meeting", status=None, on=day, at="Jakarta")
        (act,) = after(planned, article(day, held, source="two"), now="2025-06-20")
        assert act.state == expected


@pytest.mark.parametrize("kind", ["signing", "inspection"])
def test_a_telling_that_names_nobody_is_known_by_its_place(kind: Kind) -> None:
    """By a name in its words or by its city; elsewhere a change is of no act at all."""
    first = article(
        "2025-06-01", told("IRN UN", kind=kind, on="2025-06-10", at="Natanz", text="the accord on pumps")
    )
    for text, expected in (("Natanz accord put off", "postponed"), ("Arak accord put off", "dated")):
        (act,) = after(
            first,
            article("2025-06-05", told("", kind=kind, status="postponed", text=text), source="two"),
            now="2025-06-06",
        )
        assert act.state == expected


def test_a_meeting_of_nobody_in_a_city_is_not_any_meeting_there() -> None:
    """Many meet in one city: only the same day tells."""
    first = article("2025-06-01", told(PAIR, kind="meeting", on="2025-06-10", at="Geneva"))
    for day, count in (("2025-06-10", 1), (None, 2)):
        other = article("2025-06-02", told("", kind="meeting", on=day, at="Geneva"), source="two")
        assert len(after(first, other, now="2025-06-03")) == count


def test_a_mediator_named_beside_two_sides_of_an_exchange_makes_no_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Of talks a third party makes others, by the rules alone."""
    monkeypatch.setattr(Derivation, "second_look", False)
    for kind, count in (("exchange", 1), ("talks", 2)):
        assert (
            len(
                after(
                    article("2025-06-01", told("ISR HEZBOLLAH DEU", kind=kind, status="agreed")),  # type: ignore[arg-type]
                    article("2025-06-02", told("ISR HEZBOLLAH", kind=kind, on="2025-06-20"), source="two"),  # type: ignore[arg-type]
                    now="2025-06-03",
                )
            )
            == count
        )


def test_a_side_told_beside_the_host_moves_what_was_planned_for_the_day_named() -> None:
    """The host's parliament asked for the delay, and the other side goes unnamed."""
    planned = article("2025-06-01", told("USA DNK", kind="signing", on="2025-06-10", at="Nuuk"))
    moved = told("USA GRL", kind="signing", status="postponed", at="Greenland", was="2025-06-10")
    (act,) = after(planned, article("2025-06-05", moved, source="two"), now="2025-06-06")
    assert steps(act) == "dated 06-01, postponed 06-05"


def test_a_place_of_no_known_state_may_be_that_of_the_same_matter() -> None:
    """The words say the same of the same two sides; of another matter it is another act."""
    first = article(
        "2025-06-01",
        told("JPN VNM", kind="exchange", status="expected", at="Kesh Point", text="two used patrol boats"),
    )
    for text, count in (("former patrol boats delivered", 1), ("former prisoners delivered there", 2)):
        second = told("JPN VNM", kind="exchange", on="2025-07-10", at="Da Nang", text=text)
        assert len(after(first, article("2025-06-05", second, source="two"), now="2025-06-06")) == count


def test_words_that_report_an_act_announce_none_of_an_open_kind() -> None:
    """A reader of the text may take a verb of theirs for one to come, with the next day of the same name."""
    words = "exchanged prisoners on Monday"
    (act,) = after(
        article("2025-06-01", told("CHN VNM", kind="exchange", on="2025-06-09", text="will exchange prisoners")),
        article(
            "2025-06-09",
            *summed(
                [
                    msgspec.structs.replace(
                        told("CHN VNM", kind="other", on="2025-06-16", text=words),
                        when=When(text="on Monday", start="2025-06-16", end="2025-06-16", precision="day"),
                    ),
                    msgspec.structs.replace(
                        told("CHN VNM", kind="exchange", status=None, on="2025-06-09", text=words),
                        when=When(text="on Monday", start="2025-06-09", end="2025-06-09", precision="day"),
                    ),
                ]
            ),
        ),
        now="2025-06-10",
    )  # fmt: skip
    assert steps(act) == "dated 06-01, held 06-09"


def test_sanctions_adopted_today_may_take_effect_later() -> None:
    """Adopted is not yet held: the words announce their day."""
    adopted = "The EU adopted sanctions on Mali on Monday"
    words = "sanctions on Mali on Monday that will take effect on June 15"
    ahead = told("EU MLI", kind="sanctions", on="2025-06-15", text=words)
    done = told("EU MLI", kind="sanctions", status=None, on="2025-05-26", text=adopted)
    ahead = msgspec.structs.replace(
        ahead,
        span=(15, 75),
        when=When(text="on June 15", start="2025-06-15", end="2025-06-15", precision="day"),
    )
    assert summed([ahead, done]) == (ahead,)


def test_the_title_of_an_inspection_may_tell_of_a_visit() -> None:
    """Inspectors return to a site on the day on which the text tells that they inspect it."""
    title = msgspec.structs.replace(
        told("IAEA", kind="visit", on="2025-06-09", text="IAEA to return to Natanz on June 9"), place="title"
    )
    text = told(
        "IAEA IRN", kind="inspection", on="2025-06-09", text="The IAEA will carry out a second inspection"
    )
    (act,) = summed([title, text])
    assert act.kind == "inspection"


def test_an_envoy_who_returns_to_a_post_makes_no_visit() -> None:
    """A title that has no room for the post tells it as one."""
    title = _title(
        told("BGD IND", kind="visit", on="2025-10-03", text="Bangladeshi envoy to return to India on Oct 3")
    )
    words = "Bangladesh's envoy will return to her post in Delhi on October 3"
    (act,) = summed([title, told("BGD IND", kind="other", on="2025-10-03", at="Delhi", text=words)])
    assert act.kind == "other"


def test_who_goes_back_to_a_post_is_no_visitor_either_where_the_post_is_not_told() -> None:
    """Another article only says when "she goes back to Delhi": the act keeps its kind."""
    words = "Bangladesh's envoy will return to her post in Delhi on October 3"
    (act,) = after(
        article("2025-09-19", told("BGD IND", kind="other", on="2025-10-03", at="Delhi", text=words)),
        article("2025-09-30", told("BGD IND", kind="visit", on="2025-10-03", at="Delhi", text="she goes back to Delhi")),
        now="2025-10-01",
    )  # fmt: skip
    assert act.kind == "other"
