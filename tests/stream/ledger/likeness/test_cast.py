"""Whom an article names, as a party or not, tells whether two tellings with different parties are of one act."""

from __future__ import annotations

import pytest

from models.signal import Kind, Participant
from stream.ledger.particulars.people import doubtful, persons
from stream.ledger.tellings.telling import Telling
from tests.stream.ledger.timetable import after, article, steps, told


def _acts(*articles: Telling) -> list[tuple[str, int]]:
    return [("-".join(act.actors), len(act.articles)) for act in after(*articles, now="2025-06-21")]


def test_one_side_alone_is_of_the_act_of_both_where_the_article_names_the_other() -> None:
    """Who has given an ultimatum extends it; further on the article says to whom."""
    both = told("AU GNB", kind="exchange", status="agreed")
    lone = told("AU", kind="exchange", on="2025-06-20")
    first = article("2025-06-01", both, cast="AU GNB")
    assert _acts(first, article("2025-06-03", lone, source="two", cast="AU GNB")) == [("AU-GNB", 2)]
    assert len(_acts(first, article("2025-06-03", lone, source="two", cast="AU MLI"))) == 2


def test_an_act_begun_with_one_side_is_that_of_both_where_its_article_named_the_other() -> None:
    """The other way round."""
    lone = told("FRA", kind="withdrawal", status="agreed")
    both = told("FRA SEN", kind="withdrawal", on="2025-06-20")
    second = article("2025-06-03", both, source="two", cast="FRA SEN")
    assert _acts(article("2025-06-01", lone, cast="FRA SEN"), second) == [("FRA-SEN", 2)]
    assert len(_acts(article("2025-06-01", lone, cast="FRA TCD"), second)) == 2


def test_who_inspects_and_who_is_inspected_are_the_sides_of_one_act() -> None:
    """Each article names the other, too."""
    host = told("BLR", kind="inspection", on="2025-06-20", at="Hrodna")
    guest = told("OSCE", kind="inspection", on="2025-06-20", at="Hrodna")
    for named, count in (("BLR OSCE", 1), ("OSCE", 2)):
        found = _acts(
            article("2025-06-01", host, cast="BLR OSCE"),
            article("2025-06-03", guest, source="two", cast=named),
        )
        assert len(found) == count


def test_a_party_that_no_other_article_names_was_misread() -> None:
    """A "Han" that was taken for a Chinese: the day is the same, and the article names South Korea."""
    announced = told("JPN KOR", kind="meeting", on="2025-06-20")
    misread = told("CHN JPN", kind="meeting", on="2025-06-20")
    first = article("2025-06-01", announced, cast="JPN KOR")
    assert len(_acts(first, article("2025-06-03", misread, source="two", cast="CHN JPN KOR"))) == 1
    assert len(_acts(first, article("2025-06-03", misread, source="two", cast="CHN JPN"))) == 2


def test_who_is_met_beside_others_on_one_day_is_met_in_an_act_of_its_own() -> None:
    """The articles on the first meeting name the second party as well, so that nobody was misread."""
    first = told("QAT USA", kind="meeting", on="2025-06-20", at="Doha")
    second = told("EGY USA", kind="meeting", on="2025-06-20", at="Doha")
    found = _acts(
        article("2025-06-01", first, cast="EGY QAT USA"),
        article("2025-06-03", second, source="two", cast="EGY QAT USA"),
    )
    assert len(found) == 2


def test_the_same_day_is_needed_of_a_party_that_was_misread() -> None:
    """Without day, place or matter in common they are two acts."""
    first = told("JPN KOR", kind="meeting", on="2025-06-20")
    second = told("CHN JPN", kind="meeting")
    found = _acts(
        article("2025-06-01", first, cast="JPN KOR"),
        article("2025-06-03", second, source="two", cast="CHN JPN KOR"),
    )
    assert len(found) == 2


def test_the_place_of_what_is_only_thought_of_may_change() -> None:
    """The same ministers may meet in one city this year, and will meet in another; what has a day has its place."""
    names = {"ESP": "Spain's foreign minister", "MAR": "Morocco's foreign minister"}
    text = " and ".join(names.values())
    fixed = article(
        "2025-06-03",
        told("ESP MAR", kind="meeting", on="2025-06-20", at="Rabat", names=names, text=text),
        source="two",
    )
    for until, count in (("2025-12-31", 1), (None, 2)):
        first = told(
            "ESP MAR",
            kind="meeting",
            on="2025-06-15",
            until=until,
            precision="year" if until else "day",
            at="Madrid",
            names=names,
            text=text,
        )
        assert len(_acts(article("2025-06-01", first), fixed)) == count


def test_the_city_of_a_telling_names_the_side_that_it_leaves_out() -> None:
    """Soldiers who leave Goma leave Congo, though another Goma may be meant; the words of the accord name the city, too."""
    accord = told("COD RWA", kind="withdrawal", status="agreed", text="withdrawal of troops from around Goma")
    for city, count in (("Goma", 1), ("Bangui", 2)):
        lone = told("RWA", kind="withdrawal", on="2025-06-20", at=city, text="begin to leave positions there")
        found = _acts(
            article("2025-06-01", accord, cast="COD RWA"),
            article("2025-06-03", lone, source="two", cast="RWA"),
        )
        assert len(found) == count


def test_what_begins_and_ends_tells_nothing_of_the_matter() -> None:
    """Two votes that begin are two."""
    first = told("FRA", kind="vote", on="2025-06-20", text="begin debate on fisheries accord")
    second = told("FRA", kind="vote", on="2025-06-25", text="begin hearings about nuclear waste")
    found = _acts(article("2025-06-01", first), article("2025-06-03", second, source="two"))
    assert len(found) == 2


def test_a_withdrawal_goes_on_for_longer_than_talks() -> None:
    """Its end may be months ahead."""
    cases: tuple[tuple[Kind, int], ...] = (("withdrawal", 1), ("talks", 2))
    for kind, count in cases:
        begun = told("COD RWA", kind=kind, status=None, on="2025-06-20", text="troops began")
        end = told("COD RWA", kind=kind, on="2025-07-20", text="it is to be completed in July", follows=True)
        found = _acts(
            article("2025-06-01", told("COD RWA", kind=kind, on="2025-06-20")),
            article("2025-06-20", begun, end, source="two"),
        )
        assert len(found) == count


def test_both_articles_may_name_all_sides_of_a_deadline() -> None:
    """Who set it, on whom, and at whose complaint: each tells two of the three, and is about all."""
    (act,) = after(
        article("2025-10-03", told("GUY VEN", kind="deadline", on="2025-11-10"), cast="GUY ICJ VEN"),
        article(
            "2025-11-06",
            told("ICJ VEN", kind="deadline", status="postponed", on="2025-12-08", was="2025-11-10"),
            cast="GUY ICJ VEN",
            source="two",
        ),
        now="2025-11-07",
    )
    assert steps(act) == "dated 10-03, postponed 11-06"


def test_sanctions_told_by_who_imposes_them_are_those_on_whom_the_article_names() -> None:
    """The words are of what they consist of, and have none in common with the reason that was given first."""
    first = told(
        "EU GEO", kind="sanctions", status="possible", text="sanctions over the jailing of opposition figures"
    )
    later = told("EU", kind="sanctions", on="2025-06-19", text="travel bans and asset freezes on judges")
    (act,) = after(
        article("2025-05-09", first, cast="EU GEO"),
        article("2025-06-08", later, cast="EU GEO", source="two"),
        now="2025-06-09",
    )
    assert steps(act) == "told 05-09, dated 06-08"


def test_a_body_that_one_article_names_as_a_party_makes_no_other_meeting() -> None:
    """Talks on a state under a body's roof, at which another state is present: the same day and city, and both are named."""
    first = told("CYP UN", on="2025-10-23", at="Geneva")
    second = told("CYP TUR", on="2025-10-23", at="Geneva")
    named = article("2025-10-04", first, cast="CYP TUR UN")
    assert len(_acts(named, article("2025-10-21", second, source="two", cast="CYP TUR"))) == 1
    elsewhere = article("2025-10-04", told("CYP UN", on="2025-10-23", at="Nicosia"), cast="CYP UN")
    assert len(_acts(elsewhere, article("2025-10-21", second, source="two", cast="CYP TUR"))) == 2


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Blue Nile", "The ministers may discuss a dam on the Blue Nile"),
        ("Mekong", "They will meet for a summit about the Mekong in May"),
        ("Mandaya", "They will discuss the Mandaya dam"),
        ("Aras", "The two will hold talks on the Aras in autumn"),
        ("Dniester", "They may meet over the Dniester"),
        ("Strela", "They will hold talks on the Strela works"),
        ("Amber Bridge", "The ministers will open the Amber Bridge on Monday"),
        ("Orsova", "They will talk about the Orsova locks"),
        ("Turquoise", "They will discuss the Turquoise pipeline"),
        ("Lower Drava", "They may meet to discuss the Lower Drava"),
    ],
)
def test_a_bare_name_behind_an_article_is_no_persons(name: str, text: str) -> None:
    """So that it sets no act apart from those of which persons are named."""
    one = persons((Participant(name, "EGY"),), text)
    assert "EGY" not in one
    assert not doubtful(one, {"": frozenset({"petrou"})})


def test_a_name_with_a_title_behind_an_article_is_a_persons() -> None:
    assert persons(
        (Participant("President Nadia Petrou", "CYP"),), "the President Nadia Petrou will visit"
    ) == {"CYP": frozenset({"nadia", "petrou"})}
