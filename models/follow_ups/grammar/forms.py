"""Verb forms, made from base forms so that the lexicon lists a verb once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from typing import Literal, NamedTuple, get_args

FormName = Literal["base", "s", "ing", "past"]


class Form(NamedTuple):
    """What a word may be: a form of the verb `base`. Participles and simple pasts are both `past`."""

    base: str
    name: FormName


def verb_forms(
    bases: Iterable[str], irregular: Mapping[str, list[str]], doubled: AbstractSet[str]
) -> dict[str, tuple[Form, ...]]:
    """The forms of every verb.

    Args:
        bases: base forms.
        irregular: past forms that the rules would get wrong, by base form.
        doubled: base forms whose last consonant is doubled before -ing and -ed, in British spelling.
    """
    forms: dict[str, tuple[Form, ...]] = {}
    for base in bases:
        stem = base + base[-1] if base in doubled else base
        made: list[tuple[str, FormName]] = [
            (base, "base"),
            (_third_person(base), "s"),
            (_gerund(stem), "ing"),
        ]
        made += [(past, "past") for past in irregular.get(base, [_past(stem)])]
        for word, name in made:
            forms[word] = (*forms.get(word, ()), Form(base, name))
    return forms


def bases_by_form(forms: Mapping[str, tuple[Form, ...]]) -> dict[str, dict[str, str]]:
    """By the name of a form, the base of each word that may be one; the first, where a word is one of two."""
    bases: dict[str, dict[str, str]] = {name: {} for name in get_args(FormName)}
    for word, told in forms.items():
        for form in told:
            bases[form.name].setdefault(word, form.base)
    return bases


def _third_person(base: str) -> str:
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        return base + "es"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + "s"


def _past(stem: str) -> str:
    if stem.endswith("e"):
        return stem + "d"
    if stem.endswith("y") and stem[-2] not in "aeiou":
        return stem[:-1] + "ied"
    return stem + "ed"


def _gerund(stem: str) -> str:
    if stem.endswith("e") and not stem.endswith(("ee", "be")):
        return stem[:-1] + "ing"
    return stem + "ing"
