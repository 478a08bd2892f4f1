"""The lexicon of relation inflects its verbs, and refuses entries that could never match."""

from __future__ import annotations

import pytest

from models.actors.lexicon import actor_lexicon
from models.errors import LexiconError
from models.pairs.lexicon import inflections, relation_lexicon


@pytest.mark.parametrize(
    ("entry", "forms"),
    [
        ("accuse", {"accuse", "accuses", "accused", "accusing"}),
        ("deny", {"deny", "denies", "denied", "denying"}),
        ("clash", {"clash", "clashes", "clashed", "clashing"}),
        ("ban", {"ban", "bans", "banned", "banning"}),
        ("expel", {"expel", "expels", "expelled", "expelling"}),
        ("attack", {"attack", "attacks", "attacked", "attacking"}),
        ("meet/met", {"meet", "meets", "met", "meeting"}),
        ("call on", {"call on", "calls on", "called on", "calling on"}),
    ],
)
def test_verbs_are_inflected(entry: str, forms: set[str]) -> None:
    """Regular forms are made, irregular ones are given."""
    assert set(inflections(entry)) == forms


def test_upper_case_entries_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names the file, the list and the remedy."""
    monkeypatch.setattr("models.pairs.lexicon.rtoml.load", lambda _: {"directed_verbs": ["Attack"]})
    with pytest.raises(
        LexiconError, match=r"relations\.toml: directed_verbs: 'Attack' must be in lower case"
    ):
        relation_lexicon(actor_lexicon())
