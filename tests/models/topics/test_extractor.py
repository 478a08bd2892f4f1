"""What the topic extractor promises of whole texts."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from pathlib import Path

import pytest

from models.reading import Reading, TopicMention
from models.text.document import Document
from models.text.prepare import Preparer
from models.topics import TopicExtractor

EXTRACTOR = TopicExtractor()
PREPARER = Preparer()
DAY = dt.date(2024, 5, 14)


def prepared(text: str, day: dt.date | None = DAY) -> Document:
    return PREPARER.prepare(text, day=day)


def read(text: str, day: dt.date | None = DAY) -> dict[str, TopicMention]:
    return {mention.topic: mention for mention in EXTRACTOR.read(prepared(text, day), Reading())}


@pytest.mark.parametrize(
    ("topic", "text"),
    [
        ("sovereignty", "The two foreign ministers could not agree on who owns the disputed islands."),
        ("trade", "Canberra will answer the wine tariffs with a complaint in Geneva."),
        ("technology", "The Hague tightened its export controls on lithography machines."),
        ("sanctions", "Brussels put eleven more banks under sanctions."),
        ("human_rights", "Norway raised the fate of political prisoners with its host."),
        ("narcotics", "The presidents quarrelled over fentanyl."),
        ("nuclear", "Inspectors found traces of highly enriched uranium at the plant."),
        ("arms", "Berlin agreed to deliver air defence launchers to its eastern neighbour."),
        ("military_posture", "Turkey will station two brigades of soldiers along the frontier."),
        ("espionage", "Prague named four men whom it accuses of spying for Moscow."),
        ("cyber", "Tirana blamed the ransomware on hackers in Tehran."),
        ("terrorism", "A suicide bombing at the consulate killed three guards."),
        ("energy", "Sofia refused to renew the contract for gas supplies through the pipeline."),
        ("maritime", "Manila protested after a coast guard cutter used water cannon on its boats."),
        ("migration", "Rome and Tunis agreed on the return of asylum-seekers."),
        ("detainees", "The two sides exchanged forty prisoners at the bridge."),
        ("interference", "Chisinau accused its neighbour of election meddling."),
        ("diplomatic", "Lima expelled two Mexican diplomats and recalled its ambassador."),
        ("water", "Cairo and Addis Ababa reached no accord on the filling of the dam."),
        ("humanitarian", "The truce lets aid convoys into the starving town."),
    ],
)
def test_every_topic_is_read_where_it_is_at_stake(topic: str, text: str) -> None:
    mentions = read(text)

    assert topic in mentions
    assert 0 < mentions[topic].weight <= 1


@pytest.mark.parametrize(
    "text",
    [
        "The two leaders had lunch on the island and admired the border of roses.",
        "Shells fell on the northern suburbs and soldiers ran for the cellars.",
        "Diplomats said that the mood was good.",
        "Supermarkets in the capital started a price war over petrol.",
        "She has worked for a trade union since she left school.",
        "The ambassador opened the exhibition with a short speech.",
        "Hospitals in the city were full of wounded civilians.",
        "Both armies said that the ceasefire was holding.",
    ],
)
def test_a_word_alone_puts_nothing_at_stake(text: str) -> None:
    assert read(text) == {}


@pytest.mark.parametrize(
    ("topic", "text"),
    [
        ("sovereignty", "The two armies have clashed over a strip of desert near the wells."),
        ("sovereignty", "The president flew to Rome to seek recognition for the state he proclaimed."),
        ("sovereignty", "The islanders demand independence; the capital has offered autonomy."),
        ("sovereignty", "Three helicopters violated Finnish airspace north of the town."),
        ("sovereignty", "Negotiations on the frontier will resume in Doha."),
        ("detainees", "The kidnappers let two Italian hostages go."),
        ("detainees", "The president asked about the fate of the hostages."),
        ("detainees", "Oslo demanded that the crew be brought home."),
        ("military_posture", "A timetable for the Syrian withdrawal was agreed in Taif."),
        ("military_posture", "Manoeuvres of Polish and American troops begin in the marshes on Monday."),
        ("interference", "Kampala has long denied that it pays the guerrillas across the lake."),
        ("humanitarian", "Twelve lorries of flour waited at the crossing."),
        ("maritime", "A rocket hit a container ship and set fire to its bridge."),
        ("espionage", "A surveillance aircraft was forced down off the coast."),
        ("diplomatic", "The crowd threw stones at the embassy for an hour."),
        ("diplomatic", "Vienna expelled two intelligence officers."),
        ("water", "Each of the ministers wants a larger share of the river."),
        ("terrorism", "Delhi said that militants were crossing the river again."),
    ],
)
def test_a_topic_is_read_where_other_words_tell_of_it(topic: str, text: str) -> None:
    assert topic in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "The army fired a barrage at the ridge and soldiers ran for cover.",
        "Two battalions were put on alert after the shelling.",
        "The general ruled out sending troops.",
        "Gunners on both sides of the river fired until dark.",
        "An embassy spokesman declined to say whether a deal was near.",
        "Soldiers were deployed to dig for survivors of the landslide.",
        "Reservists were called up and the army stormed the town before noon.",
        "A warship was sent to pick up the tourists.",
        "Rebels fired on the army and helped themselves to fuel.",
    ],
)
def test_troops_that_move_and_plain_combat_have_no_topic(text: str) -> None:
    assert read(text) == {}


def test_a_fair_word_counts_only_beside_a_cue() -> None:
    told = "The ships carried fuel. The ships carried oil. The ships carried gas."
    disputed = "The ministers quarrelled over the oil. They accused each other of wasting the gas."

    assert "energy" not in read(told)
    assert "energy" in read(disputed)


def test_a_verb_in_any_form_and_american_spelling_count_alike() -> None:
    for form in (
        "normalises relations",
        "normalised relations",
        "is normalizing its relations",
        "normalize ties",
    ):
        assert "diplomatic" in read(f"Under the deal the kingdom {form} with its neighbour.")


def test_a_year_long_past_makes_background() -> None:
    text = "In 1999 the two neighbours quarrelled when spies crossed the river."

    assert "espionage" not in read(text)
    assert "espionage" in read(text, dt.date(1999, 3, 1))
    assert "espionage" in read(text, None)


def test_the_named_dispute_stands_beside_its_topic_only() -> None:
    mentions = read(
        "They made no headway on disputes that include Taiwan, trade and human rights. "
        "Taiwan remains the core of the quarrel."
    )

    assert mentions["sovereignty"].dispute == "taiwan"
    assert mentions["human_rights"].dispute is None


def test_a_dispute_by_its_parties_needs_every_side() -> None:
    one = read("Athens demanded talks on the continental shelf.")
    both = read("Athens demanded talks with Ankara on the continental shelf.")

    assert one["sovereignty"].dispute is None
    assert both["sovereignty"].dispute == "aegean"


def test_the_weight_grows_with_the_mass_and_falls_with_the_place() -> None:
    filler = "The hall was full. The hall was warm. The hall was loud. "
    sentence = "Brussels put eleven banks under sanctions. "

    first = read(sentence + filler)["sanctions"].weight
    last = read(filler + sentence)["sanctions"].weight
    both = read(sentence + filler + sentence)["sanctions"].weight

    assert last < first < both


def test_more_text_never_takes_a_topic_away() -> None:
    text = (
        "Manila protested after the coast guard used water cannon on its boats.\n\nThe senate votes in May."
    )
    before = read(text)

    after = read(text + "\n\nA bakery in the old town has won a prize for its rye bread.")

    assert {topic: mention.spans for topic, mention in before.items()} == {
        topic: mention.spans for topic, mention in after.items()
    }


def test_spans_are_in_order_apart_and_within_the_text() -> None:
    document = prepared(
        "Lima expelled two Mexican diplomats. The expelled diplomats left; the embassy may reopen in the spring. "
        "Mexico City said that the expulsion of its diplomats broke a treaty."
    )

    for mention in EXTRACTOR.read(document, Reading()):
        assert mention.spans
        assert all(0 <= start < end <= len(document.clean) for start, end in mention.spans)
        ends = [0, *(end for _, end in mention.spans)]
        assert all(start >= end for (start, _), end in zip(mention.spans, ends, strict=False))


@pytest.mark.shared
def test_the_labelled_articles_are_met(shared: Path) -> None:
    """Micro F1 over the relevant articles, title and text; two labellers agree to .88."""
    counts: Counter[str] = Counter()
    for name in ("articles_authored", "articles_real"):
        for line in (shared / "gold" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if not record["relevant"]:
                continue
            day = dt.date.fromisoformat(record["date"])
            found = set(read(record["title"] or "", day)) | set(read(record["text"], day))
            wanted = set(record["topics"])
            counts["right"] += len(found & wanted)
            counts["wrong"] += len(found ^ wanted)

    assert 2 * counts["right"] / (2 * counts["right"] + counts["wrong"]) >= 0.82
