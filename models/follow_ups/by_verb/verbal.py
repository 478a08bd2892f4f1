"""From a cue and the verb after it to the act that is told, and to those joined to it by "and"."""

from __future__ import annotations

from collections.abc import Sequence

from models.follow_ups.agreeing.going_on import GOING_ON, talks_go_on
from models.follow_ups.agreeing.in_force import meant_by
from models.follow_ups.by_verb.antecedents import behind_dated_verb, described, who
from models.follow_ups.by_verb.clause import Clause, Cue
from models.follow_ups.by_verb.judging import judged
from models.follow_ups.by_verb.next_stops import with_next_stops
from models.follow_ups.by_verb.nobody import by_nobody
from models.follow_ups.by_verb.of_others import concerned
from models.follow_ups.by_verb.prepared import without_prepared
from models.follow_ups.by_verb.rarities import of_rarity
from models.follow_ups.by_verb.taking_back import takes_none
from models.follow_ups.by_verb.unlikely import unlikely
from models.follow_ups.candidate import Candidate, Range
from models.follow_ups.changed_plans.from_the_plan import moved_from_plan
from models.follow_ups.changed_plans.outcomes import moved_in_time, overturned, set_anew, under_discussion
from models.follow_ups.changed_plans.refusals import admits, barred
from models.follow_ups.changed_plans.shunning import only_absent, shunned, unattended
from models.follow_ups.classes import classes
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.spans import holds, says, word_at
from models.follow_ups.grammar.subjects import group_start, is_base, shared_subject, subject_start
from models.follow_ups.grammar.verbs import VerbGroup, inner_infinitive, skip_adverbs, verb_group
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.kinds import name_act
from models.follow_ups.kinds.naming import Naming
from models.follow_ups.setting import Setting
from models.follow_ups.tellings.told_before import holds_it
from models.signal import Status

_CLASSES = classes()
_SURE = frozenset(("confirmed", "agreed", "expected"))
_DATES = frozenset(("date", "dates", "timetable", "schedule", "venue", "agenda"))
_FIXING = frozenset(("set", "fix", "agree", "name", "announce", "choose", "pick", "decide", "propose", "seek", "find"))  # fmt: skip
_DATE_REACH = 4
_WHETHER = frozenset(("whether",))
_ASKING = frozenset(("what", "how", "why"))
_UNSETTLED = frozenset(("when", "where"))
"""What opens a sentence on an act whose time or place is open: "| When they will travel has not been settled"."""


def told_acts(setting: Setting, cue: Cue, verb: int) -> Sequence[Candidate]:
    """The act of the verb group at `verb`, and of the verbs that are joined to it by "and"."""
    words = setting.words
    found: list[Candidate] = []
    subject: Range | None = None
    start = first = -1
    while (group := verb_group(words, verb)) is not None:
        end = clause_end(words, group.after)
        if setting.dated or _named(words, group) or _barring(cue, group):
            if subject is None:
                start, subject = _subject(words, cue, group)
                if not cue.negated and by_nobody(setting, cue, (start, subject[1])):
                    cue = cue.altered(negated=True)
                elif not _somebody(setting, cue, start):
                    break
            span = (start if first < 0 else first, end)
            candidate = _told(setting, cue, verb, (group, span, subject))
            if candidate is not None:
                found += with_next_stops(without_prepared(candidate)) if setting.dated else [candidate]
        joined = _joined_verb(words, group, end)
        if joined is None:
            break
        first = verb = joined
    return found


def _named(words: Words, group: VerbGroup) -> bool:
    """Whether the lexicon knows the verb; of any other only a date makes an act."""
    return group.base in words.acts.named


def _barring(cue: Cue, group: VerbGroup) -> bool:
    """Whether somebody does not admit an act: "will not allow", "refuses to accept"."""
    return admits(group) and (cue.negated or cue.status == "cancelled")


def _naming(setting: Setting, group: VerbGroup, subject: Range, end: int) -> Naming | None:
    """What the verb names by itself, or where that is of no kind, by what "it" or "they" stand for."""
    if group.base in GOING_ON and talks_go_on(setting.words, group):
        return Naming("talks", sure=True)
    naming = name_act(setting.words, group, subject, end)
    it = holds_it(setting, group)
    if it is not None:
        return Naming(it, sure=True)
    meant = meant_by(setting, group, subject) if naming is None or naming.kind == "other" else None
    return naming if meant is None else Naming(meant, sure=naming is None or naming.sure)


def _told(setting: Setting, cue: Cue, verb: int, parts: tuple[VerbGroup, Range, Range]) -> Candidate | None:
    group, span, subject = parts
    kept_out = unattended(setting, group, span[1]) if cue.negated else shunned(setting, group, span[1])
    if kept_out == "vote":
        return None
    if kept_out is None and _barring(cue, group):
        kept_out = barred(setting.words, group, span[1])
    if kept_out is not None:
        clause = Clause(Naming(kept_out, sure=True), group, span, subject)
        return judged(setting, cue.altered(negated=False), clause, "cancelled")
    if (
        word_at(setting.words.lower, group.verb) == "be"
        and word_at(setting.words.lower, group.verb + 1) == "no"
    ):
        return None
    naming = _naming(setting, group, subject, span[1])
    if (
        naming is None
        or _only_a_date(setting.words, naming, subject)
        or _sets_a_date(setting.words, naming, group)
        or of_rarity(setting.words, group, subject)
        or _goes_on_no_longer(setting.words, group)
        or (cue.negated and only_absent(naming.kind, group))
    ):
        return None
    clause = Clause(naming, group, span, subject)
    if not cue.negated and takes_none(setting.words, group):
        cue = cue.altered(negated=True)
    candidate = judged(setting, cue, clause, _status(setting, cue, verb, clause))
    if candidate is not None and setting.dated and (candidate.status in _SURE or cue.negated):
        candidate = moved_from_plan(set_anew(moved_in_time(candidate, group.after)))
    if candidate is not None and cue.modal == "would" and span[0] == subject[0]:
        return under_discussion(candidate)
    if candidate is not None and cue.past:
        return overturned(candidate)
    return candidate


def _goes_on_no_longer(words: Words, group: VerbGroup) -> bool:
    """Whether only nothing more is to be done of what was done before: "will deliver | no further arms"."""
    after = words.lower[group.after : group.after + 2]
    return after in (["no", "further"], ["no", "new"])


def _only_a_date(words: Words, naming: Naming, subject: Range) -> bool:
    """Whether it is only told that the time of an act is to become known: "a date | will be announced later"."""
    last = min(subject[1], subject[0] + _DATE_REACH)
    return naming.kind == "other" and holds(words.lower, subject[0], last, _DATES)


def _sets_a_date(words: Words, naming: Naming, group: VerbGroup) -> bool:
    """Whether it is only told when the time of an act will be fixed: "will set | a new date next week"."""
    if naming.kind != "other" or group.base not in _FIXING:
        return False
    return holds(words.lower, group.after, group.after + _DATE_REACH, _DATES)


def _subject(words: Words, cue: Cue, group: VerbGroup) -> tuple[int, Range]:
    """Where the act begins and what its subject is; that of a relative clause is what it describes."""
    before = group_start(words, cue.at)
    start = subject_start(words, before)
    others = concerned(words, cue, group) if start < before else None
    if others is not None:
        return start, others
    relative = before - 1 if start >= before else start
    if relative > 0 and words.lower[relative] in _CLASSES.relatives:
        begin = described(words, group, relative) or who(words, relative) or subject_start(words, relative)
        if True not in words.timed[cue.at : clause_end(words, group.after)]:
            begin = behind_dated_verb(words, begin, relative)
        return begin, (begin, relative)
    if start >= before:
        start = shared_subject(words, before)
    return start, (start, min(before, cue.at))


def _somebody(setting: Setting, cue: Cue, start: int) -> bool:
    """Whether the subject is one that can act, and the clause no question."""
    lower = setting.words.lower
    if lower[start] in _CLASSES.no_subjects or (
        lower[start] == "of" and word_at(lower, start + 1) == "their"
    ):
        return False
    if start and (lower[start - 1] in _ASKING or (start == 1 and lower[0] in _UNSETTLED)):
        return False
    asked = setting.asked or lower[cue.at] == "should"
    if asked and holds(lower, start - 2, start, _WHETHER):
        return False
    copula = cue.be and (lower[cue.at] in _CLASSES.be_present or lower[cue.at] in _CLASSES.be_past)
    return not copula or not holds(lower, start, cue.at, _CLASSES.abstract)


def _status(setting: Setting, cue: Cue, verb: int, clause: Clause) -> Status:
    """The status of the cue, lowered by what follows it and raised by the accord it belongs to."""
    lower, group = setting.words.lower, clause.group
    if group.base in _CLASSES.suggesting or unlikely(setting.words, clause.subject[0]):
        return "possible"
    if group.base == "agree" and group.passive and cue.be and cue.status == "confirmed":
        return "expected"
    if cue.status != "confirmed":
        return cue.status
    for word in lower[verb : group.verb]:
        if word in ("expected", "likely"):
            return "expected"
        if word in ("invited", "ready", "asked"):
            return "possible"
    impersonal = group.passive or cue.be or setting.under or says(lower, clause.subject[0], cue.at, "joint")
    return "agreed" if impersonal and setting.terms(clause.naming.kind, group.base) else "confirmed"


def _joined_verb(words: Words, group: VerbGroup, end: int) -> int | None:
    """The base form that "and" joins to the verb group, if one follows the clause that ends at `end`."""
    lower = words.lower
    if (
        end >= len(words.lower) - 1
        or lower[end] not in ("and", ",")
        or inner_infinitive(words, group.after, end)
    ):
        return None
    verb = end + 1
    if lower[end] == "," and lower[verb] == "and":
        verb += 1
    verb, _ = skip_adverbs(words, verb)
    if verb + 1 < len(words.lower) and lower[verb] == "to":
        verb += 1
    if not is_base(words, verb) or words.capital(verb) or (lower[verb] == "press" and lower[verb - 1] == ","):
        return None
    return None if lower[verb] in words.acts.nouns and lower[verb] not in words.acts.rules else verb
