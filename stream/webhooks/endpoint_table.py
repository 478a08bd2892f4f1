"""What an `[[endpoints]]` table may hold, checked field by field."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Annotated, Any, Final, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationInfo,
    field_validator,
    model_validator,
)

from stream.alerts.durations import Duration
from stream.alerts.selecting import PairPattern
from stream.records.alert import Severity
from stream.webhooks.address import refuse_url
from stream.webhooks.endpoint import GROUPED, Endpoint, Format, GroupLabel
from stream.webhooks.secret import Secret, secret_from, signing_key

_NAME: Final = re.compile(r"[a-z0-9][a-z0-9_.-]{0,62}")
_TOKEN: Final = re.compile(r"[\x21-\x7e]+")
_OF_GROUPS: Final = ("group_by", "group_wait", "group_interval")


def _several(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


Names = Annotated[tuple[str, ...], BeforeValidator(_several)]


class EndpointTable(BaseModel):
    """One table as it is written; `endpoint` is what it says.

    References to secrets are followed while it is validated: the context gives `environ` and `folder`.
    """

    model_config = ConfigDict(
        extra="forbid", frozen=True, hide_input_in_errors=True, arbitrary_types_allowed=True
    )

    name: str
    url: Secret
    format: Format = "detente"
    secrets: tuple[Secret, ...] = ()
    bearer: Secret | None = None
    rules: Names = ()
    severities: Annotated[tuple[Severity, ...], BeforeValidator(_several)] = ()
    pairs: Annotated[tuple[PairPattern, ...], BeforeValidator(_several)] = ()
    group_by: Annotated[tuple[GroupLabel, ...], BeforeValidator(_several)] = ("rule",)
    group_wait: Annotated[Duration, Field(ge=0, le=3600)] = 30.0
    group_interval: Annotated[Duration, Field(ge=1, le=86400)] = 300.0
    per_minute: Annotated[int, Field(ge=1, le=6000, strict=True)] = 60
    timeout: Annotated[Duration, Field(ge=1, le=30)] = 20.0
    lasts: Annotated[Duration, Field(ge=300, le=366 * 86400)] = 7 * 86400.0
    allow_private: Annotated[bool, Field(strict=True)] = False
    enabled_since: dt.datetime | None = None

    @field_validator("name")
    @classmethod
    def _named(cls, name: str) -> str:
        if not _NAME.fullmatch(name):
            raise ValueError(
                "it takes 1 to 63 lower-case letters, digits, '.', '_' and '-', beginning with one of the first two"
            )
        return name

    @field_validator("url", mode="before")
    @classmethod
    def _address(cls, value: Any, info: ValidationInfo) -> Secret:
        if not isinstance(value, str):
            raise ValueError('it takes an address such as "https://example.org/hook"')  # noqa: TRY004 - pydantic takes ValueError only
        return _followed(value, info) if value.startswith(("env:", "file:")) else Secret(value)

    @field_validator("secrets", mode="before")
    @classmethod
    def _signing(cls, value: Any, info: ValidationInfo) -> tuple[Secret, ...]:
        listed = _several(value)
        if not isinstance(listed, list):
            raise ValueError('it takes a list such as ["env:NAME", "file:PATH"]')  # noqa: TRY004 - as above
        found = tuple(_followed(reference, info) for reference in listed)
        for secret in found:
            signing_key(secret)
        return found

    @field_validator("bearer", mode="before")
    @classmethod
    def _token(cls, value: Any, info: ValidationInfo) -> Secret:
        token = _followed(value, info)
        if not _TOKEN.fullmatch(token.reveal()):
            raise ValueError(
                "a bearer token is printable ASCII without spaces; look for a line end in the middle of it"
            )
        return token

    @field_validator("enabled_since")
    @classmethod
    def _zoned(cls, value: dt.datetime | None) -> dt.datetime | None:
        return value.replace(tzinfo=dt.UTC) if value is not None and value.tzinfo is None else value

    @model_validator(mode="after")
    def _together(self) -> Self:
        refuse_url(self.url.reveal(), allow_private=self.allow_private)
        if self.format == "detente" and not self.secrets:
            raise ValueError("secrets: the format detente is always signed; give at least one secret")
        given = [field for field in _OF_GROUPS if field in self.model_fields_set]
        if given and self.format not in GROUPED:
            raise ValueError(
                f"{given[0]}: the format {self.format} carries one alert a message; remove the field"
            )
        return self

    def endpoint(self) -> Endpoint:
        """The endpoint that the table describes."""
        return Endpoint(**{field: getattr(self, field) for field in type(self).model_fields})


def _followed(value: Any, info: ValidationInfo) -> Secret:
    context = info.context or {}
    return secret_from(str(value), environ=context.get("environ", {}), folder=context.get("folder", Path()))
