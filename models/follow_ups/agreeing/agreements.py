"""Acts that are agreed by a noun: "reached an understanding to exchange prisoners", "accepted a proposal for talks"."""

from __future__ import annotations

from models.follow_ups.agreeing.truces import TAKING_UP, truce_accepted
from models.follow_ups.candidate import Candidate, Range
from models.follow_ups.changed_plans.refusals import DENIABLE
from models.follow_ups.classes import classes
from models.follow_ups.cues import cues
from models.follow_ups.days.agreed_then import act_alone
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.noun_phrases import first_noun, phrase_start
from models.follow_ups.grammar.subjects import group_start, is_base, shared_subject, subject_start
from models.follow_ups.grammar.verbs import VerbGroup, verb_group
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.kinds import name_act
from models.follow_ups.kinds.naming import Naming
from models.follow_ups.setting import Setting

_CLASSES = classes()
_VERB_REACH = 4
_NOUN_REACH = 7
_PARTY_REACH = 7
_DOER_REACH = 9
_WITHHOLDING = frozenset(("denied", "denies", "refused", "refuses"))
_DOUBT_REACH = 5
_FAILING = frozenset(
    ("failed", "fail", "fails", "unable", "will", "hope", "hopes", "hoped", "if", "to", "until", "had")
)
_BACK_REACH = 6
_NOT_REACH = 3
_WITH_REACH = 9
_DETERMINERS = frozenset(("a", "an", "the", "another", "their", "written", "joint", "mutual", "new", "only"))
_ENDING = frozenset(
    (
        "ended",
        "end",
        "ends",
        "closed",
        "concluded",
        "parted",
        "finished",
        "wrapped",
        "broke",
        "emerged",
        "adjourned",
        "left",
        "came",
    )
)
"""Verbs of what was all over "with" an accord."""
_DEAD = frozenset(("dead", "void", "null", "invalid", "defunct", "buried", "finished", "moot"))
"""What an accord is called by those who no longer keep to it."""
_STILL = frozenset(("now", "already", "effectively", "as", "therefore", "thus", "all"))
_DECLARED_REACH = 6
_DEAD_REACH = 14
_LEADING = frozenset(("to", "on", "for", "of"))
_PARTIES = frozenset(("by", "from", "in", "principle", "the", "between", "among", "and"))
"""What may stand between an accord and its matter besides names: "an agreement in principle | between Chad and Niger on"."""


def agreements(setting: Setting, index: int) -> list[Candidate]:
    """Answer the act of the agreement named at `index`, or of the proposal or the truce that the verb at `index` accepts."""
    found: list[Candidate] = []
    words = setting.words
    lower = words.lower
    if lower[index] in TAKING_UP:
        return _truce(setting, index)
    if lower[index] in cues().agreeing.accepting:
        last = min(index + _NOUN_REACH, len(lower) - 1)
        demand = next((at for at in range(index + 1, last) if lower[at] in _CLASSES.demands), None)
        if demand is None:
            return _truce(setting, index)
        verb, noun = index, demand
    else:
        noun = index
        near = range(index - 1, max(-1, index - 1 - _VERB_REACH), -1)
        verb = next((at for at in near if lower[at] in cues().agreeing.reaching), -1)
        if verb < 0:
            return _there_is(setting, noun)
    leading = -1 if verb < 0 else _leading(words, noun + 1)
    if leading < 0:
        return found
    before = lower[max(0, verb - _DOUBT_REACH) : verb]
    if not (_CLASSES.unsettled | _FAILING).isdisjoint(before) or setting.feared(verb):
        return found
    start = min(subject_start(words, group_start(words, verb)), shared_subject(words, verb))
    end = clause_end(words, leading + 1)
    named = _named(words, leading, end, (start, verb))
    if named is not None and start < verb:
        head, naming = named
        found.append(
            Candidate(words, start, end, head, (start, verb), naming.kind, "agreed", sure=naming.sure)
        )
    return found


def _there_is(setting: Setting, noun: int) -> list[Candidate]:
    """The act on which there is said to be an accord: "there is now an | agreement between Chad and Niger on a summit"."""
    words, lower = setting.words, setting.words.lower
    near = range(noun - 1, max(-1, noun - 1 - _VERB_REACH), -1)
    being = next((at for at in near if lower[at] in _CLASSES.be), 0)
    if not being or lower[being - 1] != "there":
        return []
    if not (_CLASSES.unsettled | _CLASSES.negations | _FAILING).isdisjoint(
        lower[max(0, being - _NOT_REACH) : noun]
    ):
        return []
    leading = _leading(words, noun + 1)
    named = None if leading < 0 else _named(words, leading, clause_end(words, leading + 1), (being, being))
    if named is None or setting.feared(being):
        return []
    head, naming = named
    end = clause_end(words, leading + 1)
    return [Candidate(words, being - 1, end, head, (noun, leading), naming.kind, "agreed", sure=naming.sure)]


def _truce(setting: Setting, index: int) -> list[Candidate]:
    accepted = truce_accepted(setting.words, index)
    if accepted is None or setting.feared(index):
        return []
    last = act_alone(setting.words, index, accepted.head, accepted.last)
    return [accepted if last == accepted.last else accepted.altered(last=last)]


def taken_back(setting: Setting, index: int) -> list[Candidate]:
    """Answer the act to which the consent, or the accord, named at `index` is taken back: "withdrew its | consent to"."""
    found: list[Candidate] = []
    words = setting.words
    leading = _leading(words, index + 1)
    if leading < 0:
        return found
    near = f" {' '.join(words.lower[max(0, index - _BACK_REACH) : index])} "
    verb = next((phrase for phrase in cues().agreeing.taking_back if f" {phrase} " in near), None)
    if verb is None:
        return found
    at = words.lower.index(verb.split()[0], max(0, index - _BACK_REACH))
    if not (_CLASSES.unsettled | _FAILING - {"had"}).isdisjoint(words.lower[max(0, at - _NOT_REACH) : at]):
        return found
    start = min(subject_start(words, group_start(words, at)), shared_subject(words, at))
    end = clause_end(words, leading + 1)
    # "Denied a ship permission to": it is the ship that does not call.
    doer = (at + 1, index) if words.lower[at] in _WITHHOLDING and index > at + 1 else (start, at)
    named = _named(words, leading, end, doer)
    if named is not None and start < at:
        head, naming = named
        found.append(
            Candidate(words, start, end, head, (start, at), naming.kind, "cancelled", sure=naming.sure)
        )
    return found


def declared_dead(setting: Setting, index: int) -> list[Candidate]:
    """Answer the act on which the accord named at `index` is said to be dead: "declared the | accord on a prisoner swap void"."""
    found: list[Candidate] = []
    words = setting.words
    lower = words.lower
    leading = _leading(words, index + 1)
    if leading < 0 or _DEAD.isdisjoint(lower[leading:]):
        return found
    dead = next(at for at in range(leading, len(lower)) if lower[at] in _DEAD)
    near = range(index - 1, max(-1, index - _DECLARED_REACH), -1)
    verb = next((at for at in near if lower[at] in _CLASSES.declaring), -1)
    being = dead - 1 - (lower[dead - 1] in _STILL)
    if dead - leading > _DEAD_REACH or (verb < 0 and lower[being] not in _CLASSES.be):
        return found
    before = (
        lower[max(0, verb - _NOT_REACH) : verb] if verb >= 0 else lower[max(0, being - _NOT_REACH) : being]
    )
    if not (_CLASSES.negations | _CLASSES.modals | _FAILING).isdisjoint(before):
        return found
    end = next((at for at in range(leading, dead) if lower[at] in _CLASSES.be or lower[at] == '"'), dead)
    start = subject_start(words, group_start(words, verb)) if verb >= 0 else phrase_start(words, index)
    subject = (start, verb) if verb >= 0 else (start, start)
    named = _named(words, leading, end, subject)
    if named is not None:
        head, naming = named
        found.append(
            Candidate(
                words,
                start,
                dead + 1,
                head,
                subject,
                naming.kind,
                "cancelled",
                sure=naming.sure,
                nominal=verb < 0,
            )
        )
    return found


def parted_with(setting: Setting, index: int) -> list[Candidate]:
    """Answer the act on which an accord was all that came of another: "ended with progress and an | agreement to meet again"."""
    found: list[Candidate] = []
    words = setting.words
    first = index - 1
    while first > 0 and words.lower[first] in _DETERMINERS:
        first -= 1
    together = range(first, max(-1, first - _WITH_REACH), -1)
    with_at = next((at for at in together if words.lower[at] == "with"), None)
    leading = _leading(words, index + 1)
    if with_at is None or leading != index + 1 or _ENDING.isdisjoint(words.lower[:with_at]):
        return found
    if words.lower[with_at - 2 : with_at - 1] == ["had"]:
        return found
    between = words.lower[with_at + 1 : first + 1]
    if between and between[-1] != "and":
        return found
    start = subject_start(words, with_at)
    end = clause_end(words, leading + 1)
    named = _named(words, leading, end, (leading, leading))
    if named is not None and start < with_at:
        head, naming = named
        found.append(
            Candidate(words, first + 1, end, head, (start, with_at), naming.kind, "agreed", sure=naming.sure)
        )
    return found


def _leading(words: Words, first: int) -> int:
    """The word that leads to the act, past whose proposal it is: "a proposal by Niger | to meet"; -1 where none does."""
    lower = words.lower
    for at in range(first, min(first + _PARTY_REACH, len(lower) - 1)):
        if lower[at] in _LEADING:
            return at
        if "with" in lower[first : at + 1]:
            continue
        if lower[at] not in _PARTIES and not words.capital(at):
            return -1
    return -1


def _named(words: Words, leading: int, end: int, subject: Range) -> tuple[int, Naming] | None:
    """The word and the kind of the act that an infinitive or a noun after the word at `leading` names."""
    if words.lower[leading] == "to" and is_base(words, leading + 1):
        group = verb_group(words, leading + 1)
        naming = None if group is None else name_act(words, group, subject, end)
        return None if group is None or naming is None else (group.verb, naming)
    if words.lower[leading] == "for":
        near = range(leading + 1, min(leading + _DOER_REACH, end - 1))
        to = next((at for at in near if words.lower[at] == "to"), 0)
        if to and is_base(words, to + 1):
            return _named(words, to, end, (leading + 1, to))
    group = _gerund(words, leading)
    if group is not None:
        doing = name_act(words, group, subject, end)
        return None if doing is None or not doing.sure else (group.verb, doing)
    noun = first_noun(words, leading + 1, end)
    kind = None if noun is None else words.acts.nouns[noun[1]]
    return None if noun is None or kind not in DENIABLE else (noun[0], Naming(kind, sure=True))


def _gerund(words: Words, leading: int) -> VerbGroup | None:
    """The verb of what is agreed on in a form in -ing: "reached agreement on | cutting tariffs"."""
    word = words.lower[leading + 1]
    if words.lower[leading] != "on" or not word.endswith("ing") or word in words.acts.nouns:
        return None
    base = words.acts.base(word, "ing")
    return None if base is None else VerbGroup(leading + 1, leading + 2, base, passive=False)
