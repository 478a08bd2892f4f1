"""The phrases that are signs of acts which took place: forms of verbs, with what must follow them, and nouns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from models.follow_ups.acts import Acts
from models.held.after_doing import AFTER, DOING
from models.held.entries import HeldEntries
from models.held.firsts import FIRSTS
from models.held.sign import BESIDE, LASTING, LIGHT, NOUN, PRESENT, PROGRESS, STAY, STRONG, Sign
from models.held.verb_signs import Turns, encoded, forms_of, looked_for, strong
from models.signal import Kind

_IN_COURSE = ("visit", "tour", "hold", "host", "attend")
_BESIDE = (
    "meet",
    "sign",
    "inspect",
    "cap",
    "end",
    "conclude",
    "open",
    "visit",
    "tour",
    "hold",
    "host",
    "attend",
    "approve",
    "adopt",
    "ratify",
    "reject",
    "endorse",
)
_STRESSED = frozenset(("meet", "visit", "come", "arrive", "travel", "speak", "sign"))
"""Verbs that are looked for after "did", too."""
_STAYS = ("was in", "were in", "is in", "are in")
ERRANDS = frozenset(("meet", "see", "attend", "discuss", "sign"))
"""What somebody is in a place to do."""
TRAINING = ("exercise", "drill", "train", "practise", "practice", "rehearse")
"""What forces "have been" or "were" doing since a day."""
_BEING = ("been", "are", "were")
_SEAFARING: frozenset[str] = frozenset(("navies", "aircraft", "pilots", "sailors", "ships"))
_NEVER_AN_OCCASION: frozenset[Kind] = frozenset(("deadline",))


def past_phrases(
    acts: Acts, entries: HeldEntries, gerunds: Mapping[str, str], turns: Turns
) -> tuple[dict[str, str], dict[str, Sign]]:
    """The base of each past form, and all phrases to look for but those of the present tense.

    Args:
        acts: the verbs that name acts.
        entries: held.toml.
        gerunds: the forms that tell an act in course or beside another, with their bases.
        turns: the turns of phrase, by verb.
    """
    bases, phrases = looked_for(acts, entries, ("past",), turns)
    bases["had"] = "have"
    for sign, base, phrase in strong(acts, entries, ("base",)):
        if base in _STRESSED:
            phrases[f"did {phrase}"] = sign
    nouns = {noun: kind for kind, group in entries.nouns.items() for noun in group}
    for phrase in _STAYS:
        phrases[phrase] = Sign(STAY | STRONG, encoded(ERRANDS | {noun.split()[-1] for noun in nouns}))
    for phrase in FIRSTS:
        phrases[phrase] = Sign(STRONG)
    phrases.update(_in_training(acts))
    for phrase in entries.light.lasting:
        phrases[phrase] = Sign(LIGHT | LASTING)
    phrases.update(_done(acts, entries))
    for word, base in gerunds.items():
        bits = (PROGRESS if base in _IN_COURSE else 0) | (BESIDE if base in _BESIDE else 0)
        phrases[word] = Sign(bits).joined(phrases.get(word))
    for noun, kind in nouns.items():
        if kind not in _NEVER_AN_OCCASION:
            phrases[noun] = Sign(NOUN).joined(phrases.get(noun))
    return bases, _with_beginnings(phrases)


def present_phrases(acts: Acts, entries: HeldEntries, turns: Turns) -> tuple[dict[str, str], dict[str, Sign]]:
    """The base of each form in the present tense, and the phrases to look for in headlines and leads."""
    bases, phrases = looked_for(acts, entries, ("s", "base"), turns)
    return bases, {
        phrase: Sign(sign.bits | PRESENT, sign.asked)
        for phrase, sign in _with_beginnings(phrases).items()
        if phrase not in entries.present.no_plural
    }


def _with_beginnings(phrases: Mapping[str, Sign]) -> dict[str, Sign]:
    """The phrases, each a sign of what those are that it begins with, too: only the longest at a place is found."""
    found = dict(phrases)
    for phrase in phrases:
        words = phrase.split(" ")
        for count in range(1, len(words)):
            shorter = phrases.get(" ".join(words[:count]))
            if shorter is not None:
                found[phrase] = shorter.joined(found[phrase])
    return found


def in_course(acts: Acts) -> dict[str, str]:
    """The base of each form that tells an act in course, or beside another: "is visiting", "after signing"."""
    return {
        word: base
        for base in dict.fromkeys((*_IN_COURSE, *_BESIDE))
        for word, name in forms_of(acts, base)
        if name == "ing"
    }


def in_training(acts: Acts) -> dict[str, str]:
    """The base of each form that tells, behind a form of "be", that forces exercise: "exercising"."""
    return {word: base for base in TRAINING for word, name in forms_of(acts, base) if name == "ing"}


def _in_training(acts: Acts) -> Iterator[tuple[str, Sign]]:
    sign = Sign(STRONG, encoded(acts.objects["units"] | acts.objects["garrisons"] | _SEAFARING))
    for word in in_training(acts):
        for being in _BEING:
            yield f"{being} {word}", sign


def done_before(acts: Acts) -> dict[str, str]:
    """The base of each form behind "after" and "after having": "signing", "signed"."""
    return {word: base for base in DOING for word, name in forms_of(acts, base) if name in ("ing", "past")}


def _done(acts: Acts, entries: HeldEntries) -> dict[str, Sign]:
    """What tells of an act done before: "after signing", "after having signed"."""
    return {
        f"{AFTER} {word}" if name == "ing" else f"{AFTER} having {word}": sign
        for sign, base, _ in strong(acts, entries, ("base",))
        if base in DOING
        for word, name in forms_of(acts, base)
        if name in ("ing", "past")
    }
