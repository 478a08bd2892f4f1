from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from models.signal import ArticleRef, Evidence, Military, ModelRef, Outcome, Pair
from stream.pairs import contribution_from, decode_contribution, encode_contribution
from stream.pairs.contribution import Contribution, Share
from stream.records.score import Score

TEXT = "Ardonia shelled Beloria. Beloria and Cetia met."
SHELLED, MET = (0, 24), (25, 47)


def military(category: str, start: int, modality: str = "asserted") -> Military:
    return Military(
        place="text",
        span=(start, start + 7),
        text=TEXT[start : start + 7],
        category=category,  # type: ignore[arg-type]  # one of its literals
        modality=modality,  # type: ignore[arg-type]  # one of its literals
        attribution=None,
    )


def score(outcome: Outcome = "scored", mentions: tuple[Military, ...] = (military("attack", 8),)) -> Score:
    return Score(
        id="s",
        outcome=outcome,
        article=ArticleRef(
            id="a", title=None, source="Wire", url=None, published_at=None, language=None, extra={}
        ),
        model=ModelRef("linear", "1", "0" * 64),
        relevance=0.9,
        escalation=0.8,
        de_escalation=0.5,
        logit=None,
        intercept=None,
        evidence=tuple(
            Evidence(place="text", span=span, text=TEXT[slice(*span)], escalation=up, de_escalation=down)
            for span, up, down in ((SHELLED, 2.0, -1.0), (MET, -0.5, 1.5))
        ),
        pairs=(
            Pair(pair="A-B", escalation=0.9, de_escalation=0.1, evidence=(0,)),
            Pair(pair="B-C", escalation=0.3, de_escalation=0.7, evidence=(1,)),
        ),
        military=mentions,
        scored_at=dt.datetime(2021, 1, 1, tzinfo=dt.UTC),
    )


def share_of(contribution: Contribution, pair: str) -> Share:
    return next(share for share in contribution.shares if share.pair == pair)


def test_intensities_are_those_of_the_formulas() -> None:
    """A pair's escalation rises with the severity told of it; that of `ALL` with any; de-escalation is as scored."""
    contribution = contribution_from(score(), at=1.0, story="s", digest=b"d")
    assert [share.pair for share in contribution.shares] == ["A-B", "ALL", "B-C"]
    assert (share_of(contribution, "A-B").escalation, share_of(contribution, "A-B").de_escalation) == (
        900_000,
        100_000,
    )
    assert (share_of(contribution, "B-C").escalation, share_of(contribution, "B-C").de_escalation) == (
        200_000,
        700_000,
    )
    whole = share_of(contribution, "ALL")
    assert whole.escalation == round(0.9 * ((1 - 0.5 * 0.2) + 2) / 3 * 1e6)
    assert whole.de_escalation == 500_000


@pytest.mark.parametrize("modality", ["negated", "historical"])
def test_what_was_not_or_was_long_ago_is_not_severe(modality: str) -> None:
    """Such mentions leave the pair at two thirds of its probability."""
    contribution = contribution_from(
        score(mentions=(military("attack", 8, modality),)), at=1.0, story="s", digest=b"d"
    )
    assert share_of(contribution, "A-B").escalation == 600_000


def test_evidence_is_what_moved_the_pair() -> None:
    """The strongest stretches of the pair itself; of `ALL` those of the article."""
    contribution = contribution_from(score(), at=1.0, story="s", digest=b"d")
    assert [item.text for item in share_of(contribution, "B-C").evidence] == [TEXT[slice(*MET)]]
    assert [item.span for item in share_of(contribution, "ALL").evidence] == [SHELLED, MET]


@pytest.mark.parametrize("outcome", ["not_relevant", "duplicate", "unsupported_language"])
def test_only_scored_articles_have_shares(outcome: Outcome) -> None:
    """Others are known for the volume of news, and move nothing."""
    contribution = contribution_from(score(outcome), at=1.0, story=None, digest=b"d")
    assert (contribution.relevant, contribution.shares) == (False, ())


@pytest.mark.parametrize(("relevance", "counts"), [(0.49, False), (0.5, True)])
def test_a_doubtful_article_moves_nothing(relevance: float, *, counts: bool) -> None:
    """It is scored, yet the index is of what is more likely relevant than not."""
    told = msgspec.structs.replace(score(), relevance=relevance)
    contribution = contribution_from(told, at=1.0, story="s", digest=b"d")
    assert (contribution.relevant, bool(contribution.shares)) == (counts, counts)


def test_exact_copies_without_a_story_share_one() -> None:
    """The digest names their story."""
    assert contribution_from(score(), at=1.0, story=None, digest=b"d").story == b"d".hex()


def test_an_article_moves_its_strongest_pairs_only() -> None:
    """Beyond `max_shares` the weakest pairs are left out; `ALL` never is."""
    contribution = contribution_from(score(), at=1.0, story="s", digest=b"d", max_shares=1)
    assert [share.pair for share in contribution.shares] == ["A-B", "ALL"]


def test_a_contribution_reads_back_and_is_small() -> None:
    """What is written is what is read, in a few hundred bytes."""
    contribution = contribution_from(score(), at=1.5, story="s", digest=b"d")
    written = encode_contribution(contribution)
    assert decode_contribution(written) == contribution
    assert len(written) < 400
