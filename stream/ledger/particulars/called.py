"""The names of exercises, by which news tells them once their sides are known: "the joint exercise Autumn Falcon", "Sea Breeze drills"."""

from __future__ import annotations

import re

from models.signal import Kind

_NAME = r"[A-Z][\w'-]+(?: (?!(?:Exercise|Exercises|Drill|Drills)\b)(?:[A-Z][\w'-]*|\d{1,4}))*"
_NOUN = r"(?:[Ee]xercises?|[Dd]rills?|[Mm]anoeuvres|[Mm]aneuvers|war games|wargames)"
_BEHIND = re.compile(
    rf"\b{_NOUN},? (?:(?:called|named|dubbed|codenamed|code-named|known as|known|as|entitled|titled) )?[\"'“]?({_NAME})"
)
_BEFORE = re.compile(
    rf"\b({_NAME})[\"'”]?(?:,? (?:an?|the|its|their|this year's)(?: \w[\w-]*){{0,4}}| [a-z-]+)? {_NOUN}\b"
)
_START = re.compile(rf"\b(?:start|beginning|end|close|opening|part|phase|stage|round|edition) of ({_NAME})")
_NO_NAMES = frozenset(
    ("The", "A", "An", "In", "On", "At", "From", "This", "Their", "Its", "Joint", "Naval", "Military", "Air", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
     "Saturday", "Sunday", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December", "Sept", "Oct", "Nov",
     "Dec", "Jan", "Feb", "Aug", "President", "Defence", "Defense", "Minister", "General", "NATO")
)  # fmt: skip
_ENDINGS = frozenset(
    ("Army", "Navy", "Sea", "Ocean", "Gulf", "Strait", "Bay", "Peninsula",
     "Union", "Korea", "Korean", "States", "Fleet", "Forces", "Guards", "Corps", "Command", "Staff", "Staffs", "Arabia", "Cabinet", "Islands", "Island", "Bank", "Desert")
)  # fmt: skip
"""The last words of other names."""
_OF_A_NATION = ("an", "ish", "ese", "nch", "tch", "ki", "qi")
"""How words end that tell whose exercise it is: "American Saber Strike drills"."""
_WORDS = 2
"""A single word is the name of a place or a people more often than of an exercise."""


_SUBJECT = re.compile(
    rf"^(?:The )?({_NAME}) (?:will|would|has|had|is|was|starts|started|begins|began|opens|opened|ends|ended|may|could|now|now to|to)\b"
)
"""What only its name tells to be an exercise, where one of that name is known: "Sea Breeze will now be held in May"."""
_PATTERNS: dict[Kind, tuple[re.Pattern[str], ...]] = {
    "exercise": (_BEHIND, _BEFORE, _START),
    "other": (_SUBJECT,),
}


def called(kind: Kind, text: str) -> frozenset[str]:
    """The names of two words or more by which a text calls an exercise, in lower case, or what is of no kind.

    None of another act.
    """
    if kind not in ("exercise", "other"):
        return frozenset()
    found: set[str] = set()
    for pattern in _PATTERNS[kind]:
        for match in pattern.finditer(text):
            words = match[1].split()
            while words and words[0] in _NO_NAMES:
                words = words[1:]
            words = [word for word in words if not word.isdigit()]
            while words and words[0].endswith(_OF_A_NATION):
                words = words[1:]
            if len(words) >= _WORDS and _NO_NAMES.isdisjoint(words) and words[-1] not in _ENDINGS:
                found.add(" ".join(words).lower())
    return frozenset(found)
