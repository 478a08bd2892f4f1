"""The words without one of which a sentence tells nothing that is contested, by the reading that looks for them.

A sentence is asked for all of them at once, when it is cut into words; each reading then knows whether it is needed.
"""

from __future__ import annotations

from models.follow_ups.classes import classes

_CLASSES = classes()
NEGATING = frozenset(("not", "n't", "never", "no", "nobody", "none", "neither"))
"""What tells that something is not, or that nobody does it."""
CONTESTING = frozenset(
    ("premature", "agreed", "agreement", "accord", "deal", "understanding", "arrangement", "arrangements", "consent", "commitment", "undertaking",
     "promise", "consented", "committed", "agenda", "calendar", "cards", "date", "dates", "day", "days", "hour", "hours", "time", "times",
     "timetable", "timing", "sign", "signs", "such", "trace", "traces", "evidence", "indication", "indications", "nothing")
)  # fmt: skip
"""What besides words of dispute and denial may show that an act is contested."""
# Of units that are still there, or of a withdrawal that is a sham.
REMAINING = frozenset(("remained", "stayed", "remain", "stay", "lingered", "hid", "remaining", "having", "keeping", "stationed", "present"))  # fmt: skip
STILL = frozenset(("still", "yet"))
SHAM = frozenset(
    ("theatre", "theater", "sham", "farce", "charade", "bluff", "ruse", "trick", "masquerade", "hoax", "lie", "show", "deception", "fake", "stunt", "facade",
     "fraud", "spectacle", "pretence", "pretense", "pantomime", "smokescreen", "staged", "paper")
)  # fmt: skip
STAYING = REMAINING | STILL | SHAM | {"never"}
# Of what is not ruled out, nor "off the table", nor "out of the question".
RULING = frozenset(("rule", "ruled", "rules", "ruling"))
EXCLUDING = frozenset(("exclude", "excluded", "excludes", "excluding"))
LEAVING_OPEN = RULING | EXCLUDING | {"table", "question"}
# Of a day that is not settled.
DAYS = frozenset(("date", "dates", "day", "hour", "timetable", "timing"))
# Of sides that tell different things.
DIFFERENT = frozenset(("different", "differing", "conflicting", "contradictory", "diverging"))
DIFFERING = frozenset(
    ("differ", "differs", "differed", "disagree", "disagrees", "disagreed", "odds", "clash", "clashed", "quarrel", "quarrelled", "quarreled",
     "argue", "argued", "split", "divided")
)  # fmt: skip
CONTRADICTING = frozenset(("contradicted", "contradicts", "contradicting", "contradict"))
AT_ODDS = DIFFERENT | DIFFERING | CONTRADICTING
# Of what has not been agreed.
NOT = frozenset(("not", "n't", "never", "nor", "neither", "nobody", "none"))
UNSETTLED = NOT | {"premature", "nothing"}
# Of deeds that are not believed.
AGAINST = frozenset(
    (
        "contradicting",
        "contradicted",
        "contradicts",
        "contrary",
        "despite",
        "odds",
        "disputing",
        "refuting",
        "rebutting",
    )
)
"""What stands beside a clause that denies what another has claimed."""
SIGNS = frozenset(("sign", "signs", "trace", "traces", "evidence", "indication", "indications", "proof"))
DOUBTING = AGAINST | SIGNS
# Of what there is no accord on.
ACCORDS = frozenset(
    ("agreement", "agreements", "accord", "deal", "understanding", "arrangement", "arrangements", "consent", "commitment", "undertaking",
     "promise", "pledge", "appointment", "invitation", "pact")
)  # fmt: skip
# Of what another side tells otherwise.
REJECTING = frozenset(
    ("contradicted", "contradicts", "disputed", "disputes", "denied", "denies", "rejected", "rejects", "dismissed", "dismisses", "refuted", "refutes",
     "rebutted", "rebuts", "contested", "contests", "challenged", "challenges", "repudiated")
)  # fmt: skip
CALLING = frozenset(("called", "calls", "branded", "labelled", "labeled", "termed"))
DISAGREEING = frozenset(("disagrees", "disagreed", "disagree", "differs", "differed"))
OTHERWISE = (
    REJECTING | DISAGREEING | CALLING | _CLASSES.untrue | {"different", "another", "otherwise", "contrary"}
)
# Of what was not put off, as somebody says.
DELAYS = frozenset(("postponement", "delay", "cancellation", "deferral", "deferment", "rescheduling", "suspension"))  # fmt: skip
PUT_OFF = frozenset(("postponed", "delayed", "cancelled", "canceled", "deferred", "rescheduled", "shelved", "scrapped", "suspended", "adjourned"))  # fmt: skip
PARTED = {"put": ("off", "back"), "called": ("off",), "pushed": ("back",)}
UNDOING = DELAYS | PUT_OFF | frozenset(PARTED)
# Of what never came about.
NEVER = frozenset(("did", "never", "failed"))
# Of what goes ahead all the same.
COURSES = frozenset(("course", "track", "schedule"))
STANDING = COURSES | {"affected", "unaffected", "still", "ahead"}
"""The words at which it may be told that nothing touches an act."""
