"""Acts told by a past verb: "arrived in Beijing", "held talks", "the drills ended", "is visiting Ankara"."""

from __future__ import annotations

from models.follow_ups.acts import acts
from models.follow_ups.candidate import Candidate
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.words import Words
from models.held.after_doing import AFTER, after_doing
from models.held.firsts import BECAME, first_to
from models.held.kinds import told_kind
from models.held.lexicon import HeldLexicon
from models.held.nouns import act_noun
from models.held.participles import participle_group
from models.held.present import headline, present_group
from models.held.subjects import far_subject
from models.held.telling import Telling
from models.held.truth import told_as_fact
from models.held.verb_groups import PastGroup, describes_noun, emphatic_group, past_group
from models.signal import Kind

_DATE_REACH = 7
_NAMING = frozenset(
    (
        "called",
        "calls",
        "described",
        "termed",
        "said",
        "says",
        "appeared",
        "believed",
        "labelled",
        "identified",
    )
)
_NAMING_REACH = 8
_INITIAL = "initial"
"""A text that "has been initialled" is one that has yet to be signed."""
_GIVING = frozenset(("gave", "given", "gives", "give"))
_HELD_UP = {
    "held": (["up"], ["back"], ["over"], ["off"]),
    "put": (["back"], ["off"], ["aside"]),
    "brought": (["forward"],),
    "pushed": (["back"],),
}
"""Behind the verb they tell that something did not take place yet."""


def told_by_verb(words: Words, index: int, lexicon: HeldLexicon) -> Candidate | None:
    """The act that the verb at `index` tells, or "did" with the verb after it; None where none took place."""
    word = words.lower[index]
    if word == AFTER:
        done = after_doing(words, index, lexicon.words)
        base = None if done is None else lexicon.done.get(words.lower[done.verb])
        return None if done is None or base is None else _told(words, done, base, lexicon)
    if word == "did":
        emphatic = emphatic_group(words, index, lexicon.words)
        return None if emphatic is None else _told(words, emphatic, words.lower[index + 1], lexicon)
    if word == BECAME and words.lower[index + 1 : index + 2] == ["the"]:
        first = first_to(words, index, lexicon.words)
        to_do = None if first is None else acts().base(words.lower[first.verb], "base")
        return None if first is None or to_do is None else _told(words, first, to_do, lexicon)
    if index + 1 < len(words) and words.lower[index + 1] in lexicon.training:
        index += 1
        group = past_group(words, index, lexicon.words, progressive=True)
        return None if group is None else _told(words, group, lexicon.training[words.lower[index]], lexicon)
    progressive = word in lexicon.gerunds
    base = lexicon.gerunds[word] if progressive else lexicon.bases.get(word)
    if base is None:
        return None
    group = past_group(words, index, lexicon.words, progressive=progressive) or participle_group(
        words, index, lexicon.words, gerund=progressive
    )
    if group is None:
        return None
    told = _told(words, group, base, lexicon)
    simple = not (group.passive or group.perfect or group.progressive)
    if told is None and simple and (_dated(words, index) or (not group.subject[0] and headline(words))):
        return _told(words, group.altered(passive=True), base, lexicon)
    return told


def _dated(words: Words, verb: int) -> bool:
    """Whether a pact stands before the verb and a day closely behind, so that it may be a participle: "the accord signed on Monday"."""
    return words.lower[verb - 1] in acts().objects["pacts"] and True in words.timed[verb : verb + _DATE_REACH]


def told_by_present(words: Words, index: int, lexicon: HeldLexicon) -> Candidate | None:
    """The act that the verb at `index`, in the present tense of a headline or a lead, tells as taking place."""
    base = lexicon.presents.get(words.lower[index])
    group = None if base is None else present_group(words, index, lexicon)
    told = None if base is None or group is None else _told(words, group, base, lexicon)
    # "Open" is an adjective more often; with talks or a summit behind it, it is none.
    return None if told is not None and words.lower[index] == "open" and told.kind == "other" else told


def _told(words: Words, found: PastGroup, base: str, lexicon: HeldLexicon) -> Candidate | None:
    index = found.verb
    if base == _INITIAL and found.perfect:
        return None
    lower = words.lower
    if lower[index] in _HELD_UP and lower[index + 1 : index + 2] in _HELD_UP[lower[index]]:
        return None
    group = _with_subject(words, found, base, lexicon)
    if group is None:
        return None
    end = max(clause_end(words, _past_naming(words, index + 1)), index + 1)
    if describes_noun(words, group, end):
        return None
    kind = told_kind(Telling(words, group, base, end, lexicon))
    if kind is None or _given_up(words, index, kind) or not told_as_fact(words, group, end, lexicon.words):
        return None
    first, stop = group.subject
    noun = act_noun(words, first, stop, lexicon)
    if noun is not None and noun[1] == kind:
        return Candidate(
            words, first, end, noun[0], (first, first), kind, "confirmed", sure=True, nominal=True
        )
    if first > index:
        # The subject is that of the verb behind: "having signed the treaty, the ministers left".
        first, end = group.start, max(end, stop)
    elif stop < group.start - 1:
        # The subject is that of a verb before: "flew to Kabul and | met the premier".
        first = group.start
    return Candidate(words, first, end, index, group.subject, kind, "confirmed", sure=True)


def _given_up(words: Words, index: int, kind: Kind) -> bool:
    """Whether the act is only given up, which captives are by those who free them: "gave up | the idea of a summit"."""
    if kind == "exchange" or words.lower[index] not in _GIVING:
        return False
    return words.lower[index + 1 : index + 2] == ["up"]


def _past_naming(words: Words, first: int) -> int:
    """Where the object begins that somebody only calls so: "fired | what it called a | missile"."""
    if first >= len(words.lower) or words.lower[first] != "what":
        return first
    named = next(
        (at for at in range(first + 1, min(first + _NAMING_REACH, len(words))) if words.lower[at] in _NAMING),
        first,
    )
    return min(named + 1, len(words) - 1)


def _with_subject(words: Words, group: PastGroup, base: str, lexicon: HeldLexicon) -> PastGroup | None:
    """The group; of "took place" and its like, with the act that heads all that stands before it, if one does."""
    placing = (
        base in lexicon.passive
        if group.passive
        else base in lexicon.subject or base in lexicon.results or base in lexicon.expiring
    )
    first, stop = group.subject
    near = act_noun(words, first, stop, lexicon) if placing else None
    if placing and (near is None or (base in lexicon.expiring and near[1] != "deadline")):
        far = far_subject(words, group.start)
        found = act_noun(words, far[0], far[1], lexicon)
        if found is not None and (near is None or found[1] == "deadline"):
            return group.altered(subject=far)
    return group if first < stop else None
