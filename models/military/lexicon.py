"""The words that name military things, by category."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal, NamedTuple, get_args

from models.errors import LexiconError
from models.military.inflections import noun_forms, verb_forms
from models.military.toml_lists import load, phrases
from models.signal import Category
from models.text.phrases import PhraseScanner

_FOLDER = Path(__file__).parent
_LEXICON = _FOLDER / "lexicon"
_EXCLUSIONS = _FOLDER / "exclusions.toml"
_CONTEXT = _FOLDER / "context.toml"
_WIDEST = 10
"""Words between the parts of a frame, at most: further apart they belong to different statements."""

Word = Literal["noun", "verb", "either"]


class Entry(NamedTuple):
    """What a phrase of the lexicon names.

    `weak` phrases have peaceful senses too; `bare` ones are verbs that count only where no object follows.
    `name` is the category and the dictionary form.
    """

    category: Category
    name: str
    word: Word
    weak: bool
    bare: bool = False


class Frame(NamedTuple):
    """A verb and an object that name something together, with at most `gap` words between them."""

    category: Category
    name: str
    object_first: bool
    gap: int
    span: Literal["both", "verb", "object"]


class Parts(NamedTuple):
    """What a word may be part of: frames as their verb or object, context, a count of forces.

    `opens` and `closes` are the bits of the frames that it may be the first or the second part of.
    """

    verb_of: tuple[Frame, ...] = ()
    object_of: tuple[Frame, ...] = ()
    context: bool = False
    peaceful: bool = False
    counted: bool = False
    opens: int = 0
    closes: int = 0


class Lexicon(NamedTuple):
    """Two scanners: for phrases that name a thing by themselves (None: excluded), and for parts."""

    entries: PhraseScanner[Entry | None]
    parts: PhraseScanner[Parts]
    triggers: frozenset[str]


def load_lexicon() -> Lexicon:
    """Read every file of the lexicon.

    Raises:
        LexiconError: a file breaks the schema.
    """
    entries: dict[str, Entry | None] = {}
    parts: dict[str, Parts] = {}
    for category in get_args(Category):
        file = _LEXICON / f"{category}.toml"
        raw = load(file)
        for phrase, entry in _entries(category, raw, file):
            earlier = entries.get(phrase)
            if earlier is None:
                entries[phrase] = entry
            elif earlier.category == category and earlier.word != entry.word:
                entries[phrase] = earlier._replace(word="either", weak=earlier.weak and entry.weak)
        for number, frame in enumerate(raw.get("frames", ()), start=1):
            _add_frame(parts, category, number, frame, file)
    entries.update(dict.fromkeys(phrases(load(_EXCLUSIONS), "phrases", _EXCLUSIONS)))
    context = load(_CONTEXT)
    for word in phrases(context, "words", _CONTEXT):
        parts[word] = parts.get(word, Parts())._replace(context=True)
    for word in phrases(context, "peaceful", _CONTEXT):
        parts[word] = parts.get(word, Parts())._replace(peaceful=True)
    for word in phrases(context, "counted", _CONTEXT):
        parts[word] = parts.get(word, Parts())._replace(context=True, counted=True)
    _inherit(parts)
    _add_bits(parts)
    triggers = frozenset(phrase for phrase, entry in entries.items() if entry is not None)
    return Lexicon(PhraseScanner(entries), PhraseScanner(parts), triggers | frozenset(parts))


def _inherit(parts: dict[str, Parts]) -> None:
    """Let a longer phrase be what the shorter one is that it shadows: "ground troops" are troops."""
    for phrase, part in list(parts.items()):
        words = phrase.split(" ")
        if len(words) == 1:
            continue
        stem, head = parts.get(" ".join(words[:-1])), parts.get(words[-1])
        if part.verb_of and stem is not None:
            parts[phrase] = part._replace(verb_of=tuple(dict.fromkeys((*part.verb_of, *stem.verb_of))))
        elif head is not None:
            parts[phrase] = part._replace(object_of=tuple(dict.fromkeys((*part.object_of, *head.object_of))))


def _add_bits(parts: dict[str, Parts]) -> None:
    """Give every frame a bit, so that one operation tells whether two parts have a frame in common."""
    bits: dict[Frame, int] = {}
    for phrase, part in parts.items():
        opens = closes = 0
        for frames, of_object in ((part.verb_of, False), (part.object_of, True)):
            for frame in frames:
                bit = bits.setdefault(frame, 1 << len(bits))
                if frame.object_first == of_object:
                    opens |= bit
                else:
                    closes |= bit
        parts[phrase] = part._replace(opens=opens, closes=closes)


def _entries(category: Category, raw: dict[str, object], file: Path) -> Iterator[tuple[str, Entry]]:
    kinds: tuple[tuple[str, Word, bool], ...] = (
        ("nouns", "noun", False),
        ("verbs", "verb", False),
        ("fixed", "noun", False),
        ("weak_nouns", "noun", True),
        ("weak_verbs", "verb", True),
        ("weak_fixed", "noun", True),
        ("bare_verbs", "verb", True),
    )
    for key, word, weak in kinds:
        for phrase in phrases(raw, key, file, required=False):
            entry = Entry(category, f"{category}/{phrase}", word, weak, key == "bare_verbs")
            for form in _forms(phrase, key):
                yield form, entry


def _forms(phrase: str, key: str) -> Iterable[str]:
    if key.endswith("fixed"):
        return (phrase,)
    return verb_forms(phrase) if key.endswith("verbs") else noun_forms(phrase)


def _add_frame(
    parts: dict[str, Parts], category: Category, number: int, raw: dict[str, object], file: Path
) -> None:
    where = f"[[frames]] {number}"
    gap, span, order = raw.get("gap"), raw.get("span"), raw.get("order", "verb")
    if not isinstance(gap, int) or not 0 <= gap <= _WIDEST:
        raise LexiconError(f"{file.name}: {where} gap must be 0 to {_WIDEST} words; write gap = 4")
    if order not in ("verb", "object"):
        raise LexiconError(f'{file.name}: {where} order must be "verb" or "object", whichever comes first')
    if span == "both":
        frame = Frame(category, f"{category}/frame {number}", order == "object", gap, "both")
    elif span == "verb":
        frame = Frame(category, f"{category}/frame {number}", order == "object", gap, "verb")
    elif span == "object":
        frame = Frame(category, f"{category}/frame {number}", order == "object", gap, "object")
    else:
        raise LexiconError(
            f'{file.name}: {where} span must be "both", "verb" or "object": what the mention covers'
        )
    verbs = [form for verb in phrases(raw, "verbs", file, entry=where) for form in verb_forms(verb)]
    verbs.extend(phrases(raw, "fixed_verbs", file, entry=where, required=False))
    for form in dict.fromkeys(verbs):
        known = parts.get(form, Parts())
        parts[form] = known._replace(verb_of=(*known.verb_of, frame))
    for phrase in phrases(raw, "objects", file, entry=where):
        known = parts.get(phrase, Parts())
        parts[phrase] = known._replace(object_of=(*known.object_of, frame))
