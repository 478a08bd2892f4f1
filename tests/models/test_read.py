"""Reading an article whole: what holds for every signal."""

from __future__ import annotations

import datetime as dt
import gc
import math
from collections.abc import Iterator
from typing import Any

import msgspec
import numpy as np
import pytest

from models.announcing import ANNOUNCED_FROM, ARBITRATED_FROM, JUDGED_FROM, NAMED_FROM, sooner_by
from models.article import Article, article_from
from models.identity import follow_up_id, held_id
from models.read import Reader
from models.scoring import SCORED_FROM, ScoringModel
from models.signal import Evidence, FollowUp, HeldAct, Military, Signal, Time

ARRIVED = dt.datetime(2024, 3, 5, 23, 30, tzinfo=dt.UTC)
STRAIT = Article(
    id="strait-1",
    title="Tehran threatens to close strait as Iran and Oman plan talks",
    published_at="2024-03-05",
    text=(
        "MUSCAT - Iran&#8217;s navy fired on a tanker in the Gulf of Oman on Monday and wounded two sailors, "
        "Oman said.\r\n\r\nTehran denied the attack and warned that it would close the strait if sanctions "
        "were not lifted.\n\nThe foreign ministers of Iran and Oman agreed to meet in Muscat on Friday\u200b.\n"
        "No injuries were reported \U0001f6a2 among the crew."
    ),
)
FOOTBALL = Article(
    id="sport-1",
    text="The striker fired twice before half-time and the visitors never recovered. The derby was a war of nerves.",
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    """The shipped lexicons and model."""
    return Reader.load()


@pytest.fixture(scope="module")
def signal(reader: Reader) -> Signal:
    """The article about the strait, read."""
    return reader.read(STRAIT)


def _spanned(signal: Signal) -> Iterator[tuple[str, tuple[int, int], str]]:
    items: tuple[Evidence | Military | FollowUp | HeldAct | Time, ...] = (
        *signal.evidence,
        *signal.military,
        *signal.follow_ups,
        *signal.held,
        *signal.times,
    )
    for item in items:
        if item.span is not None:
            assert item.text is not None
            yield item.place, item.span, item.text


def test_the_article_is_scored_and_filled(signal: Signal) -> None:
    """Everything that the text holds is found by the real path."""
    assert signal.outcome == "scored"
    assert {"IRN", "OMN"} <= {actor.id for actor in signal.actors}
    assert "IRN-OMN" in {pair.pair for pair in signal.pairs}
    assert signal.military
    assert signal.times
    meeting = next(item for item in signal.follow_ups if item.place == "text")
    assert (meeting.kind, meeting.status, meeting.when.start) == ("meeting", "agreed", "2024-03-08")


def test_the_language_is_the_stated_one_or_the_detected_one(reader: Reader, signal: Signal) -> None:
    """Detected where the record does not state it, null where the text is too short to tell."""
    assert signal.article.language == "en"
    assert reader.read(msgspec.structs.replace(STRAIT, language="en-GB")).article.language == "en-GB"
    assert reader.read(Article(id="a", title="Truce holds"), gate=False).article.language is None


def test_every_span_holds_its_text_as_received(signal: Signal) -> None:
    """Entities, invisible characters and emoji shift nothing."""
    places = {"text": STRAIT.text, "title": STRAIT.title or ""}
    spans = list(_spanned(signal))
    assert spans
    for place, (start, end), text in spans:
        assert places[place][start:end] == text
    for actor in signal.actors:
        assert all(0 <= start < end <= len(STRAIT.text) for start, end in actor.spans)
        assert all(0 <= start < end <= len(places["title"]) for start, end in actor.title_spans)


def test_the_evidence_adds_up_to_the_logit(signal: Signal) -> None:
    """Intercept and contributions are the log-odds, and the log-odds are the score."""
    assert signal.logit is not None
    assert signal.intercept is not None
    for name in ("escalation", "de_escalation"):
        logit = getattr(signal.logit, name)
        total = getattr(signal.intercept, name) + math.fsum(getattr(item, name) for item in signal.evidence)
        assert total == pytest.approx(logit, abs=1e-6)
        assert getattr(signal, name) == pytest.approx(1 / (1 + math.exp(-logit)), abs=1e-9)


def test_pairs_point_at_evidence_that_exists(signal: Signal) -> None:
    """A pair's evidence are indexes into the list, and its scores probabilities."""
    for pair in signal.pairs:
        assert pair.pair == "-".join(sorted(pair.pair.split("-", 1)))
        assert all(0 <= index < len(signal.evidence) for index in pair.evidence)
        assert 0 <= pair.escalation <= 1
        assert 0 <= pair.de_escalation <= 1


def test_reading_again_gives_the_same_bytes(reader: Reader, signal: Signal) -> None:
    """In one reader, in another one, and in or out of a session."""
    with reader.session():
        assert msgspec.json.encode(reader.read(STRAIT)) == msgspec.json.encode(signal)
    assert msgspec.json.encode(Reader.load().read(STRAIT)) == msgspec.json.encode(signal)


@pytest.mark.parametrize(
    "change",
    [
        {"id": "strait-2"}, {"text": STRAIT.text + "!"}, {"title": None}, {"source": "wire"}, {"url": "https://example.org"},
        {"published_at": "2024-03-06"}, {"language": "en-GB"}, {"extra": {"desk": 1}},
    ],
)  # fmt: skip
def test_the_id_changes_with_every_field_that_is_in_the_record(
    reader: Reader, signal: Signal, change: dict[str, Any]
) -> None:
    """And only with those: when it was fetched is not in the record."""
    assert reader.read(msgspec.structs.replace(STRAIT, **change)).id != signal.id
    assert reader.read(msgspec.structs.replace(STRAIT, fetched_at="2024-03-07")).id == signal.id


def test_the_id_changes_with_the_settings_of_reading(reader: Reader, signal: Signal) -> None:
    """With the gate off a record can differ, so its id does."""
    assert reader.read(STRAIT, gate=False).id != signal.id


def test_what_is_not_relevant_is_answered_empty(reader: Reader) -> None:
    """Both scores are 0, the log-odds null, the lists empty, the relevance as computed."""
    signal = reader.read(FOOTBALL)
    assert signal.outcome == "not_relevant"
    assert 0 < signal.relevance < SCORED_FROM
    assert (signal.escalation, signal.de_escalation, signal.logit, signal.intercept) == (0, 0, None, None)
    assert not any((signal.evidence, signal.actors, signal.pairs, signal.military, signal.times))


@pytest.mark.parametrize(("above", "outcome"), [(0.01, "scored"), (-0.01, "scored"), (-0.11, "not_relevant")])
def test_a_doubtful_article_is_scored_and_no_score_is_above_its_relevance(
    reader: Reader, above: float, outcome: str
) -> None:
    """From the point on at which a miss would cost more, sooner where it announces an act; its pairs hold the doubt, too."""
    relevance = SCORED_FROM + above
    signal = _of_relevance(reader, relevance).read(STRAIT)
    assert signal.relevance == pytest.approx(relevance)
    assert signal.outcome == outcome
    known = reader.read(STRAIT)
    if outcome == "scored":
        for head in ("escalation", "de_escalation"):
            assert getattr(signal, head) == pytest.approx(getattr(known, head) / known.relevance * relevance)
            assert [getattr(pair, head) / relevance for pair in signal.pairs] == pytest.approx(
                [getattr(pair, head) / known.relevance for pair in known.pairs]
            )


def _of_relevance(reader: Reader, relevance: float) -> Reader:
    """A reader to whom every article is as relevant."""
    sure = reader.model.folded
    numbers = sure._replace(
        weights=sure.weights * [0, 1, 1],
        intercepts=np.array([math.log(relevance / (1 - relevance)), *sure.intercepts[1:]]),
    )
    return Reader(nlp=reader.nlp, model=ScoringModel(numbers, reader.model.ref), lexicons=reader.lexicons)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("India will launch a satellite built jointly with France on March 25.", "scored"),
        ("The parliament of Chad will vote on the treaty with Niger on June 12.", "scored"),
        ("The exercise of the Indian navy has been put off to March 25.", "scored"),
        ("India may launch a satellite built jointly with France on March 25.", "not_relevant"),
        ("India will launch a satellite built jointly with France this year.", "not_relevant"),
        ("India will launch a satellite of its own on March 25.", "not_relevant"),
        ("India's team beat that of France on March 25.", "not_relevant"),
        ("Iran will test-fire a ballistic missile on March 25.", "scored"),
        ("India launched a ballistic missile on Monday.", "scored"),
    ],
)
def test_an_article_is_scored_sooner_where_it_announces_an_act(
    reader: Reader, text: str, outcome: str
) -> None:
    """Of a named kind, on a day, between two states, or by one with its forces."""
    doubtful = _of_relevance(reader, (ANNOUNCED_FROM + SCORED_FROM) / 2)
    article = Article(id="x", text=text, published_at="2024-03-05T00:00:00Z")
    assert doubtful.read(article).outcome == outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("The Indo-French satellite will be launched from Sriharikota on March 25.", "scored"),
        ("An Indian rocket lifted off on Monday with a satellite built jointly with France.", "scored"),
        ("Chad has extended until March 25 a deadline for trucks from Niger.", "scored"),
        ("Chinese officials will inspect six Australian abattoirs on March 25.", "scored"),
        ("The Indo-French satellite may be launched from Sriharikota on March 25.", "not_relevant"),
        ("An Indian satellite will be launched from Sriharikota on March 25.", "not_relevant"),
        ("A court in Lima ruled on Monday that the hotel belongs to a Chilean.", "not_relevant"),
        ("Chad's president will visit Niger on March 25.", "not_relevant"),
        ("Oman will meet Peru on March 25.", "not_relevant"),
    ],
)
def test_an_act_that_names_its_sides_lets_in_what_reads_as_science_or_trade(
    reader: Reader, text: str, outcome: str
) -> None:
    """A launch, an inspection or a deadline, on a day; no visit or meeting, which teams have as well."""
    article = Article(id="x", text=text, published_at="2024-03-05T00:00:00Z")
    assert _of_relevance(reader, NAMED_FROM * 2).read(article).outcome == outcome
    assert _of_relevance(reader, NAMED_FROM / 2).read(article).outcome == "not_relevant"
    full = _of_relevance(reader, NAMED_FROM * 2).read(article, gate=False)
    assert sooner_by(full) == (outcome == "scored")


@pytest.mark.parametrize(
    "text",
    [
        "The International Court of Justice ruled on Monday that the island belongs to Peru.",
        "The International Court of Justice awarded the islet to Peru on Monday.",
        "The World Court will read its judgment on the island on March 25.",
    ],
)
def test_judgments_between_states_let_in_what_reads_as_geography(reader: Reader, text: str) -> None:
    article = Article(id="x", text=text, published_at="2024-03-05T00:00:00Z")
    assert _of_relevance(reader, NAMED_FROM / 2).read(article).outcome == "scored"
    assert _of_relevance(reader, JUDGED_FROM / 2).read(article).outcome == "not_relevant"


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("A court of arbitration has postponed its ruling on two Indian dams to March 25.", "scored"),
        ("An arbitration tribunal will rule on the gas field claimed by Iran on March 25.", "scored"),
        ("A court of arbitration ruled on Monday that India must change the design of a dam.", "scored"),
        ("A court has postponed its ruling on two Indian dams to March 25.", "not_relevant"),
        ("A court of arbitration will soon rule on two Indian dams.", "not_relevant"),
    ],
)
def test_arbitrators_on_a_state_let_in_what_reads_as_engineering(
    reader: Reader, text: str, outcome: str
) -> None:
    """Their ruling has its day; companies' quarrels are below the point."""
    article = Article(id="x", text=text, published_at="2024-03-05T00:00:00Z")
    assert _of_relevance(reader, ARBITRATED_FROM * 1.2).read(article).outcome == outcome
    assert _of_relevance(reader, ARBITRATED_FROM / 1.2).read(article).outcome == "not_relevant"


def test_what_is_not_relevant_is_measured_all_the_same(reader: Reader) -> None:
    """Else nobody would see that a feed has turned to sport."""
    gated, full = reader.read_measured(FOOTBALL), reader.read_measured(FOOTBALL, gate=False)
    assert gated.quantities == full.quantities
    assert gated.quantities is not None
    assert gated.quantities.relevance == gated.signal.relevance
    assert gated.signal == reader.read(FOOTBALL)


def test_reading_leaves_the_garbage_collector_nothing(reader: Reader) -> None:
    """Else some ten read articles lie about at any time, and the next is read in memory that no cache holds."""
    reader.read_measured(STRAIT)
    gc.collect()
    gc.disable()
    try:
        reader.read(STRAIT)
        reader.read_measured(STRAIT)
        left = gc.collect()
    finally:
        gc.enable()
    assert left == 0


def test_without_the_gate_everything_is_read(reader: Reader) -> None:
    """The relevance keeps its true value, and the article is scored all the same."""
    gated, full = reader.read(FOOTBALL), reader.read(FOOTBALL, gate=False)
    assert full.outcome == "scored"
    assert full.relevance == gated.relevance
    assert full.logit is not None
    assert full.evidence


def test_another_language_is_answered_so(reader: Reader) -> None:
    """Long text in Spanish is not read as if it were English."""
    text = (
        "Los ministros de Defensa de ambos países acordaron patrullajes coordinados en la frontera y una línea directa "
        "entre sus comandantes. El gobierno rechazó las acusaciones y pidió una reunión urgente del consejo de seguridad "
        "para tratar la crisis, que ya ha dejado decenas de muertos y miles de desplazados en toda la región."
    )
    signal, quantities = reader.read_measured(Article(id="es", text=text))
    assert quantities is None
    assert signal.outcome == "unsupported_language"
    assert signal.article.language == "es"
    assert signal.relevance == 0
    assert signal.logit is None


@pytest.mark.parametrize(
    ("record", "day"),
    [
        ({"text": " date 2023-06-19 BEIJING — Talks began in Beijing."}, "2023-06-19"),
        ({"text": "Talks began in Beijing."}, "2024-03-05T23:30:00Z"),
        ({"text": " date 2023-06-19 BEIJING — Talks began.", "date": "2023-07-01"}, "2023-07-01"),
    ],
)
def test_the_day_is_stated_or_the_datelines_or_that_of_arrival(
    reader: Reader, record: dict[str, str], day: str
) -> None:
    """In this order."""
    signal = reader.read(article_from({"id": "a", **record}), received_at=ARRIVED)
    assert signal.article.published_at == day


def test_without_any_day_times_have_no_days(reader: Reader) -> None:
    """Nothing to count from: the time is found, its days are null."""
    article = Article(
        id="a", text="Iran and Iraq signed a ceasefire. Their ministers will meet on Friday in Basra."
    )
    signal = reader.read(article, gate=False)
    assert signal.article.published_at is None
    assert [time.text for time in signal.times] == ["Friday"]
    assert signal.times[0].start is None


def test_an_act_told_in_title_and_text_stands_once_in_the_text(reader: Reader) -> None:
    """The headline's telling is dropped where the text tells the same act; otherwise it says that it is the title's."""
    text = "The foreign ministers of Iran and Oman will meet in Muscat on Friday, officials said."
    both = reader.read(
        Article(id="a", title="Iran and Oman to meet on Friday", text=text, published_at="2024-03-05"),
        gate=False,
    )
    assert [item.place for item in both.follow_ups] == ["text"]
    alone = reader.read(
        Article(id="a", title="Iran and Oman to meet on Friday", text="Oil rose.", published_at="2024-03-05"),
        gate=False,
    )
    assert [item.place for item in alone.follow_ups] == ["title"]


HELD = Article(
    id="strait-2",
    title="Iran's minister visits Muscat",
    published_at="2024-03-06",
    text=(
        "MUSCAT - Iran&#8217;s foreign minister arrived in Muscat on Tuesday\u200b and held talks with Oman&#8217;s "
        "sultan on the tankers seized by the Iranian navy."
    ),
)


def test_acts_that_took_place_stand_in_the_signal_with_the_text_as_received(reader: Reader) -> None:
    """Entities and invisible characters shift no span; days are ISO days."""
    held = reader.read(HELD, gate=False).held

    assert [(item.place, item.kind, item.when.start) for item in held] == [
        ("text", "visit", "2024-03-05"),
        ("text", "talks", "2024-03-05"),
    ]
    for item in held:
        assert HELD.text[slice(*item.span)] == item.text
    assert {who.actor for who in held[1].participants} == {"IRN", "OMN"}


def test_ids_of_acts_that_took_place_are_stable_and_no_follow_up_s(reader: Reader) -> None:
    """A correction above the sentence leaves them as they were, and two acts of an article have two."""
    held = reader.read(HELD, gate=False).held
    corrected = reader.read(msgspec.structs.replace(HELD, text="CORRECTED. " + HELD.text), gate=False)

    assert [item.id for item in corrected.held] == [item.id for item in held]
    assert len({item.id for item in held}) == len(held)
    assert held_id("a", "visit", ("IRN",), (None, None), 1) != follow_up_id(
        "a", "visit", ("IRN",), (None, None), 1
    )


def test_follow_up_ids_do_not_depend_on_where_the_act_is_told(reader: Reader, signal: Signal) -> None:
    """A correction above the sentence leaves the id as it was."""
    corrected = reader.read(msgspec.structs.replace(STRAIT, text="CORRECTED. " + STRAIT.text))
    assert {item.id for item in corrected.follow_ups} == {item.id for item in signal.follow_ups}
