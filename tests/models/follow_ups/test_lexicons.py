from __future__ import annotations

from typing import get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import LexiconError
from models.follow_ups.act_entries import ActEntries, RuleEntry, VerbList
from models.follow_ups.acts import acts, build_acts
from models.follow_ups.changed_plans.refusals import DENYING
from models.follow_ups.class_entries import ClassEntries
from models.follow_ups.classes import classes
from models.follow_ups.cues import cues, tables
from models.follow_ups.grammar.forms import verb_forms
from models.follow_ups.loading import load
from models.follow_ups.table import PhraseTable
from models.signal import Kind


def test_every_kind_has_nouns_or_verbs() -> None:
    named = set(acts().nouns.values()) | {rule.kind for rules in acts().rules.values() for rule in rules}
    assert named | {"deadline"} == set(get_args(Kind))


def test_shipped_lexicons_are_lower_case() -> None:
    lexicon = cues()
    for phrases in (lexicon.modals, lexicon.infinitive, lexicon.nominal, lexicon.undone, acts().nouns):
        assert all(phrase == phrase.lower().strip() for phrase in phrases)
    for name in ClassEntries.__struct_fields__:
        assert all(word == word.lower() for word in getattr(classes(), name))


def test_words_before_an_infinitive_are_cues() -> None:
    rules = cues().infinitive_rules
    for group in (
        rules.participles,
        rules.bare,
        rules.of_kind_only,
        rules.reaching,
        rules.perfect,
        rules.told,
    ):
        assert group <= set(cues().infinitive)


def test_a_rule_for_an_unknown_class_names_the_class_and_the_remedy() -> None:
    none = VerbList(verbs=[])
    entries = ActEntries(
        nouns={},
        objects={},
        rules=[RuleEntry(kind="visit", verbs=["go"], object="envoys")],
        light=none,
        shunning=none,
        stative=none,
        hostile=none,
        present=none,
        progressive=none,
        idioms={},
        irregular={},
        doubled=none,
    )
    with pytest.raises(LexiconError, match=r"rules\[0\].*'envoys'.*define it"):
        build_acts(entries)


def test_a_file_of_the_wrong_shape_names_the_file_and_the_entry() -> None:
    class Other(msgspec.Struct):
        """A shape that cues.toml does not have."""

        modals: dict[str, int]

    with pytest.raises(LexiconError, match=r"cues\.toml: .*\$\.modals"):
        load("cues.toml", Other)


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        ("visit", {"visit", "visits", "visiting", "visited"}),
        ("ratify", {"ratify", "ratifies", "ratifying", "ratified"}),
        ("convene", {"convene", "convenes", "convening", "convened"}),
        ("swap", {"swap", "swaps", "swapping", "swapped"}),
        ("fly", {"fly", "flies", "flying", "flew", "flown"}),
        ("launch", {"launch", "launches", "launching", "launched"}),
        ("free", {"free", "frees", "freeing", "freed"}),
    ],
)
def test_verb_forms_follow_the_spelling_rules(base: str, expected: set[str]) -> None:
    forms = verb_forms([base], {"fly": ["flew", "flown"], "free": ["freed"]}, frozenset(("swap",)))
    assert set(forms) == expected


WORD = st.sampled_from(("call", "off", "put", "on", "for", "the"))


@given(phrases=st.sets(st.lists(WORD, min_size=1, max_size=3).map(" ".join), max_size=6), text=st.lists(WORD))
def test_a_table_finds_the_longest_phrase_at_every_place(phrases: set[str], text: list[str]) -> None:
    table = PhraseTable({phrase: phrase for phrase in phrases})
    for index in range(len(text)):
        fitting = [p for p in phrases if text[index : index + len(p.split())] == p.split()]
        longest = max(fitting, key=lambda phrase: len(phrase.split()), default=None)
        found = table.at(text, index)
        assert (None if found is None else found[1]) == longest


def test_every_word_at_which_an_act_may_be_told_has_a_role() -> None:
    roles = tables().roles
    assert all(
        roles[word] for word in ("will", "due", "visits", "proposed", "postponed", "invited", "must", "to")
    )


def test_whoever_denies_something_has_a_role() -> None:
    assert cues().context.fears >= DENYING
