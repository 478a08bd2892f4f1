"""What holds of the pairs of any text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from models.actors import ActorExtractor
from models.pairs import PairExtractor
from models.reading import Reading
from models.text.prepare import Preparer

_ACTORS, _PAIRS, _PREPARER = ActorExtractor(), PairExtractor(), Preparer()
_WORDS = st.sampled_from(
    [
        "Chile", "Peru", "Peruvian", "Kenya", "UN", "FARC", "the two sides", "accused", "and", ",", "-", "met", "between",
        "with", "in", "troops", "said that", ". The", "\n", "severed ties", "signed", "by", "to", "over", "it", "Lima",
        "the government", "mediated", "NATO",
    ]
)  # fmt: skip


@given(st.lists(_WORDS, max_size=40))
def test_pairs_are_ordered_of_two_named_actors_with_sentences_of_the_text(words: list[str]) -> None:
    """Ids stand in alphabetical order, each pair once, and two readings agree."""
    document = _PREPARER.prepare(" ".join(words), day=None)
    reading = Reading()
    reading.actors = _ACTORS.read(document, reading)
    found = _PAIRS.read(document, reading)
    named = {mention.actor for mention in reading.actors}
    ids = [(pair.first, pair.second) for pair in found]
    assert ids == sorted(set(ids))
    for pair in found:
        assert pair.first < pair.second
        assert {pair.first, pair.second} <= named
        assert pair.sentences
        assert list(pair.sentences) == sorted(set(pair.sentences))
        assert set(pair.sentences) <= set(range(len(document.sentences)))
    assert _PAIRS.read(document, reading) == found
