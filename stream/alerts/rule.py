"""What every rule says, and the five kinds of rules. docs/how-to/alerts.md explains each field."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Final, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from models.signal import Category, Kind, Modality
from stream.alerts.durations import Duration, seconds_of
from stream.alerts.selecting import ANY, PairPattern, selects
from stream.alerts.settings import DAY, KEPT_DAYS
from stream.alerts.template import FIELDS, check_template
from stream.records.alert import Severity
from stream.records.pair import ALL

Name = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]{0,63}$")]
Patterns = Annotated[tuple[PairPattern, ...], Field(min_length=1)]


class Rule(BaseModel):
    """What a rule of any kind says."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: str
    name: Name = Field(description="What the rule is called, once in the file.", examples=["taiwan-tension"])
    severity: Severity = Field(default="warning", description="How grave it is.", examples=["warning"])
    why: str | None = Field(
        default=None,
        max_length=1000,
        description="Words of your own for why it fired, with fields in braces.",
        examples=["{sentence}"],
    )
    repeat_interval: Duration = Field(
        default=seconds_of("4h"),
        description="After how long an alert that still fires is told again; 0s never tells it again.",
        examples=["4h"],
    )

    @model_validator(mode="after")
    def _plain_words(self) -> Self:
        if self.why is not None:
            try:
                check_template(self.why, FIELDS[self.kind])
            except ValueError as error:
                raise ValueError(f"why: {error}") from None
        return self

    def covers(self, pair: str | None) -> bool:
        """Whether the rule means a pair, or what stands in no pair."""
        patterns: tuple[str, ...] = getattr(self, "pairs", ())
        return ANY in patterns if pair is None else selects(patterns, pair)


class LevelRule(Rule):
    """A rule on a number of a pair that rises over a level, holds, and falls below another."""

    pairs: Patterns = Field(
        description='The pairs it watches: "CHN-USA", "*-TWN", "*" for every pair, "ALL" for the index over all.',
        examples=[["*-TWN"]],
    )
    hold: Duration = Field(
        default=seconds_of("0s"),
        alias="for",
        description="How long it must hold before the alert fires.",
        examples=["30m"],
    )
    resolve_for: Duration = Field(
        default=seconds_of("0s"),
        description="How long it must stay below the resolving level before the alert resolves.",
        examples=["1h"],
    )
    min_stories: Annotated[int, Field(ge=0)] = Field(
        default=0,
        strict=True,
        description="Stories that the pair must rest on for the alert to fire.",
        examples=[3],
    )
    sparse: bool = Field(
        default=False,
        strict=True,
        description="Judge pairs that have too little news to be judged, too.",
        examples=[False],
    )


class Threshold(LevelRule):
    """Fires while a number of a pair is over a level."""

    kind: Literal["threshold"] = "threshold"
    measure: Literal["tension", "escalation", "de_escalation", "z"] = Field(
        default="tension", description="Which number of the pair.", examples=["tension"]
    )
    above: float = Field(strict=True, description="It fires above this.", examples=[60], allow_inf_nan=False)
    resolve_below: float | None = Field(
        default=None,
        strict=True,
        description="It resolves below this; `above` where not given.",
        examples=[50],
        allow_inf_nan=False,
    )

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.resolve_below is not None and self.resolve_below > self.above:
            raise ValueError(
                f"resolve_below: {self.resolve_below:g} is over above ({self.above:g}); give {self.above:g} or less"
            )
        return self


class Jump(LevelRule):
    """Fires when a pair changed against its own past."""

    kind: Literal["jump"] = "jump"
    measure: Literal["d1", "d7", "d30", "z"] = Field(
        default="d7",
        description="Change of tension over 1, 7 or 30 days in points, or its z-score against the trailing year.",
        examples=["d7"],
    )
    by: Annotated[float, Field(gt=0)] = Field(
        strict=True, description="It fires when the change is over this.", examples=[15], allow_inf_nan=False
    )
    resolve_by: Annotated[float, Field(gt=0)] | None = Field(
        default=None,
        strict=True,
        description="It resolves when the change is under this; `by` where not given.",
        examples=[8],
        allow_inf_nan=False,
    )
    direction: Literal["rise", "fall", "either"] = Field(
        default="rise", description="Which way: heating, cooling or both.", examples=["rise"]
    )

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.resolve_by is not None and self.resolve_by > self.by:
            raise ValueError(
                f"resolve_by: {self.resolve_by:g} is over by ({self.by:g}); give {self.by:g} or less"
            )
        return self


class MilitaryRule(Rule):
    """Fires when military language of a category appears on a pair that was quiet of it."""

    kind: Literal["military"] = "military"
    pairs: Patterns = Field(
        default=(ANY,), description='The pairs it watches; "*" for every pair.', examples=[["*"]]
    )
    categories: Annotated[tuple[Category, ...], Field(min_length=1)] = Field(
        description="The categories, as docs/reference/labels.md defines them.",
        examples=[["attack", "blockade"]],
    )
    modalities: Annotated[tuple[Modality, ...], Field(min_length=1)] = Field(
        default=("asserted", "intended"),
        description="How the articles must put it for a mention to count.",
        examples=[["asserted"]],
    )
    quiet: Duration = Field(
        default=seconds_of("30d"),
        description="For how long it must not have been told of the pair before.",
        examples=["30d"],
    )
    window: Annotated[Duration, Field(gt=0, le=KEPT_DAYS * DAY)] = Field(
        default=seconds_of("2d"),
        description="Within how long the stories must come; at most 7d.",
        examples=["2d"],
    )
    min_stories: Annotated[int, Field(ge=1, le=8)] = Field(
        default=1, strict=True, description="How many stories must tell of it; at most 8.", examples=[2]
    )
    min_sources: Annotated[int, Field(ge=1, le=8)] = Field(
        default=1,
        strict=True,
        description="How many sources must tell of it, at most 8; articles that name none count as one.",
        examples=[2],
    )
    warm_up: Duration = Field(
        default=seconds_of("0s"),
        description="How long articles must have been read before anything counts as new.",
        examples=["3d"],
    )
    resolve_after: Annotated[Duration, Field(gt=0)] = Field(
        default=seconds_of("1d"), description="After how long the alert resolves.", examples=["1d"]
    )


class FollowUpRule(Rule):
    """Fires when an act told ahead is put off, called off, missed or held."""

    kind: Literal["follow_up"] = "follow_up"
    states: Annotated[
        tuple[Literal["postponed", "cancelled", "missed", "held"], ...], Field(min_length=1)
    ] = Field(
        default=("postponed", "cancelled", "missed"),
        description="What must become of it.",
        examples=[["cancelled"]],
    )
    kinds: tuple[Kind, ...] = Field(
        default=(), description="The kinds of acts; every kind where empty.", examples=[["visit", "summit"]]
    )
    pairs: Patterns = Field(
        default=(ANY,),
        description='Pairs among the actors who take part; "*" also takes acts of one actor or of none.',
        examples=[["CHN-USA"]],
    )
    within: Annotated[Duration, Field(gt=0, le=KEPT_DAYS * DAY)] = Field(
        default=seconds_of("3d"),
        description="What became of it longer ago than this is no news; at most 7d.",
        examples=["3d"],
    )
    resolve_after: Annotated[Duration, Field(gt=0)] = Field(
        default=seconds_of("1d"), description="After how long the alert resolves.", examples=["1d"]
    )


class SilenceRule(Rule):
    """Fires when no article was read for a time."""

    kind: Literal["silence"] = "silence"
    after: Annotated[Duration, Field(gt=0)] = Field(
        description="For how long nothing must have come.", examples=["2h"]
    )
    sources: tuple[str, ...] = Field(
        default=(), description="Sources that are each watched apart.", examples=[["Example News Agency"]]
    )
    pairs: tuple[PairPattern, ...] = Field(
        default=(), description="Pairs that are each watched apart, without `*`.", examples=[["CHN-USA"]]
    )

    @model_validator(mode="after")
    def _named(self) -> Self:
        for pair in self.pairs:
            if ANY in pair or pair == ALL:
                raise ValueError(f'pairs: {pair!r} names no single pair; name each, such as "CHN-USA"')
        return self

    def subjects(self) -> tuple[tuple[str, str | None], ...]:
        """What is watched, each with its pair if it is one: sources, pairs, or the feed as a whole."""
        named: list[tuple[str, str | None]] = [(f"source {source}", None) for source in self.sources]
        named += [(pair, pair) for pair in self.pairs]
        return tuple(named) or (("feed", None),)

    def covers(self, pair: str | None) -> bool:
        """A pair that it names; in no pair, the feed and sources."""
        return pair is None or pair in self.pairs


AnyRule = Threshold | Jump | MilitaryRule | FollowUpRule | SilenceRule
KINDS: Final[Mapping[str, type[AnyRule]]] = {
    "threshold": Threshold,
    "jump": Jump,
    "military": MilitaryRule,
    "follow_up": FollowUpRule,
    "silence": SilenceRule,
}
