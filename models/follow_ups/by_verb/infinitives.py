"""Acts told by an infinitive: "is to meet", "is due to vote", "agreed to hold", "talks to be held"."""

from __future__ import annotations

from collections.abc import Sequence

from models.follow_ups.acts import acts
from models.follow_ups.agreeing.proposed_that import PROPOSING, proposed_that
from models.follow_ups.agreeing.truces import lasting
from models.follow_ups.by_verb.antecedents import who
from models.follow_ups.by_verb.clause import Clause, Cue
from models.follow_ups.by_verb.expected_things import EXPECTING, expected_things
from models.follow_ups.by_verb.infinitive_cues import OF_OTHERS, cue_of, known, marker, weighed
from models.follow_ups.by_verb.judging import judged
from models.follow_ups.by_verb.no_plans import asked_by_motion, only_wished
from models.follow_ups.by_verb.verbal import told_acts
from models.follow_ups.candidate import Candidate
from models.follow_ups.changed_plans.given_up_behind import given_up_behind
from models.follow_ups.changed_plans.refusals import CANCELLABLE, DENIABLE
from models.follow_ups.classes import classes
from models.follow_ups.cues import cues
from models.follow_ups.forces.mooring import due_in_port
from models.follow_ups.forces.sending import sent_as_force
from models.follow_ups.grammar.boundaries import finite
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.destinations import goes_to_place
from models.follow_ups.grammar.noun_phrases import first_noun
from models.follow_ups.grammar.spans import word_at
from models.follow_ups.grammar.subjects import group_start, subject_start
from models.follow_ups.grammar.verbs import skip_adverbs, verb_group
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.arrivals import awaited
from models.follow_ups.kinds.deliveries import carried
from models.follow_ups.kinds.kinds import name_act
from models.follow_ups.kinds.parts_of_arms import as_goods, bears_relief
from models.follow_ups.setting import Setting
from models.signal import Kind, Status

_CLASSES = classes()
_RULES = cues().infinitive_rules
_INFINITIVE = cues().infinitive
_WEIGHED = _RULES.whether
_OF_KIND_ONLY = _RULES.of_kind_only
_BE_TO_REACH = 12
_NEAR = 4
_OBJECTS = frozenset(("it", "them", "this", "these", "those", "him", "her", "us"))
"""What "to" only leads to, and no infinitive: "agreed to | them in May"."""
_PLANNING = frozenset(("plan", "planning", "intend", "intends", "intending"))
_PLANNED = _RULES.bare | {"plan", "plans", "set"}
"""Cues that may only describe a noun, of which the clause goes on to tell: "duties | due to begin in May", "a plan to"."""
_DECIDING = frozenset(("decided", "agreed", "chose", "opted", "resolved"))
_NOT = frozenset(("not", "n't"))
_BEGINNING = frozenset(("begin", "begins", "start", "starts", "continue", "continues"))
"""In headlines what somebody does these "to" do is under way."""
_COUNTED = frozenset(("first", "second", "third", "last", "final", "next", "remaining", "more", "new"))
"""What begins a name of things, and of no guest: "| Remaining Gripens due on May 3"."""
_SETTLED = frozenset(("confirmed", "agreed"))
"""What is so decided, and "not", is off: "decided not to attend"."""


_TRAINERS = frozenset(("instructors", "trainers"))
_SOLDIERS = frozenset(
    (
        "soldiers",
        "troops",
        "units",
        "battalion",
        "brigade",
        "contingent",
        "marines",
        "peacekeepers",
        "paratroopers",
    )
)


def be_to(setting: Setting, index: int) -> Sequence[Candidate]:
    """Answer the acts after a form of "be" at `index` and "to"."""
    words = setting.words
    lower = words.lower
    if not _followed_by_to(lower, index):
        return ()
    to, negated = skip_adverbs(words, index + 1)
    if (
        not negated
        and word_at(lower, to) == "about"
        and word_at(lower, to + 1) == "to"
        and lower[index] in _CLASSES.be_present
    ):
        return told_acts(setting, Cue(index, "expected", be=True), to + 2)
    if negated or to + 1 >= len(lower) or lower[to] != "to":
        return ()
    if lower[to - 1] == "due" and not known(words, to + 1):
        return ()
    past = lower[index] in _CLASSES.be_past
    return told_acts(setting, Cue(index, "confirmed", past=past, be=True), to + 1)


def _followed_by_to(lower: list[str], index: int) -> bool:
    """Whether "to" stands near behind the word."""
    for at in range(index + 1, min(index + _BE_TO_REACH, len(lower))):  # noqa: SIM110 - a loop costs half of a generator
        if lower[at] == "to":
            return True
    return False


def to_be(setting: Setting, index: int) -> list[Candidate]:
    """What a noun is to undergo: "talks to be held in May", "the accord, to be monitored by both"."""
    found: list[Candidate] = []
    words = setting.words
    group = verb_group(words, index + 1)
    if index == 0 or group is None or not group.passive:
        return found
    before = words.lower[index - 1]
    at = index - 1 if before == "," else index
    start = subject_start(words, at)
    pact = setting.headline and before in words.acts.objects["pacts"]
    if (before != "," and before not in words.acts.nouns and not pact) or start >= at:
        return found
    end = clause_end(words, group.after)
    naming = name_act(words, group, (start, at), end)
    if naming is None or (naming.kind == "other" and not naming.sure):
        return found
    status: Status = "agreed" if setting.terms(naming.kind, group.base) else "confirmed"
    clause = Clause(naming, group, (start, end), (start, at))
    candidate = judged(setting, Cue(index, status), clause, status)
    if candidate is not None:
        found.append(candidate)
    return found


def headline(setting: Setting, index: int) -> Sequence[Candidate]:
    """The infinitive of headlines: "Ministers to meet in Rome"."""
    words = setting.words
    if index == 0 or index + 1 >= len(words.lower) or any(finite(words, at) for at in range(1, index)):
        return ()
    if words.lower[index - 1] in _BEGINNING:
        return ()
    return [
        candidate.altered(first=0 if candidate.first < index else candidate.first, subject=(0, index))
        for candidate in told_acts(setting, Cue(index, "confirmed"), index + 1)
    ]


def infinitive(setting: Setting, index: int) -> Sequence[Candidate]:
    """Answer the acts after a word such as "due", "plans" or "agreed" at `index`."""
    words = setting.words
    lower, word = words.lower, words.lower[index]
    if word in _WEIGHED and not weighed(words, index):
        return ()
    if asked_by_motion(words, index) or only_wished(words, index):
        return ()
    to = marker(words, index)
    if to is None and (word in PROPOSING or word in EXPECTING):
        told = proposed_that(words, index) if word in PROPOSING else expected_things(words, index)
        return () if told is None else (told,)
    if to is None:
        return _expected_at(setting, index) if word in ("expected", "due") else ()
    if lower[to - 1] == "time" or lower[to + 1] in _OBJECTS:
        return ()
    if (word in _PLANNING and lower[index - 1] in _NOT) or (word in _DECIDING and lower[to - 1] in _NOT):
        unplanned = told_acts(setting, Cue(index, "cancelled"), to + 1)
        return [act for act in unplanned if (act.kind in DENIABLE and act.sure) or _spared(act, to)]
    cue = cue_of(words, index, to)
    if cue is None:
        return ()
    if lower[to - 1] in _NOT:
        given_up = told_acts(setting, Cue(index, "cancelled"), to + 1) if cue.status in _SETTLED else ()
        return [act for act in given_up if (act.kind in CANCELLABLE and act.sure) or _spared(act, to)]
    return _kept_or_not(setting, cue, to)


def _kept_or_not(setting: Setting, cue: Cue, to: int) -> Sequence[Candidate]:
    """The acts of the infinitive at `to`, as what follows them leaves them where they only describe a noun."""
    told = _told(setting, cue, to)
    described = not cue.be and setting.words.lower[cue.at] in _PLANNED
    return [given_up_behind(act) for act in told] if described else told


def _spared(act: Candidate, to: int) -> bool:
    """Whether it is sanctions that were to come on a day: "decided not to | impose duties from June 1"."""
    return act.kind == "sanctions" and act.sure and True in act.words.timed[to : act.last]


def _told(setting: Setting, cue: Cue, to: int) -> list[Candidate]:
    """The acts of the infinitive at `to`; some cues need a date where the act has no kind of its own."""
    words, index = setting.words, cue.at
    word = words.lower[index]
    asked = words.lower[index + 1 : index + 2] == ["by"] or words.lower[index + 1 : to] == []
    others = word in OF_OTHERS and "and" in words.lower[index + 1 : to] and not asked
    told: list[Candidate] = []
    for candidate in told_acts(setting, cue, to + 1):
        if others:
            candidate = candidate.altered(first=index + 1, subject=(index + 1, to))  # noqa: PLW2901
        if candidate.kind == "other" and word in _OF_KIND_ONLY:
            if cue.status not in ("cancelled", "expected"):
                told.append(candidate.altered(sure=False))
        elif candidate.kind == "other" and (_thought(words, index) or lasting(candidate)):
            told.append(candidate.altered(sure=False))
        else:
            told.append(candidate)
    return told


def _thought(words: Words, index: int) -> bool:
    """Whether "plan" is a noun here, of which an act without a kind needs a date: "a joint plan to"."""
    return words.lower[index] == "plan" and not _CLASSES.articles.isdisjoint(
        words.lower[max(0, index - 3) : index]
    )


def _comes_then(holders: list[str]) -> Kind | None:
    """What is due where troops, inspectors or arms are, and nothing but a time is told: "The first soldiers are expected in spring"."""
    classes_of = acts().objects
    if not classes_of["inspectors"].isdisjoint(holders):
        return "inspection"
    if carried(holders):
        return "exchange"
    soldiers, arms = (not names.isdisjoint(holders) for names in (_SOLDIERS, classes_of["hardware"]))
    if arms and "for" in holders and not soldiers:
        return "exchange"
    return "deployment" if soldiers or sent_as_force(holders) else None


def _expected_at(setting: Setting, index: int) -> list[Candidate]:
    """An arrival without a verb: "is expected back in Cairo on Friday", "are due at the summit"."""
    found: list[Candidate] = []
    words = setting.words
    lower = words.lower
    at, _ = skip_adverbs(words, index + 1)
    being = group_start(words, index)
    start = subject_start(words, being)
    if start >= being and lower[being - 1] == "who":
        start = who(words, being - 1) or start
    unsaid = _CLASSES.be_present.isdisjoint(lower[max(start, index - _NEAR) : index])
    if start >= index or (unsaid and not (setting.headline and lower[index] == "due")):
        return found
    status = _INFINITIVE[lower[index]]
    coming = _comes_then(lower[start:being]) if True in words.timed[index + 1 : at] else None
    if coming is not None and lower[at : at + 1] != ["to"]:
        end = clause_end(words, index + 1)
        found.append(Candidate(words, start, end, index, (start, index), coming, status, sure=False))
        return found
    named = lower[start] not in _COUNTED
    if named and True in words.timed[index + 1 : at] and awaited(words, at, (start, being)):
        found.append(Candidate(words, start, at, index, (start, index), "visit", status, sure=False))
        return found
    if at >= len(words.lower):
        return found
    placed = lower[at] == "here" or (lower[at] in ("in", "at") and not any(words.timed[at + 1 : at + 2]))
    if (lower[at] != "back" and not placed) or first_noun(words, start, index, subject=True) is not None:
        return found
    end = clause_end(words, at)
    noun = first_noun(words, at + 1, end)
    force = sent_as_force(lower[start:being]) or not _TRAINERS.isdisjoint(lower[start:being])
    force = force and not due_in_port(words, (start, being), at, end)
    things = lower[start:being]
    goods = as_goods(things) or bears_relief(things)
    laden = carried(things) or (goods and not force)
    guests: Kind = "exchange" if laden else "deployment" if force else "visit"
    kind = guests if noun is None else words.acts.nouns[noun[1]]
    if kind != "other" and (noun is not None or goes_to_place(words, at, end)):
        found.append(
            Candidate(words, start, end, index, (start, index), kind, status, sure=status == "expected")
        )
    return found
