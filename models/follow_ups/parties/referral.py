"""Whom an act speaks of that names nobody: the actors of its sentence and of the passage before it."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from models.follow_ups.acts import acts
from models.follow_ups.candidate import Candidate
from models.follow_ups.cues import cues
from models.follow_ups.parties.home import home_state
from models.follow_ups.parties.passage import LISTING, Actors, dateline
from models.follow_ups.parties.salience import SENTENCES_BACK, mediates, salient
from models.follow_ups.parties.speech import pronoun_speaks, reported, speech_start, trailing_speech
from models.follow_ups.parties.told_only import only_told
from models.mentions import ActorMention, ParticipantMention
from models.signal import Kind
from models.text.document import Sentence

_CONDITIONS = cues().context.conditions
_PAIRS = cues().references.pairs
_NUMBERS = {"three": 3, "four": 4, "five": 5, "six": 6}
_MANY = 3
_KNOWN = frozenset(("the", "these"))
"""Before the noun of an act they tell that it was named before, with who takes part."""
_AGREEING = frozenset(("agreed", "agree", "agrees"))
_WITH = ("with ", "against ", "between ", "towards ", "toward ", "with the ", "against the ", "on ")
_OF_ONE: frozenset[Kind] = frozenset(("launch", "exercise", "deployment", "withdrawal"))
_SERVICES = frozenset(
    ("defence", "defense", "military", "naval", "navy", "army", "space", "staff", "air", "armed", "force", "command", "guard")
)  # fmt: skip
"""Whose sources and officials tell what the state of the dateline does itself: "defence sources said"."""
_SAID = frozenset(("said", "says", "announced", "added"))
_TELLER_REACH = 9
_MEASURES_REACH = 4
_DAY_REACH = 6
_WORD = re.compile(r"[a-z]+")
_PERSONAL = frozenset(("he", "she", "his", "her"))


def referred(
    actors: Actors, candidate: Candidate, *, single: bool, pairing: bool, known: AbstractSet[str | None]
) -> list[ParticipantMention]:
    """The actors that the act goes back to.

    Args:
        actors: those of the document.
        candidate: the act.
        single: whether it goes back to one, as "he" and "it" do; else to two.
        pairing: whether it speaks of two parties, so that one alone won't do.
        known: the ids of the actors that the act names itself.
    """
    sentence = actors.document.sentence_at(candidate.words.starts[candidate.first])
    if single or (not pairing and pronoun_speaks(candidate)):
        return _speaker(actors, candidate, sentence, known)
    imposed = _imposed(actors, candidate, sentence)
    if imposed:
        return imposed
    beside = _beside(actors, candidate, sentence)
    if len(beside) > 1 or (len(beside) == 1 and not pairing):
        return [actors.as_state(mention) for mention in beside]
    return salient(actors, candidate, sentence)


def _imposed(actors: Actors, candidate: Candidate, sentence: Sentence) -> list[ParticipantMention]:
    """Who imposed measures that are only told as known ones, and on whom: "the EU voted for curbs on Chad. | The measures …"."""
    words = candidate.words
    first, last = candidate.subject
    measures = acts().objects["measures"]
    if (
        candidate.kind != "sanctions"
        or first >= last
        or words.lower[first] not in _KNOWN
        or measures.isdisjoint(words.lower[first + 1 : min(first + _MEASURES_REACH, last)])
    ):
        return []
    earlier = range(sentence.index - 1, max(-1, sentence.index - 1 - SENTENCES_BACK), -1)
    for before in map(actors.document.sentences.__getitem__, earlier):
        at = next((match.end() for match in _WORD.finditer(before.lower) if match.group() in measures), None)
        if at is None:
            continue
        found: dict[str, ActorMention] = {}
        for mention in actors.between(before.start, before.end):
            if dateline(actors, mention) or actors.placed(mention, candidate):
                continue
            by = mention.start < before.start + at and not found
            on = mention.start >= before.start + at
            if by or on:
                found.setdefault(mention.actor, mention)
            if on:
                break
        if found:
            return [actors.as_state(mention) for mention in found.values()]
    return []


def telling(actors: Actors, candidate: Candidate) -> list[ParticipantMention]:
    """The actors in the words of the sentence that tell whose word the act is: "…, Chad's envoy said"."""
    start, end = candidate.words.starts[candidate.first], candidate.words.ends[candidate.last - 1]
    sentence = actors.document.sentence_at(start)
    stretches = [(speech_start(candidate) if reported(candidate) else sentence.start, start)]
    trailing = trailing_speech(candidate)
    if trailing is not None:
        stretches.append((end, trailing))
    return [
        actors.as_state(mention)
        for stretch in stretches
        for mention in actors.between(stretch[0], stretch[1])
        if not (actors.placed(mention, candidate) or dateline(actors, mention))
    ]


def listed_later(actors: Actors, candidate: Candidate) -> list[ParticipantMention]:
    """The states that one of the next sentences lists, as many as the act numbers: "the four ministers will meet".

    Without a number "the ministers" are three or more.
    """
    lower = candidate.words.lower[candidate.first : candidate.last]
    count = next((_NUMBERS[word] for word in lower if word in _NUMBERS), None)
    if count is None and _PAIRS.isdisjoint(lower):
        return []
    sentences = actors.document.sentences
    index = actors.document.sentence_at(candidate.words.starts[candidate.first]).index
    for sentence in sentences[index + 1 : index + 1 + SENTENCES_BACK]:
        run: list[ActorMention] = []
        for mention in actors.between(sentence.start, sentence.end):
            if run and actors.document.lower[run[-1].end : mention.start] not in LISTING:
                run = []
            run.append(mention)
            listed = len({one.actor for one in run})
            following = actors.document.lower.startswith(LISTING, mention.end)
            if listed == count or (count is None and listed >= _MANY and not following):
                return [actors.as_state(one) for one in run]
    return []


def agreed_by(
    actors: Actors, candidate: Candidate, found: list[ParticipantMention]
) -> list[ParticipantMention]:
    """The other of the two who agreed on what one of them will do: "Chad and France agreed on Friday that | French troops will leave".

    Where it is somebody known by name alone who will do it, it is both.
    """
    words = candidate.words
    at = candidate.first - 1
    if candidate.status != "agreed" or at < 1 or words.lower[at] != "that":
        return []
    named = {member.actor for member in found} - {None}
    if len(named) > 1:
        return []
    verb = at - 1
    while verb > 0 and at - verb < _DAY_REACH and (words.timed[verb] or words.lower[verb] == "on"):
        verb -= 1
    if words.lower[verb] not in _AGREEING:
        return []
    sentence = actors.document.sentence_at(words.starts[candidate.first])
    agreeing = {
        mention.actor: mention
        for mention in actors.between(sentence.start, words.starts[at])
        if not (dateline(actors, mention) or actors.placed(mention, candidate))
    }
    if len(agreeing) != 2 or not named < agreeing.keys():  # noqa: PLR2004 - two sides
        return []
    return [actors.as_state(mention) for actor, mention in agreeing.items() if actor not in named]


def at_home(actors: Actors, candidate: Candidate) -> list[ParticipantMention]:
    """The state of the dateline, where an organ without a name tells of the act: "OSLO - …, the defence ministry said"."""
    trailing = trailing_speech(candidate)
    if trailing is not None:
        told = candidate.words.document.lower[candidate.words.ends[candidate.last - 1] : trailing]
        teller = told.replace("'s", " ").split()
    elif candidate.kind in _OF_ONE:
        teller = _last_teller(candidate)
    else:
        return []
    if candidate.kind in _OF_ONE:
        teller += candidate.words.lower[candidate.subject[0] : candidate.subject[1]]
    if cues().references.organs.isdisjoint(teller) and not (
        candidate.kind in _OF_ONE and not _SERVICES.isdisjoint(teller)
    ):
        return []
    home = home_state(actors)
    return [] if home is None else [home]


def _last_teller(candidate: Candidate) -> list[str]:
    """Who tells of it at the end of the sentence: "was fired on Friday and flew to Kwajalein, | the air force said"."""
    lower = candidate.words.lower
    last = len(lower) - 1
    while last > candidate.last and not lower[last].isalpha():
        last -= 1
    if lower[last] not in _SAID:
        return []
    first = last - 1
    while first > candidate.last and lower[first] != ",":
        first -= 1
    return lower[first + 1 : last] if lower[first] == "," and last - first <= _TELLER_REACH else []


def _speaker(
    actors: Actors, candidate: Candidate, sentence: Sentence, known: AbstractSet[str | None]
) -> list[ParticipantMention]:
    """Who speaks in the clause around the act, else who is first in the sentence, or in those before it."""
    sentences = actors.document.sentences
    start = candidate.words.starts[candidate.first]
    earlier = range(sentence.index - 1, max(-1, sentence.index - 1 - SENTENCES_BACK), -1)
    stretches = [(speech_start(candidate), start), (sentence.start, start)]
    stretches += [(sentences[at].start, sentences[at].end) for at in earlier]
    person = _of_a_person(candidate)
    for first, last in stretches:
        found = [
            mention
            for mention in actors.between(first, last)
            if not (mention.actor in known or actors.placed(mention, candidate) or dateline(actors, mention))
        ]
        if found:
            own = (
                found[0]
                if not person
                else next((one for one in found if not _beside_other(actors, one)), found[0])
            )
            return [actors.named(own) if person else actors.as_state(own)]
    return []


def _beside_other(actors: Actors, mention: ActorMention) -> bool:
    """Whether it is only named as with whom, or against whom, another does something: "the talks with | Serbia", no "he"."""
    return mention.person is None and actors.document.lower.endswith(_WITH, 0, mention.start)


def _of_a_person(candidate: Candidate) -> bool:
    """Whether the act goes back to a person: "she will …", "his visit"."""
    lower = candidate.words.lower
    first, last = candidate.subject
    return candidate.nominal or (lower[first] if first < last else lower[candidate.first]) in _PERSONAL


def _clause_start(candidate: Candidate) -> int:
    """Where the condition begins in which the act is named: "warned the two if | they held the drill"; the act's start elsewhere."""
    words = candidate.words
    for at in range(candidate.first - 1, -1, -1):
        if words.lower[at] in _CONDITIONS:
            return words.ends[at]
    return words.starts[candidate.first]


def _beside(actors: Actors, candidate: Candidate, sentence: Sentence) -> list[ActorMention]:
    """Two actors of the same sentence outside the act, more if it lists them: those before it, else those after it."""
    words = candidate.words
    start, end = words.starts[candidate.first], words.ends[candidate.last - 1]
    found = _first_sides(actors, candidate, _clause_start(candidate), start)
    if found:
        return found
    if reported(candidate):
        found = _first_sides(actors, candidate, speech_start(candidate), start)
        if found:
            return found
    found = _first_sides(actors, candidate, sentence.start, start)
    known = sentence.index > 0 and words.lower[candidate.first] in _KNOWN
    return found if found or known else _first_sides(actors, candidate, end, sentence.end)


def _first_sides(actors: Actors, candidate: Candidate, first: int, last: int) -> list[ActorMention]:
    """The first two actors named in a stretch, more if it lists them."""
    found: dict[str, ActorMention] = {}
    end = 0
    for mention in actors.between(first, last):
        if mention.actor in found:
            continue
        if actors.placed(mention, candidate) or dateline(actors, mention) or mediates(actors, mention):
            continue
        if only_told(actors, mention, candidate):
            continue
        if len(found) < 2 or actors.document.lower[end : mention.start] in LISTING:  # noqa: PLR2004 - two sides
            found[mention.actor] = mention
            end = mention.end
    return list(found.values())
