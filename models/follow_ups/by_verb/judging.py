"""Whether a told act counts and as what: "will strike | if attacked" is only a threat, "denied that it would | strike" takes it back."""

from __future__ import annotations

from models.follow_ups.by_verb.clause import Clause, Cue
from models.follow_ups.by_verb.taking_back import negated
from models.follow_ups.candidate import Candidate
from models.follow_ups.changed_plans.put_off_beside import with_new_time
from models.follow_ups.changed_plans.refusals import DENIABLE, DENYING, denial_start
from models.follow_ups.contested.disputing import with_denial
from models.follow_ups.grammar.subjects import group_start
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.naming import Naming
from models.follow_ups.kinds.pact_ends import ends_pact
from models.follow_ups.setting import Setting
from models.signal import Status

_IF = frozenset(("if", "provided"))
_FIRM = frozenset(("will", "'ll", "shall", "would"))


def judged(setting: Setting, cue: Cue, clause: Clause, told: Status) -> Candidate | None:
    """The candidate with the status that was told, unless it is a habit, a fear, a threat under a condition, or only not done."""
    naming, span, words = clause.naming, clause.span, setting.words
    if cue.negated and naming.kind == "other" and ends_pact(words, clause.group, clause.subject):
        naming = Naming("deadline", sure=True)
        clause = Clause(naming, clause.group, span, clause.subject)
    status = negated(words, cue, clause) if cue.negated else told
    if status is None or setting.ritual:
        return None
    first, last = span[0], with_new_time(words, span[1]) if status == "postponed" else span[1]
    governed = clause.subject[0] if cue.modal or cue.past else clause.group.verb
    fear, dispute = setting.feared(governed), setting.disputed(governed)
    if fear is not None or dispute is not None:
        denied = fear in DENYING or (fear is None and dispute is not None)
        told_as = naming.sure and (naming.kind in DENIABLE or _on_a_day(words, naming, clause))
        if dispute is not None and naming.kind == "other":
            told_as = setting.dated and not dispute.unknown
        if not denied or not told_as or cue.negated:
            return None
        first = denial_start(words, governed) if dispute is None else dispute.start
        last = last if dispute is None else with_denial(words, dispute, last)
        status = "cancelled"
    if setting.conditional and not _in_relative(words, cue.at):
        if naming.kind == "other" and status == "confirmed" and _but_for(words, cue, clause):
            # Who may still keep the pact alive has until that day to do so.
            ends = ends_pact(words, clause.group, clause.subject)
            naming = Naming("deadline", sure=False) if ends else naming
        kept = naming.kind == "deadline" and _but_for(words, cue, clause)
        if _only_threatened(cue, naming) and not kept:
            return None
        status = "possible" if status == "confirmed" and not _but_for(words, cue, clause) else status
    if status == "confirmed":
        status = _sureness(setting, cue, span[0])
    return Candidate(
        words,
        first,
        last,
        clause.group.verb,
        clause.subject,
        naming.kind,
        status,
        sure=naming.sure,
        past=cue.past and fear is None and dispute is None,
    )


def _sureness(setting: Setting, cue: Cue, first: int) -> Status:
    """How sure what is told plainly is: agreed, reported but unconfirmed, or left open: "would not say whether | he would come"."""
    if setting.agreed(first):
        return "agreed"
    if setting.words.lower[max(0, first - 1)] == "whether":
        return "possible" if cue.modal == "would" else "expected"
    return "expected" if setting.unconfirmed else "confirmed"


def _on_a_day(words: Words, naming: Naming, clause: Clause) -> bool:
    """Whether something is to be opened, lifted or imposed on a day that is told: "denied that it would reopen the border | on May 4"."""
    return naming.kind in ("other", "sanctions") and True in words.timed[clause.group.verb : clause.span[1]]


def _in_relative(words: Words, cue: int) -> bool:
    """Whether the act is only described between commas, which no condition bears on: "if it holds the drill, | which is due to"."""
    at = group_start(words, cue) - 1
    return at > 0 and words.lower[at] == "which" and words.lower[at - 1] == ","


def _but_for(words: Words, cue: Cue, clause: Clause) -> bool:
    """Whether the act has a day of its own and only something else would stop it: "will take effect on May 4 | unless"."""
    lower, last = words.lower, clause.span[1]
    dated = True in words.timed[clause.group.verb : last]
    return dated and cue.modal in _FIRM and "unless" in lower[last:] and _IF.isdisjoint(lower)


def _only_threatened(cue: Cue, naming: Naming) -> bool:
    """Whether the act under a condition is one of force or none of its own: "will strike if attacked"."""
    if cue.modal in _FIRM and (naming.hostile or not naming.sure):
        return True
    return naming.hostile and naming.kind == "other" and not naming.sure
