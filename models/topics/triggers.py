"""The phrases without one of which a document has no topic."""

from __future__ import annotations

from models.topics.lexicon import Entry, TopicLexicon


def triggers(lexicon: TopicLexicon) -> frozenset[str]:
    """The phrases that speak for a topic, or tell of a dispute.

    Cues and the sides of a dispute only strengthen what these say, except that both sides beside a cue tell of
    a dispute that puts a topic at stake by itself.
    """
    raising = {name for name, dispute in lexicon.disputes.items() if dispute.raises}
    return frozenset(phrase for phrase, entry in lexicon.phrases.items() if _tells(entry, raising))


def _tells(entry: Entry, raising: set[str]) -> bool:
    if entry.terms or entry.rules or entry.names or entry.places:
        return True
    return any(name in raising for name, _ in entry.sides)
