"""Explanations for people: sentence by sentence, what was read there, by which entry, and what it adds to the scores."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from models.announcing import sooner_by
from models.explain import ExplainedEvidence, ExplainedMention, Explanation, Fired
from models.scoring import SCORED_FROM
from models.scoring.folded import OUTPUTS
from models.scoring.shares import Share, Weight
from models.signal import Both, Signal
from stream.display.printable import printable

_SENTENCE = 300
"""Characters of a sentence that are shown."""
_PHRASE = 60
_GATED = ": not relevant, so detente score leaves what follows out without --no-gate"

_Sentence = tuple[str, tuple[int, int] | None]


def explanation_report(explanation: Explanation, *, top: int) -> RenderableType:
    """One article explained, with the `top` features of each sentence; those left out are summed in a line."""
    signal = explanation.signal
    head = printable(signal.article.title or signal.article.id or "(no id)", "bold")
    if signal.logit is None or signal.intercept is None:
        return Group(head, Text(signal.outcome.replace("_", " "), style="yellow"))
    return Group(
        head,
        Text(f"relevance {signal.relevance:.2f}{'' if _scored(signal) else _GATED}"),
        _sum("escalation", signal.escalation, signal.intercept.escalation, signal.logit.escalation),
        _sum(
            "de-escalation", signal.de_escalation, signal.intercept.de_escalation, signal.logit.de_escalation
        ),
        *(
            Padding(block, (1, 0, 0, 0))
            for sentence in _sentences(explanation)
            for block in _sentence(sentence, explanation, top)
        ),
    )


def _scored(signal: Signal) -> bool:
    """Whether the article is scored with the gate."""
    return signal.relevance >= SCORED_FROM or sooner_by(signal)


def weights_table(weights: Iterable[Weight], title: str | None = None) -> Table:
    """Features with their weights, a line each."""
    table = Table(box=None, pad_edge=False, header_style="bold", title=title, title_justify="left")
    table.add_column("feature", overflow="fold")
    for output in OUTPUTS:
        table.add_column(output.replace("_", "-"), justify="right")
    for weight in weights:
        table.add_row(printable(weight.feature), *(f"{number:+.3f}" for number in weight.weights))
    return table


def rest_of(evidence: ExplainedEvidence, top: int) -> Both:
    """What the features of a sentence after the first `top` add together."""
    left = evidence.features[top:]
    escalation, de_escalation = (math.fsum(share.effects[column] for share in left) for column in (1, 2))
    return Both(escalation, de_escalation)


def _sum(name: str, probability: float, intercept: float, logit: float) -> Text:
    return Text(
        f"{name} {probability:.2f}: log-odds {logit:+.3f}, of which {intercept:+.3f} stand for any article so relevant "
        f"and {logit - intercept:+.3f} for what follows"
    )


def _sentences(explanation: Explanation) -> list[_Sentence]:
    """The sentences that have anything, title first, in reading order; the article as a whole is the last."""
    found: set[_Sentence] = {(item.place, item.span) for item in explanation.evidence}
    found |= {(item.place, item.sentence) for item in explanation.mentions}
    places = ("title", "text", "article")
    return sorted(found, key=lambda sentence: (places.index(sentence[0]), sentence[1] or (0, 0)))


def _sentence(sentence: _Sentence, explanation: Explanation, top: int) -> Iterator[RenderableType]:
    place, span = sentence
    evidence = next((item for item in explanation.evidence if (item.place, item.span) == sentence), None)
    mentions = [item for item in explanation.mentions if (item.place, item.sentence) == sentence]
    words = "" if evidence is None or evidence.text is None else evidence.text
    text = printable(" ".join(words.split()))
    text.truncate(_SENTENCE, overflow="ellipsis")
    where = "the article as a whole" if span is None else f"{place} {span[0]}-{span[1]}"
    adds = "" if evidence is None else f"  {evidence.escalation:+.3f} {evidence.de_escalation:+.3f}"
    yield Group(Text(where + adds, style="bold"), *([text] if text.plain else []))
    if mentions:
        yield _mentions_table(mentions)
    if evidence is not None:
        yield _features_table(evidence, top)


def _mentions_table(mentions: Sequence[ExplainedMention]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="dim")
    for name in ("mention", "at", "words", "read as", "entry"):
        table.add_column(name, overflow="fold")
    for mention in mentions:
        words = printable(" ".join(mention.text.split()))
        words.truncate(_PHRASE, overflow="ellipsis")
        table.add_row(
            mention.kind.replace("_", "-"),
            f"{mention.span[0]}-{mention.span[1]}",
            words,
            mention.label,
            Text("\n").join(_entry(fired) for fired in mention.fired),
        )
    return table


def _entry(fired: Fired) -> Text:
    return Text.assemble(
        printable(fired.file, "dim"), " ", printable(fired.entry), " (yours)" if fired.own else ""
    )


def _features_table(evidence: ExplainedEvidence, top: int) -> Table:
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column("feature", overflow="fold")
    for name in ("value", "x weight", "= escalation", "x weight", "= de-escalation"):
        table.add_column(name, justify="right")
    for share in evidence.features[:top]:
        table.add_row(*_feature(share))
    left = len(evidence.features) - top
    if left > 0:
        rest = rest_of(evidence, top)
        more = Text(f"{left} more", style="dim")
        table.add_row(more, "", "", f"{rest.escalation:+.3f}", "", f"{rest.de_escalation:+.3f}")
    return table


def _feature(share: Share) -> tuple[RenderableType, ...]:
    return (
        printable(share.feature),
        f"{share.values[1]:.3f}",
        f"{share.weights[1]:+.3f}",
        f"{share.effects[1]:+.3f}",
        f"{share.weights[2]:+.3f}",
        f"{share.effects[2]:+.3f}",
    )
