"""Which sentences may tell of an act to come; only these are cut into words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from models.follow_ups.acts import Acts
from models.follow_ups.agreeing.proposed_that import PROPOSED_THAT
from models.follow_ups.agreeing.truces import TAKING_UP
from models.follow_ups.by_verb.expected_things import EXPECTING
from models.follow_ups.changed_plans.agendas import OFF_AGENDAS
from models.follow_ups.changed_plans.kept_alive import NOTICES
from models.follow_ups.changed_plans.laws_put_off import PUT_OFF
from models.follow_ups.changed_plans.refusals import DENYING
from models.follow_ups.changed_plans.undone_it import UNDONE_IT
from models.follow_ups.classes import classes
from models.follow_ups.contested.at_odds import DIFFERENT_DAYS, DIFFERING_ON
from models.follow_ups.contested.claims_of_none import NONE_DID
from models.follow_ups.contested.denial import SCHEDULES
from models.follow_ups.contested.left_open import LEFT_OPEN
from models.follow_ups.contested.never_done import NEVER_DONE
from models.follow_ups.contested.no_such import NO_SUCH
from models.follow_ups.contested.none_done import HAPPENED as NONE_HAPPENED
from models.follow_ups.contested.none_done import NOBODY_CAME
from models.follow_ups.contested.none_of_them import NONE_OF_THEM
from models.follow_ups.contested.nothing_agreed import NOTHING
from models.follow_ups.contested.nothing_given import NOTHING_GIVEN
from models.follow_ups.contested.said_otherwise import OTHERWISE
from models.follow_ups.contested.shams import AS_SHOWS
from models.follow_ups.contested.still_stands import NOT_UNDONE
from models.follow_ups.contested.still_there import STILL_THERE
from models.follow_ups.contested.unaccepted import NOT_PLANNED
from models.follow_ups.cues import DEALS, cues
from models.follow_ups.days.time_phrases import TimePhrases
from models.follow_ups.forces.force_moves import MOVING
from models.follow_ups.grammar.words import cut
from models.follow_ups.kinds.deliveries import SUPPLY
from models.follow_ups.setting import Setting
from models.mentions import TimeMention
from models.text.document import Document
from models.text.phrases import Hit, PhraseScanner

_CUE, _NOUN, _MODIFIER, _VERB = 1, 2, 4, 8
"""Signs of an act: a cue that is enough by itself; a noun and what makes it future; a verb that a date makes so."""
_LEADING, _TAKING, _MATTER, _SHOULD, _ARRIVING, _TERM = 16, 32, 64, 128, 256, 512
"""Signs that need another: a cue of an infinitive; a verb that takes an act, or what is asked for, as its object;
what can be asked for; "should"; the verbs of which, or of agreeing, it tells an act; and what a length of time makes a deadline."""
_CUE_PHRASES = (
    "is expected",
    "are expected",
    "expected in",
    "expected at",
    "expected back",
    "due in",
    "due at",
    "due back",
    "is due",
    "are due",
    "about to",
    "won't",
    "is to",
    "are to",
    "was to",
    "were to",
    "called on",
    "called upon",
    "calls on",
    "calls upon",
    "no intention of",
    "no plans for",
    "no plan for",
    "had been no",
    "been no withdrawal",
    "not a single",
    "not one",
    "none of",
)
_CALLING = frozenset(("called", "calls"))
"""Cues of an infinitive only with "on" or "upon"."""
_UNKNOWN = (
    "knew nothing",
    "knows nothing",
    "knew of no",
    "knows of no",
    "aware of",
    "unaware of",
    "heard nothing",
    "knowledge of",
)
_UNSETTLED = (
    "no date", "no dates", "any date", "no firm date", "no exact date", "no fixed date", "no day", "no hour", "no timetable", "date on which",
    "date for", "date of", "dates for", "dates of", "day on which", "hour of", "timing of", "timetable for", "timetable of", "a date",
)  # fmt: skip
_UNTOUCHED = (
    "not be affected",
    "unaffected",
    "on course",
    "on track",
    "on schedule",
    "still on",
    "going ahead",
)
_UNSEEN = ("no sign", "no signs", "no trace", "no evidence", "no indication")
_UNSEEN_THAT = tuple(f"{none} that" for none in _UNSEEN)
_OFTEN_OFF = ("talks", "summit", "meeting", "visit", "trip", "exercise", "drill", "drills", "swap", "launch")
"""Nouns behind which a headline says that they are "off", without a verb."""
_ARMS = ("f-16", "f-35", "rafale", "gripen", "jet", "jets", "fighter", "tank", "tanks", "submarine", "helicopter", "missile", "frigate", "drone")  # fmt: skip
"""What a headline tells a deal to be on: "drops F-16 | deal"."""
_VERB_PHRASES = ("to be", "been summoned")
_TERM_PHRASES = (
    "until", "deadline", "must", "unless", "gave", "gives", "granted", "ordered", "orders", "demanded", "demands", "or face", "or risk", "or else", "or suffer", "or lose", "failing which", "otherwise",
)  # fmt: skip
_DURATIONS = ("hours", "days", "day", "weeks", "week", "months", "month", "years", "year")


LONGEST = 2000
"""What passes for a sentence is read in stretches of at most this many characters."""


class SentenceScanner:
    """Finds the sentences of a document that may tell of an act to come."""

    def __init__(self, acts: Acts) -> None:
        self.signs = PhraseScanner(_trigger_phrases(acts))

    def settings(self, document: Document, times: TimePhrases) -> Iterator[Setting]:
        """Yield them in order."""
        signs = _signs(document, document.hits(self.signs))
        if len(document.sentences) == 1 and (" to " in document.lower or " due " in document.lower):
            signs[0] = _CUE
        for index, told in enumerate(signs):
            if told in (0, _MODIFIER):
                continue
            sentence = document.sentences[index]
            filed = document.dateline if index == 0 else None
            first = sentence.start if filed is None else min(filed.span[1], sentence.end)
            for start in range(first, sentence.end, LONGEST):
                end = min(start + LONGEST, sentence.end)
                dated = times.between(start, end)
                if _tells(told, document.lower, start, end) or _dates(told, times, dated):
                    words = cut(document, (start, end), dated)
                    if words.lower:
                        yield Setting(sentence, words)


def _signs(document: Document, hits: list[Hit[int]]) -> list[int]:
    """The signs of each sentence, by its index, 0 where it has none; hits come in the order of their starts."""
    sentences = document.sentences
    signs = [0] * len(sentences)
    index, told = 0, 0
    until = sentences[0].end if len(sentences) > 1 else len(document.lower) + 1
    for start, _, payload in hits:
        if start >= until:
            signs[index] = told
            told = 0
            while start >= until:
                index += 1
                until = sentences[index].end if index + 1 < len(sentences) else len(document.lower) + 1
        told |= payload
    if told:
        signs[index] = told
    return signs


def _dates(signs: int, times: TimePhrases, dated: tuple[TimeMention, ...]) -> bool:
    """Whether a time in a stretch of the text makes its signs an act to come."""
    for time in dated:
        if (
            (signs & _NOUN and times.lies_ahead(time))
            or (signs & _TERM and times.may_lie_ahead(time))
            or (signs & _VERB and times.may_date(time))
        ):
            return True
    return False


def _tells(signs: int, lower: str, start: int, end: int) -> bool:
    """Whether the signs in a stretch of the text may tell of an act even without a date."""
    if signs & _CUE or (signs & _NOUN and signs & (_MODIFIER | _TAKING)):
        return True
    if signs & _LEADING and lower.find(" to ", start, end) >= 0:
        return True
    if signs & _TAKING and (signs & _MATTER or lower.find("ing ", start, end) >= 0):
        return True
    return bool(signs & _SHOULD and signs & _ARRIVING)


def _trigger_phrases(acts: Acts) -> dict[str, int]:
    """Every phrase to look for with its signs."""
    lexicon = cues()
    participles = lexicon.infinitive_rules.participles
    phrases: dict[str, int] = {}
    for sign, group in (
        (_CUE, (*(modal for modal in lexicon.modals if modal != "should"), *_CUE_PHRASES)),
        (
            _LEADING,
            (
                *(word for word in lexicon.infinitive if word not in participles | _CALLING),
                *classes().inviting,
            ),
        ),
        (_TAKING, (*lexicon.nominal, "asked", "asks", "rejected", "rejects")),
        (_MATTER, tuple(classes().demands)),
        (_SHOULD, ("should",)),
        (_ARRIVING, (*classes().arriving, "agreed", "agree", "agrees")),
        (_CUE, tuple(f"{word} to" for word in participles)),
        (_NOUN, (*acts.nouns, "ultimatum", "duties on", "duty on", *(PUT_OFF - {"order", "fee"}))),
        (
            _MODIFIER,
            (*lexicon.premodifiers, *lexicon.openers, *lexicon.undone, *lexicon.undoing, *lexicon.passive),
        ),
        (_CUE, tuple(f"{noun} to" for noun in (*lexicon.agreeing.nouns, *lexicon.agreeing.consents))),
        (
            _MODIFIER,
            tuple(
                f"{noun} {to}" for noun in lexicon.agreeing.nouns for to in ("on", "for", "with", "between")
            ),
        ),
        (_MODIFIER, (*lexicon.agreeing.accepting, *TAKING_UP, *lexicon.undone_nouns)),
        (_MODIFIER, (*_UNKNOWN, *_unheard())),
        (_CUE, (*_UNSETTLED, *DIFFERENT_DAYS, *DIFFERING_ON, *NO_SUCH)),
        (_MODIFIER, (*_UNSEEN, *LEFT_OPEN, *SCHEDULES, "slipped by", "slips by")),
        (_MODIFIER, (*NONE_HAPPENED, *OFF_AGENDAS)),
        (_MODIFIER, _UNTOUCHED),
        (_CUE, ("on course to", "on track to", "until further notice", *NOBODY_CAME)),
        (_CUE, NOTHING),
        (
            _CUE,
            (
                *PROPOSED_THAT,
                *STILL_THERE,
                *AS_SHOWS,
                *NONE_DID,
                *NEVER_DONE,
                *NOT_UNDONE,
                *OTHERWISE,
                *NOTHING_GIVEN,
                *NONE_OF_THEM,
                *_UNSEEN_THAT,
                *UNDONE_IT,
            ),
        ),
        (_MODIFIER, classes().fixing),
        (
            _CUE,
            (
                *DENYING,
                *classes().rejecting,
                *classes().untrue,
                "not true",
                "premature",
                "not been",
                "not yet been",
                "not on the",
                "not agreed",
                "not yet agreed",
                "never agreed",
                "not consented",
                "never consented",
            ),
        ),
        (
            _CUE,
            ("not to come", "not to travel", "not to visit", "not to attend", "not to fly"),
        ),
        (_MODIFIER, ("collapsed", "collapses", "unravelled", "unraveled", "foundered")),
        (_CUE, NOTICES),
        (_MODIFIER, tuple(f"not {' '.join(words)}" for words in NOT_PLANNED)),
        (_MODIFIER, (*classes().fixed, "is off", "are off", "was off")),
        (
            _VERB,
            (
                "effective",
                "take effect",
                "taking effect",
                "with effect",
                "into force",
                *_VERB_PHRASES,
                "invited",
                "invites",
                "invitation for",
            ),
        ),
        (_VERB, tuple(EXPECTING)),
        (_CUE, tuple(f"{noun} off" for noun in _OFTEN_OFF)),
        (_NOUN, tuple(f"{noun} of" for noun in (*MOVING, *sorted(SUPPLY)))),
        (_NOUN, tuple(f"{deal} {on}" for deal in DEALS for on in ("of", "for"))),
        (_NOUN, tuple(f"{arms} {deal}" for arms in _ARMS for deal in ("deal", "order", "contract", "sale"))),
        (_MODIFIER, ("lapse", "lapsed", "lapses")),
        (
            _CUE,
            tuple(
                f"inspectors {word}"
                for word in ("entry", "access", "away", "back", "from", "out", "were", "have")
            ),
        ),
        (_CUE, ("access to inspectors", "entry to inspectors")),
        (_VERB | _MODIFIER, tuple(f"{word} {its}" for its in ("its", "the", "a") for word in lexicon.undone)),
        (_TERM, (*_TERM_PHRASES, *(f"{unit} to" for unit in _DURATIONS))),
        (
            _VERB | _MODIFIER,
            tuple(f"{be} {word}" for be in ("been", "was", "were") for word in lexicon.undone),
        ),
        (_VERB, tuple(filter(acts.scheduled, acts.forms))),
    ):
        for phrase in group:
            phrases[phrase] = phrases.get(phrase, 0) | sign
    # A longer phrase hides the shorter ones within it.
    return {phrase: _hidden(phrase, phrases) for phrase in phrases}


def _unheard() -> tuple[str, ...]:
    """How somebody says to know nothing of an act: "no request for", "told of"."""
    known = classes()
    asked = (f"{noun} {to}" for noun in known.requests for to in ("for", "of", "to", "about"))
    return (
        *asked,
        *(f"{word} {of}" for word in known.informed for of in ("of", "about")),
        "doubt on",
        "doubts on",
    )


def _hidden(phrase: str, phrases: Mapping[str, int]) -> int:
    """The signs of a phrase and of the words in it: "agreed to" is "agreed" too."""
    signs = phrases[phrase]
    for word in phrase.split():
        signs |= phrases.get(word, 0)
    return signs
