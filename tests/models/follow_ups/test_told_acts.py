"""Sentences that tell of one act to come, written for this test, with what must be read out of each.

They are read as published on Wednesday, 15 May 2024.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest

from models.reading import FollowUpMention

Read = Callable[[str], tuple[FollowUpMention, ...]]


class Told(NamedTuple):
    """A sentence and its act: `who` are participants that must be among those read, `when` is "first..last precision"."""

    text: str
    kind: str
    status: str
    who: tuple[str, ...] = ()
    when: str = "none"
    where: str | None = None


TOLD = (
    # will, be to, due, set, plans
    Told(
        "The foreign ministers of Norway and Chile will meet in Santiago on Friday.",
        "meeting",
        "confirmed",
        ("Norway", "Chile"),
        "2024-05-17..2024-05-17 day",
        "Santiago",
    ),
    Told(
        "Portugal's prime minister will travel to Luanda next week to reopen the consulate there.",
        "visit",
        "confirmed",
        ("Portugal",),
        "2024-05-20..2024-05-26 week",
        "Luanda",
    ),
    Told(
        "Canada and Peru are to sign a fisheries agreement in June.",
        "signing",
        "confirmed",
        ("Canada", "Peru"),
        "2024-06-01..2024-06-30 month",
    ),
    Told(
        "The Hungarian parliament is due to vote on the accession protocol on 28 May.",
        "vote",
        "confirmed",
        ("Hungarian parliament",),
        "2024-05-28..2024-05-28 day",
    ),
    Told(
        "Ireland is set to host a summit of island states in September.",
        "summit",
        "confirmed",
        ("Ireland",),
        "2024-09-01..2024-09-30 month",
    ),
    Told(
        "Kenya plans to send 200 soldiers to Mombasa by the end of the month.",
        "deployment",
        "confirmed",
        ("Kenya",),
        "2024-05-16..2024-05-31 month",
        "Mombasa",
    ),
    Told(
        "Brazil is planning to impose duties on steel from Turkey in July.",
        "sanctions",
        "confirmed",
        ("Brazil", "Turkey"),
        "2024-07-01..2024-07-31 month",
    ),
    Told(
        "Negotiators from Armenia and Georgia are scheduled to hold talks in Tbilisi on 3 June.",
        "talks",
        "confirmed",
        ("Armenia", "Georgia"),
        "2024-06-03..2024-06-03 day",
        "Tbilisi",
    ),
    Told(
        "The two defence ministers will speak by telephone tomorrow, a spokesman for Greece said.",
        "call",
        "confirmed",
        (),
        "2024-05-16..2024-05-16 day",
    ),
    Told(
        "Australia will withdraw its last troops from Kabul within three weeks.",
        "withdrawal",
        "confirmed",
        ("Australia",),
        "2024-05-16..2024-06-05 week",
        "Kabul",
    ),
    Told(
        "The Spanish navy will begin live-fire drills off Cadiz later this week.",
        "exercise",
        "confirmed",
        (),
        "2024-05-16..2024-05-19 week",
        "Cadiz",
    ),
    Told(
        "India will test a long-range missile in the coming days, officials said.",
        "launch",
        "confirmed",
        ("India",),
        "2024-05-16.. vague",
    ),
    Told(
        "Egypt will hand over 40 prisoners to Sudan on Sunday.",
        "exchange",
        "confirmed",
        ("Egypt", "Sudan"),
        "2024-05-19..2024-05-19 day",
    ),
    Told(
        "Inspectors will be given access to the plant at Tarapur in August.",
        "inspection",
        "confirmed",
        (),
        "2024-08-01..2024-08-31 month",
        "Tarapur",
    ),
    Told(
        "Denmark will summon the Chinese ambassador on Thursday.",
        "other",
        "confirmed",
        ("Denmark",),
        "2024-05-16..2024-05-16 day",
    ),
    Told(
        "New tariffs on Vietnamese shrimp will take effect on 1 July.",
        "sanctions",
        "confirmed",
        (),
        "2024-07-01..2024-07-01 day",
    ),
    Told(
        "Finland will reopen its border with Russia in the autumn.",
        "other",
        "confirmed",
        ("Finland", "Russia"),
        "2024-09-01..2024-11-30 season",
    ),
    Told(
        "On Monday the cabinet will decide whether to recall the envoy, Poland said.",
        "vote",
        "confirmed",
        (),
        "2024-05-20..2024-05-20 day",
    ),
    Told(
        "Next month, Qatar will host another round of negotiations between Chad and its rebels.",
        "talks",
        "confirmed",
        ("Qatar", "Chad"),
        "2024-06-01..2024-06-30 month",
    ),
    Told(
        "The frigate won't be alone: Italy will send two warships to the Red Sea in June.",
        "deployment",
        "confirmed",
        ("Italy",),
        "2024-06-01..2024-06-30 month",
    ),
    Told(
        "Norway's king will attend next week's summit in Bergen.",
        "summit",
        "confirmed",
        ("Norway",),
        "2024-05-20..2024-05-26 week",
        "Bergen",
    ),
    Told(
        "Nigeria will chair a summit on the coup in Niger in Abuja on Sunday.",
        "summit",
        "confirmed",
        ("Nigeria",),
        "2024-05-19..2024-05-19 day",
        "Abuja",
    ),
    Told(
        "Peru will hold its biggest exercise in decades in Arequipa next spring.",
        "exercise",
        "confirmed",
        ("Peru",),
        "2025-03-01..2025-05-31 season",
        "Arequipa",
    ),
    Told(
        "Norway's foreign minister said she would fly to Ankara next week to save a grain deal.",
        "visit",
        "confirmed",
        ("Norway",),
        "2024-05-20..2024-05-26 week",
        "Ankara",
    ),
    Told(
        "Cyprus will host negotiations between the Greek and Turkish leaders on 4 June.",
        "talks",
        "confirmed",
        ("Cyprus",),
        "2024-06-04..2024-06-04 day",
    ),
    Told(
        "Kenya's senate is expected to take up the relief aid bill on Tuesday.",
        "vote",
        "expected",
        ("Kenya",),
        "2024-05-21..2024-05-21 day",
    ),
    Told(
        "Jordan's palace said the king would call Mr Modi on Thursday.",
        "call",
        "confirmed",
        (),
        "2024-05-16..2024-05-16 day",
    ),
    Told(
        "Under the pact, signed on Tuesday, Rwandan troops would leave eastern Congo within 90 days.",
        "withdrawal",
        "agreed",
        ("Rwandan troops",),
        "2024-05-16..2024-08-13 day",
    ),
    Told(
        "Cairo said its mediators would be back in Khartoum on Monday.",
        "visit",
        "confirmed",
        ("Cairo",),
        "2024-05-20..2024-05-20 day",
        "Khartoum",
    ),
    Told(
        "Belize's cabinet could decide as early as Monday whether to take Guatemala to court.",
        "vote",
        "possible",
        ("Belize",),
        "2024-05-20..2024-05-20 day",
    ),
    Told(
        "UN inspectors will have access to the site from Monday.",
        "inspection",
        "confirmed",
        ("UN",),
        "2024-05-20..2024-05-20 day",
    ),
    # present tense with a date
    Told(
        "Baltic interior ministers meet in Riga on 13 June.",
        "meeting",
        "confirmed",
        ("interior ministers",),
        "2024-06-13..2024-06-13 day",
        "Riga",
    ),
    Told("Mexicans vote on 2 June.", "vote", "confirmed", ("Mexicans",), "2024-06-02..2024-06-02 day"),
    Told(
        "The ceasefire expires on Saturday, the mediator said.",
        "deadline",
        "confirmed",
        (),
        "2024-05-18..2024-05-18 day",
    ),
    Told(
        "Talks between Serbia and Kosovo resume in Ohrid next Tuesday.",
        "talks",
        "confirmed",
        ("Serbia", "Kosovo"),
        "2024-05-21..2024-05-21 day",
        "Ohrid",
    ),
    Told(
        "Japan's foreign minister flies to Manila tomorrow.",
        "visit",
        "confirmed",
        ("Japan",),
        "2024-05-16..2024-05-16 day",
        "Manila",
    ),
    Told("The ban takes effect on 30 May.", "sanctions", "confirmed", (), "2024-05-30..2024-05-30 day"),
    Told(
        "The annual drill opens on 10 June, with ships from South Korea.",
        "exercise",
        "confirmed",
        (),
        "2024-06-10..2024-06-10 day",
    ),
    # reported speech: the future of the past
    Told(
        "Turkey said it would close its airspace to Armenian planes on Friday.",
        "other",
        "confirmed",
        ("Turkey",),
        "2024-05-17..2024-05-17 day",
    ),
    Told(
        "Jordan's king told reporters that he would visit Ramallah in July.",
        "visit",
        "confirmed",
        (),
        "2024-07-01..2024-07-31 month",
        "Ramallah",
    ),
    Told(
        "The joint military commission was to convene at the border later on Wednesday.",
        "meeting",
        "confirmed",
        ("military commission",),
        "2024-05-15..2024-05-15 day",
    ),
    Told(
        "The company's licence would be suspended from 1 June, Algeria announced.",
        "other",
        "confirmed",
        (),
        "2024-06-01..2024-06-01 day",
    ),
    Told(
        "Sweden announced it would deliver tanks to Ukraine before the summer.",
        "exchange",
        "confirmed",
        ("Sweden", "Ukraine"),
        "2024-05-16..2024-08-31 season",
    ),
    Told(
        "Cuba said its troops would leave Angola by 2025.",
        "withdrawal",
        "confirmed",
        ("Cuba",),
        "2024-05-16..2025-12-31 year",
    ),
    # agreed
    Told(
        "Iran and Iraq agreed to hold a second meeting in Basra in June.",
        "meeting",
        "agreed",
        ("Iran", "Iraq"),
        "2024-06-01..2024-06-30 month",
        "Basra",
    ),
    Told(
        "Both governments agreed that their ambassadors would return to their posts within a month.",
        "other",
        "agreed",
        (),
        "2024-05-16..2024-06-15 month",
    ),
    Told(
        "Ethiopia and Eritrea have agreed to exchange prisoners, although no date was set.",
        "exchange",
        "agreed",
        ("Ethiopia", "Eritrea"),
    ),
    Told(
        "The sides agreed on Tuesday to resume talks in Doha next week.",
        "talks",
        "agreed",
        (),
        "2024-05-20..2024-05-26 week",
        "Doha",
    ),
    Told(
        "Moscow and Tokyo have agreed on a summit in Vladivostok.",
        "summit",
        "agreed",
        ("Moscow", "Tokyo"),
        "none",
        "Vladivostok",
    ),
    Told(
        "Under the accord signed on Monday, Mali is to withdraw its forces from Kidal by 1 August.",
        "withdrawal",
        "agreed",
        ("Mali",),
        "2024-05-16..2024-08-01 day",
        "Kidal",
    ),
    Told(
        "India and Nepal signed a treaty on Tuesday. The two border posts are to be reopened in October.",
        "other",
        "agreed",
        (),
        "2024-10-01..2024-10-31 month",
    ),
    Told(
        "A third round of talks will be held in Muscat on 4 June, a joint statement said.",
        "talks",
        "agreed",
        (),
        "2024-06-04..2024-06-04 day",
        "Muscat",
    ),
    # expected
    Told(
        "Bolivia and Chile are expected to hold a video call next week.",
        "call",
        "expected",
        ("Bolivia", "Chile"),
        "2024-05-20..2024-05-26 week",
    ),
    Told(
        "A ruling by the court in The Hague is expected in November.",
        "vote",
        "expected",
        (),
        "2024-11-01..2024-11-30 month",
        "The Hague",
    ),
    Told(
        "The Swiss envoy is expected back in Caracas on Monday.",
        "visit",
        "expected",
        (),
        "2024-05-20..2024-05-20 day",
        "Caracas",
    ),
    Told(
        "Thailand is likely to send a delegation to Naypyidaw in the coming weeks.",
        "visit",
        "expected",
        ("Thailand",),
        "2024-05-16.. vague",
        "Naypyidaw",
    ),
    Told(
        "The signing is expected in Nairobi in early June.",
        "signing",
        "expected",
        (),
        "2024-06-01..2024-06-10 month",
        "Nairobi",
    ),
    Told(
        "The chancellor will probably visit Belgrade this autumn.",
        "visit",
        "expected",
        (),
        "2024-09-01..2024-11-30 season",
        "Belgrade",
    ),
    Told(
        "More reinforcements are expected to arrive in Gao tomorrow.",
        "deployment",
        "expected",
        (),
        "2024-05-16..2024-05-16 day",
        "Gao",
    ),
    Told(
        "Officials expect the visit to pave the way for further meetings in the second half of the year.",
        "meeting",
        "expected",
        (),
        "2024-07-01..2024-12-31 season",
    ),
    Told(
        "Whether Lula will meet Milei on Friday was still open; it had yet to be confirmed.",
        "meeting",
        "expected",
        (),
        "2024-05-17..2024-05-17 day",
    ),
    # possible
    Told(
        "Slovakia may send its foreign minister to Kyiv in June.",
        "visit",
        "possible",
        ("Slovakia",),
        "2024-06-01..2024-06-30 month",
        "Kyiv",
    ),
    Told("Venezuela might expel two Guyanese diplomats.", "other", "possible", ("Venezuela",)),
    Told(
        "The prisoners could be released within days, a Red Cross official said.",
        "exchange",
        "possible",
        (),
        "2024-05-16.. vague",
    ),
    Told(
        "Nigeria's president might speak with his Chadian counterpart by phone.",
        "call",
        "possible",
        ("Nigeria", "Chadian counterpart"),
    ),
    Told("Nigeria is considering sanctions against Niger.", "sanctions", "possible", ("Nigeria", "Niger")),
    Told("Nigeria is studying a request by Niger to hold talks.", "talks", "possible", ("Nigeria", "Niger")),
    Told(
        "Nigeria's president may call his Chadian counterpart.",
        "call",
        "possible",
        ("Nigeria", "Chadian counterpart"),
    ),
    Told(
        "Pakistan is weighing a visit to Kabul by its army chief.",
        "visit",
        "possible",
        ("Pakistan",),
        "none",
        "Kabul",
    ),
    Told(
        "Oman has proposed a meeting of the two ministers in Muscat next month.",
        "meeting",
        "possible",
        ("Oman",),
        "2024-06-01..2024-06-30 month",
        "Muscat",
    ),
    Told(
        "Greece has invited the Turkish foreign minister to Athens.",
        "visit",
        "possible",
        ("Greece",),
        "none",
        "Athens",
    ),
    Told(
        "South Africa is ready to host talks between Rwanda and Congo.",
        "talks",
        "possible",
        ("South Africa", "Rwanda"),
    ),
    Told("Morocco is open to holding a summit with Algeria.", "summit", "possible", ("Morocco", "Algeria")),
    Told("A prisoner swap is being negotiated, Yemen's government said.", "exchange", "possible", ("Yemen",)),
    Told(
        "Joint naval exercises are under discussion between Malaysia and Vietnam.",
        "exercise",
        "possible",
        ("Malaysia",),
    ),
    Told(
        "Libya called for another meeting of the Arab League.",
        "meeting",
        "possible",
        ("Libya", "Arab League"),
    ),
    Told(
        "The United Nations called on Sudan to resume talks with the rebels.", "talks", "possible", ("Sudan",)
    ),
    Told(
        "Diplomats spoke of possible trips by Colombian ministers to Caracas in July.",
        "visit",
        "possible",
        (),
        "2024-07-01..2024-07-31 month",
        "Caracas",
    ),
    Told("Lawmakers are debating a bill that would bar Russian ships from the ports.", "vote", "possible"),
    Told(
        "The accord could lead to talks between Baku and Yerevan in the autumn.",
        "talks",
        "possible",
        ("Baku", "Yerevan"),
        "2024-09-01..2024-11-30 season",
    ),
    Told(
        "Cambodia has floated sending observers to the disputed temple in June.",
        "deployment",
        "possible",
        ("Cambodia",),
        "2024-06-01..2024-06-30 month",
    ),
    # postponed and cancelled
    Told(
        "A visit by the Dutch king to Jakarta, due in June, has been put off until the autumn.",
        "visit",
        "postponed",
        (),
        "2024-09-01..2024-11-30 season",
        "Jakarta",
    ),
    Told(
        "The round of talks planned for Friday in Cairo has been postponed to 7 June.",
        "talks",
        "postponed",
        (),
        "2024-06-07..2024-06-07 day",
        "Cairo",
    ),
    Told("Tunisia has postponed a summit of Mediterranean leaders.", "summit", "postponed", ("Tunisia",)),
    Told(
        "Friday's meeting of the Contact Group in Vienna has been called off.",
        "meeting",
        "cancelled",
        ("Contact Group",),
        "2024-05-17..2024-05-17 day",
        "Vienna",
    ),
    Told(
        "Belarus has cancelled a joint exercise with Serbia that was to start in June.",
        "exercise",
        "cancelled",
        ("Belarus", "Serbia"),
        "2024-06-01..2024-06-30 month",
    ),
    Told(
        "A Moroccan delegation that was to fly to Dakar tomorrow has been told not to come.",
        "visit",
        "cancelled",
        ("Moroccan delegation",),
        "2024-05-16..2024-05-16 day",
        "Dakar",
    ),
    Told(
        "The talks due in Sanaa in June will not take place.",
        "talks",
        "cancelled",
        (),
        "2024-06-01..2024-06-30 month",
        "Sanaa",
    ),
    Told(
        "Lebanon said it would not attend the conference in Rome.",
        "meeting",
        "cancelled",
        ("Lebanon",),
        "none",
        "Rome",
    ),
    Told(
        "Britain will no longer supply arms to Saudi Arabia.",
        "exchange",
        "cancelled",
        ("Britain", "Saudi Arabia"),
    ),
    # deadlines
    Told(
        "Kosovo has until 31 May to remove the checkpoints.",
        "deadline",
        "confirmed",
        ("Kosovo",),
        "2024-05-31..2024-05-31 day",
    ),
    Told(
        "The generals gave the president 72 hours to resign, Gabon's radio said.",
        "deadline",
        "confirmed",
        (),
        "2024-05-18..2024-05-18 day",
    ),
    Told(
        "The bloc set a deadline of 10 June for Georgia to scrap the law.",
        "deadline",
        "confirmed",
        ("Georgia",),
        "2024-06-10..2024-06-10 day",
    ),
    # noun phrases
    Told(
        "The dispute will dominate next week's summit in Lima.",
        "summit",
        "confirmed",
        (),
        "2024-05-20..2024-05-26 week",
        "Lima",
    ),
    Told(
        "Campaigning has begun ahead of presidential elections in October.",
        "vote",
        "confirmed",
        (),
        "2024-10-01..2024-10-31 month",
    ),
    Told(
        "Officials are preparing the ground for the upcoming visit to Hanoi by Russia's president.",
        "visit",
        "confirmed",
        ("Russia",),
        "2024-05-16.. vague",
        "Hanoi",
    ),
    Told("The clash has dimmed prospects for a peace conference.", "talks", "possible"),
    Told(
        "The conference set for 20 June will be chaired by Norway.",
        "meeting",
        "confirmed",
        (),
        "2024-06-20..2024-06-20 day",
    ),
    Told(
        "Talks to be held in Geneva on Tuesday will deal with the islands.",
        "talks",
        "confirmed",
        (),
        "2024-05-21..2024-05-21 day",
        "Geneva",
    ),
    # words that only look like an accord or a habit
    Told(
        "The ministers of Chad and Niger, who disagreed over grazing, will hold talks in Agadez on Friday.",
        "talks",
        "confirmed",
        ("Chad", "Niger"),
        "2024-05-17..2024-05-17 day",
        "Agadez",
    ),
    Told(
        "The unusually large delegation from Oman will visit Lima on Friday.",
        "visit",
        "confirmed",
        (),
        "2024-05-17..2024-05-17 day",
        "Lima",
    ),
)

UNTOLD = (
    # the past, and what was once due
    "The ministers met in Oslo on Monday and signed a protocol.",
    "The president had been due to visit in February, before the quarrel.",
    "He would have travelled to Tirana, but the airport was shut.",
    "The two leaders spoke by telephone last week.",
    "The summit in March ended without a statement.",
    "She said last year that the troops would leave.",
    # fears, threats, wishes
    "Many fear that the war could spread to the coast next month.",
    "Iran will strike back if it is attacked.",
    "Any attack would be met with force, the general said.",
    "Both sides hope for peace.",
    "The mayor hopes that the bridge will one day be rebuilt.",
    "The skirmishes may one day become a war.",
    "Diplomats doubt that Mali would hold the vote in June.",
    "Nobody expects that the junta will hold elections this year.",
    # habit and ritual
    "Every June the fleet sails to Kiel, and every June it will be greeted by the band.",
    "The chiefs meet each year in Abuja, as they always have.",
    "The market opens on Fridays.",
    # denials and no decision
    "There are no plans to deploy troops, the ministry said.",
    "Ankara denied that it would close the strait.",
    "No stop in Cyprus is planned.",
    # ordinary futures without an act
    "It will be a long winter for the villages along the line.",
    "The accord is a step towards normal relations between Sudan and Chad.",
    "Its purpose is to make a corridor to the sea.",
    "Exports fell in May as traders waited for news.",
    "The talks may be difficult.",
    "Prices could rise in June, traders said.",
    "The army may have used gas in the attack.",
    "Under the old plan the islands would have been divided.",
    "The exchange of fire on Tuesday killed two.",
    "The visit was the first in eight years.",
    # cues without what they need
    "Kenya and Malawi urged restraint.",
    "Gabon called the charge baseless.",
    "Negotiators resumed talks on Monday after eight weeks of silence.",
    # what a headline tells as begun
    "Angolan troops start to leave Bunia",
    "UN inspectors begin to visit sites in Chad",
)


@pytest.mark.parametrize("told", TOLD, ids=lambda told: told.text[:50])
def test_reads_the_act_with_kind_status_parties_place_and_time(read: Read, told: Told) -> None:
    found = read(told.text)
    matching = [mention for mention in found if (mention.kind, mention.status) == (told.kind, told.status)]
    assert matching, [(mention.kind, mention.status) for mention in found]
    mention = matching[0]
    names = " / ".join(member.text for member in mention.participants)
    assert all(name in names for name in told.who), names
    assert when(mention) == told.when
    if told.where is not None:
        assert mention.location == told.where


@pytest.mark.parametrize("text", UNTOLD, ids=lambda text: text[:50])
def test_reads_no_act_out_of(read: Read, text: str) -> None:
    assert [(mention.kind, mention.status) for mention in read(text)] == []


def when(mention: FollowUpMention) -> str:
    if mention.precision == "none":
        return "none"
    return f"{mention.first}..{mention.last or ''} {mention.precision}"
