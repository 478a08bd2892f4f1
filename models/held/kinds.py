"""What kind of act a past verb tells: by itself, or by the noun that is its object or its subject."""

from __future__ import annotations

from collections.abc import Callable

from models.follow_ups.acts import acts
from models.follow_ups.forces.going_forces import MOVING_VERBS, forces_go
from models.follow_ups.grammar.noun_phrases import phrase_start
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.kinds.kinds import name_act
from models.follow_ups.kinds.naming import Naming
from models.follow_ups.kinds.ruled import rule_of
from models.follow_ups.kinds.terms import EXPIRING, let_end, names_term
from models.held.borrowed import DECLARING, IN_FORCE, borrowed_kind
from models.held.conferring import calling, conferred
from models.held.courts import judging, of_a_bloc
from models.held.delivered import delivered
from models.held.doers import inspecting, people
from models.held.eased import eased, of_a_state
from models.held.fitting import fitting
from models.held.leaving import left_for_good
from models.held.nouns import act_noun, unreal
from models.held.signs import TRAINING
from models.held.telling import Telling, follows
from models.held.turns import BLOC, CALLERS, COURTS, EASING, INSPECTORS, PEOPLE, STATES, turned_kind
from models.held.verb_signs import BEGINNING, BEGUN, CONFERRING, DISCUSSING, SPEAKING
from models.signal import Kind

_SPEAKING = frozenset((*CONFERRING, *DISCUSSING, SPEAKING))
_OUTRIGHT = frozenset(("give", "veto"))
"""What needs no paper: "gave its consent", "vetoed a demand for a truce at the Security Council"."""
_MANDATED = frozenset(("extend", "renew", "prolong", "block"))
"""What lawmakers do with a mandate or a sale as with a bill."""
_LAPSING = frozenset(("lapse", "pass", "expire", "elapse", "run", "go", "slip"))
_GOING = frozenset(("fly", "return", "go", "come", "sail"))
_VISITING = frozenset(("visit", "tour"))
_PHONE_REACH = 12
_TOGETHER = frozenset(("sidelines", "margins", "at", "in", "after", "during"))
"""Where somebody is told to have spoken at a place, it was face to face."""
_WORK_REACH = 4
_CALL = "call"
"""Who calls a summit only says when there is to be one."""
_ASK = "ask"
"""What somebody was asked to do is told by another verb."""
_CHECKS: dict[str, Callable[[Telling], bool]] = {
    PEOPLE: people,
    INSPECTORS: inspecting,
    COURTS: judging,
    CALLERS: calling,
    BLOC: of_a_bloc,
    EASING: eased,
    STATES: of_a_state,
}


def told_kind(telling: Telling) -> Kind | None:
    """The kind of the act that the verb with its subject and its complement tells; None where they tell of none."""
    return _begun(telling) or delivered(telling) or _turned(telling) or _moved(telling) or _by_itself(telling)


def _moved(telling: Telling) -> Kind | None:
    """A deployment or a withdrawal, by the way in which forces went: "took up their posts", "left Mali"."""
    group = telling.group
    if group.progressive or telling.base not in MOVING_VERBS:
        return None
    verb = VerbGroup(group.verb, group.verb + 1, telling.base, passive=group.passive)
    return forces_go(telling.words, verb, group.subject, telling.end)


_LAPSE = frozenset(("lapse", "expire"))


def _turned(telling: Telling) -> Kind | None:
    group = telling.group
    if (group.progressive and telling.base not in TRAINING) or (group.passive and telling.base in _GOING):
        return None
    kind = turned_kind(telling, telling.lexicon.turns, _CHECKS)
    if telling.base == "let" and kind != "deadline" and not _LAPSE.isdisjoint(telling.after()):
        return None
    return None if kind == "other" and _of_measures(telling) else kind


def _of_measures(telling: Telling) -> bool:
    """Whether the subject names measures against others, which tell the kind: "the licence rule for shipments to Chad"."""
    named = act_noun(telling.words, *telling.group.subject, telling.lexicon)
    return named is not None and named[1] == "sanctions"


def _by_itself(telling: Telling) -> Kind | None:
    base, group, lexicon = telling.base, telling.group, telling.lexicon
    if base in _SPEAKING:
        return "call" if _by_phone(telling) or _with_peer(telling) else conferred(telling)
    if group.progressive:
        return fitting(telling, "visit") if base in _VISITING else borrowed_kind(telling)
    if _expired(telling):
        return "deadline"
    if _decided(telling):
        return fitting(telling, "vote")
    if base in _GOING and telling.after()[:1] == ["home"]:
        return fitting(telling, "withdrawal")
    if base in lexicon.object and "work" in telling.after()[:_WORK_REACH] and inspecting(telling):
        return "inspection"
    if base in acts().rules and _may_tell(telling):
        verb = VerbGroup(group.verb, group.verb + 1, base, passive=group.passive)
        naming = name_act(telling.words, verb, group.subject, telling.end)
        if naming is not None and _counts(telling, naming.kind) and _named(telling, verb, naming):
            kind = naming.kind if naming.kind == telling.fits else fitting(telling, naming.kind)
            if kind is not None:
                return kind
    return left_for_good(telling) or _of_relative(telling) or borrowed_kind(telling)


def _of_relative(telling: Telling) -> Kind | None:
    """The kind of an act whose object stands before the relative clause that tells it: "the treaty that they signed"."""
    objects = telling.before_relative()
    if not objects or telling.group.passive:
        return None
    for rule in acts().rules.get(telling.base, ()):
        unused = telling.lexicon.unused.get(rule.kind)
        asked = None if unused is None or telling.base in unused else rule.object
        if asked and not asked.isdisjoint(objects):
            return fitting(telling, rule.kind)
    relative = telling.group.subject[0] - 1
    if telling.base not in telling.lexicon.object:
        return None
    found = act_noun(telling.words, phrase_start(telling.words, relative - 1), relative, telling.lexicon)
    real = found is not None and not unreal(telling.words, found[0], telling.lexicon)
    return found[1] if found is not None and real and found[1] not in IN_FORCE else None


def _begun(telling: Telling) -> Kind | None:
    """The kind of the act that somebody "began" or "started" to do: "began withdrawing its troops"."""
    words, verb = telling.words, telling.group.verb
    if telling.base not in BEGINNING or telling.group.passive or verb + 2 >= telling.end:
        return None
    if words.lower[verb + 1] == "to":
        inner, base = verb + 2, acts().base(words.lower[verb + 2], "base")
    else:
        inner, base = verb + 1, acts().base(words.lower[verb + 1], "ing")
    if base is None or base not in acts().rules:
        return None
    naming = name_act(
        words, VerbGroup(inner, inner + 1, base, passive=False), telling.group.subject, telling.end
    )
    if naming is None or naming.kind not in BEGUN:
        return None
    doing = Telling(telling.words, telling.group.altered(verb=inner), base, telling.end, telling.lexicon)
    return naming.kind if naming.kind == "inspection" else fitting(doing, naming.kind)


def _decided(telling: Telling) -> bool:
    """Whether lawmakers decide on a bill or a pact: "threw out the bill", "was approved by parliament"."""
    base = telling.base
    if not telling.group.passive and base not in telling.lexicon.votes:
        return False
    objects = acts().objects
    if telling.group.passive:
        after = telling.after()
        if after[:1] != ["by"] or objects["lawmakers"].isdisjoint(after):
            return False
        return base in telling.lexicon.votes or any(
            rule.kind == "vote" for rule in acts().rules.get(base, ())
        )
    for particles in telling.lexicon.votes.get(base, ()):
        if follows(telling.words, telling.group.verb + 1, particles):
            after = telling.after()
            consent = (
                base in _OUTRIGHT
                or not objects["bills"].isdisjoint(after)
                or not objects["pacts"].isdisjoint(after)
                or (base in _MANDATED and not telling.lexicon.words.mandates.isdisjoint(after))
            )
            # A veto is a member's, in the body that the resolution is of.
            voting = after if base == "veto" else telling.subject()
            return consent and not objects["lawmakers"].isdisjoint(voting)
    return False


def _expired(telling: Telling) -> bool:
    """Whether the day of a deadline has come: "the deadline ran out", "let the deadline lapse"."""
    if telling.base in telling.lexicon.missing:
        return _missed(telling)
    for particles in telling.lexicon.expiring.get(telling.base, ()):
        if not telling.group.passive and follows(telling.words, telling.group.verb + 1, particles):
            found = act_noun(telling.words, *telling.group.subject, telling.lexicon)
            ending = acts().objects["terms" if telling.base in EXPIRING else "truces"]
            if telling.base in EXPIRING | {"end"} and names_term(ending, telling.subject()):
                return True
            return (
                found is not None
                and found[1] == "deadline"
                and not unreal(telling.words, found[0], telling.lexicon)
            )
    return False


def _missed(telling: Telling) -> bool:
    """Whether somebody let the day of a deadline go by: "missed the deadline", "let the ultimatum pass"."""
    words, first = telling.words, telling.group.verb + 1
    found = act_noun(words, first, telling.end, telling.lexicon)
    verb = VerbGroup(telling.group.verb, first, telling.base, passive=telling.group.passive)
    if let_end(words, verb, telling.end):
        return True
    if telling.group.passive or found is None or found[1] != "deadline":
        return False
    return telling.base == "miss" or not _LAPSING.isdisjoint(words.lower[found[0] + 1 : telling.end])


def _counts(telling: Telling, kind: Kind) -> bool:
    """Whether the verb tells an act of this kind in the past.

    A summit is named by where leaders met, an inspection by who came: there the verb is that of another kind.
    """
    if kind == "summit":
        return telling.base != _CALL
    if (
        kind == "other"
        and telling.base in DECLARING
        and "that" in telling.words.lower[telling.end : telling.end + 1]
    ):
        return False
    return kind in telling.lexicon.kinds[telling.base]


def _named(telling: Telling, verb: VerbGroup, naming: Naming) -> bool:
    """Whether verb and object name the act; of a day a plan may be made of whatever verb: "turned | down a truce", "fought"."""
    if naming.kind != "other" or naming.sure:
        return True
    return rule_of(telling.words, verb, telling.group.subject, telling.end) is not None


def _may_tell(telling: Telling) -> bool:
    """Whether subject and object fit a kind that the verb, or the noun that is its object, may tell.

    `name_act`, which would find out which, costs ten times as much.
    """
    base, lexicon = telling.base, telling.lexicon
    if base == _ASK:
        return True
    for kind in lexicon.kinds[base]:
        fits = fitting(telling, kind)
        if fits is not None:
            telling.fits = kind if fits == kind else None
            return True
    return base != _CALL and _at_summit(telling) and fitting(telling, "summit") is not None


def _at_summit(telling: Telling) -> bool:
    """Whether a summit is named in the sentence, which only the few that have its letters need be searched for."""
    words, summits = telling.words, telling.lexicon.summits
    lower, first, end = words.document.lower, words.starts[0], words.starts[-1] + len(words.lower[-1])
    for word in summits:
        if lower.find(word, first, end) >= 0:
            return not summits.isdisjoint(words.lower)
    return False


def _by_phone(telling: Telling) -> bool:
    first = telling.group.verb + 1
    near = telling.words.lower[first : min(first + _PHONE_REACH, telling.end)]
    return not telling.group.passive and not telling.lexicon.words.phones.isdisjoint(near)


def _with_peer(telling: Telling) -> bool:
    """Whether somebody spoke with an office-holder, and not where both were: "spoke with the French president on Friday"."""
    after = telling.after()
    if telling.base != "speak" or telling.group.passive or after[:1] not in (["with"], ["to"]):
        return False
    return not acts().objects["dignitaries"].isdisjoint(after) and _TOGETHER.isdisjoint(after)
