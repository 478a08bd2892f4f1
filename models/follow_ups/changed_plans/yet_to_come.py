"""Whether what is called off or put off was an act to come: not measures long in force, no deed that is over."""

from __future__ import annotations

from models.follow_ups.candidate import Range
from models.follow_ups.changed_plans.overturning import OF_DEADLINES
from models.follow_ups.changed_plans.refusals import BEGINNINGS, OPENINGS
from models.follow_ups.classes import classes
from models.follow_ups.cues import cues
from models.follow_ups.grammar.words import Words
from models.signal import Kind, Status

_CLASSES = classes()
_NEAR = 3
_EFFECT_REACH = 20
_FORCE = frozenset(("effect", "force"))
"""What measures that are called off "were to" take or come into."""
_ABOUT_TO = frozenset(
    (
        "about",
        "going",
        "planning",
        "planned",
        "preparing",
        "prepared",
        "threatened",
        "intended",
        "poised",
        "meant",
        "wanted",
        "due",
        "set",
    )
)
"""What somebody "was about to" do is to come."""
_GOING_AHEAD = frozenset(("ahead", "proceed", "through"))
"""What one does not go ahead with was to come, whatever its kind."""
_EASING = (["relief"], ["waiver"], ["waivers"], ["easing"])
_COMING = frozenset(("were", "was", "would", "had", "are", "is"))
_DATED_BY = cues().postmodifiers.words - {"announced"}
_THREATENED = frozenset(
    (
        "planned",
        "threatened",
        "proposed",
        "announced",
        "looming",
        "impending",
        "scheduled",
        "new",
        "due",
        "plans",
        "plan",
    )
)
_NEVER_BEGUN = frozenset(("off", "shelved", "shelves", "shelve", "shelving"))
"""By which measures are undone that are not in force yet: "called off", "shelved"; of others one is "lifted" or "dropped"."""


def to_come(words: Words, kind: Kind, taken: Range, after: int, status: Status) -> bool:
    """Whether the object, words `taken`, with its noun before `after`, is an act to come: not measures long in force."""
    first, end = taken
    lower = words.lower
    if lower[first - 1] in OF_DEADLINES:
        return kind == "deadline"
    if not _GOING_AHEAD.isdisjoint(lower[max(0, first - _NEAR) : first]):
        return kind != "other"
    if kind == "sanctions":
        if status == "postponed" and lower[after : after + 1] not in _EASING:
            return True
        if status == "cancelled" and lower[first - 1] in _NEVER_BEGUN:
            return True
        planned = not _THREATENED.isdisjoint(lower[first:after]) or any(
            lower[at] in _CLASSES.relatives and lower[at + 1] in _COMING for at in range(after, end - 1)
        )
        onward = lower[after : after + _EFFECT_REACH]
        ahead = "to" in onward and not (_FORCE | _ABOUT_TO).isdisjoint(onward)
        decided = lower[first - 1] == "against" and True in words.timed[after:end]
        return planned or ahead or decided or not _DATED_BY.isdisjoint(lower[after:end])
    if kind == "launch":
        told = lower[first:end]
        return not (words.acts.objects["missiles"].isdisjoint(told) and _DATED_BY.isdisjoint(told))
    return kind != "other" or lower[after - 1] in OPENINGS or not BEGINNINGS.isdisjoint(lower[first:after])
