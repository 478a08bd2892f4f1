"""States that are named as those whose exercise it is, and not as where it is: "will take part in | Russia's exercise Vostok"."""

from __future__ import annotations

import re

_EXERCISE = re.compile(
    r"'s (?:[a-z-]+ ){0,3}(?:exercises?|drills?|manoeuvres?|maneuvers?|war games?|wargames)\b"
)
EXERCISES = (" exercise", " drill", " manoeuvre", " maneuver", " war game")
"""What follows the name of an exercise: "to the | Vostok exercise"."""


def exercise_of(lower: str, end: int) -> bool:
    """Whether the exercise of who is named up to `end` follows."""
    return lower.startswith("'s ", end) and _EXERCISE.match(lower, end) is not None
