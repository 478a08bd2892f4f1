"""What each way of telling that an act took place yields."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.models.held.conftest import DAY, Read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Oman's foreign minister met his Iranian counterpart in Muscat on Monday.", "meeting"),
        ("Oman's foreign minister has arrived in Tehran.", "visit"),
        ("Oman reopened its embassy in Tehran on Monday.", "other"),
        ("Omani and Iranian warships began a joint exercise south of Sohar on Monday.", "exercise"),
        ("Oman and Iran opened their border at Sohar on Monday.", "other"),
        ("Flights between Oman and Iran resumed on Monday.", "other"),
        ("A ceasefire between Oman and Yemen took effect on Monday.", "other"),
        ("A truce between Oman and Yemen that began on Sunday was holding on Monday.", "other"),
        ("Tariffs on Omani copper took effect on Monday.", "sanctions"),
        (
            "The sanctions that Oman announced last month against Iran's generals came into force on Monday.",
            "sanctions",
        ),
        ("A deadline set by Oman for Iran to agree to new talks expired on Monday.", "deadline"),
        ("The sultan of Oman spoke with the Iranian president on Monday.", "call"),
        ("The sultan of Oman offered to mediate in a phone call with Iran's president on Wednesday.", "call"),
        ("The first aid convoy from Oman reached Yemen on Monday.", "exchange"),
        ("Two Omani frigates left for the Red Sea on Monday.", "deployment"),
        ("Russia vetoed a Security Council resolution on Oman on Monday.", "vote"),
        ("Oman's foreign minister is visiting Tehran.", "visit"),
        ("Oman's foreign minister cut short a visit to Tehran.", "visit"),
        ("Talks between Oman and Iran opened in Muscat on Monday.", "talks"),
        ("Oman and Iran resumed useful talks in Muscat.", "talks"),
        ("The sultan of Oman spoke by phone with Iran's president.", "call"),
        ("A summit of Oman and Iran took place in Muscat on Monday.", "summit"),
        ("Iran's parliament ratified the border treaty with Oman.", "vote"),
        ("Oman and Iran ended their naval drills on Monday.", "exercise"),
        ("Iran sent two warships to the strait on Monday.", "deployment"),
        ("Iran pulled back its soldiers from the border on Monday.", "withdrawal"),
        ("Oman and Iran signed the border treaty on Monday.", "signing"),
        ("Iran freed six Omani sailors on Monday.", "exchange"),
        ("United Nations inspectors visited the plant at Natanz in Iran on Monday.", "inspection"),
        ("Iran launched a satellite on Monday.", "launch"),
        ("Canada imposed sanctions on Iran on Monday.", "sanctions"),
        ("A deadline that Iran had set for Oman ran out on Monday.", "deadline"),
        ("Oman's foreign minister was in Tehran on Monday for talks on the strait.", "visit"),
        ("Oman's foreign minister did come to Tehran on Monday.", "visit"),
        ("Oman's foreign minister had frank talks in Tehran on Monday.", "talks"),
        ("The sultan of Oman talked by phone with Iran's president on Monday.", "call"),
        ("Oman's parliament gave its approval to the border treaty on Monday.", "vote"),
        ("European Union ministers voted on Monday to suspend visas for Omanis.", "vote"),
        ("Omani police officers arrived in Yemen on Monday.", "deployment"),
        ("Iran began withdrawing its troops from Iraq on Monday.", "withdrawal"),
        ("Kenya started to deploy police in Haiti on Monday.", "deployment"),
        ("Union experts on Monday started to verify the boundary between Oman and Yemen.", "inspection"),
        ("Omani observers inspected two camps in Yemen on Monday.", "inspection"),
        ("A team from the IAEA visited a plant in Iran on Monday.", "inspection"),
        ("Oman's sultan gave Iran's president a warm welcome in Muscat on Monday.", "meeting"),
        ("Ministers of Oman and Iran held a video conference on Monday.", "call"),
        ("The border crossing between Oman and Yemen was reopened on Monday.", "other"),
        ("Canada reopened its embassy in Tehran on Monday.", "other"),
        ("Iraq's army took delivery of six drones from Iran on Monday.", "exchange"),
        ("Three hundred Omani soldiers crossed into Yemen on Monday.", "deployment"),
        ("Oman handed over two patrol vessels to Yemen on Monday.", "exchange"),
        ("United Nations inspectors entered the plant at Natanz in Iran on Monday.", "inspection"),
        ("Talks between Oman and Iran were under way in Muscat on Monday.", "talks"),
        ("A naval exercise of Oman and Iran is under way off Sohar.", "exercise"),
        ("The deadline set by Oman for Iran ran out on Monday.", "deadline"),
        ("Iran's parliament voted by a wide margin on Monday to ratify the treaty with Oman.", "vote"),
        ("The battalion promised to Oman by Iran arrived on Monday.", "deployment"),
        ("Nearly 300 Omani soldiers flew home from Yemen on Monday.", "withdrawal"),
        ("Iran fired a ballistic missile into the sea on Monday.", "launch"),
        ("Inspectors from the United Nations finished their work in Iran on Monday.", "inspection"),
    ],
)
def test_every_kind_is_told_by_its_verbs_and_nouns(read: Read, text: str, kind: str) -> None:
    assert [mention.kind for mention in read(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Oman's minister did not meet his Iranian counterpart.",
        "Oman's minister has never visited Tehran.",
        "Oman and Iran will hold talks in Muscat on Friday.",
        "Oman's minister was due to visit Tehran on Monday.",
        "Oman's minister would have visited Tehran if Iran had asked him to.",
        "Iran denied that its envoy had met Oman's minister.",
        "Iran denies having launched a missile.",
        "It is unclear whether the ministers of Oman and Iran met.",
        "Nobody from Oman attended the talks with Iran.",
        "Once Iran's parliament ratified the treaty, Oman would follow.",
        "Every year Oman and Iran held drills in the gulf.",
        "Oman said that there was no interest in a meeting with Iran.",
        "Have Oman and Iran signed the treaty?",
        "Oman's minister met criticism in Tehran.",
        "Tourists from Oman visited Tehran.",
        "The treaty signed by Oman and Iran is long.",
        "Four Omani sailors were to be freed by Iran on Monday.",
        "Oman has called off the visit to Tehran that Iran asked for.",
        "The deadline that Iran had set for Oman did not expire on Monday.",
        "Oman's foreign minister was in Tehran for a concert.",
        "Iran fired ballistic missiles at a base in Oman.",
        "Oman's minister had hoped for talks with Iran on Monday.",
        "Oman announced that it would impose sanctions on Iran.",
    ],
)
def test_what_is_not_told_as_a_fact_is_no_act(read: Read, text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Oman's foreign minister arrives in Tehran", "visit"),
        ("Oman, Iran sign border treaty", "signing"),
        ("Omani leaders open bridge, hold talks with Iran", "talks"),
        ("Leaders of Oman and Iran meet in Muscat", "meeting"),
        ("Gas talks between Oman and Iran end without deal", "talks"),
        ("Border treaty signed in Muscat as Iran celebrates", "signing"),
        ("Deadline for Iran to reply passes", "deadline"),
        ("Omani troops start to leave Iran", "withdrawal"),
        ("The foreign ministers of Oman and Iran meet in Muscat on Wednesday.", "meeting"),
    ],
)
def test_a_headline_or_lead_tells_in_the_present_what_has_just_taken_place(
    read: Read, text: str, kind: str
) -> None:
    assert [mention.kind for mention in read(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Oman's foreign minister arrives in Tehran on Friday",
        "Leaders of Oman and Iran meet next week in Muscat",
        "Oman's foreign minister meets Iran's envoy later today in Muscat",
        "When Oman's foreign minister arrives in Tehran, Iran will listen.",
        "Why Oman holds talks with Iran",
        "Oman's council meets Iran's every week",
        "Oman's parliament postpones vote on Iran treaty",
        "Oman hopes Iran signs border treaty",
        "New sanctions on Iran in Oman's interest",
        "Oman is silent. Nothing is known. Oman's foreign minister meets Iran's envoy.",
    ],
)
def test_the_present_tells_no_act_that_is_to_come_or_habit(read: Read, text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Oman's minister praised the gas deal on Monday after talks in Tehran.", (13, 13)),
        ("Oman's foreign minister left Tehran on Monday after a two-day visit.", (12, 13)),
        ("Oman's minister praised the gas deal on Monday after the talks in Tehran.", None),
    ],
)
def test_an_occasion_has_the_day_of_its_clause_unless_it_may_be_longer_ago(
    read: Read, text: str, days: tuple[int, int] | None
) -> None:
    (act,) = read(text)

    if days is None:
        assert act.first is None
    else:
        assert (act.first, act.last) == tuple(DAY.replace(day=day) for day in days)


def test_an_occasion_on_the_weekday_of_the_article_is_today_s(read: Read) -> None:
    (act,) = read("Arab leaders called for a truce in Sudan at an emergency summit in Muscat on Wednesday.")

    assert (act.kind, act.first) == ("summit", DAY)


def test_a_weekday_is_the_last_one_and_days_after_the_article_are_cut(read: Read) -> None:
    friday, week = read(
        "Oman's minister met Iran's envoy on Friday. Chad and Niger held talks in Niamey this week."
    )

    assert (friday.first, friday.last, friday.precision) == (
        dt.date(2024, 5, 10),
        dt.date(2024, 5, 10),
        "day",
    )
    assert (week.first, week.last, week.precision) == (dt.date(2024, 5, 13), DAY, "week")


def test_an_act_without_a_date_has_no_days(read: Read) -> None:
    (act,) = read("Oman's foreign minister has arrived in Tehran.")

    assert (act.time_text, act.first, act.last, act.precision) == (None, None, None, "none")


def test_without_the_article_s_day_the_phrase_is_kept_and_dates_nothing(read: Read) -> None:
    (act,) = read("Oman's minister met Iran's envoy on Friday.", day=None)

    assert (act.time_text, act.first, act.last) == ("on Friday", None, None)


def test_what_is_long_past_is_told_with_its_time(read: Read) -> None:
    """So that nobody takes it for the act that an article of today promises."""
    (act,) = read("Oman and Iran signed a border treaty in March 2019.")

    assert (act.first, act.last) == (dt.date(2019, 3, 1), dt.date(2019, 3, 31))


@pytest.mark.parametrize(
    "text",
    [
        "The Omani and Iranian ministers agreed on the price at the summit in Venice on 8 June.",
        "Oman's minister is visiting Tehran next week.",
    ],
)
def test_an_occasion_or_a_visit_in_course_with_a_date_ahead_is_no_act_yet(read: Read, text: str) -> None:
    assert read(text) == ()


def test_what_was_promised_or_put_off_and_took_place_is_told_with_its_own_day(read: Read) -> None:
    """The day of the promise is not that of the act."""
    (act,) = read(
        "The visit to Tallinn that Iceland's prime minister promised in March took place on Tuesday."
    )

    assert (act.kind, act.location, act.first) == ("visit", "Tallinn", dt.date(2024, 5, 14))
    assert {member.actor for member in act.participants} == {"ISL", "EST"}


def test_the_occasion_of_a_statement_has_the_one_who_made_it_among_its_parties(read: Read) -> None:
    (act,) = read("During his visit to Ankara, the Azerbaijani president praised the pipeline.")

    assert (act.kind, act.location) == ("visit", "Ankara")
    assert {member.actor for member in act.participants} == {"AZE", "TUR"}


def test_two_verbs_share_a_subject_and_tell_two_acts(read: Read) -> None:
    visit, meeting = read(
        "Finland's president flew to Kyiv on Thursday and met Ukraine's prime minister there."
    )

    assert (visit.kind, meeting.kind) == ("visit", "meeting")
    assert {member.actor for member in meeting.participants} == {"FIN", "UKR"}


def test_an_act_told_again_is_one_act_and_takes_the_date_of_the_later_telling(read: Read) -> None:
    text = (
        "Oman's foreign minister has arrived in Tehran.\n\nThe Omani minister flew to Tehran on Monday, a ministry "
        "spokesman in Muscat said."
    )
    (act,) = read(text)

    assert (act.kind, act.first) == ("visit", dt.date(2024, 5, 13))
    assert text[act.start : act.end].startswith("Oman's foreign minister")


@pytest.mark.parametrize("failed", ["take place", "begin", "materialise", "go ahead"])
def test_talks_that_failed_to_begin_did_not_take_place(read: Read, failed: str) -> None:
    """Those that failed to bring an accord did."""
    assert read(f"The talks between Oman and Iran failed to {failed} last month.") == ()
    (talks,) = read("The talks between Oman and Iran failed last month.")
    assert talks.kind == "talks"


@pytest.mark.parametrize("dateline", ["", "Brussels (rp) - ", "BRUSSELS, May 14 - "])
def test_what_the_sentence_opens_with_takes_nothing_from_the_act(read: Read, dateline: str) -> None:
    """Doubts before it are over, with a dateline too."""
    text = "After days of confusion over whether they would come, the leaders of Serbia and Kosovo met in Brussels on Tuesday."
    (act,) = read(dateline + text)
    assert act.kind == "meeting"
