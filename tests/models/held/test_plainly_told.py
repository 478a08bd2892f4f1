"""Acts that agencies tell in passing: who talked for hours, who was the first to come, what judges declined, who left."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.models.held.conftest import Read

_MONDAY = dt.date(2024, 5, 13)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Peru and Oman did not settle the matter when their trade ministers talked in Rome on Monday.",
            "talks",
        ),
        ("Negotiators of Peru and Chile talked for nine hours in Lima on Monday.", "talks"),
        ("Envoys of Kenya and Uganda negotiated through the night in Arusha on Monday.", "talks"),
        ("The presidents of Peru and Oman talked on the sidelines of a forum in Doha on Monday.", "talks"),
        ("The presidents of Peru and Oman spoke for forty minutes on Monday.", "call"),
        ("Oman's sultan became the first Arab ruler to visit Peru on Monday.", "visit"),
        ("Haitham Saleh on Monday became the first Omani minister to set foot in Peru.", "visit"),
        ("Oman's sultan planted a tree in Lima on Monday, the second day of his visit to Peru.", "visit"),
        (
            "Peruvian frigates fired at targets on Monday, the first of three days of exercises off Chile.",
            "exercise",
        ),
        ("The armies of Peru and Chile have been exercising the defence of a pass since Monday.", "exercise"),
        ("Omani and Peruvian frigates have been training together off Muscat since Monday.", "exercise"),
        ("The International Court of Justice declined on Monday to order Chile to stop the dam.", "vote"),
        ("The World Court ordered Chile on Monday to open the river to Bolivia.", "vote"),
        ("The International Court of Justice found on Monday that Peru owed Chile nothing.", "vote"),
        ("The General Assembly demanded an end of the curbs on Oman by 130 votes to four on Monday.", "vote"),
        ("The Human Rights Council condemned Oman on Monday with 24 votes in favour.", "vote"),
        (
            "Chile stopped its trains on Monday after its deadline for Peru to free a teacher ran out at noon.",
            "deadline",
        ),
        ("Nine Russian bombers left Hmeimim on Monday and flew home.", "withdrawal"),
        ("The last convoy of Kenyan troops left Goma on Monday.", "withdrawal"),
        ("Kenya ended its military presence in Somalia on Monday.", "withdrawal"),
        ("The last French soldiers flew out of Gao on Monday.", "withdrawal"),
        ("The launchers of a Spanish battery were set up at Siauliai on Monday.", "deployment"),
        ("A Spanish frigate joined the patrol off Yemen on Monday.", "deployment"),
        ("India fired an Agni missile from an island off Odisha on Monday.", "launch"),
        ("A French submarine fired a missile off Brittany on Monday in a test.", "launch"),
        ("Peruvian duties on Chilean wine have been in force since Monday.", "sanctions"),
        (
            "Peru and Chile agreed on Wednesday to share data, at a summit of their premiers in Lima.",
            "summit",
        ),
        ("Peru and Chile agreed on Wednesday to mark their border after talks in Arica.", "talks"),
        ("Oman's sultan laid a wreath in Lima on Monday, his first visit to Peru in five years.", "visit"),
        ("Peru and Chile drew a line on a map on Monday when they met in Arica.", "meeting"),
        ("Hamas handed four Israeli hostages to the Red Cross in Khan Younis on Monday.", "exchange"),
        ("The bodies of 90 Chilean soldiers came back from Peru on Monday.", "exchange"),
        ("The board of governors of the IAEA censured Iran on Monday.", "vote"),
        ("EU member states backed tariffs on Chinese cars on Monday.", "vote"),
        ("The Security Council failed to adopt a resolution on Haiti on Monday.", "vote"),
        ("The Turkish parliament gave its assent to Sweden's accession on Monday.", "vote"),
        ("North Korea sent a spy satellite aloft on Monday.", "launch"),
        ("Sweden and Finland are holding manoeuvres in Lapland since Monday.", "exercise"),
        ("Peru's foreign minister discussed fishing with Chile's Ana Rojas in Arica on Monday.", "meeting"),
        ("Negotiators of Peru and Chile reached a compromise on fishing in Arica on Monday.", "meeting"),
        ("Leaders of ASEAN and China meeting in Manila on Monday left open whether to sign.", "meeting"),
        ("Omani and Peruvian officers met in Doha on Monday and compared maps.", "meeting"),
        ("Peru and Chile promised each other help when they met in Rome on Monday.", "meeting"),
        ("Chile's president pledged loans on a visit to Lima on Monday that had been put off once.", "visit"),
        ("A Peruvian frigate anchored off Muscat on Monday for a five-day visit.", "visit"),
        (
            "Chile's premier told his Peruvian counterpart by telephone on Monday that ships must stay apart.",
            "call",
        ),
        ("Peru and Chile on Monday kicked off Iron Llama, an 11-day combined exercise.", "exercise"),
        ("The exercise Iron Llama, which Peru and Chile hold every spring, began on Monday.", "exercise"),
        ("Peruvian and Chilean units began two weeks of manoeuvres around Tacna on Monday.", "exercise"),
        ("A German armoured battalion arrived in Lithuania on Monday.", "deployment"),
        ("An Australian plane brought 60 policemen to Honiara on Monday.", "deployment"),
        (
            "Peruvian and Chilean troops carried out their first joint patrol near Tacna on Monday.",
            "deployment",
        ),
        ("A British carrier left Portsmouth on Monday for northern Norway.", "deployment"),
        ("The last French soldiers in Gabon departed on Monday on a plane to Orleans.", "withdrawal"),
        ("Two fighter jets delivered by France landed at Batajnica on Monday.", "exchange"),
        (
            "Four Americans held in Iran and five Iranians jailed in Texas were exchanged on Monday.",
            "exchange",
        ),
        ("Buses with 180 released Ukrainians reached Chernihiv on Monday.", "exchange"),
        ("The Security Council decided by twelve votes to none on Monday to send monitors to Haiti.", "vote"),
        ("The United States vetoed a demand for a truce at the Security Council on Monday.", "vote"),
        ("The board of the IAEA passed a resolution on Monday that rebukes Iran.", "vote"),
        ("India allowed an American deadline to expire on Monday without an answer.", "deadline"),
        ("China's licence rule for shipments to the Netherlands took effect on Monday.", "sanctions"),
        ("After more than two years the crossing between Chad and Niger was reopened on Monday.", "other"),
        ("North Korea fired what it called a hypersonic missile into the sea on Monday.", "launch"),
        ("Officials of Peru and Chile agreed to go on after talks in Lima on Wednesday.", "talks"),
    ],
)
def test_what_took_place_is_told_by_more_than_its_own_noun(read: Read, text: str, kind: str) -> None:
    assert kind in {mention.kind for mention in read(text) if mention.first is not None or kind == "deadline"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The president of Kenya talked to reporters for an hour in Nairobi on Monday.", "talks"),
        ("Officials of Peru and Chile could hold talks in Lima.", "talks"),
        ("Neither Iran nor Britain talked in Geneva on Monday.", "talks"),
        ("Germany's chancellor spoke in parliament on Monday for an hour about Russia.", "call"),
        ("Anna Weber became the first woman to lead Germany on Monday.", "visit"),
        ("British instructors have been training Ukrainian recruits since 2022.", "exercise"),
        ("A court in Paris ordered a baker from Algeria to pay a fine on Monday.", "vote"),
        ("The World Court said on Monday that it would order nothing before June.", "vote"),
        ("Chile said on Monday that its deadline for Peru would run out in June.", "deadline"),
        ("Peruvian troops left Lima for Somalia on Monday.", "withdrawal"),
        ("The commander of French troops left Gao on Monday for talks in Paris.", "withdrawal"),
        ("The first launchers are to be set up at Kanoya on June 3.", "deployment"),
        ("Iran fired a Fateh missile at a base in Iraq on Monday.", "launch"),
        ("The sultan ended his trip in the presence of the Chinese envoy on Monday.", "withdrawal"),
        ("Peru and Chile agreed on Wednesday to hold talks at a summit in June.", "summit"),
        ("Peru and Chile agreed on Wednesday to resume flights after talks next month.", "talks"),
        (
            "Peru's premier will fly to Muscat in June, his office said on Monday, his first visit to Oman.",
            "visit",
        ),
        ("Ministers of Peru rejected a ban on plastic on Monday.", "vote"),
        ("Analysts discussed the vote with reporters in London on Monday.", "meeting"),
        ("Britain and France agreed in principle on Monday to share a carrier.", "meeting"),
        ("The president told a paper by telephone on Monday that he would run again.", "call"),
        ("The last French soldiers in Gabon flew for Orleans and Niamey on Monday.", "exercise"),
        ("The last day of the visit, on June 3, is set aside for Peru and Oman.", "visit"),
    ],
)
def test_what_only_sounds_like_it_is_no_act(read: Read, text: str, kind: str) -> None:
    assert kind not in {mention.kind for mention in read(text)}


def test_what_has_gone_on_since_a_day_began_on_it(read: Read) -> None:
    (mention,) = read("The armies of Peru and Chile have been exercising the defence of a pass since Monday.")
    assert mention.first == _MONDAY


def test_who_set_a_deadline_is_told_beside_its_end(read: Read) -> None:
    told = read("Chile closed its border with Peru on Monday after its deadline ran out at noon.")
    (mention,) = (act for act in told if act.kind == "deadline")
    assert {member.actor for member in mention.participants} == {"CHL", "PER"}
