"""The severity of military language, 0 to 1."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import get_args

import msgspec
import rtoml

from models.signal import Category, Military, Modality

_FILE = Path(__file__).with_name("severity.toml")


class _PassedOver(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    modalities: tuple[Modality, ...]


class _Severities(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    severity: dict[Category, float]
    passed_over: _PassedOver


@cache
def _severities() -> _Severities:
    found = msgspec.convert(rtoml.load(_FILE), _Severities)
    missing = set(get_args(Category)) - found.severity.keys()
    if missing or not all(0 <= severity <= 1 for severity in found.severity.values()):
        raise ValueError(
            f"{_FILE.name}: [severity] needs 0 to 1 for every category; missing: {sorted(missing)}"
        )
    return found


def severity_of(mentions: Iterable[Military]) -> float:
    """The severity of the most severe mention, 0 where there is none."""
    known = _severities()
    return max(
        (
            known.severity[item.category]
            for item in mentions
            if item.modality not in known.passed_over.modalities
        ),
        default=0.0,
    )
