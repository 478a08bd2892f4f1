"""Eight ways in which newsrooms change a wire story before they print it."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random
from typing import NamedTuple, TypeAlias

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z\"'])")

_FEW = 3
"""Sentences that a text has to have for one to be left out."""

_PREFIXES = ("REPEAT - ", "UPDATE 1-", "UPDATE 2 - ", "RPT-", "CORRECTED-", "WRAPUP 1-")

_LEADS = (
    "It was another busy day for those who follow the matter, and officials in several capitals were asked for comment as the first reports came in during the afternoon.",
    "Readers of this page have followed the story since it broke; here is what is known so far, as our correspondents and the agencies have it tonight.",
    "In what observers called an unexpected turn, word spread early in the day that things had moved further than anyone had been ready to say in public.",
    "The news came late in the evening, after most offices had closed, and it left little time for those concerned to prepare an answer.",
)

_PARAGRAPHS = (
    "Several people who know the matter well, and who asked that their names be kept out of print, said that more was to be expected before the month is out.",
    "A spokeswoman did not return calls seeking comment. An earlier request, sent by letter, had gone unanswered as well.",
    "The matter has been watched closely for some years, and similar reports in the past have come to little in the end.",
    "Analysts were divided over what it meant. Some thought it mattered a great deal, while others saw nothing new in it.",
)

_BYLINES = (
    "By Our Foreign Staff\n\nLONDON (Agencies) -- ",
    "From our correspondent | Updated 14:35 GMT\n\n",
    "By Maria Lindqvist and Tom Abara, The Daily Courier\n\n",
    "PARIS, Tuesday (Press Service) - ",
)

_CREDITS = (
    "\n\n(Reporting by the London bureau; editing by J. Moreau)",
    "\n\nCopyright The Daily Courier. All rights reserved. This material may not be published, broadcast or redistributed.",
    "\n\nRead more: our live page | Follow us for breaking news | Sign up for the morning letter",
    "\n\n- with files from agencies",
)

_WORDS = (
    "about", "several", "early", "added", "today", "however", "again", "some", "major", "recent",
    "stated", "noted", "likely", "further", "also", "later", "firm", "group", "plan", "move", "talks",
    "sharply", "slightly", "officials", "people", "total", "nearly", "roughly", "yesterday", "reported",
    "announced", "higher", "lower",
)  # fmt: skip


class Copy(NamedTuple):
    """A text as it is printed again."""

    title: str
    text: str


Edit: TypeAlias = Callable[[Copy, Random], Copy]


def verbatim(copy: Copy, _random: Random) -> Copy:
    """The same words, under another id."""
    return copy


def reformatted(copy: Copy, random: Random) -> Copy:
    """Other line breaks, quotation marks, dashes and spaces; the headline in capitals or not."""
    sentences = _sentences(copy.text)
    text = "".join(sentence + random.choice(("\n", "\n\n", "  ", "\u00a0 ")) for sentence in sentences)
    text = re.sub(r'"([^"]*)"', "\u201c\\1\u201d", text).replace("'", "\u2019").replace(" - ", " \u2013 ")
    return Copy(copy.title.title() if copy.title.isupper() else copy.title.upper(), text)


def headline(copy: Copy, random: Random) -> Copy:
    """A wire's mark before the headline, and often a note on what is new."""
    note = random.choice(("", " (updates throughout)", " (adds details, background)", " -sources"))
    return Copy(random.choice(_PREFIXES) + copy.title + note, copy.text)


def truncated(copy: Copy, random: Random) -> Copy:
    """The first 50 to 70 per cent of the words."""
    words = copy.text.split()
    return Copy(copy.title, " ".join(words[: round(len(words) * random.uniform(0.5, 0.7))]))


def led(copy: Copy, random: Random) -> Copy:
    """A first paragraph of the paper's own."""
    return Copy(copy.title, f"{random.choice(_LEADS)}\n\n{copy.text}")


def cut_or_added(copy: Copy, random: Random) -> Copy:
    """A sentence in ten (at least one, if there are three) left out, or a paragraph put in, or both."""
    sentences = _sentences(copy.text)
    cut, added = random.choice(((True, False), (False, True), (True, True)))
    if cut and len(sentences) >= _FEW:
        for _ in range(max(1, len(sentences) // 10)):
            del sentences[random.randrange(1, len(sentences))]
    if added:
        sentences.insert(random.randint(1, len(sentences)), random.choice(_PARAGRAPHS))
    return Copy(copy.title, " ".join(sentences))


def reworded(copy: Copy, random: Random) -> Copy:
    """5 to 10 per cent of the words, and of the figures, replaced by others, all through the text."""
    words = copy.text.split()
    for place in random.sample(range(len(words)), round(len(words) * random.uniform(0.05, 0.10))):
        figure = any(sign.isdigit() for sign in words[place])
        words[place] = str(random.randint(2, 900)) if figure else random.choice(_WORDS)
    return Copy(copy.title, " ".join(words))


def credited(copy: Copy, random: Random) -> Copy:
    """A byline or dateline before the text, and a credit, a copyright or links after it."""
    return Copy(copy.title, random.choice(_BYLINES) + copy.text + random.choice(_CREDITS))


EDITS: dict[str, Edit] = {
    edit.__name__: edit
    for edit in (verbatim, reformatted, headline, truncated, led, cut_or_added, reworded, credited)
}
"""The eight by their names."""


def _sentences(text: str) -> list[str]:
    return _SENTENCE.split(text)
