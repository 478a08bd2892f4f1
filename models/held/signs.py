"""The phrases that are signs of acts which took place: forms of verbs, with what must follow them, and nouns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from models.follow_ups.acts import Acts, VerbRule
from models.follow_ups.forms import Form, FormName, verb_forms
from models.held.after_doing import AFTER, DOING
from models.held.asking import asked_of
from models.held.entries import HeldEntries
from models.held.firsts import FIRSTS
from models.held.turns import Turn
from models.signal import Kind

STRONG, LIGHT, NOUN, PROGRESS, STAY, PRESENT, LASTING, BESIDE = 1, 2, 4, 8, 16, 32, 64, 128
"""Signs of an act that took place.

A past verb that names it; one that needs its noun; its noun; "is visiting"; "was in Ankara for"; with the first two,
that the verb is in the present tense; "under way", which needs a noun as well; "after signing", of which what stands
before tells that it is one.
"""
_DOUBLED = frozenset(("cap", "confer", "nod", "scan", "dig", "slap"))
"""Verbs that acts.toml does not know and that double their last letter: "capping"."""
_GOING: frozenset[str] = frozenset(("go", "come"))
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
_DEADLINES = frozenset(("deadline", "ultimatum"))
_STRESSED = frozenset(("meet", "visit", "come", "arrive", "travel", "speak", "sign"))
"""Verbs that are looked for after "did", too."""
_STAYS = ("was in", "were in", "is in", "are in")
ERRANDS = frozenset(("meet", "see", "attend", "discuss", "sign"))
"""What somebody is in a place to do."""
BEGINNING = ("begin", "start")
BEGUN: frozenset[Kind] = frozenset(("withdrawal", "deployment", "exchange", "inspection"))
"""Kinds of acts that take their time, and took place once they have begun."""
CONFERRING = ("talk", "negotiate", "confer", "parley", "converse")
"""Verbs that two sides do with each other."""
SPEAKING = "speak"
"""What one may do alone, and two where it is told how long, or beside what."""
DISCUSSING = ("discuss", "explore")
"""What two do with each other where they are told to be at a place."""
LENGTHS: frozenset[str] = frozenset(("hours", "hour", "minutes", "night"))
ASIDE: frozenset[str] = frozenset(("fringe", "fringes", "sidelines", "margins"))
_PLACING: frozenset[str] = frozenset(("in", "at", "near", "on"))
TRAINING = ("exercise", "drill", "train", "practise", "practice", "rehearse")
"""What forces "have been" or "were" doing since a day."""
_BEING = ("been", "are", "were")
_SEAFARING: frozenset[str] = frozenset(("navies", "aircraft", "pilots", "sailors", "ships"))
_NEVER_AN_OCCASION: frozenset[Kind] = frozenset(("deadline",))


Turns = Mapping[str, tuple[Turn, ...]]
"""The turns of phrase by the base form of their verb."""


class Sign(NamedTuple):
    """What a phrase is a sign of, and the words, in ASCII, of which a sentence must hold one for a strong verb to tell an act."""

    bits: int
    asked: frozenset[bytes] | None = None

    def joined(self, other: Sign | None) -> Sign:
        """Both signs as one: what one of them does not ask for is not asked for."""
        if other is None:
            return self
        if not (self.bits & other.bits & STRONG):
            return Sign(self.bits | other.bits, self.asked or other.asked)
        asked = None if self.asked is None or other.asked is None else self.asked | other.asked
        return Sign(self.bits | other.bits, asked)


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
    bases, phrases = _looked_for(acts, entries, ("past",), turns)
    bases["had"] = "have"
    for sign, base, phrase in _strong(acts, entries, ("base",)):
        if base in _STRESSED:
            phrases[f"did {phrase}"] = sign
    nouns = {noun: kind for kind, group in entries.nouns.items() for noun in group}
    for phrase in _STAYS:
        phrases[phrase] = Sign(STAY | STRONG, _encoded(ERRANDS | {noun.split()[-1] for noun in nouns}))
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
    bases, phrases = _looked_for(acts, entries, ("s", "base"), turns)
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
        for word, name in _forms(acts, base)
        if name == "ing"
    }


def in_training(acts: Acts) -> dict[str, str]:
    """The base of each form that tells, behind a form of "be", that forces exercise: "exercising"."""
    return {word: base for base in TRAINING for word, name in _forms(acts, base) if name == "ing"}


def _in_training(acts: Acts) -> Iterator[tuple[str, Sign]]:
    sign = Sign(STRONG, _encoded(acts.objects["units"] | acts.objects["garrisons"] | _SEAFARING))
    for word in in_training(acts):
        for being in _BEING:
            yield f"{being} {word}", sign


def done_before(acts: Acts) -> dict[str, str]:
    """The base of each form behind "after" and "after having": "signing", "signed"."""
    return {word: base for base in DOING for word, name in _forms(acts, base) if name in ("ing", "past")}


def _done(acts: Acts, entries: HeldEntries) -> dict[str, Sign]:
    """What tells of an act done before: "after signing", "after having signed"."""
    return {
        f"{AFTER} {word}" if name == "ing" else f"{AFTER} having {word}": sign
        for sign, base, _ in _strong(acts, entries, ("base",))
        if base in DOING
        for word, name in _forms(acts, base)
        if name in ("ing", "past")
    }


def _looked_for(
    acts: Acts, entries: HeldEntries, forms: tuple[FormName, ...], turns: Turns
) -> tuple[dict[str, str], dict[str, Sign]]:
    """The base of each verb form that may tell an act, and the phrases to look for."""
    bases: dict[str, str] = {}
    phrases: dict[str, Sign] = {}
    for sign, base, phrase in (
        *_strong(acts, entries, forms),
        *_light(acts, entries, forms),
        *_begun(acts, entries, forms),
        *_turns(acts, entries, forms, turns),
    ):
        phrases[phrase] = sign.joined(phrases.get(phrase))
        bases.setdefault(phrase.split(" ", 1)[0], base)
    for phrase, sign in phrases.items():
        verb, *particles = phrase.split()
        if any(rule.particles == tuple(particles) for rule in acts.rules.get(bases[verb], ()) if particles):
            # Found in place of the verb alone, it stands for that as well: "broke off", "entered into force".
            phrases[phrase] = sign.joined(phrases.get(verb))
    return bases, phrases


def _strong(acts: Acts, entries: HeldEntries, forms: tuple[FormName, ...]) -> Iterator[tuple[Sign, str, str]]:
    """The forms of the verbs that name an act, with what follows them where they are frequent."""
    known = entries.words
    for base in acts.rules:
        used = [rule for rule in acts.rules[base] if _used(base, rule, entries)]
        for rule in used:
            # "left for" asks for nothing, where "left" asks for troops.
            bound = rule.kind == "visit" and rule.then
            only = [rule] if bound else [other for other in used if other.kind != "visit" or not other.then]
            sign = Sign(STRONG, _encoded(asked_of(base, only, acts, known)))
            for word in _named(acts, entries, base, forms):
                for after in _following(base, rule, frequent=base in known.frequent):
                    yield sign, base, " ".join((word, *after))


def _encoded(words: AbstractSet[str] | None) -> frozenset[bytes] | None:
    """The words as bytes, in which the words of a sentence are soonest found."""
    return None if words is None else frozenset([word.encode() for word in words])


def _used(base: str, rule: VerbRule, entries: HeldEntries) -> bool:
    unused = entries.unused.get(rule.kind)
    return unused is not None and base not in unused


def _following(base: str, rule: VerbRule, *, frequent: bool) -> Iterator[tuple[str, ...]]:
    """What must follow the verb for it to be looked for."""
    if not frequent and rule.kind == "visit" and rule.then:
        for word in sorted(rule.then):
            yield (word,)
    elif not frequent:
        yield ()
    elif rule.particles or rule.next:
        yield (*rule.particles, *rule.next)
        if rule.object and rule.kind == "launch":
            # Apart from the verb, too: "put | a satellite into orbit".
            yield ()
    elif base in _GOING and rule.place:
        yield ("to",)


def _light(acts: Acts, entries: HeldEntries, forms: tuple[FormName, ...]) -> Iterator[tuple[Sign, str, str]]:
    light = entries.light
    votes = Sign(STRONG, _encoded(acts.objects["lawmakers"]))
    ends = _encoded(_DEADLINES | acts.objects["terms"])
    for sign, verbs in (
        (Sign(LIGHT), light.object),
        (Sign(LIGHT), light.subject),
        (Sign(LIGHT), light.results),
        (Sign(LIGHT), light.passive),
        (votes, light.votes),
        (Sign(STRONG, ends), light.expiring),
        (Sign(STRONG, ends), light.missing),
        (Sign(STRONG, _encoded(entries.words.inspectors)), light.inspecting),
        # "Talks" in the present is a noun nearly always.
        (Sign(STRONG, _encoded(LENGTHS | ASIDE | _PLACING)), CONFERRING if forms == ("past",) else ()),
        (Sign(STRONG, _encoded(LENGTHS | ASIDE)), (SPEAKING,) if forms == ("past",) else ()),
        (Sign(STRONG, _encoded(_PLACING)), DISCUSSING if forms == ("past",) else ()),
    ):
        for verb in verbs:
            base, *particles = verb.split()
            for word in _named(acts, entries, base, forms):
                yield sign, base, " ".join((word, *particles))


def _begun(acts: Acts, entries: HeldEntries, forms: tuple[FormName, ...]) -> Iterator[tuple[Sign, str, str]]:
    """What tells that an act which takes its time has begun: "began withdrawing", "started to deploy"."""
    sign = Sign(STRONG | LIGHT)
    for base in acts.rules:
        if BEGUN.isdisjoint(rule.kind for rule in acts.rules[base]):
            continue
        doing = [word for word, name in _forms(acts, base) if name == "ing"]
        for verb in BEGINNING:
            for word in _named(acts, entries, verb, forms):
                yield sign, verb, f"{word} to {base}"
                for gerund in doing:
                    yield sign, verb, f"{word} {gerund}"


def _turns(
    acts: Acts, entries: HeldEntries, forms: tuple[FormName, ...], turns: Turns
) -> Iterator[tuple[Sign, str, str]]:
    """The forms of the verbs of turns of phrase, with their particles."""
    for base, group in turns.items():
        if base == "be" and forms != ("past",):
            continue  # "is" and "are" stand in every other lead.
        for word in _named(acts, entries, base, forms):
            for turn in group:
                asked = _encoded(turn.asked)
                yield Sign(STRONG, asked), base, " ".join((word, *turn.particles))


def _named(acts: Acts, entries: HeldEntries, base: str, forms: tuple[FormName, ...]) -> list[str]:
    """The forms of a verb that have one of the names."""
    if forms == ("past",) and base in entries.irregular:
        return entries.irregular[base]
    return [word for word, name in _forms(acts, base) if name in forms]


def _forms(acts: Acts, base: str) -> Iterator[tuple[str, FormName]]:
    known = {word: form.name for word, told in acts.forms.items() for form in told if form.base == base}
    made: Mapping[str, tuple[Form, ...]] = {} if known else verb_forms((base,), {}, _DOUBLED)
    yield from known.items()
    yield from ((word, form.name) for word, told in made.items() for form in told)
