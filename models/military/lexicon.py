"""The words that name military things, by category."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Literal, NamedTuple, get_args

from models.errors import LexiconError
from models.lexicons import SHIPPED, Lexicons
from models.military.inflections import noun_forms, verb_forms
from models.military.toml_lists import phrases
from models.signal import Category
from models.text.phrases import PhraseScanner

_EXCLUSIONS = Path("military/exclusions.toml")
_CONTEXT = Path("military/context.toml")
_WIDEST = 10
"""Words between the parts of a frame, at most: further apart they belong to different statements."""

Word = Literal["noun", "verb", "either"]

LISTS: tuple[tuple[str, Word, bool], ...] = (
    ("nouns", "noun", False),
    ("verbs", "verb", False),
    ("fixed", "noun", False),
    ("weak_nouns", "noun", True),
    ("weak_verbs", "verb", True),
    ("weak_fixed", "noun", True),
    ("bare_verbs", "verb", True),
)
"""The lists of a category's file: how their phrases are used, and whether they are weak."""


class Entry:
    """What a phrase of the lexicon names.

    `weak` phrases have peaceful senses too; `bare` ones are verbs that count only where no object follows.
    `name` is the category and the dictionary form.
    """

    def __init__(self, category: Category, name: str, word: Word, *, weak: bool, bare: bool) -> None:
        self.category = category
        self.name = name
        self.word = word
        self.weak = weak
        self.bare = bare

    def either(self, other: Entry) -> Entry:
        """The same entry, used as this one or as another is."""
        return Entry(self.category, self.name, "either", weak=self.weak and other.weak, bare=self.bare)


class Frame:
    """A verb and an object that name something together, with at most `gap` words between them."""

    def __init__(
        self,
        category: Category,
        name: str,
        *,
        object_first: bool,
        gap: int,
        span: Literal["both", "verb", "object"],
    ) -> None:
        self.category = category
        self.name = name
        self.object_first = object_first
        self.gap = gap
        self.span = span


class Parts:
    """What a word may be part of: frames as their verb or object, context, a count of forces.

    `opens` and `closes` are the bits of the frames that it may be the first or the second part of. All is noted while
    the lexicon is read, and stays as it is from then on.
    """

    def __init__(self) -> None:
        self.verb_of: tuple[Frame, ...] = ()
        self.object_of: tuple[Frame, ...] = ()
        self.context = False
        self.peaceful = False
        self.counted = False
        self.opens = 0
        self.closes = 0


class Lexicon(NamedTuple):
    """Two scanners: for phrases that name a thing by themselves (None: excluded), and for parts.

    Where none of the `triggers` stands, nothing is named.
    """

    entries: PhraseScanner[Entry | None]
    parts: PhraseScanner[Parts]
    triggers: frozenset[str]


def load_lexicon(lexicons: Lexicons = SHIPPED) -> Lexicon:
    """Read every file of the lexicon.

    Raises:
        LexiconError: a file breaks the schema.
    """
    entries: dict[str, Entry | None] = {}
    parts: dict[str, Parts] = {}
    for category in get_args(Category):
        file = Path(f"military/lexicon/{category}.toml")
        raw = lexicons.load(file.as_posix())
        _check_keys(raw, file)
        for phrase, entry in _entries(category, raw, file):
            earlier = entries.get(phrase)
            if earlier is None or (earlier.category != category and _is_own(lexicons, file, entry)):
                entries[phrase] = entry
            elif earlier.category == category and earlier.word != entry.word:
                entries[phrase] = earlier.either(entry)
        for number, frame in enumerate(raw.get("frames", ()), start=1):
            _add_frame(parts, category, number, frame, file)
    entries.update(dict.fromkeys(phrases(lexicons.load(_EXCLUSIONS.as_posix()), "phrases", _EXCLUSIONS)))
    context = lexicons.load(_CONTEXT.as_posix())
    for word in phrases(context, "words", _CONTEXT):
        parts.setdefault(word, Parts()).context = True
    for word in phrases(context, "peaceful", _CONTEXT):
        parts.setdefault(word, Parts()).peaceful = True
    for word in phrases(context, "counted", _CONTEXT):
        part = parts.setdefault(word, Parts())
        part.context = part.counted = True
    _inherit(parts)
    _add_bits(parts)
    return Lexicon(PhraseScanner(entries), PhraseScanner(parts), _triggers(entries, parts))


def _triggers(entries: Mapping[str, Entry | None], parts: Mapping[str, Parts]) -> frozenset[str]:
    """The phrases without one of which nothing is named.

    Every frame has an object, and a weak phrase counts only beside context or a sure phrase; so verbs and weak
    phrases, most of them everyday words, need not be looked for.
    """
    sure = {phrase for phrase, entry in entries.items() if entry is not None and not entry.weak}
    around = {phrase for phrase, part in parts.items() if part.object_of or part.context or part.counted}
    return frozenset(sure | around)


def _inherit(parts: dict[str, Parts]) -> None:
    """Let a longer phrase be what the shorter one is that it shadows: "ground troops" are troops."""
    for phrase in list(parts):
        words = phrase.split(" ")
        if len(words) == 1:
            continue
        part = parts[phrase]
        if any(word in parts and parts[word].context for word in words):
            part.context = True
        stem, head = parts.get(" ".join(words[:-1])), parts.get(words[-1])
        if part.verb_of and stem is not None:
            part.verb_of = tuple(dict.fromkeys((*part.verb_of, *stem.verb_of)))
        elif head is not None:
            part.object_of = tuple(dict.fromkeys((*part.object_of, *head.object_of)))


def _add_bits(parts: dict[str, Parts]) -> None:
    """Give every frame a bit, so that one operation tells whether two parts have a frame in common."""
    bits: dict[Frame, int] = {}
    for part in parts.values():
        for frames, of_object in ((part.verb_of, False), (part.object_of, True)):
            for frame in frames:
                bit = bits.setdefault(frame, 1 << len(bits))
                if frame.object_first == of_object:
                    part.opens |= bit
                else:
                    part.closes |= bit


def _is_own(lexicons: Lexicons, file: Path, entry: Entry) -> bool:
    """Whether the user added a phrase, which then means that, whatever shipped category has it too."""
    phrase = entry.name.partition("/")[2]
    return any(lexicons.adds(file.as_posix(), key, item=phrase) for key, *_ in LISTS)


def _check_keys(raw: dict[str, object], file: Path) -> None:
    known = {key for key, *_ in LISTS} | {"frames"}
    unknown = sorted(set(raw) - known)
    frames = raw.get("frames", [])
    if not isinstance(frames, list) or not all(isinstance(frame, dict) for frame in frames):
        raise LexiconError(f"{file.name}: frames must be tables in a list; write [[frames]]")
    if unknown:
        raise LexiconError(f"{file.name}: {unknown[0]} is no list of this file; use {sorted(known)}")


def _entries(category: Category, raw: dict[str, object], file: Path) -> Iterator[tuple[str, Entry]]:
    for key, word, weak in LISTS:
        for phrase in phrases(raw, key, file, required=False):
            entry = Entry(category, f"{category}/{phrase}", word, weak=weak, bare=key == "bare_verbs")
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
    name, object_first = f"{category}/frame {number}", order == "object"
    if span == "both":
        frame = Frame(category, name, object_first=object_first, gap=gap, span="both")
    elif span == "verb":
        frame = Frame(category, name, object_first=object_first, gap=gap, span="verb")
    elif span == "object":
        frame = Frame(category, name, object_first=object_first, gap=gap, span="object")
    else:
        raise LexiconError(
            f'{file.name}: {where} span must be "both", "verb" or "object": what the mention covers'
        )
    verbs = [form for verb in phrases(raw, "verbs", file, entry=where) for form in verb_forms(verb)]
    verbs.extend(phrases(raw, "fixed_verbs", file, entry=where, required=False))
    for form in dict.fromkeys(verbs):
        known = parts.setdefault(form, Parts())
        known.verb_of = (*known.verb_of, frame)
    for phrase in phrases(raw, "objects", file, entry=where):
        known = parts.setdefault(phrase, Parts())
        known.object_of = (*known.object_of, frame)
