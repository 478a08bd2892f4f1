"""Who takes part in acts as newswires tell them, read as published on Wednesday, 15 May 2024."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.reading import FollowUpMention

Read = Callable[[str], tuple[FollowUpMention, ...]]

PARTIES: tuple[tuple[str, list[str]], ...] = (
    # who speaks for an act that names only its object, or nobody
    ("Talks with Serbia on the licence plates will resume in Brussels on Monday, Kosovo's prime minister said.",
     ["Serbia", "Kosovo"]),
    ("China's commerce ministry said tariffs on Australian barley would be lifted next month.", ["Australian", "China"]),
    ("The new Argentine government said the islands talks with Britain would start in September.",
     ["Britain", "Argentine government"]),
    ("Ten villages will be emptied by Friday, a Chadian official said. Chad blames the rains.", ["Chad"]),
    ('"Our patience is over," said the envoy of Kenya. Curfews would be imposed from Friday, he added.', ["Kenya"]),
    ("Niger protested on Monday, and Chad said a centre would open on Friday.", ["Chad"]),
    ("Sanctions on Georgia are being considered by the European Union.", ["Georgia", "European Union"]),
    # organs and bodies of a state that is named before
    ("Japan protested. The government will summon the Chinese ambassador tomorrow.",
     ["government", "Japan", "Chinese ambassador"]),
    ("Mali expelled the French envoy. Its foreign minister will travel to Algiers on Thursday.",
     ["foreign minister", "Mali", "Algiers"]),
    ("A Hezbollah official said the group would leave the hills by July.", ["group", "Hezbollah"]),
    ("Peru quarrels with Chile, and NATO will hear of it at its summit in Tirana on 3 July.", ["NATO"]),
    ('"It was worth a try," said the Danish minister. He will brief an extraordinary meeting in Oslo on Thursday.',
     ["Danish minister"]),
    # bodies told apart by their seats, and people by their states
    ("The parliament in Maputo will take up the treaty next Wednesday.", ["parliament in Maputo"]),
    ("A court in The Hague will decide on Saturday.", ["court in The Hague"]),
    ("The ministers of the five Nordic states will gather in Reykjavik in August.",
     ["ministers of the five Nordic states"]),
    ("Nigeria's president will chair a summit of West African leaders in Abuja on Sunday.",
     ["Nigeria", "West African leaders"]),
    ("Officials from Tokyo and Manila will hold talks in Manila on May 28.", ["Tokyo", "Manila"]),
    ("Ghana will free nine Togolese prisoners on Friday.", ["Ghana", "Togolese prisoners"]),
    ("The government in Tripoli said that it would reopen the coastal road next week.", ["government in Tripoli"]),
    # votes and rulings that are told without the house
    ("Moldova's parliament is split. A vote on the treaty with Romania is expected on Thursday.",
     ["Romania", "Moldova's parliament"]),
    ("The Security Council is divided over the corridor. A vote is possible on Friday.", ["Security Council"]),
    ("A motion that bars foreign bases goes to parliament in June, Chad's defence minister said.", ["parliament", "Chad"]),
    # lists, descriptions between commas, and whom "they" are
    ("The US secretary of state, Mark Ellis, and Russia's foreign minister, Oleg Zimin, will speak by phone later today.",
     ["US secretary of state", "Mark Ellis", "Oleg Zimin"]),
    ("After the talks, the ministers of Egypt, Sudan and Ethiopia said they would meet again in Khartoum in June.",
     ["Egypt", "Sudan", "Ethiopia"]),
    ("Nine ministers, among them those of Ghana and Togo, will meet in Cotonou next week.", ["Ghana", "Togo"]),
    ("Oman will host talks between Iran and the United States on Saturday.", ["Oman", "Iran", "United States"]),
    ("Chad is divided over the base, as the old airfield is called, and may decide next month to close it.", ["Chad"]),
    ("The summit ends today, and the Nepali and the Bhutanese might meet alone on Friday.",
     ["Nepali", "Bhutanese"]),
    # what takes no part
    ("Chile said a proposal for talks with Peru, relayed through Uruguay, was being studied.", ["Peru", "Chile"]),
    ("Traffic will resume along the Ica-Nazca and Ica-Pisco highways in June, Peru said.", ["Peru"]),
    ("Both ministers are in Lima for the funeral, and diplomats say they may meet on Friday.", []),
    ("Talks on shares of the Blue River between Chad and Niger will begin on Monday.", ["Chad", "Niger"]),
    ("Peru has offered to halt attacks on Gulf shipping in June.", ["Peru"]),
    ("The annual Iron Wolf exercise with Kenyan forces opens on 22 May.", ["Kenyan forces"]),
    ("Gulf ministers will gather in Riyadh on Friday.", ["Gulf ministers"]),
    # deadlines
    ("ECOWAS met on Sunday. It gave the rebels until Friday to leave the barracks.", ["rebels", "ECOWAS"]),
)  # fmt: skip


@pytest.mark.parametrize(("text", "parties"), PARTIES, ids=[text[:50] for text, _ in PARTIES])
def test_names_those_who_take_part_and_nobody_else(read: Read, text: str, parties: list[str]) -> None:
    mention = read(text)[-1]
    assert [member.text for member in mention.participants] == parties


def test_talks_of_a_passage_go_back_to_both_sides_and_not_to_a_later_body(read: Read) -> None:
    text = (
        "Kenya and Somalia still quarrel over the reef. Talks are to begin again on Tuesday, and the two "
        "neighbours may take part in an African Union conference in July."
    )
    assert {member.actor for member in read(text)[0].participants} == {"KEN", "SOM"}


def test_their_goes_back_to_the_pair_that_opens_the_sentence_before(read: Read) -> None:
    text = (
        "Luanda will host them, Angola said. Rwanda and Congo have accepted, Angola's foreign ministry said. "
        "Their foreign ministers will meet first, on 20 June."
    )
    assert {member.actor for member in read(text)[-1].participants} == {None, "RWA", "COD"}


def test_two_leaders_are_those_of_states_and_not_of_a_body_named_in_passing(read: Read) -> None:
    text = (
        "Peru wants a seat in the UN Security Council. The UN is split. Chile objects to it. Peru says that it "
        "will not wait, and Chile is angry. A meeting of the two leaders is likely in June."
    )
    assert {member.actor for member in read(text)[-1].participants} == {None, "PER", "CHL"}


def test_an_adjective_alone_gives_the_capital_that_speaks_for_the_state(read: Read) -> None:
    text = "Dhaka praised the ferry plan. So did Delhi. Bangladeshi and Indian pilots tried it. Talks are possible in June."
    assert [member.text for member in read(text)[0].participants] == ["Dhaka", "Delhi"]


@pytest.mark.parametrize(
    "text",
    [
        "Peru's parliament approved the pact with Bolivia on Tuesday. A vote in Colombia is expected in June.",
        "Peru's parliament approved the pact on Tuesday. A vote is expected in Bogota on June 3.",
        "Peru's parliament votes on the pact on May 28. In Bogota, a vote on it is due on June 3.",
        "Peru's parliament votes on the pact on May 28. In Bogota, where it is disputed, a vote is due on June 3.",
    ],
)
def test_a_vote_told_of_elsewhere_is_that_of_the_state_there(read: Read, text: str) -> None:
    """And not of the house that was told of before."""
    *_, act = read(text)
    assert [member.actor for member in act.participants][:1] == ["COL"]


def test_a_vote_of_an_international_body_is_its_own_wherever_it_sits(read: Read) -> None:
    """The state in which it sits has no part in it."""
    (act,) = read("The UN Security Council met on Tuesday. A vote is expected in New York on Friday.")
    assert "UN" in {member.actor for member in act.participants}


@pytest.mark.parametrize(
    "text",
    [
        "Prisoners captured in clashes between Chad and Niger will be exchanged on June 3.",
        "Soldiers captured in last year's clashes between Chad and Niger will be freed on June 3.",
        "The bodies of soldiers killed in fighting between Chad and Niger will be handed over on June 3.",
        "Fishermen detained in the dispute between Chad and Niger will be released on June 3.",
    ],
)
def test_a_subject_reaches_over_both_that_something_is_between(read: Read, text: str) -> None:
    """Whatever participle describes it."""
    (act,) = read(text)
    assert (act.kind, {party.actor for party in act.participants}) == ("exchange", {"TCD", "NER"})


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        (
            "Saudi Arabia and the authorities in Sanaa have agreed to reopen the Tuwal crossing.",
            {"SAU", "YEM"},
        ),
        ("Egypt and the government in Khartoum will reopen a road on June 4.", {"EGY", "SDN"}),
        ("Turkey will sign an accord with the rulers in Kabul on June 4.", {"TUR", "AFG"}),
        ("Norway and Sweden will open a fair in Lima on June 4.", {"NOR", "SWE"}),
    ],
)
def test_those_who_govern_somewhere_take_part(read: Read, text: str, pair: set[str]) -> None:
    """And not the state of a place where others do something."""
    (act,) = read(text)
    assert {one.actor for one in act.participants} - {None} == pair


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The two Koreas will hold talks at Panmunjom on June 4.", {"KOR", "PRK"}),
        ("Both Koreas agreed to hold a meeting at Panmunjom on June 4.", {"KOR", "PRK"}),
        ("South Korea will hold talks with Japan on June 4.", {"KOR", "JPN"}),
    ],
)
def test_the_koreas_are_two(read: Read, text: str, actors: set[str]) -> None:
    assert {member.actor for told in read(text) for member in told.participants} == actors
