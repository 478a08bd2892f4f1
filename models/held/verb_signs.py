"""The verbs that are signs of acts which took place: their forms, with what must follow them and what their sentence must hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

from models.follow_ups.acts import Acts, VerbRule
from models.follow_ups.grammar.forms import Form, FormName, verb_forms
from models.held.asking import asked_of
from models.held.entries import HeldEntries
from models.held.sign import LIGHT, STRONG, Sign
from models.held.turns import Turn
from models.signal import Kind

_RUNS = re.compile("[a-z]+")
_DOUBLED = frozenset(("cap", "confer", "nod", "scan", "dig", "slap"))
"""Verbs that acts.toml does not know and that double their last letter: "capping"."""
_GOING: frozenset[str] = frozenset(("go", "come"))
_DEADLINES = frozenset(("deadline", "ultimatum"))
BEGINNING = ("begin", "start", "finish", "complete")
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
Turns = Mapping[str, tuple[Turn, ...]]
"""The turns of phrase by the base form of their verb."""


def looked_for(
    acts: Acts, entries: HeldEntries, forms: tuple[FormName, ...], turns: Turns
) -> tuple[dict[str, str], dict[str, Sign]]:
    """The base of each verb form that may tell an act, and the phrases to look for."""
    bases: dict[str, str] = {}
    phrases: dict[str, Sign] = {}
    for sign, base, phrase in (
        *strong(acts, entries, forms),
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


def strong(acts: Acts, entries: HeldEntries, forms: tuple[FormName, ...]) -> Iterator[tuple[Sign, str, str]]:
    """The forms of the verbs that name an act, with what follows them where they are frequent."""
    known = entries.words
    for base in acts.rules:
        used = [rule for rule in acts.rules[base] if _used(base, rule, entries)]
        for rule in used:
            # "left for" asks for nothing, where "left" asks for troops.
            bound = rule.kind == "visit" and rule.then
            only = [rule] if bound else [other for other in used if other.kind != "visit" or not other.then]
            sign = Sign(STRONG, encoded(asked_of(base, only, acts, known)))
            for word in _named(acts, entries, base, forms):
                for after in _following(base, rule, frequent=base in known.frequent):
                    yield sign, base, " ".join((word, *after))


def encoded(words: AbstractSet[str] | None) -> frozenset[bytes] | None:
    """The words as bytes, in which the words of a sentence are soonest found; of "f-16" and its like the longest run of letters."""
    if words is None:
        return None
    return frozenset([max(_RUNS.findall(word) or [word], key=len).encode() for word in words])


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
    votes = Sign(STRONG, encoded(acts.objects["lawmakers"]))
    ends = encoded(_DEADLINES | acts.objects["terms"])
    for sign, verbs in (
        (Sign(LIGHT), light.object),
        (Sign(LIGHT), light.subject),
        (Sign(LIGHT), light.results),
        (Sign(LIGHT), light.passive),
        (votes, light.votes),
        (Sign(STRONG, ends), light.expiring),
        (Sign(STRONG, ends), light.missing),
        (Sign(STRONG, encoded(entries.words.inspectors)), light.inspecting),
        # "Talks" in the present is a noun nearly always.
        (Sign(STRONG, encoded(LENGTHS | ASIDE | _PLACING)), CONFERRING if forms == ("past",) else ()),
        (Sign(STRONG, encoded(LENGTHS | ASIDE)), (SPEAKING,) if forms == ("past",) else ()),
        (Sign(STRONG, encoded(_PLACING)), DISCUSSING if forms == ("past",) else ()),
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
        doing = [word for word, name in forms_of(acts, base) if name == "ing"]
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
                asked = encoded(turn.asked)
                yield Sign(STRONG, asked), base, " ".join((word, *turn.particles))


def _named(acts: Acts, entries: HeldEntries, base: str, forms: tuple[FormName, ...]) -> list[str]:
    """The forms of a verb that have one of the names."""
    if forms == ("past",) and base in entries.irregular:
        return entries.irregular[base]
    return [word for word, name in forms_of(acts, base) if name in forms]


def forms_of(acts: Acts, base: str) -> Iterator[tuple[str, FormName]]:
    """The forms of a verb, each with its name; those of a verb that acts.toml does not know are made."""
    known = {word: form.name for word, told in acts.forms.items() for form in told if form.base == base}
    made: Mapping[str, tuple[Form, ...]] = {} if known else verb_forms((base,), {}, _DOUBLED)
    yield from known.items()
    yield from ((word, form.name) for word, told in made.items() for form in told)
