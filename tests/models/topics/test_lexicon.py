"""The lexicons of topics: sound, complete, and refused with a remedy where they are not."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import get_args

import pytest

from models.errors import LexiconError
from models.lexicons import Lexicons
from models.signal import TopicId
from models.topics import entries
from models.topics.entries import read_entries
from models.topics.lexicon import topic_lexicon

SHIPPED = Path(entries.__file__).parent


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped files, to be broken."""
    shutil.copytree(SHIPPED, tmp_path / "topics", ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    return tmp_path / "topics"


def test_every_topic_of_the_contract_has_a_section() -> None:
    assert set(read_entries().topics) == set(get_args(TopicId))


def test_every_phrase_is_spelt_out() -> None:
    for phrase in topic_lexicon().phrases:
        assert phrase == " ".join(phrase.lower().split())
        assert not set(phrase) & set("{}|~")


def test_every_class_is_used_by_a_rule() -> None:
    read = read_entries()
    used = {name for entry in read.topics.values() for rule in entry.rules for name in (*rule.of, *rule.near)}

    assert set(read.cues.classes) == used


def test_a_dispute_raises_or_stands_beside_a_topic_it_has() -> None:
    for name, dispute in topic_lexicon().disputes.items():
        assert dispute.topics, name
        assert len(set(dispute.topics)) == len(dispute.topics), name


def test_some_sixty_disputes_are_known() -> None:
    named = {
        "taiwan", "south_china_sea", "korean_peninsula", "ukraine", "kashmir", "gaza", "west_bank", "golan",
        "iran_nuclear", "nagorno_karabakh", "western_sahara", "cyprus", "falklands", "kuril", "senkaku", "gerd",
        "tigray", "yemen", "syria", "libya", "kosovo", "abkhazia_south_ossetia", "transnistria", "crimea", "donbas",
        "persian_gulf_shipping", "red_sea_shipping", "iran_iraq_war", "afghanistan", "cambodia", "angola",
        "nicaragua", "us_china_trade", "us_japan_semiconductors", "guyana_essequibo", "durand_line", "ladakh",
        "doklam", "abyei", "chagos", "gibraltar", "aegean",
    }  # fmt: skip

    assert named <= set(topic_lexicon().disputes)
    assert len(topic_lexicon().disputes) >= 60


def test_a_longer_phrase_keeps_what_its_parts_say() -> None:
    phrases = topic_lexicon().phrases

    assert phrases["oil tanker"].classes & phrases["tanker"].classes
    assert ("nuclear", 1.0, 1.0) in phrases["iran nuclear deal"].terms
    assert all(topic != "humanitarian" for topic, *_ in phrases["military aid"].terms)


@pytest.mark.parametrize(
    ("file", "old", "new", "names"),
    [
        ("topics.toml", "[water]", "[wine]", "wine"),
        ("topics.toml", 'of = ["envoys"]', 'of = ["envoy"]', "'envoy'"),
        ("topics.toml", "within = 50", "within = 0", "within"),
        ("topics.toml", '"sovereignty"', '"Sovereignty"', "'Sovereignty'"),
        ("topics.toml", '"espionage"', '"{espionage"', "{espionage"),
        ("topics.toml", "fair =", "faire =", "faire"),
        ("cues.toml", "general = [", "general = 3 # [", "cues.toml"),
        ("disputes.toml", 'topics = ["water"]', "topics = []", "topics"),
    ],
)
def test_a_broken_file_is_refused_with_its_name_and_the_entry(
    folder: Path, file: str, old: str, new: str, names: str
) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(LexiconError) as refused:
        read_entries(Lexicons(root=folder.parent))

    assert file in str(refused.value)
    assert names in str(refused.value)


def test_every_irregular_verb_is_used() -> None:
    cues = read_entries().cues
    patterns = "".join(file.read_text(encoding="utf-8") for file in SHIPPED.glob("*.toml"))

    assert [verb for verb in cues.irregular if f"{verb}~" not in patterns] == []
