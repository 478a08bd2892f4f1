"""Lexicons of the user's own: they extend the shipped ones, for one reader, and are refused where they don't fit."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from models.article import article_from
from models.errors import LexiconError
from models.lexicons import EXTENSIBLE, ROOT, SHIPPED, Lexicons
from models.pipeline import build_extractors
from models.read import Reader
from models.signal import Signal

OWN = {
    "actors/organisations.toml": '[BRL]\nname = "Blue River League"\nkind = "group"\nhome = ["SDN"]\n',
    "actors/holders.toml": '[holders]\nNOR = [["Astrid Fjeldvik", "2025-01", ""]]\n',
    "actors/states.toml": '[NOR]\ninstitutions = ["Fjord House"]\n',
    "topics/disputes.toml": '[halib]\ntopics = ["water"]\nraises = true\nnames = ["halib wells"]\n',
    "military/lexicon/weapons.toml": 'nouns = ["sky lance"]\n',
    "follow_ups/acts.toml": '[nouns]\nmeeting = ["palaver"]\n\n[[rules]]\nkind = "talks"\nverbs = ["palaver"]\n',
}
ARTICLE = article_from(
    {
        "id": "wells",
        "published_at": "2026-03-02",
        "text": (
            "The Blue River League seized the Halib wells from Sudan on Monday. Sudan's army set up a sky lance near "
            "the border after clashes in which nine soldiers were killed. Astrid Fjeldvik called for a truce, and "
            "Fjord House offered to mediate. Envoys of Sudan and Norway will hold a palaver in Oslo on Friday."
        ),
    }
)

Write = Callable[[dict[str, str]], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes files into a folder of the user's."""

    def written(files: dict[str, str]) -> Path:
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        return tmp_path

    return written


def read(lexicons: Path | None) -> Signal:
    return Reader.load(lexicons=lexicons).read(ARTICLE, gate=False)


def test_every_kind_of_entry_fires_in_a_signal(write: Write) -> None:
    signal = read(write(OWN))
    assert {actor.id: actor.name for actor in signal.actors}["BRL"] == "Blue River League"
    assert "BRL-SDN" in [pair.pair for pair in signal.pairs]
    named = [
        ARTICLE.text[slice(*span)] for actor in signal.actors if actor.id == "NOR" for span in actor.spans
    ]
    assert {"Astrid Fjeldvik", "Fjord House"} <= set(named)
    assert ("water", "halib") in [(topic.id, topic.dispute) for topic in signal.topics]
    assert ("sky lance", "weapons") in [(item.text, item.category) for item in signal.military]
    assert "meeting" in [item.kind for item in signal.follow_ups]


def test_two_readers_with_different_lexicons_live_side_by_side(write: Write) -> None:
    """Neither reads with what is the other's, whichever was made or read first."""
    own, shipped = Reader.load(lexicons=write(OWN)), Reader.load()
    first = [msgspec.json.encode(reader.read(ARTICLE, gate=False)) for reader in (own, shipped)]
    assert first == [msgspec.json.encode(read(folder)) for folder in (write({}), None)]
    assert first == [msgspec.json.encode(reader.read(ARTICLE, gate=False)) for reader in (own, shipped)]
    assert b"BRL" not in first[1]
    assert b"halib" not in first[1]


def test_lexicons_of_the_users_own_change_the_ids_and_an_empty_folder_nothing(write: Write) -> None:
    """The id of a signal is a hash over the user's lexicons, too."""
    shipped = read(None)
    assert msgspec.json.encode(read(write({}))) == msgspec.json.encode(shipped)
    ids = [shipped.id, read(write(OWN)).id, read(write({"actors/states.toml": "[SWE]\nnames = []\n"})).id]
    assert len(set(ids)) == 3


def test_a_shipped_phrase_is_taken_out(write: Write) -> None:
    files = {
        "military/lexicon/attack.toml": '[remove]\nnouns = ["clash"]\nweak_verbs = ["clash"]\n',
        "actors/states.toml": "[remove]\nNOR = true\n",
        "actors/holders.toml": "[remove.holders]\nNOR = true\n",
    }
    signal = read(write(files))
    assert "clashes" not in [item.text for item in signal.military]
    assert "clashes" in [item.text for item in read(None).military]
    assert "NOR" not in [actor.id for actor in signal.actors]


def test_a_rule_of_the_users_own_comes_before_the_shipped_ones(write: Write) -> None:
    own = '[[rules]]\nkind = "exercise"\nverbs = ["meet"]\n'
    article = article_from(
        {"id": "a", "published_at": "2026-03-02", "text": "The envoys of Chad and Mali will meet on Friday."}
    )
    reader = Reader.load(lexicons=write({"follow_ups/acts.toml": own}))
    assert [item.kind for item in reader.read(article, gate=False).follow_ups] == ["exercise"]


def test_a_military_phrase_of_the_users_own_wins_over_a_shipped_category(write: Write) -> None:
    article = article_from({"id": "a", "text": "Chad's army began a blitz on the border of Mali."})
    reader = Reader.load(lexicons=write({"military/lexicon/exercise.toml": 'nouns = ["blitz"]\n'}))
    found = [
        [item.category for item in made.read(article, gate=False).military]
        for made in (Reader.load(), reader)
    ]
    assert found == [["attack"], ["exercise"]]


def test_every_file_that_may_be_extended_is_shipped_and_may_be_extended_by_nothing(write: Write) -> None:
    folder = write(dict.fromkeys(EXTENSIBLE, "# nothing yet\n"))
    lexicons = Lexicons(folder)
    assert all(lexicons.load(name) == SHIPPED.load(name) for name in EXTENSIBLE)
    build_extractors(lexicons)


def test_no_shipped_file_has_an_entry_that_the_form_of_removal_would_hide() -> None:
    names = [path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*.toml")]
    assert set(EXTENSIBLE) <= set(names)
    assert all("remove" not in SHIPPED.load(name) for name in names)


def test_links_are_followed_and_what_is_hidden_or_no_toml_is_passed_over(write: Write) -> None:
    """A platform mounts a folder of configuration as links into a hidden folder."""
    write({"..data/topics/disputes.toml": OWN["topics/disputes.toml"], "README.md": "Ours.", "a.toml~": "x"})
    folder = write({".cache/other.toml": "x ="})
    (folder / "topics").symlink_to("..data/topics")
    assert "halib" in Lexicons(folder).load("topics/disputes.toml")


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        (
            "actors/organisation.toml",
            "",
            "there is no shipped lexicon actors/organisation.toml; use one of actors/",
        ),
        ("disputes.toml", "", "there is no shipped lexicon disputes.toml; use one of"),
        ("times/grammar.toml", "", "this lexicon can't be extended; remove the file"),
        ("follow_ups/cues.toml", "", "this lexicon can't be extended; remove the file"),
        ("scoring/words.toml", "", "decide what the model's numbers mean and can't be extended"),
        ("topics/disputes.toml", "[halib", "correct the syntax there"),
        ("topics/disputes.toml", '[halib]\ntopics = ["wine"]\nnames = []', "'wine'"),
        (
            "topics/disputes.toml",
            '[halib]\ntopics = ["water"]\nnames = ["Halib"]',
            "'Halib' is no pattern; write",
        ),
        ("topics/topics.toml", "[wine]\nstrong = []", "wine is no key of this file; use one of"),
        ("military/lexicon/attack.toml", 'noun = ["lance"]', "noun is no list of this file"),
        ("military/exclusions.toml", 'phrases = "x"', "phrases must be a list"),
        (
            "follow_ups/acts.toml",
            '[[rules]]\nkind = "feast"\nverbs = ["dine"]',
            "correct the entry named after",
        ),
        ("follow_ups/acts.toml", '[nouns]\nfeast = ["banquet"]', "correct the entry named after"),
        ("actors/holders.toml", '[holders]\nNOR = [["A B"]]', 'write ["Full Name", "2001-01", "2005-01"]'),
        ("topics/disputes.toml", '[halib]\ntopics = ["water"]\nnames = ["{|wells}"]', "outside of braces"),
        ("follow_ups/acts.toml", '[nouns]\nmeeting = ["Palaver"]', "'Palaver' must be in lower case"),
        (
            "follow_ups/acts.toml",
            '[nouns]\nmeeting = ["summit"]',
            "'summit' stands under meeting and under summit",
        ),
        (
            "actors/organisations.toml",
            '[OTHER]\nname = "NATO"\nkind = "body"',
            "'NATO' names NATO already; remove it",
        ),
        ("actors/holders.toml", "[holders]\nBRL = 1", "BRL must be a list of rows"),
        ("actors/offices.toml", "heads = [1]", "heads must be a list of words"),
    ],
)
def test_what_does_not_fit_is_refused_with_file_entry_and_remedy(
    write: Write, name: str, text: str, told: str
) -> None:
    folder = write({name: text})
    with pytest.raises(LexiconError) as refused:
        build_extractors(Lexicons(folder))
    assert str(refused.value).startswith(f"{folder / name}: ")
    assert told in str(refused.value)


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(
        LexiconError, match="there is no such folder of lexicons; create it or correct the path"
    ):
        Lexicons(tmp_path / "nowhere")


def test_a_file_that_is_not_utf8_is_refused(write: Write) -> None:
    folder = write({"actors/states.toml": ""})
    (folder / "actors/states.toml").write_bytes(b'[SWE]\nnames = ["\xff"]\n')
    with pytest.raises(LexiconError, match=r"states\.toml: byte 16 is not UTF-8; save the file as UTF-8"):
        Lexicons(folder)
