"""Which sentences set actors in relation."""

from __future__ import annotations

import pytest

from tests.models.pairs.conftest import ReadIds, ReadPairs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya accused Somalia of moving a border stone.", ["KEN-SOM"]),
        ("Peru and Ecuador signed a fishing treaty.", ["ECU-PER"]),
        ("Talks between Serbia and Croatia opened with a handshake.", ["HRV-SRB"]),
        ("Canadian duties on Danish butter rose.", ["CAN-DNK"]),
        ("Hungarian-Romanian relations improved.", ["HUN-ROU"]),
        ("Oslo summoned the Belgian ambassador.", ["BEL-NOR"]),
        ("Laos was shelled by Thai forces.", ["LAO-THA"]),
        ("Cuba recalled its envoy from Chile.", ["CHL-CUB"]),
        ("The Polisario Front fired on Moroccan troops.", ["MAR-POLISARIO"]),
        ("Italy will withdraw its troops from Niger.", ["ITA-NER"]),
        ("Portugal urged Spain and France to open the locks.", ["ESP-PRT", "FRA-PRT"]),
        ("Chile and Bolivia agreed that the port would reopen.", ["BOL-CHL"]),
        ("Greece, which has a treaty with Malta, called for calm.", ["GRC-MLT"]),
        ("Chad, which twice sent a minister to Tripoli, offered help.", ["LBY-TCD"]),
        ("The Swedish premier lands in Ottawa tonight and goes on to Mexico City.", ["CAN-SWE", "MEX-SWE"]),
        ("Peru's foreign minister could be in La Paz by Sunday.", ["BOL-PER"]),
        ("Senegal's president and his Gambian counterpart spoke.", ["GMB-SEN"]),
        ("40,000 Turkish troops stand in Cyprus.", ["CYP-TUR"]),
        ("Two Polish jets exercised with Lithuania's army.", ["LTU-POL"]),
        ("A trilateral meeting of Japan and South Korea was put off.", ["JPN-KOR"]),
        ("Kenya denied the charge. It accused Somalia of lying.", ["KEN-SOM"]),
        ("Fiji let the ferry dock. Tonga accused it of smuggling.", ["FJI-TON"]),
        ("Malta and Tunisia renewed their cod quotas.", ["MLT-TUN"]),
        ("Uruguay's president and Paraguay's premier hugged on the tarmac.", ["PRY-URY"]),
        ("Nepal and Bhutan will build the dam together.", ["BTN-NPL"]),
        ("A Danish frigate and a Swedish corvette shadowed a Polish tanker.", ["DNK-POL", "POL-SWE"]),
        ("Austrian guards posted on the Slovak side will leave.", ["AUT-SVK"]),
        ("Belgium put sanctions on two Malian banks.", ["BEL-MLI"]),
        (
            "Peru keeps good relations with both Haiti and Cuba, which have been at war for a year.",
            ["CUB-HTI", "CUB-PER", "HTI-PER"],
        ),
        ("A process sponsored by Kenya and Ghana began.", ["GHA-KEN"]),
        ("Togo vowed that no vessel would be spared until Benin ended its siege.", ["BEN-TGO"]),
        ("Ghana expelled a diplomat after Togolese agents bombed a mill.", ["GHA-TGO"]),
        ("Envoys of Chile, with which Laos also has no diplomatic relations, came.", ["CHL-LAO"]),
        (
            "Ghana accused Togo of a raid, days before U.N.-brokered talks between the two resume.",
            ["GHA-TGO", "GHA-UN", "TGO-UN"],
        ),
    ],
)
def test_a_deed_towards_another_makes_a_pair(pairs: ReadIds, text: str, expected: list[str]) -> None:
    """Verbs, nouns with prepositions, lists, compounds and passives relate their two sides."""
    assert pairs(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It rained in Kenya. The harvest failed in Peru.",
        "LISBON, June 3 - Ghana's parliament met.",
        "A Ghanaian lawmaker spoke to reporters in Paris.",
        "Syrian refugees and Afghan students filled the Greek restaurant.",
        "Ghana's harvest failed, according to figures of the World Bank.",
        "The Security Council was to discuss the floods at Ghana's request.",
        "Togo voted for the independence of Namibia.",
        "He thanked the guide in Serbian and cursed the driver in Albanian.",
        "A shell fired from Laos hit a barn near the Thai villagers' well.",
    ],
)
def test_a_passing_mention_makes_none(pairs: ReadIds, text: str) -> None:
    """Datelines, places, nationalities of civilians and lenders of figures are no parties."""
    assert pairs(text) == []


def test_a_list_acts_on_its_object_and_not_on_itself(pairs: ReadIds) -> None:
    """Two states that break with a third need not have anything between them."""
    assert pairs("Togo and Benin broke off relations with Gabon.") == ["BEN-GAB", "GAB-TGO"]


def test_many_listed_states_deal_with_their_host(pairs: ReadIds) -> None:
    """From four on the first named is the hub."""
    text = "Envoys of Qatar, Libya, Tunisia and Algeria met and signed an accord."
    assert pairs(text) == ["DZA-QAT", "LBY-QAT", "QAT-TUN"]


def test_a_matter_of_dispute_is_no_party_to_it(pairs: ReadIds) -> None:
    """Two may quarrel over a third."""
    text = "Indo-Nepali relations soured, and the two could one day quarrel over Bhutan."
    assert pairs(text) == ["IND-NPL"]


def test_a_group_within_a_state_is_the_party_and_not_the_state(pairs: ReadIds) -> None:
    """The possessive only tells whose group it is."""
    assert pairs("Talks between Qatar and Yemen's Houthi movement resumed.") == ["HOUTHI-QAT"]


def test_an_armed_group_faces_the_government_of_its_home(pairs: ReadIds) -> None:
    """The state may stay unnamed but for "the government"."""
    assert pairs("The ELN released a captive. It was thanked by the government.") == ["COL-ELN"]


def test_a_lone_deed_is_aimed_at_whom_the_article_is_about(pairs: ReadIds) -> None:
    """A recalled ambassador has an object even where the sentence does not name it."""
    text = "Norway accused Iceland of poaching. Iceland denied it. Norway shut its ports to Iceland. Denmark recalled its ambassador."
    assert "DNK-ISL" in pairs(text) or "DNK-NOR" in pairs(text)
    assert "ISL-NOR" in pairs(text)


def test_the_two_sides_are_those_most_linked(pair_mentions: ReadPairs) -> None:
    """Sentences that name nobody count for the pair they speak of."""
    text = "Armenia accused Azerbaijan of an ambush.\n\nIt rained.\n\nThe two sides met again on Friday."
    [pair] = pair_mentions(text)
    assert pair.sentences == (0, 2)


def test_who_tells_what_two_others_do_is_no_party(pairs: ReadIds) -> None:
    """Only an aside that names the speaker is left out: who speaks of its own affairs is a party."""
    assert pairs("Kenya and Somalia might meet alone, a Djiboutian diplomat said.") == ["KEN-SOM"]
    assert pairs("Somalia had attacked Kenya, a Kenyan diplomat said.") == ["KEN-SOM"]


@pytest.mark.parametrize(
    "text",
    [
        "Armenia accused Azerbaijan of an ambush.",
        "Norway accused Iceland of poaching. Iceland denied it. Norway shut its ports. Denmark recalled its ambassador.",
        "The leaders of Chad and Niger spoke. Chad's army moved. Niger waited.",
        "Talks between Serbia and Croatia opened. The two sides met again on Friday.",
    ],
)
def test_a_paragraph_on_others_takes_no_pair_away(pairs: ReadIds, text: str) -> None:
    """Text at the end may add pairs, but what was told stays told."""
    others = (
        "Fiji and Tonga signed an accord. Fiji's premier said that Tonga kept its word. Tonga thanked Fiji."
    )
    assert set(pairs(text)) <= set(pairs(f"{text}\n\n{others}"))


def test_a_sentence_that_names_two_means_them_by_the_two(pairs: ReadIds) -> None:
    """Whoever else the article is about."""
    text = (
        "Norway accused Iceland of poaching. Iceland denied it. Norway shut its ports to Iceland.\n\n"
        "Chile and Peru watched, and the two sides will hold talks on squid."
    )
    assert pairs(text) == ["CHL-PER", "ISL-NOR"]


def test_a_comma_before_and_begins_a_clause(pairs: ReadIds) -> None:
    """A list of two has none: who follows acts on the same counterpart, and is no object."""
    text = "Kenya severed ties with Togo, and Ghana recalled its envoy for consultations."
    assert pairs(text) == ["GHA-TGO", "KEN-TGO"]


def test_what_is_dated_to_years_ago_is_background(pairs: ReadIds) -> None:
    """An old war is not what the article tells; last year's may be."""
    lead = "Ghana and Togo signed a pact. Ghana thanked Togo."
    assert pairs(f"{lead} Benin, which fought a war with Togo in 1998, sent no word.") == ["GHA-TGO"]
    assert pairs(f"{lead} Benin, which fought a war with Togo in 2022, sent no word.") == [
        "BEN-TGO",
        "GHA-TGO",
    ]


def test_a_second_deed_has_the_subject_of_the_first(pairs: ReadIds) -> None:
    """What was done to one and what was done to the next relate neither of the two to the other."""
    assert pairs("Chad will leave the Niger pact and recognise Togo.") == ["NER-TCD", "TCD-TGO"]


def test_a_body_that_is_left_out_still_acts(pairs: ReadIds) -> None:
    """A forum makes no pair, but what it does is not done by those it does it to."""
    lead = "Norway and Sweden signed a pact. Norway thanked Sweden."
    assert pairs(f"{lead} The G7 thanked Chile and warned Laos against shipping drones.") == ["NOR-SWE"]


def test_states_own_envoys_to_a_body_are_the_states(pairs: ReadIds) -> None:
    """Where they meet is no party."""
    assert pairs("Togo and Cuba opened diplomatic relations at a meeting of their U.N. envoys.") == [
        "CUB-TGO"
    ]


def test_a_text_of_one_actor_has_no_pair(pairs: ReadIds) -> None:
    """Nor has an empty one."""
    assert pairs("Ghana attacked and accused and invaded.") == []
    assert pairs("") == []
