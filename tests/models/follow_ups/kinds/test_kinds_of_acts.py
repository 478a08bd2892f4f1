"""Which kind of act a verb with its subject and object names: one sentence each, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.reading import FollowUpMention

Read = Callable[[str], tuple[FollowUpMention, ...]]

KINDS = {
    "vote": (
        "A judge will rule on Monday whether the captain may sail.",
        "A Kenyan judge will decide on Monday whether the captain may sail.",
        "The government is to decide by the end of June whether to sell the port.",
        "The ministers will decide on Friday whether to lift the curfew.",
        "A decision on the base may be taken by the Danish cabinet in July.",
        "A decision on the reactor is expected in June.",
        "The court will hand down its verdict on Tuesday.",
        "A bill on the border goes to parliament in June.",
        "MPs will vote on the base on Tuesday.",
    ),
    "withdrawal": (
        "The last Kenyan soldier is to leave Somalia by July.",
        "The army will pull out of the valley in June.",
        "The peacekeepers will go home in August.",
        "Chad's troops are to quit the strip by the end of the month.",
        "The garrison will be withdrawn by September.",
        "Norway will bring home its marines in June.",
        "A Dutch pullout, which The Hague has offered to begin by June, is under study.",
        "The rebels will fall back from the ridge on Friday.",
        "The battalion is to go home by July.",
        "Spain will cut its contingent by half in October.",
    ),
    "deployment": (
        "Kenya will send 300 troops to Haiti in June.",
        "Peru will move two battalions to the river on Friday.",
        "Four brigades would be at the border within three days, the general said.",
        "General mobilisation will be decreed on Friday, the minister said.",
        "A naval mission could be agreed in July.",
        "Chile plans to station radars on the island in July.",
        "Two frigates will arrive off Malta on Sunday.",
        "Italy is considering sending a carrier to the gulf.",
        "Reservists will be called up next week.",
        "Denmark will dispatch a frigate to the strait in June.",
        "Denmark may send a second artillery battalion to Estonia in June.",
        "Denmark is thinking of sending a missile brigade to Estonia in June.",
    ),
    "exchange": (
        "Brazil will send Kenya six jets in June.",
        "Sweden will sell Peru 12 Gripen fighters next year.",
        "The first launchers are to be delivered to Cyprus in the autumn.",
        "A ship with 400 tonnes of wheat is to leave Odessa on Friday.",
        "Norway says it will move 30 lorries of flour across the line next week.",
        "Kenya will deliver medicine to the camps on Monday.",
        "Egypt will hand over 40 prisoners on Sunday.",
        "The rebels will free nine hostages on Saturday.",
        "Poland will supply 20 howitzers by August.",
        "The bodies of three pilots will be returned on Friday.",
        "Kenya will send tanks to a battalion in Haiti in June.",
        "Kenya is considering sending 900 tonnes of maize to Malawi in June.",
    ),
    "sanctions": (
        "Canada plans to put a 20 percent tariff on steel from Chile in June.",
        "Peru will impose a ban on fish from Chile next week.",
        "The union is expected to widen sanctions against Belarus on Monday.",
        "Duties on Spanish wine will take effect on Friday.",
        "Sanctions on timber have been proposed.",
        "Japan is considering an embargo on nickel.",
        "Kenya will ban imports of sugar from June.",
        "India will raise tariffs on Chilean copper in July.",
        "Australia may freeze the assets of six generals next month.",
        "Norway will blacklist four shipowners on Monday.",
    ),
    "visit": (
        "The Spanish foreign minister lands in Lima tonight.",
        "Chad's president could be in Rome by the weekend.",
        "Peru's trade minister will take a delegation to Ottawa in June.",
        "Forty teachers from Chad will fly to the other's capital on 15 June.",
        "The consul is to be allowed a second visit to the crew this evening.",
        "Peru's president has been invited to a chess final in Oslo on June 14.",
        "The pope will travel to Malta in September.",
        "Greece's envoy leaves for Sofia on Friday.",
        "The chancellor will stop over in Dakar on Monday.",
        "Finland's premier is expected back in Tallinn on Friday.",
    ),
    "talks": (
        "The delegations will return to the negotiating table in Oslo on Tuesday.",
        "Envoys from both sides will come back to the table on Friday.",
        "Talks on the river will resume in Dakar on Monday.",
        "Norway's mediator has invited both sides to Oslo next Monday.",
        "Peru and Chile agreed to begin negotiations in June.",
        "The two governments will negotiate on the border in July.",
        "A proposal for talks on fish was still open.",
        "A new round of talks is due tomorrow.",
        "Consultations on the dam will be held in June.",
        "Kenya is ready for talks.",
    ),
    "signing": (
        "The ministers will put their names to the accord on Sunday.",
        "Kenya and Chad will sign a border treaty on Friday.",
        "Peru is to initial the pact in June.",
        "The signing is set for Friday.",
        "Both presidents will put their signatures to the text on Monday.",
    ),
    "summit": (
        "Leaders will discuss the quotas at a summit in Lima on June 18.",
        "The summit will open in Dakar on Monday.",
        "Kenya will host a summit in June.",
    ),
    "meeting": (
        "The Security Council could take up the matter on Monday.",
        "Chile's consul is to see the foreign minister tomorrow.",
        "The Chadian ambassador has been summoned for tomorrow morning.",
        "A further meeting is likely in October.",
        "The council will hold a debate on the crisis on Friday.",
    ),
    "call": (
        "A telephone call between the Greek and Chadian presidents has been set for Saturday.",
        "The union's finance ministers hold a conference call with the bank on Friday evening.",
        "The ministers will speak by phone on Monday.",
    ),
    "inspection": (
        "Inspectors are to be on the ground by November.",
        "A joint commission will inspect the quays in June.",
        "Monitors will be in the valley by July, the mission said, and will verify the count.",
    ),
    "other": (
        "Pumping will be cut within two weeks, and the ministry will halt all oil output by June.",
        "Angola's envoy will step down as mediator at the end of June.",
        "Lorries are to be let through within ten days.",
        "Their report is to reach the leaders by June 21.",
        "Kenya's high commissioner to Malawi, Ann Otieno, will return to her post in June.",
        "Kenya's envoy is to go back to his embassy in Lilongwe in June.",
        "The two ministries will set up a joint panel.",
        "A fleet of fishing boats could arrive by Monday.",
        "A ceasefire between Chad's army and the rebels, signed in Cairo on Sunday, takes effect on Monday.",
    ),
    "deadline": (
        "Chile gave Peru another 48 hours at Bolivia's request.",
        "Kenya gave the company until 1 June to clear the quay.",
        "The junta has 15 days to free him.",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in KINDS.items() for text in texts])
def test_reads_the_kind_of_act(read: Read, kind: str, text: str) -> None:
    assert kind in [mention.kind for mention in read(text)]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("visit", "The case would go to arbitration in Stockholm, the minister said."),
        ("visit", "The delegations will return to the negotiating table in Oslo on Tuesday."),
        ("deployment", "A fleet of fishing boats could arrive by Monday."),
        ("deployment", "Sweden will sell Peru 12 Gripen fighters next year."),
        ("sanctions", "The ministry will halt all oil output by June."),
        ("vote", "The Security Council could take up the matter on Monday."),
    ],
)
def test_does_not_mistake_the_kind(read: Read, kind: str, text: str) -> None:
    assert kind not in [mention.kind for mention in read(text)]
