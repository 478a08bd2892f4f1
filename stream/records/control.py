"""Control in: what a person decides about alerts, as it travels with the drafts in the state's one ordered topic.

A control is applied where it stands in the order, so that every replay of the topic comes to the same alerts.
"""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta

Text = Annotated[str, Meta(max_length=1000)]
Id = Annotated[str, Meta(min_length=1, max_length=128)]


class Control(msgspec.Struct, frozen=True, kw_only=True, tag_field="message"):
    """A decision. `by` is who took it, `at` when, in seconds since the epoch by the clock of whoever sent it."""

    by: Annotated[str, Meta(min_length=1, max_length=200)]
    at: float


class Acknowledge(Control, frozen=True, kw_only=True, tag="acknowledge"):
    """Somebody takes an episode on: it is told no more until it resolves."""

    episode: Id


class AddSilence(Control, frozen=True, kw_only=True, tag="silence"):
    """Alerts that match all that is given are delivered to nobody from `starts_at` until `ends_at`.

    Args:
        id: names the silence, once; to change one, end it and make another.
        rules: patterns of rules' names with `*`; every rule where empty.
        pairs: patterns of pairs, as in rules; alerts on every pair and on none where empty.
        severities: every severity where empty.
        starts_at: in seconds since the epoch.
        ends_at: in seconds since the epoch, after `starts_at`.
        reason: why.
    """

    id: Id
    rules: tuple[Text, ...] = ()
    pairs: tuple[Text, ...] = ()
    severities: tuple[Text, ...] = ()
    starts_at: float
    ends_at: float
    reason: Text


class EndSilence(Control, frozen=True, kw_only=True, tag="unsilence"):
    """A silence made by command ends at once; those of the rules file end by editing the file."""

    id: Id


AnyControl = Acknowledge | AddSilence | EndSilence
