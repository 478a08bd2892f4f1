"""Timetables: what comes when, a line each, and what is published when, as Alertmanager's acceptance tests put it.

Inputs, at hours and minutes or a day and these ("2d 00:10"):

    00:10 pair CHN-USA tension=55 stories=9 sparse=yes d7=12 z=none
    00:10 article a1 story=s1 source=Wire pairs=CHN-USA military=attack:asserted dated=-30h relevance=0.3
    00:10 withdrawn a1
    00:10 act v1 visit CHN,USA postponed since=00:05 when=2026-03-09
    00:10 gone v1
    00:10 acknowledge RULE by ana
    00:10 silence s1 rules=hot pairs=*-TWN from=00:00 to=02:00
    00:10 unsilence s1
    00:10 rules                  (the next of the rules given are in force)
    00:10 end                    (nothing comes; the clock runs until here)

Published: `00:40 fired hot CHN-USA`, with the moment of the tick at which it was.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import msgspec

from models.signal import ArticleRef, Military, ModelRef, Pair, Participant, When
from stream.alerts.alerts import Alerts
from stream.alerts.moment import Moment
from stream.alerts.rules_file import parse_rules
from stream.alerts.settings import AlertSettings
from stream.records.alert import AlertRecord
from stream.records.control import Acknowledge, AddSilence, EndSilence
from stream.records.follow_up import ActEvent, ActRecord
from stream.records.pair import Change, PairEvidence, PairRecord
from stream.records.score import Score

START = dt.datetime(2026, 3, 2, tzinfo=dt.UTC).timestamp()
MINUTE = 60.0


class Step(NamedTuple):
    """A line: when, after which position, what."""

    now: float
    position: int
    words: tuple[str, ...]

    @property
    def fields(self) -> dict[str, Any]:
        """What is given as `name=value`."""
        return dict(word.split("=", 1) for word in self.words if "=" in word)


class Published(NamedTuple):
    """A record and the clock when it was published."""

    now: float
    record: AlertRecord

    def __str__(self) -> str:
        record = self.record
        marks = " silenced" * record.silenced + f" by {record.acknowledged_by}" * bool(record.acknowledged_by)
        return f"{clock(self.now)} {record.notice} {record.rule} {record.pair or '-'}{marks}"


class Driver:
    """One life of the alerts between restarts, and what is durable beyond it."""

    def __init__(
        self, rules: Sequence[str], *, settings: AlertSettings | None = None, tick: float = MINUTE
    ) -> None:
        self.books = [parse_rules(text.encode(), name="rules.toml") for text in rules]
        self.settings = settings
        self.tick = tick
        self.book = 0
        self.entries: dict[str, bytes] = {}
        self.published: list[Published] = []
        self.acknowledged: dict[Step, Acknowledge] = {}
        self.alerts = Alerts(self.books[0], settings)

    def restart(self, entries: dict[str, bytes]) -> None:
        """Begin anew from what is durable."""
        self.alerts = Alerts(self.books[self.book], self.settings)
        self.alerts.load(entries.items())

    def apply(self, step: Step) -> list[Published]:
        """One step, and what is published of it."""
        out: list[AlertRecord] = []
        at = Moment(step.now, step.position)
        match step.words[0]:
            case "pair":
                out = self.alerts.on_pair(pair_record(step), at)
            case "article":
                out = self.alerts.on_score(score(step), at, published=step.now + _dated(step))
            case "withdrawn":
                out = self.alerts.on_withdrawn(step.words[1], at)
            case "act":
                out = self.alerts.on_act(act(step), at)
            case "gone":
                out = self.alerts.on_act_gone(step.words[1], at)
            case "acknowledge":
                out = self.alerts.on_control(self._acknowledgement(step), at)
            case "silence":
                out = self.alerts.on_control(add_silence(step), at)
            case "unsilence":
                out = self.alerts.on_control(EndSilence(by="ana", at=step.now, id=step.words[1]), at)
            case "rules":
                self.book = min(self.book + 1, len(self.books) - 1)
                self.alerts.take_rules(self.books[self.book])
        return [Published(step.now, record) for record in [*out, *self.alerts.tick(at)]]

    def _acknowledgement(self, step: Step) -> Acknowledge:
        """The same however often it is delivered: of the episode that fired, or was told, when it was sent."""
        if step not in self.acknowledged:
            told = [*self.alerts.firing(), *(item.record for item in self.published)]
            episodes = [record.episode for record in told if record.rule == step.words[1]]
            self.acknowledged[step] = Acknowledge(
                by=step.words[3], at=step.now, episode=[*episodes, "none"][0]
            )
        return self.acknowledged[step]

    def idle(self, step: Step, until: float) -> list[Published]:
        """Let the clock run after a step, before the next."""
        out: list[Published] = []
        now = step.now + self.tick
        while now < until:
            out += [Published(now, item) for item in self.alerts.tick(Moment(now, step.position))]
            now += self.tick
        return out

    def persist(self, changes: dict[str, bytes | None]) -> None:
        """Write entries, as the state's table does."""
        persist(self.entries, changes)


def persist(entries: dict[str, bytes], changes: dict[str, bytes | None]) -> None:
    for key, value in changes.items():
        if value is None:
            entries.pop(key, None)
        else:
            entries[key] = value


def undisturbed(driver: Driver, steps: Sequence[Step]) -> None:
    for step, after in pairwise([*steps, steps[-1]]):
        driver.published += driver.apply(step) + driver.idle(step, after.now)
        driver.persist(driver.alerts.changes())


def restarted(driver: Driver, steps: Sequence[Step]) -> None:
    """Rebuilt from the entries after every step, and again before the clock ran to the next."""
    for step, after in pairwise([*steps, steps[-1]]):
        driver.published += driver.apply(step)
        driver.persist(driver.alerts.changes())
        driver.restart(driver.entries)
        driver.published += driver.idle(step, after.now)
        driver.persist(driver.alerts.changes())
        driver.restart(driver.entries)


def redelivered(driver: Driver, steps: Sequence[Step]) -> None:
    """Every step applied twice, and the two before it once more."""
    for index, (step, after) in enumerate(pairwise([*steps, steps[-1]])):
        driver.published += driver.apply(step)
        for old in (step, *steps[max(index - 2, 0) : index + 1]):
            if old.words[0] != "rules":
                driver.published += driver.apply(old._replace(now=step.now) if old.now > step.now else old)
        driver.published += driver.idle(step, after.now)
        driver.persist(driver.alerts.changes())


def crashed(driver: Driver, steps: Sequence[Step]) -> None:
    """Three steps a batch; each batch crashes with every prefix of its entries written, and is applied again."""
    for begin in range(0, len(steps), 3):
        batch = [*steps[begin : begin + 3], steps[min(begin + 3, len(steps) - 1)]]
        base, book = dict(driver.entries), driver.book
        driver.restart(base)
        _apply_batch(driver, batch)
        written = list(driver.alerts.changes().items())
        for cut in sorted({*range(0, len(written), max(len(written) // 6, 1)), len(written)}):
            driver.book = book
            entries = dict(base)
            persist(entries, dict(written[:cut]))
            driver.restart(entries)
            published = _apply_batch(driver, batch)
            persist(entries, driver.alerts.changes())
            if cut == 0:
                driver.entries = entries
            assert entries == driver.entries, f"cut at {cut} of {len(written)}"
            driver.published += published


def _apply_batch(driver: Driver, batch: Sequence[Step]) -> list[Published]:
    out: list[Published] = []
    for step, after in pairwise(batch):
        out += driver.apply(step) + driver.idle(step, after.now)
    return out


WAYS: dict[str, Callable[[Driver, Sequence[Step]], None]] = {
    "undisturbed": undisturbed,
    "restarted": restarted,
    "redelivered": redelivered,
    "crashed": crashed,
}


def run(
    way: str,
    rules: str | Sequence[str],
    timetable: str,
    *,
    settings: AlertSettings | None = None,
    tick: float = MINUTE,
) -> list[Published]:
    """What a timetable led to; in any way but the undisturbed one, without what was answered again."""
    driver = play_out(way, rules, timetable, settings=settings, tick=tick)
    return driver.published if way == "undisturbed" else first_of_each(driver.published)


def play_out(
    way: str,
    rules: str | Sequence[str],
    timetable: str,
    *,
    settings: AlertSettings | None = None,
    tick: float = MINUTE,
) -> Driver:
    """The state after a timetable, with all that was published."""
    driver = Driver([rules] if isinstance(rules, str) else rules, settings=settings, tick=tick)
    WAYS[way](driver, parse(timetable))
    return driver


def first_of_each(published: Iterable[Published]) -> list[Published]:
    seen: dict[bytes, Published] = {}
    for item in published:
        seen.setdefault(msgspec.json.encode(item.record), item)
    return list(seen.values())


def lines(published: Iterable[Published]) -> list[str]:
    return [str(item) for item in published]


def expected(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.strip().splitlines()]


def parse(timetable: str) -> list[Step]:
    steps: list[Step] = []
    for position, line in enumerate(timetable.strip().splitlines()):
        found = re.fullmatch(r"\s*((?:\d+d )?\d\d:\d\d) (.*)", line)
        assert found is not None, line
        steps.append(Step(seconds(found[1]), position, tuple(found[2].split())))
    return steps


def seconds(text: str) -> float:
    found = re.fullmatch(r"(?:(\d+)d )?(\d\d):(\d\d)", text)
    assert found is not None, text
    return START + int(found[1] or 0) * 86_400 + int(found[2]) * 3600 + int(found[3]) * 60


def clock(now: float) -> str:
    days, rest = divmod(round(now - START), 86_400)
    return f"{f'{days}d ' if days else ''}{rest // 3600:02}:{rest // 60 % 60:02}"


def utc(now: float) -> dt.datetime:
    return dt.datetime.fromtimestamp(now, dt.UTC)


def pair_record(step: Step) -> PairRecord:
    given = step.fields

    def value(name: str, default: float | None) -> float | None:
        text = given.get(name)
        return default if text is None else None if text == "none" else float(text)

    tension = value("tension", 20.0)
    assert tension is not None
    return PairRecord(
        pair=step.words[1],
        as_of=utc(step.now),
        escalation=value("escalation", 1.0) or 0.0,
        de_escalation=value("de_escalation", 1.0) or 0.0,
        tension=tension,
        change=Change(value("d1", 1.0), value("d7", 2.0), value("d30", 3.0)),
        z=value("z", 0.5),
        articles=12,
        stories=int(given.get("stories", "9")),
        sparse="sparse" in given,
        evidence=(
            PairEvidence(
                article="calm/1", place="text", span=(0, 9), text="held talks", escalation=-0.2, de_escalation=0.9
            ),
            PairEvidence(
                article="fleet 7", place="text", span=(5, 20), text="sent a fleet", escalation=1.4, de_escalation=-0.3
            ),
        ),
    )  # fmt: skip


def score(step: Step) -> Score:
    given = step.fields
    name = step.words[1]
    mentions: list[Any] = [item.split(":") for item in given.get("military", "").split(",") if item]
    return Score(
        id=name,
        outcome="scored",
        article=ArticleRef(
            id=name,
            title=None,
            source=given.get("source"),
            url=None,
            published_at=None,
            language="en",
            extra={},
        ),
        model=ModelRef("linear", "1", "0" * 64),
        relevance=float(given.get("relevance", 0.9)),
        escalation=0.5,
        de_escalation=0.1,
        logit=None,
        intercept=None,
        pairs=tuple(
            Pair(pair=pair, escalation=0.5, de_escalation=0.1, evidence=())
            for pair in given.get("pairs", "").split(",")
            if pair
        ),
        military=tuple(
            Military(
                place="text",
                span=(3, 10),
                text=f"{category} told",
                category=category,
                modality=modality,
                attribution=None,
            )
            for category, modality in mentions
        ),
        scored_at=utc(step.now),
        story=given.get("story"),
    )


def act(step: Step) -> ActRecord:
    given = step.fields
    words: tuple[Any, ...] = step.words
    _, name, kind, actors, state = words[:5]
    day = given.get("when", "2026-03-09")
    when = When(text=None, start=day, end=day, precision="day")
    told = state != "missed"
    event = ActEvent(
        at=utc(seconds(given["since"])) if "since" in given else utc(step.now),
        state=state,
        status=None,
        when=when,
        article="story-of-it" if told else None,
        place="text" if told else None,
        span=(0, 7) if told else None,
        text="put off" if told else None,
    )
    names = tuple(actors.split(",")) if actors != "-" else ()
    return ActRecord(
        id=name,
        kind=kind,
        state=state,
        status="confirmed",
        participants=tuple(Participant(text=actor.title(), actor=actor) for actor in names),
        actors=names,
        location="Geneva",
        when=when,
        history=(event,),
        mentions=(),
        articles=(),
        disputed="disputed" in given,
    )


def add_silence(step: Step) -> AddSilence:
    given = step.fields

    def several(name: str) -> tuple[str, ...]:
        return tuple(given[name].split(",")) if name in given else ()

    return AddSilence(
        by="ana", at=step.now, id=step.words[1], rules=several("rules"), pairs=several("pairs"),
        severities=several("severities"), starts_at=seconds(given["from"]), ends_at=seconds(given["to"]),
        reason="planned",
    )  # fmt: skip


def _dated(step: Step) -> float:
    found = re.fullmatch(r"-(\d+)h", step.fields.get("dated", "-0h"))
    assert found is not None
    return -3600.0 * int(found[1])
