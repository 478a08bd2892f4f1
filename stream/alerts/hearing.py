"""Feeds that fell silent: no article of a source, about a pair, or at all, for a time."""

from __future__ import annotations

from collections.abc import Collection

from stream.alerts.durations import in_words
from stream.alerts.episodes import Episodes
from stream.alerts.moment import Moment, moment_of
from stream.alerts.rule import SilenceRule
from stream.alerts.track import Finding, fingerprint
from stream.alerts.why import links, number, words


def on_article(
    rule: SilenceRule, *, source: str | None, pairs: Collection[str], episodes: Episodes, at: Moment
) -> None:
    """An article was read: what it is of is silent no more."""
    for subject, pair in rule.subjects():
        if subject in {"feed", f"source {source}"} or (pair is not None and pair in pairs):
            _heard(rule, subject, pair, episodes, at)


def watch(rule: SilenceRule, episodes: Episodes, at: Moment) -> None:
    """Begin to wait for articles of what was not watched so far."""
    for subject, pair in rule.subjects():
        if episodes.table.get(fingerprint(rule.name, subject)) is None:
            _wait(rule, subject, pair, episodes, at, heard=False)


def _heard(rule: SilenceRule, subject: str, pair: str | None, episodes: Episodes, at: Moment) -> None:
    track, open_ = episodes.track(rule, subject, at)
    if not open_:
        return
    if track is not None and track.phase == "firing":
        silent = in_words(at.now - track.since + rule.after)
        episodes.resolve(
            track, at.now, at, why=f"An article{_of(subject, pair)} was read after {silent} of silence."
        )
    _wait(rule, subject, pair, episodes, at, heard=True)


def _wait(
    rule: SilenceRule, subject: str, pair: str | None, episodes: Episodes, at: Moment, *, heard: bool
) -> None:
    last = f"{moment_of(at.now):%Y-%m-%d %H:%M} UTC"
    sentence = f"No article{_of(subject, pair)} was read for {in_words(rule.after)}, since {last}."
    values = {
        "pair": pair or "unknown",
        "source": subject.removeprefix("source ") if subject.startswith("source ") else "unknown",
        "value": number(rule.after),
        "threshold": number(rule.after),
        "last": last if heard else "unknown",
    }
    episodes.begin(
        rule,
        subject,
        pair,
        Finding(
            value=rule.after,
            threshold=rule.after,
            why=words(rule, sentence, "", values),
            links=links(pair=pair),
        ),
        at,
        before=episodes.table.get(fingerprint(rule.name, subject)),
    )


def _of(subject: str, pair: str | None) -> str:
    if pair is not None:
        return f" about {pair}"
    return f" of {subject.removeprefix('source ')}" if subject.startswith("source ") else ""
