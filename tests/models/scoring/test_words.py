from __future__ import annotations

import datetime as dt

import pytest

from models.mentions import ActorMention, TimeMention
from models.reading import Reading
from models.scoring.lexicon import word_lexicon
from models.scoring.words import (
    ACTOR,
    AHEAD,
    CLAUSE,
    LONG_AGO,
    NAME,
    NUMBER,
    OTHER,
    OTHER_ORGAN,
    TIME,
    WordReader,
    masks_of,
)
from models.text.document import Document
from tests.models.scoring.texts import PREPARER, read

READER = WordReader(word_lexicon(), str)


def words(document: Document, reading: Reading) -> list[str]:
    return READER.read(document, masks_of(document, reading))[0]


def test_actors_become_marks_and_a_second_one_another_mark() -> None:
    document, reading = read("Chad told Togo that Chad would wait.", TCD="Chad", TGO="Togo")
    assert words(document, reading) == [ACTOR, "told", OTHER, "that", ACTOR, "would", "wait"]


def test_offices_are_told_from_names() -> None:
    document = PREPARER.prepare("Chad met the Quai.", day=None)
    reading = Reading(
        actors=(ActorMention(0, 4, "TCD", "name"), ActorMention(13, 17, "FRA", "institution")),
    )
    assert words(document, reading)[-1] == OTHER_ORGAN


def test_unknown_capitals_numbers_and_clauses_become_marks() -> None:
    document = PREPARER.prepare("Rebels under Abu Zulu took 1,200 rifles; but Ms Okoro fled.", day=None)
    found = words(document, Reading())
    assert found[:3] == ["rebel", "under", NAME]
    assert NUMBER in found
    assert CLAUSE in found
    assert not {"abu", "zulu", "okoro"} & set(found)


def test_a_full_name_at_the_start_is_masked() -> None:
    document = PREPARER.prepare("Adaeze Okoro resigned on principle.", day=None)
    assert words(document, Reading())[0] == NAME


def test_common_words_inside_names_of_offices_stay() -> None:
    document = PREPARER.prepare("The Foreign Minister of Freedonia left.", day=None)
    assert words(document, Reading())[1:3] == ["foreign", "minister"]


def test_headline_capitals_are_lowered() -> None:
    document = PREPARER.prepare("ARMY SHELLS BORDER VILLAGE", day=None)
    assert words(document, Reading()) == ["army", "shel", "border", "villag"]


@pytest.mark.parametrize(
    ("first", "last", "mark"),
    [
        (dt.date(2020, 1, 1), dt.date(2020, 12, 31), LONG_AGO),
        (dt.date(2024, 6, 1), dt.date(2024, 6, 1), AHEAD),
        (dt.date(2024, 5, 14), dt.date(2024, 5, 14), TIME),
        (None, None, TIME),
    ],
)
def test_times_are_marked_by_where_they_lie(first: dt.date | None, last: dt.date | None, mark: str) -> None:
    document = PREPARER.prepare("Then they left.", day=dt.date(2024, 5, 15))
    reading = Reading(times=(TimeMention(0, 4, "DATE", "", first, last, "day"),))
    assert words(document, reading)[0] == mark


def test_overlapping_masks_keep_the_first() -> None:
    document = PREPARER.prepare("South Sudan agreed.", day=None)
    reading = Reading(actors=(ActorMention(0, 11, "SSD", "name"), ActorMention(6, 11, "SDN", "name")))
    assert [mask.actor for mask in masks_of(document, reading)] == ["SSD"]


def test_semicolons_and_colons_start_clauses_and_other_marks_part_words() -> None:
    document = PREPARER.prepare("They left: \u00e9lite_guards (all) stayed;nobody fired.", day=None)
    assert words(document, Reading()) == [
        *("they", "leav", CLAUSE, "\u00e9lit", "guard", "all", "stay", CLAUSE, "nobody", "fir"),
    ]


def test_each_sentence_has_its_own_first_actor() -> None:
    document, reading = read("Chad told Togo. Togo told Chad.", TCD="Chad", TGO="Togo")
    first, second = READER.read(document, masks_of(document, reading))
    assert first == second == [ACTOR, "told", OTHER]


def test_a_word_too_long_to_be_remembered_is_read() -> None:
    document = PREPARER.prepare(f"They said {'z' * 500} twice.", day=None)
    assert words(document, Reading())[2] == "z" * 500
