"""Every way to name an actor names it, and longer names win over the names inside them."""

from __future__ import annotations

import pytest

from models.actors import actor_name
from models.mentions import ActorMention
from tests.models.actors.conftest import ReadActors, ReadMentions


@pytest.mark.parametrize(
    ("text", "actor", "how"),
    [
        ("Brazil protested.", "BRA", "name"),
        ("The Norwegians protested.", "NOR", "demonym"),
        ("Canberra protested.", "AUS", "capital"),
        ("The Kremlin protested.", "RUS", "institution"),
        ("Downing Street protested.", "GBR", "institution"),
        ("The Peruvian defence minister protested.", "PER", "office"),
        ("The Zapatistas protested.", "ZAPATISTAS", "group"),
        ("The African Union protested.", "AU", "name"),
        ("Türkiye protested.", "TUR", "name"),
        ("The USSR protested.", "RUS", "name"),
        ("The EC protested.", "EU", "name"),
        ("West Germany protested.", "DEU", "name"),
        ("Kosovo protested.", "XKX", "name"),
        ("The West African bloc protested.", "ECOWAS", "name"),
        ("The southern African bloc protested.", "SADC", "name"),
        ("The Southeast Asian bloc protested.", "ASEAN", "name"),
        ("BRAZIL PROTESTS", "BRA", "name"),
    ],
)
def test_an_actor_is_found_by_each_kind_of_name(
    mentions: ReadMentions, text: str, actor: str, how: str
) -> None:
    """The mention tells the actor and how it was named."""
    [mention] = mentions(text)
    assert (mention.actor, mention.how) == (actor, how)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("South Sudan and Sudan", [("SSD", "South Sudan"), ("SDN", "Sudan")]),
        ("Niger and Nigeria", [("NER", "Niger"), ("NGA", "Nigeria")]),
        ("Guinea-Bissau and Equatorial Guinea", [("GNB", "Guinea-Bissau"), ("GNQ", "Equatorial Guinea")]),
        ("Papua New Guinea", [("PNG", "Papua New Guinea")]),
        ("North Korea and South Korea", [("PRK", "North Korea"), ("KOR", "South Korea")]),
        ("Dominica and the Dominican Republic", [("DMA", "Dominica"), ("DOM", "Dominican Republic")]),
        ("the Republic of Ireland", [("IRL", "Republic of Ireland")]),
    ],
)
def test_the_longest_name_wins(actors: ReadActors, text: str, expected: list[tuple[str, str]]) -> None:
    """A name inside a longer one is not a mention of its own."""
    assert actors(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sino-Indian patrols", ["CHN", "IND"]),
        ("Russo-Georgian war", ["RUS", "GEO"]),
        ("Franco-Spanish talks", ["FRA", "ESP"]),
        ("the US-Mexico border", ["USA", "MEX"]),
        ("Anglo-Irish ties", ["GBR", "IRL"]),
    ],
)
def test_both_halves_of_a_compound_are_mentions(actors: ReadActors, text: str, expected: list[str]) -> None:
    """Combining forms count before a hyphen."""
    assert [actor for actor, _ in actors(text)] == expected


def test_a_possessive_without_its_apostrophe_still_names(actors: ReadActors) -> None:
    """Scraped text loses apostrophes."""
    assert actors("Polands offer and Swedens reply") == [("POL", "Poland"), ("SWE", "Sweden")]


def test_a_name_glued_to_its_neighbour_still_counts(actors: ReadActors) -> None:
    """Scraped text loses blanks; inside ordinary words nothing is found."""
    assert [actor for actor, _ in actors("PresidentEmmanuel Macron sent a Frenchmilitary plane")] == [
        "FRA",
        "FRA",
    ]
    assert actors("Indianapolis and Chinatown") == []


def test_case_decides(actors: ReadActors) -> None:
    """Lower-case words are no names: a bird, a pronoun, porcelain."""
    assert actors("Tell us to put the turkey on the china plate.") == []


def test_the_two_koreas_are_told_by_north_and_south(actors: ReadActors) -> None:
    """Only where Korea is the subject, and not as part of another name."""
    named = actors("Korea is divided. The North wrote to the South across the North Atlantic.")
    assert named == [("KOR", "Korea"), ("PRK", "North"), ("KOR", "South")]


def test_names_of_ids() -> None:
    """Every actor has a display name; an id that is not known is its own."""
    assert actor_name("CZE") == "Czechia"
    assert actor_name("COD") == "DR Congo"
    assert actor_name("FARC") == "FARC"
    assert actor_name("NOBODY") == "NOBODY"


def test_a_document_without_names_has_no_mentions(mentions: ReadMentions) -> None:
    """An empty text, too."""
    nothing: tuple[ActorMention, ...] = ()
    assert mentions("") == nothing
    assert mentions("It rained all day.") == nothing
